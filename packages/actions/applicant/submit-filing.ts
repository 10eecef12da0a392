import type { Catalogue } from '@biz/catalogue/model.ts';
import { operationOf } from '@biz/catalogue/operation.ts';
import { resolveAgency } from '@biz/catalogue/resolve-agency.ts';
import { maskMobile } from '@biz/kernel/identifiers.ts';
import type { AgencyId, ApplicationId, FilingId, LicenceId } from '@biz/kernel/ids.ts';
import { bangkokDate, type Instant } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { buddhistYear } from '@biz/kernel/thai-date.ts';
import type { AboutLicence, ApplicationEvent, Move } from '@biz/licensing/application-events.ts';
import type { ApplicationState } from '@biz/licensing/application-state.ts';
import { evolve } from '@biz/licensing/evolve.ts';
import type { Draft, Filing, SubmissionOtp } from '@biz/licensing/filing.ts';
import { recordUse, thingOf } from '../acting/record-use.ts';
import { isChecked, sectionsIn } from '../corrections/correctable-questions.ts';
import type { ActionDeps } from '../deps.ts';
import { approvalOf } from '../officer/approve-application.ts';
import { doOnce } from '../once.ts';
import { countWrongCode, otpRefusal } from '../one-time-code.ts';
import type { Tx } from '../ports/store.ts';
import type { ActionRefusal } from '../refusal.ts';
import { openFor } from '../register/open-operation.ts';
import { applyCommand } from '../run-application-command.ts';
import { SYSTEM } from '../system/system-actor.ts';
import { tell } from '../tell.ts';
import { digestOf, formOf, misfitIn, missingIn, wantedDocuments } from './draft-form.ts';
import { actedBy, asApplicant, capacityOf, type Filer, ownerOf, sealerOf } from './filer.ts';
import { refusalOfChoice } from './refusal-of-choice.ts';

/** What a submit leaves: one filing and one number per licence. */
export type Submitted = { readonly filing: FilingId; readonly number: string };

/** How the one transaction ended: sent, or a wrong code that was counted and must stay counted. */
type Ending =
  | { readonly kind: 'sent'; readonly reply: Submitted }
  | { readonly kind: 'wrong'; readonly refusal: ActionRefusal };

/**
 * Sends the draft: checks the code against the sealed content, makes one filing and one application per licence, and
 * enqueues the messages - all in one transaction, once per key. A wrong code is counted even though it is refused.
 */
export async function submitFiling(
  { catalogue, ...others }: ActionDeps,
  filer: Filer,
  draftId: FilingId,
  input: { readonly code: string; readonly key: string; readonly lang: 'th' | 'en' },
): Promise<Result<Submitted, ActionRefusal>> {
  const sealer = sealerOf(filer).subject;
  // What is published meanwhile is not what the code was sent for, nor half of what is filed.
  const deps: ActionDeps = { ...others, catalogue: catalogue.asOf(catalogue.version) };
  const ended = await deps.store.transact<Ending, ActionRefusal>(async (tx) => {
    const [draft, newest] = await Promise.all([tx.drafts.load(draftId), tx.otps.latest(draftId)]);
    const owned = draft?.owner === ownerOf(filer) ? draft : undefined;
    const otp = owned && newest;
    const now = deps.clock.now();
    const refusal = owned && otp ? otpRefusal(otp, sealedBy(deps, filer, owned), input.code, now) : undefined;
    if (otp && refusal?.kind === 'OtpWrong') {
      return ok({ kind: 'wrong', refusal: await countWrongCode(tx, sealer, otp, refusal, now) });
    }
    // A draft that is gone may have been sent by the first press of the same button.
    const done = await doOnce(tx, { scope: `submit:${sealer}`, key: input.key, content: draftId }, async () => {
      if (!owned) return err({ kind: 'NotFound' });
      if (refusal || !otp) return err(refusal ?? { kind: 'OtpMissing' });
      const missing = missingIn(deps.catalogue, owned);
      if (missing.length > 0) return err({ kind: 'DraftIncomplete', missing });
      const misfit = misfitIn(deps.catalogue, owned);
      if (misfit) return err({ kind: 'LicenceNoLongerFits', licence: misfit });
      await tx.otps.put({ ...otp, usedAt: now });
      return file(deps, tx, filer, owned, otp, now, input.lang);
    });
    return done.ok ? ok({ kind: 'sent', reply: done.value }) : done;
  });
  if (!ended.ok) return ended;
  return ended.value.kind === 'sent' ? ok(ended.value.reply) : err(ended.value.refusal);
}

