import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { loadWithSources } from '@biz/catalogue/load-catalogue.ts';
import type { Answers } from '@biz/catalogue/model.ts';
import { planLicences } from '@biz/catalogue/plan-licences.ts';
import type { BusinessId, SubjectId } from '@biz/kernel/ids.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import type { Actor } from '@biz/licensing/actor.ts';
import { forEachStore } from '@biz/records/testing/test-databases.ts';
import { attachDocument } from './applicant/attach-document.ts';
import { saveAnswers } from './applicant/save-answers.ts';
import { startDraft } from './applicant/start-draft.ts';
import { submitFiling } from './applicant/submit-filing.ts';
import { approveApplication } from './officer/approve-application.ts';
import { confirmCollected } from './officer/confirm-collected.ts';
import { confirmComplete } from './officer/confirm-complete.ts';
import { confirmCounterPayment } from './officer/confirm-counter-payment.ts';
import { issuePaperLicence } from './officer/issue-paper-licence.ts';
import { recordVerdict } from './officer/record-verdict.ts';
import type { ApplicationView } from './ports/queries.ts';
import { startOperation } from './register/start-operation.ts';
import { issueBill } from './system/issue-bill.ts';
import { matchPayment } from './system/match-payment.ts';
import { MALEE } from './testing/outside-world.ts';
import { documentsOf, openWorkbench, plainPdf, receiveCode, type Workbench } from './testing/workbench.ts';

const RETAIL = 'retail' as BusinessId;
const OFFICER = 'sub-officer' as SubjectId;

/** What the shop of the guide is; everything else comes from the examples of the licences. */
const SHOP: Answers = {
  'premises.subdistrict': '700101',
  'premises.ownership': 'own',
  'business.form': 'person',
  'business.vat-status': 'no-vat',
  'sells.goods': ['alcohol', 'tobacco', 'playing-cards', 'animals', 'animal-feed', 'seeds', 'fertiliser', 'films'],
  'sells.alcohol': 'under-10',
  'sells.tobacco': 'retail',
  'sells.playing-cards': 'under-40',
  'sells.animals': 'both',
  'sells.animal-feed': 'retail',
  'sells.films': 'both',
  'business.needs': ['employees', 'turnover', 'online', 'water', 'electricity', 'phone'],
  'signboard.has': false,
  'manager.is-applicant': true,
};

