import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { Account, MemberType } from './account.ts';
import { type Accounts, normalised } from './accounts.ts';
import type { Passwords, TooBusy } from './passwords.ts';
import type { SignInAttempts, TooManyAttempts } from './sign-in-attempts.ts';

/** Why nobody was signed in. */
export type SignInRefusal =
  /** User name or password is wrong; which of the two is not said. */
  { readonly kind: 'WrongCredentials' } | TooManyAttempts | TooBusy;

/** What signing in needs. */
export type SignInParts = {
  readonly accounts: Accounts;
  readonly passwords: Passwords;
  readonly attempts: SignInAttempts;
};

/**
 * Checks a user name and password. Unknown, suspended and wrong get the same answer after the same work, and count the
 * same towards the limits per user name and per address.
 */
export async function signIn(
  parts: SignInParts,
  request: { readonly username: string; readonly password: string; readonly address: string },
): Promise<Result<Account, SignInRefusal>> {
  const attempt = { username: normalised(request.username), address: request.address };
  const begun = await parts.attempts.begin(attempt);
  if (!begun.ok) return begun;
  const found = await parts.accounts.byUsername(request.username);
  const matches = await parts.passwords.matches(request.password, found?.passwordHash);
  if (!matches.ok) return matches;
  if (!found || !matches.value) return err({ kind: 'WrongCredentials' });
  await parts.attempts.succeeded(attempt);
  return ok(found.account);
}

/** Officers may use what citizens use, because they are citizens too; a citizen account may not use the officers' system. */
export function mayUse(account: Account, audience: MemberType): boolean {
  return audience === 'citizen' || account.memberType === 'officer';
}
