import type { Catalogue, Licence } from '@biz/catalogue/model.ts';
import { isOfRegistries } from '@biz/catalogue/when-moved.ts';
import { canonicalJson } from '@biz/kernel/digest.ts';
import type { ConceptId } from '@biz/kernel/ids.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { Filing } from '@biz/licensing/filing.ts';
import type { FoundApplicant } from '../applicant/look-up-applicant.ts';
import type { ActionRefusal } from '../refusal.ts';
import type { OperationStart } from './start-operation.ts';

/**
 * The licences that an amendment concerns. Where registries alone know what is different, a licence that says the same as they do
 * is left as it is; refused when none is left, or while a registry does not answer, because nobody types these facts for it.
 */
export function concernedBy<T extends { readonly licence: Licence; readonly filing: Filing }>(
  { concepts }: Pick<Catalogue, 'concepts'>,
  start: OperationStart,
  issued: readonly T[],
  found: FoundApplicant,
): Result<readonly T[], ActionRefusal> {
  if (start.kind !== 'amend') return ok(issued);
  const tickedOf = ({ changes, operations }: Licence) =>
    changes.filter(({ id }) => operations.amend?.changes.includes(id) && start.changes.includes(id));
  const ofRegistries = issued.flatMap(({ licence }) =>
    tickedOf(licence).filter((it) => isOfRegistries({ concepts }, it)),
  );
  const isSilent = Object.values(found.registries).some(({ kind }) => kind !== 'found');
  if (ofRegistries.length > 0 && isSilent) return err({ kind: 'HolderUnchanged', registry: 'unavailable' });
  const concerned = issued.filter(({ licence, filing }) =>
    tickedOf(licence).some((change) =>
      ofRegistries.includes(change) ? change.questions.some((id) => isOutdated(filing, found, id)) : true,
    ),
  );
  return concerned.length === 0 && ofRegistries.length > 0
    ? err({ kind: 'HolderUnchanged', registry: 'answered' })
    : ok(concerned);
}

/** What a registry does not say outdates nothing. */
function isOutdated(filing: Filing, found: FoundApplicant, concept: ConceptId): boolean {
  const now = found.answers[concept]?.value;
  return now !== undefined && canonicalJson(now) !== canonicalJson(filing.answers[concept]?.value ?? null);
}
