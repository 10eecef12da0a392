import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { takenHere } from '@biz/catalogue/operation.ts';
import type { AgencyId, LicenceId, OfficerAccountId } from '@biz/kernel/ids.ts';
import { hiddenFields, send, sendInTwoSteps, textOf } from '../../testing/forms.ts';
import { entitlementOf, HOLDERS, keepAccount, MUNICIPALITY } from '../../testing/sample-accounts.ts';
import { fileSample, workOn } from '../../testing/sample-case.ts';
import {
  administratorOf,
  licenceThat,
  officerOf,
  openSampleOffice,
  type SampleOffice,
} from '../../testing/sample-office.ts';

const LIST = '/administration/officers';
const NEW = '/administration/officers/new';
const [central, ofTown] = [administratorOf('arthit', 'all'), administratorOf('kanlaya', ['rim-nam-municipality'])];
const THALE = 'rim-thale-municipality' as AgencyId;
const validFrom = { 'validFrom.day': '20', 'validFrom.month': '11', 'validFrom.year': '2569' };
const issued = {
  nationalId: '1-9999-00000-02-1',
  name: 'นางสาวน้ำใส ใหม่',
  position: 'เจ้าพนักงาน',
  email: 'Namsai@Example.invalid',
  roles: 'officer',
  areaMode: 'all',
  licenceMode: 'all',
  ...validFrom,
};

