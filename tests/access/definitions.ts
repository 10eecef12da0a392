import { randomUUID } from 'node:crypto';
import { beginRevision } from '@biz/actions/definitions/begin-revision.ts';
import { runRevisionCommand } from '@biz/actions/definitions/run-revision-command.ts';
import { type DefinitionEdit, editDefinition } from '@biz/catalogue/edit-definition.ts';
import { type AgencyId, type DefinitionId, definitionIdOf, type OfficerAccountId } from '@biz/kernel/ids.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import type { RevisionCommand } from '@biz/licensing/definitions/decide-revision.ts';
import type { World } from './open-world.ts';
import { type Place, PUBLIC } from './places.ts';

/** The definition of a licence that agencies of one kind share, with a revision that waits for approval. */
export function definitionOf(world: World, agency: AgencyId): Promise<Place> {
  const { agencies, licences } = world.bench.deps.catalogue;
  const kind = agencies.get(agency)?.kind;
  const licence = [...licences.values()].find((one) => one.agencyKind === kind && one.operations.new);
  if (!licence) throw new Error(`no licence is given by an agency like ${agency}`);
  return placeOf(world, {
    name: `a definition of agencies like ${agency}`,
    definition: definitionIdOf('licence', licence.id),
    edit: { kind: 'set', at: ['operations', 'new', 'days'], value: 99 },
    readers: [...agencies.values()].flatMap((one) => (one.kind === kind ? [one.id] : [])),
    keepers: [],
    part: 'licence',
  });
}

/** Questions that all agencies share. */
export function questionsOfAll(world: World): Promise<Place> {
  const part = 'premises.area';
  return placeOf(world, {
    name: 'questions that all share',
    definition: definitionIdOf('questions', 'premises'),
    edit: { kind: 'set', at: ['concepts', part, 'label', 'th'], value: 'ร้านใหญ่เท่าใด' },
    readers: [...world.bench.deps.catalogue.agencies.keys()],
    keepers: [],
    part,
  });
}

/** What one agency decides itself. */
export function ownDefinitionOf(world: World, agency: AgencyId): Promise<Place> {
  return placeOf(world, {
    name: `what ${agency} decides itself`,
    definition: definitionIdOf('agency', agency),
    edit: { kind: 'set', at: ['signerTitle', 'th'], value: 'รองปลัด' },
    readers: [agency],
    keepers: [agency],
    part: 'agency',
  });
}

type Given = {
  readonly name: string;
  readonly definition: DefinitionId;
  readonly edit: DefinitionEdit;
  readonly readers: readonly AgencyId[];
  readonly keepers: readonly AgencyId[];
  /** The part of its texts that has a form. */
  readonly part: string;
};

async function placeOf({ bench }: World, { definition, edit, ...given }: Given): Promise<Place> {
  const { deps } = bench;
  const by = { account: randomUUID() as OfficerAccountId, name: 'ผู้เขียนข้อกำหนด', reach: 'all' } as const;
  const begun = await beginRevision(deps, by, definition, randomUUID());
  if (!begun.ok) throw new Error(begun.error.kind);
  const { revision } = begun.value;
  const text = (await deps.queries.definitions.revision(revision))?.revision.text ?? '';
  const note = { th: `บันทึกทับทิมของ ${given.name}`, en: `ruby note of ${given.name}` };
  const commands: readonly RevisionCommand[] = [
    { kind: 'save', text: editDefinition(text, [edit]) },
    { kind: 'submit', from: bangkokDate(deps.clock.now()), note },
  ];
  for (const [index, command] of commands.entries()) {
    const target = { revision, definition, by, expectedSeq: index + 1, key: randomUUID() };
    const done = await runRevisionCommand(deps, target, command);
    if (!done.ok) throw new Error(done.error.kind);
  }
  return {
    name: given.name,
    owners: given.readers,
    keepers: given.keepers,
    named: 'definition',
    values: { ...PUBLIC, definition, revision, operation: 'new', text: given.part },
    secrets: [note.th, note.en],
    published: [],
    staged: {},
    lacks: [],
    restore: async () => {},
  };
}
