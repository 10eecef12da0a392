import type { Agency, Catalogue, Licence } from '@biz/catalogue/model.ts';
import type { ApplicationId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import { ok } from '@biz/kernel/result.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import type { Filing } from '@biz/licensing/filing.ts';
import type { RegisterEntry } from '@biz/licensing/register/register-entry.ts';
import type { ActionDeps } from '../../deps.ts';
import { loadForWork } from '../load-for-work.ts';
import { definitionOf, type PaperSettings } from './paper-facts.ts';

/** Everything that a paper is made from. Papers are in Thai: the agency's language of record. */
export type PaperWork = {
  readonly catalogue: Catalogue;
  readonly state: ApplicationState;
  /** The version that `state` is. */
  readonly seq: number;
  readonly filing: Filing;
  /** The licence of the register that it is about, as it stands now; absent on a first application. */
  readonly entry?: RegisterEntry;
  readonly licence: Licence;
  readonly agency: Agency;
  readonly settings: PaperSettings;
  readonly now: Instant;
};

/** What a paper of this application is made from, as it stands now. */
export async function paperWork(
  deps: ActionDeps & { readonly papers: PaperSettings },
  application: ApplicationId,
): Promise<PaperWork | undefined> {
  const found = await loadForWork(deps, application);
  if (!found) return undefined;
  const { clock, papers: settings } = deps;
  const { state, seq } = found.loaded;
  const catalogue = deps.catalogue.asOf(state.catalogueVersion);
  const entry = state.about && (await entryOf(deps, state.about.number));
  return {
    ...{ catalogue, state, seq, filing: found.filing, settings, now: clock.now() },
    ...(entry ? { entry } : {}),
    ...definitionOf(catalogue, state),
  };
}

async function entryOf({ store }: ActionDeps, number: string): Promise<RegisterEntry | undefined> {
  const found = await store.transact<RegisterEntry | undefined, never>(async (tx) =>
    ok((await tx.register.loadByNumber(number))?.entry),
  );
  return found.ok ? found.value : undefined;
}
