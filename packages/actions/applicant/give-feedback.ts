import type { SubjectId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { type Feedback, type FeedbackRefusal, readFeedback } from '@biz/licensing/feedback/feedback.ts';
import type { ActionDeps } from '../deps.ts';
import { doOnceRefusing, type KeyRefusal } from '../once.ts';
import type { FeedbackAbout } from '../ports/feedback.ts';
import type { Tx } from '../ports/store.ts';

/** Why feedback is not taken; what is somebody else's is not found. */
export type GiveFeedbackRefusal = FeedbackRefusal | KeyRefusal | { readonly kind: 'NotFound' };

type Given = { readonly rating: string; readonly text: string; readonly key: string };

/**
 * ให้คะแนนความพึงพอใจ: keeps what the owner says about a submission or a finished application, once each. Refuses what is not
 * finished, what was said before, no rating, a text that is too long. Whoever says it is not written down beside it.
 */
export function giveFeedback(
  deps: ActionDeps,
  owner: SubjectId,
  about: FeedbackAbout,
  given: Given,
): Promise<Result<null, GiveFeedbackRefusal>> {
  const { rating, text, key } = given;
  const once = { scope: `give-feedback:${about.application ?? about.filing}`, key, content: { rating, text } };
  return deps.store.transact((tx) =>
    doOnceRefusing<null, GiveFeedbackRefusal>(tx, once, async () => {
      const read = readFeedback(rating, text);
      if (!read.ok) return read;
      const subject = await subjectOf(tx, owner, about);
      if (!subject.ok) return subject;
      const at: Instant = deps.clock.now();
      const isNew = await tx.feedback.give({ ...subject.value, ...read.value, at });
      return isNew ? ok(null) : err({ kind: 'FeedbackGiven' });
    }),
  );
}

type Subject = Pick<Feedback, 'filing' | 'application' | 'agency' | 'licence'>;

async function subjectOf(
  tx: Tx,
  owner: SubjectId,
  { filing, application }: FeedbackAbout,
): Promise<Result<Subject, GiveFeedbackRefusal>> {
  if (application === undefined) {
    const found = await tx.filings.load(filing);
    return found?.owner === owner ? ok({ filing }) : err({ kind: 'NotFound' });
  }
  const found = await tx.applications.load(application);
  if (found?.owner !== owner || found.state.filing !== filing) return err({ kind: 'NotFound' });
  const { state } = found;
  if (state.turn !== 'done') return err({ kind: 'FeedbackTooEarly' });
  return ok({ filing, application, agency: state.agency, licence: state.licence });
}
