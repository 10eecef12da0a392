import { renderTimeNotice, type TimeNoticeData } from '@biz/documents/papers/time-notice.ts';
import { bangkokDate, type Instant } from '@biz/kernel/instant.ts';
import { extensionRuleOf } from '../../officer/extend-due.ts';
import { holderOf, matterOf } from './paper-facts.ts';
import type { PaperWork } from './paper-work.ts';

/** หนังสือแจ้งเหตุแห่งความล่าช้า (Licensing Facilitation Act B.E. 2558, s. 10), with its copy's addressee. */
export function makeLatenessNotice(work: PaperWork, number = 1): Promise<Uint8Array> {
  const written = work.state.lateness?.find(({ notice }) => notice === number)?.explained;
  if (!written) throw new Error(`${work.state.number} has no reason ${number}`);
  const { due, newExpectedDate: newDate, reason } = written;
  const copyTo = work.agency.overseer.name.th;
  const letter = { kind: 'lateness', number: `${work.state.number}/ล${number}`, due, newDate, reason, copyTo } as const;
  return renderTimeNotice({ ...commonFacts(work, written), ...letter });
}

/** หนังสือแจ้งขยายระยะเวลา, with the law that allows it. */
export function makeExtensionNotice(work: PaperWork, number = 1): Promise<Uint8Array> {
  const extension = work.state.clock.extensions?.[number - 1];
  if (!extension) throw new Error(`${work.state.number} has no extension ${number}`);
  const { from: due, to: newDate, reason } = extension;
  const clause = extensionRuleOf(work.catalogue, work.state)?.clause.th;
  const letter = { kind: 'extension', number: `${work.state.number}/ข${number}`, due, newDate, reason } as const;
  return renderTimeNotice({ ...commonFacts(work, extension), ...letter, ...(clause ? { clause } : {}) });
}

type CommonFacts = Omit<TimeNoticeData, 'kind' | 'number' | 'due' | 'newDate' | 'reason' | 'clause' | 'copyTo'>;

function commonFacts(work: PaperWork, written: { readonly at: Instant; readonly by: string }): CommonFacts {
  const { state, agency, licence, filing } = work;
  if (!state.clock.startedAt) throw new Error(`the clock of ${state.number} never started`);
  return {
    lang: 'th',
    agency: { name: agency.name.th, unit: agency.unit.th, phone: agency.phone },
    applicationNumber: state.number,
    applicant: holderOf(filing).name,
    matter: matterOf(licence, state),
    businessName: filing.title,
    startedOn: bangkokDate(state.clock.startedAt),
    officer: { name: written.by, title: agency.unit.th, signedAt: written.at },
    writtenOn: bangkokDate(written.at),
    createdAt: work.now,
    training: work.settings.isTraining,
  };
}
