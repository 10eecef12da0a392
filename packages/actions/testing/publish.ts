import { randomUUID } from 'node:crypto';
import { definitionFile } from '@biz/catalogue/definition.ts';
import type { DefinitionId, OfficerAccountId, RevisionId } from '@biz/kernel/ids.ts';
import { bangkokDate, type LocalDate } from '@biz/kernel/instant.ts';
import type { RevisionCommand } from '@biz/licensing/definitions/decide-revision.ts';
import type { Administrator } from '@biz/licensing/officers/decide-account.ts';
import { beginRevision, type DefinitionDeps } from '../definitions/begin-revision.ts';
import { runRevisionCommand } from '../definitions/run-revision-command.ts';

const person = (name: string): Administrator => ({ account: randomUUID() as OfficerAccountId, name, reach: 'all' });

/** What a test publishes: how the source is edited, from which day, and what is said about it. */
export type Publication = {
  readonly edit: (text: string) => string;
  readonly from?: LocalDate;
  readonly note?: { readonly th: string; readonly en: string };
};

/** One person changes a definition and another approves it; it counts in this process. Throws on what is refused. */
export async function publish(deps: DefinitionDeps, definition: DefinitionId, given: Publication): Promise<RevisionId> {
  const [author, colleague] = [person('ผู้เขียน'), person('ผู้อนุมัติ')];
  const today = bangkokDate(deps.clock.now());
  const begun = await beginRevision(deps, author, definition, randomUUID());
  if (!begun.ok) throw new Error(begun.error.kind);
  const { revision } = begun.value;
  let { seq: expectedSeq } = begun.value;
  const source = definitionFile(deps.definitions.on(given.from ?? today).files, definition)?.text ?? '';
  const note = given.note ?? { th: 'ปรับตามกฎหมายใหม่', en: 'Follows the new law' };
  const commands: readonly (readonly [Administrator, RevisionCommand])[] = [
    [author, { kind: 'save', text: given.edit(source) }],
    [author, { kind: 'submit', from: given.from ?? today, note }],
    [colleague, { kind: 'approve' }],
  ];
  for (const [by, command] of commands) {
    const target = { revision, definition, by, expectedSeq, key: randomUUID() };
    const done = await runRevisionCommand(deps, target, command);
    if (!done.ok) throw new Error(`${command.kind}: ${JSON.stringify(done.error)}`);
    expectedSeq = done.value.seq;
  }
  await deps.definitions.refresh();
  return revision;
}
