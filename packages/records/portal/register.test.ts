import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { RegisterSearch } from '@biz/actions/ports/queries.ts';
import type { Tx } from '@biz/actions/ports/store.ts';
import type { NationalId } from '@biz/kernel/identifiers.ts';
import type { AgencyId, LicenceId, SubjectId } from '@biz/kernel/ids.ts';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import { ok, type Result } from '@biz/kernel/result.ts';
import type { RegisterHappening } from '@biz/licensing/register/register-events.ts';
import { STANDINGS, standingOf } from '@biz/licensing/register/standing.ts';
import { openPortalRecords, type PortalRecords } from '../testing/portal-records.ts';
import { NOON, OFFICER, sampleFiling, submitSample } from '../testing/portal-samples.ts';
import { issuedEvent, licenceId, orderEvent, sampleDocument } from '../testing/register-samples.ts';
import { forEachStore } from '../testing/test-databases.ts';
import { REGISTER_PAGE } from './register-queries.ts';

const TODAY = '2026-12-01' as LocalDate;
const LATER = '2026-12-01T03:00:00.000Z' as Instant;

forEachStore('the register of licences', (on) => {
  let records: PortalRecords;
  before(async () => {
    records = await openPortalRecords(on.database);
  });
  after(() => records.jobs.stop(1000));

  async function done<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const outcome: Result<T, never> = await records.store.transact(async (tx) => ok(await work(tx)));
    assert.ok(outcome.ok);
    return outcome.value;
  }

  /** A licence of a new filing with events after the first. */
  async function licensed(
    options: Parameters<typeof sampleFiling>[0] = {},
    document: Parameters<typeof sampleDocument>[2] = {},
    later: readonly RegisterHappening[] = [],
  ) {
    const filing = sampleFiling(options);
    const number = `FS-${randomUUID()}`;
    const id = licenceId(await done((tx) => submitSample(tx, records.catalogue, filing)));
    assert.ok(await done((tx) => tx.register.append(id, 0, [issuedEvent(filing, number, document), ...later])));
    return { id, number, filing };
  }

  test('a licence is found by its number, by its holder and by its agency, and by nobody else', async () => {
    const owner = `holder-${randomUUID()}` as SubjectId;
    const { id, number, filing } = await licensed({ owner });
    const found = await records.queries.licence(number);
    assert.partialDeepStrictEqual(found, {
      number,
      holderName: 'มาลี ใจดี',
      businessName: filing.title,
      issuedOn: '2026-11-21',
      expiresOn: '2027-11-20',
      signerName: OFFICER.name,
    });
    assert.deepEqual(await records.queries.licencesOf(owner), [found]);
    assert.deepEqual(await records.queries.licencesOf('stranger' as SubjectId), []);
    assert.deepEqual(await records.queries.licenceForAgency(id, found?.agency as AgencyId), found);
    assert.equal(await records.queries.licenceForAgency(id, 'rim-thale-municipality' as AgencyId), undefined);
    assert.equal(await records.queries.licence('FS-none'), undefined);
  });

  test('events are appended only after the last one, and the history reads as it was written', async () => {
    const { id } = await licensed();
    assert.equal(await done((tx) => tx.register.append(id, 0, [orderEvent()])), false);
    assert.equal(await done((tx) => tx.register.append(id, 5, [orderEvent()])), false);
    assert.ok(await done((tx) => tx.register.append(id, 1, [orderEvent()])));
    const history = await records.queries.registerHistory(id);
    assert.deepEqual(
      history.map(({ seq, event }) => [seq, event.type]),
      [
        [1, 'LicenceIssued.v1'],
        [2, 'OrderPrepared.v1'],
      ],
    );
    assert.equal(history[1]?.prevHash, history[0]?.hash);
    assert.equal((await done((tx) => tx.register.load(id)))?.entry.prepared?.order.kind, 'suspension');
  });

  test('a renewed licence is found by its old number, which says what has replaced it', async () => {
    const { id, number, filing } = await licensed();
    const next = `FS-${randomUUID()}`;
    const document = sampleDocument(filing, next, { issuedOn: TODAY, expiresOn: '2028-11-20' as LocalDate });
    const holder = { owner: filing.owner, name: 'มาลี ใจดี', business: filing.title };
    const renewed: RegisterHappening = {
      at: LATER,
      actor: OFFICER,
      event: { type: 'LicenceRenewed.v1', document, holder, changes: [] },
    };
    await done((tx) => tx.register.append(id, 1, [renewed]));
    const [old, now] = [await records.queries.licence(number), await records.queries.licence(next)];
    assert.deepEqual(old?.replacedBy, { number: next, on: TODAY, by: 'renewed' });
    assert.equal(old?.expiresOn, '2027-11-20');
    assert.equal(now?.replacedBy, undefined);
    assert.equal(now?.expiresOn, '2028-11-20');
    assert.equal((await done((tx) => tx.register.loadByNumber(number)))?.id, id);
  });

  test('the same number twice is refused by the database', async () => {
    const { number } = await licensed();
    const filing = sampleFiling();
    const id = licenceId(await done((tx) => submitSample(tx, records.catalogue, filing)));
    await assert.rejects(
      done((tx) => tx.register.append(id, 0, [issuedEvent(filing, number)])),
      { code: '23505' },
    );
  });

  test('the list finds parts of numbers and names, and every standing as the domain computes it', async () => {
    const agency = 'sample-agency' as AgencyId;
    const part = { licence: 'sample-licence' as LicenceId, agency };
    const at = (over: object): Parameters<typeof sampleFiling>[0] => {
      const { applications } = sampleFiling();
      return { applications: applications.map((it) => ({ ...it, ...part })), ...over };
    };
    const order = orderOf();
    const appealBy = '2026-12-30' as LocalDate;
    const says = (event: RegisterHappening['event']): RegisterHappening => ({ at: NOON, actor: OFFICER, event });
    await licensed(at({ title: 'ร้านปกติ' }));
    await licensed(at({ title: 'ร้านใกล้หมด' }), { expiresOn: '2026-12-20' as LocalDate });
    await licensed(at({ title: 'ร้านหมดอายุ' }), { expiresOn: '2026-11-30' as LocalDate });
    await licensed(at({ title: 'ร้านถูกพัก' }), {}, [says({ type: 'LicenceSuspended.v1', order, appealBy })]);
    await licensed(at({ title: 'ร้านถูกถอน' }), {}, [says({ type: 'LicenceRevoked.v1', order, appealBy })]);
    const closed = { type: 'LicenceCancelled.v1' as const, on: '2026-11-25' as LocalDate, reason: 'closed' };
    await licensed(at({ title: 'ร้านเลิก' }), {}, [says(closed)]);
    await licensed(at({ title: 'ร้านรอคำสั่ง 100%' }), {}, [orderEvent()]);
    const find = async (search: Partial<RegisterSearch>) =>
      (await records.queries.register(agency, { text: '', today: TODAY, ...search })).rows;
    assert.equal((await find({})).length, 7);
    assert.deepEqual(
      (await find({ text: '100%' })).map(({ businessName }) => businessName),
      ['ร้านรอคำสั่ง 100%'],
    );
    assert.deepEqual(await find({ text: '_' }), []);
    assert.equal((await find({ text: 'มาลี' })).length, 7);
    assert.equal((await find({ state: 'order' })).length, 1);
    for (const state of STANDINGS) {
      const want = (await find({})).filter(({ entry }) => {
        const standing = standingOf(entry, TODAY, 60);
        return standing === state || (state === 'valid' && standing === 'expiring');
      });
      assert.deepEqual(await find({ state }), want, state);
      assert.ok(want.length > 0, state);
    }
    assert.deepEqual(await records.queries.register('other' as AgencyId, { text: '', today: TODAY }), { rows: [] });
    const scope = [{ areas: ['71'], licences: 'all' as const }];
    assert.deepEqual(await find({ scope }), []);
    assert.equal((await find({ scope: [{ areas: ['7001'], licences: 'all' }] })).length, 7);
  });

  test('pages of the list follow each other without gaps, forwards and backwards', async () => {
    const agency = 'paged-agency' as AgencyId;
    for (let count = 0; count < REGISTER_PAGE + 3; count += 1) {
      const { applications } = sampleFiling();
      await licensed({ applications: applications.map((it) => ({ ...it, agency })) });
    }
    const first = await records.queries.register(agency, { text: '', today: TODAY });
    const second = await records.queries.register(agency, { text: '', today: TODAY, cursor: first.next ?? '' });
    assert.equal(first.rows.length, REGISTER_PAGE);
    assert.equal(second.rows.length, 3);
    assert.equal(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size, REGISTER_PAGE + 3);
    const back = await records.queries.register(agency, { text: '', today: TODAY, cursor: second.previous ?? '' });
    assert.deepEqual(back.rows, first.rows);
  });

  test('what ends in a stretch of days is found while it is in force and has a holder here', async () => {
    const end = '2031-03-05' as LocalDate;
    const { number } = await licensed({}, { expiresOn: end });
    const closed = { type: 'LicenceCancelled.v1' as const, on: TODAY, reason: 'closed' };
    await licensed({}, { expiresOn: end }, [{ at: NOON, actor: OFFICER, event: closed }]);
    const found = await records.queries.licencesEnding('2031-03-01' as LocalDate, end);
    assert.deepEqual(
      found.map((it) => it.number),
      [number],
    );
    assert.deepEqual(await records.queries.licencesEnding('2031-03-06' as LocalDate, '2031-04-01' as LocalDate), []);
  });

  test('a reminder is noted once for each end and day', async () => {
    const { id } = await licensed();
    const end = '2027-11-20' as LocalDate;
    const mark = (days: number) => done((tx) => tx.register.markReminded(id, end, days));
    assert.deepEqual([await mark(60), await mark(60), await mark(30)], [true, false, true]);
  });

  test('a licence that is handed over waits for its taker alone, until they confirm', async () => {
    const taker = '1999900000048' as NationalId;
    const { id, number, filing } = await licensed();
    const next = sampleFiling({
      answers: { 'transfer.to-id': { value: taker, source: 'typed', at: NOON } },
    });
    await done((tx) => tx.filings.insert(next));
    const document = sampleDocument(next, number);
    const transferred: RegisterHappening = {
      at: NOON,
      actor: OFFICER,
      event: { type: 'LicenceTransferred.v1', document, holder: { name: 'สมชาย', business: filing.title } },
    };
    await done((tx) => tx.register.append(id, 1, [transferred]));
    assert.deepEqual(
      (await records.queries.licencesToTakeOver([taker])).map((it) => it.number),
      [number],
    );
    assert.deepEqual(await records.queries.licencesToTakeOver(['1999900000005' as NationalId]), []);
    assert.deepEqual(await records.queries.licencesToTakeOver([]), []);
    const owner = `taker-${randomUUID()}` as SubjectId;
    const confirmed: RegisterHappening = { at: NOON, actor: OFFICER, event: { type: 'HolderConfirmed.v1', owner } };
    await done((tx) => tx.register.append(id, 2, [confirmed]));
    assert.deepEqual(await records.queries.licencesToTakeOver([taker]), []);
    assert.deepEqual(
      (await records.queries.licencesOf(owner)).map((it) => it.number),
      [number],
    );
  });
});

function orderOf() {
  const { event } = orderEvent();
  if (event.type !== 'OrderPrepared.v1') throw new Error('an order was expected');
  return event.order;
}
