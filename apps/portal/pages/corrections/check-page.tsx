import { Button, ButtonGroup, ButtonLink } from '@biz/web/components/button.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { InsetText } from '@biz/web/components/inset-text.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { OnceField } from '@biz/web/components/once-field.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { SummaryCard } from '@biz/web/components/summary-card.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { Baht, FileSize } from '@biz/web/components/when.tsx';
import type { Markup } from '@biz/web/markup/markup.ts';
import { answerText } from '../../forms/answer-text.ts';
import { correctionMessages } from '../../messages/corrections.ts';
import { paths } from '../../paths.ts';
import { useTexts } from '../../use-texts.ts';
import { rowsOf } from '../draft/row-fields.ts';
import { RowFacts } from '../draft/rows-pages.tsx';
import { CorrectionFrame } from './corrections-page.tsx';
import type { Entry, RequestContext } from './request-context.ts';

/** The last look before everything goes back to the officer; sending cannot be undone. */
export function CheckCorrectionsPage({ context }: { readonly context: RequestContext }): Markup {
  const { t, lang } = useTexts(correctionMessages);
  const { its } = context;
  const href = paths.corrections(its.view.id);
  return (
    <CorrectionFrame context={context} title={t('check.title')} back={{ href, label: t('toList') }}>
      <Columns>
        <PageHeading caption={t('caption', { licence: its.licence.shortName[lang], number: its.view.state.number })}>
          {t('check.title')}
        </PageHeading>
        <p class="govuk-body">{t('check.lead')}</p>
        <SummaryCard title={t('check.card')}>
          <SummaryList
            rows={context.entries.map((entry) => ({
              key: entry.name[lang],
              value: <Prepared context={context} entry={entry} />,
              change: {
                href: paths.correctionsItem(its.view.id, entry.key),
                label: t('check.change'),
                what: entry.name[lang],
              },
            }))}
          />
        </SummaryCard>
        <Consequences context={context} />
        <h2 class="govuk-heading-m">{t('check.next')}</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>{t('check.next.1', { agency: its.agency.name[lang] })}</li>
          <li>{t('check.next.2')}</li>
        </ul>
        <Form action={paths.correctionsCheck(its.view.id)}>
          <OnceField />
          <input type="hidden" name="seq" value={its.view.seq} />
          <ButtonGroup>
            <Button>{t('check.send')}</Button>
            <ButtonLink href={href} look="secondary">
              {t('check.back')}
            </ButtonLink>
          </ButtonGroup>
        </Form>
      </Columns>
    </CorrectionFrame>
  );
}

function Prepared({ context, entry }: { readonly context: RequestContext; readonly entry: Entry }): Markup {
  const { t, lang } = useTexts(correctionMessages);
  const held = context.work.held.get(entry.key);
  const { wanted } = entry;
  if (wanted.kind === 'answer') {
    const { type } = wanted.concept;
    if (type.kind !== 'group') return <>{answerText(type, held?.answer, lang)}</>;
    return (
      <>
        {rowsOf(held?.answer).map((row, index) => (
          <RowFacts key={index} group={type} row={row} />
        ))}
      </>
    );
  }
  return (
    <>
      {held?.words ? <p class="govuk-body">{held.words}</p> : null}
      {held?.file ? (
        <>
          <Link href={paths.filingFile(context.filing.id, held.file.file)}>{held.file.name}</Link>{' '}
          <FileSize bytes={held.file.bytes} />
        </>
      ) : null}
      {held?.words || held?.file ? null : t('item.oldNone')}
    </>
  );
}

/** Which other applications take it too, and what the new answers change besides themselves. */
function Consequences({ context }: { readonly context: RequestContext }): Markup | null {
  const { t, tx, lang } = useTexts(correctionMessages);
  const { changes, entries } = context;
  const shared = [...new Set(entries.flatMap(({ sharedWith }) => sharedWith.map((name) => name[lang])))];
  const names = (licences: typeof changes.added) => licences.map((licence) => licence.shortName[lang]).join(', ');
  const lines = [
    ...(shared.length > 0 ? [t('check.shared', { names: shared.join(', ') })] : []),
    ...(changes.fee
      ? [tx('check.fee', { before: <Baht amount={changes.fee.before} />, after: <Baht amount={changes.fee.after} /> })]
      : []),
    ...(changes.added.length > 0 ? [t('check.added', { names: names(changes.added) })] : []),
    ...(changes.removed.length > 0 ? [t('check.removed', { names: names(changes.removed) })] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <InsetText>
      {lines.map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </InsetText>
  );
}
