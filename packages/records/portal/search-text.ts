import { SHORTEST_SEARCH } from '@biz/actions/ports/desk.ts';
import type { AgencyId } from '@biz/kernel/ids.ts';
import { searchKey } from '@biz/kernel/thai-text.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import type { FilingFacts } from './tx-scope.ts';

/** What an application is found by: one line a field, and the grams by which the index finds it. */
export type SearchText = { readonly text: string; readonly grams: readonly number[] };

/** Letters in a row that make a gram: as many as the shortest search has. */
const GRAM_LENGTH = SHORTEST_SEARCH;

/** Its number, the business, the applicant and, once there is one, the number of the licence. */
export function searchText(
  { number, agency, issued }: Pick<ApplicationState, 'number' | 'agency' | 'issued'>,
  { applicantName, businessName }: Pick<FilingFacts, 'applicantName' | 'businessName'>,
): SearchText {
  const fields = [number, businessName, applicantName, ...(issued ? [issued.number] : [])].map(searchKey);
  const grams = new Set(fields.flatMap((field) => gramsOf(agency, field)));
  return { text: fields.join('\n'), grams: [...grams].sort((a, b) => a - b) };
}

/**
 * Hashes of every three letters in a row, together with the agency, so that the index leads to this agency's rows alone.
 * Two grams with one hash only cost a comparison: what is found is compared with the text.
 */
export function gramsOf(agency: AgencyId, key: string): readonly number[] {
  const letters = [...key];
  const count = Math.max(0, letters.length - GRAM_LENGTH + 1);
  return Array.from({ length: count }, (_, at) => hash(`${agency} ${letters.slice(at, at + GRAM_LENGTH).join('')}`));
}

/** FNV-1a over UTF-16 units, as a signed 32-bit integer. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value | 0;
}
