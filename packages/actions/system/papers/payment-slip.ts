import { renderApprovalPaper } from '@biz/documents/papers/approval-paper.ts';
import { approvalFacts } from './approval-letter.ts';
import type { PaperWork } from './paper-work.ts';

/** ใบชำระค่าธรรมเนียม: taken to the agency's counter. */
export function makePaymentSlip(work: PaperWork): Promise<Uint8Array> {
  return renderApprovalPaper(approvalFacts(work, 'payment-slip'));
}
