import type { FeedbackAbout, FeedbackQueries, FeedbackText, FeedbackTx } from '@biz/actions/ports/feedback.ts';
import type { AgencyId } from '@biz/kernel/ids.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import type { Feedback } from '@biz/licensing/feedback/feedback.ts';
import type { FeedbackFilter, RatingCount } from '@biz/licensing/feedback/feedback-results.ts';
import type { ReadScope } from './filing-queries.ts';
import { insertRow } from './insert-row.ts';
import type { Reader, TxScope } from './tx-scope.ts';

/** Feedback as a part of one transaction. */
export function feedbackTx(scope: Pick<TxScope, 'db' | 'keyring'>): FeedbackTx {
  return { give: (feedback) => keepFeedback(scope, feedback) };
}

/** The reads of feedback. */
export function createFeedbackQueries(scope: ReadScope): FeedbackQueries {
  const { db } = scope;
  return {
    async isGiven(about) {
      const row = await db.selectFrom('feedback').select('about').where('about', '=', keyOf(about)).executeTakeFirst();
      return row !== undefined;
    },
    counts: (filter) => ratingCounts(db, filter),
    texts: (agency, filter, limit) => feedbackTexts(scope, agency, { filter, limit }),
  };
}

async function keepFeedback({ db, keyring }: Pick<TxScope, 'db' | 'keyring'>, feedback: Feedback): Promise<boolean> {
  const { text, at } = feedback;
  const about = keyOf(feedback);
  const row = {
    about,
    filing_id: feedback.filing,
    application_id: feedback.application ?? null,
    agency: feedback.agency ?? null,
    licence: feedback.licence ?? null,
    rating: feedback.rating,
    has_text: text !== '',
    text_sealed: keyring.seal(text, sealedAs(about)),
    given_on: bangkokDate(at),
    given_at: at,
  };
  return insertRow(db, 'feedback', row, 'once');
}

async function ratingCounts(db: Reader, filter: FeedbackFilter): Promise<readonly RatingCount[]> {
  let query = db
    .selectFrom('feedback')
    .select(['agency', 'licence', 'rating'])
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .where('given_on', '>=', filter.from)
    .where('given_on', '<=', filter.to)
    .groupBy(['agency', 'licence', 'rating']);
  if (filter.agency) query = query.where('agency', '=', filter.agency);
  if (filter.licence) query = query.where('licence', '=', filter.licence);
  return (await query.execute()).map(({ agency, licence, rating, total }) => ({
    ...(agency === null ? {} : { agency }),
    ...(licence === null ? {} : { licence }),
    rating,
    total,
  }));
}

async function feedbackTexts(
  { db, keyring }: ReadScope,
  agency: AgencyId,
  { filter, limit }: { readonly filter: FeedbackFilter; readonly limit: number },
): Promise<readonly FeedbackText[]> {
  const rows = await db
    .selectFrom('feedback')
    .select(['about', 'licence', 'rating', 'text_sealed', 'given_on'])
    .where('agency', '=', agency)
    .where('has_text', '=', true)
    .where('given_on', '>=', filter.from)
    .where('given_on', '<=', filter.to)
    .orderBy('given_at', 'desc')
    .limit(limit)
    .execute();
  return rows.flatMap(({ about, licence, rating, text_sealed: sealed, given_on: on }) =>
    licence === null ? [] : [{ licence, rating, on, text: keyring.open(sealed, sealedAs(about)) }],
  );
}

function keyOf({ filing, application }: FeedbackAbout): string {
  return application ?? filing;
}

function sealedAs(about: string): string {
  return `portal.feedback:${about}`;
}
