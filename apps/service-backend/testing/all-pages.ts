import assert from 'node:assert/strict';
import { addClosingDays } from '@biz/actions/administration/change-closing-days.ts';
import type { DocumentTypeId } from '@biz/kernel/ids.ts';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import type { AccountEvent } from '@biz/licensing/officers/officer-account.ts';
import type { Officer } from '../officer.ts';
import { appointmentPages } from './appointment-pages.ts';
import { definitionPages } from './definition-pages.ts';
import { registerPages } from './register-pages.ts';
import { requestPages } from './request-pages.ts';
import { entitlementOf, HOLDERS, keepAccount, MUNICIPALITY } from './sample-accounts.ts';
import { fileSample, workOn } from './sample-case.ts';
import { administratorOf, licenceThat, NOON, officerOf, type SampleOffice, sampleLicence } from './sample-office.ts';

const municipal = officerOf('rim-nam-municipality', 'pimjai');
const signer = officerOf('rim-nam-municipality', 'lamduan', ['signer']);
const excise = officerOf('rim-nam-excise', 'ekachai');

/** A page, who opens it, and what they type into its form, if it is the answer to a form. */
export type Shown = {
  readonly name: string;
  readonly who?: Officer;
  readonly path: string;
  readonly form?: Record<string, string>;
};

/** Every kind of page in its states: empty, full, with errors, out of date, refused. */
export async function allPages(office: SampleOffice): Promise<readonly Shown[]> {
  const cases = await sampleCases(office);
  return [
    ...openPages(),
    ...(await administrationPages(office)),
    ...(await definitionPages(office)),
    ...checkPages(cases),
    ...laterPages(cases),
    ...timePages(cases),
    ...(await appointmentPages(office, municipal)),
    ...(await requestPages(office, municipal)),
    ...(await registerPages(office, { officer: municipal, signer })),
  ];
}

async function sampleCases(office: SampleOffice) {
  const digital = licenceThat(office, (row) => row.action === 'sign-licence');
  const [fresh, liquor, posted] = await fileSample(office, [
    digital,
    licenceThat(office, (row) => row.action === 'issue-paper-licence'),
    licenceThat(office, (row) => row.asks === 'tracking-number'),
  ]);
  const [considered] = await fileSample(office, [digital]);
  const [failing] = await fileSample(office, [digital]);
  const [waiting] = await fileSample(office, [digital]);
  const [signing] = await fileSample(office, [digital]);
  const [refused] = await fileSample(office, [digital]);
  assert.ok(fresh && liquor && posted && considered && failing && waiting && signing && refused);
  const late = await lateCase(office);
  const [extendable] = await fileSample(office, [
    sampleLicence(office, ({ operations }) => operations.new?.extension !== undefined).id,
  ]);
  assert.ok(extendable);
  const documents = (await workOn(office, fresh, municipal).current()).state.documents.map(({ document }) => document);
  for (const sample of [failing, waiting]) {
    await workOn(office, sample, municipal).pass();
    await workOn(office, sample, municipal).fail(documents[0] as DocumentTypeId, 'unreadable');
  }
  await workOn(office, waiting, municipal).request('2026-12-01');
  for (const sample of [considered, signing, posted, refused, extendable]) {
    await workOn(office, sample, municipal).pass();
    await workOn(office, sample, municipal).complete();
  }
  await workOn(office, posted, municipal).approve();
  const toSign = workOn(office, signing, municipal);
  await toSign.approve();
  await toSign.payAtBank();
  await toSign.draftLicence();
  const counter = workOn(office, liquor, excise);
  await counter.pass();
  await counter.complete();
  await counter.approve();
  return { fresh, liquor, posted, considered, failing, waiting, signing, refused, late, extendable, documents };
}

/** A case whose clock started long ago. */
async function lateCase(office: SampleOffice) {
  office.setNow('2026-09-01T03:00:00.000Z' as Instant);
  const [late] = await fileSample(office, [licenceThat(office, (row) => row.action === 'sign-licence')]);
  assert.ok(late);
  await workOn(office, late, municipal).pass();
  await workOn(office, late, municipal).complete();
  office.setNow(NOON);
  return late;
}

