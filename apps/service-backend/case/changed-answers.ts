import type { Queries } from '@biz/actions/ports/queries.ts';
import type { AnswerValue, Concept, Licence } from '@biz/catalogue/model.ts';
import { isOfRegistries } from '@biz/catalogue/when-moved.ts';
import { canonicalJson } from '@biz/kernel/digest.ts';
import type { ApplicationId } from '@biz/kernel/ids.ts';
import type { RecordedRegisterEvent } from '@biz/licensing/register/register-events.ts';
import { readScopeOf } from '../officer.ts';
import type { OfficerCase } from './officer-case.ts';

/** An answer that changes: as the licence was issued, and as it is asked for now. */
export type ChangedAnswer = {
  readonly concept: Concept;
  readonly was: AnswerValue | undefined;
  readonly now: AnswerValue | undefined;
  readonly isSame: boolean;
};

/**
 * What the holder says has changed, answer by answer, and what registries say otherwise than the licence although nobody ticked
 * it; undefined where the case is no operation, or one by which nothing can change. The answers before are those that the licence
 * stood on when this was sent.
 */
export async function changedAnswersOf(
  { queries }: { readonly queries: Pick<Queries, 'registerHistory' | 'applicationForAgency'> },
  officerCase: OfficerCase,
): Promise<readonly ChangedAnswer[] | undefined> {
  const { about, application, licence, officer, filing, catalogue } = officerCase;
  const asked = application.state.about;
  if (!about || !asked || !licence.operations[asked.operation]?.changes.length) return undefined;
  const issuedOn = applicationBefore(await queries.registerHistory(about.id), application.id);
  const before = issuedOn && (await queries.applicationForAgency(issuedOn, officer.agency, readScopeOf(officer)));
  const questionsOf = (changes: Licence['changes']) => changes.flatMap(({ questions }) => questions);
  const ticked = questionsOf(licence.changes.filter(({ id }) => asked.changes.includes(id)));
  const vouched = questionsOf(licence.changes.filter((change) => isOfRegistries(catalogue, change)));
  return [...new Set([...ticked, ...vouched])].flatMap((id) => {
    const concept = catalogue.concepts.get(id);
    const was = before?.filing.answers[id]?.value;
    const now = filing.answers[id]?.value;
    const isSame = canonicalJson(was ?? null) === canonicalJson(now ?? null);
    if (!concept || (was === undefined && now === undefined) || (isSame && !ticked.includes(id))) return [];
    return [{ concept, was, now, isSame }];
  });
}

/** The application that the licence stood on before this one took effect. */
function applicationBefore(events: readonly RecordedRegisterEvent[], application: ApplicationId) {
  const issued = events.flatMap(({ event }) => ('document' in event ? [event.document.application] : []));
  const own = issued.indexOf(application);
  return own === -1 ? issued.at(-1) : issued[own - 1];
}
