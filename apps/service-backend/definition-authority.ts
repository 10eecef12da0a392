import type { DefinitionQueries, DefinitionSources, KeptRevision } from '@biz/actions/ports/definitions.ts';
import { type Definition, findDefinition } from '@biz/catalogue/definition.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import { parseRevisionId } from '@biz/kernel/ids.ts';
import { bangkokDate, type Clock } from '@biz/kernel/instant.ts';
import { mayReadDefinition, mayRevise } from '@biz/licensing/definitions/may-revise.ts';
import { perRequest } from '@biz/web/http/per-request.ts';
import type { Verdict } from '@biz/web/web-app-options.ts';
import type { FastifyRequest } from 'fastify';
import { administratorOf, type Officer } from './officer.ts';
import { pathParameter } from './path-parameter.ts';

const POLICIES = ['definition-in-reach', 'keeper-of-definition', 'revision-in-reach', 'keeper-of-revision'] as const;

/**
 * Who may use a route about definitions. `in-reach` = administrators of the central office and of the agencies that the
 * definition concerns, to read; `keeper` = those of them who keep it, to change. By `:definition` and by `:revision`.
 */
export type DefinitionPolicy = (typeof POLICIES)[number];

/** A definition with whether the reader keeps it. */
export type SeenDefinition = { readonly definition: Definition; readonly isKeeper: boolean };

/** A revision with the definition that it changes. */
export type SeenRevision = KeptRevision & SeenDefinition;

/** Decides about requests to definitions, and remembers what each has read. */
export type DefinitionAuthority = {
  authorise(policy: DefinitionPolicy, officer: Officer, request: FastifyRequest): Promise<Verdict>;
  /** The definition that was read while the request was authorised; throws on a route whose policy reads none. */
  definitionOf(request: FastifyRequest): SeenDefinition;
  /** The revision that was read in the same way. */
  revisionOf(request: FastifyRequest): SeenRevision;
};

/** What the authority asks. */
export type DefinitionAuthorityDeps = {
  readonly catalogue: Catalogue;
  readonly definitions: Pick<DefinitionSources, 'on'>;
  readonly clock: Clock;
  readonly queries: { readonly definitions: Pick<DefinitionQueries, 'revision'> };
};

/** The authority of definitions: what is out of reach, missing or malformed is the same `not-found`. */
export function createDefinitionAuthority(deps: DefinitionAuthorityDeps): DefinitionAuthority {
  const definitions = perRequest<SeenDefinition>();
  const revisions = perRequest<SeenRevision>();
  return {
    async authorise(policy, officer, request) {
      const by = administratorOf(officer);
      if (!by) return 'forbidden';
      const isOfRevision = policy === 'revision-in-reach' || policy === 'keeper-of-revision';
      const kept = isOfRevision ? await readRevision(deps, pathParameter(request, 'revision')) : undefined;
      const id = isOfRevision ? kept?.revision.definition : pathParameter(request, 'definition');
      const { files } = deps.definitions.on(bangkokDate(deps.clock.now()));
      const definition = id === undefined ? undefined : findDefinition(files, id);
      if (!definition || !mayReadDefinition(by, definition, deps.catalogue)) return 'not-found';
      const seen = { definition, isKeeper: mayRevise(by, definition, deps.catalogue) };
      const isForReaders = policy === 'definition-in-reach' || policy === 'revision-in-reach';
      if (!isForReaders && !seen.isKeeper) return 'forbidden';
      if (kept) revisions.set(request, { ...kept, ...seen });
      else definitions.set(request, seen);
      return 'allow';
    },
    definitionOf: (request) => definitions.get(request) ?? unread(),
    revisionOf: (request) => revisions.get(request) ?? unread(),
  };
}

/** True for a policy that is decided here. */
export function isDefinitionPolicy(policy: string): policy is DefinitionPolicy {
  return POLICIES.some((one) => one === policy);
}

async function readRevision(deps: DefinitionAuthorityDeps, rawId: string): Promise<KeptRevision | undefined> {
  const id = parseRevisionId(rawId);
  return id.ok ? deps.queries.definitions.revision(id.value) : undefined;
}

function unread(): never {
  throw new Error('this route names no definition');
}
