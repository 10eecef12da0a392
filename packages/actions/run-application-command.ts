import type { ApplicationId } from '@biz/kernel/ids.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { Actor } from '@biz/licensing/actor.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import type { Command } from '@biz/licensing/commands.ts';
import { decide } from '@biz/licensing/decide.ts';
import { evolve } from '@biz/licensing/evolve.ts';
import { isInScope, type WorkScope } from '@biz/licensing/officers/work-scope.ts';
import { enqueueConsequences } from './consequences.ts';
import type { ActionDeps } from './deps.ts';
import { doFirst, doOnceWith, type Once } from './once.ts';
import type { LoadedApplication, SeenApplication, Tx } from './ports/store.ts';
import type { ActionRefusal } from './refusal.ts';
import { recordInRegister } from './register/record-in-register.ts';
import { settleSlots } from './settle-slots.ts';

/**
 * How a command names what it acts on. `expectedSeq` is what the page showed; absent for the system's own commands.
 * `within` is what of their agency's work the officer's account covers; left out, all of it.
 */
export type CommandTarget = {
  readonly application: ApplicationId;
  readonly actor: Actor;
  readonly expectedSeq?: number;
  readonly within?: WorkScope;
  readonly key: string;
  /**
   * What the page has read. The command then leaves at once instead of waiting for the row and the key first; if anything has
   * changed since, nothing of it is kept and it is done the usual way.
   */
  readonly seen?: SeenApplication;
};

/** What a command leaves: where the application now stands. */
export type CommandReply = { readonly application: ApplicationId; readonly seq: number; readonly step: string };

/** Builds the command from what is loaded; may refuse, may write files of its own in the same transaction. */
export type CommandBuilder = (
  loaded: LoadedApplication,
  tx: Tx,
) => Promise<Result<Command, ActionRefusal>> | Result<Command, ActionRefusal>;

/**
 * The one way a command reaches an application: once per key, on the version the actor saw, decided by the process
 * table, appended with its consequences in one transaction. An application of another agency, or outside the
 * officer's scope, does not exist here.
 */
export async function runApplicationCommand(
  deps: ActionDeps,
  target: CommandTarget,
  name: Command['kind'],
  content: unknown,
  build: CommandBuilder,
): Promise<Result<CommandReply, ActionRefusal>> {
  const who = 'subject' in target.actor ? target.actor.subject : target.actor.name;
  const once = { scope: `${name}:${who}`, key: target.key, content: { application: target.application, content } };
  const work = async (tx: Tx, loaded: LoadedApplication | undefined): Promise<Result<CommandReply, ActionRefusal>> => {
    if (!loaded || isForeign(target, loaded.state)) return err({ kind: 'NotFound' });
    if (target.expectedSeq !== undefined && target.expectedSeq !== loaded.seq) {
      return err({ kind: 'StaleVersion', expected: target.expectedSeq, actual: loaded.seq });
    }
    if ('agency' in target.actor && loaded.owner === target.actor.subject) return err({ kind: 'OwnApplication' });
    const command = await build(loaded, tx);
    return command.ok ? applyCommand(deps, tx, loaded, command.value, target.actor) : command;
  };
  const { seen } = target;
  const done = seen && (await atOnce(deps, once, async (tx) => work(tx, await tx.applications.goOn(seen))));
  if (done) return done;
  return deps.store.transact((tx) => {
    const read = () => tx.applications.load(target.application);
    return doOnceWith<CommandReply, ActionRefusal, LoadedApplication | undefined>(tx, once, read, (loaded) =>
      work(tx, loaded),
    );
  });
}

/**
 * The reply of a command that went through as the page saw things; undefined when it did not, for whatever reason: then nothing was
 * written, or all of it under the key, and the usual way finds out.
 */
async function atOnce(
  { store }: Pick<ActionDeps, 'store'>,
  once: Once,
  work: (tx: Tx) => Promise<Result<CommandReply, ActionRefusal>>,
): Promise<Result<CommandReply, ActionRefusal> | undefined> {
  try {
    const done = await store.transact((tx) => doFirst(tx, once, () => work(tx)));
    return done.ok ? done : undefined;
  } catch {
    return undefined;
  }
}

/** Decides, appends and enqueues inside a transaction that is already open. */
export async function applyCommand(
  deps: ActionDeps,
  tx: Tx,
  loaded: LoadedApplication,
  command: Command,
  actor: Actor,
): Promise<Result<CommandReply, ActionRefusal>> {
  const catalogue = deps.catalogue.asOf(loaded.state.catalogueVersion);
  const process = catalogue.processes.get(loaded.state.process);
  if (!process) throw new Error(`process ${loaded.state.process} is not in the catalogue`);
  const now = deps.clock.now();
  const holidays = catalogue.holidaysOf(loaded.state.agency);
  const decided = decide(loaded.state, command, { process, actor, now, holidays });
  if (!decided.ok) return decided;
  const happenings = decided.value.map((event) => ({ event, at: now, actor }));
  const after = happenings.reduce<ApplicationState>(evolve, loaded.state);
  const reply = { application: loaded.id, seq: loaded.seq + happenings.length, step: after.step };
  if (happenings.length === 0) return ok(reply);
  if (!(await tx.applications.append(loaded.id, loaded.seq, happenings))) {
    return err({ kind: 'StaleVersion', expected: loaded.seq, actual: loaded.seq + 1 });
  }
  if (!(await settleSlots(tx, loaded.id, loaded.state, after))) return err({ kind: 'SlotTaken' });
  if (after.turn === 'done') await tx.corrections.clearDrafts(loaded.id);
  const registered = await recordInRegister({ catalogue }, tx, loaded, after, { at: now, actor });
  if (!registered.ok) return registered;
  await enqueueConsequences(tx, catalogue, loaded, after, decided.value, now);
  return ok(reply);
}

/** True for an application of another agency, or outside what the officer's account covers. */
export function isForeign({ actor, within = 'all' }: CommandTarget, state: ApplicationState): boolean {
  return 'agency' in actor && (actor.agency !== state.agency || !isInScope(within, state));
}
