import type { MemberId, SubjectId } from '@biz/kernel/ids.ts';

/**
 * What a member is: chair (ประธาน), deputy (รองประธาน), member (กรรมการ), or secretary (เลขานุการ), who keeps the minutes and
 * has no vote.
 */
export const MEMBER_ROLES = ['chair', 'deputy', 'member', 'secretary'] as const;

export type MemberRole = (typeof MEMBER_ROLES)[number];

/** A member of a committee: an officer of the agency by their subject, or somebody from outside by where they belong. */
export type CommitteeMember = {
  readonly id: MemberId;
  readonly name: string;
  readonly role: MemberRole;
  readonly officer?: SubjectId;
  readonly organisation?: string;
};

/** How many of the voting members a quorum (องค์ประชุม) needs; the law's least is half. */
export const QUORUM_SHARES = ['half', 'two-thirds', 'all'] as const;

export type QuorumShare = (typeof QUORUM_SHARES)[number];

/** A standing committee (คณะกรรมการ) of an agency. */
export type Committee = {
  readonly name: string;
  readonly quorum: QuorumShare;
  readonly members: readonly CommitteeMember[];
};

/** Why a committee cannot be as it is proposed. */
export type CommitteeProblem = 'no-name' | 'no-chair' | 'two-chairs' | 'two-deputies' | 'seated-twice' | 'no-secretary';

/** What keeps a committee from meeting; nothing = it can. Before all members are named some of it is expected. */
export function committeeProblems({ name, members }: Committee): readonly CommitteeProblem[] {
  const count = (role: MemberRole) => members.filter((member) => member.role === role).length;
  const officers = members.flatMap(({ officer }) => (officer === undefined ? [] : [officer]));
  const runs = members.some((member) => isRunning(member));
  const found: readonly (CommitteeProblem | false)[] = [
    name.trim() === '' && 'no-name',
    count('chair') === 0 && 'no-chair',
    count('chair') > 1 && 'two-chairs',
    count('deputy') > 1 && 'two-deputies',
    new Set(officers).size < officers.length && 'seated-twice',
    !runs && 'no-secretary',
  ];
  return found.filter((problem) => problem !== false);
}

/** True for who may run a meeting in the system: a chair, deputy or secretary who is an officer. */
export function isRunning({ role, officer }: CommitteeMember): boolean {
  return role !== 'member' && officer !== undefined;
}

/** The share as needed of so many. */
export function needed(quorum: QuorumShare, of: number): number {
  const share = { half: 1 / 2, 'two-thirds': 2 / 3, all: 1 } satisfies Record<QuorumShare, number>;
  return Math.ceil(of * share[quorum] - 1e-9);
}
