import { type BillSlipData, renderBillSlip } from '@biz/documents/papers/bill-slip.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import { bahtText } from '@biz/payments/baht-text.ts';
import { encodeBankBarcode } from '@biz/payments/bank-barcode.ts';
import { encodePromptPayBill } from '@biz/payments/promptpay-qr.ts';
import { billOf } from '../bill-of.ts';
import { holderOf } from './paper-facts.ts';
import type { PaperWork } from './paper-work.ts';

/** ใบแจ้งชำระ: the bill with the two codes any bank reads. Only for an application that has a bill. */
export function makeBillSlip(work: PaperWork): Promise<Uint8Array> {
  const { state, agency, filing } = work;
  if (!state.bill || !state.fee) throw new Error(`${state.number} has no bill`);
  const bill = billOf(state.bill);
  const data: BillSlipData = {
    lang: 'th',
    agency: { name: agency.name.th, unit: agency.unit.th, phone: `โทร ${agency.phone}` },
    slipNumber: state.bill.billNumber,
    applicationNumber: state.number,
    payer: holderOf(filing),
    lines: state.fee.lines.map((line) => ({ label: line.label.th, amount: line.amount })),
    amountInWords: bahtText(bill.amount),
    issuedOn: bangkokDate(work.now),
    dueOn: bill.dueOn,
    billerId: bill.billerId,
    reference1: bill.reference1,
    reference2: bill.reference2,
    barcodeText: encodeBankBarcode(bill),
    promptPayPayload: encodePromptPayBill(bill),
    createdAt: work.now,
    training: work.settings.isTraining,
  };
  return renderBillSlip(data);
}
