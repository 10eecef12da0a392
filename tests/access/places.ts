import { randomUUID } from 'node:crypto';
import { addClosingDays } from '@biz/actions/administration/change-closing-days.ts';
import { answerAppointment } from '@biz/actions/applicant/answer-appointment.ts';
import { asApplicant } from '@biz/actions/applicant/filer.ts';
import { draftItem } from '@biz/actions/officer/draft-request.ts';
import type { ApplicationView } from '@biz/actions/ports/queries.ts';
import { startOperation } from '@biz/actions/register/start-operation.ts';
import { MALEE } from '@biz/actions/testing/outside-world.ts';
import { playAppointments } from '@biz/actions/testing/play-appointments.ts';
import { plainPdf } from '@biz/actions/testing/workbench.ts';
import { GUIDE } from '@biz/app-portal/testing/fill-in.ts';
import { type Officer, readScopeOf } from '@biz/app-service-backend/officer.ts';
import { entitlementOf, keepAccount, MUNICIPALITY } from '@biz/app-service-backend/testing/sample-accounts.ts';
import type { NationalId } from '@biz/kernel/identifiers.ts';
import type { AgencyId, FilingId, OfficerAccountId, SubjectId } from '@biz/kernel/ids.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import { ok } from '@biz/kernel/result.ts';
import { offeredAppointment } from '@biz/licensing/appointments/appointment.ts';
import { isInScope, type ScopedWork } from '@biz/licensing/officers/work-scope.ts';
import { definitionOf, ownDefinitionOf, questionsOfAll } from './definitions.ts';
import { gatheringOf } from './gatherings.ts';
import { grantMandates, MANDATES } from './mandates.ts';
import type { SystemName, World } from './open-world.ts';
import { draftOf, filingOf, SOMCHAI } from './open-world.ts';
import type { Subject } from './subjects.ts';
import { openVisits, VISITS } from './visits.ts';

/**
 * Something that a path can name, with a value for every parameter of every route. `owners` says to whom it belongs: a
 * person's subject, or an agency. A place without owners does not exist.
 */
export type Place = {
  readonly name: string;
  readonly owners: readonly string[];
  /** Of an application: by what an officer's scope covers it. */
  readonly work?: ScopedWork;
  /** Something that administrators look after, by the parameter that names it. */
  readonly named?: 'officer' | 'day' | 'gathering' | 'definition';
  /** Of a meeting: who has a seat at it. */
  readonly seats?: readonly string[];
  /** Of a definition: the agencies that may change it; the central office may always. */
  readonly keepers?: readonly string[];
  readonly values: Readonly<Record<string, string>>;
  /** Values for routes that need it in another state, by a part of the route. */
  readonly staged: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Parts of routes whose pages its owner does not have yet. */
  readonly lacks: readonly string[];
  /** Puts a draft back as it was, after a command has changed or removed it. */
  restore(): Promise<void>;
  /** Texts of personal data that nobody but its owners may see. */
  readonly secrets: readonly string[];
  /** Those of them that the public register of licences shows. */
  readonly published: readonly string[];
};

/** Whether the place is the subject's own; `shared` = theirs to read, and others' to keep. */
export type Relation = 'own' | 'shared' | 'foreign' | 'missing';

/** The calendar is the whole unit's: what part of the work an account covers plays no role there. */
export function relationOf(subject: Subject, place: Place, route = ''): Relation {
  if (place.owners.length === 0) return 'missing';
  if (place.seats && !route.includes(':committee')) {
    const isSeated = subject.kind === 'officer' && place.seats.includes(subject.officer.subject);
    return isSeated && place.owners.includes(subject.officer.agency) ? 'own' : 'foreign';
  }
  const isPartial = !route.includes(':slot');
  if (isPartial && subject.kind === 'officer' && place.work && !isInScope(readScopeOf(subject.officer), place.work))
    return 'foreign';
  if (subject.kind === 'officer' && place.named) {
    if (!isAdministered(subject.officer, place)) return 'foreign';
    return isKept(subject.officer, place) ? 'own' : 'shared';
  }
  if (subject.kind === 'acting' && subject.staff && isOfAnotherDraft(route, place)) {
    return 'foreign';
  }
  const who = ownerNamed(subject);
  return place.owners.includes(who) ? 'own' : 'foreign';
}

/** A visit is about one draft: another one of the same person's is nobody's to staff. */
function isOfAnotherDraft(route: string, { staged }: Place): boolean {
  return Object.entries(staged).some(([part, values]) => route.includes(part) && values.draft !== undefined);
}

