import { randomUUID } from 'node:crypto';
import type { SubjectId } from '@biz/kernel/ids.ts';
import type { Actor } from '@biz/licensing/actor.ts';
import { confirmComplete } from '../officer/confirm-complete.ts';
import { recordVerdict } from '../officer/record-verdict.ts';
import type { ApplicationView } from '../ports/queries.ts';
import { MALEE } from './outside-world.ts';
import { sentFiling, type Workbench } from './workbench.ts';

/** A new application whose documents are complete, in a process that offers appointments. */
export async function considerFirst(bench: Workbench): Promise<ApplicationView> {
  const { deps } = bench;
  const { applications } = await sentFiling(bench);
  const view = applications.find(({ state }) => mayMeet(bench, state.process));
  if (!view) throw new Error('no process of the filing offers appointments');
  const { agency, documents, sections } = view.state;
  const actor: Actor = { kind: 'officer', subject: 'sub-pimjai' as SubjectId, name: 'พิมพ์ใจ', agency };
  const target = () => ({ application: view.id, actor, key: randomUUID() });
  for (const subject of [
    ...documents.map(({ document }) => ({ document })),
    ...sections.map((section) => ({ section })),
  ]) {
    await recordVerdict(deps, target(), { ...subject, verdict: 'pass', note: '' });
  }
  const complete = await confirmComplete(deps, target());
  if (!complete.ok) throw new Error(`refused: ${complete.error.kind}`);
  const found = await deps.queries.application(view.id, MALEE.subject);
  if (!found) throw new Error('no application');
  return found.application;
}

function mayMeet({ deps }: Workbench, process: ApplicationView['state']['process']): boolean {
  const steps = Object.values(deps.catalogue.processes.get(process)?.steps ?? {});
  return steps.some(({ actions }) => actions.some(({ action }) => action === 'offer-appointment'));
}
