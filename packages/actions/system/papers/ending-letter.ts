import { renderEndingLetter } from '@biz/documents/papers/ending-letter.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import type { OfficerMark } from '@biz/licensing/application-state.ts';
import { choiceLabel, holderOf, matterOf, premisesAddress } from './paper-facts.ts';
import type { PaperWork } from './paper-work.ts';

/** หนังสือคืนคำขอ: goes to the applicant when the application is returned at the check. */
export function makeReturnLetter(work: PaperWork): Promise<Uint8Array> {
  const { ending, number } = work.state;
  if (ending?.kind !== 'returned' || !ending.by) throw new Error(`${number} was not returned`);
  return renderEndingLetter({ ...commonFacts(work, ending.by), kind: 'return', reason: ending.reason });
}

/** หนังสือแจ้งผลไม่อนุญาต: facts, law, reasons and the way to appeal, as they were recorded. */
export function makeRefusalLetter(work: PaperWork): Promise<Uint8Array> {
  const { ending, number } = work.state;
  if (ending?.kind !== 'refused' || !ending.by) throw new Error(`${number} was not refused`);
  const { facts, law, reasons, appealTo, appealBy } = ending;
  const letter = { kind: 'refusal', facts, law, reasons, appealTo: appealTo.th, appealBy } as const;
  return renderEndingLetter({ ...commonFacts(work, ending.by), ...letter });
}

/** หนังสือแจ้งการยกเลิก: the licence is entered as ended, from which day, and why its holder gave it up. */
export function makeCancellationLetter(work: PaperWork): Promise<Uint8Array> {
  const { state, entry, filing, catalogue } = work;
  if (!entry?.cancellation || !state.approvedBy) throw new Error(`${state.number} has ended no licence`);
  const reason = choiceLabel(catalogue, filing, 'closing.reason');
  const facts = { licenceNumber: entry.document.number, endsOn: entry.cancellation.on, reason };
  return renderEndingLetter({ ...commonFacts(work, state.approvedBy), kind: 'cancellation', ...facts });
}

function commonFacts(work: PaperWork, by: OfficerMark) {
  const { state, agency, licence, filing } = work;
  return {
    lang: 'th' as const,
    agency: { name: agency.name.th, unit: agency.unit.th, address: agency.address.th, phone: `โทร ${agency.phone}` },
    applicationNumber: state.number,
    applicant: holderOf(filing).name,
    matter: matterOf(licence, state),
    businessName: filing.title,
    premises: premisesAddress(filing),
    submittedOn: bangkokDate(state.submittedAt),
    officer: { name: by.name, title: agency.unit.th, signedAt: by.at },
    writtenOn: bangkokDate(by.at),
    createdAt: work.now,
    training: work.settings.isTraining,
  };
}
