import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { beginRevision } from '@biz/actions/definitions/begin-revision.ts';
import { runRevisionCommand } from '@biz/actions/definitions/run-revision-command.ts';
import { editDefinition } from '@biz/catalogue/edit-definition.ts';
import { type DefinitionId, definitionIdOf, type LicenceId, type RevisionId } from '@biz/kernel/ids.ts';
import { bangkokDate, type LocalDate, plusDays } from '@biz/kernel/instant.ts';
import type { RevisionCommand } from '@biz/licensing/definitions/decide-revision.ts';
import { administratorOf, type SampleOffice, sampleLicence } from './sample-office.ts';
import type { Shown } from './shown.ts';

/** Who writes the revisions of the samples, who approves them, and who may only read them. */
export const [AUTHOR, COLLEAGUE, READER] = [
  administratorOf('arthit', 'all'),
  administratorOf('rungthip', 'all'),
  administratorOf('kanlaya', ['rim-nam-municipality']),
];

const NOTE = { th: 'ขยายเวลาตามกฎกระทรวงใหม่', en: 'More time by the new regulation' };

/** A licence that municipalities give, with every part that forms show. */
export function keptLicence(office: SampleOffice): LicenceId {
  const kind = office.catalogue.agencies.get(READER.agency)?.kind;
  return sampleLicence(
    office,
    ({ agencyKind, operations, inspection }) =>
      agencyKind === kind && inspection !== undefined && operations.renew !== undefined,
  ).id;
}

/** Begins a revision, as the author. */
export async function begunRevision(
  { deps }: SampleOffice,
  definition: DefinitionId,
  officer = AUTHOR,
): Promise<RevisionId> {
  const by = { account: officer.account, name: officer.name, reach: officer.administers ?? [] };
  const begun = await beginRevision(deps, by, definition, randomUUID());
  assert.ok(begun.ok, begun.ok ? '' : begun.error.kind);
  return begun.value.revision;
}

/** Does something with a revision, as the author or as the colleague. */
export async function revise(
  { deps }: SampleOffice,
  revision: RevisionId,
  command: RevisionCommand,
  officer = AUTHOR,
): Promise<void> {
  const kept = await deps.queries.definitions.revision(revision);
  assert.ok(kept);
  const by = { account: officer.account, name: officer.name, reach: officer.administers ?? [] };
  const target = { revision, definition: kept.revision.definition, by, expectedSeq: kept.seq, key: randomUUID() };
  const done = await runRevisionCommand(deps, target, command);
  assert.ok(done.ok, done.ok ? '' : done.error.kind);
  await deps.definitions.refresh();
}

/** The text of a revision with other days for a new licence. */
export async function withDays({ deps }: SampleOffice, revision: RevisionId, days: number): Promise<RevisionCommand> {
  const kept = await deps.queries.definitions.revision(revision);
  assert.ok(kept);
  const edit = { kind: 'set', at: ['operations', 'new', 'days'], value: days } as const;
  return { kind: 'save', text: editDefinition(kept.revision.text, [edit]) };
}

