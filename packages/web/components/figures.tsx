import type { Content, Markup } from '../markup/markup.ts';

/** A large number, its unit, and what it counts. */
export type Figure = {
  readonly number: string | number;
  readonly unit?: Content;
  readonly label: Content;
  readonly isBad?: boolean;
};

/** A few figures that say one thing. `small` with rules, for officers; `inline` three beside a heading. */
export function Figures(props: {
  readonly figures: readonly Figure[];
  readonly look?: 'large' | 'small' | 'inline';
}): Markup {
  return (
    <dl class={looks[props.look ?? 'large']}>
      {props.figures.map(({ number, unit, label, isBad }, index) => (
        <div key={index} class={isBad ? 'bp-figures__item bp-figures__item--bad' : 'bp-figures__item'}>
          <dt>{label}</dt>
          <dd>
            <span class="bp-figures__n">{number}</span>
            {unit === undefined ? null : <> {unit}</>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Asked once instead of many times: the figures hang from the stations of a line that three lines run into. */
export function Once({ figures }: { readonly figures: readonly Figure[] }): Markup {
  return (
    <div class="bp-once">
      <svg class="bp-once__in" viewBox="0 0 114 57" aria-hidden="true" focusable="false">
        <path d="M13 8C60 8 62 28.5 112 28.5M13 28.5h99M13 49c47 0 49-20.5 99-20.5" />
        <circle cx="8" cy="8" r="6" />
        <circle cx="8" cy="28.5" r="6" />
        <circle cx="8" cy="49" r="6" />
      </svg>
      <Figures figures={figures} />
    </div>
  );
}

const looks = {
  large: 'bp-figures',
  small: 'bp-figures bp-figures--s',
  inline: 'bp-figures bp-figures--s bp-figures--inline',
} as const;
