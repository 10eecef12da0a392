import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { beginRevision, type DefinitionDeps } from '@biz/actions/definitions/begin-revision.ts';
import { runRevisionCommand } from '@biz/actions/definitions/run-revision-command.ts';
import { publish } from '@biz/actions/testing/publish.ts';
import { definitionFile, definitionsIn } from '@biz/catalogue/definition.ts';
import { editDefinition } from '@biz/catalogue/edit-definition.ts';
import { loadShipped } from '@biz/catalogue/shipped-catalogue.ts';
import {
  type DefinitionId,
  definitionIdOf,
  type LicenceId,
  type OfficerAccountId,
  type RevisionId,
} from '@biz/kernel/ids.ts';
import { bangkokDate, type Instant, type LocalDate, plusDays, plusMs } from '@biz/kernel/instant.ts';
import type { RevisionCommand } from '@biz/licensing/definitions/decide-revision.ts';
import type { Administrator } from '@biz/licensing/officers/decide-account.ts';
import { migrate } from '../migrate.ts';
import { openPortalRecordsAt, type PortalRecords } from '../testing/portal-records.ts';
import { NOON } from '../testing/portal-samples.ts';
import { forEachStore } from '../testing/test-databases.ts';
import { openLiveCatalogue } from './live-catalogue.ts';

const NOTE = { th: 'ลดเวลาตามคู่มือใหม่', en: 'Less time by the new manual' };
const DAY_MS = 86_400_000;
const person = (): Administrator => ({ account: randomUUID() as OfficerAccountId, name: 'ผู้ดูแล', reach: 'all' });
const [author, colleague] = [person(), person()];

