/**
 * Kinds of reasons for a refusal (เหตุไม่อนุญาต), chosen beside the written reasons so that they can be counted. The words are
 * in the applications' texts.
 */
export const REFUSAL_REASONS = [
  'place',
  'premises',
  'hygiene-safety',
  'documents',
  'qualification',
  'prohibited',
  'other',
] as const;

export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** The reason of that name, if it is one. */
export function refusalReasonOf(raw: string): RefusalReason | undefined {
  return REFUSAL_REASONS.find((reason) => reason === raw);
}
