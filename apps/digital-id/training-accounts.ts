import { readFile } from 'node:fs/promises';
import { canonicalJson, sha256 } from '@biz/kernel/digest.ts';
import { type NationalId, parseMobileNumber, parseNationalId } from '@biz/kernel/identifiers.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import type { MemberType, Person } from './account.ts';
import type { Accounts } from './accounts.ts';
import type { Passwords } from './passwords.ts';

/** A public account for training, and whom one plays with it. */
export type TrainingAccount = {
  readonly username: string;
  readonly memberType: MemberType;
  readonly ial: number;
  readonly agency?: string;
  readonly roles: readonly string[];
  readonly plays: Localised;
  readonly person: Person;
};

/** The training accounts and the one password they share. */
export type TrainingAccounts = { readonly password: string; readonly accounts: readonly TrainingAccount[] };

/** Reads `accounts.json` and `people.json` of a folder. Throws on a file that does not fit: it ships with the product. */
export async function readTrainingAccounts(folder: URL): Promise<TrainingAccounts> {
  const people = parsePeople(await readJson(new URL('people.json', folder)));
  return parseAccounts(await readJson(new URL('accounts.json', folder)), people);
}

/** Adds the training accounts or brings them up to date; does nothing for those that are already as in the files. */
export async function loadTrainingAccounts(
  accounts: Accounts,
  passwords: Passwords,
  training: TrainingAccounts,
): Promise<void> {
  let passwordHash: string | undefined;
  for (const account of training.accounts) {
    const sourceDigest = sha256(canonicalJson({ account, password: training.password }));
    if ((await accounts.sourceDigest(account.username)) === sourceDigest) continue;
    passwordHash ??= await passwords.hash(training.password);
    const { plays: _, ...rest } = account;
    await accounts.put({ ...rest, isTraining: true, passwordHash, sourceDigest });
  }
}

async function readJson(file: URL): Promise<unknown> {
  return JSON.parse(await readFile(file, 'utf8'));
}

type PeopleFile = {
  readonly people: readonly {
    readonly nationalId: string;
    readonly title: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly titleEn: string;
    readonly firstNameEn: string;
    readonly lastNameEn: string;
    readonly mobile: string;
    readonly email: string;
  }[];
};

function parsePeople(raw: unknown): ReadonlyMap<string, Person> {
  const { people } = raw as PeopleFile;
  return new Map(
    people.map((row) => {
      const mobile = parseMobileNumber(row.mobile);
      if (!mobile.ok) throw new Error(`people.json: unusable mobile number of ${row.firstName}`);
      const person = {
        nationalId: nationalId(row.nationalId),
        title: row.title,
        givenName: row.firstName,
        familyName: row.lastName,
        englishName: `${row.titleEn} ${row.firstNameEn} ${row.lastNameEn}`,
        mobile: mobile.value,
        mobileVerified: true,
        email: row.email,
        emailVerified: true,
      };
      return [row.nationalId, person];
    }),
  );
}

type AccountsFile = {
  readonly password: string;
  readonly accounts: readonly {
    readonly username: string;
    readonly nationalId: string;
    readonly memberType: MemberType;
    readonly ial: number;
    readonly agency?: string;
    readonly roles?: readonly string[];
    readonly plays: Localised;
  }[];
};

function parseAccounts(raw: unknown, people: ReadonlyMap<string, Person>): TrainingAccounts {
  const file = raw as AccountsFile;
  const accounts = file.accounts.map(({ nationalId: id, roles = [], ...row }) => {
    const person = people.get(id);
    if (!person) throw new Error(`accounts.json: ${row.username} is nobody in people.json`);
    return { ...row, roles, person };
  });
  return { password: file.password, accounts };
}

function nationalId(raw: string): NationalId {
  const parsed = parseNationalId(raw);
  if (!parsed.ok) throw new Error('people.json: unusable national ID');
  return parsed.value;
}
