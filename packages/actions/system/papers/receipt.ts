import { renderReceipt } from '@biz/documents/papers/receipt.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import type { Satang } from '@biz/kernel/satang.ts';
import { bahtText } from '@biz/payments/baht-text.ts';
import { holderOf } from './paper-facts.ts';
import type { PaperWork } from './paper-work.ts';

const CHANNELS = { bank: 'บิลเพย์เมนต์ผ่านธนาคาร', counter: 'ชำระที่หน่วยงาน' };

/** ใบเสร็จรับเงิน: for a payment that is recorded, whichever way it came. */
export function makeReceipt(work: PaperWork): Promise<Uint8Array> {
  const { state, agency, filing } = work;
  const { payment, fee } = state;
  if (!payment || !fee) throw new Error(`${state.number} is not paid`);
  return renderReceipt({
    lang: 'th',
    agency: { name: agency.name.th, unit: agency.unit.th, address: agency.address.th },
    number: payment.receiptNumber,
    issuedOn: bangkokDate(work.now),
    applicationNumber: state.number,
    payer: holderOf(filing),
    lines: fee.lines.map((line) => ({ label: line.label.th, amount: line.amount })),
    amountInWords: bahtText(payment.amount as Satang),
    paidAt: payment.paidAt,
    channel: CHANNELS[payment.channel],
    ...(state.bill ? { bankReference: `${state.bill.reference1} / ${state.bill.reference2}` } : {}),
    receiver: { name: agency.name.th, title: agency.unit.th, signedAt: payment.paidAt },
    createdAt: work.now,
    training: work.settings.isTraining,
  });
}
