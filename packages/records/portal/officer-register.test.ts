import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import type { AccountFilter, AccountHolder } from '@biz/actions/ports/officer-register.ts';
import type { NationalId } from '@biz/kernel/identifiers.ts';
import type { AgencyId, OfficerAccountId, SubjectId } from '@biz/kernel/ids.ts';
import { type Instant, type LocalDate, plusMs } from '@biz/kernel/instant.ts';
import { ok } from '@biz/kernel/result.ts';
import type { AccountActor, AccountEvent, Entitlement } from '@biz/licensing/officers/officer-account.ts';
import { createSessionStore } from '../session-store.ts';
import { openPortalRecords, type PortalRecords } from '../testing/portal-records.ts';
import { forEachStore } from '../testing/test-databases.ts';
import { issueFirstAdministrator } from './first-administrator.ts';
import { ACCOUNTS_PAGE } from './officer-queries.ts';

const NOON = '2026-11-20T05:00:00.000Z' as Instant;
const BY: AccountActor = { kind: 'system', name: 'test' };
const ALL = { reach: 'all' } as const;
const suspended: AccountEvent = { type: 'OfficerAccountSuspended.v1', reason: 'x' };
const activated: AccountEvent = { type: 'OfficerAccountActivated.v1' };

forEachStore('the register of officer accounts', (on) => {
  let records: PortalRecords;
  before(async () => {
    records = await openPortalRecords(on.database);
  });
  after(() => records.jobs.stop(1000));

  const newAgency = () => `agency-${randomUUID().slice(0, 8)}` as AgencyId;
  let people = 0;
  function person(): AccountHolder {
    people += 1;
    const digits = `19988${String(people).padStart(7, '0')}`;
    const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (13 - index), 0);
    return {
      nationalId: `${digits}${(11 - (sum % 11)) % 10}` as NationalId,
      email: `officer-${people}@example.invalid`,
    };
  }
  const entitled = (agency: AgencyId, more: Partial<Entitlement> = {}): Entitlement => ({
    name: 'นายทดสอบ ระบบ',
    position: 'เจ้าพนักงาน',
    roles: ['officer'],
    scopes: [{ agency, areas: 'all', licences: 'all' }],
    validFrom: '2026-11-20' as LocalDate,
    ...more,
  });
  async function issue(entitlement: Entitlement, holder = person(), at = NOON): Promise<OfficerAccountId> {
    const id = randomUUID() as OfficerAccountId;
    const events: readonly AccountEvent[] = [{ type: 'OfficerAccountIssued.v1', entitlement }];
    const done = await records.store.transact(async (tx) =>
      ok(await tx.officers.insert(id, holder, { events, at, by: BY })),
    );
    assert.deepEqual(done, ok(true));
    return id;
  }
  async function append(id: OfficerAccountId, event: AccountEvent, email?: string): Promise<void> {
    await records.store.transact(async (tx) => {
      const account = await tx.officers.load(id);
      assert.ok(account);
      const change = { events: [event], at: plusMs(NOON, 1000), by: BY };
      await tx.officers.append(account, email === undefined ? change : { ...change, email });
      return ok(null);
    });
  }
  const names = async (reach: readonly AgencyId[], filter: AccountFilter) =>
    (await records.queries.officers.accounts({ reach }, filter)).rows.map(({ state }) => state.entitlement.name);

  test('a person has one account, whoever asks for another', async () => {
    const [agency, holder] = [newAgency(), person()];
    const id = await issue(entitled(agency), holder);
    const events: readonly AccountEvent[] = [{ type: 'OfficerAccountIssued.v1', entitlement: entitled(agency) }];
    const again = await records.store.transact(async (tx) =>
      ok(await tx.officers.insert(randomUUID() as OfficerAccountId, holder, { events, at: NOON, by: BY })),
    );
    assert.deepEqual(again, ok(false));
    const found = await records.store.transact(async (tx) => ok(await tx.officers.loadByNationalId(holder.nationalId)));
    assert.ok(found.ok);
    assert.equal(found.value?.id, id);
    assert.deepEqual(found.value?.holder, holder);
  });

  test('every event is kept in order, cannot be changed, and carries nothing that identifies the person', async () => {
    const [agency, holder] = [newAgency(), person()];
    const id = await issue(entitled(agency), holder);
    await append(id, activated);
    await append(
      id,
      { type: 'OfficerAccountChanged.v1', entitlement: entitled(agency), isEmailChanged: true },
      'new@example.invalid',
    );
    await append(id, suspended);
    const read = await records.queries.officers.account(ALL, id);
    assert.deepEqual(
      read?.events.map(({ seq, event }) => [seq, event.type.split('.')[0]]),
      [
        [1, 'OfficerAccountIssued'],
        [2, 'OfficerAccountActivated'],
        [3, 'OfficerAccountChanged'],
        [4, 'OfficerAccountSuspended'],
      ],
    );
    assert.equal(read?.account.version, 4);
    assert.equal(read?.account.state.status, 'suspended');
    assert.equal(read?.account.holder.email, 'new@example.invalid');
    await assert.rejects(on.database.query(`update portal.officer_account_events set at = now()`), /only grows/);
    for (const table of ['officer_accounts', 'officer_account_events']) {
      const rows = JSON.stringify(await on.database.query<object>(`select * from portal.${table}`));
      assert.ok(
        !rows.includes(holder.nationalId) && !rows.includes(holder.email) && !rows.includes('new@example'),
        table,
      );
    }
  });

  test('a list shows what is in reach, page by page, and finds by name, position, national ID and e-mail', async () => {
    const [here, there] = [newAgency(), newAgency()];
    const holder = person();
    await issue(entitled(here, { name: 'นางสาวกานดา หาง่าย', position: 'หัวหน้าฝ่าย 100%' }), holder);
    await issue(entitled(there, { name: 'นายขจร ที่อื่น' }));
    for (let index = 0; index < ACCOUNTS_PAGE + 3; index += 1)
      await issue(entitled(here, { name: `นาย ฮ ${10 + index}` }));
    assert.deepEqual(await names([here], { text: 'กานดา' }), ['นางสาวกานดา หาง่าย']);
    assert.deepEqual(await names([here], { text: '100%' }), ['นางสาวกานดา หาง่าย']);
    assert.deepEqual(await names([here], { text: '%' }), ['นางสาวกานดา หาง่าย'], 'a sign is a sign, not a pattern');
    assert.deepEqual(await names([here], { text: holder.nationalId }), ['นางสาวกานดา หาง่าย']);
    assert.deepEqual(await names([here], { text: holder.email.toUpperCase() }), ['นางสาวกานดา หาง่าย']);
    assert.deepEqual(await names([there], { text: holder.email }), []);
    assert.deepEqual(await names([here], { text: 'ขจร' }), []);
    assert.deepEqual(await names([], {}), []);
    const first = await records.queries.officers.accounts({ reach: [here] }, {});
    const second = await records.queries.officers.accounts({ reach: [here] }, {}, first.next);
    const back = await records.queries.officers.accounts({ reach: [here] }, {}, second.previous);
    assert.equal(first.rows.length + second.rows.length, ACCOUNTS_PAGE + 4);
    assert.equal(second.next, undefined);
    assert.deepEqual(back.rows, first.rows);
    for (const broken of [
      'x',
      Buffer.from('["next","x"]').toString('base64url'),
      Buffer.from('5').toString('base64url'),
    ]) {
      assert.deepEqual((await records.queries.officers.accounts({ reach: [here] }, {}, broken)).rows, first.rows);
    }
  });

  test('what nobody has looked at since is due for review; suspended accounts are not', async () => {
    const agency = newAgency();
    await issue(entitled(agency, { name: 'เก่า' }), person(), '2026-01-01T00:00:00.000Z' as Instant);
    await issue(entitled(agency, { name: 'ใหม่' }));
    await append(
      await issue(entitled(agency, { name: 'ระงับ' }), person(), '2026-01-01T00:00:00.000Z' as Instant),
      suspended,
    );
    assert.deepEqual(await names([agency], { notReviewedSince: '2026-06-01T00:00:00.000Z' as Instant }), ['เก่า']);
    assert.deepEqual(await names([agency], { status: 'suspended' }), ['ระงับ']);
  });

  test('officers of an agency are those whose accounts are in use there, with their scope', async () => {
    const [agency, other] = [newAgency(), newAgency()];
    const id = await issue(entitled(agency, { scopes: [{ agency, areas: ['7001'], licences: 'all' }] }));
    await issue(entitled(agency, { name: 'ยังไม่เคยเข้า' }));
    assert.deepEqual(await records.queries.officers.officersOf(agency), []);
    await append(id, activated);
    await records.store.transact(async (tx) => ok(await tx.officers.noteSignIn(id, 2, 'sub-1' as SubjectId, NOON)));
    assert.deepEqual(await records.queries.officers.officersOf(agency), [
      { subject: 'sub-1', name: 'นายทดสอบ ระบบ', roles: ['officer'], scope: [{ areas: ['7001'], licences: 'all' }] },
    ]);
    assert.deepEqual(await records.queries.officers.officersOf(other), []);
    await append(id, suspended);
    assert.deepEqual(await records.queries.officers.officersOf(agency), []);
  });

  test('a sign-in is noted only at the version whose rights were read', async () => {
    const id = await issue(entitled(newAgency()));
    const note = (version: number) =>
      records.store.transact(async (tx) => ok(await tx.officers.noteSignIn(id, version, 'sub-2' as SubjectId, NOON)));
    assert.deepEqual(await note(1), ok(true));
    await append(id, suspended);
    assert.deepEqual(await note(1), ok(false));
  });

  test('ending the sessions of an account ends them all and nobody else’s', async () => {
    const [id, other] = [randomUUID() as OfficerAccountId, randomUUID()];
    const { database } = on;
    const clock = { now: () => NOON };
    const sessions = createSessionStore<{ who: string }>({
      ...{ database, keyring: records.keyring, clock, schema: 'portal', app: 'service-backend' },
      holderOf: ({ who }) => who,
    });
    const [one, two, theirs] = [
      await sessions.create({ who: id }),
      await sessions.create({ who: id }),
      await sessions.create({ who: other }),
    ];
    const rotated = await sessions.rotate(two.token);
    assert.ok(rotated);
    const ended = await records.store.transact(async (tx) => ok(await tx.officers.endSessions(id)));
    assert.deepEqual(ended, ok(2));
    assert.equal(await sessions.load(one.token), undefined);
    assert.equal(await sessions.load(rotated.token), undefined);
    assert.deepEqual((await sessions.load(theirs.token))?.data, { who: other });
  });

  test('the first central administrator is issued once, and never again while there is one', async () => {
    const { database } = on;
    const config = { database, keyring: records.keyring, clock: { now: () => NOON } };
    const [first, second] = [person(), person()];
    const issueTo = (holder: AccountHolder) => issueFirstAdministrator(config, { holder, name: 'ผู้ดูแลคนแรก' });
    assert.equal(await issueTo(first), 'issued');
    assert.equal(await issueTo(second), 'has-one');
    const found = await records.store.transact(async (tx) => ok(await tx.officers.loadByNationalId(first.nationalId)));
    assert.ok(found.ok && found.value);
    assert.deepEqual(found.value.state.entitlement.roles, ['central-admin']);
    await append(found.value.id, suspended);
    assert.equal(await issueTo(first), 'has-account');
    assert.equal(await issueTo(second), 'issued');
  });
});
