import { readFileSync } from 'node:fs';

/** A person of the training register, as `training/people.json` has it. */
export type TrainingPerson = {
  readonly nationalId: string;
  readonly title: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly titleEn: string;
  readonly firstNameEn: string;
  readonly lastNameEn: string;
  readonly birthDateBE: string;
  readonly gender: string;
  readonly laserCode: string;
  readonly houseNo: string;
  readonly moo: string;
  readonly soi: string;
  readonly road: string;
  readonly subdistrict: string;
  readonly houseCode: string;
  readonly mobile: string;
  readonly email: string;
};

/** A juristic person of the training register, as `training/companies.json` has it. */
export type TrainingCompany = {
  readonly juristicId: string;
  readonly type: string;
  readonly nameTh: string;
  readonly nameEn: string;
  readonly registeredBE: string;
  readonly capital: string;
  readonly tsic: string;
  readonly objective: string;
  readonly status: string;
  readonly authority: string;
  readonly directors: readonly string[];
  readonly addressNo: string;
  readonly moo: string;
  readonly road: string;
  readonly subdistrict: string;
};

/** Everybody that the simulated registries know. */
export type TrainingRegister = {
  readonly people: ReadonlyMap<string, TrainingPerson>;
  readonly companies: ReadonlyMap<string, TrainingCompany>;
  /** National IDs of officers; their cards lie in the reader unless somebody took them out. */
  readonly officers: ReadonlySet<string>;
};

/** Reads the training data of a folder. Throws when a file is missing or an entry lacks a member. */
export function readTrainingRegister(folder: URL): TrainingRegister {
  const people = entriesOf(folder, 'people.json', 'people').map(parsePerson);
  const companies = entriesOf(folder, 'companies.json', 'companies').map(parseCompany);
  const accounts = entriesOf(folder, 'accounts.json', 'accounts');
  const officers = accounts.filter((account) => account.get('memberType') === 'officer');
  return {
    people: new Map(people.map((person) => [person.nationalId, person])),
    companies: new Map(companies.map((company) => [company.juristicId, company])),
    officers: new Set(officers.map((account) => textOf(account, 'nationalId'))),
  };
}

type Entry = ReadonlyMap<string, unknown>;

function entriesOf(folder: URL, file: string, member: string): readonly Entry[] {
  const json: unknown = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
  const list = new Map(Object.entries(json ?? {})).get(member);
  if (!Array.isArray(list)) throw new Error(`${file} has no list ${member}`);
  return list.map((entry) => new Map(Object.entries(entry)));
}

function parsePerson(entry: Entry): TrainingPerson {
  const text = (name: string) => textOf(entry, name);
  return {
    nationalId: text('nationalId'),
    title: text('title'),
    firstName: text('firstName'),
    lastName: text('lastName'),
    titleEn: text('titleEn'),
    firstNameEn: text('firstNameEn'),
    lastNameEn: text('lastNameEn'),
    birthDateBE: text('birthDateBE'),
    gender: text('gender'),
    laserCode: text('laserCode'),
    houseNo: text('houseNo'),
    moo: text('moo'),
    soi: text('soi'),
    road: text('road'),
    subdistrict: text('subdistrict'),
    houseCode: text('houseCode'),
    mobile: text('mobile'),
    email: text('email'),
  };
}

function parseCompany(entry: Entry): TrainingCompany {
  const text = (name: string) => textOf(entry, name);
  const directors = entry.get('directors');
  return {
    juristicId: text('juristicId'),
    type: text('type'),
    nameTh: text('nameTh'),
    nameEn: text('nameEn'),
    registeredBE: text('registeredBE'),
    capital: text('capital'),
    tsic: text('tsic'),
    objective: text('objective'),
    status: text('status'),
    authority: text('authority'),
    directors: Array.isArray(directors) ? directors.map(String) : [],
    addressNo: text('addressNo'),
    moo: text('moo'),
    road: text('road'),
    subdistrict: text('subdistrict'),
  };
}

function textOf(entry: Entry, name: string): string {
  const value = entry.get(name);
  if (typeof value !== 'string') throw new Error(`training data: ${name} is not text`);
  return value;
}
