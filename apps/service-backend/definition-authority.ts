import type { DefinitionQueries, KeptRevision } from '@biz/actions/ports/definitions.ts';
import type { Catalogue, Licence } from '@biz/catalogue/model.ts';
import { parseRevisionId } from '@biz/kernel/ids.ts';
import { mayRevise } from '@biz/licensing/definitions/may-revise.ts';
import { perRequest } from '@biz/web/http/per-request.ts';
import type { Verdict } from '@biz/web/web-app-options.ts';
import type { FastifyRequest } from 'fastify';
import { administratorOf, type Officer } from './officer.ts';
import { pathParameter } from './path-parameter.ts';

/**
 * Who may use a route about definitions: administrators of the central office and of agencies of the kind that gives the
 * licence. By `:definition` = `definition-in-reach`, by `:revision` = `revision-in-reach`.
 */
export type DefinitionPolicy = 'definition-in-reach' | 'revision-in-reach';

/** A revision with the licence that it is about, as it is in effect. */
export type SeenRevision = KeptRevision & { readonly licence: Licence };

/** Decides about requests to definitions, and remembers what each has read. */
export type DefinitionAuthority = {
  authorise(policy: DefinitionPolicy, officer: Officer, request: FastifyRequest): Promise<Verdict>;
  /** The licence that was read while the request was authorised; throws on a route whose policy reads none. */
  definitionOf(request: FastifyRequest): Licence;
  /** The revision that was read in the same way. */
  revisionOf(request: FastifyRequest): SeenRevision;
};

/** What the authority asks. */
export type DefinitionAuthorityDeps = {
  readonly catalogue: Catalogue;
  readonly queries: { readonly definitions: Pick<DefinitionQueries, 'revision'> };
};

/** The authority of definitions: what is out of reach, missing or malformed is the same `not-found`. */
export function createDefinitionAuthority(deps: DefinitionAuthorityDeps): DefinitionAuthority {
  const definitions = perRequest<Licence>();
  const revisions = perRequest<SeenRevision>();
  return {
    async authorise(policy, officer, request) {
      const by = administratorOf(officer);
      if (!by) return 'forbidden';
      const mayReach = (licence: Licence) => mayRevise(by, licence, deps.catalogue.agencies);
      if (policy === 'definition-in-reach') {
        const id = pathParameter(request, 'definition');
        const licence = [...deps.catalogue.licences.values()].find((one) => one.id === id);
        if (!licence || !mayReach(licence)) return 'not-found';
        definitions.set(request, licence);
        return 'allow';
      }
      const seen = await readRevision(deps, pathParameter(request, 'revision'));
      if (!seen || !mayReach(seen.licence)) return 'not-found';
      revisions.set(request, seen);
      return 'allow';
    },
    definitionOf: (request) => definitions.get(request) ?? unread(),
    revisionOf: (request) => revisions.get(request) ?? unread(),
  };
}

/** True for a policy that is decided here. */
export function isDefinitionPolicy(policy: string): policy is DefinitionPolicy {
  return policy === 'definition-in-reach' || policy === 'revision-in-reach';
}

async function readRevision(deps: DefinitionAuthorityDeps, rawId: string): Promise<SeenRevision | undefined> {
  const id = parseRevisionId(rawId);
  const kept = id.ok ? await deps.queries.definitions.revision(id.value) : undefined;
  const licence = kept && deps.catalogue.licences.get(kept.revision.licence);
  return kept && licence && { ...kept, licence };
}

function unread(): never {
  throw new Error('this route names no definition');
}
