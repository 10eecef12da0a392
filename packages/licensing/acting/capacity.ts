import type { AssistanceId, MandateId, SubjectId } from '@biz/kernel/ids.ts';
import type { Localised } from '@biz/kernel/localised.ts';

/** Staff of a service centre (ศูนย์รับคำขออนุญาต) as history keeps them. */
export type StaffMark = { readonly subject: SubjectId; readonly name: string; readonly centre: Localised };

/**
 * In which capacity (ฐานะ) somebody acted for the applicant, as it stays on record: the applicant in person, a director
 * of the company, an attorney under a mandate (ผู้รับมอบอำนาจ, Civil and Commercial Code, ss. 797-798), or the applicant with
 * the help of staff.
 */
export type Capacity =
  | { readonly kind: 'self' }
  | { readonly kind: 'director' }
  | { readonly kind: 'attorney'; readonly mandate: MandateId }
  | { readonly kind: 'assisted'; readonly assistance: AssistanceId; readonly staff: StaffMark };

/** Who acted and in which capacity. The name is kept, so that history reads the same when an account is gone. */
export type ActedBy = {
  readonly subject: SubjectId;
  readonly name: string;
  readonly capacity: Capacity;
  /** Where the code went that sealed it, masked; only of the one who sealed. */
  readonly codeTo?: string;
};