/** The digest of the draft as it is now and as this person would seal it. */
function sealedBy(deps: ActionDeps, filer: Filer, draft: Draft) {
  return digestOf(deps.catalogue, draft, capacityOf(filer, draft.applicant.kind)).digest;
}

async function file(
  deps: ActionDeps,
  tx: Tx,
  filer: Filer,
  draft: Draft,
  otp: SubmissionOtp,
  now: Instant,
  lang: 'th' | 'en',
): Promise<Result<Submitted, ActionRefusal>> {
  const year = String(buddhistYear(bangkokDate(now))).slice(2);
  const number = `BP${year}-${String(await tx.nextNumber(`filing:${year}`)).padStart(6, '0')}`;
  const parts = await applicationsOf(deps, tx, draft, number);
  if (!parts.ok) return parts;
  const used = await recordUse(tx, asApplicant(filer), { act: 'submit', thing: thingOf(draft), at: now, number });
  if (!used.ok) return used;
  const { mobile } = sealerOf(filer);
  const submittedBy = { ...actedBy(filer, draft.applicant.kind), ...(mobile ? { codeTo: maskMobile(mobile) } : {}) };
  const sealed = digestOf(deps.catalogue, draft, submittedBy.capacity);
  const documents = draft.documents.filter((held) => sealed.documents.includes(held.document));
  const filing: Filing = {
    id: draft.id,
    number,
    owner: draft.owner,
    applicant: draft.applicant,
    business: draft.business,
    title: titleOf(draft),
    ...(draft.operation ? { operation: draft.operation } : {}),
    answers: Object.fromEntries(sealed.concepts.map((concept) => [concept, draft.answers[concept]])),
    documents,
    registries: draft.registries,
    ...(draft.preparedBy ? { preparedBy: draft.preparedBy } : {}),
    submittedBy,
    sealedDigest: otp.digest,
    catalogueVersion: deps.catalogue.version,
    submittedAt: now,
    otpReference: otp.reference,
    lang,
    applications: parts.value,
  };
  await tx.filings.insert(filing);
  await tx.drafts.delete(draft.id);
  await closeAssistance(tx, filer, filing);
  for (const part of parts.value) {
    const event = submittedEvent(deps.catalogue, draft, filing, part);
    const happening = { event, at: now, actor: asApplicant(filer) };
    await tx.applications.append(part.id, 0, [happening]);
    const assessed = await assessAtOnce(deps, tx, filing, { id: part.id, state: evolve(undefined, happening) });
    if (!assessed.ok) return assessed;
  }
  const key = `${filing.id}:submitted`;
  await tell(tx, { filing: filing.id, message: 'submitted', owner: filing.owner, at: now, key });
  await tx.enqueue({ name: 'make-filing-summary', filing: filing.id }, { key: `${filing.id}:summary` });
  return ok({ filing: filing.id, number });
}

/** What was prepared with staff is sent: from now on they have the hand-over sheet and nothing else. */
async function closeAssistance(tx: Tx, filer: Filer, filing: Filing): Promise<void> {
  if (filer.behalf?.kind !== 'assistance') return;
  const assistance = await tx.assistances.load(filer.behalf.assistance.id);
  if (!assistance) return;
  const { number, submittedAt: at } = filing;
  const applications = filing.applications.map(({ number: own, licence, agency }) => ({
    number: own,
    licence,
    agency,
  }));
  await tx.assistances.save({ ...assistance, sent: { number, at, applications } });
  const { staff, startedAt } = assistance;
  const access = { by: staff.subject, byName: `${staff.name} ${staff.centre.th}`, purpose: 'assist-applicant' };
  await tx.recordAccess({ ...access, filing: filing.id, what: 'application', at: startedAt });
}

