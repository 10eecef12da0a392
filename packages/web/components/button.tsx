import type { Content, Markup } from '../markup/markup.ts';
import { Icon } from './icon.tsx';

/** One solid button per decision; further choices are `secondary`. `warning` for what cannot be undone. */
export type ButtonLook = 'primary' | 'secondary' | 'warning';

/** Submits the form it stands in; `name` and `value` tell which button it was. */
export function Button(props: {
  readonly children: Content;
  readonly look?: ButtonLook;
  readonly name?: string;
  readonly value?: string;
  readonly isDisabled?: boolean;
}): Markup {
  return (
    <button
      type="submit"
      class={lookClass(props.look)}
      name={props.name}
      value={props.value}
      disabled={props.isDisabled}
      aria-disabled={props.isDisabled ? 'true' : undefined}
    >
      {props.children}
    </button>
  );
}

/** A link that looks like a button. It stays a link to assistive technology, because Space would not work on it. */
export function ButtonLink(props: {
  readonly href: string;
  readonly children: Content;
  readonly look?: ButtonLook;
}): Markup {
  return (
    <a href={props.href} class={lookClass(props.look)}>
      {props.children}
    </a>
  );
}

/** The button that begins something: large, with an arrow. A link with `href`, else submits its form. */
export function StartButton(props: { readonly href?: string; readonly children: Content }): Markup {
  const content = (
    <>
      <span>{props.children}</span> <Icon name="arrow" />
    </>
  );
  return props.href === undefined ? (
    <button type="submit" class="govuk-button govuk-button--start">
      {content}
    </button>
  ) : (
    <a href={props.href} class="govuk-button govuk-button--start">
      {content}
    </a>
  );
}

/** Buttons side by side, one below the other on a phone. */
export function ButtonGroup({ children }: { readonly children: Content }): Markup {
  return <div class="govuk-button-group">{children}</div>;
}

function lookClass(look: ButtonLook = 'primary'): string {
  return look === 'primary' ? 'govuk-button' : `govuk-button govuk-button--${look}`;
}
