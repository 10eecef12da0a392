import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { takenHere } from '@biz/catalogue/operation.ts';
import type { MobileNumber, NationalId } from '@biz/kernel/identifiers.ts';
import type { AssistanceId, MandateId, SubjectId } from '@biz/kernel/ids.ts';
import { bangkokDate, plusDays } from '@biz/kernel/instant.ts';
import { ok, type Result } from '@biz/kernel/result.ts';
import type { StaffMark } from '@biz/licensing/acting/capacity.ts';
import type { MandateTerms } from '@biz/licensing/acting/mandate.ts';
import { forEachStore } from '@biz/records/testing/test-databases.ts';
import { answerAppointment, rescheduleAppointment } from '../applicant/answer-appointment.ts';
import { asApplicant, type Filer } from '../applicant/filer.ts';
import { requestSubmissionOtp } from '../applicant/request-submission-otp.ts';
import { startDraft } from '../applicant/start-draft.ts';
import { submitFiling } from '../applicant/submit-filing.ts';
import { applicantMessages } from '../messages/applicant-messages.ts';
import type { MessageKind } from '../ports/store.ts';
import type { ActionRefusal } from '../refusal.ts';
import { sendMessage } from '../system/send-message.ts';
import { tell } from '../tell.ts';
import { considerFirst } from '../testing/consider.ts';
import { COMPANY_ID, MALEE } from '../testing/outside-world.ts';
import { playAppointments } from '../testing/play-appointments.ts';
import { openWorkbench, readyDraft, type Workbench } from '../testing/workbench.ts';
import { answerMandate, revokeMandate } from './answer-mandate.ts';
import { beginAssistance } from './begin-assistance.ts';
import { draftMandate } from './draft-mandate.ts';
import { meetPerson } from './meet-person.ts';
import { requestMandateOtp, sealMandate } from './seal-mandate.ts';

const SUDA: Filer = {
  subject: 'sub-suda' as SubjectId,
  nationalId: '1999900000013' as NationalId,
  title: 'นาง',
  firstName: 'สุดา',
  lastName: 'รับแทน',
  mobile: '0800000002' as MobileNumber,
  assurance: 2.3,
};
const WIPHA: Filer = { ...SUDA, subject: 'sub-wipha' as SubjectId, nationalId: '1999900000030' as NationalId };
const MARK: StaffMark = { subject: WIPHA.subject, name: 'วิภา', centre: { th: 'ศูนย์', en: 'Centre' } };
const BIRTH = { yearBE: 2531, month: 4, day: 12 };

