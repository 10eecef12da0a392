import { defineMessages } from '@biz/web/i18n/define-messages.ts';
import { aboutEn } from './about.en.ts';
import { aboutTh } from './about.th.ts';
import { administrationEn } from './administration.en.ts';
import { administrationTh } from './administration.th.ts';
import { appointmentPagesEn } from './appointment-pages.en.ts';
import { appointmentPagesTh } from './appointment-pages.th.ts';
import { appointmentsEn } from './appointments.en.ts';
import { appointmentsTh } from './appointments.th.ts';
import { calendarEn } from './calendar.en.ts';
import { calendarTh } from './calendar.th.ts';
import { caseEn } from './case.en.ts';
import { caseTh } from './case.th.ts';
import { closingDaysEn } from './closing-days.en.ts';
import { closingDaysTh } from './closing-days.th.ts';
import { committeeEn } from './committee.en.ts';
import { committeeTh } from './committee.th.ts';
import { counterEn } from './counter.en.ts';
import { counterTh } from './counter.th.ts';
import { decisionEn } from './decision.en.ts';
import { decisionTh } from './decision.th.ts';
import { definitionMembersEn } from './definition-members.en.ts';
import { definitionMembersTh } from './definition-members.th.ts';
import { definitionsEn } from './definitions.en.ts';
import { definitionsTh } from './definitions.th.ts';
import { deskEn } from './desk.en.ts';
import { deskTh } from './desk.th.ts';
import { documentsEn } from './documents.en.ts';
import { documentsTh } from './documents.th.ts';
import { endingEn } from './ending.en.ts';
import { endingTh } from './ending.th.ts';
import { feedbackEn } from './feedback.en.ts';
import { feedbackTh } from './feedback.th.ts';
import { frameEn } from './frame.en.ts';
import { frameTh } from './frame.th.ts';
import { historyEn } from './history.en.ts';
import { historyTh } from './history.th.ts';
import { licenceEn } from './licence.en.ts';
import { licenceTh } from './licence.th.ts';
import { messageTextsEn } from './message-texts.en.ts';
import { messageTextsTh } from './message-texts.th.ts';
import { registerEn } from './register.en.ts';
import { registerTh } from './register.th.ts';
import { requestsEn } from './requests.en.ts';
import { requestsTh } from './requests.th.ts';
import { signInEn } from './sign-in.en.ts';
import { signInTh } from './sign-in.th.ts';
import { timeEn } from './time.en.ts';
import { timeTh } from './time.th.ts';
import { worklistEn } from './worklist.en.ts';
import { worklistTh } from './worklist.th.ts';

const th = {
  ...frameTh,
  ...administrationTh,
  ...closingDaysTh,
  ...definitionsTh,
  ...definitionMembersTh,
  ...signInTh,
  ...worklistTh,
  ...deskTh,
  ...caseTh,
  ...documentsTh,
  ...messageTextsTh,
  ...requestsTh,
  ...decisionTh,
  ...endingTh,
  ...licenceTh,
  ...registerTh,
  ...historyTh,
  ...timeTh,
  ...appointmentsTh,
  ...appointmentPagesTh,
  ...calendarTh,
  ...committeeTh,
  ...feedbackTh,
  ...counterTh,
  ...aboutTh,
} as const;

const en = {
  ...frameEn,
  ...administrationEn,
  ...closingDaysEn,
  ...definitionsEn,
  ...definitionMembersEn,
  ...signInEn,
  ...worklistEn,
  ...deskEn,
  ...caseEn,
  ...documentsEn,
  ...messageTextsEn,
  ...requestsEn,
  ...decisionEn,
  ...endingEn,
  ...licenceEn,
  ...registerEn,
  ...historyEn,
  ...timeEn,
  ...appointmentsEn,
  ...appointmentPagesEn,
  ...calendarEn,
  ...committeeEn,
  ...feedbackEn,
  ...counterEn,
  ...aboutEn,
} as const;

/** Everything the officers' pages say. */
export const messages = defineMessages({ th, en });

/** The Thai source texts, for the types of keys and parameters. */
export type Texts = typeof th;
