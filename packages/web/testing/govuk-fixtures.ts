import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The options of govuk-frontend's components that ours share. */
export type GovukOptions = {
  readonly id?: string;
  readonly idPrefix?: string;
  readonly name?: string;
  readonly text?: string;
  readonly html?: string;
  readonly titleText?: string;
  readonly summaryText?: string;
  readonly href?: string;
  readonly open?: boolean;
  readonly type?: string;
  readonly value?: string | number;
  readonly values?: readonly string[];
  readonly classes?: string;
  readonly inputmode?: 'numeric' | 'decimal';
  readonly autocomplete?: string;
  readonly spellcheck?: boolean;
  readonly disabled?: boolean;
  readonly multiple?: boolean;
  readonly rows?: number | readonly GovukRow[];
  readonly label?: GovukText;
  readonly hint?: GovukText;
  readonly errorMessage?: GovukText;
  readonly prefix?: GovukText;
  readonly suffix?: GovukText;
  readonly legend?: GovukText;
  readonly describedBy?: string;
  readonly fieldset?: { readonly legend?: GovukText };
  readonly items?: readonly (GovukItem | null)[];
  readonly errorList?: readonly { readonly text?: string; readonly href?: string }[];
};

/** A text with its look. */
export type GovukText = { readonly text?: string; readonly classes?: string; readonly isPageHeading?: boolean };

/** A row of a summary list. */
export type GovukRow = { readonly key: GovukText; readonly value: GovukText & { readonly html?: string } };

/** An item of radios, checkboxes, a select or a task list. */
export type GovukItem = {
  readonly value?: string | number;
  readonly text?: string;
  readonly title?: GovukText;
  readonly href?: string;
  readonly hint?: GovukText;
  readonly checked?: boolean;
  readonly selected?: boolean;
  readonly disabled?: boolean;
  readonly divider?: string;
  readonly conditional?: { readonly html?: string };
  readonly status?: { readonly text?: string; readonly tag?: GovukText };
};

/** One documented example of a component and the HTML that govuk-frontend makes of it. */
export type GovukFixture = { readonly name: string; readonly options: GovukOptions; readonly html: string };

const { resolve } = createRequire(import.meta.url);

/** The documented examples of a govuk-frontend component whose options are all among `known`. */
export function govukFixtures(component: string, known: readonly string[]): readonly GovukFixture[] {
  const path = resolve('govuk-frontend/package.json').replace(
    'package.json',
    `dist/govuk/components/${component}/fixtures.json`,
  );
  const { fixtures } = JSON.parse(readFileSync(path, 'utf8')) as { readonly fixtures: readonly GovukFixture[] };
  return fixtures.filter(({ options }) => pathsOf(options).every((option) => known.includes(option)));
}

/** `label.text`, `items.hint.text`: every option used, without list positions. */
function pathsOf(value: unknown, prefix = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((one) => pathsOf(one, prefix));
  if (typeof value !== 'object' || value === null) return [prefix];
  return Object.entries(value).flatMap(([key, one]) => pathsOf(one, prefix === '' ? key : `${prefix}.${key}`));
}
