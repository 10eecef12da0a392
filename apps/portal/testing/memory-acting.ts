import type { ActingQueries, ActingTx, KnownPerson, UsedCompany } from '@biz/actions/ports/acting.ts';
import type { Assistance } from '@biz/licensing/acting/assistance.ts';
import type { Mandate, MandateRecord } from '@biz/licensing/acting/mandate.ts';

/** Mandates, visits and people in memory. `records` of a mandate hold its uses too. */
export type MemoryActing = {
  mandates: Map<string, Mandate>;
  assistances: Map<string, Assistance>;
  people: Map<string, KnownPerson>;
  companies: Map<string, readonly UsedCompany[]>;
};

export function emptyActing(): MemoryActing {
  return { mandates: new Map(), assistances: new Map(), people: new Map(), companies: new Map() };
}

export function copyOfActing(state: MemoryActing): MemoryActing {
  return {
    mandates: new Map(state.mandates),
    assistances: new Map(state.assistances),
    people: new Map(state.people),
    companies: new Map(state.companies),
  };
}

export function actingTx(state: MemoryActing): ActingTx {
  return {
    mandates: {
      insert: async (mandate) => void state.mandates.set(mandate.id, mandate),
      load: async (id) => withoutUses(state.mandates.get(id)),
      async append(id, record) {
        const mandate = state.mandates.get(id);
        if (!mandate) throw new Error('no mandate');
        const records = [...mandate.records, { ...record, seq: mandate.records.length + 1 }];
        state.mandates.set(id, { ...mandate, records });
      },
    },
    assistances: {
      insert: async (assistance) => void state.assistances.set(assistance.id, assistance),
      load: async (id) => state.assistances.get(id),
      save: async (assistance) => void state.assistances.set(assistance.id, assistance),
    },
    people: {
      find: async (nationalId) => [...state.people.values()].find((person) => person.nationalId === nationalId),
      async meet(person) {
        const known = [...state.people.values()].find(({ nationalId }) => nationalId === person.nationalId);
        const subject = known?.subject ?? person.subject;
        if (!known?.isOwnAccount || person.isOwnAccount) state.people.set(subject, { ...person, subject });
        return subject;
      },
      async rememberCompany(subject, company) {
        const others = (state.companies.get(subject) ?? []).filter(({ id }) => id !== company.id);
        state.companies.set(subject, [company, ...others]);
      },
    },
  };
}

export function actingQueries(state: MemoryActing): ActingQueries {
  const all = () => [...state.mandates.values()].flatMap((mandate) => withoutUses(mandate) ?? []);
  const isSealed = (mandate: Mandate) => mandate.records.some(({ event }) => event.kind === 'sealed');
  return {
    async mandate(id, who) {
      const mandate = withoutUses(state.mandates.get(id));
      if (mandate?.principal.subject === who.subject) return mandate;
      return mandate?.attorneyId === who.nationalId && isSealed(mandate) ? mandate : undefined;
    },
    mandatesFrom: async (principal) => all().filter((mandate) => mandate.principal.subject === principal),
    mandatesTo: async (attorney) => all().filter((mandate) => mandate.attorneyId === attorney && isSealed(mandate)),
    mandateUses: async (id) => (state.mandates.get(id)?.records ?? []).filter(isUse).toReversed(),
    async assistance(id, staff) {
      const assistance = state.assistances.get(id);
      return assistance?.staff.subject === staff ? assistance : undefined;
    },
    assistancesOf: async (staff) => [...state.assistances.values()].filter((one) => one.staff.subject === staff),
    assistancesTo: async (owner) => [...state.assistances.values()].filter((one) => one.applicant.subject === owner),
    companiesOf: async (subject) => state.companies.get(subject) ?? [],
  };
}

function withoutUses(mandate: Mandate | undefined): Mandate | undefined {
  return mandate && { ...mandate, records: mandate.records.filter((record) => !isUse(record)) };
}

function isUse({ event }: MandateRecord): boolean {
  return event.kind === 'used';
}
