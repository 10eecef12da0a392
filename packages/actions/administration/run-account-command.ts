import type { Catalogue } from '@biz/catalogue/model.ts';
import { takenHere } from '@biz/catalogue/operation.ts';
import type { LicenceId, OfficerAccountId } from '@biz/kernel/ids.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import {
  type AccountCommand,
  type Administrator,
  decideAccount,
  maySeeAccount,
} from '@biz/licensing/officers/decide-account.ts';
import type { AccountActor, Entitlement } from '@biz/licensing/officers/officer-account.ts';
import type { ActionDeps } from '../deps.ts';
import { doOnceRefusing } from '../once.ts';
import type { AdministrationRefusal } from './refusal.ts';

/** Which account a command is for. `expectedVersion` is what the page showed. */
export type AccountTarget = {
  readonly account: OfficerAccountId;
  readonly by: Administrator;
  readonly expectedVersion: number;
  readonly key: string;
};

/** What a command on an account leaves. */
export type AccountReply = { readonly account: OfficerAccountId };

/**
 * The one way a command reaches an account that exists: once per key, on the version the administrator saw. Whatever may
 * have taken rights away ends the holder's sessions in the same transaction, in every process.
 */
export function runAccountCommand(
  deps: ActionDeps,
  target: AccountTarget,
  command: Exclude<AccountCommand, { kind: 'issue' }>,
  email?: string,
): Promise<Result<AccountReply, AdministrationRefusal>> {
  const { account: id, by, expectedVersion, key } = target;
  const once = { scope: `${command.kind}-account:${by.account}`, key, content: { id, command, email: email ?? null } };
  return deps.store.transact((tx) =>
    doOnceRefusing<AccountReply, AdministrationRefusal>(tx, once, async () => {
      const account = await tx.officers.load(id);
      if (!account || !maySeeAccount(by, account.state.entitlement)) return err({ kind: 'NotFound' });
      if (account.version !== expectedVersion) return err({ kind: 'AccountStale' });
      if (command.kind === 'change' && !isKnown(deps.catalogue, command.entitlement))
        return err({ kind: 'ScopeUnknown' });
      const decided = decideAccount(account.state, command, { by, own: by.account === id });
      if (!decided.ok) return decided;
      const change = { events: decided.value, at: deps.clock.now(), by: actorOf(by) };
      await tx.officers.append(account, email === undefined ? change : { ...change, email });
      if (command.kind === 'change' || command.kind === 'suspend') await tx.officers.endSessions(id);
      return ok({ account: id });
    }),
  );
}

/** The administrator as events name them. */
export function actorOf({ account, name }: Administrator): AccountActor {
  return { kind: 'administrator', account, name };
}

/** True when every agency, area and licence exists, and areas and licences are the agency's. */
export function isKnown(catalogue: Catalogue, { scopes }: Entitlement): boolean {
  return scopes.every(({ agency: id, areas, licences }) => {
    const agency = catalogue.agencies.get(id);
    if (!agency) return false;
    const isOfAgency = (area: string) => /^(\d\d){1,3}$/.test(area) && area.startsWith(agency.province);
    const isOfKind = (id: LicenceId) =>
      takenHere(catalogue).some((it) => it.id === id && it.agencyKind === agency.kind);
    return (
      (areas === 'all' || (areas.length > 0 && areas.every(isOfAgency))) &&
      (licences === 'all' || (licences.length > 0 && licences.every(isOfKind)))
    );
  });
}
