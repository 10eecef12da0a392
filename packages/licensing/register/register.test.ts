import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AgencyId, ApplicationId, FilingId, LicenceId, SubjectId } from '@biz/kernel/ids.ts';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import type { Actor } from '../actor.ts';
import { decideRegister, type RegisterCommand } from './decide-order.ts';
import { evolveEntry, type RegisterEntry } from './register-entry.ts';
import type { LicenceOrder } from './register-events.ts';
import { standingOf } from './standing.ts';

const NOW = '2026-11-20T05:00:00.000Z' as Instant;
const AGENCY = 'agency' as AgencyId;
const day = (text: string) => text as LocalDate;
const officer: Actor = { kind: 'officer', subject: 'pimjai' as SubjectId, name: 'พิมพ์ใจ', agency: AGENCY };
const signer: Actor = { kind: 'signer', subject: 'lamduan' as SubjectId, name: 'ลำดวน', agency: AGENCY };
const own: Actor = { ...signer, subject: 'pimjai' as SubjectId };
const APPEAL = { appealTo: { th: 'ผู้ว่าราชการจังหวัด', en: 'the governor' }, appealDays: 15 };
const order = (kind: LicenceOrder['kind'], from = '2026-11-20', until?: string): LicenceOrder => ({
  ...{ kind, facts: 'a', law: 'b', reasons: 'c', from: day(from), ...APPEAL },
  ...(until ? { until: day(until) } : {}),
});
const prepare = (one: LicenceOrder): RegisterCommand => ({ kind: 'prepare-order', order: one });
const cancel = (on: string): RegisterCommand => ({ kind: 'record-cancellation', on: day(on), reason: 'x' });

function issued(expiresOn?: string): RegisterEntry {
  const document = {
    ...{ number: 'N-1', application: 'a' as ApplicationId, filing: 'f' as FilingId, isPaper: false },
    issuedOn: day('2026-01-01'),
    ...(expiresOn ? { expiresOn: day(expiresOn) } : {}),
  };
  const holder = { owner: 'malee' as SubjectId, name: 'มาลี', business: 'ร้าน' };
  const event = { type: 'LicenceIssued.v1', licence: 'l' as LicenceId, agency: AGENCY, document, holder } as const;
  return evolveEntry(undefined, { event, at: NOW, actor: officer });
}

function after(entry: RegisterEntry, ...steps: readonly (readonly [RegisterCommand, Actor])[]): RegisterEntry {
  return steps.reduce((before, [command, actor]) => {
    const decided = decideRegister(before, command, { actor, now: NOW });
    assert.ok(decided.ok, JSON.stringify(decided));
    return evolveEntry(before, { event: decided.value, at: NOW, actor });
  }, entry);
}

function refusal(entry: RegisterEntry, command: RegisterCommand, actor: Actor): string {
  const decided = decideRegister(entry, command, { actor, now: NOW });
  return decided.ok ? decided.value.type : decided.error.kind;
}

const confirm: RegisterCommand = { kind: 'confirm-order' };

test('a licence stands as its days, orders and cancellation say; the last day still belongs to it', () => {
  const suspended = after(
    issued(),
    [prepare(order('suspension', '2026-11-21', '2026-11-30')), officer],
    [confirm, signer],
  );
  const cancelled = after(issued('2027-01-01'), [cancel('2026-12-01'), officer]);
  const table: readonly (readonly [RegisterEntry, string, string])[] = [
    [issued(), '2099-01-01', 'valid'],
    [issued('2027-01-19'), '2026-11-19', 'valid'],
    [issued('2027-01-19'), '2026-11-20', 'expiring'],
    [issued('2027-01-19'), '2027-01-19', 'expiring'],
    [issued('2027-01-19'), '2027-01-20', 'expired'],
    [suspended, '2026-11-20', 'valid'],
    [suspended, '2026-11-21', 'suspended'],
    [suspended, '2026-11-30', 'suspended'],
    [suspended, '2026-12-01', 'valid'],
    [cancelled, '2026-11-30', 'expiring'],
    [cancelled, '2026-12-01', 'cancelled'],
  ];
  for (const [entry, on, wanted] of table) assert.equal(standingOf(entry, day(on), 60), wanted, on);
});

test('two people stand behind every order: an officer writes it, a signer who is somebody else confirms it', () => {
  const waiting = after(issued(), [prepare(order('revocation')), officer]);
  assert.equal(refusal(issued(), prepare(order('revocation')), signer), 'WrongRole');
  assert.equal(refusal(issued(), confirm, signer), 'NoOrderWaits');
  assert.equal(refusal(waiting, prepare(order('suspension')), officer), 'OrderWaits');
  assert.equal(refusal(waiting, confirm, officer), 'WrongRole');
  assert.equal(refusal(waiting, confirm, own), 'OrderIsOwn');
  assert.equal(refusal(waiting, confirm, signer), 'LicenceRevoked.v1');
  assert.equal(standingOf(waiting, day('2026-11-20'), 60), 'valid', 'nothing changes before it is confirmed');
  const down = after(waiting, [{ kind: 'turn-down-order', reason: 'x' }, signer]);
  assert.equal(down.prepared, undefined);
});

test('an order has texts and days that fit, and a standing that leaves room for it', () => {
  assert.equal(refusal(issued(), prepare({ ...order('suspension'), law: ' ' }), officer), 'OrderTextMissing');
  assert.equal(refusal(issued(), prepare(order('suspension', '2026-11-19')), officer), 'OrderDates');
  assert.equal(refusal(issued(), prepare(order('suspension', '2026-11-25', '2026-11-24')), officer), 'OrderDates');
  assert.equal(refusal(issued(), prepare(order('reinstatement')), officer), 'LicenceStanding');
  assert.equal(refusal(issued('2026-11-19'), prepare(order('suspension')), officer), 'LicenceStanding');
  const suspended = after(issued(), [prepare(order('suspension')), officer], [confirm, signer]);
  const lifted = after(suspended, [prepare(order('reinstatement')), officer], [confirm, signer]);
  assert.equal(standingOf(lifted, day('2026-11-20'), 60), 'valid');
  const revoked = after(suspended, [prepare(order('revocation')), officer], [confirm, signer]);
  assert.equal(standingOf(revoked, day('2026-11-20'), 60), 'revoked');
  assert.equal(refusal(revoked, cancel('2026-11-20'), officer), 'LicenceStanding');
});

test('a cancellation does not reach back, and is recorded once', () => {
  assert.equal(refusal(issued(), cancel('2026-11-19'), officer), 'OrderDates');
  assert.equal(refusal(issued(), cancel('2026-11-20'), signer), 'WrongRole');
  const soon = after(issued(), [cancel('2026-12-01'), officer]);
  assert.equal(refusal(soon, cancel('2026-12-02'), officer), 'LicenceStanding');
});
