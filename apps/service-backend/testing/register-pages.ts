import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { runRegisterCommand } from '@biz/actions/register/run-register-command.ts';
import type { LicenceEntryId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import type { RegisterCommand } from '@biz/licensing/register/decide-order.ts';
import { actingAs, type Officer } from '../officer.ts';
import { fileSample } from './sample-case.ts';
import { registerSample } from './sample-licence.ts';
import { licenceThat, officerOf, type SampleOffice } from './sample-office.ts';
import type { Shown } from './shown.ts';

type People = { readonly officer: Officer; readonly signer: Officer };

/** The register in its states: empty, full, a licence in force, with an order that waits, suspended, cancelled. */
export async function registerPages(office: SampleOffice, people: People): Promise<readonly Shown[]> {
  const [valid, waiting, suspended, cancelled] = await samples(office, people);
  assert.ok(valid && waiting && suspended && cancelled);
  const { officer: who, signer } = people;
  const texts = { facts: 'a', law: 'b', reasons: 'c', 'from.day': '20', 'from.month': '11', 'from.year': '2569' };
  const at = (id: LicenceEntryId, page = '') => `/register/${id}${page}`;
  const day = { 'on.day': '1', 'on.month': '12', 'on.year': '2569' };
  return [
    { name: 'register', who, path: '/register' },
    { name: 'register, nothing found', who, path: '/register?q=nobody&state=revoked' },
    { name: 'register, empty', who: officerOf('rim-thale-municipality', 'wasana'), path: '/register' },
    { name: 'licence of the register', who, path: at(valid) },
    { name: 'licence with an order that waits', who: signer, path: at(waiting, '?done=prepare-order') },
    { name: 'licence, suspended', who, path: at(suspended) },
    { name: 'licence, cancelled', who, path: at(cancelled, '?done=record-cancellation') },
    { name: 'suspension of a licence', who, path: at(valid, '/orders/suspension') },
    {
      name: 'suspension of a licence with errors',
      who,
      path: at(valid, '/orders/suspension'),
      form: { ...texts, law: '', 'from.day': '40', stage: 'check' },
    },
    {
      name: 'suspension of a licence to check',
      who,
      path: at(valid, '/orders/suspension'),
      form: { ...texts, stage: 'check' },
    },
    { name: 'revocation of a licence', who, path: at(suspended, '/orders/revocation') },
    { name: 'order to decide', who: signer, path: at(waiting, '/order') },
    {
      name: 'order to decide with an error',
      who: signer,
      path: at(waiting, '/order'),
      form: { verdict: 'turn-down', reason: '', stage: 'confirm' },
    },
    { name: 'cancellation of a licence', who, path: at(valid, '/cancellation') },
    {
      name: 'cancellation of a licence to check',
      who,
      path: at(valid, '/cancellation'),
      form: { ...day, reason: 'x', stage: 'check' },
    },
    { name: 'licence out of date', who, path: at(suspended, '/orders/revocation'), form: { ...texts, seq: '1' } },
  ];
}

async function samples(office: SampleOffice, people: People): Promise<readonly LicenceEntryId[]> {
  const licence = licenceThat(office, (row) => row.action === 'sign-licence');
  const ids: LicenceEntryId[] = [];
  for (const [index, title] of ['ครัวในทะเบียน', 'ร้านรอคำสั่ง', 'ร้านถูกพัก', 'ร้านเลิก'].entries()) {
    const [sample] = await fileSample(office, [licence], { title });
    assert.ok(sample);
    ids.push(await registerSample(office, sample, `FS-2569-00${index + 1}`, '2027-11-19' as LocalDate));
  }
  const [, waiting, suspended, cancelled] = ids;
  assert.ok(waiting && suspended && cancelled);
  for (const id of [waiting, suspended]) await act(office, people.officer, id, 1, suspensionOf(office));
  await act(office, people.signer, suspended, 2, { kind: 'confirm-order' });
  const on = '2026-11-20' as LocalDate;
  await act(office, people.officer, cancelled, 1, { kind: 'record-cancellation', on, reason: 'ผู้ถือแจ้งเลิก' });
  return ids;
}

function suspensionOf({ catalogue }: SampleOffice): RegisterCommand {
  const [agency] = catalogue.agencies.values();
  assert.ok(agency);
  const texts = { facts: 'พบแมลงในครัว', law: 'พ.ร.บ. การสาธารณสุข มาตรา 59', reasons: 'ไม่แก้ไขภายในเวลาที่สั่ง' };
  const days = { from: '2026-11-20' as LocalDate, until: '2026-12-05' as LocalDate };
  const appeal = { appealTo: agency.appealBody, appealDays: agency.appealDays };
  return { kind: 'prepare-order', order: { kind: 'suspension', ...texts, ...days, ...appeal } };
}

async function act(
  { deps }: SampleOffice,
  who: Officer,
  licence: LicenceEntryId,
  expectedSeq: number,
  command: RegisterCommand,
): Promise<void> {
  const role = who.roles.includes('signer') ? 'signer' : 'officer';
  const target = { licence, actor: actingAs(who, role), expectedSeq, key: randomUUID() };
  const done = await runRegisterCommand(deps, target, command);
  if (!done.ok) throw new Error(`refused: ${done.error.kind}`);
}
