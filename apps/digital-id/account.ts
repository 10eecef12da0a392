import type { MobileNumber, NationalId } from '@biz/kernel/identifiers.ts';
import type { Lang } from '@biz/kernel/localised.ts';

/** What kind of account it is: anybody, or a government officer (เจ้าหน้าที่). */
export type MemberType = 'citizen' | 'officer';

/** The person behind an account. Personal data: sealed at rest, never logged. */
export type Person = {
  readonly nationalId: NationalId;
  /** Title before the name (คำนำหน้า), part of the legal name. */
  readonly title: string;
  readonly givenName: string;
  readonly middleName?: string;
  readonly familyName: string;
  /** The whole name in Latin letters, for pages in English. */
  readonly englishName?: string;
  readonly mobile?: MobileNumber;
  readonly mobileVerified: boolean;
  readonly email?: string;
  readonly emailVerified: boolean;
};

/** An account that may sign in. */
export type Account = {
  /** UUID; the `sub` that relying parties see. */
  readonly id: string;
  readonly username: string;
  readonly memberType: MemberType;
  /** Identity assurance level (IAL) with one decimal place, e.g. 2.3, 1.3, 0. */
  readonly ial: number;
  /** The officer's agency as the catalogue names it. */
  readonly agency?: string;
  readonly roles: readonly string[];
  /** True for the public training accounts, which sign in only where training data is on. */
  readonly isTraining: boolean;
  readonly person: Person;
};

/**
 * Name as it is addressed. In Thai the title stands before the given name without a blank; in English the registered
 * Latin form where there is one.
 */
export function fullName(person: Person, lang: Lang): string {
  if (lang === 'en' && person.englishName !== undefined) return person.englishName;
  const isThai = /^[\u0e00-\u0e7f.]+$/.test(person.title);
  const given = isThai ? `${person.title}${person.givenName}` : `${person.title} ${person.givenName}`.trim();
  return [given, person.middleName, person.familyName].filter((part) => part !== undefined && part !== '').join(' ');
}
