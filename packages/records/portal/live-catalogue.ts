import { withClosingDays } from '@biz/catalogue/calendar.ts';
import { formatProblem } from '@biz/catalogue/catalogue-problem.ts';
import type { PublishedDefinition } from '@biz/catalogue/definition.ts';
import { type Edition, editionOn, editionsFrom, formerCatalogue } from '@biz/catalogue/editions.ts';
import type { LoadedCatalogue } from '@biz/catalogue/link-catalogue.ts';
import { liveCatalogue } from '@biz/catalogue/live-catalogue.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import { bangkokDate, type Clock, type LocalDate } from '@biz/kernel/instant.ts';
import type { Database } from '../database.ts';
import { lookAgain } from '../look-again.ts';
import { KeptVersions, keepVersion } from './kept-versions.ts';
import { openLiveCalendar } from './live-calendar.ts';

/** How often another process's publication is looked for. One's own counts at once. */
const LOOK_EVERY_MS = 3000;

/** The catalogue as it stands in the database: shipped files, publications, closing days. */
export type LiveCatalogue = {
  readonly catalogue: Catalogue;
  /** The edition of a day with its sources. */
  editionOn(day: LocalDate): LoadedCatalogue;
  /** The editions that begin after a day, in order. */
  editionsAfter(day: LocalDate): readonly LoadedCatalogue[];
  /** Reads the calendar anew if it has changed. */
  refreshClosingDays(): Promise<void>;
  /** Reads publications and kept versions anew if there are others. */
  refreshDefinitions(): Promise<void>;
  /** Looks no more; resolves when nothing is under way. */
  close(): Promise<void>;
};

/** What a live catalogue is opened over. */
export type LiveCatalogueConfig = {
  readonly database: Database;
  readonly shipped: LoadedCatalogue;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
};

/**
 * Follows publications and closing days: at once in the process that makes them, within seconds in the others. Throws when what
 * was published cannot be linked with the shipped files; later on that is reported, and the former edition goes on.
 */
export async function openLiveCatalogue(config: LiveCatalogueConfig): Promise<LiveCatalogue> {
  const { database, shipped, onError } = config;
  const calendar = await openLiveCalendar({ database, catalogue: shipped.catalogue, onError });
  const definitions = new LiveDefinitions(config);
  await definitions.refresh();
  const looking = lookAgain(() => definitions.refresh(), LOOK_EVERY_MS, onError);
  const catalogue = liveCatalogue({
    current: () => definitions.current().catalogue,
    asOf: (version) => definitions.asOf(version, (former) => withClosingDays(former, calendar.current)),
    closingDays: calendar.current,
  });
  return {
    catalogue,
    editionOn: (day) => definitions.on(day),
    editionsAfter: (day) => definitions.after(day),
    refreshClosingDays: calendar.refresh,
    refreshDefinitions: () => definitions.refresh(),
    async close() {
      await Promise.all([calendar.close(), looking.stop()]);
    },
  };
}

/** What was published, linked: today's edition, those of days ahead, and former versions once somebody asks for them. */
class LiveDefinitions {
  readonly #config: LiveCatalogueConfig;
  readonly #kept: KeptVersions;
  readonly #opened = new Map<string, Catalogue>();
  readonly #unreadable = new Set<string>();
  #editions: readonly Edition[];
  #position = -1;

  constructor(config: LiveCatalogueConfig) {
    this.#config = config;
    this.#kept = new KeptVersions(config.database, config.shipped.files);
    this.#editions = [{ loaded: config.shipped }];
  }

  current(): LoadedCatalogue {
    const [only] = this.#editions;
    return this.#editions.length === 1 && only ? only.loaded : this.on(bangkokDate(this.#config.clock.now()));
  }

  on(day: LocalDate): LoadedCatalogue {
    return editionOn(this.#editions, day);
  }

  after(day: LocalDate): readonly LoadedCatalogue[] {
    return this.#editions.flatMap(({ from, loaded }) => (from !== undefined && from > day ? [loaded] : []));
  }

  /** A version as it is and stays, linked once. One that this program cannot read any more is reported once and read as today's. */
  asOf(version: string, opened: (former: Catalogue) => Catalogue): Catalogue | undefined {
    const known = this.#opened.get(version);
    if (known || this.#unreadable.has(version)) return known;
    const edition = this.#editions.find(({ loaded }) => loaded.catalogue.version === version);
    const found = edition?.loaded.catalogue ?? this.#former(version);
    const catalogue = found && opened(found);
    if (catalogue) this.#opened.set(version, catalogue);
    return catalogue;
  }

  #former(version: string): Catalogue | undefined {
    const files = this.#kept.filesOf(version);
    if (!files) return undefined;
    const former = formerCatalogue(files, this.current().catalogue);
    if (former.ok) return former.value;
    this.#unreadable.add(version);
    this.#config.onError(new Error(`version ${version}: ${former.error.map(formatProblem).join('; ')}`));
    return undefined;
  }

  async refresh(): Promise<void> {
    const { database, shipped, clock } = this.#config;
    const [newest] = await database.query<{ position: number }>(
      `select coalesce(max(position), 0) as position from portal.definition_events`,
    );
    const position = newest?.position ?? 0;
    if (this.#position !== position) {
      const published = await database.query<PublishedDefinition>(
        `select definition, effective_from as "from", state->>'text' as text
          from portal.definition_revisions where status = 'approved' order by approval`,
      );
      const editions = editionsFrom(shipped, published, bangkokDate(clock.now()));
      if (!editions.ok) throw new Error(`what was published: ${editions.error.map(formatProblem).join('; ')}`);
      for (const { loaded } of editions.value) await keepVersion(database, loaded);
      this.#editions = editions.value;
      this.#position = position;
    }
    await this.#kept.refresh();
  }
}
