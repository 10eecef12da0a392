import type { SectionId } from '@biz/catalogue/model.ts';
import type {
  ApplicationId,
  AppointmentId,
  ClosingDayId,
  CommitteeId,
  DefinitionId,
  DocumentTypeId,
  FileId,
  LicenceEntryId,
  MeetingId,
  MemberId,
  OfficerAccountId,
  RevisionId,
  SlotId,
} from '@biz/kernel/ids.ts';
import type { CheckSubject } from '@biz/licensing/application-events.ts';
import type { OrderKind } from '@biz/licensing/register/register-events.ts';
import { hasDesk, type Officer } from './officer.ts';

/** The addresses of the pages that belong to no case. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  signInBack: '/sign-in/callback',
  signOut: '/sign-out',
  signedOut: '/signed-out',
  worklist: '/applications',
  assignment: '/applications/assignment',
  export: '/applications/export',
  views: '/applications/views',
  register: '/register',
  serviceTimes: '/service-times',
  feedback: '/feedback',
  counter: '/counter',
  screen: '/screens/:screen',
  absences: '/absences',
  absenceEnd: '/absences/end',
  viewDeletion: '/applications/views/deletion',
  officers: '/administration/officers',
  newOfficer: '/administration/officers/new',
  messageTexts: '/administration/message-texts',
  undelivered: '/administration/undelivered-messages',
  closingDays: '/administration/closing-days',
  newClosingDay: '/administration/closing-days/new',
  importClosingDays: '/administration/closing-days/import',
  closingDayRemoval: '/administration/closing-days/:day/removal',
  unit: '/unit',
  calendar: '/calendar',
  calendarNew: '/calendar/new',
  slot: '/calendar/slots/:slot',
  help: '/help',
  privacy: '/privacy',
  accessibility: '/accessibility',
} as const;

/** Where an officer begins: at the work, or for those who have none, at the accounts. */
export function homeOf(officer: Officer): string {
  return hasDesk(officer) ? paths.worklist : paths.officers;
}

/** Where an added closing day is taken back. */
export function closingDayPath(day: ClosingDayId): string {
  return paths.closingDayRemoval.replace(':day', day);
}

/** Pages of a licence of the register, as the router writes them. */
export const entryPaths = {
  entry: '/register/:licence',
  proposal: '/register/:licence/orders/:order',
  decision: '/register/:licence/order',
  cancellation: '/register/:licence/cancellation',
} as const;

/** The address of a page of one licence. */
export function entryPath(page: keyof typeof entryPaths, licence: LicenceEntryId, order?: OrderKind): string {
  return entryPaths[page].replace(':licence', licence).replace(':order', order ?? '');
}

/** Pages of an officer account, as the router writes them. */
export const accountPaths = {
  account: '/administration/officers/:officer',
  details: '/administration/officers/:officer/details',
  scope: '/administration/officers/:officer/scopes/:scope',
  suspension: '/administration/officers/:officer/suspension',
  reinstatement: '/administration/officers/:officer/reinstatement',
  review: '/administration/officers/:officer/review',
} as const;

/** The address of a page of one account. `scope` = its place in the list of scopes, or `new`. */
export function accountPath(page: keyof typeof accountPaths, account: OfficerAccountId, scope?: string): string {
  return accountPaths[page].replace(':officer', account).replace(':scope', scope ?? 'new');
}

/** Pages about definitions and their revisions, as the router writes them. */
export const definitionPaths = {
  list: '/administration/definitions',
  definition: '/administration/definitions/:definition',
  definitionFile: '/administration/definitions/:definition/file',
  revision: '/administration/revisions/:revision',
  texts: '/administration/revisions/:revision/texts/:text',
  terms: '/administration/revisions/:revision/terms/:operation',
  source: '/administration/revisions/:revision/source',
  preview: '/administration/revisions/:revision/preview',
  errors: '/administration/revisions/:revision/errors',
  examples: '/administration/revisions/:revision/examples',
  history: '/administration/revisions/:revision/history',
  file: '/administration/revisions/:revision/file',
  submission: '/administration/revisions/:revision/submission',
  approval: '/administration/revisions/:revision/approval',
  return: '/administration/revisions/:revision/return',
  withdrawal: '/administration/revisions/:revision/withdrawal',
} as const;

/** The address of a page of one definition. */
export function definitionPath(page: 'definition' | 'definitionFile', definition: DefinitionId): string {
  return definitionPaths[page].replace(':definition', definition);
}

/** A page of one revision. */
export type RevisionPath = Exclude<keyof typeof definitionPaths, 'list' | 'definition' | 'definitionFile'>;

/** The address of a page of one revision; `part` = which texts, or the terms of which operation or licence. */
export function revisionPath(page: RevisionPath, revision: RevisionId, part = ''): string {
  return definitionPaths[page].replace(':revision', revision).replace(/:(?:text|operation)$/, encodeURIComponent(part));
}

