import { useKitText } from '../i18n/use-kit-text.ts';
import type { Content, Markup } from '../markup/markup.ts';
import type { TagState } from './tag.tsx';

/** One station: a step of a journey and how far it is. */
export type Station = {
  readonly name: Content;
  readonly state: TagState;
  readonly note?: Content;
};

/** `auto` lies down from 641 px, `down` always stands. */
export type LineDirection = 'auto' | 'down';

/** The line with stations. Each state is drawn as a shape and said in words to screen readers. */
export function StationLine(props: {
  readonly stations: readonly Station[];
  readonly direction?: LineDirection;
  readonly class?: string;
}): Markup {
  const { t } = useKitText();
  return (
    <ol class={lineClass(props.direction, props.class)}>
      {props.stations.map(({ name, state, note }, index) => (
        <li
          key={index}
          class={`bp-line__stop bp-line__stop--${state}`}
          aria-current={state === 'you' || state === 'officer' ? 'step' : undefined}
        >
          <span class="bp-line__name">
            {name}
            <span class="govuk-visually-hidden"> ({t(`line.${state}`)})</span>
          </span>
          {note === undefined ? null : <span class="bp-line__note">{note}</span>}
        </li>
      ))}
    </ol>
  );
}

/** The line in small, with its sentence: "step 4 of 6: review". The drawing is hidden, the sentence says it. */
export function MiniLine({ stations }: { readonly stations: readonly Station[] }): Markup {
  const { tx } = useKitText();
  const current = stations.findIndex(({ state }) => state !== 'done');
  const step = current < 0 ? stations.length - 1 : current;
  return (
    <>
      <ol class="bp-line bp-line--mini" aria-hidden="true">
        {stations.map(({ state }, index) => (
          <li key={index} class={`bp-line__stop bp-line__stop--${state}`} />
        ))}
      </ol>
      <p>{tx('line.step', { step: step + 1, all: stations.length, name: stations[step]?.name ?? '' })}</p>
    </>
  );
}

function lineClass(direction: LineDirection = 'auto', more = ''): string {
  return ['bp-line', direction === 'auto' ? '' : `bp-line--${direction}`, more].filter((name) => name !== '').join(' ');
}
