import { renderAcknowledgement } from '@biz/documents/papers/acknowledgement.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import { holderOf, matterOf, premisesAddress } from './paper-facts.ts';
import type { PaperWork } from './paper-work.ts';

/** ใบรับแจ้ง: the documents are complete; the notifier may operate from now on (Public Health Act B.E. 2535, s. 48). */
export function makeAcknowledgement(work: PaperWork): Promise<Uint8Array> {
  const { state, agency, licence, filing, catalogue } = work;
  const officer = state.checkedBy;
  if (!officer || !state.clock.promisedDue) throw new Error(`${state.number} is not complete yet`);
  return renderAcknowledgement({
    lang: 'th',
    agency: { name: agency.name.th, unit: agency.unit.th, phone: agency.phone },
    number: state.number,
    applicationNumber: state.number,
    notifier: holderOf(filing),
    matter: matterOf(licence, state),
    businessName: filing.title,
    premises: premisesAddress(filing),
    submittedOn: bangkokDate(state.submittedAt),
    completeOn: bangkokDate(officer.at),
    answerBy: state.clock.promisedDue,
    mayOperate: true,
    documents: state.documents.map(({ document }) => catalogue.documents.get(document)?.label.th ?? document),
    officer: { name: officer.name, title: agency.unit.th, signedAt: officer.at },
    createdAt: work.now,
    training: work.settings.isTraining,
  });
}