/** What is no definition is kept by everybody who administers it. */
function isKept({ administers }: Officer, { keepers }: Place): boolean {
  if (keepers === undefined || administers === 'all') return true;
  return keepers.some((agency) => administers?.some((own) => own === agency));
}

/** The central office looks after every account and definition, and after no agency's own closing days. */
function isAdministered({ administers }: Officer, { owners, named }: Place): boolean {
  if (administers === 'all') return named === 'officer' || named === 'definition';
  return owners.some((agency) => administers?.some((own) => own === agency));
}

/** Whose things the subject works on: an attorney and staff on those of the first entrepreneur. */
function ownerNamed(subject: Subject): string {
  if (subject.kind === 'acting') return MALEE.subject;
  return subject.kind === 'applicant'
    ? subject.filer.subject
    : subject.kind === 'officer'
      ? subject.officer.agency
      : '';
}

/** Values for parameters that name nothing personal. */
export const PUBLIC = {
  operation: 'replacement',
  order: 'suspension',
  section: 'business',
  text: 'licence',
  item: 'answer:business.name-th',
  business: 'restaurant',
  family: 'food-small',
  step: '1',
  page: 'shop',
  row: '1',
  secret: 'wrong',
  screen: 'wrong',
  ticket: '00000000-0000-4000-8000-000000000000',
};
const ROWS = { '/rows/': { page: 'food.handlers', row: '1' } };
const LATER = [
  '/officer-documents/',
  '/appointments/',
  '/payment',
  '/corrections',
  '/collection',
  '/changes',
  ':number',
];

/** Objects of two entrepreneurs at two agencies, and what does not exist, for every system. */
export async function furnish(world: World): Promise<Record<SystemName, readonly Place[]>> {
  await grantMandates(world);
  const [malee, somchai] = [await possessions(world, 'malee'), await possessions(world, 'somchai')];
  const nothing = [
    { name: 'what never existed', ...absent(randomUUID()) },
    { name: 'a malformed id', ...absent('x') },
    { name: 'an id of another kind of thing', ...absent(malee.document) },
  ];
  return {
    portal: [malee.place, somchai.place, ...nothing],
    'service-backend': [
      ...(await cases(world, malee)),
      await accountOf(world),
      await closingDayOf(world),
      await gatheringOf(world, malee.view),
      await definitionOf(world, MUNICIPALITY),
      await definitionOf(world, 'rim-nam-excise' as AgencyId),
      await questionsOfAll(world),
      await ownDefinitionOf(world, MUNICIPALITY),
      ...nothing,
    ],
  };
}

async function possessions(world: World, who: 'malee' | 'somchai') {
  const filer = who === 'malee' ? MALEE : SOMCHAI;
  const draft = await draftOf(world, filer);
  const view = await filingOf(world, filer);
  const [first, second, third] = view.applications;
  const [held] = view.filing.documents;
  if (!first || !second || !third || !held) throw new Error('three applications and a document were expected');
  const { document, file } = held;
  const shared = {
    ...PUBLIC,
    draft,
    filing: view.filing.id,
    document,
    file,
    application: first.id,
    appointment: first.id,
  };
  const secrets = [
    filer.nationalId,
    filer.mobile ?? '',
    filer.lastName,
    view.filing.number,
    view.filing.title,
    held.file,
  ];
  if (who === 'malee') await openVisits(world, draft);
  const place: Place = {
    name: `what belongs to ${who}`,
    owners: [filer.subject],
    values: {
      ...shared,
      number: `no-licence-of-${who}`,
      mandate: who === 'malee' ? MANDATES.active : MANDATES.foreign,
      visit: who === 'malee' ? VISITS.open : randomUUID(),
    },
    ...(who === 'malee' ? { staged: { ...ROWS, ...(await later(world)) }, lacks: [] } : { staged: ROWS, lacks: LATER }),
    restore: await restorerOf(world, draft, filer.subject),
    published: [filer.lastName, view.filing.title],
    secrets: secrets.filter((secret) => secret !== ''),
  };
  return { place, document, filer, view };
}

async function restorerOf({ deps }: World, id: FilingId, owner: SubjectId): Promise<Place['restore']> {
  const draft = await deps.queries.draft(id, owner);
  if (!draft) throw new Error('no draft to restore');
  return async () => {
    await deps.store.transact(async (tx) => {
      await tx.drafts.delete(id);
      await tx.drafts.insert(draft);
      return ok(null);
    });
  };
}

