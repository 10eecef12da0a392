import { subdistrictOf } from '@biz/catalogue/areas.ts';
import type { ApplicationId } from '@biz/kernel/ids.ts';
import { endOfBangkokDay } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { Filing } from '@biz/licensing/filing.ts';
import type { ActionDeps } from '../deps.ts';
import type { BillRequest, PaymentGateway } from '../ports/payment-gateway.ts';
import type { LoadedApplication } from '../ports/store.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, runApplicationCommand } from '../run-application-command.ts';
import { loadForWork } from './load-for-work.ts';
import { SYSTEM } from './system-actor.ts';

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
  const opened = await deps.bank.open(billRequest(deps, loaded, filing), lookUp);
  if (!opened.ok) throw new Error(`the bank opened no bill: ${opened.error.kind}`);
  const target = { application, actor: SYSTEM, key: `bill-${loaded.id}-${payBy}` };
  return runApplicationCommand(deps, target, 'issue-bill', null, () => {
    const { billerId, reference1, reference2, billNo } = opened.value;
    const issued = { billerId, reference1, reference2, billNumber: billNo, amount: fee.total, payBy };
    return ok({ kind: 'issue-bill', bill: issued });
  });
}

function billRequest(deps: ActionDeps, loaded: LoadedApplication, filing: Filing): BillRequest {
  const { state } = loaded;
  const agency = deps.catalogue.agencies.get(state.agency);
  const licence = deps.catalogue.asOf(state.catalogueVersion).licences.get(state.licence);
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
