import type { Catalogue } from '@biz/catalogue/model.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { assertNever } from '@biz/kernel/result.ts';
import { type Mandate, type MandateRecord, type MandateStanding, standingOf } from '@biz/licensing/acting/mandate.ts';
import { ButtonLink } from '@biz/web/components/button.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Timeline } from '@biz/web/components/timeline.tsx';
import { Day, Moment } from '@biz/web/components/when.tsx';
import { WhoseTurn } from '@biz/web/components/whose-turn.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { mandateMessages } from '../../messages/mandates.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';
import { MandateText } from './mandate-text.tsx';

/** A mandate as either side sees it: whose turn it is, its text, and what was done under it. */
export type MandateFacts = {
  readonly shell: Shell;
  readonly mandate: Mandate;
  readonly uses: readonly MandateRecord[];
  readonly catalogue: Catalogue;
  readonly side: 'principal' | 'attorney';
  readonly now: Instant;
};

export function MandatePage(props: MandateFacts): Markup {
  const { t } = useTexts(mandateMessages);
  const { mandate } = props;
  const standing = standingOf(mandate, props.now);
  const canRevoke = standing === 'active' || standing === 'not-yet' || (standing === 'offered' && isPrincipal(props));
  return (
    <PortalPage
      shell={props.shell}
      place="home"
      title={t('view.title')}
      back={{ href: paths.mandates, label: t('view.back') }}
    >
      <PageHeading>{t('view.title')}</PageHeading>
      <Turn {...props} standing={standing} />
      <h2 class="govuk-heading-m">{t('view.text')}</h2>
      <MandateText mandate={mandate} catalogue={props.catalogue} isPrincipal={isPrincipal(props)} />
      <h2 class="govuk-heading-m">{t('view.log')}</h2>
      <Log {...props} />
      {canRevoke ? (
        <ButtonLink href={paths.mandateRevocation(mandate.id)} look="warning">
          {t('view.revoke')}
        </ButtonLink>
      ) : null}
    </PortalPage>
  );
}

function isPrincipal({ side }: Pick<MandateFacts, 'side'>): boolean {
  return side === 'principal';
}

function Turn(props: MandateFacts & { readonly standing: MandateStanding }): Markup {
  const { t, tx } = useTexts(mandateMessages);
  const { mandate, standing, side } = props;
  const other = t('turn.other');
  const body = (text: string) => <p class="govuk-body">{text}</p>;
  switch (standing) {
    case 'draft':
      return (
        <WhoseTurn
          other={other}
          whose="you"
          title={t('turn.draft')}
          items={[
            {
              title: t('turn.draft.text'),
              action: { href: paths.mandateCheck(mandate.id), label: t('turn.draft.action') },
            },
          ]}
        />
      );
    case 'offered':
      return side === 'principal' ? (
        <WhoseTurn other={other} whose="officer" title={t('turn.offered.principal')}>
          {body(t('turn.offered.principal.text'))}
        </WhoseTurn>
      ) : (
        <WhoseTurn
          other={other}
          whose="you"
          title={t('turn.offered.attorney')}
          items={[
            {
              title: t('turn.offered.attorney.text'),
              action: { href: paths.mandateAnswer(mandate.id), label: t('turn.offered.attorney.action') },
            },
          ]}
        />
      );
    case 'active':
    case 'not-yet':
      return (
        <WhoseTurn
          other={other}
          whose="done"
          title={
            standing === 'active'
              ? tx('turn.active', { date: <Day date={mandate.to} /> })
              : tx('turn.not-yet', { date: <Day date={mandate.from} /> })
          }
        >
          {body(side === 'principal' ? t('turn.active.principal') : t('turn.active.attorney'))}
          {side === 'attorney' && standing === 'active' ? (
            <ButtonLink href={paths.actAs}>{t('turn.active.attorney.action')}</ButtonLink>
          ) : null}
        </WhoseTurn>
      );
    case 'declined':
    case 'revoked':
    case 'expired':
      return (
        <WhoseTurn other={other} whose="done" title={t('turn.over')}>
          {body(t('turn.over.text'))}
        </WhoseTurn>
      );
    default:
      return assertNever(standing);
  }
}

function Log({ mandate, uses }: MandateFacts): Markup {
  const { t, lang } = useTexts(mandateMessages);
  const records = [...uses, ...mandate.records.toReversed()].toSorted((a, b) => b.seq - a.seq);
  return (
    <>
      <p class="govuk-body">{t('view.log.lead')}</p>
      {uses.length === 0 ? <p class="govuk-body">{t('view.log.none')}</p> : null}
      <Timeline
        events={records.map((record) => ({
          when: <Moment instant={record.at} />,
          what: recordText(record, lang),
          by: record.byName,
        }))}
      />
    </>
  );
}

function recordText({ event }: MandateRecord, lang: Lang): string {
  const t = mandateMessages.t[lang];
  switch (event.kind) {
    case 'sealed':
      return t('log.sealed', { reference: event.otpReference });
    case 'accepted':
    case 'declined':
      return t(`log.${event.kind}`);
    case 'revoked':
      return t(`log.revoked.${event.side}`);
    case 'used':
      return event.act === 'prepare' ? t('log.prepare') : t(`log.${event.act}`, { number: event.number ?? '' });
    default:
      return assertNever(event);
  }
}