/** The pages about definitions: of licences, and of revisions wherever they can stand. */
export async function definitionPages(office: SampleOffice): Promise<readonly Shown[]> {
  const licence = keptLicence(office);
  const others = [...office.catalogue.licences.values()].filter(
    ({ id, agencyKind, operations }) =>
      id !== licence && operations.new && agencyKind === office.catalogue.licences.get(licence)?.agencyKind,
  );
  const [second, third, fourth] = others.map(({ id }) => id);
  assert.ok(second && third && fourth);
  const [draft, faulty, waiting, approved] = [
    await begunRevision(office, definitionIdOf('licence', licence)),
    await begunRevision(office, definitionIdOf('licence', second)),
    await begunRevision(office, definitionIdOf('licence', third)),
    await begunRevision(office, definitionIdOf('licence', fourth)),
  ];
  await revise(office, draft, await withDays(office, draft, 77));
  await revise(office, faulty, { kind: 'save', text: 'id: wrong\nname: [' });
  for (const revision of [waiting, approved]) {
    await revise(office, revision, await withDays(office, revision, 78));
    const from: LocalDate = plusDays(bangkokDate(office.deps.clock.now()), 30);
    await revise(office, revision, { kind: 'submit', from, note: NOTE });
  }
  await revise(office, approved, { kind: 'approve' }, COLLEAGUE);
  const [questions, agency] = [
    await begunRevision(office, definitionIdOf('questions', 'premises')),
    await begunRevision(office, definitionIdOf('agency', READER.agency), READER),
  ];
  const [slab] = Object.keys(office.catalogue.agencies.get(READER.agency)?.feeRules ?? {});
  assert.ok(slab);
  const at = (revision: RevisionId, page = '') => `/administration/revisions/${revision}${page}`;
  const own = (name: string, path: string, form?: Record<string, string>): Shown => ({
    ...{ name, who: AUTHOR, path },
    ...(form ? { form } : {}),
  });
  return [
    own('definitions', '/administration/definitions'),
    own('definition', `/administration/definitions/licence.${licence}`),
    { name: 'definitions to read', who: READER, path: '/administration/definitions' },
    { name: 'definition to read', who: READER, path: `/administration/definitions/licence.${others.at(-1)?.id}` },
    { name: 'revision to read', who: READER, path: at(waiting) },
    own('definitions of questions', '/administration/definitions?group=questions'),
    own('definitions that a search has found', `/administration/definitions?q=${encodeURIComponent('ตารางเมตร')}`),
    own('definitions that no search finds', '/administration/definitions?q=zzz'),
    own('questions', '/administration/definitions/questions.premises'),
    own('documents', '/administration/definitions/documents.food'),
    { name: 'agency', who: READER, path: `/administration/definitions/agency.${READER.agency}` },
    own('revision of questions', at(questions)),
    own('texts of a question', at(questions, '/texts/premises.ownership')),
    own('texts of a question with errors', at(questions, '/texts/premises.area'), {
      'text.concepts.premises.area.label.th': '',
    }),
    own('examples of questions', at(questions, '/examples')),
    { name: 'revision of an agency', who: READER, path: at(agency) },
    { name: 'texts of an agency', who: READER, path: at(agency, '/texts/agency') },
    { name: 'fee of an agency', who: READER, path: at(agency, `/terms/${slab}`) },
    { name: 'errors of an agency', who: READER, path: at(agency, '/errors') },
    own('definition without revisions', `/administration/definitions/licence.${others.at(-1)?.id}`),
    own('revision being written', at(draft, '?done=save')),
    own('revision with faults', at(faulty)),
    own('revision of one’s own that waits', at(waiting)),
    { name: 'revision that waits', who: COLLEAGUE, path: at(waiting) },
    { name: 'revision that is approved', who: COLLEAGUE, path: at(approved) },
    own('source', at(draft, '/source')),
    own('source with faults', at(faulty, '/source')),
    own('source to read', at(waiting, '/source')),
    own('source with an error', at(draft, '/source'), { text: '' }),
    own('texts', at(draft, '/texts/licence')),
    own('texts with errors', at(draft, '/texts/licence'), { 'text.name.th': '' }),
    own('terms', at(draft, '/terms/new')),
    own('terms of a renewal', at(draft, '/terms/renew')),
    own('terms with errors', at(draft, '/terms/new'), { days: 'x', 'fee.0.0': '' }),
    own('preview', at(draft, '/preview')),
    own('preview of faults', at(faulty, '/preview')),
    own('all errors', at(draft, '/errors')),
    own('examples', at(draft, '/examples')),
    own('history of a revision', at(approved, '/history')),
    own('submission', at(draft, '/submission')),
    own('submission with errors', at(draft, '/submission'), { noteTh: '', stage: 'check' }),
    own('submission to check', at(draft, '/submission'), { noteTh: 'ก', noteEn: 'a', stage: 'check' }),
    { name: 'approval of a revision', who: COLLEAGUE, path: at(waiting, '/approval') },
    {
      name: 'approval of a revision to check',
      who: COLLEAGUE,
      path: at(waiting, '/approval'),
      form: { stage: 'check' },
    },
    {
      name: 'return of a revision',
      who: COLLEAGUE,
      path: at(waiting, '/return'),
      form: { reason: '', stage: 'check' },
    },
    own('withdrawal of a revision', at(waiting, '/withdrawal')),
  ];
}
