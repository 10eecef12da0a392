import { validateAnswers } from '@biz/catalogue/answers.ts';
import type { SubjectId } from '@biz/kernel/ids.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { Actor } from '@biz/licensing/actor.ts';
import type { ChangedAnswer, DocumentFile, SentReply } from '@biz/licensing/application-events.ts';
import type { CorrectionAnswers } from '@biz/licensing/commands.ts';
import { documentOf, itemKey } from '@biz/licensing/corrections/correction-items.ts';
import { type Filing, plainAnswers } from '@biz/licensing/filing.ts';
import { recordUse, thingOf } from '../acting/record-use.ts';
import { sectionsOf } from '../corrections/correctable-questions.ts';
import type { OpenRequestWork } from '../corrections/open-request.ts';
import { answersFor, filesFor, type Passed, passToSiblings } from '../corrections/pass-to-siblings.ts';
import type { ActionDeps } from '../deps.ts';
import { doOnce } from '../once.ts';
import type { LoadedApplication, Tx } from '../ports/store.ts';
import type { ActionRefusal } from '../refusal.ts';
import { applyCommand, type CommandReply, type CommandTarget } from '../run-application-command.ts';
import { requestWork } from './hold-correction.ts';

/**
 * Sends back everything that is held for the open request, once: new files, a new version of the answers, replies.
 * Documents and answers that sibling applications use are theirs too, in the same transaction. Corrected answers must fit
 * the form by the same rules as when it was filled in.
 */
export async function submitCorrections(
  deps: ActionDeps,
  owner: SubjectId,
  target: CommandTarget,
): Promise<Result<CommandReply, ActionRefusal>> {
  const { application } = target;
  const once = { scope: `submit-corrections:${owner}`, key: target.key, content: { application } };
  return deps.store.transact((tx) =>
    doOnce(tx, once, async () => {
      const loaded = await tx.applications.load(application);
      const filing = loaded && (await tx.filings.load(loaded.state.filing));
      if (!loaded || !filing || filing.owner !== owner) return err({ kind: 'NotFound' });
      if (target.expectedSeq !== undefined && target.expectedSeq !== loaded.seq) {
        return err({ kind: 'StaleVersion', expected: target.expectedSeq, actual: loaded.seq });
      }
      const use = {
        act: 'correct' as const,
        thing: thingOf(filing),
        at: deps.clock.now(),
        number: loaded.state.number,
      };
      const allowed = await recordUse(tx, target.actor, use);
      if (!allowed.ok) return allowed;
      const work = await requestWork(deps, tx, loaded, filing);
      const refusal = refusalOf(work);
      return refusal ? err(refusal) : send({ deps, tx, loaded, filing, work, actor: target.actor });
    }),
  );
}

function refusalOf(work: OpenRequestWork): ActionRefusal | undefined {
  const [item] = work.items.map(itemKey).filter((key) => work.missing.includes(key));
  if (item) return { kind: 'CorrectionMissing', item };
  if (work.changed.length === 0) return undefined;
  const changed = new Set<string>(work.changed);
  // An old answer that a newer form would no longer take is not the applicant's to mend now.
  const invalid = validateAnswers(work.form, plainAnswers(work.answers))
    .filter(({ kind, concept }) => kind === 'Required' || changed.has(concept))
    .map(({ concept }) => concept);
  const missing = [...work.missing, ...invalid];
  return missing.length > 0 ? { kind: 'CorrectionsIncomplete', missing } : undefined;
}

/** What is sent: the request as it was locked, and who sends it. */
type Sending = {
  readonly deps: ActionDeps;
  readonly tx: Tx;
  readonly loaded: LoadedApplication;
  readonly filing: Filing;
  readonly work: OpenRequestWork;
  readonly actor: Actor;
};

async function send(sending: Sending): Promise<Result<CommandReply, ActionRefusal>> {
  const { deps, tx, loaded, filing, work, actor } = sending;
  const changed = work.changed.flatMap((id): readonly ChangedAnswer[] => {
    const section = deps.catalogue.asOf(filing.catalogueVersion).concepts.get(id)?.section;
    return section ? [{ concept: id, section }] : [];
  });
  const after = (await correct(sending)) ?? filing;
  const files = work.documents.flatMap((document) => fileFor(work, document));
  const passed = { files, changed, before: filing, after, through: loaded.state.number };
  const answers = answersOf(sending, passed);
  const done = await applyCommand(deps, tx, loaded, { kind: 'submit-corrections', ...answers }, actor);
  if (!done.ok) return done;
  for (const { document } of files) {
    const file = work.held.get(`document:${document}`)?.file;
    if (file) await tx.filings.addDocument(filing.id, { document, ...file });
  }
  await passToSiblings(deps, tx, loaded.id, passed, actor);
  return ok(done.value);
}

/** The filing with the next version of its answers; undefined when none changed. */
async function correct({ deps, tx, loaded, filing, work, actor }: Sending): Promise<Filing | undefined> {
  if (work.changed.length === 0) return undefined;
  const name = work.answers['business.name-th']?.value;
  const title = typeof name === 'string' && name ? name : filing.title;
  const { answers } = work;
  const version = await tx.corrections.correctFiling({
    filing: filing.id,
    application: loaded.id,
    round: loaded.state.rounds,
    concepts: work.changed,
    answers,
    title,
    by: actor.name,
    at: deps.clock.now(),
  });
  return { ...filing, answers, title, version };
}

/** What this application takes of it: only answers and documents that its own licence uses, never a sibling's. */
function answersOf({ deps, loaded, work }: Sending, passed: Passed): CorrectionAnswers {
  const asked = new Set(work.items.map(itemKey));
  const isAsked = ({ concept }: ChangedAnswer) => asked.has(`answer:${concept}`);
  const wanted = new Set(work.items.map(documentOf));
  const own = answersFor(deps, loaded.state, passed);
  const follow = filesFor(deps, loaded.state, passed).filter(({ document }) => !wanted.has(document));
  const { after } = passed;
  const made = { filingVersion: after.version ?? 1, sections: sectionsOf(deps.catalogue, after, loaded.state) };
  return {
    replaced: passed.files.filter(({ document }) => wanted.has(document)),
    answers: own.filter(isAsked),
    replies: work.items.flatMap((item) => (item.kind === 'reply' ? [replyTo(item.file, work)] : [])),
    follow: { documents: follow, answers: own.filter((answer) => !isAsked(answer)) },
    ...(own.length > 0 ? { made } : {}),
  };
}

function fileFor(work: OpenRequestWork, document: DocumentFile['document']): readonly DocumentFile[] {
  const held = work.held.get(`document:${document}`)?.file;
  return held ? [{ document, file: held.file, sha256: held.sha256 }] : [];
}

function replyTo(file: SentReply['file'], work: OpenRequestWork): SentReply {
  const held = work.held.get(`reply:${file}`)?.file;
  return { file, ...(held ? { answer: { file: held.file, sha256: held.sha256 } } : {}) };
}
