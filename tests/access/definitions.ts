import { randomUUID } from 'node:crypto';
import { beginRevision } from '@biz/actions/definitions/begin-revision.ts';
import { runRevisionCommand } from '@biz/actions/definitions/run-revision-command.ts';
import { editDefinition } from '@biz/catalogue/edit-definition.ts';
import type { AgencyId, OfficerAccountId } from '@biz/kernel/ids.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import type { RevisionCommand } from '@biz/licensing/definitions/decide-revision.ts';
import type { World } from './open-world.ts';
import { type Place, PUBLIC } from './places.ts';

/** A definition that agencies of one kind keep, with a revision that waits for approval. */
export async function definitionOf({ bench }: World, agency: AgencyId): Promise<Place> {
  const { deps } = bench;
  const { agencies, licences } = deps.catalogue;
  const kind = agencies.get(agency)?.kind;
  const licence = [...licences.values()].find((one) => one.agencyKind === kind && one.operations.new);
  if (!licence) throw new Error(`no licence is given by an agency like ${agency}`);
  const by = { account: randomUUID() as OfficerAccountId, name: 'ผู้เขียนข้อกำหนด', reach: 'all' } as const;
  const begun = await beginRevision(deps, by, licence.id, randomUUID());
  if (!begun.ok) throw new Error(begun.error.kind);
  const { revision } = begun.value;
  const text = (await deps.queries.definitions.revision(revision))?.revision.text ?? '';
  const longer = editDefinition(text, [{ kind: 'set', at: ['operations', 'new', 'days'], value: 99 }]);
  const note = { th: `บันทึกทับทิมของ ${agency}`, en: `ruby note of ${agency}` };
  const commands: readonly RevisionCommand[] = [
    { kind: 'save', text: longer },
    { kind: 'submit', from: bangkokDate(deps.clock.now()), note },
  ];
  for (const [index, command] of commands.entries()) {
    const target = { revision, licence: licence.id, by, expectedSeq: index + 1, key: randomUUID() };
    const done = await runRevisionCommand(deps, target, command);
    if (!done.ok) throw new Error(done.error.kind);
  }
  return {
    name: `a definition of agencies like ${agency}`,
    owners: [...agencies.values()].flatMap((one) => (one.kind === kind ? [one.id] : [])),
    named: 'definition',
    values: { ...PUBLIC, definition: licence.id, revision, operation: 'new' },
    secrets: [note.th, note.en],
    published: [],
    staged: {},
    lacks: [],
    restore: async () => {},
  };
}
