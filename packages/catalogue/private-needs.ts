import type { LicenceId } from '@biz/kernel/ids.ts';
import type { FormDocument, FormQuestion, NeededBy, SingleForm } from './compose-form.ts';

/** What leaves a single form with one licence, and nothing else. */
export type PrivateNeeds = {
  readonly questions: readonly FormQuestion[];
  readonly documents: readonly FormDocument[];
};

/** The questions and documents of a form that only this licence needs: exactly these go when it is taken out. */
export function privateNeeds(form: SingleForm, licence: LicenceId): PrivateNeeds {
  const isPrivate = ({ neededBy }: { readonly neededBy: readonly NeededBy[] }) =>
    neededBy.every((need) => need.licence === licence);
  return {
    questions: form.sections.flatMap((section) => section.questions).filter(isPrivate),
    documents: form.documents.filter(isPrivate),
  };
}
