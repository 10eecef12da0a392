import { fullName } from '@biz/actions/applicant/filer.ts';
import { maskMobile } from '@biz/kernel/identifiers.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import { type Assistance, assistanceStanding } from '@biz/licensing/acting/assistance.ts';
import { Button, ButtonGroup, ButtonLink } from '@biz/web/components/button.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { Nowrap } from '@biz/web/components/nowrap.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { WarningText } from '@biz/web/components/warning-text.tsx';
import { Moment } from '@biz/web/components/when.tsx';
import { WhoseTurn } from '@biz/web/components/whose-turn.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { assistMessages } from '../../messages/assist.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';

type Props = {
  readonly shell: Shell;
  readonly visit: Assistance;
  /** The session acts for this visit's applicant now. */
  readonly isCurrent: boolean;
  readonly now: Instant;
};

/** A visit: what to do next, or what is left of it. */
export function VisitPage(props: Props): Markup {
  const { t } = useTexts(assistMessages);
  const { visit } = props;
  const standing = assistanceStanding(visit, props.now);
  const title = standing === 'open' ? t('visit.title', { name: fullName(visit.applicant) }) : t('list.title');
  return (
    <PortalPage shell={props.shell} place="assist" title={title} back={{ href: paths.assist, label: t('list.title') }}>
      <PageHeading>{title}</PageHeading>
      {standing === 'open' ? (
        <Open {...props} />
      ) : (
        <WhoseTurn
          whose={standing === 'sent' ? 'officer' : 'done'}
          title={standing === 'sent' ? t('visit.sent') : t('visit.ended')}
        >
          <p class="govuk-body">{standing === 'sent' ? t('visit.sent.text') : t('visit.ended.text')}</p>
          {standing === 'sent' ? <ButtonLink href={paths.visitSheet(visit.id)}>{t('visit.sheet')}</ButtonLink> : null}
        </WhoseTurn>
      )}
    </PortalPage>
  );
}

function Open({ visit, isCurrent }: Props): Markup {
  const { t } = useTexts(assistMessages);
  const { applicant, draft } = visit;
  const next = draft
    ? { href: paths.draft(draft), label: t('visit.continue') }
    : { href: paths.landing, label: t('visit.start') };
  return (
    <>
      <WhoseTurn whose="you" title={t('visit.open')}>
        <p class="govuk-body">{isCurrent ? t('visit.open.text') : t('visit.resume.text')}</p>
        {isCurrent ? (
          <ButtonLink href={next.href}>{next.label}</ButtonLink>
        ) : (
          <Form action={paths.visit(visit.id)}>
            <Button>{t('visit.resume')}</Button>
          </Form>
        )}
      </WhoseTurn>
      <h2 class="govuk-heading-m">{t('visit.facts')}</h2>
      <SummaryList
        rows={[
          { key: t('visit.applicant'), value: fullName(applicant) },
          {
            key: t('visit.mobile'),
            value: (
              <>
                <Nowrap>{applicant.mobile ? maskMobile(applicant.mobile) : ''}</Nowrap>{' '}
                {t(`visit.mobile.${visit.mobileFrom}`)}
              </>
            ),
          },
          { key: t('visit.started'), value: <Moment instant={visit.startedAt} /> },
        ]}
      />
      <ButtonLink href={paths.visitEnd(visit.id)} look="secondary">
        {t('visit.end')}
      </ButtonLink>
    </>
  );
}

/** Ending a visit takes the draft out of staff's reach, so it has a page of its own. */
export function EndVisitPage(props: { readonly shell: Shell; readonly visit: Assistance }): Markup {
  const { t } = useTexts(assistMessages);
  const { visit } = props;
  return (
    <PortalPage
      shell={props.shell}
      place="assist"
      title={t('end.title')}
      back={{ href: paths.visit(visit.id), label: t('visit.facts') }}
    >
      <Columns>
        <PageHeading>{t('end.title')}</PageHeading>
        <WarningText>{t('end.warning')}</WarningText>
        <p class="govuk-body">{t('end.text')}</p>
        <Form action={paths.visitEnd(visit.id)}>
          <ButtonGroup>
            <Button look="warning">{t('end.button')}</Button>
            <ButtonLink href={paths.visit(visit.id)} look="secondary">
              {t('end.keep')}
            </ButtonLink>
          </ButtonGroup>
        </Form>
      </Columns>
    </PortalPage>
  );
}
