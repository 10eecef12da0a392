import { type Area, provinces } from '@biz/catalogue/areas.ts';
import type { Concept, Licence } from '@biz/catalogue/model.ts';
import { ButtonLink } from '@biz/web/components/button.tsx';
import { Columns } from '@biz/web/components/columns.tsx';
import { Link, LinkRow } from '@biz/web/components/link.tsx';
import { PageHeading } from '@biz/web/components/page-heading.tsx';
import { Radios } from '@biz/web/components/radios.tsx';
import { Select } from '@biz/web/components/select.tsx';
import { errorOf, type FieldError } from '@biz/web/forms/field-error.ts';
import type { Markup } from '@biz/web/markup/markup.ts';
import { guideMessages } from '../../messages/guide.ts';
import { paths } from '../../paths.ts';
import { PortalPage, type Shell } from '../../portal-page.tsx';
import { useTexts } from '../../use-texts.ts';
import { GuideFrame, type GuideStep } from './question-page.tsx';
import { isBangkok, type openAreas, type ServedPlace } from './served-places.ts';

/** Name of the field with the two digits of the province. */
export const PROVINCE_FIELD = 'province';
/** Marks that the list of places was shown: choosing none of it is an error then. */
export const LISTED_FIELD = 'listed';
/** The answer of who finds no place of the list. */
export const ELSEWHERE = 'elsewhere';

/** First half of the question where the shop is: the province. */
export function ProvincePage(props: {
  readonly shell: Shell;
  readonly step: GuideStep;
  readonly value: string;
  readonly errors: readonly FieldError[];
}): Markup {
  const { t, lang } = useTexts(guideMessages);
  const { step } = props;
  const error = errorOf(props.errors, PROVINCE_FIELD);
  const options = [...provinces()].sort((a, b) => a.name[lang].localeCompare(b.name[lang], lang));
  return (
    <GuideFrame shell={props.shell} step={step} title={t('place.province')} errors={props.errors}>
      <Select
        name={PROVINCE_FIELD}
        label={t('place.province')}
        labelSize="l"
        isHeading
        isRequired
        caption={t('progress', { step: step.step, all: step.all })}
        hint={t('place.provinceHint')}
        options={[
          { value: '', label: t('place.choose') },
          ...options.map(({ code, name }) => ({ value: code, label: name[lang] })),
        ]}
        value={props.value}
        autocomplete="address-level1"
        {...(error === undefined ? {} : { error })}
      />
    </GuideFrame>
  );
}

/** Second half: a subdistrict of a municipality that takes applications, or none of them. */
export function MunicipalityPage(props: {
  readonly shell: Shell;
  readonly step: GuideStep;
  readonly concept: Concept;
  readonly province: Area;
  readonly places: readonly ServedPlace[];
  readonly value: string;
  readonly provinceHref: string;
  readonly errors: readonly FieldError[];
}): Markup {
  const { t, lang } = useTexts(guideMessages);
  const { province, step, concept } = props;
  const names = { province: province.name[lang] };
  const title = isBangkok(province) ? t('place.municipalityBangkok', names) : t('place.municipality', names);
  const error = errorOf(props.errors, concept.id);
  const choices = props.places.map(({ place, agency }) => ({
    value: place.code,
    label: t(isBangkok(province) ? 'place.itemBangkok' : 'place.item', {
      name: place.name[lang],
      district: place.district.name[lang],
    }),
    hint: agency.name[lang],
  }));
  return (
    <GuideFrame shell={props.shell} step={step} title={title} errors={props.errors}>
      <input type="hidden" name={PROVINCE_FIELD} value={province.code} />
      <input type="hidden" name={LISTED_FIELD} value="1" />
      <Radios
        name={concept.id}
        label={title}
        labelSize="l"
        isHeading
        isRequired
        caption={t('progress', { step: step.step, all: step.all })}
        hint={t('place.municipalityHint')}
        choices={[
          ...choices,
          { value: ELSEWHERE, label: t('place.elsewhere'), hint: t('place.elsewhereHint'), isAfterDivider: true },
        ]}
        value={props.value}
        {...(error === undefined ? {} : { error })}
      />
      <LinkRow>
        <Link href={props.provinceHref}>{t('place.otherProvince')}</Link>
      </LinkRow>
    </GuideFrame>
  );
}

/** Nobody serves this place yet: says so, and what to do instead. */
export function UnservedPage(props: {
  readonly shell: Shell;
  readonly step: GuideStep;
  readonly province: Area;
  /** The province has places that are served, but this is not one of them. */
  readonly isPartOfProvince: boolean;
  readonly open: ReturnType<typeof openAreas>;
  /** What the business may need wherever it is. */
  readonly licences: readonly Licence[];
  readonly provinceHref: string;
}): Markup {
  const { t, lang } = useTexts(guideMessages);
  return (
    <PortalPage
      shell={props.shell}
      title={t('unserved.title')}
      place="guide"
      back={{ href: props.provinceHref, label: t('place.otherProvince') }}
    >
      <Columns>
        <PageHeading caption={t('progress', { step: props.step.step, all: props.step.all })}>
          {t('unserved.title')}
        </PageHeading>
        <p class="govuk-body">{t('unserved.text', { place: placeName(props, t, lang) })}</p>
        <h2 class="govuk-heading-m">{t('unserved.now')}</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>{t('unserved.now.1')}</li>
          <li>{t('unserved.now.2')}</li>
        </ul>
        <h2 class="govuk-heading-m">{t('unserved.licences')}</h2>
        <p class="govuk-body">{t('unserved.licencesText')}</p>
        <ul class="govuk-list govuk-list--bullet">
          {props.licences.map(({ id, shortName }) => (
            <li key={id}>
              <Link href={paths.manual(id)}>{t('unserved.licence', { licence: shortName[lang] })}</Link>
            </li>
          ))}
        </ul>
        <h2 class="govuk-heading-m">{t('unserved.open')}</h2>
        <ul class="govuk-list govuk-list--bullet">
          {props.open.map(({ agency, province }) => (
            <li key={agency.id}>
              {t('unserved.openIn', { agency: agency.name[lang], province: province.name[lang] })}
            </li>
          ))}
        </ul>
        <ButtonLink href={props.provinceHref} look="secondary">
          {t('unserved.change')}
        </ButtonLink>
      </Columns>
    </PortalPage>
  );
}

type Words = (typeof guideMessages.t)['th'];

function placeName(
  { province, isPartOfProvince }: { readonly province: Area; readonly isPartOfProvince: boolean },
  t: Words,
  lang: 'th' | 'en',
): string {
  const names = { province: province.name[lang] };
  if (isPartOfProvince) {
    return isBangkok(province) ? t('unserved.thisPartBangkok', names) : t('unserved.thisPart', names);
  }
  return isBangkok(province) ? province.name[lang] : t('unserved.province', names);
}
