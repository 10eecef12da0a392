import { subdistrictOf } from '@biz/catalogue/areas.ts';
import type { Agency, Catalogue, Licence } from '@biz/catalogue/model.ts';
import { TEXTS } from '@biz/documents/texts.ts';
import { formatThirteenDigits } from '@biz/kernel/identifiers.ts';
import { bangkokDate, type Instant } from '@biz/kernel/instant.ts';
import { buddhistYear } from '@biz/kernel/thai-date.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import type { Filing } from '@biz/licensing/filing.ts';
import { takerOf } from '@biz/licensing/register/taker.ts';
import type { PaperWork } from './paper-work.ts';

/** How papers find the public page of a licence, and whether they are marked as training papers. */
export type PaperSettings = {
  /** The address that the QR code of a licence holds; carries a check code. */
  verifyUrl(licenceNumber: string): string;
  readonly isTraining: boolean;
};

/** The definition under which an application was sealed, and its agency; both are always in the catalogue, or the stream is broken. */
export function definitionOf(catalogue: Catalogue, state: ApplicationState): { licence: Licence; agency: Agency } {
  const { licences, agencies } = catalogue.asOf(state.catalogueVersion);
  const [licence, agency] = [licences.get(state.licence), agencies.get(state.agency)];
  if (!licence || !agency) throw new Error(`the catalogue does not know ${state.licence} at ${state.agency}`);
  return { licence, agency };
}

/** The holder as papers name them: the company by its director, or the person. */
export function holderOf(filing: Filing): { readonly name: string; readonly identifier: string } {
  const { applicant } = filing;
  if (!applicant.juristicId || !applicant.juristicName) {
    return { name: applicant.personName, identifier: formatThirteenDigits(applicant.personId) };
  }
  return {
    name: `${applicant.juristicName} โดย ${applicant.personName}`,
    identifier: formatThirteenDigits(applicant.juristicId),
  };
}

/** Who takes a licence over, as papers name them. */
export function takenOverBy(filing: Filing): { readonly name: string; readonly identifier?: string } {
  const { name, id } = takerOf(filing);
  return id === undefined ? { name } : { name, identifier: formatThirteenDigits(id) };
}

/** What the licence is tied to: what its definition says, and what the committee resolved on this one. */
export function conditionsOf({ licence, state }: Pick<PaperWork, 'licence' | 'state'>): readonly string[] {
  const general = licence.deliverable.conditions.map((condition) => condition.th);
  return [...general, ...(state.resolution?.conditions ?? [])];
}

/** The words of the choice that was made; empty when there is none. */
export function choiceLabel(catalogue: Catalogue, filing: Filing, concept: string): string {
  const type = [...catalogue.concepts.values()].find(({ id }) => id === concept)?.type;
  const chosen = filing.answers[concept]?.value;
  const choice = type?.kind === 'choice' ? type.choices.find(({ value }) => value === chosen) : undefined;
  return choice?.label.th ?? '';
}

/** What is asked, as letters name it: the licence, or an operation on the one with this number. */
export function matterOf(licence: Licence, state: ApplicationState): string {
  if (!state.about) return licence.name.th;
  const { operation, number } = state.about;
  return TEXTS.th.operationOn[operation](TEXTS.th.numbered(licence.name.th, number));
}

/** The premises on one line, as a Thai address is written. */
export function premisesAddress(filing: Filing): string {
  const place = subdistrictOf(textOf(filing, 'premises.subdistrict'));
  const part = (prefix: string, concept: string) => {
    const value = textOf(filing, concept);
    return value ? `${prefix}${value}` : '';
  };
  return [
    part('เลขที่ ', 'premises.house-no'),
    part('', 'premises.building'),
    part('หมู่ที่ ', 'premises.moo'),
    part('ซอย', 'premises.soi'),
    part('ถนน', 'premises.road'),
    place ? place.addressTh : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** A text or number answer as text; empty when there is none. */
export function textOf(filing: Filing, concept: string): string {
  const value = filing.answers[concept]?.value;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The year in which an instant falls in Bangkok, Buddhist Era. */
export function yearOf(at: Instant): number {
  return buddhistYear(bangkokDate(at));
}
