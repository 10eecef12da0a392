import type { AccessRecord } from '@biz/actions/ports/store.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import type { DocumentTypeId } from '@biz/kernel/ids.ts';
import { parseSlug } from '@biz/kernel/ids.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import type { Assistance } from '@biz/licensing/acting/assistance.ts';
import { Link } from '@biz/web/components/link.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Table } from '@biz/web/components/table.tsx';
import { Moment } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { inboxMessages } from '../../messages/inbox.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';

/** A look at somebody's data, with the number of the filing. */
export type AccessLine = { readonly access: AccessRecord; readonly filingNumber: string };

/** Who looked at the person's data, when and what for. Officers appear as their unit. */
export function AccessesPage(props: {
  readonly shell: Shell;
  readonly lines: readonly AccessLine[];
  /** Times when staff of a service centre helped. */
  readonly visits: readonly Assistance[];
  readonly catalogue: Catalogue;
}): Markup {
  const { t } = useTexts(inboxMessages);
  return (
    <PortalPage
      shell={props.shell}
      place="home"
      title={t('access.title')}
      back={{ href: paths.home, label: t('access.back') }}
    >
      <PageHeading>{t('access.title')}</PageHeading>
      <p class="govuk-body">{t('access.lead')}</p>
      {props.lines.length === 0 ? (
        <p class="govuk-body">
          <strong>{t('access.empty')}</strong>
        </p>
      ) : (
        <AccessTable {...props} />
      )}
      <Visits visits={props.visits} />
      <p class="govuk-body">{t('access.wrong')}</p>
    </PortalPage>
  );
}

/** Staff who looked at the registers and prepared a draft with the person's consent, sent or not. */
function Visits({ visits }: { readonly visits: readonly Assistance[] }): Markup | null {
  const { t, lang } = useTexts(inboxMessages);
  if (visits.length === 0) return null;
  return (
    <Table
      caption={t('visits.caption')}
      stacks
      rows={visits}
      rowKey={({ id }) => id}
      columns={[
        { header: t('access.when'), cell: ({ startedAt }) => <Moment instant={startedAt} />, isRowHeader: true },
        {
          header: t('access.who'),
          label: t('access.who'),
          cell: ({ staff }) => `${staff.name} ${staff.centre[lang]}`,
        },
        {
          header: t('visits.outcome'),
          label: t('visits.outcome'),
          cell: ({ sent }) => (sent ? sent.number : t('visits.unsent')),
        },
      ]}
    />
  );
}

function AccessTable(props: { readonly lines: readonly AccessLine[]; readonly catalogue: Catalogue }): Markup {
  const { t, lang } = useTexts(inboxMessages);
  const { catalogue } = props;
  return (
    <Table
      caption={t('access.caption')}
      stacks
      rows={props.lines.map((line, index) => ({ ...line, index }))}
      rowKey={({ index }) => String(index)}
      columns={[
        { header: t('access.when'), cell: ({ access }) => <Moment instant={access.at} />, isRowHeader: true },
        { header: t('access.who'), label: t('access.who'), cell: ({ access }) => who(access, catalogue, lang) },
        { header: t('access.why'), label: t('access.why'), cell: ({ access }) => why(access, lang) },
        { header: t('access.what'), label: t('access.what'), cell: ({ access }) => what(access, catalogue, lang) },
        {
          header: t('access.filing'),
          label: t('access.filing'),
          cell: ({ access, filingNumber }) => <Link href={paths.filing(access.filing)}>{filingNumber}</Link>,
        },
      ]}
    />
  );
}

function who({ agency, byName }: AccessRecord, catalogue: Catalogue, lang: Lang): string {
  if (agency === undefined) return byName === '' ? inboxMessages.t[lang]('access.system') : byName;
  const known = catalogue.agencies.get(agency);
  return known ? `${known.name[lang]} ${known.unit[lang]}` : agency;
}

function why({ purpose }: AccessRecord, lang: Lang): string {
  const t = inboxMessages.t[lang];
  switch (purpose) {
    case 'assist-applicant':
    case 'consider-application':
    case 'keep-register':
    case 'export-back-office':
    case 'export-report':
    case 'export-audit':
      return t(`purpose.${purpose}`);
    default:
      return t('purpose.other', { purpose });
  }
}

function what({ what: part }: AccessRecord, catalogue: Catalogue, lang: Lang): string {
  const t = inboxMessages.t[lang];
  switch (part) {
    case 'application':
    case 'documents':
    case 'corrections':
    case 'fee':
    case 'licence':
    case 'history':
    case 'decision':
    case 'worklist':
    case 'case-file':
    case 'appointments':
      return t(`what.${part}`);
    default: {
      if (part.startsWith('section:')) return t('what.section');
      const id = parseSlug<DocumentTypeId>(part.replace(/^document:/, ''));
      const type = id.ok ? catalogue.documents.get(id.value) : undefined;
      return type ? t('what.document', { document: type.label[lang] }) : t('what.other');
    }
  }
}
