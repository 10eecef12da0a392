import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Markup } from '../markup/markup.ts';
import { renderMarkup } from '../markup/markup.ts';
import {
  type GovukFixture,
  type GovukItem,
  type GovukOptions,
  type GovukText,
  govukFixtures,
} from '../testing/govuk-fixtures.ts';
import { normaliseMarkup } from '../testing/same-markup.ts';
import { Button, type ButtonLook } from './button.tsx';
import { Checkboxes } from './checkboxes.tsx';
import type { Choice } from './choice-item.tsx';
import { Details } from './details.tsx';
import { ErrorSummary } from './error-summary.tsx';
import type { LabelSize } from './field.tsx';
import { Fieldset } from './fieldset.tsx';
import { FileUpload } from './file-upload.tsx';
import { InsetText } from './inset-text.tsx';
import { inPageFrame, type PageFrame } from './page-frame.ts';
import { Radios } from './radios.tsx';
import { Select } from './select.tsx';
import { SummaryList } from './summary-list.tsx';
import { Tag } from './tag.tsx';
import { TextInput } from './text-input.tsx';
import { Textarea } from './textarea.tsx';
import { WarningText } from './warning-text.tsx';

const english: PageFrame = {
  lang: 'en',
  here: '/',
  inLanguage: () => '/',
  csrfToken: () => '',
  onceKey: () => '',
  asset: () => '',
};
const FIELD = 'id name label.text label.classes label.isPageHeading hint.text errorMessage.text'.split(' ');
const CHOICES = [
  ...'idPrefix name hint.text errorMessage.text fieldset.legend.text fieldset.legend.classes fieldset.legend.isPageHeading'.split(
    ' ',
  ),
  ...'value values classes items items.value items.text items.hint.text items.checked items.disabled items.divider items.conditional.html'.split(
    ' ',
  ),
];

/**
 * Component by component: the options ours share, at least how many documented examples use no other, and our element
 * for them. Our date input (month by name), pagination (keyset, no icons) and table (by columns) differ on purpose.
 */
const contracts: Readonly<
  Record<string, { known: readonly string[]; atLeast: number; ours: (o: GovukOptions) => Markup }>
> = {
  input: {
    known: [...FIELD, ...'value inputmode autocomplete spellcheck disabled'.split(' ')],
    atLeast: 11,
    ours: (o) => <TextInput {...field(o)} {...given('value', o.value?.toString())} {...inputExtras(o)} />,
  },
  textarea: {
    known: [...FIELD, 'value', 'rows', 'autocomplete', 'spellcheck'],
    atLeast: 9,
    ours: (o) => (
      <Textarea
        {...field(o)}
        {...given('value', o.value?.toString())}
        {...given('rows', typeof o.rows === 'number' ? o.rows : undefined)}
        {...given('autocomplete', o.autocomplete)}
        {...given('spellcheck', o.spellcheck)}
      />
    ),
  },
  select: {
    known: [...FIELD, 'value', 'items', 'items.value', 'items.text', 'items.selected', 'items.disabled'],
    atLeast: 6,
    ours: (o) => <Select {...field(o)} options={options(o)} {...given('value', selectedOf(o))} />,
  },
  'file-upload': {
    known: [...FIELD, 'multiple'],
    atLeast: 5,
    ours: (o) => <FileUpload {...field(o)} {...given('isMultiple', o.multiple)} />,
  },
  radios: {
    known: CHOICES,
    atLeast: 12,
    ours: (o) => (
      <Radios
        {...question(o)}
        choices={choices(o)}
        {...given('value', checkedOf(o)[0])}
        isSmall={o.classes?.includes('--small') ?? false}
        isInline={o.classes?.includes('--inline') ?? false}
      />
    ),
  },
  checkboxes: {
    known: CHOICES,
    atLeast: 10,
    ours: (o) => (
      <Checkboxes
        {...question(o)}
        choices={choices(o)}
        values={checkedOf(o)}
        isSmall={o.classes?.includes('--small') ?? false}
      />
    ),
  },
  button: {
    known: ['text', 'name', 'value', 'classes', 'disabled'],
    atLeast: 6,
    ours: (o) => (
      <Button
        {...given('look', lookOf(o.classes))}
        {...given('name', o.name)}
        {...given('value', o.value?.toString())}
        {...given('isDisabled', o.disabled)}
      >
        {o.text}
      </Button>
    ),
  },
  details: {
    known: ['summaryText', 'text', 'open'],
    atLeast: 2,
    ours: (o) => (
      <Details summary={o.summaryText} {...given('isOpen', o.open)}>
        {o.text}
      </Details>
    ),
  },
  'inset-text': { known: ['text'], atLeast: 1, ours: (o) => <InsetText>{o.text}</InsetText> },
  'warning-text': { known: ['text', 'iconFallbackText'], atLeast: 2, ours: (o) => <WarningText>{o.text}</WarningText> },
  fieldset: {
    known: ['legend.text', 'legend.classes', 'legend.isPageHeading', 'describedBy'],
    atLeast: 8,
    ours: (o) => (
      <Fieldset
        legend={o.legend?.text}
        legendSize={sizeOf(o.legend)}
        isHeading={o.legend?.isPageHeading}
        describedBy={o.describedBy}
      />
    ),
  },
  'summary-list': {
    known: ['rows.key.text', 'rows.value.text', 'rows.value.html'],
    atLeast: 2,
    ours: (o) => (
      <SummaryList
        rows={(typeof o.rows === 'object' ? o.rows : []).map((row) => ({
          key: row.key.text,
          value: row.value.text ?? placeholder(row.value.html ?? ''),
        }))}
      />
    ),
  },
  tag: {
    known: ['text', 'classes'],
    atLeast: 5,
    ours: (o) => <Tag state={tagStates[o.classes ?? ''] ?? 'officer'}>{o.text}</Tag>,
  },
};

