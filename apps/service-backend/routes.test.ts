import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { playAppointments } from '@biz/actions/testing/play-appointments.ts';
import { appointmentsOf } from '@biz/licensing/appointments/appointment.ts';
import type { RouteRow } from '@biz/web/web-app-options.ts';
import type { Policy } from './authority.ts';
import type { Officer } from './officer.ts';
import { fileSample, type SampleCase, workOn } from './testing/sample-case.ts';
import { samplePdf } from './testing/sample-files.ts';
import { registerSample } from './testing/sample-licence.ts';
import { licenceThat, officerOf, openSampleOffice, type SampleOffice } from './testing/sample-office.ts';

type Row = RouteRow<Policy>;
type Answer = 'sign-in' | 'not-found' | 'forbidden' | 'allowed';
type Subject = { readonly name: string; readonly officer: Officer | undefined };

const MISSING = '00000000-0000-4000-8000-000000000000';
const subjects: readonly Subject[] = [
  { name: 'nobody', officer: undefined },
  { name: 'an officer of the agency', officer: officerOf('rim-nam-municipality', 'pimjai') },
  { name: 'a signer of the agency', officer: officerOf('rim-nam-municipality', 'lamduan', ['signer']) },
  {
    name: 'an officer of another subdistrict',
    officer: officerOf('rim-nam-municipality', 'pakorn', ['officer'], [{ areas: ['700102'], licences: 'all' }]),
  },
  {
    name: 'a signer of other licences',
    officer: officerOf('rim-nam-municipality', 'lamduan', ['signer'], [{ areas: 'all', licences: [] }]),
  },
  { name: 'an officer of another agency here', officer: officerOf('rim-nam-excise', 'ekachai') },
  { name: 'an officer of another province', officer: officerOf('rim-thale-municipality', 'wasana') },
  { name: 'a signer of another province', officer: officerOf('rim-thale-municipality', 'wasana', ['signer']) },
];

/** What each policy answers, total by policy; `here` = the application is the officer’s agency’s. */
const expected = {
  anyone: () => 'allowed',
  staff: ({ officer }) => (officer ? 'allowed' : 'sign-in'),
  officer: ({ officer }) => (officer ? 'allowed' : 'sign-in'),
  administrator: ({ officer }) => (officer ? 'forbidden' : 'sign-in'),
  'central-administrator': ({ officer }) => (officer ? 'forbidden' : 'sign-in'),
  'account-in-reach': ({ officer }) => (officer ? 'forbidden' : 'sign-in'),
  'closing-day': ({ officer }) => (officer ? 'forbidden' : 'sign-in'),
  'agency-administrator': ({ officer }) => (officer ? 'forbidden' : 'sign-in'),
  'committee-in-reach': ({ officer }) => (officer ? 'forbidden' : 'sign-in'),
  'definition-in-reach': ({ officer }) => (officer ? 'forbidden' : 'sign-in'),
  'revision-in-reach': ({ officer }) => (officer ? 'forbidden' : 'sign-in'),
  'keeper-of-definition': ({ officer }) => (officer ? 'forbidden' : 'sign-in'),
  'keeper-of-revision': ({ officer }) => (officer ? 'forbidden' : 'sign-in'),
  'member-of-meeting': ({ officer }) => (officer ? 'not-found' : 'sign-in'),
  'runs-meeting': ({ officer }) => (officer ? 'not-found' : 'sign-in'),
  'hall-screen': () => 'not-found',
  'slot-of-agency': ({ officer }, here) => byRole(officer, here, ['officer', 'signer']),
  'case-of-agency': ({ officer }, here) => byRole(officer, here, ['officer', 'signer']),
  'officer-of-agency': ({ officer }, here) => byRole(officer, here, ['officer']),
  'licence-of-agency': ({ officer }, here) => byRole(officer, here, ['officer', 'signer']),
  'officer-of-licence': ({ officer }, here) => byRole(officer, here, ['officer']),
  'signer-of-licence': ({ officer }, here) => byRole(officer, here, ['signer']),
  'signer-of-agency': ({ officer }, here) => byRole(officer, here, ['signer']),
} as const satisfies Record<Policy, (subject: Subject, here: boolean) => Answer>;

