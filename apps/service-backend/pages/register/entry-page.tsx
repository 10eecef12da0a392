import type { OperationUnderWay } from '@biz/actions/ports/queries.ts';
import { formatDateTime } from '@biz/kernel/thai-date.ts';
import type { RecordedRegisterEvent } from '@biz/licensing/register/register-events.ts';
import { Aside } from '@biz/web/components/aside.tsx';
import { ButtonLink } from '@biz/web/components/button.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link, LinkRow } from '@biz/web/components/link.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Timeline } from '@biz/web/components/timeline.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { JournalNote } from '../../components/journal-note.tsx';
import { OfficePage } from '../../office-page.tsx';
import { casePath, entryPath, paths } from '../../paths.ts';
import { type EntryDeed, EntryDone } from '../../register/entry-deeds.tsx';
import { useEntryLines } from '../../register/entry-lines.tsx';
import type { EntryVisit } from '../../register/entry-visit.ts';
import {
  mayDecideOrder,
  mayRecordCancellation,
  type OfficerLicence,
  ordersOpenTo,
} from '../../register/officer-licence.ts';
import { useText } from '../../use-text.ts';
import { EntryFacts } from './entry-facts.tsx';

type EntryProps = EntryVisit & {
  readonly events: readonly RecordedRegisterEvent[];
  readonly underWay: readonly OperationUnderWay[];
  readonly deed?: EntryDeed;
};

/** One licence: how it stands, what waits, what this officer may do, what has happened. */
export function EntryPage(props: EntryProps): Markup {
  const { lang, t } = useText();
  const { entry, deed } = props;
  const { licence, definition } = entry;
  return (
    <OfficePage
      shell={props.shell}
      title={t('frame.titled', { title: definition.deliverable.name[lang], number: licence.number })}
      back={{ href: paths.register, label: t('entry.back') }}
    >
      <Columns side={<Deeds entry={entry} />}>
        {deed ? <EntryDone deed={deed} /> : null}
        <PageHeading size="l" caption={t('entry.caption', { number: licence.number })}>
          {licence.businessName}
        </PageHeading>
        <p class="govuk-body-l">{definition.deliverable.name[lang]}</p>
        <Waiting entry={entry} />
        <EntryFacts entry={entry} />
        <UnderWay underWay={props.underWay} />
        <h2 class="govuk-heading-m">{t('entry.history')}</h2>
        <Timeline events={useEntryLines(props.events)} />
      </Columns>
      <JournalNote />
    </OfficePage>
  );
}

function Waiting({ entry }: { readonly entry: OfficerLicence }): Markup | null {
  const { lang, t } = useText();
  const { licence } = entry;
  const { prepared } = licence.entry;
  if (!prepared) return null;
  return (
    <InsetText>
      <strong>{t('entry.waiting.title', { order: t(`order.${prepared.order.kind}`) })}</strong>
      <p class="govuk-body">
        {t('entry.waiting.text', { name: prepared.by.name, when: formatDateTime(prepared.at, lang) })}
      </p>
      {mayDecideOrder(entry) ? (
        <ButtonLink href={entryPath('decision', licence.id)}>{t('entry.waiting.decide')}</ButtonLink>
      ) : null}
    </InsetText>
  );
}

function UnderWay({ underWay }: Pick<EntryProps, 'underWay'>): Markup | null {
  const { t } = useText();
  if (underWay.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{t('entry.underWay')}</h2>
      <ul class="govuk-list">
        {underWay.map(({ application, operation }) => (
          <li key={application}>
            <Link href={casePath('application', application)}>{t(`operation.${operation}`)}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}

function Deeds({ entry }: { readonly entry: OfficerLicence }): Markup | null {
  const { t } = useText();
  const { id } = entry.licence;
  const deeds = [
    ...ordersOpenTo(entry).map((kind) => ({ href: entryPath('proposal', id, kind), label: t(`order.do.${kind}`) })),
    ...(mayRecordCancellation(entry)
      ? [{ href: entryPath('cancellation', id), label: t('order.do.cancellation') }]
      : []),
  ];
  const isForOthers = entry.licence.entry.prepared !== undefined || !entry.officer.roles.includes('officer');
  if (deeds.length === 0 && isForOthers) return null;
  return (
    <Aside title={t('entry.actions')}>
      {deeds.length === 0 ? <p class="govuk-body">{t('entry.actions.none')}</p> : null}
      {deeds.map(({ href, label }) => (
        <LinkRow key={href}>
          <Link href={href}>{label}</Link>
        </LinkRow>
      ))}
    </Aside>
  );
}
