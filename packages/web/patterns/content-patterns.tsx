import type { Lang } from '@biz/kernel/localised.ts';
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
import type { Markup } from '../markup/markup.ts';
import { patternTexts } from './pattern-texts.ts';
import { moment } from './sample-days.ts';

/** Facts, documents, tables and texts. */
export function ContentPatterns(props: { readonly lang: Lang }): Markup {
  return (
    <>
      <Words {...props} />
      <Shapes {...props} />
      <Known {...props} />
      <Columns side={<Total {...props} />}>
        <Slip {...props} />
      </Columns>
      <Texts {...props} />
    </>
  );
}

const looks = 'govuk-heading-l govuk-heading-m govuk-heading-s govuk-body-l govuk-body govuk-body-s'.split(' ');

function Words({ lang }: { readonly lang: Lang }): Markup {
  const t = patternTexts.t[lang];
  return (
    <>
      {looks.map((look) => (
        <p key={look} class={look}>
          {t('clip')} <Link href="/">{t('help')}</Link>
        </p>
      ))}
    </>
  );
}

function Shapes({ lang }: { readonly lang: Lang }): Markup {
  const t = patternTexts.t[lang];
  const tags: readonly (readonly [TagState, string])[] = [
    ['todo', t('draft')],
    ['officer', t('checking')],
    ['you', t('correct')],
    ['done', t('received')],
    ['ended', t('refused')],
  ];
  return (
    <>
      <div class="bp-kit__row">
        {tags.map(([state, words]) => (
          <Tag key={state} state={state}>
            {words}
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
    </>
  );
}

function Known({ lang }: { readonly lang: Lang }): Markup {
  const { t, tx } = { t: patternTexts.t[lang], tx: patternTexts.tx[lang] };
  const when = <Moment instant={moment('2026-11-09T07:05:00Z')} />;
  const [name, number] = factsOf(lang);
  const plan = { href: '/f/1', name: `${t('plan')}.pdf`, note: <FileSize bytes={1_234_567} /> };
  return (
    <>
      <SavedLine>{tx('saved', { when })}</SavedLine>
      <SourceLine>{tx('registry', { when })}</SourceLine>
      <SummaryList rows={[{ ...name, change: { href: '/name', what: t('name') } }, number]} />
      <SummaryCard title={t('documents')} change={{ href: '/documents', what: t('documents') }}>
        <Files files={[plan]} />
      </SummaryCard>
    </>
  );
}

function Total({ lang }: { readonly lang: Lang }): Markup {
  const t = patternTexts.t[lang];
  return (
    <Aside title={t('total')} titleSize="m">
      <SummaryList look="stack" rows={factsOf(lang)} />
      <LinkRow>
        <Link href="/print" keepsTogether>
          <Icon name="print" small /> {t('slip')}
        </Link>
      </LinkRow>
    </Aside>
  );
}

function Slip({ lang }: { readonly lang: Lang }): Markup {
  const t = patternTexts.t[lang];
  return (
    <Sheet title={t('slip')} titleId="slip" subtitle={t('operator')}>
      <Table
        columns={[
          { header: t('item'), cell: (row) => row.name, isRowHeader: true },
          { header: t('baht'), cell: (row) => row.amount, isNumeric: true },
        ]}
        rows={[{ name: t('alcohol'), amount: '2,200.00' }]}
        rowKey={(row) => row.name}
        totals={[[t('total'), '2,200.00']]}
      />
      <PayBox code={<QrCode modules={sampleModules()} label={t('qr')} />}>
        <SummaryList look="tight" rows={factsOf(lang)} />
      </PayBox>
    </Sheet>
  );
}

function Texts({ lang }: { readonly lang: Lang }): Markup {
  const t = patternTexts.t[lang];
  const shops = [1, 2, 3, 4, 5, 6].map((n) => ({ href: `/b/${n}`, label: t('shop') }));
  return (
    <>
      <WarningText>{t('warning')}</WarningText>
      <InsetText>{t('inset')}</InsetText>
      <SideBySide
        first={<Ticks items={[t('person'), t('documents')]} />}
        second={<Ticks items={[t('number')]} areNotNeeded />}
      />
      <LinkColumns links={shops} />
      <Band title={t('verify')} titleId="verify-band">
        <p class="govuk-body">{t('validText')}</p>
      </Band>
    </>
  );
}

function factsOf(lang: Lang) {
  const t = patternTexts.t[lang];
  const number = <Nowrap>0-1055-99999-99-7</Nowrap>;
  return [
    { key: t('name'), value: t('company') },
    { key: t('number'), value: number },
  ] as const;
}

/** Looks like a code, reads as nothing. */
function sampleModules(): boolean[][] {
  const size = 25;
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (__, x) => (x * 7 + y * 13 + x * y) % 3 === 0),
  );
}
