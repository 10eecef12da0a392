import type { CommitteeRefusal } from '@biz/actions/committee/refusal.ts';
import type { FieldError } from '@biz/web/forms/field-error.ts';
import type { Page } from '../../backend-app.ts';
import { backendRefusals, dataOf } from '../../refusals.ts';

/** Refusals that another try with the same form cannot mend. */
const FINAL: readonly CommitteeRefusal['kind'][] = ['NotFound', 'KeyMissing', 'KeyReused', 'ItemNotOnAgenda'];

/** The refusal as an error of the form, at this field; undefined when the form has nothing to mend. */
export function errorOfRefusal(page: Page, refusal: CommitteeRefusal, field: string): FieldError | undefined {
  if (FINAL.includes(refusal.kind)) return undefined;
  const { title, detail } = backendRefusals.find(refusal.kind, page.lang, dataOf(refusal));
  return { field, message: `${title} ${detail}` };
}
