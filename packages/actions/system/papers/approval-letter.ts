import { type ApprovalPaperData, renderApprovalPaper } from '@biz/documents/papers/approval-paper.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import { bahtText } from '@biz/payments/baht-text.ts';
import { conditionsOf, holderOf, matterOf, premisesAddress } from './paper-facts.ts';
import type { PaperWork } from './paper-work.ts';

/** หนังสือแจ้งการอนุญาต: goes to the applicant with the approval. */
export function makeApprovalLetter(work: PaperWork): Promise<Uint8Array> {
  return renderApprovalPaper(approvalFacts(work, 'letter'));
}

/** What the papers of an approval say. Throws before there is one. */
export function approvalFacts(work: PaperWork, kind: ApprovalPaperData['kind']): ApprovalPaperData {
  const { state, agency, licence, filing } = work;
  const { fee, approvedBy, payBy } = state;
  if (!fee || !approvedBy) throw new Error(`${state.number} is not approved`);
  return {
    lang: 'th',
    kind,
    agency: { name: agency.name.th, unit: agency.unit.th, address: agency.address.th, phone: `โทร ${agency.phone}` },
    applicationNumber: state.number,
    applicant: holderOf(filing),
    matter: matterOf(licence, state),
    businessName: filing.title,
    premises: premisesAddress(filing),
    approvedOn: bangkokDate(approvedBy.at),
    fee: {
      lines: fee.lines.map((line) => ({ label: line.label.th, amount: line.amount })),
      inWords: bahtText(fee.total),
      ...(payBy ? { payBy } : {}),
    },
    conditions: conditionsOf(work),
    officer: { name: approvedBy.name, title: agency.unit.th, signedAt: approvedBy.at },
    createdAt: work.now,
    training: work.settings.isTraining,
  };
}