forEachStore('one filing of a shop, eighteen applications', (store) => {
  let bench: Workbench;
  let applications: readonly ApplicationView[];
  before(async () => {
    bench = await openWorkbench(store.database);
    applications = await fileShop();
  });
  after(() => bench.close());

  test('every agency finds its own on its desk, and nothing of another', async () => {
    assert.equal(applications.length, 18);
    const agencies = [...new Set(applications.map(({ state }) => state.agency))];
    assert.equal(agencies.length, 11);
    const today = bangkokDate(bench.deps.clock.now());
    for (const agency of agencies) {
      const desk = { agency, officer: OFFICER, today, nearUntil: today };
      const { rows } = await bench.deps.queries.desk.worklist({ desk, view: 'all', filters: {}, order: 'newest' });
      const own = applications.filter(({ state }) => state.agency === agency);
      assert.deepEqual(rows.map(({ id }) => id).sort(), own.map(({ id }) => id).sort(), agency);
    }
  });

  test('an officer of the training data plays every agency', async () => {
    const file = new URL('../../training/officers.json', import.meta.url);
    const { officers } = JSON.parse(await readFile(file, 'utf8')) as {
      officers: { roles: string[]; agencies: string[] }[];
    };
    const served = officers.filter(({ roles }) => roles.includes('officer')).flatMap(({ agencies }) => agencies);
    for (const { state } of applications) assert.ok(served.includes(state.agency), state.agency);
  });

  test('a document that many need was uploaded once', () => {
    const maps = applications.flatMap(({ state }) =>
      state.documents.filter(({ document }) => document === 'store-map'),
    );
    assert.ok(maps.length > 10);
    assert.equal(new Set(maps.map(({ sha256 }) => sha256)).size, 1);
  });

  test('an officer brings every application to its end, with the fee of its rule', async () => {
    const fees = new Map<string, number>();
    for (const application of applications) {
      await finish(application);
      const { phase, licence, fee } = (await read(application)).state;
      assert.equal(phase, 'COMPLETED', licence);
      fees.set(licence, (fee?.total ?? -1) / 100);
    }
    assert.deepEqual(Object.fromEntries([...fees].sort()), {
      'animal-feed': 100,
      'animal-trade': 300,
      'carcass-trade': 100,
      'commercial-registration': 50,
      'ecommerce-registration': 0,
      'electricity-mea': 0,
      fertiliser: 200,
      'film-rental': 500,
      liquor: 330,
      'phone-tot': 0,
      'playing-cards': 100,
      'seed-controlled': 200,
      'sso-employer': 0,
      'sso-insured': 0,
      tobacco: 100,
      vat: 0,
      'video-rental': 500,
      'water-mwa': 0,
    });
  });

  test('the commercial registration ends for 20 baht, and the register says so', async () => {
    const { deps } = bench;
    const registration = applications.find(({ state }) => state.licence === 'commercial-registration');
    assert.ok(registration);
    const { number } = (await read(registration)).state.issued ?? assert.fail('nothing was issued');
    const starting = { kind: 'cancel' as const, numbers: [number], changes: [] };
    const { draft } = await run(startOperation(deps, MALEE, starting, randomUUID()));
    const concepts = [...deps.catalogue.concepts.values()].filter(({ id }) => id.startsWith('closing.'));
    const fields = {
      'closing.date.day': '31',
      'closing.date.month': '12',
      'closing.date.year': '2569',
      'closing.reason': 'closed',
      'closing.returns-paper': 'yes',
    };
    assert.deepEqual((await run(saveAnswers(deps, MALEE.subject, draft, concepts, fields))).problems, []);
    const code = await receiveCode(bench, draft);
    await run(submitFiling(deps, MALEE, draft, { code, key: randomUUID(), lang: 'th' }));
    const [end] = (await deps.queries.filing(draft, MALEE.subject))?.applications ?? [];
    assert.ok(end);
    await finish(end);
    const { state } = await read(end);
    assert.deepEqual([state.phase, state.fee?.total], ['COMPLETED', 2000]);
    const entry = (await deps.queries.licence(number))?.entry;
    assert.equal(entry?.cancellation?.on, '2026-12-31');
  });

  async function fileShop(): Promise<readonly ApplicationView[]> {
    const { deps } = bench;
    const at = deps.clock.now();
    const planned = planLicences(deps.catalogue, RETAIL, SHOP, bangkokDate(at));
    const licences = planned.filter(({ isCertain }) => isCertain).map(({ licence }) => licence.id);
    const loaded = await loadWithSources(new URL('../../catalogue/', import.meta.url), { examples: true });
    assert.ok(loaded.ok);
    const shown = loaded.value.examples.filter(({ licence, asking }) => licences.includes(licence) && !asking);
    const owned = shown.filter((it) => it.applicant === 'person' && it.answers['premises.ownership'] === 'own');
    const answers: Answers = Object.assign(
      {},
      ...shown.map((it) => it.answers),
      ...owned.map((it) => it.answers),
      SHOP,
    );
    const guideAnswers = Object.fromEntries(
      Object.entries(answers).flatMap(([concept, value]) =>
        value === undefined ? [] : [[concept, { value, source: 'typed' as const, at }]],
      ),
    );
    const start = { applicantKind: 'person' as const, business: RETAIL, licences, guideAnswers };
    const { draft } = await run(startDraft(deps, MALEE, start, randomUUID()));
    for (const document of await documentsOf(bench, draft)) {
      const upload = { bytes: await plainPdf(document), fileName: `${document}.pdf` };
      await run(attachDocument(deps, MALEE.subject, draft, document, upload));
    }
    const code = await receiveCode(bench, draft);
    await run(submitFiling(deps, MALEE, draft, { code, key: randomUUID(), lang: 'th' }));
    return (await deps.queries.filing(draft, MALEE.subject))?.applications ?? [];
  }

  async function finish(application: ApplicationView): Promise<void> {
    const { documents, sections, process } = application.state;
    const subjects = [...documents.map(({ document }) => ({ document })), ...sections.map((section) => ({ section }))];
    for (const subject of subjects) {
      await run(recordVerdict(bench.deps, await target(application), { ...subject, verdict: 'pass', note: '' }));
    }
    await run(confirmComplete(bench.deps, await target(application)));
    await run(approveApplication(bench.deps, await target(application), { note: '' }));
    const { state } = await read(application);
    if (state.phase === 'COMPLETED') return;
    const owed = state.fee?.total;
    if (owed && String(process) === 'excise') {
      await run(confirmCounterPayment(bench.deps, await target(application), { amount: owed }));
    } else if (owed) {
      await run(issueBill(bench.deps, application.id));
      const { bill } = (await read(application)).state;
      bench.world.pay(owed, bench.deps.clock.now());
      await run(matchPayment(bench.deps, bill?.reference1 ?? '', bill?.reference2 ?? ''));
    }
    if (String(process) !== 'paid-entry') await run(issuePaperLicence(bench.deps, await target(application)));
    await run(confirmCollected(bench.deps, await target(application), { trackingNumber: '', note: '' }));
  }

  async function read({ id }: ApplicationView): Promise<ApplicationView> {
    const found = await bench.deps.queries.application(id, MALEE.subject);
    assert.ok(found);
    return found.application;
  }

  /** A command of an officer of the right agency on the version just read. */
  async function target(application: ApplicationView) {
    const { seq, state } = await read(application);
    const actor: Actor = { kind: 'officer', subject: OFFICER, name: 'เจ้าหน้าที่ทดสอบ', agency: state.agency };
    return { application: application.id, actor, expectedSeq: seq, key: randomUUID() };
  }
});

async function run<T>(result: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>): Promise<T> {
  const done = await result;
  assert.ok(done.ok, done.ok ? '' : JSON.stringify(done.error));
  return done.value;
}
