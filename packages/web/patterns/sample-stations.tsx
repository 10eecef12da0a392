import type { Lang } from '@biz/kernel/localised.ts';
import type { Station } from '../components/station-line.tsx';
import { Day } from '../components/when.tsx';
import { patternTexts } from './pattern-texts.ts';
import { day } from './sample-days.ts';

/** The six steps of a journey, the officer at work on the fourth. */
export function sampleStations(lang: Lang): readonly Station[] {
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
