import { readMembers, readText } from './answer-body.ts';

/** What a code of the civil registration leads to. */
export type CodeAction =
  | 'not-found'
  | 'outage'
  | 'fault'
  | 'no-right'
  | 'card-log-in'
  | 'log-in-under-way'
  | 'closed'
  | 'quota';

/** Codes of the Linkage Center (manual of the civil registration data service, 2018). Unlisted codes are outages. */
const CODES: readonly (readonly [CodeAction, readonly string[]])[] = [
  ['outage', ['00101', '90010', '90022', 'X0001', 'X0003']],
  ['fault', ['00410', '90011', '90020', 'X0002', 'AX003']],
  ['not-found', ['00815', '99702', '99706', '99707', '99992', '99404', '99504', '00001', '00870']],
  ['no-right', ['90001', '90046', '90048', '99999']],
  ['card-log-in', ['90002', '90003', '90004', '90006', '90007', '90009', '90045', 'AX001', 'AX002']],
  ['card-log-in', ['90026', '90027', '90028', '90043', 'A0001']],
  ['closed', ['90005']],
  ['quota', ['90008', '90050']],
  ['log-in-under-way', ['A0000']],
];

const ACTIONS = new Map(CODES.flatMap(([action, codes]) => codes.map((code) => [code, action] as const)));

/** What to do about a code; an outage when no table lists it. */
export function actionOfCode(code: string): CodeAction {
  return ACTIONS.get(code.toUpperCase()) ?? 'outage';
}

/**
 * The code of an error body: the first text in square brackets of `Message`, wherever it stands (a Java class may come
 * before it), else the member `Code`. `undefined` when there is neither.
 */
export function readErrorCode(body: unknown): string | undefined {
  const members = readMembers(body);
  const bracketed = /\[([^\]]+)\]/.exec(readText(members, 'Message'))?.[1]?.trim();
  return bracketed || readText(members, 'Code') || undefined;
}
