import { bangkokDate, type Instant } from '@biz/kernel/instant.ts';
import type { Station } from '@biz/web/components/station-line.tsx';
import type { TagState } from '@biz/web/components/tag.tsx';
import { Day } from '@biz/web/components/when.tsx';
import type { Content } from '@biz/web/markup/markup.ts';
import { progressMessages } from '../messages/progress.ts';
import { useTexts } from '../use-texts.ts';
import type { Case } from './case.ts';

/** The stations of an application from its process table, each with the day on which it was left behind. */
export function useStations(its: Case): readonly Station[] {
  const { t, lang } = useTexts(progressMessages);
  const { stations } = its.process;
  const { state } = its.view;
  const here = stations.findIndex(({ id }) => id === state.station);
  return stations.map(({ id, label }, index) => {
    const isSkipped = index < here && state.reached[id] === undefined;
    const note = isSkipped ? t('station.noFee') : leftOn(its, index);
    return { name: label[lang], state: stateOf(its, index, here), ...(note === undefined ? {} : { note }) };
  });
}

function leftOn(its: Case, index: number): Content {
  const { state } = its.view;
  const next = its.process.stations.slice(index + 1).find(({ id }) => state.reached[id] !== undefined);
  if (next) return shortDay(state.reached[next.id]);
  const isLast = its.process.stations[index]?.id === state.station;
  return isLast && state.turn === 'done' ? shortDay(state.clock.stoppedAt) : undefined;
}

function stateOf({ situation, view }: Case, index: number, here: number): TagState {
  if (index < here || situation.kind === 'completed') return 'done';
  if (index > here) return 'todo';
  if (view.state.phase === 'REJECTED') return 'ended';
  return view.state.turn === 'user' ? 'you' : 'officer';
}

function shortDay(instant: Instant | undefined): Content {
  return instant === undefined ? undefined : <Day date={bangkokDate(instant)} look="short" />;
}
