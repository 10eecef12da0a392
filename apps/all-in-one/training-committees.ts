import { readFile } from 'node:fs/promises';
import { keepCommittee } from '@biz/actions/committee/keep-committee.ts';
import { type ActionDeps, newId } from '@biz/actions/deps.ts';
import type { CommitteeQueries } from '@biz/actions/ports/committees.ts';
import { type NationalId, parseNationalId } from '@biz/kernel/identifiers.ts';
import type { AgencyId, MemberId, SubjectId } from '@biz/kernel/ids.ts';
import type { CommitteeMember, MemberRole, QuorumShare } from '@biz/licensing/committee/committee.ts';
import { nameOf, readPeople, type TrainingPerson } from './training-people.ts';

/** Whom an account of signing in is for; undefined where there is none. */
export type SubjectOf = (nationalId: NationalId) => Promise<SubjectId | undefined>;

type Deps = ActionDeps & { readonly queries: { readonly committees: CommitteeQueries } };

/**
 * Sets up the committees of `committees.json` as their administrators would, for agencies that have none: what
 * administrators did to one since stays, and of two processes that start at once one seats it. Throws on files that do not
 * fit: they ship with the product.
 */
export async function seatTrainingCommittees(deps: Deps, folder: URL, subjectOf: SubjectOf): Promise<void> {
  const people = await readPeople(folder);
  const { committees } = parseCommittees(await readFile(new URL('committees.json', folder), 'utf8'));
  for (const row of committees) {
    if ((await deps.queries.committees.committees(row.agency)).length > 0) continue;
    const seats = { deps, people, subjectOf };
    const keeper = await officer(seats, row.keeper);
    const members = await Promise.all(row.members.map((member) => seated(seats, member)));
    const { agency, name, quorum } = row;
    const committee = { name, quorum, members };
    const kept = await keepCommittee(deps, { ...keeper, agency }, { committee, key: `training-${agency}` });
    if (kept.ok || kept.error.kind === 'KeyReused') continue;
    throw new Error(`committees.json: ${name} is refused: ${kept.error.kind}`);
  }
}

type Seats = { readonly deps: Deps; readonly people: readonly TrainingPerson[]; readonly subjectOf: SubjectOf };

async function seated(seats: Seats, member: MemberRow): Promise<CommitteeMember> {
  const id = newId<MemberId>(seats.deps.ids);
  if ('organisation' in member) return { id, ...member };
  const { subject, name } = await officer(seats, member.nationalId);
  return { id, name, role: member.role, officer: subject };
}

async function officer({ people, subjectOf }: Seats, raw: string): Promise<{ name: string; subject: SubjectId }> {
  const person = people.find(({ nationalId }) => nationalId === raw);
  const nationalId = parseNationalId(raw);
  const subject = nationalId.ok ? await subjectOf(nationalId.value) : undefined;
  if (!person || !subject) throw new Error('committees.json: a member is nobody who can sign in');
  return { name: nameOf(person), subject };
}

type MemberRow =
  | { readonly role: MemberRole; readonly nationalId: string }
  | { readonly role: MemberRole; readonly name: string; readonly organisation: string };

type CommitteesFile = {
  readonly committees: readonly {
    readonly agency: AgencyId;
    readonly name: string;
    readonly quorum: QuorumShare;
    readonly keeper: string;
    readonly members: readonly MemberRow[];
  }[];
};

function parseCommittees(raw: string): CommitteesFile {
  return JSON.parse(raw) as CommitteesFile;
}
