import { composeForm } from '@biz/catalogue/compose-form.ts';
import type { MeetingCase, MeetingPaperData } from '@biz/documents/papers/meeting-paper.ts';
import { askingOf } from '@biz/licensing/application-state.ts';
import type { Meeting, MeetingItem } from '@biz/licensing/committee/meeting.ts';
import { plainAnswers } from '@biz/licensing/filing.ts';
import { documentLabel } from '../corrections/item-label.ts';
import type { ActionDeps } from '../deps.ts';
import type { Queries } from '../ports/queries.ts';
import { answersInWords } from '../system/papers/answers-in-words.ts';
import { definitionOf, holderOf, type PaperSettings, premisesAddress } from '../system/papers/paper-facts.ts';

/** What papers of a meeting are made with. `caseAddress` is where members read a case in the system. */
export type MeetingPaperDeps = ActionDeps & {
  readonly queries: Pick<Queries, 'applicationForAgency'>;
  readonly papers: PaperSettings;
  caseAddress(item: MeetingItem): string;
};

/**
 * The pack of a meeting, or its minutes: a draft until they are approved. Holds personal data of every case on the agenda; the
 * caller journals that it is read.
 */
export async function makeMeetingPaper(
  deps: MeetingPaperDeps,
  meeting: Meeting,
  kind: MeetingPaperData['kind'],
): Promise<Uint8Array> {
  const { renderMeetingPaper } = await import('@biz/documents/papers/meeting-paper.ts');
  const agency = deps.catalogue.agencies.get(meeting.agency);
  if (!agency) throw new Error(`the catalogue does not know ${meeting.agency}`);
  const { committee, number, from, place, closed, present } = meeting;
  const cases = await Promise.all(meeting.items.map((item) => caseOf(deps, meeting, item)));
  return renderMeetingPaper({
    ...{ lang: 'th', kind, committee: committee.name, number, from, place },
    agency: { name: agency.name.th, unit: agency.unit.th },
    members: committee.members.map(({ id, name, role, organisation }) => ({
      ...{ name, role },
      ...(organisation ? { organisation } : {}),
      ...(present ? { isPresent: present.includes(id) } : {}),
    })),
    cases: cases.filter((one) => one !== undefined),
    note: closed?.note ?? '',
    ...(closed && kind === 'minutes'
      ? { approvedBy: { name: closed.by, title: agency.unit.th, signedAt: closed.at } }
      : {}),
    createdAt: closed?.at ?? deps.clock.now(),
    training: deps.papers.isTraining,
  });
}

async function caseOf(deps: MeetingPaperDeps, meeting: Meeting, item: MeetingItem): Promise<MeetingCase | undefined> {
  const found = await deps.queries.applicationForAgency(item.application, meeting.agency);
  if (!found) return undefined;
  const { filing, application } = found;
  const { state } = application;
  const catalogue = deps.catalogue.asOf(state.catalogueVersion);
  const { licence } = definitionOf(catalogue, state);
  const answers = plainAnswers(filing.answers);
  const form = composeForm(catalogue, [state.licence], filing.applicant.kind, answers, askingOf(state));
  const asked = new Set(form.sections.flatMap(({ questions }) => questions.map(({ concept }) => concept.id)));
  const nameOf = (member: string) => meeting.committee.members.find(({ id }) => id === member)?.name ?? '';
  return {
    applicationNumber: state.number,
    applicant: holderOf(filing).name,
    matter: licence.name.th,
    businessName: filing.title,
    premises: premisesAddress(filing),
    opinion: item.opinion,
    address: deps.caseAddress(item),
    sections: answersInWords(catalogue, filing, asked),
    documents: state.documents.map(({ document, sha256 }) => ({
      name: documentLabel(catalogue, state, document).th,
      sha256,
    })),
    conflicts: item.conflicts.map(({ member, reason }) => ({ name: nameOf(member), reason })),
    ...(item.resolution ? { resolution: item.resolution } : {}),
  };
}
