import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { byProcess, type CaseFixture, openCaseFixture } from '../../testing/case-fixture.ts';

describe('the payment callback', () => {
  let portal: CaseFixture;
  before(async () => {
    portal = await openCaseFixture();
  });
  after(() => portal.close());

  async function send(body: string, secret = 'callback-path') {
    const headers = { 'content-type': 'application/json' };
    const url = `/payment/callback/${secret}`;
    const answer = await portal.app.inject({ method: 'POST', url, headers, payload: body });
    return { status: answer.statusCode, body: answer.body };
  }

  async function queued(reference1: string) {
    const rows = await portal.database.query<{ n: number }>(
      `select count(*) as n from portal_jobs.job where name = 'match-payment' and data->>'reference1' = $1`,
      [reference1],
    );
    return rows[0]?.n ?? 0;
  }

  test('takes a report in any spelling, asks the bank once for each and believes nothing', async () => {
    const food = byProcess(await portal.sent(), 'fully-digital');
    await portal.play.approve(food);
    await portal.play.bill(food);
    const bill = (await portal.read(food)).state.bill;
    assert.ok(bill);
    const before = await queued(bill.reference1);
    const camel = { paidStatus: 'Success', refId: 'B1', ref1: bill.reference1, ref2: bill.reference2, amount: 650 };
    const padded = { ' PaidStatus': 1, RefId: 'B1', Ref1: bill.reference1, Ref2: bill.reference2, Amount: '650.00' };
    for (const body of [camel, camel, padded]) {
      const answer = await send(JSON.stringify(body));
      assert.equal(answer.status, 200);
      assert.deepEqual(JSON.parse(answer.body), {
        requestTimeStamp: Math.floor(Date.parse(portal.deps.clock.now()) / 1000),
        message: 'Success',
        result: true,
      });
    }
    assert.equal((await queued(bill.reference1)) - before, 1);
    assert.equal((await portal.read(food)).state.payment, undefined);
  });

  test('does not take a report about an unknown bill or one it cannot read, and says so with 200', async () => {
    const unknown = await send(JSON.stringify({ paidStatus: 'Success', ref1: 'NONE', ref2: 'NONE' }));
    assert.equal(unknown.status, 200);
    assert.equal(JSON.parse(unknown.body).result, false);
    const unreadable = await send(JSON.stringify({ hello: 'world' }));
    assert.equal(unreadable.status, 200);
    assert.equal(JSON.parse(unreadable.body).result, false);
  });

  test('is not there under a wrong secret', async () => {
    const wrong = await send(JSON.stringify({ paidStatus: 'Success', ref1: 'A', ref2: 'B' }), 'guess');
    assert.equal(wrong.status, 404);
  });
});