forEachStore('definitions', (on) => {
  let records: PortalRecords;
  let deps: DefinitionDeps;
  let licences: LicenceId[];
  let now: Instant = NOON;
  const clock = { now: () => now };
  const today = () => bangkokDate(now);
  before(async () => {
    now = NOON;
    records = await openPortalRecordsAt(on.database, clock);
    const { store, catalogue, definitions } = records;
    deps = { store, catalogue, definitions, clock, ids: { uuid: () => randomUUID(), digits: () => '' } };
    licences = [...catalogue.licences.values()].flatMap(({ id, operations }) => (operations.new ? [id] : []));
  });
  after(() => records.jobs.stop(1000));

  /** Every test has a licence of its own. */
  const nextLicence = () => licences.shift() ?? assert.fail('more tests than licences');
  const daysOf = (licence: LicenceId, catalogue = records.catalogue) =>
    catalogue.licences.get(licence)?.operations.new?.days;
  const sourceOf = (licence: LicenceId) =>
    definitionFile(records.definitions.on(today()).files, definitionIdOf('licence', licence))?.text ?? '';
  const begin = (licence: LicenceId, by = author, key = randomUUID()) =>
    beginRevision(deps, by, definitionIdOf('licence', licence), key);
  const seqOf = async (revision: RevisionId) => (await records.queries.definitions.revision(revision))?.seq ?? 0;
  async function run(revision: RevisionId, licence: LicenceId, command: RevisionCommand, by = author) {
    const target = {
      revision,
      definition: definitionIdOf('licence', licence),
      by,
      expectedSeq: await seqOf(revision),
      key: randomUUID(),
    };
    return runRevisionCommand(deps, target, command);
  }
  /** A revision that waits for approval: `days` days from `from` on. */
  async function submitted(licence: LicenceId, days: number, from: LocalDate): Promise<RevisionId> {
    const begun = await begin(licence);
    assert.ok(begun.ok);
    const { revision } = begun.value;
    const kept = await records.queries.definitions.revision(revision);
    const text = (kept?.revision.text ?? '').replace(/days: \d+/, `days: ${days}`);
    for (const command of [
      { kind: 'save', text },
      { kind: 'submit', from, note: NOTE },
    ] as const) {
      const done = await run(revision, licence, command);
      assert.ok(done.ok, done.ok ? '' : done.error.kind);
    }
    return revision;
  }

  test('what is approved counts at once here, and in another process within one look', async () => {
    const licence = nextLicence();
    const shipped = await loadShipped(new URL('../../../catalogue/', import.meta.url));
    assert.ok(shipped.ok);
    const onError = (error: unknown) => assert.fail(String(error));
    const config = { database: on.database, shipped: shipped.value.loaded, clock, onError };
    const other = await openLiveCatalogue(config);
    const before = records.catalogue.version;
    const revision = await submitted(licence, 77, today());
    assert.notEqual(daysOf(licence), 77);
    const done = await run(revision, licence, { kind: 'approve' }, colleague);
    assert.ok(done.ok);
    await records.definitions.refresh();
    assert.equal(daysOf(licence), 77);
    assert.notEqual(records.catalogue.version, before);
    assert.notEqual(daysOf(licence, records.catalogue.asOf(before)), 77, 'the former version is still there');
    await other.refreshDefinitions();
    assert.equal(daysOf(licence, other.catalogue), 77);
    assert.equal(other.catalogue.version, records.catalogue.version);
    await other.close();
  });

  test('a day ahead decides by the clock, and a process that starts later knows what held before', async () => {
    const licence = nextLicence();
    const [before, began] = [daysOf(licence), records.catalogue.version];
    const revision = await submitted(licence, 78, plusDays(today(), 2));
    assert.ok((await run(revision, licence, { kind: 'approve' }, colleague)).ok);
    await records.definitions.refresh();
    assert.equal(daysOf(licence), before);
    now = plusMs(NOON, 2 * DAY_MS);
    assert.equal(daysOf(licence), 78, 'without a job and without another look');
    const late = await openPortalRecordsAt(on.database, clock);
    assert.equal(daysOf(licence, late.catalogue), 78);
    assert.equal(daysOf(licence, late.catalogue.asOf(began)), before);
    await late.jobs.stop(1000);
    now = NOON;
  });

  test('the next revision begins from what was approved last, also for a day ahead; what waits is withdrawn last first', async () => {
    const licence = nextLicence();
    const first = await submitted(licence, 61, plusDays(today(), 3));
    assert.ok((await run(first, licence, { kind: 'approve' }, colleague)).ok);
    const second = await begin(licence);
    assert.ok(second.ok);
    const kept = await records.queries.definitions.revision(second.value.revision);
    assert.match(kept?.revision.text ?? '', /days: 61/);
    const withdraw = { kind: 'withdraw', reason: 'รอกฎหมาย' } as const;
    const builtOn = await run(first, licence, withdraw);
    assert.ok(!builtOn.ok && builtOn.error.kind === 'RevisionBuiltOn');
    assert.ok((await run(second.value.revision, licence, withdraw)).ok);
    assert.ok((await run(first, licence, withdraw, colleague)).ok);
    await records.definitions.refresh();
    now = plusMs(NOON, 4 * DAY_MS);
    assert.notEqual(daysOf(licence), 61);
    now = NOON;
  });

  test('of two people who begin, save or approve at once, one does it and the other is told', async () => {
    const licence = nextLicence();
    const both = await Promise.all([begin(licence, author), begin(licence, colleague)]);
    const [begun] = both.flatMap((one) => (one.ok ? [one.value] : []));
    assert.ok(begun);
    assert.deepEqual(
      both.flatMap((one) => (one.ok ? [] : [one.error.kind])),
      ['RevisionOpenAlready'],
    );
    const { revision } = begun;
    const text = sourceOf(licence).replace(/days: \d+/, 'days: 62');
    const seen = {
      revision,
      definition: definitionIdOf('licence', licence),
      by: author,
      expectedSeq: await seqOf(revision),
    };
    const saves = await Promise.all(
      [text, `${text}# seen\n`].map((one) =>
        runRevisionCommand(deps, { ...seen, key: randomUUID() }, { kind: 'save', text: one }),
      ),
    );
    assert.deepEqual(
      saves.flatMap((one) => (one.ok ? [] : [one.error.kind])),
      ['RevisionStale'],
    );
    assert.ok((await run(revision, licence, { kind: 'submit', from: today(), note: NOTE })).ok);
    const own = await run(revision, licence, { kind: 'approve' });
    assert.ok(!own.ok && own.error.kind === 'AuthorApproves');
    const decided = await Promise.all([
      run(revision, licence, { kind: 'approve' }, person()),
      run(revision, licence, { kind: 'return', reason: 'ระบุกฎหมาย' }, person()),
    ]);
    assert.equal(decided.filter(({ ok }) => ok).length, 1);
    await records.definitions.refresh();
  });

  test('the same press twice does it once, and a faulty text is not submitted', async () => {
    const licence = nextLicence();
    const key = randomUUID();
    const twice = [await begin(licence, author, key), await begin(licence, author, key)];
    assert.deepEqual(twice[0], twice[1]);
    const [begun] = twice;
    assert.ok(begun?.ok);
    const { revision } = begun.value;
    const text = sourceOf(licence).replace(/process: \S+/, 'process: nowhere');
    assert.ok((await run(revision, licence, { kind: 'save', text })).ok, 'what is not finished can be kept');
    const refused = await run(revision, licence, { kind: 'submit', from: today(), note: NOTE });
    assert.ok(!refused.ok && refused.error.kind === 'RevisionFaulty' && refused.error.problems === 1);
    const agency = [...records.catalogue.agencies.values()].find(
      ({ kind }) => kind !== records.catalogue.licences.get(licence)?.agencyKind,
    );
    assert.ok(agency);
    const foreign = await run(revision, licence, { kind: 'withdraw', reason: 'x' }, { ...author, reach: [agency.id] });
    assert.ok(!foreign.ok && foreign.error.kind === 'NotFound');
  });

  test('history says who did what, and neither it nor a kept version can be changed', async () => {
    const licence = nextLicence();
    const moment = clock.now();
    const revision = await submitted(licence, 63, today());
    assert.ok((await run(revision, licence, { kind: 'approve' }, colleague)).ok);
    const { history, inEffectBetween, open, revisionsOf } = records.queries.definitions;
    assert.deepEqual(
      (await history(revision)).map(({ seq, event, by }) => [
        seq,
        event.type,
        by.kind === 'administrator' && by.account,
      ]),
      [
        [1, 'RevisionBegun.v2', author.account],
        [2, 'RevisionTextSaved.v1', author.account],
        [3, 'RevisionSubmitted.v1', author.account],
        [4, 'RevisionApproved.v1', colleague.account],
      ],
    );
    assert.deepEqual(
      (await revisionsOf(definitionIdOf('licence', licence))).map(({ id }) => id),
      [revision],
    );
    const isTold = async (from: Instant, until: Instant) =>
      (await inEffectBetween({ after: from, until })).some(({ id }) => id === revision);
    assert.ok(!(await isTold(moment, plusMs(moment, 1))), 'it held from the very moment on');
    assert.ok(await isTold(plusMs(moment, -1), moment));
    assert.ok(!(await open(today())).some(({ id }) => id === revision));
    for (const table of ['definition_events', 'catalogue_files', 'catalogue_versions'])
      await assert.rejects(on.database.query(`delete from portal.${table}`), /only grows/);
  });

  test('revisions from when licences alone were revised keep what they say', async () => {
    const folder = pathToFileURL(`${mkdtempSync(join(tmpdir(), 'biz-definitions-'))}/`);
    const shipped = (name: string) => readFileSync(new URL(`../migrations/${name}.sql`, import.meta.url), 'utf8');
    const [tables = ''] = shipped('0030-definitions').split('create table definition_events');
    const state = JSON.stringify({ licence: 'some-licence', status: 'draft', text: 'days: 30' });
    const row = `('${randomUUID()}', 'some-licence', 'draft', '${state}', 1, now())`;
    const insert = `insert into definition_revisions (id, licence, status, state, seq, saved_at) values ${row};`;
    writeFileSync(new URL('0001-before.sql', folder), `${tables}\n${insert}`);
    writeFileSync(new URL('0002-after.sql', folder), shipped('0043-definitions-of-all-kinds'));
    await migrate(on.database, { system: 'earlier_definitions', folder });
    const kept = await on.database.query('select definition, state from earlier_definitions.definition_revisions');
    const definition = 'licence.some-licence';
    assert.deepEqual(kept, [{ definition, state: { definition, status: 'draft', text: 'days: 30' } }]);
    rmSync(folder, { recursive: true });
  });

  test('questions and agencies are revised like licences, each in its own stream', async () => {
    const [question] = records.catalogue.concepts.values();
    const [agency] = records.catalogue.agencies.values();
    assert.ok(question && agency);
    const { files } = records.definitions.on(today());
    const topic = definitionsIn(files).find(
      ({ id, kind }) => kind === 'questions' && definitionFile(files, id)?.text.includes(`  ${question.id}:`),
    );
    assert.ok(topic);
    const phone = agency.phone.replace(/.$/, (digit) => (digit === '9' ? '8' : '9'));
    const edits = new Map<DefinitionId, (text: string) => string>([
      [topic.id, (text) => text.replaceAll(question.label.th, 'ถามใหม่')],
      [definitionIdOf('agency', agency.id), (text) => text.replace(agency.phone, phone)],
    ]);
    const version = records.catalogue.version;
    for (const [definition, edit] of edits) await publish(deps, definition, { edit });
    assert.equal(records.catalogue.concepts.get(question.id)?.label.th, 'ถามใหม่');
    assert.equal(records.catalogue.agencies.get(agency.id)?.phone, phone);
    assert.equal(records.catalogue.asOf(version).concepts.get(question.id)?.label.th, question.label.th);
  });

  test('what others have approved for a day ahead is neither broken by an earlier one nor by taking one back', async () => {
    const documents = definitionIdOf('documents', 'food');
    const licence = nextLicence();
    const paper = `  new-paper:
    label: { th: เอกสารใหม่, en: New paper }
    issuedByState: false
    accept: [pdf]
    maxBytes: 1000
    certainty: { level: training }
`;
    const added = await publish(deps, documents, { edit: (text) => `${text}${paper}`, from: plusDays(today(), 2) });
    const clause = { th: 'ประกาศใหม่', en: 'New notice' };
    const need = {
      kind: 'add',
      operation: 'new',
      list: 'documents',
      id: 'new-paper',
      duty: 'optional',
      clause,
    } as const;
    const from = plusDays(today(), 5);
    await publish(deps, definitionIdOf('licence', licence), { edit: (text) => editDefinition(text, [need]), from });
    const target = {
      revision: added,
      definition: documents,
      by: author,
      expectedSeq: await seqOf(added),
      key: randomUUID(),
    };
    const taken = await runRevisionCommand(deps, target, { kind: 'withdraw', reason: 'ไม่ใช้แล้ว' });
    assert.ok(!taken.ok && taken.error.kind === 'RevisionBuiltOn');
    const gone = publish(deps, documents, { edit: (text) => text.replace(paper, ''), from: plusDays(today(), 3) });
    await assert.rejects(gone, /RevisionFaulty/);
  });
});
