import type { Catalogue } from '@biz/catalogue/model.ts';
import type { ApplicationId } from '@biz/kernel/ids.ts';
import type { RecordedEvent } from '@biz/licensing/application-events.ts';
import { type ApplicationState, operationKindOf } from '@biz/licensing/application-state.ts';
import { noticeOwedBy } from '@biz/licensing/lateness/lateness-of.ts';
import type { Insertable } from 'kysely';
import type { ApplicationRow } from './tables/application-tables.ts';
import type { FilingFacts } from './tx-scope.ts';
import { worklistPlace } from './worklist-place.ts';

/** The read model of an application, made from nothing but its state, its last event and its filing. */
export function applicationRow(
  id: ApplicationId,
  state: ApplicationState,
  last: RecordedEvent,
  facts: FilingFacts,
  catalogue: Catalogue,
): Insertable<ApplicationRow> {
  const place = worklistPlace(state, catalogue, last.at);
  return {
    id,
    agency: state.agency,
    filing_id: state.filing,
    owner: facts.owner,
    number: state.number,
    licence: state.licence,
    operation: operationKindOf(state),
    about: state.about?.number ?? null,
    area: state.area ?? null,
    applicant_name: facts.applicantName,
    business_name: facts.businessName,
    seq: last.seq,
    head_hash: last.hash,
    state: JSON.stringify(state),
    phase: state.phase,
    turn: state.turn,
    step: state.step,
    station: state.station,
    tab: place.tab,
    rank: place.rank,
    due: place.due ?? null,
    notice_by: noticeOwedBy(state) ?? null,
    bill_reference1: state.bill?.reference1 ?? null,
    bill_reference2: state.bill?.reference2 ?? null,
    is_bill_open: state.bill !== undefined && state.payment === undefined && state.turn !== 'done',
    submitted_at: state.submittedAt,
    updated_at: last.at,
    assignee: state.assignee?.subject ?? null,
    assignee_name: state.assignee?.name ?? null,
    rounds: state.rounds,
    ...place.outcome,
  };
}
