import type { MobileNumber, NationalId } from '@biz/kernel/identifiers.ts';
import type { AssistanceId } from '@biz/kernel/ids.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { ASSISTANCE_CONSENT_VERSION, type Assistance } from '@biz/licensing/acting/assistance.ts';
import type { StaffMark } from '@biz/licensing/acting/capacity.ts';
import type { IdentifiedPerson } from '@biz/licensing/acting/identified-person.ts';
import type { Filer } from '../applicant/filer.ts';
import { type ActionDeps, newId, newSubjectId } from '../deps.ts';
import { doOnce } from '../once.ts';
import { REQUIRED_ASSURANCE } from '../one-time-code.ts';
import type { BirthDate, Person, PopulationRegistry } from '../ports/registries.ts';
import type { Tx } from '../ports/store.ts';
import type { ActionRefusal } from '../refusal.ts';

/** What staff enter with the applicant in front of them and the identity card in hand. */
export type VisitRequest = {
  readonly nationalId: NationalId;
  readonly birthDate: BirthDate;
  readonly mobile: MobileNumber;
  /** The applicant heard the text and agreed. */
  readonly hasConsented: boolean;
};

/**
 * Begins a visit at a service centre: the population registry has to know the number with this birth date and say that the person lives.
 * The look-up carries the staff member's own number and its purpose into the registry's journal, and the visit stays on record
 * where the applicant can read it. A phone number that the applicant's own account has confirmed is used instead of what
 * was said at the counter.
 */
export async function beginAssistance(
  deps: ActionDeps & { readonly population: PopulationRegistry },
  staff: { readonly filer: Filer; readonly mark: StaffMark },
  request: VisitRequest,
  key: string,
): Promise<Result<{ readonly assistance: AssistanceId }, ActionRefusal>> {
  if (!request.hasConsented) return err({ kind: 'ConsentMissing' });
  if (request.nationalId === staff.filer.nationalId) return err({ kind: 'OwnApplication' });
  const agent = staff.filer.nationalId;
  const lookUp = { purpose: 'fill-application', agent, correlationId: deps.ids.uuid() };
  const answer = await deps.population.person(request.nationalId, lookUp);
  const person = answer.kind === 'found' && isSame(answer.value, request) ? answer.value : undefined;
  if (!person) {
    return err({ kind: 'PersonNotConfirmed', registry: answer.kind === 'unavailable' ? 'unavailable' : 'answered' });
  }
  const content = { nationalId: request.nationalId, mobile: request.mobile };
  return deps.store.transact((tx) =>
    doOnce(tx, { scope: `begin-assistance:${staff.mark.subject}`, key, content }, async () => {
      const { applicant, mobileFrom } = await applicantOf(deps, tx, person, request.mobile);
      const assistance: Assistance = {
        id: newId<AssistanceId>(deps.ids),
        staff: staff.mark,
        applicant,
        mobileFrom,
        consentVersion: ASSISTANCE_CONSENT_VERSION,
        startedAt: deps.clock.now(),
      };
      await tx.assistances.insert(assistance);
      return ok({ assistance: assistance.id });
    }),
  );
}

/** Ends a visit without a filing. What was saved stays the applicant's; staff no longer reach it. */
export async function endAssistance(
  deps: ActionDeps,
  staff: StaffMark,
  id: AssistanceId,
): Promise<Result<null, ActionRefusal>> {
  return deps.store.transact<null, ActionRefusal>(async (tx) => {
    const visit = await tx.assistances.load(id);
    if (!visit || visit.staff.subject !== staff.subject) return err({ kind: 'NotFound' });
    if (visit.endedAt === undefined && visit.sent === undefined) {
      await tx.assistances.save({ ...visit, endedAt: deps.clock.now() });
    }
    return ok(null);
  });
}

/** Parts of a birth date that the register does not know count as fitting. */
function isSame(person: Person, { birthDate }: VisitRequest): boolean {
  const fits = (registered: number, given: number) => registered === 0 || registered === given;
  const { yearBE, month, day } = person.birthDate;
  const isDay = fits(yearBE, birthDate.yearBE) && fits(month, birthDate.month) && fits(day, birthDate.day);
  return person.isAlive && isDay;
}

async function applicantOf(
  deps: ActionDeps,
  tx: Tx,
  person: Person,
  told: MobileNumber,
): Promise<Pick<Assistance, 'applicant' | 'mobileFrom'>> {
  const { nationalId, title, firstName, lastName } = person;
  const known = await tx.people.find(nationalId);
  const own = known?.isOwnAccount ? known : undefined;
  const facts: Omit<IdentifiedPerson, 'subject'> = {
    ...{ nationalId, title, firstName, lastName },
    mobile: own?.mobile ?? told,
    ...(own?.email ? { email: own.email } : {}),
    // Staff compared the card with the person, which is what this level stands for.
    assurance: Math.max(own?.assurance ?? 0, REQUIRED_ASSURANCE),
  };
  const subject = known?.subject ?? newSubjectId(deps.ids);
  if (!own) await tx.people.meet({ ...facts, subject, isOwnAccount: false });
  return { applicant: { ...facts, subject }, mobileFrom: own?.mobile ? 'digital-id' : 'told' };
}
