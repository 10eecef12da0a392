import assert from 'node:assert/strict';
import { addClosingDays } from '@biz/actions/administration/change-closing-days.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import type { AccountEvent } from '@biz/licensing/officers/officer-account.ts';
import { entitlementOf, HOLDERS, keepAccount, MUNICIPALITY } from './sample-accounts.ts';
import { administratorOf, officerOf, type SampleOffice } from './sample-office.ts';

import type { Shown } from './shown.ts';

const municipal = officerOf('rim-nam-municipality', 'pimjai');

const CLOSING_DAY = {
  'date.day': '28',
  'date.month': '12',
  'date.year': '2569',
  nameTh: 'วันหยุดพิเศษ',
  nameEn: 'Special holiday',
  source: 'x',
};

/** A day on which the municipality alone is closed. */
async function closeOneDay({ deps }: SampleOffice): Promise<string> {
  const by = { account: municipal.account, name: 'kanlaya', reach: [MUNICIPALITY] };
  const date = '2026-12-30' as LocalDate;
  const added = { days: [{ date, name: { th: 'ปิดทำการ', en: 'Closed' } }], source: 'x', agency: MUNICIPALITY };
  const done = await addClosingDays(deps, by, added, 'closing-day-of-samples');
  const [day] = await deps.queries.closingDays.between(date, date, [MUNICIPALITY]);
  assert.ok(done.ok && day);
  return day.id;
}

/** Accounts in every status, with and without errors, and a list without any. */
export async function administrationPages(office: SampleOffice): Promise<readonly Shown[]> {
  const active: AccountEvent = { type: 'OfficerAccountActivated.v1' };
  const gone: AccountEvent = { type: 'OfficerAccountSuspended.v1', reason: 'transferred' };
  const account = await keepAccount(office, HOLDERS.pimjai, entitlementOf(), active);
  const suspended = await keepAccount(office, HOLDERS.pakorn, entitlementOf({ name: 'นายปกรณ์ รอบคอบ' }), active, gone);
  const own = await keepAccount(office, HOLDERS.kanlaya, entitlementOf({ roles: ['agency-admin'] }));
  const [central, ofTown] = [administratorOf('arthit', 'all'), administratorOf('kanlaya', ['rim-nam-municipality'])];
  const list = '/administration/officers';
  const day = await closeOneDay(office);
  return [
    { name: 'officer accounts', who: central, path: list },
    { name: 'officer accounts of an agency', who: ofTown, path: list },
    { name: 'officer accounts, none found', who: ofTown, path: `${list}?q=nobody` },
    { name: 'officer accounts of an agency without any', who: administratorOf('x', ['rim-thale-excise']), path: list },
    { name: 'account', who: central, path: `${list}/${account}` },
    { name: 'suspended account', who: ofTown, path: `${list}/${suspended}?done=suspend` },
    { name: 'own account', who: { ...ofTown, account: own }, path: `${list}/${own}` },
    { name: 'where to issue', who: central, path: `${list}/new` },
    { name: 'issue', who: ofTown, path: `${list}/new` },
    { name: 'issue with errors', who: ofTown, path: `${list}/new`, form: { name: '', stage: 'check' } },
    { name: 'issue for the central office', who: central, path: `${list}/new?agency=central-office` },
    { name: 'details', who: central, path: `${list}/${account}/details` },
    { name: 'scope', who: central, path: `${list}/${account}/scopes/1` },
    { name: 'new scope', who: central, path: `${list}/${account}/scopes/new` },
    { name: 'suspension', who: central, path: `${list}/${account}/suspension` },
    {
      name: 'suspension to check',
      who: central,
      path: `${list}/${account}/suspension`,
      form: { reason: 'x', stage: 'check' },
    },
    { name: 'reinstatement', who: central, path: `${list}/${suspended}/reinstatement` },
    { name: 'closing days', who: central, path: '/administration/closing-days' },
    { name: 'closing days of a year without any', who: ofTown, path: '/administration/closing-days?year=2571' },
    {
      name: 'closing day to check',
      who: central,
      path: '/administration/closing-days/new',
      form: { ...CLOSING_DAY, stage: 'check' },
    },
    {
      name: 'closing day with errors',
      who: central,
      path: '/administration/closing-days/new',
      form: { source: '', stage: 'check' },
    },
    {
      name: 'closing days with a faulty line',
      who: ofTown,
      path: '/administration/closing-days/import',
      form: { lines: 'x', source: 'x', stage: 'check' },
    },
    { name: 'closing day to take back', who: ofTown, path: `/administration/closing-days/${day}/removal` },
    { name: 'review of rights', who: central, path: `${list}/${account}/review`, form: { reason: '', stage: 'check' } },
  ];
}