type Cases = Awaited<ReturnType<typeof sampleCases>>;

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
async function administrationPages(office: SampleOffice): Promise<readonly Shown[]> {
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

function openPages(): readonly Shown[] {
  return [
    { name: 'sign-in', path: '/sign-in' },
    { name: 'sign-in with a cause', path: '/sign-in?cause=NoAccount' },
    { name: 'signed out', path: '/signed-out' },
    { name: 'help', path: '/help' },
    { name: 'privacy', who: municipal, path: '/privacy' },
    { name: 'accessibility', path: '/accessibility' },
  ];
}

function checkPages({ fresh, considered, failing, documents }: Cases): readonly Shown[] {
  return [
    { name: 'worklist', who: municipal, path: '/applications' },
    { name: 'worklist of waiting', who: municipal, path: '/applications?tab=waiting' },
    { name: 'worklist, empty', who: municipal, path: '/applications?tab=done' },
    { name: 'worklist, searched', who: municipal, path: '/applications?q=BP69&from.day=1&from.month=1&from.year=2569' },
    { name: 'worklist with errors', who: municipal, path: '/applications?q=x&to.day=31&to.month=2&to.year=2569' },
    { name: 'worklist, nothing found', who: municipal, path: '/applications?tab=late&q=nobody' },
    { name: 'export', who: municipal, path: '/applications/export?tab=todo' },
    { name: 'export of nothing', who: municipal, path: '/applications/export?tab=done' },
    { name: 'export with an error', who: municipal, path: '/applications/export?tab=todo', form: { purpose: '' } },
    { name: 'service times', who: municipal, path: '/service-times' },
    { name: 'service times, none', who: municipal, path: '/service-times?year=2568' },
    { name: 'satisfaction', who: municipal, path: '/feedback' },
    { name: 'counter', who: municipal, path: '/counter' },
    { name: 'absences', who: municipal, path: '/absences' },
    { name: 'absences with errors', who: municipal, path: '/absences', form: { 'last.day': '40' } },
    { name: 'views', who: municipal, path: '/applications/views?query=tab%3Dtodo' },
    { name: 'views with an error', who: municipal, path: '/applications/views', form: { name: '' } },
    { name: 'assignment', who: municipal, path: `/applications/assignment?case=${fresh.id}.1&case=${failing.id}.1` },
    { name: 'assignment of nothing', who: municipal, path: '/applications/assignment' },
    {
      name: 'assignment, done',
      who: municipal,
      path: `/applications/assignment?case=${considered.id}.1`,
      form: { to: 'me' },
    },
    { name: 'application', who: municipal, path: at(fresh) },
    { name: 'application, done notice', who: municipal, path: at(considered, '?done=confirm-complete') },
    { name: 'review', who: municipal, path: at(fresh, `/documents/${documents[0]}`) },
    { name: 'review of a signer', who: signer, path: at(considered, `/documents/${documents[1]}`) },
    {
      name: 'review with an error',
      who: municipal,
      path: at(fresh, `/documents/${documents[0]}`),
      form: { verdict: 'incorrect', note: '' },
    },
    { name: 'corrections, unchecked', who: municipal, path: at(fresh, '/corrections') },
    { name: 'corrections', who: municipal, path: at(failing, '/corrections') },
    {
      name: 'corrections to check',
      who: municipal,
      path: at(failing, '/corrections'),
      form: { ...december(1), stage: 'check' },
    },
    {
      name: 'corrections with an error',
      who: municipal,
      path: at(failing, '/corrections'),
      form: { ...december(40), stage: 'check' },
    },
    { name: 'completeness, open', who: municipal, path: at(fresh, '/completeness') },
    { name: 'return', who: municipal, path: at(fresh, '/return') },
    { name: 'return to check', who: municipal, path: at(fresh, '/return'), form: { reason: 'x', stage: 'check' } },
    { name: 'return with an error', who: municipal, path: at(fresh, '/return'), form: { reason: '', stage: 'check' } },
  ];
}

function laterPages({
  fresh,
  liquor,
  posted,
  considered,
  failing,
  waiting,
  signing,
  refused,
}: Cases): readonly Shown[] {
  const texts = { facts: 'a', law: 'b', reasons: 'c' };
  return [
    { name: 'approval', who: municipal, path: at(considered, '/approval') },
    {
      name: 'approval to check',
      who: municipal,
      path: at(considered, '/approval'),
      form: { note: 'x', stage: 'check' },
    },
    { name: 'refusal', who: municipal, path: at(refused, '/refusal') },
    { name: 'refusal to check', who: municipal, path: at(refused, '/refusal'), form: { ...texts, stage: 'check' } },
    {
      name: 'refusal with errors',
      who: municipal,
      path: at(refused, '/refusal'),
      form: { ...texts, law: '', stage: 'check' },
    },
    { name: 'fee, estimated', who: municipal, path: at(considered, '/fee') },
    { name: 'fee, outside', who: municipal, path: at(posted, '/fee') },
    { name: 'fee, assessed', who: excise, path: at(liquor, '/fee') },
    { name: 'payment', who: excise, path: at(liquor, '/payment') },
    { name: 'payment with an error', who: excise, path: at(liquor, '/payment'), form: { stage: 'confirm' } },
    { name: 'no licence yet', who: municipal, path: at(fresh, '/licence') },
    { name: 'licence that is none', who: municipal, path: at(posted, '/licence') },
    { name: 'draft licence', who: municipal, path: at(signing, '/licence') },
    { name: 'signature', who: signer, path: at(signing, '/signature') },
    { name: 'posting', who: municipal, path: at(posted, '/collection') },
    {
      name: 'posting with an error',
      who: municipal,
      path: at(posted, '/collection'),
      form: { tracking: '', note: '', stage: 'confirm' },
    },
    { name: 'history', who: municipal, path: at(waiting, '/history') },
    {
      name: 'out of date',
      who: municipal,
      path: at(failing, '/return'),
      form: { seq: '1', reason: 'x', stage: 'check' },
    },
    { name: 'not at this step', who: municipal, path: at(waiting, '/approval') },
    { name: 'not this role', who: signer, path: at(considered, '/approval') },
    { name: 'missing', who: municipal, path: '/applications/none' },
  ];
}

function timePages({ late, considered, extendable }: Cases): readonly Shown[] {
  const lateness = { reason: 'x', 'expected.day': '1', 'expected.month': '12', 'expected.year': '2569' };
  return [
    { name: 'late application', who: municipal, path: at(late) },
    { name: 'lateness', who: municipal, path: at(late, '/lateness') },
    { name: 'lateness to check', who: municipal, path: at(late, '/lateness'), form: { ...lateness, stage: 'check' } },
    {
      name: 'lateness with errors',
      who: municipal,
      path: at(late, '/lateness'),
      form: { ...lateness, reason: '', 'expected.day': '40', stage: 'check' },
    },
    { name: 'lateness, none', who: municipal, path: at(considered, '/lateness') },
    { name: 'extension', who: municipal, path: at(extendable, '/extension') },
    {
      name: 'extension to check',
      who: municipal,
      path: at(extendable, '/extension'),
      form: { days: '5', reason: 'x', stage: 'check' },
    },
    {
      name: 'extension with errors',
      who: municipal,
      path: at(extendable, '/extension'),
      form: { days: '99', reason: '', stage: 'check' },
    },
    { name: 'extension, none', who: municipal, path: at(considered, '/extension') },
  ];
}

function at(sample: { readonly id: string }, page = ''): string {
  return `/applications/${sample.id}${page}`;
}

function december(day: number): Record<string, string> {
  return { 'due.day': String(day), 'due.month': '12', 'due.year': '2569' };
}
