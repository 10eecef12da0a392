import type { Licence } from '@biz/catalogue/model.ts';
import type { LaterOperationKind } from '@biz/catalogue/operation.ts';
import type { FilingId } from '@biz/kernel/ids.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { Draft, Filing, RegisterOperation } from '@biz/licensing/filing.ts';
import { seenNow } from '../applicant/definition-changes.ts';
import { type Filer, ownerOf } from '../applicant/filer.ts';
import { type LookUpDeps, lookUpApplicant } from '../applicant/look-up-applicant.ts';
import { preparedBy, takeUp } from '../applicant/start-draft.ts';
import { type ActionDeps, newId } from '../deps.ts';
import { doOnce } from '../once.ts';
import type { LoadedEntry } from '../ports/store.ts';
import type { ActionRefusal } from '../refusal.ts';
import { carriedAnswers } from './carried-answers.ts';
import { concernedBy } from './concerned-licences.ts';
import { openFor } from './open-operation.ts';

/** What the holder asks: an operation, on which licences, and what has changed. The first number is the one they came from. */
export type OperationStart = {
  readonly kind: LaterOperationKind;
  readonly numbers: readonly string[];
  readonly changes: readonly string[];
};

/**
 * Opens a draft for an operation on licences of the register: filled from what they were issued on and from the registries,
 * so that only what has changed is asked. One draft for all of them that it concerns, each of a family of its own.
 */
export async function startOperation(
  deps: ActionDeps & LookUpDeps,
  filer: Filer,
  start: OperationStart,
  key: string,
): Promise<Result<{ readonly draft: FilingId }, ActionRefusal>> {
  const owner = ownerOf(filer);
  const found = await deps.store.transact<readonly Issued[], ActionRefusal>((tx) => issuedOf(deps, tx, owner, start));
  if (!found.ok) return found;
  const [first] = found.value;
  if (!first) return err({ kind: 'NoLicenceChosen' });
  const changes = start.changes.filter((id) => found.value.some((it) => takes(it.licence, start.kind, id)));
  if (start.kind === 'amend' && changes.length === 0) return err({ kind: 'NothingChanged' });
  const applicant = await lookUpApplicant(deps, filer, first.filing.applicant.juristicId);
  if (!applicant.ok) return applicant;
  const concerned = concernedBy(deps.catalogue, start, found.value, applicant.value);
  if (!concerned.ok) return concerned;
  const now = deps.clock.now();
  const about = concerned.value.map(({ loaded: { entry } }) => ({
    licence: entry.licence,
    number: entry.document.number,
    agency: entry.agency,
  }));
  const operation: RegisterOperation = { kind: start.kind, about, changes };
  const draft: Draft = {
    id: newId<FilingId>(deps.ids),
    owner,
    applicant: applicant.value.applicant,
    business: first.filing.business,
    licences: about.map(({ licence }) => licence),
    operation,
    answers: { ...carriedAnswers(deps.catalogue, concerned.value), ...applicant.value.answers },
    documents: [],
    registries: applicant.value.registries,
    ...(filer.behalf ? { preparedBy: preparedBy(filer, applicant.value.applicant.kind) } : {}),
    definitions: seenNow(deps),
    version: 1,
    createdAt: now,
    savedAt: now,
  };
  return deps.store.transact((tx) =>
    doOnce(tx, { scope: `start-operation:${filer.subject}`, key, content: start }, async () => {
      const allowed = await takeUp(tx, filer, draft, now);
      if (!allowed.ok) return allowed;
      await tx.drafts.insert(draft);
      return ok({ draft: draft.id });
    }),
  );
}

/** A licence with the filing that it was issued on. */
type Issued = { readonly loaded: LoadedEntry; readonly licence: Licence; readonly filing: Filing };

async function issuedOf(
  deps: ActionDeps,
  tx: Parameters<typeof openFor>[1] & { readonly filings: { load(id: FilingId): Promise<Filing | undefined> } },
  owner: Draft['owner'],
  start: OperationStart,
): Promise<Result<readonly Issued[], ActionRefusal>> {
  const found = new Map<string, Issued>();
  for (const number of start.numbers) {
    const loaded = await openFor(deps, tx, owner, number, start.kind);
    if (!loaded.ok) return loaded;
    const { licence: id, document } = loaded.value.entry;
    const licence = deps.catalogue.licences.get(id);
    const filing = await tx.filings.load(document.filing);
    if (!licence || !filing) throw new Error(`licence ${number} was issued on nothing`);
    // One form cannot hold two licences of a family: they are told apart by their family.
    if (!found.has(id)) found.set(id, { loaded: loaded.value, licence, filing });
  }
  return ok([...found.values()]);
}

function takes(licence: Licence, kind: LaterOperationKind, change: string): boolean {
  return licence.operations[kind]?.changes.includes(change) ?? false;
}
