import type { Lang } from '@biz/kernel/localised.ts';
import { Hub } from '../components/hub.tsx';
import { Link } from '../components/link.tsx';
import { RowMeta, Rows } from '../components/rows.tsx';
import { MiniLine } from '../components/station-line.tsx';
import { Tag } from '../components/tag.tsx';
import { TaskList } from '../components/task-list.tsx';
import { Timeline } from '../components/timeline.tsx';
import { Day, Moment } from '../components/when.tsx';
import type { Markup } from '../markup/markup.ts';
import { patternTexts } from './pattern-texts.ts';
import { day, moment } from './sample-days.ts';
import { sampleStations } from './sample-stations.tsx';

/** The hub of a draft, lists of things, and what happened. */
export function ListPatterns(props: { readonly lang: Lang }): Markup {
  return (
    <>
      <DraftHub {...props} />
      <h2 class="govuk-heading-l">{patternTexts.t[props.lang]('case')}</h2>
      <Cases {...props} />
      <History {...props} />
    </>
  );
}

function DraftHub({ lang }: { readonly lang: Lang }): Markup {
  const t = patternTexts.t[lang];
  const todo = <Tag state="todo">{t('notStarted')}</Tag>;
  const doing = <Tag state="officer">{t('doing')}</Tag>;
  const done = <Tag state="done">{t('finished')}</Tag>;
  const closed = <Tag state="todo">{t('cannotStart')}</Tag>;
  const who = [{ id: 'who', name: t('person'), href: '/who', hint: t('company'), status: done }];
  const shop = [
    { id: 'area-task', name: t('area'), href: '/area', status: doing },
    { id: 'sign', name: t('shopName'), href: '/sign', status: todo },
  ];
  const send = [{ id: 'send', name: t('declare'), hint: t('shopHint'), status: closed }];
  return (
    <Hub
      groups={[
        { title: t('name'), state: 'done', children: <TaskList tasks={who} /> },
        { title: t('shop'), state: 'now', children: <TaskList tasks={shop} /> },
        { title: t('file'), state: 'todo', children: <TaskList tasks={send} /> },
      ]}
    />
  );
}

function Cases({ lang }: { readonly lang: Lang }): Markup {
  const { t, tx } = { t: patternTexts.t[lang], tx: patternTexts.tx[lang] };
  const progress = (
    <>
      <MiniLine stations={sampleStations(lang)} />
      <RowMeta>{tx('within', { date: <Day date={day('2026-11-27')} />, days: 5 })}</RowMeta>
    </>
  );
  const checking = <Tag state="officer">{t('checking')}</Tag>;
  return (
    <Rows
      rows={[
        { title: t('food'), href: '/1', meta: `${t('shop')} · BP69-004821-1`, tag: checking, end: progress },
        { title: t('alcohol'), href: '/2', meta: t('shop'), end: <Tag state="todo">{t('draft')}</Tag> },
      ]}
    />
  );
}

function History({ lang }: { readonly lang: Lang }): Markup {
  const t = patternTexts.t[lang];
  const asked = (
    <>
      {t('happened')} <Link href="/slip">{t('slip')}</Link>
    </>
  );
  return (
    <Timeline
      events={[
        { when: <Moment instant={moment('2026-11-20T02:12:00Z')} />, what: asked, by: t('operator') },
        { when: <Moment instant={moment('2026-11-12T03:44:00Z')} />, what: t('submitted'), by: t('person') },
      ]}
    />
  );
}