forEachStore('acting for others', (on) => {
  let bench: Workbench;
  before(async () => {
    bench = await openWorkbench(on.database);
  });
  after(() => bench.close());

  const terms = (change: Partial<MandateTerms> = {}): MandateTerms => {
    const from = bangkokDate(bench.deps.clock.now());
    const acts = ['prepare', 'submit'] as const;
    return { attorneyId: SUDA.nationalId, licences: 'all', acts, from, to: plusDays(from, 30), ...change };
  };

  async function sealed(change: Partial<MandateTerms> = {}): Promise<MandateId> {
    const input = { terms: terms(change), juristicId: COMPANY_ID };
    const { mandate } = good(await draftMandate(bench.deps, MALEE, input, randomUUID()));
    good(await requestMandateOtp(bench.deps, MALEE, mandate, { isDeclared: true, text: ({ code }) => code }));
    const code = bench.world.sent.at(-1)?.text ?? '';
    good(await sealMandate(bench.deps, MALEE, mandate, { code, key: randomUUID() }));
    return mandate;
  }

  async function accepted(change: Partial<MandateTerms> = {}): Promise<MandateId> {
    const id = await sealed(change);
    good(await answerMandate(bench.deps, SUDA, id, { answer: 'accepted', key: randomUUID() }));
    return id;
  }

  /** Suda as the portal sees her when she has chosen this mandate. */
  async function under(id: MandateId): Promise<Filer> {
    const mandate = await bench.deps.queries.acting.mandate(id, SUDA);
    assert.ok(mandate);
    return { ...SUDA, behalf: { kind: 'mandate', mandate } };
  }

  test('a mandate comes back as it was written, with its history in order, to its two sides alone', async () => {
    const id = await accepted();
    const { acting } = bench.deps.queries;
    const [given, received] = [await acting.mandate(id, MALEE), await acting.mandate(id, SUDA)];
    assert.deepEqual(given, received);
    assert.deepEqual(
      given?.records.map(({ seq, event }) => [seq, event.kind]),
      [
        [1, 'sealed'],
        [2, 'accepted'],
      ],
    );
    assert.equal(given?.company?.name, 'บริษัท ครัวคุณแม่ริมน้ำ จำกัด');
    assert.equal(await acting.mandate(id, WIPHA), undefined);
    assert.ok((await acting.mandatesFrom(MALEE.subject)).some((one) => one.id === id));
    assert.ok((await acting.mandatesTo(SUDA.nationalId)).some((one) => one.id === id));
  });

  test('what was agreed cannot be changed or deleted by a statement', async () => {
    await accepted();
    for (const statement of [
      `update portal.mandates set principal = 'x'`,
      'delete from portal.mandates',
      `update portal.mandate_events set kind = 'declined'`,
      'delete from portal.mandate_events',
      'delete from portal.assistances',
    ]) {
      await assert.rejects(on.database.query(statement), /the table only grows/, statement);
    }
  });

  test('names and numbers stand in no column in the clear', async () => {
    await accepted();
    for (const table of ['mandates', 'mandate_events', 'assistances', 'people']) {
      const rows = await on.database.query<{ row: string }>(
        `select row_to_json(t)::text as row from portal.${table} t`,
      );
      const text = rows.map(({ row }) => row).join('\n');
      for (const secret of [MALEE.nationalId, SUDA.nationalId, MALEE.lastName, SUDA.lastName, SUDA.mobile ?? '-']) {
        assert.ok(!text.includes(secret), `${table} shows ${secret}`);
      }
    }
  });

  test('one button pressed twice is one answer, and only one of two answers counts', async () => {
    const id = await sealed();
    const key = randomUUID();
    const twice = await Promise.all([1, 2].map(() => answerMandate(bench.deps, SUDA, id, { answer: 'accepted', key })));
    for (const answer of twice) assert.ok(answer.ok);
    const other = await answerMandate(bench.deps, SUDA, id, { answer: 'declined', key: randomUUID() });
    assert.deepEqual(other, { ok: false, error: { kind: 'MandateNotOpen' } });
    assert.equal((await under(id)).behalf?.kind, 'mandate');
  });

  test('nobody answers in the attorney’s place, and nobody revokes who is no party', async () => {
    const id = await sealed();
    const asWipha = await answerMandate(bench.deps, WIPHA, id, { answer: 'accepted', key: randomUUID() });
    assert.deepEqual(asWipha, { ok: false, error: { kind: 'NotFound' } });
    const weak = await answerMandate(bench.deps, { ...SUDA, assurance: 1.1 }, id, {
      answer: 'accepted',
      key: randomUUID(),
    });
    assert.equal(!weak.ok && weak.error.kind, 'AssuranceTooLow');
    assert.equal((await revokeMandate(bench.deps, WIPHA, id, randomUUID())).ok, false);
    assert.equal((await revokeMandate(bench.deps, SUDA, id, randomUUID())).ok, false, 'not accepted: nothing to end');
    assert.ok((await revokeMandate(bench.deps, MALEE, id, randomUUID())).ok);
  });

  test('a revocation between loading the page and pressing the button stops the submission, and nothing is half done', async () => {
    const id = await accepted();
    const draft = await readyDraft(bench);
    const attorney = await under(id);
    const text = ({ code }: { code: string }) => code;
    good(await requestSubmissionOtp(bench.deps, attorney, draft, { isDeclared: true, text }));
    const sms = bench.world.sent.at(-1);
    assert.ok(sms?.channel === 'sms' && sms.to === SUDA.mobile);
    good(await revokeMandate(bench.deps, MALEE, id, randomUUID()));
    const input = { code: sms.text, key: randomUUID(), lang: 'th' as const };
    assert.deepEqual(await submitFiling(bench.deps, attorney, draft, input), {
      ok: false,
      error: { kind: 'MandateEnded' },
    });
    assert.ok(await bench.deps.queries.draft(draft, MALEE.subject));
    assert.deepEqual(await bench.deps.queries.acting.mandateUses(id), []);
  });

  test('the attorney’s code seals nothing in the principal’s name, and what was sent says who sealed it', async () => {
    const id = await accepted();
    const draft = await readyDraft(bench);
    const attorney = await under(id);
    const text = ({ code }: { code: string }) => code;
    good(await requestSubmissionOtp(bench.deps, attorney, draft, { isDeclared: true, text }));
    const code = bench.world.sent.at(-1)?.text ?? '';
    const crossed = await submitFiling(bench.deps, MALEE, draft, { code, key: randomUUID(), lang: 'th' });
    assert.equal(!crossed.ok && crossed.error.kind, 'DraftChangedAfterOtp');
    good(await submitFiling(bench.deps, attorney, draft, { code, key: randomUUID(), lang: 'th' }));
    const view = await bench.deps.queries.filing(draft, MALEE.subject);
    assert.equal(view?.filing.owner, MALEE.subject);
    assert.deepEqual(view?.filing.submittedBy, {
      subject: SUDA.subject,
      name: 'นางสุดา รับแทน',
      capacity: { kind: 'attorney', mandate: id },
      codeTo: '08x-xxx-0002',
    });
    const [first] = view?.applications ?? [];
    assert.ok(first);
    const [submitted] = await bench.deps.queries.history(first.id);
    assert.ok(submitted?.actor.kind === 'applicant');
    assert.deepEqual(submitted.actor.capacity, { kind: 'attorney', mandate: id });
    const uses = await bench.deps.queries.acting.mandateUses(id);
    assert.deepEqual(
      uses.map(({ event, byName }) => [event.kind === 'used' && event.act, byName]),
      [['submit', 'นางสุดา รับแทน']],
    );
  });

  test('the attorney who sent a filing is told as well as the applicant, until the mandate ends', async () => {
    bench.pass(3_600_000);
    await meetPerson(bench.deps, SUDA);
    const id = await accepted();
    const draft = await readyDraft(bench);
    const attorney = await under(id);
    const text = ({ code }: { code: string }) => code;
    good(await requestSubmissionOtp(bench.deps, attorney, draft, { isDeclared: true, text }));
    const code = bench.world.sent.at(-1)?.text ?? '';
    good(await submitFiling(bench.deps, attorney, draft, { code, key: randomUUID(), lang: 'th' }));
    const heard = async ({ subject }: Filer) =>
      (await bench.deps.queries.inbox(subject)).filter(({ filing }) => filing === draft).map(({ message }) => message);
    const words = applicantMessages(bench.deps.catalogue);
    const send = async (owner: SubjectId, notice: string, message: MessageKind) => {
      const job = { name: 'send-message', owner, notice, filing: draft, message } as const;
      return sendMessage({ ...bench.deps, words }, job, `${notice}-${owner}`);
    };
    const [first] = await bench.deps.queries.inbox(MALEE.subject);
    assert.equal(first?.filing, draft);
    await send(MALEE.subject, first.key, 'submitted');
    await send(MALEE.subject, first.key, 'submitted');
    assert.deepEqual(await heard(SUDA), ['submitted']);
    const [copy] = await bench.deps.queries.inbox(SUDA.subject);
    await send(SUDA.subject, copy?.key ?? '', 'submitted');
    const toSuda = bench.world.sent.filter(
      (one) => 'to' in one && one.to === SUDA.mobile && one.id.includes('sub-suda'),
    );
    assert.equal(toSuda.length, 1, 'by her own phone');
    assert.deepEqual(await heard(SUDA), ['submitted'], 'a copy is not copied');
    good(await revokeMandate(bench.deps, MALEE, id, randomUUID()));
    bench.pass(60_000);
    const told = { filing: draft, message: 'returned' as const, owner: MALEE.subject, key: 'after-the-end' };
    await bench.deps.store.transact<null, never>(async (tx) => {
      await tell(tx, { ...told, at: bench.deps.clock.now() });
      return ok(null);
    });
    await send(MALEE.subject, told.key, 'returned');
    assert.deepEqual([await heard(MALEE), await heard(SUDA)], [['returned', 'submitted'], ['submitted']]);
  });

  test('an appointment is answered with the power to correct, not with another, and the log names its application', async () => {
    bench.pass(3_600_000);
    const [correcting, paying] = [await accepted({ acts: ['correct'] }), await accepted({ acts: ['pay', 'receive'] })];
    const { id: application, state } = await considerFirst(bench);
    const [slot] = await playAppointments(bench.deps).offer(state.agency, application);
    const offered = await bench.deps.queries.application(application, MALEE.subject);
    const appointment = offered?.application.state.appointments?.at(-1)?.id;
    assert.ok(slot && appointment);
    const answer = async (mandate: MandateId) => {
      const target = { application, actor: asApplicant(await under(mandate)), key: randomUUID() };
      return answerAppointment(bench.deps, target, { appointment, answer: { kind: 'agree', slot } });
    };
    assert.deepEqual(await answer(paying), { ok: false, error: { kind: 'MandateNotCovering' } });
    bench.pass(3_600_000);
    const revoked = await accepted({ acts: ['correct'] });
    const late = await under(revoked);
    good(await revokeMandate(bench.deps, MALEE, revoked, randomUUID()));
    const target = { application, actor: asApplicant(late), key: randomUUID() };
    const moved = { appointment, reason: 'x', proposals: [] };
    assert.deepEqual(await rescheduleAppointment(bench.deps, target, moved), {
      ok: false,
      error: { kind: 'MandateEnded' },
    });
    good(await answer(correcting));
    const uses = await bench.deps.queries.acting.mandateUses(correcting);
    assert.deepEqual(
      uses.map(({ event }) => event.kind === 'used' && [event.act, event.number]),
      [['correct', state.number]],
    );
    assert.deepEqual(await bench.deps.queries.acting.mandateUses(paying), []);
  });

  test('an attorney opens a draft in the principal’s name, filled from the principal’s registers', async () => {
    const id = await accepted({ acts: ['prepare'] });
    const licence = takenHere(bench.deps.catalogue)[0]?.id;
    assert.ok(licence);
    const business = [...bench.deps.catalogue.businesses.keys()].find((one) => one === 'restaurant');
    assert.ok(business);
    const start = {
      applicantKind: 'juristic' as const,
      juristicId: COMPANY_ID,
      business,
      licences: [licence],
      guideAnswers: {},
    };
    const opened = good(await startDraft(bench.deps, await under(id), start, randomUUID()));
    const draft = await bench.deps.queries.draft(opened.draft, MALEE.subject);
    assert.equal(draft?.applicant.personId, MALEE.nationalId);
    assert.equal(draft?.answers['applicant.acting-as']?.value, 'attorney');
    assert.equal(draft?.preparedBy?.subject, SUDA.subject);
    assert.equal(await bench.deps.queries.draft(opened.draft, SUDA.subject), undefined);
  });

  test('what was prepared at a centre is the person’s when they sign in for the first time, under one subject', async () => {
    const staff = { filer: WIPHA, mark: MARK };
    const request = {
      nationalId: MALEE.nationalId,
      birthDate: BIRTH,
      mobile: '0811111111' as MobileNumber,
      hasConsented: true,
    };
    const begun = good(await beginAssistance(bench.deps, staff, request, randomUUID()));
    const visit = await bench.deps.queries.acting.assistance(begun.assistance, WIPHA.subject);
    assert.equal(visit?.mobileFrom, 'told');
    assert.equal(await bench.deps.queries.acting.assistance(begun.assistance, SUDA.subject), undefined);
    const met = await meetPerson(bench.deps, { ...MALEE, subject: 'sub-new-account' as SubjectId });
    assert.equal(met.subject, visit?.applicant.subject);
    const again = good(await beginAssistance(bench.deps, staff, request, randomUUID()));
    const second = await bench.deps.queries.acting.assistance(again.assistance, WIPHA.subject);
    assert.equal(second?.applicant.mobile, MALEE.mobile, 'the confirmed number goes before what was told');
    assert.equal(second?.mobileFrom, 'digital-id');
    const unproofed = await meetPerson(bench.deps, { ...MALEE, subject: 'sub-fake' as SubjectId, assurance: 1.1 });
    assert.equal(unproofed.subject, 'sub-fake', 'an account that is not proofed gets nobody’s things');
  });

  test('two first meetings at the same moment agree on one subject', async () => {
    const people = [1, 2, 3].map((n) => ({ ...WIPHA, subject: `sub-at-once-${n}` as SubjectId }));
    const met = await Promise.all(people.map((person) => meetPerson(bench.deps, person)));
    assert.equal(new Set(met.map(({ subject }) => subject)).size, 1);
  });

  test('a visit that never was is nobody’s', async () => {
    const id = randomUUID() as AssistanceId;
    assert.equal(await bench.deps.queries.acting.assistance(id, WIPHA.subject), undefined);
  });
});

function good<T>(result: Result<T, ActionRefusal>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
