import type { OfficerAccountId } from '@biz/kernel/ids.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { type Administrator, decideAccount } from '@biz/licensing/officers/decide-account.ts';
import type { Entitlement } from '@biz/licensing/officers/officer-account.ts';
import type { ActionDeps } from '../deps.ts';
import { newId } from '../deps.ts';
import { doOnceRefusing } from '../once.ts';
import type { AccountHolder } from '../ports/officer-register.ts';
import type { AdministrationRefusal } from './refusal.ts';
import { type AccountReply, actorOf, isKnown } from './run-account-command.ts';

/**
 * ออกบัญชีเจ้าหน้าที่: opens an account for a person, known by national ID and e-mail. They can use it as soon as they prove at the
 * identity provider who they are; there is no password of ours. Refuses a person who has an account already.
 */
export function issueOfficerAccount(
  deps: ActionDeps,
  by: Administrator,
  input: { readonly holder: AccountHolder; readonly entitlement: Entitlement; readonly key: string },
): Promise<Result<AccountReply, AdministrationRefusal>> {
  const { holder, entitlement, key } = input;
  const once = { scope: `issue-account:${by.account}`, key, content: { holder, entitlement } };
  return deps.store.transact((tx) =>
    doOnceRefusing<AccountReply, AdministrationRefusal>(tx, once, async () => {
      if (!isKnown(deps.catalogue, entitlement)) return err({ kind: 'ScopeUnknown' });
      const decided = decideAccount(undefined, { kind: 'issue', entitlement }, { by, own: false });
      if (!decided.ok) return decided;
      const account = newId<OfficerAccountId>(deps.ids);
      const change = { events: decided.value, at: deps.clock.now(), by: actorOf(by) };
      const isNew = await tx.officers.insert(account, normalised(holder), change);
      return isNew ? ok({ account }) : err({ kind: 'AccountExists' });
    }),
  );
}

/** Mail addresses are compared without case; the national ID has one form already. */
function normalised({ nationalId, email }: AccountHolder): AccountHolder {
  return { nationalId, email: emailKey(email) };
}

/** How an e-mail address is kept and compared. */
export function emailKey(email: string): string {
  return email.normalize('NFC').trim().toLowerCase();
}
