import type { JuristicId } from '@biz/kernel/identifiers.ts';
import type { MandateId } from '@biz/kernel/ids.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { type Mandate, type MandateTerms, problemsOfTerms } from '@biz/licensing/acting/mandate.ts';
import type { Filer } from '../applicant/filer.ts';
import { fullCompanyName, mayBind } from '../applicant/look-up-applicant.ts';
import { type ActionDeps, newId } from '../deps.ts';
import { doOnce } from '../once.ts';
import { REQUIRED_ASSURANCE } from '../one-time-code.ts';
import type { JuristicRegistry } from '../ports/registries.ts';
import type { ActionRefusal } from '../refusal.ts';

/**
 * Writes down a mandate (หนังสือมอบอำนาจ) that its principal still has to seal with a code. For a company the business registry has
 * to list the principal as its director at this moment. Refused while acting for somebody else: a power given by another is
 * not passed on (Civil and Commercial Code, s. 808).
 */
export async function draftMandate(
  deps: ActionDeps & { readonly juristic: JuristicRegistry },
  principal: Filer,
  input: { readonly terms: MandateTerms; readonly juristicId?: JuristicId },
  key: string,
): Promise<Result<{ readonly mandate: MandateId }, ActionRefusal>> {
  if (principal.behalf) return err({ kind: 'NotInOwnName' });
  if (principal.assurance < REQUIRED_ASSURANCE) {
    return err({ kind: 'AssuranceTooLow', required: REQUIRED_ASSURANCE, actual: principal.assurance });
  }
  const now = deps.clock.now();
  const problems = problemsOfTerms(input.terms, principal, bangkokDate(now));
  if (problems.length > 0) return err({ kind: 'MandateTermsWrong', problems });
  const company = await companyOf(deps, principal, input.juristicId);
  if (!company.ok) return company;
  const { behalf: _, ...person } = principal;
  const mandate: Mandate = {
    ...input.terms,
    id: newId<MandateId>(deps.ids),
    principal: person,
    ...(company.value ? { company: company.value } : {}),
    createdAt: now,
    records: [],
  };
  const content = { ...input, juristicId: input.juristicId ?? '' };
  return deps.store.transact((tx) =>
    doOnce(tx, { scope: `draft-mandate:${principal.subject}`, key, content }, async () => {
      await tx.mandates.insert(mandate);
      return ok({ mandate: mandate.id });
    }),
  );
}

async function companyOf(
  deps: ActionDeps & { readonly juristic: JuristicRegistry },
  principal: Filer,
  id: JuristicId | undefined,
): Promise<Result<Mandate['company'], ActionRefusal>> {
  if (!id) return ok(undefined);
  const lookUp = { purpose: 'fill-application', agent: principal.nationalId, correlationId: deps.ids.uuid() };
  const answer = await deps.juristic.juristicPerson(id, lookUp);
  if (answer.kind === 'found' && mayBind(answer.value, principal)) {
    return ok({ id, name: fullCompanyName(answer.value) });
  }
  return err({ kind: 'NotDirector', registry: answer.kind === 'unavailable' ? 'unavailable' : 'answered' });
}
