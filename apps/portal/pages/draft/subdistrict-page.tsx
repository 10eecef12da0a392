import { type Subdistrict, searchSubdistricts, subdistrictOf } from '@biz/catalogue/areas.ts';
import type { Concept } from '@biz/catalogue/model.ts';
import { Button } from '@biz/web/components/button.tsx';
import { Form } from '@biz/web/components/form.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Radios } from '@biz/web/components/radios.tsx';
import { SearchBox } from '@biz/web/components/search-box.tsx';
import { SummaryList } from '@biz/web/components/summary-list.tsx';
import { errorOf } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { draftMessages } from '../../messages/draft.ts';
import { useTexts } from '../../use-texts.ts';
import { pageTitle, sectionTitle } from './page-title.ts';
import { QuestionFrame, type QuestionPageProps, SaveButtons } from './question-page.tsx';

/** Name of the field with what is searched for. */
export const SEARCH_FIELD = 'q';
const MOST_RESULTS = 20;

/** Search by name or postcode, then choose: works without script, and a keyboard is enough. */
export function SubdistrictPage(
  props: QuestionPageProps & { readonly concept: Concept; readonly search: string; readonly value: string },
): Markup {
  const { t, lang } = useTexts(draftMessages);
  const { context, page, concept, search } = props;
  const found = searchSubdistricts(search, lang, MOST_RESULTS);
  const current = subdistrictOf(props.value);
  const title = pageTitle(page, lang);
  // Without a list to choose from, an error leads to the search.
  const isListed = search !== '' && found.length > 0;
  const errors = isListed ? props.errors : props.errors.map((error) => ({ ...error, field: SEARCH_FIELD }));
  return (
    <QuestionFrame {...props} errors={errors} title={title}>
      <PageHeading caption={sectionTitle(context, page.section, lang)} size="l">
        {title}
      </PageHeading>
      {current ? <Current {...props} place={current} /> : null}
      <SearchBox
        action={props.action}
        name={SEARCH_FIELD}
        label={t('place.search')}
        hint={t('place.searchHint')}
        value={search}
      />
      {search === '' ? null : <Results {...props} concept={concept} found={found} />}
    </QuestionFrame>
  );
}

function Current(
  props: QuestionPageProps & { readonly concept: Concept; readonly place: Subdistrict; readonly search: string },
): Markup {
  const { t, lang } = useTexts(draftMessages);
  const { place } = props;
  const address = lang === 'th' ? place.addressTh : place.addressEn;
  return (
    <>
      <SummaryList rows={[{ key: t('place.current'), value: address }]} />
      {props.search === '' ? (
        <Form action={props.action}>
          <input type="hidden" name={props.concept.id} value={place.code} />
          <Button>{t('place.keep')}</Button>
        </Form>
      ) : null}
    </>
  );
}

function Results(
  props: QuestionPageProps & {
    readonly concept: Concept;
    readonly search: string;
    readonly value: string;
    readonly found: readonly Subdistrict[];
  },
): Markup {
  const { t, tx, lang } = useTexts(draftMessages);
  const { found, concept, search } = props;
  if (found.length === 0) return <p class="govuk-body">{tx('place.none', { text: search })}</p>;
  const error = errorOf(props.errors, concept.id);
  return (
    <Form action={props.action}>
      <input type="hidden" name={SEARCH_FIELD} value={search} />
      <Radios
        name={concept.id}
        label={t('place.results')}
        labelSize="m"
        isRequired
        {...(found.length === MOST_RESULTS ? { hint: tx('place.resultsMany', { count: MOST_RESULTS }) } : {})}
        choices={found.map((place) => ({
          value: place.code,
          label: lang === 'th' ? place.addressTh : place.addressEn,
        }))}
        value={props.value}
        {...(error === undefined ? {} : { error })}
      />
      <SaveButtons />
    </Form>
  );
}
