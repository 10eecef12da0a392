import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { definitionFile } from '@biz/catalogue/definition.ts';
import { type ConceptId, definitionIdOf, type FilingId, type LicenceId } from '@biz/kernel/ids.ts';
import { bangkokDate, plusDays } from '@biz/kernel/instant.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import type { Draft, Filing } from '@biz/licensing/filing.ts';
import { forEachStore } from '@biz/records/testing/test-databases.ts';
import { questionsOf } from '../corrections/correctable-questions.ts';
import { assessFee } from '../officer/assess-fee.ts';
import { MALEE } from '../testing/outside-world.ts';
import { publish } from '../testing/publish.ts';
import { openWorkbench, readyDraft, receiveCode, sentFiling, type Workbench } from '../testing/workbench.ts';
import { acknowledgeDefinitions, definitionChanges } from './definition-changes.ts';
import { agenciesOf, missingIn } from './draft-form.ts';
import { submitFiling } from './submit-filing.ts';

const DAY_MS = 86_400_000;

forEachStore('definitions that change under drafts and applications', (on) => {
  let bench: Workbench;
  before(async () => {
    bench = await openWorkbench(on.database);
  });
  after(() => bench.close());

  const today = () => bangkokDate(bench.deps.clock.now());
  async function draftOf(id: FilingId): Promise<Draft> {
    return (await bench.deps.queries.draft(id, MALEE.subject)) ?? assert.fail('no draft');
  }
  const changesFor = async (id: FilingId) => definitionChanges(bench.deps.catalogue, await draftOf(id), today());
  const submit = (id: FilingId, code: string) =>
    submitFiling(bench.deps, MALEE, id, { code, key: randomUUID(), lang: 'th' });
  const sourceOf = (licence: LicenceId) =>
    definitionFile(bench.deps.definitions.on(today()).files, definitionIdOf('licence', licence))?.text ??
    assert.fail('no source');
  /** A licence of the draft whose source has this. */
  function licenceWith(licences: readonly LicenceId[], pattern: RegExp): LicenceId {
    return licences.find((id) => pattern.test(sourceOf(id))) ?? assert.fail(`no licence with ${pattern}`);
  }
  /** An agency takes a fee of its own for it today. */
  const hasOwnSlab = (id: LicenceId) =>
    [...bench.deps.catalogue.agencies.values()].some(({ feeRules }) =>
      feeRules[id]?.some(({ until }) => until === undefined || until >= today()),
    );
  /** The fee as the step that decides would assess it. */
  function feeOf(filing: Filing, state: ApplicationState) {
    const { steps } = bench.deps.catalogue.processes.get(state.process) ?? assert.fail('no process');
    const step = Object.values(steps).find(({ actions }) => actions.some(({ action }) => action === 'approve'));
    return assessFee(bench.deps.catalogue, filing, { ...state, step: step?.id ?? '' });
  }
  const slower = (text: string) => text.replace(/days: (\d+)/, (_, days: string) => `days: ${Number(days) + 5}`);

  test('a draft is told what is asked, costs and takes otherwise, and keeps every answer', async () => {
    const id = await readyDraft(bench);
    const draft = await draftOf(id);
    assert.equal(await changesFor(id), undefined);
    const licence = licenceWith(draft.licences, /- \{ concept: \S+, optional: true \}/);
    const original = sourceOf(licence);
    const optional = /- \{ concept: (\S+), optional: true \}/.exec(original)?.[1] ?? '';
    const edit = (text: string) => slower(text).replace(/- \{ concept: (\S+), optional: true \}/, '- $1');
    await publish(bench.deps, definitionIdOf('licence', licence), { edit });
    const changes = await changesFor(id);
    assert.deepEqual(
      changes?.form.questions.changed.map(({ concept, required }) => [concept.id, required]),
      [[optional, true]],
    );
    assert.deepEqual(
      changes.licences.map((one) => [one.licence.id, (one.days?.after ?? 0) - (one.days?.before ?? 0)]),
      [[licence, 5]],
    );
    const moved = await draftOf(id);
    assert.deepEqual(moved.answers, draft.answers);
    assert.deepEqual(missingIn(bench.deps.catalogue, moved), [optional], 'only what changed is asked');
    assert.ok((await acknowledgeDefinitions(bench.deps, MALEE.subject, id)).ok);
    assert.equal(await changesFor(id), undefined, 'once it was read');
    const foreign = await acknowledgeDefinitions(bench.deps, 'somebody-else' as typeof MALEE.subject, id);
    assert.ok(!foreign.ok && foreign.error.kind === 'NotFound');
    await publish(bench.deps, definitionIdOf('licence', licence), { edit: () => original });
    assert.deepEqual(
      (await changesFor(id))?.form.questions.changed.map(({ concept, required }) => [concept.id, required]),
      [[optional, false]],
    );
  });

  test('a code sent under the former definition is refused, also where nothing but the days changed', async () => {
    const id = await readyDraft(bench);
    const [licence] = (await draftOf(id)).licences;
    assert.ok(licence);
    const code = await receiveCode(bench, id);
    await publish(bench.deps, definitionIdOf('licence', licence), { edit: slower });
    const refused = await submit(id, code);
    assert.ok(!refused.ok && refused.error.kind === 'DraftChangedAfterOtp');
    bench.pass(61_000);
    assert.ok((await submit(id, await receiveCode(bench, id))).ok);
  });

  test('a code is refused, too, when a question has other words or the agency another fee', async () => {
    const id = await readyDraft(bench);
    const draft = await draftOf(id);
    const [agency] = agenciesOf(bench.deps.catalogue, draft);
    const label = bench.deps.catalogue.concepts.get('premises.area' as ConceptId)?.label.th;
    assert.ok(agency && label);
    const ownFees = (text: string) => text.replaceAll(/maximumBaht: (\d)/g, 'maximumBaht: 1$1');
    for (const [definition, edit] of [
      [definitionIdOf('questions', 'premises'), (text: string) => text.replace(label, `${label} รวมทุกชั้น`)],
      [definitionIdOf('agency', agency.id), ownFees],
    ] as const) {
      const code = await receiveCode(bench, id);
      await publish(bench.deps, definition, { edit });
      const refused = await submit(id, code);
      assert.ok(!refused.ok && refused.error.kind === 'DraftChangedAfterOtp', definition);
      bench.pass(61_000);
    }
    const told = (await changesFor(id))?.form.questions.changed.map(({ concept }) => concept.id);
    assert.deepEqual(told, ['premises.area']);
  });

  test('a publication about another licence leaves a code alone', async () => {
    const id = await readyDraft(bench);
    const { licences } = await draftOf(id);
    const other = [...bench.deps.catalogue.licences.values()].find((one) => !licences.includes(one.id));
    assert.ok(other);
    const code = await receiveCode(bench, id);
    await publish(bench.deps, definitionIdOf('licence', other.id), { edit: slower });
    assert.equal(await changesFor(id), undefined);
    assert.ok((await submit(id, code)).ok);
  });

  test('what was sent keeps its fee, days, questions and version, and what is sent later has the new ones', async () => {
    const { filing, applications } = await sentFiling(bench);
    const dear = /amount: "?[1-9]/;
    const licence = licenceWith(
      applications.map(({ state }) => state.licence).filter((id) => !hasOwnSlab(id)),
      dear,
    );
    const stateOf = (view: typeof applications) =>
      view.find(({ state }) => state.licence === licence)?.state ?? assert.fail('no application');
    const sent = stateOf(applications);
    const [fee, questions] = [feeOf(filing, sent), questionsOf(bench.deps.catalogue, filing, sent)];
    const from = plusDays(today(), 1);
    const dearer = (text: string) =>
      slower(text)
        .replaceAll(/amount: "(\d)/g, 'amount: "1$1')
        .replaceAll(/(minimum|maximum)Baht: /g, '$1Baht: 1');
    await publish(bench.deps, definitionIdOf('licence', licence), { edit: dearer, from });
    bench.pass(DAY_MS);
    const later = await sentFiling(bench);
    const fresh = stateOf(later.applications);
    assert.equal(fresh.days, sent.days + 5);
    assert.notEqual(fresh.catalogueVersion, sent.catalogueVersion);
    assert.ok(feeOf(later.filing, fresh).total > fee.total);
    assert.deepEqual(feeOf(filing, sent), fee);
    assert.deepEqual(
      questionsOf(bench.deps.catalogue, filing, sent).map(({ concept }) => concept.id),
      questions.map(({ concept }) => concept.id),
    );
  });
});
