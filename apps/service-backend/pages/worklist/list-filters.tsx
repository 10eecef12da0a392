import type { Colleague } from '@biz/actions/ports/desk.ts';
import type { Catalogue, Licence } from '@biz/catalogue/model.ts';
import { takenHere } from '@biz/catalogue/operation.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { searchKey } from '@biz/kernel/thai-text.ts';
import { Checkbox } from '@biz/web/components/checkboxes.tsx';
import { DateInput } from '@biz/web/components/date-input.tsx';
import { ErrorSummary } from '@biz/web/components/error-summary.tsx';
import { FilterBar } from '@biz/web/components/filter-bar.tsx';
import { Link } from '@biz/web/components/link.tsx';
import { Select } from '@biz/web/components/select.tsx';
import { TextInput } from '@biz/web/components/text-input.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import { dateProblemText } from '@biz/web/i18n/date-problem-text.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import type { Officer } from '../../officer.ts';
import { paths } from '../../paths.ts';
import { useText } from '../../use-text.ts';
import { isNarrowed, type ListProblems, type ListState, listQuery, shownParts } from './list-state.ts';

/** What the filters choose from, and what stands in them. */
export type FilterProps = {
  readonly state: ListState;
  readonly problems: ListProblems;
  readonly officer: Officer;
  readonly colleagues: readonly Colleague[];
  readonly catalogue: Catalogue;
};

/** What of the typed filters is wrong; the list then shows what the others leave. */
export function useFilterErrors({ problems }: Pick<FilterProps, 'problems'>): readonly FieldError[] {
  const { lang, t } = useText();
  const dates = (['from', 'to'] as const).flatMap((field) => {
    const wrong = problems.dates[field];
    return wrong ? [{ field, message: dateProblemText(wrong.problem, lang) }] : [];
  });
  return [...(problems.isSearchTooShort ? [{ field: 'q', message: t('filter.tooShort') }] : []), ...dates];
}

/** Narrows the list by GET: what officers use every day in a row, the rest behind a summary. */
export function ListFilters(props: FilterProps): Markup {
  const { lang, t } = useText();
  const { state, catalogue } = props;
  const errors = useFilterErrors(props);
  const any = { value: '', label: t('filter.any') };
  const licences = licencesOf(catalogue, props.officer).map(({ id, shortName }) => ({
    value: id,
    label: shortName[lang],
  }));
  const isMore = Boolean(
    state.station || state.turn || state.from || state.to || state.isReasonOwed || errors.some(isDate),
  );
  return (
    <>
      <ErrorSummary errors={errors} />
      <FilterBar
        action={paths.worklist}
        button={t('filter.button')}
        more={{ summary: t('filter.more'), isOpen: isMore, fields: <MoreFilters {...props} errors={errors} /> }}
      >
        <input type="hidden" name={state.search === '' ? 'in' : 'tab'} value={state.view} />
        <TextInput
          name="q"
          type="search"
          label={t('filter.search')}
          value={state.search}
          error={errorOf(errors, 'q')}
          autocomplete="off"
          spellcheck={false}
        />
        <Select name="licence" label={t('filter.licence')} options={[any, ...licences]} value={state.licence} />
        <Select name="who" label={t('filter.who')} options={useWho(props)} value={state.who} />
      </FilterBar>
      {isNarrowed(state) ? (
        <p class="govuk-body-s">
          {t('filter.narrowed')} <Link href={`${paths.worklist}?tab=${state.view}`}>{t('filter.clear')}</Link>
        </p>
      ) : null}
      <NamedLicences {...props} />
    </>
  );
}

function MoreFilters(props: FilterProps & { readonly errors: readonly FieldError[] }): Markup {
  const { lang, t } = useText();
  const { state, problems, errors } = props;
  const any = { value: '', label: t('filter.any') };
  const turns = (['agent', 'user', 'done'] as const).map((value) => ({ value, label: t(`filter.turn.${value}`) }));
  const orders = (['place', 'oldest', 'newest'] as const).map((value) => ({ value, label: t(`filter.sort.${value}`) }));
  return (
    <>
      <Select
        name="station"
        label={t('filter.station')}
        options={[any, ...stationsOf(props.catalogue, lang)]}
        value={state.station}
      />
      <Select name="turn" label={t('filter.turn')} options={[any, ...turns]} value={state.turn} />
      {(['from', 'to'] as const).map((name) => (
        <DateInput
          key={name}
          name={name}
          label={t(`filter.${name}`)}
          value={shownParts(state[name], problems.dates[name])}
          error={errorOf(errors, name)}
        />
      ))}
      <Checkbox name="owed" label={t('filter.owed')} isChecked={state.isReasonOwed} isSmall />
      <Select name="sort" label={t('filter.sort')} options={orders} value={state.order} />
    </>
  );
}

/** A search that is part of a licence's name may mean the licence. */
function NamedLicences({ state, catalogue, officer }: FilterProps): Markup | null {
  const { lang, t } = useText();
  const key = searchKey(state.search);
  if (key.length < 3 || state.licence) return null;
  const named = licencesOf(catalogue, officer).filter(({ name, shortName }) =>
    [name.th, name.en, shortName.th, shortName.en].some((text) => searchKey(text).includes(key)),
  );
  if (named.length === 0) return null;
  return (
    <p class="govuk-body-s">
      {t('filter.named')}{' '}
      {named.map(({ id, shortName }, index) => (
        <>
          {index > 0 ? ', ' : ''}
          <Link href={`${paths.worklist}?${listQuery({ ...state, search: '', licence: id })}`}>{shortName[lang]}</Link>
        </>
      ))}
    </p>
  );
}

/** Everybody who may have a case: the officer who looks first. */
function useWho({ officer, colleagues }: FilterProps) {
  const { t } = useText();
  const others = colleagues.filter(({ subject }) => subject !== officer.subject);
  return [
    { value: '', label: t('filter.who.any') },
    { value: 'me', label: t('filter.who.me') },
    { value: 'none', label: t('assignee.none') },
    ...others.map(({ subject, name }) => ({ value: subject, label: name })),
  ];
}

/** The licences that the officer's agency gives. */
function licencesOf(catalogue: Catalogue, officer: Officer): readonly Licence[] {
  const kind = catalogue.agencies.get(officer.agency)?.kind;
  return takenHere(catalogue).filter(({ agencyKind }) => agencyKind === kind);
}

/** The stations of all processes, each once. */
function stationsOf(catalogue: Catalogue, lang: Lang) {
  const stations = new Map(
    [...catalogue.processes.values()]
      .flatMap(({ stations: all }) => all)
      .toReversed()
      .map(({ id, label }) => [id, label[lang]] as const),
  );
  return [...stations].toReversed().map(([value, label]) => ({ value, label }));
}

function isDate({ field }: FieldError): boolean {
  return field === 'from' || field === 'to';
}
