import { maskMobile, maskThirteenDigits } from '@biz/kernel/identifiers.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { type Account, fullName } from './account.ts';
import { type ClaimName, claimsForScopes } from './claims.ts';

/** What a person is asked to hand over, as people see it: several claims may be one thing. */
export type ConsentItem =
  | 'name'
  | 'nationalId'
  | 'passport'
  | 'juristicId'
  | 'juristicName'
  | 'mobile'
  | 'email'
  | 'level'
  | 'membership'
  | 'organization'
  | 'roles'
  | 'username'
  | 'signInManner';

/** One line of the consent page: what is handed over, and the value as far as it may be shown. */
export type ConsentLine = { readonly item: ConsentItem; readonly value: string };

const itemOf = {
  title: 'name',
  given_name: 'name',
  middle_name: 'name',
  family_name: 'name',
  name: 'name',
  given_name_verified: 'name',
  middle_name_verified: 'name',
  family_name_verified: 'name',
  name_verified: 'name',
  citizen_id: 'nationalId',
  citizen_id_verified: 'nationalId',
  passport_id: 'passport',
  passport_id_verified: 'passport',
  juristic_id: 'juristicId',
  juristic_id_verified: 'juristicId',
  juristic_name: 'juristicName',
  juristic_name_verified: 'juristicName',
  phone_number: 'mobile',
  phone_number_verified: 'mobile',
  email: 'email',
  email_verified: 'email',
  ial_level: 'level',
  member_type: 'membership',
  organization_id: 'organization',
  organization_id_verified: 'organization',
  roles: 'roles',
  user_id: 'username',
  preferred_username: 'username',
  provider: 'signInManner',
  login_via: 'signInManner',
  personal_token: 'signInManner',
} as const satisfies Record<ClaimName, ConsentItem>;

/**
 * What these scopes hand over about the account, in reading order and without what the account has no value for. Numbers
 * are masked: enough to recognise one's own.
 */
export function consentLines(scopes: readonly string[], account: Account, lang: Lang): readonly ConsentLine[] {
  const items = [...new Set(claimsForScopes(scopes).map((claim) => itemOf[claim]))];
  return items.flatMap((item) => {
    const value = shownValue(item, account, lang);
    return value === undefined ? [] : [{ item, value }];
  });
}

function shownValue(item: ConsentItem, { person, ...account }: Account, lang: Lang): string | undefined {
  const values: Record<ConsentItem, string | undefined> = {
    name: fullName(person, lang),
    nationalId: maskThirteenDigits(person.nationalId),
    passport: undefined,
    juristicId: undefined,
    juristicName: undefined,
    mobile: person.mobile && maskMobile(person.mobile),
    email: person.email,
    level: account.ial.toFixed(1),
    membership: account.memberType,
    organization: account.agency,
    roles: account.roles.length > 0 ? account.roles.join(' ') : undefined,
    username: account.username,
    signInManner: 'password',
  };
  return values[item];
}
