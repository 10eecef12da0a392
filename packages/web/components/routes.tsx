import type { Content, Markup } from '../markup/markup.ts';
import { type Station, StationLine } from './station-line.tsx';

/** One application of a filing on the filing's map. */
export type Branch = {
  readonly title: Content;
  /** A `Tag`. */
  readonly tag: Content;
  readonly agency: Content;
  /** Short names: the branch always lies. */
  readonly stations: readonly Station[];
  /** Due date, reasons, details. */
  readonly children?: Content;
};

/** The map of a filing: a trunk shared by all, one branch per application. */
export function Routes(props: { readonly trunk: readonly Station[]; readonly branches: readonly Branch[] }): Markup {
  return (
    <div class="bp-routes">
      <StationLine stations={props.trunk} direction="down" class="bp-routes__trunk" />
      <ul class="bp-routes__branches">
        {props.branches.map((branch, index) => (
          <li key={index} class="bp-routes__branch">
            <div class="bp-routes__head">
              <h3 class="govuk-heading-s">{branch.title}</h3>
              {branch.tag}
            </div>
            <p class="bp-routes__agency">{branch.agency}</p>
            <StationLine stations={branch.stations} />
            {branch.children}
          </li>
        ))}
      </ul>
    </div>
  );
}
