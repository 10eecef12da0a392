import type { Lang } from '@biz/kernel/localised.ts';
import { Checkbox } from '../components/checkboxes.tsx';
import { cellsBetween, DayStrip } from '../components/day-strip.tsx';
import { Details } from '../components/details.tsx';
import { Facts } from '../components/facts.tsx';
import { Once } from '../components/figures.tsx';
import { Order } from '../components/order.tsx';
import { Routes } from '../components/routes.tsx';
import { StationLine } from '../components/station-line.tsx';
import { Tag } from '../components/tag.tsx';
import { Baht, Day, Moment } from '../components/when.tsx';
import { WhoseTurn } from '../components/whose-turn.tsx';
import type { Markup } from '../markup/markup.ts';
import { patternTexts } from './pattern-texts.ts';
import { day, moment, satang } from './sample-days.ts';
import { sampleStations } from './sample-stations.tsx';

const due = day('2026-11-27');

/** Everything that shows how far something is. */
export function ProgressPatterns(props: { readonly lang: Lang }): Markup {
  return (
    <>
      <Lines {...props} />
      <Turn {...props} />
      <Strips {...props} />
      <FilingMap {...props} />
      <WizardResult {...props} />
    </>
  );
}

function Lines({ lang }: { readonly lang: Lang }): Markup {
  const stations = sampleStations(lang);
  const ended = {
    name: patternTexts.t[lang]('refused'),
    state: 'ended',
    note: <Day date={due} look="short" />,
  } as const;
  return (
    <section class="bp-kit">
      <StationLine stations={stations} />
      <StationLine stations={[...stations.slice(0, 3), ended]} />
    </section>
  );
}

function Turn({ lang }: { readonly lang: Lang }): Markup {
  const { t, tx } = { t: patternTexts.t[lang], tx: patternTexts.tx[lang] };
  const date = (
    <strong>
      <Day date={due} look="weekday" />
    </strong>
  );
  const items = [
    { title: t('sendPlan'), detail: tx('within', { date, days: 5 }), action: { href: '/correct', label: t('look') } },
  ];
  return <WhoseTurn whose="you" title={t('yourTurn')} items={items} />;
}

function Strips({ lang }: { readonly lang: Lang }): Markup {
  const tx = patternTexts.tx[lang];
  const holidays = new Set<never>();
  const inTime = { start: day('2026-11-18'), due, today: day('2026-11-20'), holidays };
  const late = { start: day('2026-11-06'), due: day('2026-11-13'), today: day('2026-11-17'), holidays };
  return (
    <>
      <DayStrip cells={cellsBetween(inTime)}>{tx('daysUsed', { date: <Day date={due} /> })}</DayStrip>
      <DayStrip cells={cellsBetween(late)}>{tx('daysLate', { days: 2 })}</DayStrip>
    </>
  );
}

function FilingMap({ lang }: { readonly lang: Lang }): Markup {
  const t = patternTexts.t[lang];
  const stations = sampleStations(lang).slice(2);
  const agency = t('operator');
  const checking = <Tag state="officer">{t('checking')}</Tag>;
  const why = <Details summary={t('law')}>{t('because')}</Details>;
  return (
    <Routes
      trunk={[
        { name: t('proof'), state: 'done' },
        { name: t('file'), state: 'done', note: <Moment instant={moment('2026-11-12T03:44:00Z')} /> },
      ]}
      branches={[
        { title: t('food'), tag: checking, agency, stations, children: why },
        { title: t('alcohol'), tag: <Tag state="you">{t('correct')}</Tag>, agency, stations },
      ]}
    />
  );
}

function WizardResult({ lang }: { readonly lang: Lang }): Markup {
  const t = patternTexts.t[lang];
  const agency = t('operator');
  const because = <p class="govuk-body">{t('because')}</p>;
  const food = (
    <>
      {because}
      <FoodFacts lang={lang} />
      <Checkbox name="licence" id="licence-food" value="food" label={t('include')} isChecked isSmall />
    </>
  );
  return (
    <>
      <Once
        figures={[
          { number: 41, unit: t('insteadOf', { count: 84 }), label: t('questions') },
          { number: 6, unit: t('insteadOf', { count: 18 }), label: t('documents') },
          { number: 1, unit: t('insteadOf', { count: 3 }), label: t('file') },
        ]}
      />
      <Order
        items={[
          { name: t('food'), agency, leads: true, starts: { waits: false, text: t('now') }, children: food },
          { name: t('alcohol'), agency, starts: { waits: true, text: t('later') }, children: because },
        ]}
      />
    </>
  );
}

function FoodFacts({ lang }: { readonly lang: Lang }): Markup {
  const { t, tx } = { t: patternTexts.t[lang], tx: patternTexts.tx[lang] };
  return (
    <Facts
      facts={[
        { label: t('fee'), value: <Baht amount={satang(65_000)} /> },
        { label: t('time'), value: tx('days', { days: 7 }) },
        { label: t('documents'), value: tx('copies', { count: 4 }) },
      ]}
    />
  );
}
