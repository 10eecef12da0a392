import type { AgencyId, DefinitionId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { CatalogueProblem } from './catalogue-problem.ts';
import { definitionsOn, type PublishedDefinition, withDefinitions } from './definition.ts';
import { type LoadedCatalogue, linkCatalogue } from './link-catalogue.ts';
import type { Agency, Catalogue } from './model.ts';
import { type SourceFile, sourceFile } from './source-file.ts';

/** One edition of the catalogue: what it is from that day on. */
export type Edition = { readonly from?: LocalDate; readonly loaded: LoadedCatalogue };

/** The texts of a version that was in effect once. */
export type KeptFiles = readonly { readonly name: string; readonly text: string }[];

/**
 * The edition that holds today and those of days ahead, in order: the shipped files with what was published laid over them.
 * Refuses what cannot be linked, with file and line. Pure.
 */
export function editionsFrom(
  shipped: LoadedCatalogue,
  published: readonly PublishedDefinition[],
  today: LocalDate,
): Result<readonly Edition[], readonly CatalogueProblem[]> {
  const ahead = published.map(({ from }) => from).filter((from) => from > today);
  const editions: Edition[] = [];
  for (const day of [today, ...new Set(ahead.toSorted())]) {
    const linked = linkedWith(shipped, definitionsOn(published, day));
    if (!linked.ok) return linked;
    editions.push(day === today ? { loaded: linked.value } : { from: day, loaded: linked.value });
  }
  return ok(editions);
}

/** The edition of a day. */
export function editionOn(editions: readonly Edition[], day: LocalDate): LoadedCatalogue {
  const edition = editions.findLast(({ from }) => from === undefined || from <= day);
  if (!edition) throw new Error('there is no edition of the catalogue');
  return edition.loaded;
}

/**
 * A version that was in effect once, as what was sealed under it needs it: agencies have the addresses and hours of `today`, and
 * their fees and forms of then. Refuses what today's program cannot read any more.
 */
export function formerCatalogue(files: KeptFiles, today: Catalogue): Result<Catalogue, readonly CatalogueProblem[]> {
  const linked = linkCatalogue(files.map(({ name, text }) => sourceFile(name, text)));
  if (!linked.ok) return linked;
  const former = linked.value.catalogue;
  return ok({ ...former, agencies: placesOf(former, today) });
}

function linkedWith(
  shipped: LoadedCatalogue,
  definitions: ReadonlyMap<DefinitionId, PublishedDefinition>,
): Result<LoadedCatalogue, readonly CatalogueProblem[]> {
  const files: readonly SourceFile[] = withDefinitions(shipped.files, definitions.values());
  if (files === shipped.files) return ok(shipped);
  const linked = linkCatalogue(files);
  return linked.ok ? linked : err(linked.error);
}

function placesOf(former: Catalogue, today: Catalogue): ReadonlyMap<AgencyId, Agency> {
  const places = [...former.agencies.values()].map((then): [AgencyId, Agency] => {
    const now = today.agencies.get(then.id);
    return [then.id, now ? { ...now, feeRules: then.feeRules, formNumbers: then.formNumbers } : then];
  });
  return new Map([...today.agencies, ...places]);
}
