import type { Markup } from '../markup/markup.ts';

/** One bar: how much of a limit is used. */
export type Bar = {
  readonly label: string;
  readonly value: number;
  readonly limit: number;
  /** Value and limit in words, such as "5 of 7 days". */
  readonly text: string;
};

/** Bars against their limits. The words are HTML, only the bar is drawn; the same figures stand in a table below. */
export function Bars(props: {
  readonly bars: readonly Bar[];
  readonly legend: { readonly value: string; readonly rest: string; readonly limit: string };
}): Markup {
  const scale = Math.max(1, ...props.bars.flatMap(({ value, limit }) => [value, limit]));
  return (
    <>
      <Legend {...props.legend} />
      <ul class="bp-bars">
        {props.bars.map((bar) => (
          <li key={bar.label} class="bp-bars__row">
            <span>{bar.label}</span>
            <Plot bar={bar} scale={scale} />
            <span class="bp-bars__value">{bar.text}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

const LIMIT_SHARE = 0.005;

function Plot({ bar, scale }: { readonly bar: Bar; readonly scale: number }): Markup {
  const stroke = scale * LIMIT_SHARE;
  return (
    <svg
      class="bp-bars__plot"
      viewBox={`0 0 ${scale} 10`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect class="bp-bars__track" y="1.5" width={bar.limit} height="7" />
      <rect
        class={bar.value > bar.limit ? 'bp-bars__bar bp-bars__bar--over' : 'bp-bars__bar'}
        y="1.5"
        width={bar.value}
        height="7"
      />
      <rect class="bp-bars__limit" x={bar.limit - stroke} width={stroke} height="10" />
    </svg>
  );
}

function Legend(props: { readonly value: string; readonly rest: string; readonly limit: string }): Markup {
  return (
    <ul class="bp-legend" aria-hidden="true">
      <li>
        <svg viewBox="0 0 20 14" aria-hidden="true" focusable="false">
          <rect class="bp-bars__bar" width="20" height="14" />
        </svg>
        {props.value}
      </li>
      <li>
        <svg viewBox="0 0 20 14" aria-hidden="true" focusable="false">
          <rect class="bp-bars__track" width="20" height="14" />
        </svg>
        {props.rest}
      </li>
      <li>
        <svg viewBox="0 0 20 14" aria-hidden="true" focusable="false">
          <rect class="bp-bars__limit" x="9" width="3" height="14" />
        </svg>
        {props.limit}
      </li>
    </ul>
  );
}
