import type { ActionDeps } from '@biz/actions/deps.ts';
import { ok } from '@biz/kernel/result.ts';
import type { OfficerCase } from './officer-case.ts';

/** Why officers read personal data here; the person it is about reads it in their own words. */
const PURPOSE = 'consider-application';

/**
 * What of a filing an officer looked at. `document:` and `paper:` name the kind of document, never its content.
 */
export type AccessedPart =
  | 'application'
  | 'documents'
  | 'corrections'
  | 'fee'
  | 'licence'
  | 'history'
  | 'decision'
  | 'case-file'
  | `document:${string}`
  | 'appointments'
  | `section:${string}`;

/**
 * Journals that an officer is about to read personal data of a filing (DSS PS-05). Comes before the data is shown: when
 * the journal cannot be written this throws and nothing is shown.
 */
export async function journalAccess(
  deps: Pick<ActionDeps, 'store' | 'clock'>,
  officerCase: OfficerCase,
  what: AccessedPart,
): Promise<void> {
  const { officer, filing } = officerCase;
  await deps.store.transact<null, never>(async (tx) => {
    await tx.recordAccess({
      by: officer.subject,
      byName: officer.name,
      agency: officer.agency,
      purpose: PURPOSE,
      filing: filing.id,
      what,
      at: deps.clock.now(),
    });
    return ok(null);
  });
}
