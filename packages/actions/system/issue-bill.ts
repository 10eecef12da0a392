import { subdistrictOf } from '@biz/catalogue/areas.ts';
import type { ApplicationId } from '@biz/kernel/ids.ts';
import { endOfBangkokDay } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { Filing } from '@biz/licensing/filing.ts';
import type { ActionDeps } from '../deps.ts';
import type { BillRequest, OpenedBill, PaymentGateway } from '../ports/payment-gateway.ts';
import type { LookUp } from '../ports/registries.ts';
import type { LoadedApplication } from '../ports/store.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, runApplicationCommand } from '../run-application-command.ts';
import { loadForWork } from './load-for-work.ts';
import { SYSTEM } from './system-actor.ts';

/** Crashes between opening and recording that one application may have before a person must look. */
const MAX_ORPHANS = 5;

/**
 * Opens the bill of an approved application at the bank and records its references. Recorded
 * once however often it runs. Throws while the bank does not answer.
 */
export async function issueBill(
  deps: ActionDeps & { readonly bank: PaymentGateway },
  application: ApplicationId,
): Promise<Result<CommandReply | null, ActionRefusal>> {
  const work = await loadForWork(deps, application);
  if (!work) return err({ kind: 'NotFound' });
  const { loaded, filing } = work;
  const { fee, payBy, bill } = loaded.state;
  if (bill || !fee || fee.total === 0 || !payBy) return ok(null);
  const lookUp = { purpose: 'collect-fee', agent: 'BizPortal', correlationId: deps.ids.uuid() };
  const opened = await openFresh(deps.bank, billRequest(deps, loaded, filing), lookUp);
  const target = { application, actor: SYSTEM, key: `bill-${loaded.id}` };
  return runApplicationCommand(deps, target, 'issue-bill', null, () => {
    const { billerId, reference1, reference2, billNo } = opened;
    const issued = { billerId, reference1, reference2, billNumber: billNo, amount: fee.total, payBy };
    return ok({ kind: 'issue-bill', bill: issued });
  });
}

/**
 * A reference that is used already belongs to a bill of ours that was opened but never recorded, so nobody was shown it:
 * another one is opened under the next reference.
 */
async function openFresh(bank: PaymentGateway, request: BillRequest, lookUp: LookUp): Promise<OpenedBill> {
  for (let attempt = 1; attempt <= MAX_ORPHANS; attempt += 1) {
    const ourReference = attempt === 1 ? request.ourReference : `${request.ourReference}-${attempt}`;
    const opened = await bank.open({ ...request, ourReference }, lookUp);
    if (opened.ok) return opened.value;
    const isUsed = opened.error.kind === 'payment-rejected' && opened.error.code === 'duplicate-reference';
    if (!isUsed) throw new Error(`the bank opened no bill: ${opened.error.kind}`);
  }
  throw new Error(`the bank holds ${MAX_ORPHANS} bills for ${request.ourReference} that were never recorded`);
}

function billRequest(deps: ActionDeps, loaded: LoadedApplication, filing: Filing): BillRequest {
  const { state } = loaded;
  const agency = deps.catalogue.agencies.get(state.agency);
  const licence = deps.catalogue.licences.get(state.licence);
  if (!agency?.biller || !licence || !state.fee || !state.payBy) throw new Error(`${state.number} cannot be billed`);
  const { costCenter } = agency.biller;
  const name = licence.shortName.th;
  return {
    ourReference: state.number,
    payer: payerOf(filing),
    payee: { nameTh: agency.name.th, nameEn: agency.name.en, phone: agency.phone.replace(/\D/g, '') },
    payableFrom: deps.clock.now(),
    payableUntil: endOfBangkokDay(state.payBy),
    items: state.fee.lines.map((line, index) => ({
      costCenterCode: costCenter,
      costCenterName: agency.unit.th,
      catalogCode: `${costCenter}${String(index + 1).padStart(2, '0')}`,
      catalogName: name,
      description: line.label.th,
      amount: line.amount,
    })),
  };
}

function payerOf(filing: Filing): BillRequest['payer'] {
  const text = (concept: string) => {
    const value = filing.answers[concept]?.value;
    return typeof value === 'string' ? value : '';
  };
  const subdistrictCode = text('premises.subdistrict');
  const { applicant } = filing;
  return {
    id: applicant.juristicId ?? applicant.personId,
    title: '',
    firstName: applicant.juristicName ?? applicant.personName,
    middleName: '',
    lastName: '',
    houseNo: text('premises.house-no'),
    building: '',
    moo: text('premises.moo'),
    soi: text('premises.soi'),
    road: text('premises.road'),
    subdistrictCode,
    postcode: subdistrictOf(subdistrictCode)?.postcode ?? '',
    mobile: applicant.mobile ?? '',
    email: applicant.email ?? '',
  };
}