describe('officer accounts', () => {
  let office: SampleOffice;
  let pimjai: OfficerAccountId;
  let wasana: OfficerAccountId;
  before(async () => {
    office = await openSampleOffice({ keepsSessions: true });
    pimjai = await keepAccount(office, HOLDERS.pimjai, entitlementOf(), { type: 'OfficerAccountActivated.v1' });
    const scopes = [{ agency: THALE, areas: 'all', licences: 'all' } as const];
    wasana = await keepAccount(office, HOLDERS.wasana, entitlementOf({ name: 'นางสาววาสนา ไกลตา', scopes }));
  });
  after(() => office.close());

  const idAt = (location: unknown) => /officers\/([0-9a-f-]{36})\?/.exec(String(location))?.[1] ?? '';
  const page = (id: string, part = '') => `${LIST}/${id}${part}`;

  test('a central administrator sees every account, an agency’s only those with access to it', async () => {
    const everything = textOf((await (await office.visitor(central)).get(LIST)).body);
    assert.match(everything, /พิมพ์ใจ/);
    assert.match(everything, /วาสนา/);
    const visitor = await office.visitor(ofTown);
    const own = textOf((await visitor.get(LIST)).body);
    assert.match(own, /พิมพ์ใจ/);
    assert.ok(!own.includes('วาสนา'));
    const foreign = await visitor.get(page(wasana));
    const missing = await visitor.get(page(randomUUID()));
    assert.deepEqual([foreign.statusCode, missing.statusCode], [404, 404]);
  });

  test('issues an account in two steps, shown with its history, and once for a double press', async () => {
    const visitor = await office.visitor(ofTown);
    const preview = await send(visitor, NEW, { ...issued, stage: 'check' });
    assert.match(textOf(preview.body), /1-9999-00000-02-1/);
    const confirmed = { ...hiddenFields(preview.body), stage: 'confirm' };
    const done = await visitor.post(NEW, confirmed);
    const again = await visitor.post(NEW, confirmed);
    assert.equal(done.statusCode, 303);
    assert.equal(idAt(again.headers.location), idAt(done.headers.location));
    const shown = await visitor.get(String(done.headers.location));
    const text = textOf(shown.body);
    assert.match(text, /ออกบัญชีแล้ว/);
    assert.match(text, /ยังไม่เคยเข้าใช้/);
    assert.match(text, /namsai@example\.invalid/);
    assert.match(text, /1-xxxx-xxxxx-02-1/, 'the number is masked once it is kept');
    assert.ok(!shown.body.includes('1999900000021'));
    const found = textOf((await visitor.get(`${LIST}?q=1-9999-00000-02-1`)).body);
    assert.match(found, /นางสาวน้ำใส ใหม่/);
  });

  test('a person has one account: the second is refused beside what was typed', async () => {
    const visitor = await office.visitor(central);
    const path = `${NEW}?agency=${THALE}`;
    const typed = { ...issued, nationalId: HOLDERS.pimjai.nationalId, agency: THALE };
    const preview = await visitor.post(NEW, {
      ...hiddenFields((await visitor.get(path)).body),
      ...typed,
      stage: 'check',
    });
    const refused = await visitor.post(NEW, { ...hiddenFields(preview.body), stage: 'confirm' });
    assert.equal(refused.statusCode, 409);
    assert.match(textOf(refused.body), /คนนี้มีบัญชีอยู่แล้ว/);
    assert.match(refused.body, /value="นางสาวน้ำใส ใหม่"/);
  });

  test('faulty forms say what to mend and lose nothing', async () => {
    const visitor = await office.visitor(ofTown);
    const faulty = { ...issued, nationalId: '1999900000022', email: 'x', areaMode: 'some', 'validTo.day': '31' };
    const answer = await send(visitor, NEW, { ...faulty, stage: 'check' });
    assert.equal(answer.statusCode, 422);
    for (const message of [/13 หลักให้ตรงกับบัตร/, /กรอกอีเมล/, /เลือกพื้นที่อย่างน้อยหนึ่งแห่ง/]) {
      assert.match(textOf(answer.body), message);
    }
    assert.match(answer.body, /value="1999900000022"/);
  });

  test('an agency’s administrator cannot make a central one, or reach another agency, by any form', async () => {
    const visitor = await office.visitor(ofTown);
    assert.equal((await visitor.get(`${NEW}?agency=${THALE}`)).statusCode, 404);
    assert.equal((await visitor.get(`${NEW}?agency=central-office`)).statusCode, 404);
    const fields = hiddenFields((await visitor.get(NEW)).body);
    const forged = {
      ...fields,
      ...issued,
      nationalId: '5999900000032',
      agency: 'central-office',
      roles: 'central-admin',
    };
    assert.equal((await visitor.post(NEW, { ...forged, stage: 'confirm' })).statusCode, 404);
    const here = await visitor.post(NEW, { ...forged, agency: MUNICIPALITY, stage: 'confirm' });
    assert.equal(here.statusCode, 422);
    assert.match(textOf(here.body), /อยู่ด้วยกันไม่ได้/);
  });

  test('nobody changes their own account, in any way', async () => {
    const own = await keepAccount(
      office,
      HOLDERS.kanlaya,
      entitlementOf({ name: 'นางกัลยา จัดการงาน', roles: ['agency-admin'] }),
    );
    const visitor = await office.visitor({ ...ofTown, account: own });
    assert.match(textOf((await visitor.get(page(own))).body), /บัญชีของคุณเอง/);
    for (const part of ['/details', '/scopes/new', '/scopes/1', '/suspension', '/reinstatement', '/review']) {
      assert.equal((await visitor.get(page(own, part))).statusCode, 403, part);
      assert.equal((await visitor.post(page(own, part), { reason: 'x', stage: 'confirm' })).statusCode, 403, part);
    }
  });

  test('an account with a scope elsewhere is seen here and changed by the central office alone', async () => {
    const both = [MUNICIPALITY, THALE].map((agency) => ({ agency, areas: 'all', licences: 'all' }) as const);
    const id = await keepAccount(office, HOLDERS.pakorn, entitlementOf({ name: 'นายปกรณ์ รอบคอบ', scopes: both }));
    const visitor = await office.visitor(ofTown);
    assert.match(textOf((await visitor.get(page(id))).body), /ให้สำนักงานกลางเป็นผู้เปลี่ยน/);
    assert.equal((await visitor.get(page(id, '/suspension'))).statusCode, 403);
    assert.equal((await (await office.visitor(central)).get(page(id, '/suspension'))).statusCode, 200);
    const removed = await sendInTwoSteps(await office.visitor(central), page(id, '/scopes/2'), {
      areaMode: 'all',
      licenceMode: 'all',
      remove: 'yes',
    });
    assert.equal(removed.statusCode, 303);
    assert.equal((await visitor.get(page(id, '/suspension'))).statusCode, 200);
  });

  test('a suspended officer’s next press is refused, on every device, and says that the session ended', async () => {
    const [sample] = await fileSample(office, [licenceThat(office, (row) => row.action === 'sign-licence')]);
    assert.ok(sample);
    const officer = { ...officerOf(MUNICIPALITY, 'pimjai'), account: pimjai };
    const [one, two] = [await office.visitor(officer), await office.visitor(officer)];
    const [document] = (await workOn(office, sample, officer).current()).state.documents;
    const path = `/applications/${sample.id}/documents/${document?.document}`;
    const form = await one.get(path);
    assert.equal(form.statusCode, 200);
    const admin = await office.visitor(ofTown);
    const suspended = await sendInTwoSteps(admin, page(pimjai, '/suspension'), { reason: 'ย้ายไปหน่วยงานอื่น' });
    assert.equal(suspended.statusCode, 303);
    const pressed = await one.post(path, { ...hiddenFields(form.body), verdict: 'pass', note: '' });
    assert.equal(pressed.statusCode, 401);
    assert.match(pressed.body, /WEB-003/);
    assert.equal((await two.get('/applications')).statusCode, 401);
    assert.deepEqual((await workOn(office, sample, officer).current()).state.verdicts, {});
    const text = textOf((await admin.get(page(pimjai))).body);
    assert.match(text, /ระงับแล้ว/);
    assert.match(text, /ย้ายไปหน่วยงานอื่น/);
  });

  test('rights are given back, changed and reviewed, each with before and after in the history', async () => {
    const admin = await office.visitor(ofTown);
    assert.equal((await sendInTwoSteps(admin, page(pimjai, '/reinstatement'), { reason: 'กลับมา' })).statusCode, 303);
    const licence = takenHere(office.catalogue).find(({ agencyKind }) => agencyKind === 'local-authority')?.id;
    assert.ok(licence);
    const scoped = { areaMode: 'some', areas: '700102', licenceMode: 'some', licences: licence };
    assert.equal((await sendInTwoSteps(admin, page(pimjai, '/scopes/1'), scoped)).statusCode, 303);
    assert.equal((await sendInTwoSteps(admin, page(pimjai, '/review'), { reason: 'ยังทำหน้าที่' })).statusCode, 303);
    const text = textOf((await admin.get(page(pimjai))).body);
    const name = office.catalogue.licences.get(licence as LicenceId)?.shortName.th ?? '';
    assert.ok(text.includes(`ทุกใบอนุญาตของหน่วยงาน → เทศบาลนครริมน้ำ: เจดีย์หัก, ${name}`));
    assert.match(text, /ทบทวนสิทธิ์.*ยังทำหน้าที่/);
  });

  test('a change made on an old page is not saved and not lost', async () => {
    const admin = await office.visitor(ofTown);
    const form = await admin.get(page(pimjai, '/details'));
    assert.equal((await sendInTwoSteps(admin, page(pimjai, '/review'), { reason: '' })).statusCode, 303);
    const typed = { name: 'นางสาวพิมพ์ใจ ตั้งตรงดี', position: 'ใหม่', email: HOLDERS.pimjai.email, roles: 'signer' };
    const path = page(pimjai, '/details');
    const late = await admin.post(path, { ...hiddenFields(form.body), ...typed, ...validFrom, stage: 'confirm' });
    assert.equal(late.statusCode, 409);
    assert.match(late.body, /value="นางสาวพิมพ์ใจ ตั้งตรงดี"/);
    const then = { ...hiddenFields(late.body), ...typed, ...validFrom, stage: 'confirm' };
    assert.equal((await admin.post(path, then)).statusCode, 303, 'the page that came back knows the newer version');
  });

  test('work that is in nobody’s scope is shown to the agency’s administrator, who may open it', async () => {
    const licence = licenceThat(office, (row) => row.action === 'sign-licence');
    const [sample] = await fileSample(office, [licence], { title: 'ร้านไม่มีใครดู' });
    assert.ok(sample);
    const admin = await office.visitor(ofTown);
    assert.match(textOf((await admin.get(LIST)).body), /ไม่อยู่ในขอบเขตของเจ้าหน้าที่คนใด/);
    assert.equal((await admin.get(`/applications/${sample.id}`)).statusCode, 200);
    assert.equal((await admin.get(`/applications/${sample.id}/approval`)).statusCode, 403);
    assert.ok(!textOf((await (await office.visitor(central)).get(LIST)).body).includes('ไม่อยู่ในขอบเขต'));
    assert.equal((await (await office.visitor(central)).get(`/applications/${sample.id}`)).statusCode, 404);
  });
});
