import type { AnswerValue, RegistrySource } from '@biz/catalogue/model.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import type { IdentifiedPerson } from '@biz/licensing/acting/identified-person.ts';
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
import { applicantSideOf, capacityOf, type Filer, fullName } from './filer.ts';
import { juristicMembers, personMembers } from './registry-members.ts';

/** The registries that stand in for typing. */
export type LookUpDeps = { readonly population: PopulationRegistry; readonly juristic: JuristicRegistry };

/** What the registries gave for a draft. */
export type FoundApplicant = Pick<Draft, 'applicant' | 'answers' | 'registries'>;

/**
 * Asks the population registry about the applicant - the filer, or for whom the filer acts - and the business registry about
 * the company. A company is accepted only when the registry lists that person among its directors; no answer is no proof. The
 * one at the screen is named to the registries. A name that the population registry gives goes before the one of the sign-in.
 */
export async function lookUpApplicant(
  deps: ActionDeps & LookUpDeps,
  filer: Filer,
  juristicId: Applicant['juristicId'],
): Promise<Result<FoundApplicant, ActionRefusal>> {
  const lookUp: LookUp = { purpose: 'fill-application', agent: filer.nationalId, correlationId: deps.ids.uuid() };
  const person = applicantSideOf(filer);
  const [registered, company] = await Promise.all([
    deps.population.person(person.nationalId, lookUp),
    juristicId ? deps.juristic.juristicPerson(juristicId, lookUp) : undefined,
  ]);
  if (juristicId && !(company?.kind === 'found' && mayBind(company.value, person))) {
    return err({ kind: 'NotDirector', registry: company?.kind === 'unavailable' ? 'unavailable' : 'answered' });
  }
  const now = deps.clock.now();
  const applicant = applicantOf(
    registered.kind === 'found' ? { ...person, ...nameOf(registered.value) } : person,
    company,
  );
  const answers = {
    ...fromSession(deps, filer, applicant.kind, now),
    ...fromRegistry(deps, 'population', registered, personMembers),
    ...(company ? fromRegistry(deps, 'juristic', company, juristicMembers) : {}),
  };
  const registries = {
    population: statusOf(registered, now),
    ...(company ? { juristic: statusOf(company, now) } : {}),
  };
  return ok({ applicant, answers, registries });
}

/**
 * True when the register says that the company exists and lists the filer as a director, or in a partnership as a managing
 * partner. The register gives names without numbers, so a namesake cannot be told apart.
 */
export function mayBind(company: JuristicPerson, filer: Pick<Filer, 'firstName' | 'lastName'>): boolean {
  const isPartnership = company.type === 'limited-partnership' || company.type === 'ordinary-partnership';
  const isFiler = (who: JuristicPerson['directors'][number]) =>
    who.firstName === filer.firstName && who.lastName === filer.lastName;
  return company.isRunning && company.directors.some((who) => isFiler(who) && (!isPartnership || who.isManaging));
}

function nameOf({ title, firstName, lastName }: Person): Pick<IdentifiedPerson, 'title' | 'firstName' | 'lastName'> {
  return { title, firstName, lastName };
}

function applicantOf(filer: IdentifiedPerson, company: RegistryAnswer<JuristicPerson> | undefined): Applicant {
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

/** Values of the concepts that name a registry as their source, with the date of the look-up. */
function fromRegistry<T>(
  deps: ActionDeps,
  registry: 'population' | 'juristic',
  answer: RegistryAnswer<T>,
  members: (value: T) => Record<string, AnswerValue | undefined>,
): Draft['answers'] {
  return answer.kind === 'found' ? pick(deps, registry, registry, members(answer.value), answer.asOf) : {};
}

/** What signing in tells: who acts in which capacity, and a proofed name even when the registry is down. */
function fromSession(deps: ActionDeps, filer: Filer, kind: Applicant['kind'], at: Instant): Draft['answers'] {
  const person = applicantSideOf(filer);
  const { nationalId, title, firstName, lastName } = person;
  const capacity = capacityOf(filer, kind);
  const inPerson = kind === 'juristic' ? 'director' : 'self';
  const actingAs = capacity.kind === 'attorney' ? 'attorney' : inPerson;
  const isTold = filer.behalf?.kind === 'assistance' && filer.behalf.assistance.mobileFrom === 'told';
  const vouched = isTold ? ('typed' as const) : ('digital-id' as const);
  return {
    ...pick(deps, 'population', 'digital-id', { nationalId, title, firstName, lastName }, at),
    ...pick(deps, 'session', 'session', { kind, actingAs }, at),
    ...(person.mobile ? { 'contact.mobile': { value: person.mobile, source: vouched, at } } : {}),
    ...(person.email ? { 'contact.email': { value: person.email, source: vouched, at } } : {}),
  };
}

function pick(
  deps: ActionDeps,
  registry: RegistrySource['registry'],
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
