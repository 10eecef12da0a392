import { type MobileNumber, type NationalId, parseMobileNumber, parseNationalId } from '@biz/kernel/identifiers.ts';
import { parseSubjectId, type SubjectId } from '@biz/kernel/ids.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';

/** What kind of account signed in: anybody, or a government officer (เจ้าหน้าที่). */
export type MemberType = 'citizen' | 'officer';

/** Who signed in, as the identity provider vouches for it. Personal data: never logged. */
export type Identity = {
  /** The provider's stable name for the account. */
  readonly subject: SubjectId;
  /** National ID (เลขประจำตัวประชาชน); absent when the account has none or it was not asked for. */
  readonly nationalId?: NationalId;
  /** Title before the name (คำนำหน้า), part of the legal name; empty when unknown. */
  readonly title: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly mobile?: MobileNumber;
  /** True when the mobile number was confirmed by a one-time password. */
  readonly mobileVerified: boolean;
  readonly email?: string;
  /** Identity assurance level (IAL) with one decimal place: 2.3 face to face, 1.3 card data, below 1.3 not proofed. */
  readonly ial: number;
  readonly memberType: MemberType;
  /** The officer's agency as the catalogue names it. */
  readonly organization?: string;
  readonly roles: readonly string[];
  /** The signed ID token, kept only as the hint for signing out. */
  readonly idToken: string;
  /** How the person proved to be the account's owner, e.g. `pwd`, `otp`. */
  readonly amr: readonly string[];
};

/** What the provider's answer lacked or got wrong; names the claim, never its value. */
export type ClaimProblem = { readonly claim: string };

/** Claims as they came from the provider: names known, values not yet trusted. */
export type RawClaims = { readonly [claim: string]: unknown };

/**
 * Reads UserInfo claims into an identity. Refuses a missing subject or level and a national ID with a wrong check digit;
 * a mobile number or e-mail address of unusable form counts as absent. Roles come as a string or a list.
 */
export function readIdentity(
  claims: RawClaims,
  session: { readonly idToken: string; readonly amr: readonly string[] },
): Result<Identity, ClaimProblem> {
  const subject = parseSubjectId(text(claims.sub));
  if (!subject.ok) return err({ claim: 'sub' });
  const nationalId = claims.citizen_id === undefined ? undefined : parseNationalId(text(claims.citizen_id));
  if (nationalId && !nationalId.ok) return err({ claim: 'citizen_id' });
  const ial = claims.ial_level;
  if (typeof ial !== 'number' || !Number.isFinite(ial)) return err({ claim: 'ial_level' });
  return ok({
    subject: subject.value,
    ...(nationalId ? { nationalId: nationalId.value } : {}),
    title: text(claims.title),
    givenName: text(claims.given_name),
    familyName: text(claims.family_name),
    ...readContact(claims),
    ial,
    memberType: claims.member_type === 'officer' ? 'officer' : 'citizen',
    ...(text(claims.organization_id) ? { organization: text(claims.organization_id) } : {}),
    roles: readRoles(claims.roles),
    idToken: session.idToken,
    amr: session.amr,
  });
}

/**
 * Whether a level reaches the wanted one. Levels compare as decimal numbers with one place, never as text.
 */
export function reachesLevel(ial: number, wanted: number): boolean {
  return Math.round(ial * 10) >= Math.round(wanted * 10);
}

function readContact(claims: RawClaims): Pick<Identity, 'mobile' | 'mobileVerified' | 'email'> {
  const mobile = parseMobileNumber(text(claims.phone_number));
  const email = text(claims.email);
  return {
    ...(mobile.ok ? { mobile: mobile.value } : {}),
    mobileVerified: mobile.ok && claims.phone_number_verified === true,
    // Licence messages must not reach a stranger: only an address that the person has confirmed counts.
    ...(claims.email_verified === true && /^[^\s@]+@[^\s@]+$/.test(email) ? { email } : {}),
  };
}

function readRoles(raw: unknown): readonly string[] {
  if (typeof raw === 'string') return raw.split(/[\s,]+/).filter((role) => role !== '');
  return Array.isArray(raw) ? raw.filter((role) => typeof role === 'string') : [];
}

function text(raw: unknown): string {
  return typeof raw === 'string' ? raw.trim() : '';
}
