import type { AnswerValue } from '@biz/catalogue/model.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { AnswerSource, Applicant, Draft, RegistryStatus, SourcedAnswer } from '@biz/licensing/filing.ts';
import type { ActionDeps } from '../deps.ts';
import type {
  JuristicPerson,
  JuristicRegistry,
  LookUp,
  Person,
  PopulationRegistry,
  RegistryAnswer,
} from '../ports/registries.ts';
import type { ActionRefusal } from '../refusal.ts';
import { type Filer, fullName } from './filer.ts';
import { juristicMembers, personMembers } from './registry-members.ts';

/** The registries that stand in for typing. */
export type LookUpDeps = { readonly population: PopulationRegistry; readonly juristic: JuristicRegistry };

/** What the registries gave for a draft. */
export type FoundApplicant = Pick<Draft, 'applicant' | 'answers' | 'registries'>;

/**
 * Asks the population registry about the filer and, when acting for a company, the business registry about it. A
 * company is accepted only when the registry lists the filer among its directors; no answer is no proof.
 */
export async function lookUpApplicant(
  deps: ActionDeps & LookUpDeps,
  filer: Filer,
  juristicId: Applicant['juristicId'],
): Promise<Result<FoundApplicant, ActionRefusal>> {
  const lookUp: LookUp = { purpose: 'fill-application', agent: filer.nationalId, correlationId: deps.ids.uuid() };
  const [person, company] = await Promise.all([
    deps.population.person(filer.nationalId, lookUp),
    juristicId ? deps.juristic.juristicPerson(juristicId, lookUp) : undefined,
  ]);
  if (juristicId && !(company?.kind === 'found' && isDirector(company.value, filer))) {
    return err({ kind: 'NotDirector', registry: company?.kind === 'unavailable' ? 'unavailable' : 'answered' });
  }
  const now = deps.clock.now();
  const answers = {
    ...fromRegistry(deps, 'population', person, person.kind === 'found' ? personMembers(person.value) : {}),
    ...(company?.kind === 'found' ? fromRegistry(deps, 'juristic', company, juristicMembers(company.value)) : {}),
  };
  const registries = {
    population: statusOf(person, now),
    ...(company ? { juristic: statusOf(company, now) } : {}),
  };
  return ok({
    applicant: applicantOf(filer, company),
    answers: { ...fromIdentity(deps, filer, now), ...answers },
    registries,
  });
}

/** Companies for which the filer may act, out of those asked about. */
export function isDirector(company: JuristicPerson, filer: Pick<Filer, 'firstName' | 'lastName'>): boolean {
  return company.directors.some(
    (director) => director.firstName === filer.firstName && director.lastName === filer.lastName,
  );
}

function applicantOf(filer: Filer, company: RegistryAnswer<JuristicPerson> | undefined): Applicant {
  const person = {
    personId: filer.nationalId,
    personName: fullName(filer),
    ...(filer.mobile ? { mobile: filer.mobile } : {}),
    ...(filer.email ? { email: filer.email } : {}),
  };
  if (company?.kind !== 'found') return { kind: 'person', ...person };
  return { kind: 'juristic', ...person, juristicId: company.value.id, juristicName: fullCompanyName(company.value) };
}

/** `บริษัท ครัวคุณแม่ริมน้ำ จำกัด`: the register keeps the name without its first word. */
export function fullCompanyName(company: Pick<JuristicPerson, 'nameTh' | 'type'>): string {
  const prefix = {
    company: 'บริษัท ',
    'public-company': 'บริษัท ',
    'limited-partnership': 'ห้างหุ้นส่วนจำกัด ',
    'ordinary-partnership': 'ห้างหุ้นส่วนสามัญนิติบุคคล ',
  };
  return `${prefix[company.type]}${company.nameTh}`;
}

/** Values of the concepts that name this registry as their source, locked and dated. */
function fromRegistry<T>(
  deps: ActionDeps,
  registry: 'population' | 'juristic',
  answer: RegistryAnswer<T>,
  members: Record<string, AnswerValue | undefined>,
): Draft['answers'] {
  if (answer.kind !== 'found') return {};
  return pick(deps, registry, registry, members, answer.asOf);
}

/** Without the population registry the name is still known: the identity provider proofed it. */
function fromIdentity(deps: ActionDeps, filer: Filer, now: Instant): Draft['answers'] {
  const members = { name: fullName(filer), nationalId: filer.nationalId, mobile: filer.mobile, email: filer.email };
  return pick(deps, 'population', 'digital-id', members, now);
}

function pick(
  deps: ActionDeps,
  registry: 'population' | 'juristic',
  source: AnswerSource,
  members: Record<string, AnswerValue | undefined>,
  at: Instant,
): Draft['answers'] {
  const answers: Record<string, SourcedAnswer> = {};
  for (const concept of deps.catalogue.concepts.values()) {
    if (concept.registry?.registry !== registry) continue;
    const value = members[concept.registry.member];
    if (value !== undefined && value !== '') answers[concept.id] = { value, source, at };
  }
  return answers;
}

function statusOf(answer: RegistryAnswer<Person | JuristicPerson>, now: Instant): RegistryStatus {
  if (answer.kind === 'found') return { kind: 'found', asOf: answer.asOf };
  return answer.kind === 'not-found' ? { kind: 'not-found', at: now } : { kind: 'unavailable', at: now };
}
