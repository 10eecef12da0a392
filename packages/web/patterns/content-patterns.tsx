import type { Lang } from '@biz/kernel/localised.ts';
import type { JSX } from 'preact';
import { Aside } from '../components/aside.tsx';
import { Band } from '../components/band.tsx';
import { Columns, SideBySide } from '../components/columns.tsx';
import { Icon, iconNames } from '../components/icon.tsx';
import { InsetText } from '../components/inset-text.tsx';
import { Link, LinkRow } from '../components/link.tsx';
import { Files, LinkColumns, Ticks } from '../components/lists.tsx';
import { Mark } from '../components/mark.tsx';
import { Nowrap } from '../components/nowrap.tsx';
import { QrCode } from '../components/qr-code.tsx';
import { SavedLine } from '../components/saved-line.tsx';
import { PayBox, Sheet } from '../components/sheet.tsx';
import { SourceLine } from '../components/source-line.tsx';
import { SummaryCard } from '../components/summary-card.tsx';
import { SummaryList } from '../components/summary-list.tsx';
import { Table } from '../components/table.tsx';
import { Tag, type TagState } from '../components/tag.tsx';
import { WarningText } from '../components/warning-text.tsx';
import { FileSize, Moment } from '../components/when.tsx';
import { patternTexts } from './pattern-texts.ts';
import { moment } from './sample-days.ts';

const states: readonly TagState[] = ['todo', 'officer', 'you', 'done', 'ended'];

/** Facts, documents, tables and texts. */
export function ContentPatterns({ lang }: { readonly lang: Lang }): JSX.Element {
  const { t, tx } = { t: patternTexts.t[lang], tx: patternTexts.tx[lang] };
  const when = <Moment instant={moment('2026-11-09T07:05:00Z')} />;
  const words = [t('draft'), t('checking'), t('correct'), t('received'), t('refused')];
  const facts = [
    { key: t('name'), value: t('company'), change: { href: '/name', what: t('name') } },
    { key: t('number'), value: <Nowrap>0-1055-99999-99-7</Nowrap> },
  ];
  return (
    <>
      {['govuk-heading-l', 'govuk-heading-m', 'govuk-heading-s', 'govuk-body-l', 'govuk-body', 'govuk-body-s'].map(
        (look) => (
          <p key={look} class={look}>
            {t('clip')} <Link href="/">{t('help')}</Link>
          </p>
        ),
      )}
      <div class="bp-kit__row">
        {states.map((state, index) => (
          <Tag key={state} state={state}>
            {words[index]}
          </Tag>
        ))}
      </div>
      <div class="bp-kit__row">
        <Mark />
        {iconNames.map((name) => (
          <Nowrap key={name}>
            <Icon name={name} /> {name}
          </Nowrap>
        ))}
      </div>
      <SavedLine>{tx('saved', { when })}</SavedLine>
      <SourceLine>{tx('registry', { when })}</SourceLine>
      <SummaryList rows={facts} />
      <SummaryCard title={t('documents')} change={{ href: '/documents', what: t('documents') }}>
        <Files files={[{ href: '/f/1', name: `${t('plan')}.pdf`, note: <FileSize bytes={1_234_567} /> }]} />
      </SummaryCard>
      <Columns
        side={
          <Aside title={t('total')} titleSize="m">
            <SummaryList look="stack" rows={facts.map(({ key, value }) => ({ key, value }))} />
            <LinkRow>
              <Link href="/print" keepsTogether>
                <Icon name="print" small /> {t('slip')}
              </Link>
            </LinkRow>
          </Aside>
        }
      >
        <Sheet title={t('slip')} titleId="slip" subtitle={t('operator')}>
          <FeeTable lang={lang} />
          <PayBox code={<QrCode modules={sampleModules()} label={t('qr')} />}>
            <SummaryList look="tight" rows={facts.map(({ key, value }) => ({ key, value }))} />
          </PayBox>
        </Sheet>
      </Columns>
      <WarningText>{t('warning')}</WarningText>
      <InsetText>{t('inset')}</InsetText>
      <SideBySide
        first={<Ticks items={[t('person'), t('documents')]} />}
        second={<Ticks items={[t('number')]} areNotNeeded />}
      />
      <LinkColumns links={[1, 2, 3, 4, 5, 6].map((n) => ({ href: `/b/${n}`, label: t('shop') }))} />
      <Band title={t('verify')} titleId="verify-band">
        <p class="govuk-body">{t('validText')}</p>
      </Band>
    </>
  );
}

function FeeTable({ lang }: { readonly lang: Lang }): JSX.Element {
  const t = patternTexts.t[lang];
  return (
    <Table
      columns={[
        { header: t('item'), cell: (row) => row.name, isRowHeader: true },
        { header: t('baht'), cell: (row) => row.amount, isNumeric: true },
      ]}
      rows={[{ name: t('liquor'), amount: '2,200.00' }]}
      rowKey={(row) => row.name}
      totals={[[t('total'), '2,200.00']]}
    />
  );
}

/** Looks like a code, reads as nothing. */
function sampleModules(): boolean[][] {
  const size = 25;
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (__, x) => (x * 7 + y * 13 + x * y) % 3 === 0),
  );
}
