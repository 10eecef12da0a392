import type { Localised } from '@biz/kernel/localised.ts';
import type { Certainty } from './model.ts';

/** One thing that an inspection looks at (หัวข้อตรวจ), and the clause it comes from. */
export type InspectionItem = { readonly id: string; readonly label: Localised; readonly clause?: Localised };

/** การตรวจสถานที่ of a licence: what officers look at, and what the applicant should have ready. */
export type Inspection = {
  readonly prepare: Localised;
  readonly checklist: readonly InspectionItem[];
  readonly certainty: Certainty;
};
