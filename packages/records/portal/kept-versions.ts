import type { KeptFiles } from '@biz/catalogue/editions.ts';
import type { LoadedCatalogue } from '@biz/catalogue/link-catalogue.ts';
import { sha256 } from '@biz/kernel/digest.ts';
import type { Database } from '../database.ts';

/** The names and digests of the files of a version. */
export type KeptVersion = {
  readonly position: number;
  readonly version: string;
  readonly files: readonly (readonly [string, string])[];
};

/** Keeps the texts that a version was made of, once. */
export async function keepVersion(database: Database, { catalogue, files }: LoadedCatalogue): Promise<void> {
  const { version } = catalogue;
  const [known] = await database.query(`select 1 from portal.catalogue_versions where version = $1`, [version]);
  if (known) return;
  const offered = files.filter(({ name }) => !name.includes('/examples/'));
  const digests = offered.map(({ text }) => sha256(text));
  await database.query(
    `insert into portal.catalogue_files (digest, content)
      select digest, content from unnest($1::text[], $2::text[]) as given (digest, content) on conflict do nothing`,
    [digests, offered.map(({ text }) => text)],
  );
  const list = offered.map(({ name }, index) => [name, digests[index]]);
  await database.query(
    `insert into portal.catalogue_versions (version, files, kept_at) values ($1, $2::jsonb, now()) on conflict do nothing`,
    [version, JSON.stringify(list)],
  );
}

/** What versions there are after a position, and every text that they need. */
export class KeptVersions {
  readonly #database: Database;
  readonly #versions = new Map<string, KeptVersion>();
  readonly #texts: Map<string, string>;
  #position = 0;

  /** Texts that stand in `files` already are not read and held a second time. */
  constructor(database: Database, files: LoadedCatalogue['files']) {
    this.#database = database;
    this.#texts = new Map(files.map(({ text }) => [sha256(text), text]));
  }

  /** Reads what others have kept since the last time. */
  async refresh(): Promise<void> {
    const versions = await this.#database.query<KeptVersion>(
      `select position, version, files from portal.catalogue_versions where position > $1 order by position`,
      [this.#position],
    );
    if (versions.length === 0) return;
    const wanted = new Set(versions.flatMap(({ files }) => files.map(([, digest]) => digest)));
    const missing = [...wanted].filter((digest) => !this.#texts.has(digest));
    const texts = await this.#database.query<{ digest: string; content: string }>(
      `select digest, content from portal.catalogue_files where digest = any($1::text[])`,
      [missing],
    );
    for (const { digest, content } of texts) this.#texts.set(digest, content);
    for (const version of versions) {
      this.#versions.set(version.version, version);
      this.#position = version.position;
    }
  }

  /** The texts of a version; undefined when nobody kept it. */
  filesOf(version: string): KeptFiles | undefined {
    return this.#versions.get(version)?.files.map(([name, digest]) => ({ name, text: this.#textOf(digest) }));
  }

  #textOf(digest: string): string {
    const text = this.#texts.get(digest);
    if (text === undefined) throw new Error(`the text ${digest} of a kept version is missing`);
    return text;
  }
}