/** Where nothing is decided, the fee follows from the licence and is billed at once. */
async function assessAtOnce(
  deps: ActionDeps,
  tx: Tx,
  filing: Filing,
  { id, state }: { readonly id: ApplicationId; readonly state: ApplicationState },
): Promise<Result<unknown, ActionRefusal>> {
  const rows = deps.catalogue.processes.get(state.process)?.steps[state.step]?.actions ?? [];
  if (!rows.some((row) => row.action === 'approve' && row.by === 'system')) return ok(null);
  const loaded = { id, seq: 1, state, owner: filing.owner };
  return applyCommand(deps, tx, loaded, approvalOf(deps, filing, state, ''), SYSTEM);
}

async function applicationsOf(
  deps: ActionDeps,
  tx: Tx,
  draft: Draft,
  number: string,
): Promise<Result<Filing['applications'], ActionRefusal>> {
  const parts: Filing['applications'][number][] = [];
  for (const [index, licence] of draft.licences.entries()) {
    const agency = await agencyFor(deps, tx, draft, licence);
    if (!agency.ok) return agency;
    parts.push({
      id: deps.ids.uuid() as ApplicationId,
      number: `${number}-${index + 1}`,
      licence,
      agency: agency.value,
    });
  }
  return ok(parts);
}

/** A first application goes where the premises are; an operation to the agency that keeps the licence, if it is open there. */
async function agencyFor(
  deps: ActionDeps,
  tx: Tx,
  draft: Draft,
  licence: LicenceId,
): Promise<Result<AgencyId, ActionRefusal>> {
  if (draft.operation) {
    const about = draft.operation.about.find((it) => it.licence === licence);
    const open = about
      ? await openFor(deps, tx, draft.owner, about.number, draft.operation.kind)
      : err({ kind: 'NotFound' as const });
    return open.ok ? ok(open.value.entry.agency) : open;
  }
  const refusal = refusalOfChoice(deps.catalogue, [licence]);
  if (refusal) return err(refusal);
  const { area } = areaOf(draft);
  const agency = area === undefined ? undefined : resolveAgency(deps.catalogue, licence, area);
  return agency ? ok(agency.id) : err({ kind: 'NotServedHere', licence });
}

function submittedEvent(
  catalogue: Catalogue,
  draft: Draft,
  filing: Filing,
  part: Filing['applications'][number],
): ApplicationEvent {
  const licence = catalogue.licences.get(part.licence);
  const operation = licence && operationOf(licence, draft.operation?.kind ?? 'new');
  const process = operation && catalogue.processes.get(operation.process);
  const first = process?.steps[process.initial];
  if (!operation || !process || !first) throw new Error(`licence ${part.licence} has no process`);
  const form = formOf(catalogue, draft.licences.length === 1 ? draft : { ...draft, licences: [part.licence] });
  const needs = wantedDocuments(form);
  const { id: step, phase, turn, station } = first;
  if (!station) throw new Error(`process ${process.id} begins at no station`);
  const move: Move = { step, phase, turn, station };
  return {
    type: 'ApplicationSubmitted.v1',
    filing: filing.id,
    number: part.number,
    licence: part.licence,
    agency: part.agency,
    process: process.id,
    ...aboutOf(draft, part.licence),
    ...areaOf(draft),
    catalogueVersion: catalogue.version,
    sealedDigest: filing.sealedDigest,
    days: operation.days,
    dayBasis: operation.dayBasis,
    clockBinding: operation.clock?.binding ?? 'net',
    documents: filing.documents
      .filter((held) => needs.some((need) => need.document === held.document))
      .map(({ document, file: fileId, sha256 }) => ({ document, file: fileId, sha256 })),
    sections: isChecked(process) ? sectionsIn(form, filing.answers) : [],
    move,
  };
}

/** The licence that an operation is about. */
function aboutOf({ operation }: Draft, licence: LicenceId): { readonly about?: AboutLicence } {
  const about = operation?.about.find((it) => it.licence === licence);
  return operation && about
    ? { about: { operation: operation.kind, number: about.number, changes: operation.changes } }
    : {};
}

/** Where the premises are: it decides which agency the application goes to, and which of its officers. */
function areaOf(draft: Draft): { readonly area?: string } {
  const area = draft.answers['premises.subdistrict']?.value;
  return typeof area === 'string' ? { area } : {};
}

function titleOf(draft: Draft): string {
  const name = draft.answers['business.name-th']?.value;
  return typeof name === 'string' && name ? name : draft.applicant.personName;
}
