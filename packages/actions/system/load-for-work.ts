import type { ApplicationId } from '@biz/kernel/ids.ts';
import { ok } from '@biz/kernel/result.ts';
import type { Filing } from '@biz/licensing/filing.ts';
import type { ActionDeps } from '../deps.ts';
import type { LoadedApplication } from '../ports/store.ts';

/** An application and its filing, with the answers that the application stands on, as a job finds them; undefined when the application does not exist. */
export async function loadForWork(
  deps: ActionDeps,
  application: ApplicationId,
): Promise<{ readonly loaded: LoadedApplication; readonly filing: Filing } | undefined> {
  const found = await deps.store.transact<{ loaded: LoadedApplication; filing: Filing } | undefined, never>(
    async (tx) => {
      const loaded = await tx.applications.load(application);
      const filing = loaded && (await tx.corrections.filingAt(loaded.state.filing, loaded.state.filingVersion));
      return ok(loaded && filing ? { loaded, filing } : undefined);
    },
  );
  return found.ok ? found.value : undefined;
}
