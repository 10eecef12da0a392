import type { Agency, Licence, Operation } from '@biz/catalogue/model.ts';
import { maskMobile } from '@biz/kernel/identifiers.ts';
import type { Filing } from '@biz/licensing/filing.ts';
import { ButtonGroup, ButtonLink } from '@biz/web/components/button.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { Nowrap } from '@biz/web/components/nowrap.tsx';
import { Panel } from '@biz/web/components/panel.tsx';
import { Table } from '@biz/web/components/table.tsx';
import { Moment } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { Days } from '../../components/days.tsx';
import { submissionMessages } from '../../messages/submission.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';

/** One application of a filing as its receipt shows it. */
export type ReceiptLine = {
  readonly number: string;
  /** Its names say what was asked. */
  readonly licence: Licence;
  readonly operation: Operation;
  readonly agency: Agency | undefined;
};

/** The receipt of a filing: its numbers and what happens next. Safe to open again. */
export function SubmittedPage(props: {
  readonly shell: Shell;
  readonly filing: Filing;
  readonly lines: readonly ReceiptLine[];
  /** Only the owner says how it went. */
  readonly mayRate: boolean;
}): Markup {
  const { t, tx } = useTexts(submissionMessages);
  const { filing } = props;
  const { mobile, email, juristicName, personName } = filing.applicant;
  const contacts = [mobile ? maskMobile(mobile) : undefined, email].filter((it) => it !== undefined);
  return (
    <PortalPage
      shell={props.shell}
      title={t('submitted.title')}
      place="filings"
      actingFor={juristicName ?? personName}
      back={{ href: paths.home, label: t('submitted.home') }}
    >
      <Columns>
        <Panel title={t('submitted.title')}>
          {t('submitted.number')}
          <br />
          <strong>
            <Nowrap>{filing.number}</Nowrap>
          </strong>
        </Panel>
        <p class="govuk-body">{tx('submitted.at', { when: <Moment instant={filing.submittedAt} /> })}</p>
        <h2 class="govuk-heading-m">{t('submitted.next')}</h2>
        <ol class="govuk-list govuk-list--number">
          <li>{t('submitted.next.1')}</li>
          <li>{t('submitted.next.2')}</li>
          <li>{t('submitted.next.3')}</li>
          <li>{t('submitted.next.4')}</li>
        </ol>
        {contacts.length === 0 ? null : (
          <p class="govuk-body">
            {t('submitted.contact')} {contacts.join(', ')}
          </p>
        )}
        <Lines lines={props.lines} />
        <ButtonGroup>
          <ButtonLink href={paths.filing(filing.id)}>{t('submitted.track')}</ButtonLink>
          <ButtonLink href={paths.home} look="secondary">
            {t('submitted.home')}
          </ButtonLink>
        </ButtonGroup>
        {props.mayRate ? (
          <p class="govuk-body">
            <Link href={paths.filingFeedback(filing.id)}>{t('submitted.rate')}</Link>
          </p>
        ) : null}
        <p class="govuk-body-s bp-muted">{t('submitted.keep')}</p>
      </Columns>
    </PortalPage>
  );
}

function Lines({ lines }: { readonly lines: readonly ReceiptLine[] }): Markup {
  const { t, lang } = useTexts(submissionMessages);
  return (
    <>
      <h2 class="govuk-heading-m">{t('submitted.applications')}</h2>
      <Table
        rows={lines}
        rowKey={({ number }) => number}
        stacks
        columns={[
          {
            header: t('submitted.application'),
            isRowHeader: true,
            cell: ({ licence, number }) => (
              <>
                {licence.name[lang]}
                <br />
                <span class="bp-muted">
                  <Nowrap>{number}</Nowrap>
                </span>
              </>
            ),
          },
          {
            header: t('submitted.agency'),
            label: t('submitted.agency'),
            cell: ({ agency }) => agency?.name[lang] ?? '',
          },
          {
            header: t('submitted.days'),
            label: t('submitted.days'),
            cell: ({ operation }) => <Days plan={operation} />,
          },
        ]}
      />
    </>
  );
}
