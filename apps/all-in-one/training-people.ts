import { readFile } from 'node:fs/promises';

/** Somebody of `people.json`: all fictional. */
export type TrainingPerson = {
  readonly nationalId: string;
  readonly title: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
};

/** Reads who the people of a training installation are. Throws on a file that does not fit: it ships with the product. */
export async function readPeople(folder: URL): Promise<readonly TrainingPerson[]> {
  return parsePeople(await readFile(new URL('people.json', folder), 'utf8')).people;
}

/** Their name as officers' accounts and minutes have it. */
export function nameOf({ title, firstName, lastName }: TrainingPerson): string {
  return `${title}${firstName} ${lastName}`;
}

function parsePeople(raw: string): { readonly people: readonly TrainingPerson[] } {
  return JSON.parse(raw) as { readonly people: readonly TrainingPerson[] };
}
