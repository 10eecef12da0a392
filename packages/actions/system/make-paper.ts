import type { ApplicationId, FileId } from '@biz/kernel/ids.ts';
import { ok, type Result } from '@biz/kernel/result.ts';
import type { MadePaper } from '@biz/licensing/application-events.ts';
import { type ActionDeps, newId } from '../deps.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type CommandReply, runApplicationCommand } from '../run-application-command.ts';
import { makeAcknowledgement } from './papers/acknowledgement.ts';
import { makeApprovalLetter } from './papers/approval-letter.ts';
import { makeAssessment } from './papers/assessment.ts';
import { makeBillSlip } from './papers/bill-slip.ts';
import { makeCancellationLetter, makeRefusalLetter, makeReturnLetter } from './papers/ending-letter.ts';
import { makeInspectionReport, reportedAppointment } from './papers/inspection-report.ts';
import type { PaperSettings } from './papers/paper-facts.ts';
import { type PaperWork, paperWork } from './papers/paper-work.ts';
import { makePaymentSlip } from './papers/payment-slip.ts';
import { makeReceipt } from './papers/receipt.ts';
import { makeExtensionNotice, makeLatenessNotice } from './papers/time-notice.ts';
import { SYSTEM } from './system-actor.ts';

type Maker = (work: PaperWork, number: number | undefined, deps: ActionDeps) => Promise<Uint8Array>;

const MAKERS = {
  acknowledgement: makeAcknowledgement,
  assessment: makeAssessment,
  'bill-slip': makeBillSlip,
  receipt: makeReceipt,
  'lateness-notice': makeLatenessNotice,
  'extension-notice': makeExtensionNotice,
  'approval-letter': makeApprovalLetter,
  'payment-slip': makePaymentSlip,
  'inspection-report': makeReport,
  'return-letter': makeReturnLetter,
  'refusal-letter': makeRefusalLetter,
  'cancellation-letter': makeCancellationLetter,
} satisfies Record<MadePaper, Maker>;

const NAMES = {
  acknowledgement: 'ใบรับแจ้ง',
  assessment: 'หนังสือแจ้งการประเมิน',
  'bill-slip': 'ใบแจ้งชำระ',
  receipt: 'ใบเสร็จรับเงิน',
  'lateness-notice': 'หนังสือแจ้งเหตุแห่งความล่าช้า',
  'extension-notice': 'หนังสือแจ้งขยายระยะเวลา',
  'approval-letter': 'หนังสือแจ้งการอนุญาต',
  'payment-slip': 'ใบชำระค่าธรรมเนียม',
  'inspection-report': 'บันทึกผลการตรวจ',
  'return-letter': 'หนังสือคืนคำขอ',
  'refusal-letter': 'หนังสือแจ้งผลไม่อนุญาต',
  'cancellation-letter': 'หนังสือแจ้งการยกเลิก',
} satisfies Record<MadePaper, string>;

/**
 * Renders a paper of an application and files it. The same paper is filed once however often the job runs; `number` tells
 * papers of one kind apart.
 */
export async function makePaper(
  deps: ActionDeps & { readonly papers: PaperSettings },
  application: ApplicationId,
  paper: MadePaper,
  number?: number,
): Promise<Result<CommandReply | null, ActionRefusal>> {
  const work = await paperWork(deps, application);
  if (!work || work.state.papers.some((filed) => filed.paper === paper && filed.number === number)) return ok(null);
  const suffix = number === undefined ? '' : `-${number}`;
  const stored = await deps.files.put(await MAKERS[paper](work, number, deps));
  const target = { application, actor: SYSTEM, key: `paper-${paper}${suffix}-${application}` };
  return runApplicationCommand(deps, target, 'file-paper', paper, async (_loaded, tx) => {
    const file = newId<FileId>(deps.ids);
    await tx.files.insert({
      id: file,
      sha256: stored.sha256,
      name: `${NAMES[paper]} ${work.state.number}${suffix}.pdf`,
      mediaType: 'application/pdf',
      bytes: stored.size,
      purpose: 'paper',
      filing: work.filing.id,
      application,
      createdAt: work.now,
    });
    const which = number === undefined ? {} : { number };
    return ok({ kind: 'file-paper', paper, ...which, file, sha256: stored.sha256 });
  });
}

/** The photos stand in the report itself, so that it can be read alone. */
async function makeReport(work: PaperWork, number: number | undefined, deps: ActionDeps): Promise<Uint8Array> {
  const reported = reportedAppointment(work, number);
  const photos = await Promise.all(reported.status.result.photos.map(({ sha256 }) => deps.files.open(sha256)));
  return makeInspectionReport(work, reported, photos);
}
