import { maskThirteenDigits } from '@biz/kernel/identifiers.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import { attorneyOf, type Mandate, type MandateStanding, standingOf } from '@biz/licensing/acting/mandate.ts';
import { ButtonLink } from '@biz/web/components/button.tsx';
import { Link, LinkRow } from '@biz/web/components/link.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { type Row, Rows } from '@biz/web/components/rows.tsx';
import { Tag } from '@biz/web/components/tag.tsx';
import { Day } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { mandateMessages } from '../../messages/mandates.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';
import { principalName } from './mandate-text.tsx';

type Props = {
  readonly shell: Shell;
  readonly given: readonly Mandate[];
  readonly received: readonly Mandate[];
  readonly now: Instant;
};

/** Mandates that the person gave and those that name them as attorney. */
export function MandatesPage(props: Props): Markup {
  const { t } = useTexts(mandateMessages);
  const given = props.given.map((mandate) => useRow(mandate, props.now, 'principal'));
  const received = props.received.map((mandate) => useRow(mandate, props.now, 'attorney'));
  return (
    <PortalPage
      shell={props.shell}
      place="home"
      title={t('list.title')}
      back={{ href: paths.home, label: t('list.back') }}
    >
      <PageHeading>{t('list.title')}</PageHeading>
      <p class="govuk-body">{t('list.lead')}</p>
      <ButtonLink href={paths.newMandate}>{t('list.new')}</ButtonLink>
      <h2 class="govuk-heading-m">{t('list.to')}</h2>
      {received.length === 0 ? <p class="govuk-body">{t('list.to.none')}</p> : <Rows rows={received} />}
      {received.length === 0 ? null : (
        <LinkRow>
          <Link href={paths.actAs}>{t('list.actAs')}</Link>
        </LinkRow>
      )}
      <h2 class="govuk-heading-m">{t('list.from')}</h2>
      {given.length === 0 ? <p class="govuk-body">{t('list.from.none')}</p> : <Rows rows={given} />}
    </PortalPage>
  );
}

/** How a standing is coloured, for the reader's side. */
const LOOKS = {
  draft: 'todo',
  offered: 'officer',
  declined: 'ended',
  revoked: 'ended',
  'not-yet': 'officer',
  active: 'done',
  expired: 'ended',
} as const satisfies Record<MandateStanding, 'todo' | 'officer' | 'done' | 'ended'>;

/** The standing of a mandate in a word; what waits for the reader is marked as theirs. */
export function StandingTag(props: { readonly standing: MandateStanding; readonly isYours: boolean }): Markup {
  const { t } = useTexts(mandateMessages);
  return <Tag state={props.isYours ? 'you' : LOOKS[props.standing]}>{t(`standing.${props.standing}`)}</Tag>;
}

function useRow(mandate: Mandate, now: Instant, side: 'principal' | 'attorney'): Row {
  const { tx, lang } = useTexts(mandateMessages);
  const standing = standingOf(mandate, now);
  const attorney = attorneyOf(mandate)?.name ?? maskThirteenDigits(mandate.attorneyId);
  const isYours = standing === (side === 'principal' ? 'draft' : 'offered');
  const title =
    side === 'principal'
      ? tx('list.toAttorney', { name: attorney })
      : tx('list.fromPrincipal', { name: principalName(mandate, lang) });
  return {
    title,
    href: paths.mandate(mandate.id),
    meta: tx('list.dates', { from: <Day date={mandate.from} />, to: <Day date={mandate.to} /> }),
    tag: <StandingTag standing={standing} isYours={isYours} />,
  };
}