describe('every route against every kind of subject', () => {
  let office: SampleOffice;
  let sample: SampleCase;
  let ids: { readonly appointment: string; readonly slot: string; readonly item: string };
  before(async () => {
    office = await openSampleOffice();
    const [filed] = await fileSample(office, [licenceThat(office, (row) => row.action === 'sign-licence')]);
    assert.ok(filed);
    sample = filed;
    const upload = { bytes: await samplePdf(3), fileName: 'แผนที่.pdf' };
    const drafting = workOn(office, sample, officerOf('rim-nam-municipality', 'pimjai'));
    const item = await drafting.draft({ kind: 'reply', title: 'แผนที่', note: 'โปรดอ่าน', upload });
    const officer = officerOf('rim-nam-municipality', 'pimjai');
    await workOn(office, sample, officer).pass();
    await workOn(office, sample, officer).complete();
    const play = playAppointments(office.deps);
    await play.offer(officer.agency, sample.id);
    const [appointment] = appointmentsOf((await workOn(office, sample, officer).current()).state);
    const [slot] = (await play.free(officer.agency, [9])).slots;
    assert.ok(appointment && slot);
    // The licence that came of the case has its id.
    await registerSample(office, sample, 'FS-TEST-001');
    ids = { appointment: appointment.id, slot, item };
  });
  after(() => office.close());

  for (const subject of subjects) {
    test(`${subject.name} gets what the policy says, and nothing of others`, async () => {
      for (const row of ourRoutes(office)) {
        const isSlot = row.path.includes(':slot');
        const own = isSlot ? ids.slot : sample.id;
        const isAgencys = subject.officer?.agency === 'rim-nam-municipality';
        for (const id of isSlot || /:(application|licence)/.test(row.path) ? [own, MISSING, 'x'] : ['']) {
          const here = id === own && (isSlot ? isAgencys : isCovered(subject));
          const want = expected[row.policy](subject, here);
          const got = await answerOf(office, row, { id, ...ids }, sample, subject);
          assert.equal(got, want, `${row.method} ${row.path} of ${id} for ${subject.name}`);
        }
      }
    });
  }

  test('another agency’s application and a missing one answer with the same page', async () => {
    const stranger = await office.visitor(officerOf('rim-thale-municipality', 'wasana'));
    const foreign = await stranger.get(`/applications/${sample.id}`);
    const missing = await stranger.get(`/applications/${MISSING}`);
    assert.equal(foreign.statusCode, 404);
    assert.equal(withoutIds(foreign.body, sample.id), withoutIds(missing.body, MISSING));
  });

  test('every route of the router has a row in this table', () => {
    for (const { policy } of ourRoutes(office)) assert.ok(policy in expected);
    assert.ok(ourRoutes(office).length >= 30);
  });
});

/** The sample application lies at the municipality of Rim Nam, in one of its subdistricts. */
function isCovered({ officer }: Subject): boolean {
  return officer?.agency === 'rim-nam-municipality' && officer.scope === 'all';
}

function ourRoutes(office: SampleOffice): readonly (Row & { readonly policy: Policy })[] {
  return office.app.routes().filter((row): row is Row & { readonly policy: Policy } => row.policy !== 'open-to-all');
}

/** Asks for a route of a case by its real document and file; commands come without a form, so that nothing happens. */
async function answerOf(
  office: SampleOffice,
  row: Row,
  named: { readonly id: string; readonly appointment: string; readonly item: string },
  sample: SampleCase,
  { officer }: Subject,
) {
  const visitor = await office.visitor(officer);
  const [held] = sample.filing.documents;
  const path = row.path
    .replace(':application', named.id)
    .replace(':slot', named.id)
    .replace(':licence', named.id)
    .replace(':order', 'suspension')
    .replace(':appointment', named.appointment)
    .replace(':document', held?.document ?? '')
    .replace(':file', held?.file ?? '')
    .replace(':section', 'premises')
    .replace(':item', encodeURIComponent(named.item));
  const answer = row.method === 'GET' ? await visitor.get(path) : await visitor.post(path, {});
  if (answer.statusCode === 404) return 'not-found';
  if (answer.statusCode === 401 || String(answer.headers.location).startsWith('/sign-in?to=')) return 'sign-in';
  return answer.statusCode === 403 && answer.body.includes('WEB-002') ? 'forbidden' : 'allowed';
}

function byRole(officer: Officer | undefined, here: boolean, roles: readonly string[]): Answer {
  if (!officer) return 'sign-in';
  if (!here) return 'not-found';
  return officer.roles.some((role) => roles.includes(role)) ? 'allowed' : 'forbidden';
}

function withoutIds(body: string, id: string): string {
  return body
    .replaceAll(id, '…')
    .replace(/<dd class="bp-id">[^<]*<\/dd>/g, '')
    .replace(/name="form_token" value="[^"]*"/g, '');
}