const tagStates: Readonly<Record<string, 'done' | 'you' | 'todo' | 'ended'>> = {
  'govuk-tag--green': 'done',
  'govuk-tag--yellow': 'you',
  'govuk-tag--grey': 'todo',
  'govuk-tag--red': 'ended',
};

/**
 * Examples we cannot or will not say: colours without meaning here, number fields, items without value, two ways to say what is chosen, questions without
 * a legend; after a divider our ids count choices, theirs count the divider too.
 */
const notOurs =
  /turquoise|purple|pink|orange|inverse|state$|no icon fallback|classes|icon fallback text only|custom type|falsy|empty|divider|without values|overrides/i;

function isOurs(component: string, { name, options: o }: GovukFixture): boolean {
  const needsLegend = component === 'radios' || component === 'checkboxes';
  return !notOurs.test(name) && (!needsLegend || o.fieldset?.legend?.text !== undefined);
}

describe('markup shared with govuk-frontend', () => {
  for (const [component, { known, atLeast, ours }] of Object.entries(contracts)) {
    const fixtures = govukFixtures(component, known).filter((fixture) => isOurs(component, fixture));
    it(`equals the ${fixtures.length} documented examples of ${component}`, () => {
      for (const { name, options: o, html } of fixtures) {
        assert.equal(normaliseMarkup(rendered(ours(o))), normaliseMarkup(html), `${component}: ${name}`);
      }
      assert.ok(fixtures.length >= atLeast, `only ${fixtures.length} examples of ${component} were compared`);
    });
  }

  it('gives the error summary the documented structure with its own heading', () => {
    const [fixture] = govukFixtures('error-summary', ['titleText', 'errorList.text', 'errorList.href']);
    const errors = (fixture?.options.errorList ?? []).map(({ text = '', href = '' }) => ({
      field: href.slice(1),
      message: text,
    }));
    const expected = (fixture?.html ?? '').replace('There is a problem', '2 answers need correction');
    assert.equal(normaliseMarkup(rendered(<ErrorSummary errors={errors} />)), normaliseMarkup(expected));
  });

  it('is compared strictly: another class or attribute is a difference', () => {
    assert.notEqual(normaliseMarkup('<p class="a">x</p>'), normaliseMarkup('<p class="b">x</p>'));
    assert.notEqual(normaliseMarkup('<p id="a">x</p>'), normaliseMarkup('<p>x</p>'));
    assert.equal(normaliseMarkup('<p  class="a" id="b"> x </p>'), normaliseMarkup('<p id="b" class="a">x</p>'));
  });
});

function lookOf(classes = ''): ButtonLook | undefined {
  if (classes.includes('secondary')) return 'secondary';
  return classes.includes('warning') ? 'warning' : undefined;
}

function field(o: GovukOptions) {
  return {
    name: o.name ?? '',
    ...given('id', o.id),
    label: o.label?.text ?? '',
    ...given('labelSize', sizeOf(o.label)),
    ...given('isHeading', o.label?.isPageHeading),
    ...given('hint', o.hint?.text),
    ...given('error', o.errorMessage?.text),
  };
}

function question(o: GovukOptions) {
  return { ...field({ ...o, label: o.fieldset?.legend ?? {} }), ...given('id', o.idPrefix) };
}

function inputExtras(o: GovukOptions) {
  return {
    ...given('inputMode', o.inputmode),
    ...given('autocomplete', o.autocomplete),
    ...given('spellcheck', o.spellcheck),
    ...given('isDisabled', o.disabled),
  } as const;
}

function choices(o: GovukOptions): readonly Choice[] {
  const items = o.items?.filter((item) => item !== null) ?? [];
  return items.flatMap((item, index) => (item.divider === undefined ? [choice(item, items[index - 1])] : []));
}

function choice(item: GovukItem, before: GovukItem | undefined): Choice {
  return {
    value: String(item.value ?? ''),
    label: item.text ?? '',
    ...given('hint', item.hint?.text),
    ...given('isDisabled', item.disabled),
    isAfterDivider: before?.divider !== undefined,
    ...given('reveals', item.conditional?.html === undefined ? undefined : placeholder(item.conditional.html)),
  };
}

function checkedOf(o: GovukOptions): readonly string[] {
  const byValue = [o.value === undefined ? [] : [String(o.value)], o.values ?? []].flat();
  return [...byValue, ...(o.items ?? []).filter((item) => item?.checked).map((item) => String(item?.value))];
}

function options(o: GovukOptions) {
  return (o.items ?? [])
    .filter((item) => item !== null)
    .map((item) => ({
      value: String(item.value ?? item.text ?? ''),
      label: item.text ?? '',
      ...given('isDisabled', item.disabled),
    }));
}

function selectedOf(o: GovukOptions): string | undefined {
  const selected = o.items?.find((item) => item?.selected);
  return o.value?.toString() ?? selected?.value?.toString();
}

function sizeOf(text: GovukText | undefined): LabelSize | undefined {
  const size = /--(xl|l|m|s)$/.exec(text?.classes ?? '')?.[1];
  return size === 'xl' || size === 'l' || size === 'm' || size === 's' ? size : undefined;
}

function given<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: Value });
}

/** Stands for markup that an example passes in; put back after rendering. */
function placeholder(html: string): string {
  return `%%${Buffer.from(html).toString('base64url')}%%`;
}

function rendered(element: Markup): string {
  const html = inPageFrame(english, () => renderMarkup(element));
  return html.replace(/%%([\w-]*)%%/g, (_, encoded: string) => Buffer.from(encoded, 'base64url').toString());
}
