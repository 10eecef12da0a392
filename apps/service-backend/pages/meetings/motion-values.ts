import type { CommitteeRefusal } from '@biz/actions/committee/refusal.ts';
import type { MemberId } from '@biz/kernel/ids.ts';
import type { ItemMotion } from '@biz/licensing/committee/decide-meeting.ts';
import type { Conflict, Meeting, Vote } from '@biz/licensing/committee/meeting.ts';
import { RESOLUTION_OUTCOMES } from '@biz/licensing/committee/resolution.ts';
import type { Page } from '../../backend-app.ts';

/** Votes in the order of the page. */
export const VOTES = ['for', 'against', 'abstain'] as const satisfies readonly Vote[];

/** A resolution as typed. */
export type TypedMotion = {
  readonly outcome: string;
  readonly reasons: string;
  /** One a line. */
  readonly conditions: string;
  readonly votes: readonly { readonly member: MemberId; readonly vote: string }[];
  readonly casting: string;
};

/** Nothing typed yet. */
export const initialMotion: TypedMotion = { outcome: '', reasons: '', conditions: '', votes: [], casting: '' };

/** What was typed, with the votes of whoever was asked. */
export function typedMotion({ form }: Page, { committee }: Meeting): TypedMotion {
  const votes = committee.members.flatMap(({ id }) => {
    const vote = form.one(`vote.${id}`);
    return vote === '' ? [] : [{ member: id, vote }];
  });
  return {
    outcome: form.one('outcome'),
    reasons: form.one('reasons'),
    conditions: form.one('conditions'),
    votes,
    casting: form.one('casting'),
  };
}

/** The motion that was typed; undefined without an outcome. */
export function readMotion(typed: TypedMotion): ItemMotion | undefined {
  const outcome = RESOLUTION_OUTCOMES.find((one) => one === typed.outcome);
  if (!outcome) return undefined;
  const votes = typed.votes.flatMap(({ member, vote: raw }) => {
    const vote = VOTES.find((one) => one === raw);
    return vote ? [{ member, vote }] : [];
  });
  const { casting } = typed;
  return {
    outcome,
    reasons: typed.reasons.trim(),
    conditions: typed.conditions.split(/\r?\n/),
    votes,
    ...(casting === 'for' || casting === 'against' ? { casting } : {}),
  };
}

/** The members who were marked as having an interest, with what it is. */
export function readInterests({ form }: Page, { committee }: Meeting): readonly Conflict[] {
  const marked = form.all('members');
  return committee.members
    .filter(({ id }) => marked.includes(id))
    .map(({ id }) => ({ member: id, reason: form.one(`reason.${id}`).trim() }));
}

/** Where the form shows this refusal. */
export function fieldOf({ kind }: CommitteeRefusal, meeting: Meeting, { votes }: ItemMotion): string {
  if (kind === 'CastingVoteMissing') return 'casting';
  if (kind === 'ResolutionReasonMissing') return 'reasons';
  if (kind === 'ConditionsMissing') return 'conditions';
  if (kind !== 'VotesDoNotFit') return 'outcome';
  const silent = meeting.present?.find((id) => !votes.some(({ member }) => member === id));
  return silent ? `vote.${silent}` : 'outcome';
}
