import { Day } from '@biz/web/components/when.tsx';
import { WhoseTurn } from '@biz/web/components/whose-turn.tsx';
import type { JSX } from 'preact';
import type { Case } from '../../progress/case.ts';
import { type ProgressTexts, useProgressTexts } from '../../progress/progress-texts.ts';
import { isOver } from '../../progress/situation.ts';
import { useTurnItems } from '../../progress/turn-items.tsx';

/** Whose turn it is across all applications of a filing, with everything that is the applicant's to do. */
export function TurnPanel({ cases }: { readonly cases: readonly Case[] }): JSX.Element {
  const texts = useProgressTexts();
  const { t, tx } = texts;
  const items = useTurnItems(cases);
  if (items.length > 0) return <WhoseTurn whose="you" title={tx('turn.you', { count: items.length })} items={items} />;
  if (cases.every(({ situation }) => isOver(situation))) {
    return (
      <WhoseTurn whose="done" title={t('turn.done')}>
        <p class="govuk-body">{t('turn.done.text')}</p>
      </WhoseTurn>
    );
  }
  return (
    <WhoseTurn whose="officer" title={t('turn.officer')}>
      <p class="govuk-body">{t('turn.officer.text')}</p>
      <DueList cases={cases} texts={texts} />
    </WhoseTurn>
  );
}

function DueList(props: { readonly cases: readonly Case[]; readonly texts: ProgressTexts }): JSX.Element | null {
  const { tx, lang } = props.texts;
  const running = props.cases.flatMap((its) => (its.clock.kind === 'running' ? [{ its, due: its.clock.due }] : []));
  if (running.length === 0) return null;
  return (
    <ul class="govuk-list">
      {running.map(({ its, due }) => (
        <li key={its.view.id}>
          {tx(its.lateness ? 'turn.officer.late' : 'turn.officer.due', {
            licence: its.licence.shortName[lang],
            date: <Day date={due} look="weekday" />,
          })}
        </li>
      ))}
    </ul>
  );
}
