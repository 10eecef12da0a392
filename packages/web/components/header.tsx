import type { Content, Markup } from '../markup/markup.ts';
import { LanguageNavigation } from './language-navigation.tsx';
import { Mark } from './mark.tsx';

/** Mark and service name, the slot for the operating agency's emblem and name, then language and what `end` adds. */
export function Header(props: {
  readonly home: string;
  readonly service: string;
  /** The agency that runs this service; for officers also the unit, as a second line. */
  readonly operator?: Content;
  readonly end?: Content;
}): Markup {
  return (
    <div class="govuk-generic-header bp-header">
      <div class="govuk-generic-header__container govuk-width-container bp-header__row">
        <div class="govuk-generic-header__logo">
          <a href={props.home} class="govuk-generic-header__homepage-link bp-header__home">
            <Mark />
            <span>{props.service}</span>
          </a>
        </div>
        {props.operator === undefined ? null : (
          <div class="bp-agency">
            <span class="bp-emblem" aria-hidden="true" />
            <span>{props.operator}</span>
          </div>
        )}
        <div class="bp-header__end">
          <LanguageNavigation />
          {props.end}
        </div>
      </div>
    </div>
  );
}
