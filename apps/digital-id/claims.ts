import type { Account } from './account.ts';

/** Every claim this provider can release, in the order a person reads them. */
export const claimNames = [
  'title',
  'given_name',
  'middle_name',
  'family_name',
  'name',
  'given_name_verified',
  'middle_name_verified',
  'family_name_verified',
  'name_verified',
  'citizen_id',
  'citizen_id_verified',
  'passport_id',
  'passport_id_verified',
  'juristic_id',
  'juristic_id_verified',
  'juristic_name',
  'juristic_name_verified',
  'phone_number',
  'phone_number_verified',
  'email',
  'email_verified',
  'ial_level',
  'member_type',
  'organization_id',
  'organization_id_verified',
  'roles',
  'user_id',
  'preferred_username',
  'provider',
  'login_via',
  'personal_token',
] as const;

/** A claim by its name on the wire. */
export type ClaimName = (typeof claimNames)[number];

/** The assurance level from which names and numbers count as proofed against the registry. */
const PROOFED = 1.3;

/** Standard bundles besides the one scope per claim that is this platform's peculiarity. */
const bundles: Readonly<Record<string, readonly ClaimName[]>> = {
  profile: ['name', 'given_name', 'middle_name', 'family_name', 'preferred_username'],
  email: ['email', 'email_verified'],
  phone: ['phone_number', 'phone_number_verified'],
};

/**
 * Scope -> claims, for the provider. `openid` releases the subject alone, with the time and manner of signing in for the
 * ID token; every personal claim stays in UserInfo, because known clients keep their tokens in one cookie of 4,096 bytes.
 */
export const scopeClaims: Readonly<Record<string, readonly string[]>> = {
  openid: ['sub', 'auth_time', 'amr'],
  ...Object.fromEntries(claimNames.map((claim) => [claim, [claim]])),
  ...bundles,
};

/** Scopes without claims: a refresh token, and the wishes for a confirmed phone, e-mail or a higher level. */
export const emptyScopes: readonly string[] = [
  'offline_access',
  'require_mobile',
  'require_email',
  'require_ial_level',
  'mobile_require',
  'email_require',
  'ial_level_require',
];

/** The account's claims; a claim without a value is left out. `ial_level` is a number, `*_verified` are booleans. */
export function claimsOf(account: Account): Readonly<Record<string, unknown>> {
  const { person } = account;
  const isProofed = account.ial >= PROOFED;
  return {
    user_id: account.id,
    preferred_username: account.username,
    ...nameClaims(account, isProofed),
    citizen_id: person.nationalId,
    citizen_id_verified: isProofed,
    ...(person.mobile === undefined
      ? {}
      : { phone_number: person.mobile, phone_number_verified: person.mobileVerified }),
    ...(person.email === undefined ? {} : { email: person.email, email_verified: person.emailVerified }),
    ial_level: account.ial,
    member_type: account.memberType,
    login_via: 'password',
    ...(account.agency === undefined ? {} : { organization_id: account.agency, organization_id_verified: true }),
    ...(account.roles.length === 0 ? {} : { roles: account.roles }),
  };
}

/** The claims that these scopes release, without repetition, in reading order; unknown scopes release nothing. */
export function claimsForScopes(scopes: readonly string[]): readonly ClaimName[] {
  const released = new Set(scopes.flatMap((scope) => scopeClaims[scope] ?? []));
  return claimNames.filter((claim) => released.has(claim));
}

function nameClaims(account: Account, isProofed: boolean): Readonly<Record<string, unknown>> {
  const { title, givenName, middleName, familyName } = account.person;
  return {
    ...(title === '' ? {} : { title }),
    given_name: givenName,
    given_name_verified: isProofed,
    ...(middleName === undefined ? {} : { middle_name: middleName, middle_name_verified: isProofed }),
    family_name: familyName,
    family_name_verified: isProofed,
    name: [givenName, middleName, familyName].filter((part) => part !== undefined).join(' '),
    name_verified: isProofed,
  };
}