/** Pages of committees and their meetings, as the router writes them. */
export const meetingPaths = {
  committees: '/administration/committees',
  newCommittee: '/administration/committees/new',
  committee: '/administration/committees/:committee',
  members: '/administration/committees/:committee/members',
  removal: '/administration/committees/:committee/members/:member/removal',
  meetings: '/meetings',
  newMeeting: '/meetings/new',
  meeting: '/meetings/:meeting',
  agenda: '/meetings/:meeting/agenda',
  pack: '/meetings/:meeting/pack',
  attendance: '/meetings/:meeting/attendance',
  item: '/meetings/:meeting/items/:case',
  interests: '/meetings/:meeting/items/:case/interests',
  resolution: '/meetings/:meeting/items/:case/resolution',
  closing: '/meetings/:meeting/closing',
  minutes: '/meetings/:meeting/minutes',
} as const;

/** The address of a page of one committee. */
export function committeePath(
  page: 'committee' | 'members' | 'removal',
  committee: CommitteeId,
  member?: MemberId,
): string {
  return meetingPaths[page].replace(':committee', committee).replace(':member', member ?? '');
}

/** The address of a page of one meeting, or of a case on its agenda. */
export function meetingPath(
  page: Exclude<keyof typeof meetingPaths, 'committees' | 'newCommittee' | 'committee' | 'members' | 'removal'>,
  meeting: MeetingId,
  application?: ApplicationId,
): string {
  return meetingPaths[page].replace(':meeting', meeting).replace(':case', application ?? '');
}

/** Pages and sub-resources of a case, as the router writes them. */
export const casePaths = {
  application: '/applications/:application',
  documents: '/applications/:application/documents',
  document: '/applications/:application/documents/:document',
  section: '/applications/:application/sections/:section',
  file: '/applications/:application/files/:file',
  requests: '/applications/:application/requests',
  requestAnswer: '/applications/:application/requests/answer',
  requestExtra: '/applications/:application/requests/extra',
  requestDocument: '/applications/:application/requests/document',
  requestItem: '/applications/:application/requests/items/:item',
  requestRemoval: '/applications/:application/requests/items/:item/removal',
  requestSending: '/applications/:application/requests/items/:item/sending',
  corrections: '/applications/:application/corrections',
  completeness: '/applications/:application/completeness',
  return: '/applications/:application/return',
  approval: '/applications/:application/approval',
  refusal: '/applications/:application/refusal',
  fee: '/applications/:application/fee',
  payment: '/applications/:application/payment',
  licence: '/applications/:application/licence',
  signature: '/applications/:application/signature',
  paperLicence: '/applications/:application/paper-licence',
  collection: '/applications/:application/collection',
  lateness: '/applications/:application/lateness',
  extension: '/applications/:application/extension',
  withdrawal: '/applications/:application/withdrawal',
  reopening: '/applications/:application/reopening',
  closing: '/applications/:application/closing',
  proofRejection: '/applications/:application/proof-rejection',
  announcement: '/applications/:application/announcement',
  dispatch: '/applications/:application/dispatch',
  agencyBill: '/applications/:application/agency-bill',
  appointments: '/applications/:application/appointments',
  appointmentOffer: '/applications/:application/appointments/new',
  appointmentCancellation: '/applications/:application/appointments/:appointment/cancellation',
  appointmentAbsence: '/applications/:application/appointments/:appointment/absence',
  appointmentResult: '/applications/:application/appointments/:appointment/result',
  history: '/applications/:application/history',
  historyFile: '/applications/:application/history/file',
} as const;

/** The name of a page of a case. */
export type CasePath = keyof typeof casePaths;

/** What of a case a page is about, by the name of its parameter. */
export type CasePart =
  | { readonly document: DocumentTypeId }
  | { readonly section: SectionId }
  | { readonly file: FileId }
  | { readonly appointment: AppointmentId }
  | { readonly item: string };

/** The address of a page of one case. */
export function casePath(page: CasePath, application: ApplicationId, part?: CasePart): string {
  const path = casePaths[page].replace(':application', application);
  const [[name, value] = []] = Object.entries(part ?? {});
  return name === undefined ? path : path.replace(`:${name}`, encodeURIComponent(value ?? ''));
}

/** The page on which a document or a section is checked. */
export function checkPath(application: ApplicationId, subject: CheckSubject): string {
  return 'document' in subject ? casePath('document', application, subject) : casePath('section', application, subject);
}

/** The hall's screen, by its secret code. */
export function screenPath(code: string): string {
  return paths.screen.replace(':screen', code);
}

/** The page on which a slot of the calendar is removed. */
export function slotPath(slot: SlotId): string {
  return paths.slot.replace(':slot', slot);
}
