import { bangkokDate, type Instant, type LocalDate, plusDays } from '@biz/kernel/instant.ts';
import { assertNever, err, ok, type Result } from '@biz/kernel/result.ts';
import type { Actor } from '../actor.ts';
import type { RegisterEntry } from './register-entry.ts';
import type { LicenceOrder, OrderKind, RegisterEvent } from './register-events.ts';
import { hasEnded, type Standing, standingOf } from './standing.ts';

/** What officers and signers do to a licence of the register. */
export type RegisterCommand =
  | { readonly kind: 'prepare-order'; readonly order: LicenceOrder }
  | { readonly kind: 'confirm-order' }
  | { readonly kind: 'turn-down-order'; readonly reason: string }
  | { readonly kind: 'record-cancellation'; readonly on: LocalDate; readonly reason: string };

/** Why it is refused. Nothing was changed. */
export type RegisterRefusal =
  /** The licence stands in a way that leaves no room for it. */
  | { readonly kind: 'LicenceStanding'; readonly standing: Standing }
  /** Another order waits for a signer. */
  | { readonly kind: 'OrderWaits' }
  | { readonly kind: 'NoOrderWaits' }
  /** Only an officer prepares, only a signer confirms. */
  | { readonly kind: 'WrongRole' }
  /** The one who prepared an order may not confirm it as well. */
  | { readonly kind: 'OrderIsOwn' }
  | { readonly kind: 'OrderTextMissing' }
  /** The last day of a suspension lies before its first, or an order would reach back before today. */
  | { readonly kind: 'OrderDates' };

/** The orders that a standing leaves room for. */
export const ORDERS_OPEN = {
  valid: ['suspension', 'revocation'],
  expiring: ['suspension', 'revocation'],
  expired: [],
  suspended: ['reinstatement', 'revocation'],
  revoked: [],
  cancelled: [],
} as const satisfies Record<Standing, readonly OrderKind[]>;

type Context = { readonly actor: Actor; readonly now: Instant };

/**
 * Decides what a command does to a licence of the register. Two people stand behind every order: an officer writes it, a
 * signer who is somebody else confirms it or turns it down. Pure and total.
 */
export function decideRegister(
  entry: RegisterEntry,
  command: RegisterCommand,
  context: Context,
): Result<RegisterEvent, RegisterRefusal> {
  const today = bangkokDate(context.now);
  const standing = standingOf(entry, today, 0);
  switch (command.kind) {
    case 'prepare-order':
      return prepare(entry, command.order, standing, context);
    case 'confirm-order':
      return confirm(entry, standing, context);
    case 'turn-down-order':
      if (context.actor.kind !== 'signer') return err({ kind: 'WrongRole' });
      if (!entry.prepared) return err({ kind: 'NoOrderWaits' });
      if (!command.reason.trim()) return err({ kind: 'OrderTextMissing' });
      return ok({ type: 'OrderTurnedDown.v1', kind: entry.prepared.order.kind, reason: command.reason });
    case 'record-cancellation':
      if (context.actor.kind !== 'officer') return err({ kind: 'WrongRole' });
      if (hasEnded(standing) || entry.cancellation) return err({ kind: 'LicenceStanding', standing });
      if (!command.reason.trim()) return err({ kind: 'OrderTextMissing' });
      if (command.on < today) return err({ kind: 'OrderDates' });
      return ok({ type: 'LicenceCancelled.v1', on: command.on, reason: command.reason });
    default:
      return assertNever(command);
  }
}

function prepare(
  entry: RegisterEntry,
  order: LicenceOrder,
  standing: Standing,
  { actor, now }: Context,
): Result<RegisterEvent, RegisterRefusal> {
  if (actor.kind !== 'officer') return err({ kind: 'WrongRole' });
  if (entry.prepared) return err({ kind: 'OrderWaits' });
  if (!isOpen(standing, order.kind)) return err({ kind: 'LicenceStanding', standing });
  if (![order.facts, order.law, order.reasons].every((text) => text.trim())) return err({ kind: 'OrderTextMissing' });
  const isBackwards = order.until !== undefined && order.until < order.from;
  if (order.from < bangkokDate(now) || isBackwards) return err({ kind: 'OrderDates' });
  return ok({ type: 'OrderPrepared.v1', order });
}

/** An order takes effect on its day, and never before the day on which it was confirmed. */
function confirm(
  entry: RegisterEntry,
  standing: Standing,
  { actor, now }: Context,
): Result<RegisterEvent, RegisterRefusal> {
  const { prepared } = entry;
  if (actor.kind !== 'signer') return err({ kind: 'WrongRole' });
  if (!prepared) return err({ kind: 'NoOrderWaits' });
  if (prepared.by.subject === actor.subject) return err({ kind: 'OrderIsOwn' });
  if (!isOpen(standing, prepared.order.kind)) return err({ kind: 'LicenceStanding', standing });
  const today = bangkokDate(now);
  const from = prepared.order.from < today ? today : prepared.order.from;
  if (prepared.order.until !== undefined && prepared.order.until < from) return err({ kind: 'OrderDates' });
  const order = { ...prepared.order, from };
  return ok({ type: EVENT_OF[order.kind], order, appealBy: plusDays(today, order.appealDays) });
}

function isOpen(standing: Standing, kind: OrderKind): boolean {
  const open: readonly OrderKind[] = ORDERS_OPEN[standing];
  return open.includes(kind);
}

const EVENT_OF = {
  suspension: 'LicenceSuspended.v1',
  reinstatement: 'SuspensionLifted.v1',
  revocation: 'LicenceRevoked.v1',
} as const satisfies Record<OrderKind, RegisterEvent['type']>;
