import type { Licence } from '@biz/catalogue/model.ts';
import { LATER_KINDS, type LaterOperationKind } from '@biz/catalogue/operation.ts';
import { daysBetween, type LocalDate, plusDays } from '@biz/kernel/instant.ts';
import { assertNever } from '@biz/kernel/result.ts';
import type { RegisterEntry } from './register-entry.ts';
import { endOf, type Standing, soonDaysOf, standingOf } from './standing.ts';

/** Whether an operation can be asked for on a day, and if not, why. `since`: it opens on that day. */
export type Opening =
  | { readonly kind: LaterOperationKind; readonly isOpen: true }
  | { readonly kind: LaterOperationKind; readonly isOpen: false; readonly because: 'standing' | 'over' | 'under-way' }
  | {
      readonly kind: LaterOperationKind;
      readonly isOpen: false;
      readonly because: 'too-early';
      readonly since: LocalDate;
    };

/**
 * Every operation that the licence's definition has, with whether it is open now: the same answer feeds the buttons and the
 * guard. One operation of a kind at a time; what ended for good takes none, what is suspended can only be given up.
 */
export function openingsOf(
  licence: Licence,
  entry: RegisterEntry,
  on: LocalDate,
  underWay: readonly LaterOperationKind[],
): readonly Opening[] {
  const standing = standingOf(entry, on, soonDaysOf(licence));
  return LATER_KINDS.filter((kind) => licence.operations[kind] !== undefined).map((kind): Opening => {
    if (underWay.includes(kind)) return { kind, isOpen: false, because: 'under-way' };
    if (!mayBeAsked(kind, standing)) return { kind, isOpen: false, because: 'standing' };
    return inWindow(licence, kind, entry, on);
  });
}

function mayBeAsked(kind: LaterOperationKind, standing: Standing): boolean {
  switch (standing) {
    case 'valid':
    case 'expiring':
      return true;
    case 'expired':
      return kind === 'renew' || kind === 'annual-fee';
    case 'suspended':
      return kind === 'cancel' || kind === 'annual-fee';
    case 'revoked':
    case 'cancelled':
      return false;
    default:
      return assertNever(standing);
  }
}

function inWindow(licence: Licence, kind: LaterOperationKind, entry: RegisterEntry, on: LocalDate): Opening {
  const window = licence.operations[kind]?.window;
  const end = kind === 'annual-fee' ? entry.feePaidUntil : endOf(entry);
  if (!window || end === undefined) return { kind, isOpen: true };
  const since = plusDays(end, -window.opensDaysBefore);
  if (on < since) return { kind, isOpen: false, because: 'too-early', since };
  return daysBetween(end, on) > window.closesDaysAfter
    ? { kind, isOpen: false, because: 'over' }
    : { kind, isOpen: true };
}