/** Applications of the first entrepreneur further on: with a bill, with corrections to make, with a licence. */
async function later(world: World): Promise<Place['staged']> {
  const { play, read } = world.fixture;
  const [open, closed] = [await filingOf(world, MALEE), await filingOf(world, MALEE)];
  const [billed, printed, asked] = open.applications;
  const [licensed, , visited] = closed.applications;
  if (!billed || !printed || !asked || !licensed || !visited) throw new Error('three applications were expected');
  for (const application of [billed, licensed]) {
    await play.approve(application);
    await play.bill(application);
  }
  await play.askFor(asked, 1);
  await play.pay(licensed);
  await play.sign(licensed);
  const { issued } = (await read(licensed)).state;
  if (!issued) throw new Error('no licence');
  return {
    '/appointments/': { application: visited.id, appointment: await agreedAppointment(world, visited) },
    '/payment': { application: billed.id },
    '/corrections': { application: asked.id, item: `document:${asked.state.documents[0]?.document ?? ''}` },
    '/officer-documents/': { application: printed.id, file: await play.sendLetter(printed) },
    '/collection': { application: printed.id },
    '/changes': { draft: await amendmentOf(world, issued.number) },
    ':number': { number: issued.number },
  };
}

/** A draft about a licence of the register: it has a page on what has changed. */
async function amendmentOf({ deps }: World, number: string): Promise<FilingId> {
  const start = { kind: 'amend' as const, numbers: [number], changes: ['shop'] };
  const started = await startOperation(deps, MALEE, start, randomUUID());
  if (!started.ok) throw new Error(`refused: ${started.error.kind}`);
  return started.value.draft;
}

/** An appointment whose time is agreed: it has a page, a calendar file and can be moved. */
async function agreedAppointment(world: World, application: ApplicationView): Promise<string> {
  const { play, read, deps, bench } = world.fixture;
  await play.complete(application);
  const [slot] = await playAppointments(bench.deps).offer(application.state.agency, application.id);
  const view = await read(application);
  const offered = offeredAppointment(view.state);
  if (!offered || !slot) throw new Error('nothing was offered');
  const target = { application: view.id, actor: asApplicant(MALEE), expectedSeq: view.seq, key: randomUUID() };
  const answer = { kind: 'agree' as const, slot };
  const done = await answerAppointment(deps, target, { appointment: offered.id, answer });
  if (!done.ok) throw new Error(`refused: ${done.error.kind}`);
  return offered.id;
}

/** The applications of the first entrepreneur's filing: the officers of its agency may see each. */
async function cases(
  world: World,
  { place, view }: Awaited<ReturnType<typeof possessions>>,
): Promise<readonly Place[]> {
  const places: Place[] = [];
  const licences = await world.deps.queries.licencesOf(MALEE.subject);
  for (const application of view.applications) {
    const wanted = application.state.documents.map(({ document }) => document);
    const attached = view.filing.documents.find(({ document }) => wanted.includes(document));
    if (!attached) throw new Error('the application has no document');
    const licensed = licences.find((one) => one.licence === application.state.licence);
    const item = await draftedAt(world, application);
    const { hasAppointment, ...meeting } = await meetingOf(world, application);
    const values = {
      ...PUBLIC,
      application: application.id,
      document: attached.document,
      file: attached.file,
      item,
      ...(licensed ? { licence: licensed.id } : {}),
      ...meeting,
    };
    const { agency, licence, area } = application.state;
    if (area === undefined) throw new Error('the application has no area');
    const { secrets, published } = place;
    places.push({
      name: `an application at ${agency}`,
      owners: [agency],
      work: { licence, area },
      values,
      secrets,
      published,
      staged: {},
      lacks: hasAppointment ? [] : [':appointment'],
      restore: async () => {},
    });
  }
  return places;
}

/** A free time of the agency's calendar; and an offered appointment, where the process of the application has them. */
async function meetingOf(world: World, application: ApplicationView) {
  const { play, read, bench } = world.fixture;
  const { agency, process } = application.state;
  const appointments = playAppointments(bench.deps);
  const [slot = ''] = (await appointments.free(agency, [20])).slots;
  const steps = Object.values(bench.deps.catalogue.processes.get(process)?.steps ?? {});
  if (!steps.some(({ actions }) => actions.some(({ action }) => action === 'offer-appointment'))) {
    return { slot, appointment: randomUUID(), hasAppointment: false };
  }
  await play.complete(application);
  await appointments.offer(agency, application.id);
  const offered = offeredAppointment((await read(application)).state);
  if (!offered) throw new Error('nothing was offered');
  return { slot, appointment: offered.id, hasAppointment: true };
}

