import type { Content, Markup } from '../markup/markup.ts';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';

/** Two ways in, side by side, divided by a rule. */
export function ChoicePair(props: {
  readonly choices: readonly {
    readonly href: string;
    readonly title: Content;
    readonly text: Content;
  }[];
}): Markup {
  return (
    <ul class="bp-starts">
      {props.choices.map(({ href, title, text }) => (
        <li key={href} class="bp-starts__item">
          <Link href={href}>
            {title} <Icon name="arrow" />
          </Link>
          <p class="govuk-body">{text}</p>
        </li>
      ))}
    </ul>
  );
}
