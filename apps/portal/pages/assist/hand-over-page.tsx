import type { Catalogue } from '@biz/catalogue/model.ts';
import type { Assistance, AssistanceSent } from '@biz/licensing/acting/assistance.ts';
import { ButtonGroup, ButtonLink } from '@biz/web/components/button.tsx';
import { Nowrap } from '@biz/web/components/nowrap.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { PrintButton } from '@biz/web/components/print-button.tsx';
import { QrCode } from '@biz/web/components/qr-code.tsx';
import { PayBox, Sheet } from '@biz/web/components/sheet.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { Table } from '@biz/web/components/table.tsx';
import { Moment } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { assistMessages } from '../../messages/assist.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { qrModulesOf } from '../../progress/qr-modules.ts';
import { useTexts } from '../../use-texts.ts';

/** ใบส่งมอบ: the numbers and the way to follow them, for the applicant to take home. Nothing about the applicant is on it. */
export function HandOverPage(props: {
  readonly shell: Shell;
  readonly visit: Assistance;
  readonly sent: AssistanceSent;
  readonly catalogue: Catalogue;
  /** Opens the filing's page; asks to sign in. */
  readonly trackLink: string;
}): Markup {
  const { t, lang } = useTexts(assistMessages);
  const { sent, visit } = props;
  const { staff } = visit;
  return (
    <PortalPage
      shell={props.shell}
      place="assist"
      title={t('sheet.title')}
      back={{ href: paths.assist, label: t('sheet.back') }}
    >
      <PageHeading>{t('sheet.title')}</PageHeading>
      <p class="govuk-body">{t('sheet.printed')}</p>
      <ButtonGroup>
        <PrintButton />
        <ButtonLink href={paths.assist} look="secondary">
          {t('sheet.done')}
        </ButtonLink>
      </ButtonGroup>
      <Sheet title={sent.number} titleId="hand-over" subtitle={t('sheet.number')}>
        <SummaryList
          look="tight"
          rows={[
            { key: t('sheet.at'), value: <Moment instant={sent.at} /> },
            { key: t('sheet.staff'), value: t('list.lead', { name: staff.name, centre: staff.centre[lang] }) },
          ]}
        />
        <Applications {...props} />
        <PayBox code={<QrCode modules={qrModulesOf(props.trackLink)} label={t('sheet.qr', { number: sent.number })} />}>
          <h3 class="govuk-heading-s">{t('sheet.next')}</h3>
          <ul class="govuk-list govuk-list--bullet">
            <li>{t('sheet.next.1')}</li>
            <li>{t('sheet.next.2')}</li>
            <li>{t('sheet.next.3')}</li>
          </ul>
        </PayBox>
      </Sheet>
    </PortalPage>
  );
}

function Applications(props: { readonly sent: AssistanceSent; readonly catalogue: Catalogue }): Markup {
  const { t, lang } = useTexts(assistMessages);
  const { licences, agencies } = props.catalogue;
  return (
    <Table
      caption={t('sheet.applications')}
      rows={props.sent.applications}
      rowKey={({ number }) => number}
      stacks
      columns={[
        { header: t('sheet.application'), cell: ({ number }) => <Nowrap>{number}</Nowrap>, isRowHeader: true },
        {
          header: t('sheet.licence'),
          label: t('sheet.licence'),
          cell: ({ licence }) => licences.get(licence)?.name[lang] ?? licence,
        },
        {
          header: t('sheet.agency'),
          label: t('sheet.agency'),
          cell: ({ agency }) => agencies.get(agency)?.name[lang] ?? agency,
        },
      ]}
    />
  );
}