/** A document that an officer of the agency has drafted for the applicant. */
async function draftedAt({ bench }: World, { id, state }: ApplicationView): Promise<string> {
  const actor = { kind: 'officer', subject: 'sub-pakorn' as SubjectId, name: 'ปกรณ์', agency: state.agency } as const;
  const upload = { bytes: await plainPdf('for the applicant'), fileName: 'letter.pdf' };
  const item = { kind: 'reply', title: 'หนังสือ', note: 'โปรดตอบ', upload } as const;
  const drafted = await draftItem(bench.deps, { application: id, actor, key: randomUUID() }, item);
  if (!drafted.ok) throw new Error(drafted.error.kind);
  return drafted.value.key;
}

/** The account of an officer of the municipality. */
async function accountOf(world: World): Promise<Place> {
  const holder = { nationalId: '7777777777778' as NationalId, email: 'canary-of-an-account@example.invalid' };
  const scopes = [{ agency: MUNICIPALITY, areas: 'all', licences: 'all' } as const];
  const entitlement = entitlementOf({ name: 'นางสาวคานารี ลับเฉพาะ', scopes });
  const officer = await keepAccount({ deps: world.deps }, holder, entitlement);
  return {
    name: 'an account at the municipality',
    owners: [MUNICIPALITY],
    named: 'officer',
    values: { ...PUBLIC, officer, scope: '1' },
    secrets: ['คานารี', holder.email, holder.nationalId],
    published: [],
    staged: {},
    lacks: ['/reinstatement'],
    restore: async () => {},
  };
}

/** A day on which the municipality alone is closed. */
async function closingDayOf({ deps }: World): Promise<Place> {
  const by = { account: randomUUID() as OfficerAccountId, name: 'test', reach: [MUNICIPALITY] };
  const name = { th: 'วันคานารีปิดทำการ', en: 'Canary closing day' };
  const date = '2027-01-05' as LocalDate;
  const added = { days: [{ date, name }], source: 'test', agency: MUNICIPALITY };
  const done = await addClosingDays(deps, by, added, randomUUID());
  const [day] = await deps.queries.closingDays.between(date, date, [MUNICIPALITY]);
  if (!done.ok || !day) throw new Error('the closing day was not added');
  return {
    name: 'a closing day of the municipality',
    owners: [MUNICIPALITY],
    named: 'day',
    values: { ...PUBLIC, day: day.id },
    secrets: ['Canary closing day', 'วันคานารี'],
    published: [],
    staged: {},
    lacks: [],
    restore: async () => {},
  };
}

function absent(id: string): Omit<Place, 'name'> {
  const values = {
    ...PUBLIC,
    draft: id,
    filing: id,
    application: id,
    document: 'identity-card',
    file: id,
    number: id,
    appointment: id,
    mandate: id,
    visit: id,
    officer: id,
    day: id,
    definition: id,
    revision: id,
    committee: id,
    member: id,
    meeting: id,
    case: id,
    scope: '1',
    slot: id,
    licence: id,
  };
  return { owners: [], values, secrets: [], published: [], staged: {}, lacks: [], restore: async () => {} };
}

/** What pages that are reached by a link with a query need, to be there at all. */
const QUERIES: Readonly<Record<string, string>> = { '/start': `?business=${PUBLIC.business}&${GUIDE}` };

/** Whether a route can name the place: what never existed can be named by every route. */
export function isNamedBy(route: string, place: Place): boolean {
  if (place.owners.length === 0) return true;
  if (route.includes(':licence') && place.values.licence === undefined) return false;
  return place.named === nameIn(route);
}

function nameIn(route: string): Place['named'] {
  if (route.includes(':officer')) return 'officer';
  if (route.includes(':day')) return 'day';
  if (route.includes(':definition') || route.includes(':revision')) return 'definition';
  return route.includes(':committee') || route.includes(':meeting') ? 'gathering' : undefined;
}

/** The address of a route at a place. Throws for a parameter that no place gives: such a route needs a row here. */
export function pathAt(route: string, place: Place): string {
  const stages = Object.entries(place.staged).filter(([part]) => route.includes(part));
  const values: Record<string, string> = Object.assign({}, place.values, ...stages.map(([, stage]) => stage));
  const path = route.replace(/:(\w+)/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no place gives a value for :${name} of ${route}`);
    return encodeURIComponent(value);
  });
  return `${path}${QUERIES[route] ?? ''}`;
}
