import type { LicenceEntryId } from '@biz/kernel/ids.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { Actor } from '@biz/licensing/actor.ts';
import type { WorkScope } from '@biz/licensing/officers/work-scope.ts';
import { isInScope } from '@biz/licensing/officers/work-scope.ts';
import { decideRegister, type RegisterCommand } from '@biz/licensing/register/decide-order.ts';
import type { RegisterEvent } from '@biz/licensing/register/register-events.ts';
import type { ActionDeps } from '../deps.ts';
import { doOnce } from '../once.ts';
import type { LoadedEntry, MessageKind, Tx } from '../ports/store.ts';
import type { ActionRefusal } from '../refusal.ts';
import { tell } from '../tell.ts';
import { aboutLicence } from './about-licence.ts';

/** Which licence, on the version that the page showed, by whom. */
export type RegisterTarget = {
  readonly licence: LicenceEntryId;
  readonly actor: Extract<Actor, { agency: unknown }>;
  /** What of the agency's work the actor's account covers. Absent: all of it. */
  readonly within?: WorkScope;
  readonly expectedSeq: number;
  readonly key: string;
};

/** What a command leaves. */
export type RegisterReply = { readonly licence: LicenceEntryId; readonly seq: number };

/**
 * The one way an officer or signer acts on a licence of the register: once per key, on the version they saw, decided by the
 * rules of orders, written with the message to the holder. A licence of another agency, or outside the account's scope, does
 * not exist; one's own licence is refused (Administrative Procedure Act B.E. 2539, s. 13).
 */
export async function runRegisterCommand(
  deps: ActionDeps,
  target: RegisterTarget,
  command: RegisterCommand,
): Promise<Result<RegisterReply, ActionRefusal>> {
  const { actor, licence, within = 'all' } = target;
  const once = { scope: `${command.kind}:${actor.subject}`, key: target.key, content: { licence, command } };
  return deps.store.transact((tx) =>
    doOnce(tx, once, async () => {
      const loaded = await tx.register.load(licence);
      if (!loaded || loaded.entry.agency !== actor.agency || !isInScope(within, loaded.entry)) {
        return err({ kind: 'NotFound' });
      }
      if (loaded.seq !== target.expectedSeq) {
        return err({ kind: 'StaleVersion', expected: target.expectedSeq, actual: loaded.seq });
      }
      if (loaded.entry.holder.owner === actor.subject) return err({ kind: 'OwnApplication' });
      const at = deps.clock.now();
      const decided = decideRegister(loaded.entry, command, { actor, now: at });
      if (!decided.ok) return decided;
      if (!(await tx.register.append(licence, loaded.seq, [{ event: decided.value, at, actor }]))) {
        return err({ kind: 'StaleVersion', expected: loaded.seq, actual: loaded.seq + 1 });
      }
      await tellHolder(deps, tx, loaded, decided.value);
      return ok({ licence, seq: loaded.seq + 1 });
    }),
  );
}

/** The holder reads of it at once; whoever took a licence over and never signed in has no inbox yet. */
async function tellHolder(
  deps: ActionDeps,
  tx: Tx,
  { id, seq, entry }: LoadedEntry,
  event: RegisterEvent,
): Promise<void> {
  const message = messageOf(event);
  if (!message || !entry.holder.owner) return;
  const key = `${id}:${seq + 1}`;
  await tell(tx, { ...aboutLicence(entry, message), owner: entry.holder.owner, at: deps.clock.now(), key });
}

function messageOf(event: RegisterEvent): MessageKind | undefined {
  switch (event.type) {
    case 'LicenceSuspended.v1':
      return 'licence-suspended';
    case 'SuspensionLifted.v1':
      return 'suspension-lifted';
    case 'LicenceRevoked.v1':
      return 'licence-revoked';
    case 'LicenceCancelled.v1':
      return 'licence-cancelled';
    default:
      return undefined;
  }
}
