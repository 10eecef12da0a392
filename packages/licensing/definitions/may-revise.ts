import type { Definition } from '@biz/catalogue/definition.ts';
import type { Agency, AgencyKind } from '@biz/catalogue/model.ts';
import type { AgencyId, AgencyKindId } from '@biz/kernel/ids.ts';
import type { Administrator } from '../officers/decide-account.ts';

/** What tells whose a definition is. */
export type Offices = {
  readonly agencies: ReadonlyMap<AgencyId, Pick<Agency, 'kind'>>;
  readonly agencyKinds: ReadonlyMap<AgencyKindId, Pick<AgencyKind, 'onlyOffice'>>;
};

type Reach = Pick<Administrator, 'reach'>;

/**
 * True for who keeps a definition: the central office; an agency what it does in its own way; and the only office of its kind what
 * it gives itself. No agency changes what others use, too.
 */
export function mayRevise(by: Reach, definition: Definition, offices: Offices): boolean {
  if (by.reach === 'all') return true;
  switch (definition.kind) {
    case 'licence': {
      const { onlyOffice = false } = offices.agencyKinds.get(definition.agencyKind) ?? {};
      return onlyOffice && mayReadDefinition(by, definition, offices);
    }
    case 'agency':
      return by.reach.includes(definition.agency);
    case 'questions':
    case 'documents':
      return false;
  }
}

/** True for who may read a definition with its revisions: the central office, and every agency that it concerns. */
export function mayReadDefinition({ reach }: Reach, definition: Definition, { agencies }: Offices): boolean {
  if (reach === 'all') return true;
  switch (definition.kind) {
    case 'licence':
      return reach.some((agency) => agencies.get(agency)?.kind === definition.agencyKind);
    case 'agency':
      return reach.includes(definition.agency);
    case 'questions':
    case 'documents':
      return true;
  }
}
