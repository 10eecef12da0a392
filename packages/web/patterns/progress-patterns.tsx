import type { Lang } from '@biz/kernel/localised.ts';
import type { JSX } from 'preact';
import { Checkbox } from '../components/checkboxes.tsx';
import { cellsBetween, DayStrip } from '../components/day-strip.tsx';
import { Details } from '../components/details.tsx';
import { Facts } from '../components/facts.tsx';
import { Once } from '../components/figures.tsx';
import { Hub } from '../components/hub.tsx';
import { Link } from '../components/link.tsx';
import { Order } from '../components/order.tsx';
import { Routes } from '../components/routes.tsx';
import { RowMeta, Rows } from '../components/rows.tsx';
import { MiniLine, type Station, StationLine } from '../components/station-line.tsx';
import { Tag } from '../components/tag.tsx';
import { TaskList } from '../components/task-list.tsx';
import { Timeline } from '../components/timeline.tsx';
import { Baht, Day, Moment } from '../components/when.tsx';
import { WhoseTurn } from '../components/whose-turn.tsx';
import { patternTexts } from './pattern-texts.ts';
import { day, moment, satang } from './sample-days.ts';

/** Everything that shows how far something is. */
export function ProgressPatterns({ lang }: { readonly lang: Lang }): JSX.Element {
  const { t, tx } = { t: patternTexts.t[lang], tx: patternTexts.tx[lang] };
  const stations = stationsOf(lang);
  const due = day('2026-11-27');
  return (
    <>
      <section class="bp-kit">
        <StationLine stations={stations} />
        <StationLine
          stations={[
            ...stations.slice(0, 3),
            { name: t('refused'), state: 'ended', note: <Day date={due} look="short" /> },
          ]}
        />
      </section>
      <WhoseTurn
        whose="you"
        title={t('yourTurn')}
        items={[
          {
            title: t('sendPlan'),
            detail: tx('within', {
              date: (
                <strong>
                  <Day date={due} look="weekday" />
                </strong>
              ),
              days: 5,
            }),
            action: { href: '/correct', label: t('look') },
          },
        ]}
      />
      <DayStrip cells={cellsBetween({ start: day('2026-11-18'), due, today: day('2026-11-20'), holidays: new Set() })}>
        {tx('daysUsed', { date: <Day date={due} /> })}
      </DayStrip>
      <DayStrip
        cells={cellsBetween({
          start: day('2026-11-06'),
          due: day('2026-11-13'),
          today: day('2026-11-17'),
          holidays: new Set(),
        })}
      >
        {tx('daysLate', { days: 2 })}
      </DayStrip>
      <Routes
        trunk={[
          { name: t('proof'), state: 'done' },
          { name: t('file'), state: 'done', note: <Moment instant={moment('2026-11-12T03:44:00Z')} /> },
        ]}
        branches={[
          {
            title: t('food'),
            tag: <Tag state="officer">{t('checking')}</Tag>,
            agency: t('operator'),
            stations: stations.slice(2),
            children: <Details summary={t('law')}>{t('because')}</Details>,
          },
          {
            title: t('liquor'),
            tag: <Tag state="you">{t('correct')}</Tag>,
            agency: t('operator'),
            stations: stations.slice(2),
          },
        ]}
      />
      <Once
        figures={[
          { number: 41, unit: t('insteadOf', { count: 84 }), label: t('questions') },
          { number: 6, unit: t('insteadOf', { count: 18 }), label: t('documents') },
          { number: 1, unit: t('insteadOf', { count: 3 }), label: t('file') },
        ]}
      />
      <Order
        items={[
          {
            name: t('food'),
            agency: t('operator'),
            leads: true,
            starts: { waits: false, text: t('now') },
            children: (
              <>
                <p class="govuk-body">{t('because')}</p>
                <Facts
                  facts={[
                    { label: t('fee'), value: <Baht amount={satang(65_000)} /> },
                    { label: t('time'), value: tx('days', { days: 7 }) },
                    { label: t('documents'), value: tx('copies', { count: 4 }) },
                  ]}
                />
                <Checkbox name="licence" id="licence-food" value="food" label={t('include')} isChecked isSmall />
              </>
            ),
          },
          {
            name: t('liquor'),
            agency: t('operator'),
            starts: { waits: true, text: t('later') },
            children: <p class="govuk-body">{t('because')}</p>,
          },
        ]}
      />
      <Hub
        groups={[
          {
            title: t('name'),
            state: 'done',
            children: (
              <TaskList
                tasks={[
                  {
                    id: 'who',
                    name: t('person'),
                    href: '/who',
                    hint: t('company'),
                    status: <Tag state="done">{t('finished')}</Tag>,
                  },
                ]}
              />
            ),
          },
          {
            title: t('shop'),
            state: 'now',
            children: (
              <TaskList
                tasks={[
                  { id: 'area-task', name: t('area'), href: '/area', status: <Tag state="officer">{t('doing')}</Tag> },
                  { id: 'sign', name: t('shopName'), href: '/sign', status: <Tag state="todo">{t('notStarted')}</Tag> },
                ]}
              />
            ),
          },
          {
            title: t('file'),
            state: 'todo',
            children: (
              <TaskList
                tasks={[
                  {
                    id: 'send',
                    name: t('declare'),
                    hint: t('shopHint'),
                    status: <Tag state="todo">{t('cannotStart')}</Tag>,
                  },
                ]}
              />
            ),
          },
        ]}
      />
      <h2 class="govuk-heading-l">{t('case')}</h2>
      <Rows
        rows={[
          {
            title: t('food'),
            href: '/1',
            meta: `${t('shop')} · BP69-004821-1`,
            tag: <Tag state="officer">{t('checking')}</Tag>,
            end: (
              <>
                <MiniLine stations={stations} />
                <RowMeta>{tx('within', { date: <Day date={due} />, days: 5 })}</RowMeta>
              </>
            ),
          },
          { title: t('liquor'), href: '/2', meta: t('shop'), end: <Tag state="todo">{t('draft')}</Tag> },
        ]}
      />
      <Timeline
        events={[
          {
            when: <Moment instant={moment('2026-11-20T02:12:00Z')} />,
            what: (
              <>
                {t('happened')} <Link href="/slip">{t('slip')}</Link>
              </>
            ),
            by: t('operator'),
          },
          { when: <Moment instant={moment('2026-11-12T03:44:00Z')} />, what: t('submitted'), by: t('person') },
        ]}
      />
    </>
  );
}

function stationsOf(lang: Lang): readonly Station[] {
  const t = patternTexts.t[lang];
  return [
    { name: t('proof'), state: 'done', note: <Day date={day('2026-11-12')} look="short" /> },
    { name: t('file'), state: 'done' },
    { name: t('check'), state: 'done' },
    { name: t('consider'), state: 'officer', note: <Day date={day('2026-11-27')} look="short" /> },
    { name: t('pay'), state: 'todo' },
    { name: t('receive'), state: 'todo' },
  ];
}
