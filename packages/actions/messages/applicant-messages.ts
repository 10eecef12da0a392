import type { Catalogue } from '@biz/catalogue/model.ts';
import type { LocalDate } from '@biz/kernel/instant.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { formatBaht, type Satang } from '@biz/kernel/satang.ts';
import { formatDate, formatDateTime } from '@biz/kernel/thai-date.ts';
import { appointmentsOf, offeredAppointment, stands } from '@biz/licensing/appointments/appointment.ts';
import { ticketNumber } from '@biz/licensing/queueing/ticket.ts';
import type { RegisterEntry } from '@biz/licensing/register/register-entry.ts';
import { endOf } from '@biz/licensing/register/standing.ts';
import type { MessageKind } from '../ports/store.ts';
import type { MessageWords } from '../system/send-message.ts';
import { en } from './en.ts';
import type { MessageFacts } from './message-facts.ts';
import { th } from './th.ts';
import { isTicketMessage } from './ticket-facts.ts';

type Key = keyof typeof th;
const TEXTS: Record<Lang, Record<Key, string>> = { th, en };

/** Fills the text of a message from what happened. SMS and e-mail carry the same words. */
export function applicantMessages(catalogue: Catalogue): MessageWords {
  return (message, lang, facts) => {
    const params = paramsOf(catalogue, message, lang, facts);
    const text = fill(TEXTS[lang][`${message}.text`], params);
    return { sms: text, subject: fill(TEXTS[lang][`${message}.subject`], params), text };
  };
}

/** Every kind of message, for the page on which the texts are reviewed. */
export const MESSAGE_KINDS = Object.keys(th)
  .filter((key) => key.endsWith('.text'))
  .map((key) => key.slice(0, -'.text'.length)) as readonly MessageKind[];

function paramsOf(catalogue: Catalogue, message: MessageKind, lang: Lang, facts: MessageFacts): Record<string, string> {
  const { filing, application: state, entry, ticket } = facts;
  const about = entry ?? state;
  const licence = about && catalogue.licences.get(about.licence);
  const at = about ?? ticket;
  const agency = at && catalogue.agencies.get(at.agency);
  const date = entry ? dateOfLicence(message, entry) : state && dateOf(message, state);
  return {
    filing: filing?.number ?? '',
    number: ticket ? ticketNumber(ticket) : (state?.number ?? filing?.number ?? ''),
    licence: licence?.shortName[lang] ?? '',
    agency: agency?.name[lang] ?? '',
    phone: agency?.phone ?? '',
    count: String(state?.corrections?.items.length ?? 0),
    amount: formatBaht((state?.fee?.total ?? 0) as Satang),
    issued: entry?.document.number ?? state?.issued?.number ?? '',
    tracking: state?.trackingNumber ?? '',
    date: date ? formatDate(date, lang) : '',
    when: ticket?.slot ? formatDateTime(ticket.slot, lang) : state ? whenOf(message, state, lang) : '',
  };
}

/** The date that belongs to the message, also when the application has moved on before it is sent. */
function dateOf(message: MessageKind, state: NonNullable<MessageFacts['application']>): LocalDate | undefined {
  switch (message) {
    case 'corrections-requested':
      return state.corrections?.due;
    case 'completeness-confirmed':
      return state.clock.promisedDue;
    case 'refused':
      return state.ending?.kind === 'refused' ? state.ending.appealBy : undefined;
    case 'lateness-explained':
      return state.lateness?.findLast(({ explained }) => explained)?.explained?.newExpectedDate;
    case 'due-moved':
      return state.clock.keptDue;
    case 'due-extended':
      return state.clock.extensions?.at(-1)?.to;
    case 'appointment-offered':
      return offeredAppointment(state)?.status.answerBy;
    default:
      return state.payBy;
  }
}

/** The time of the appointment that the message is about. */
function whenOf(message: MessageKind, state: NonNullable<MessageFacts['application']>, lang: Lang): string {
  const of = message === 'appointment-missed' ? 'missed' : 'agreed';
  const found = appointmentsOf(state).findLast((one) => stands(one, of));
  return found && 'slot' in found.status && found.status.slot ? formatDateTime(found.status.slot.from, lang) : '';
}

/** The date that belongs to a message about a licence. */
function dateOfLicence(message: MessageKind, entry: RegisterEntry): LocalDate | undefined {
  if (message === 'licence-suspended') return entry.suspension?.from;
  if (message === 'licence-revoked') return entry.revocation?.from;
  return message === 'licence-cancelled' ? entry.cancellation?.on : endOf(entry);
}

function fill(text: string, params: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
}

/** Facts that nobody has, so that every text can be read as it will be sent. */
const SAMPLE: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  th: {
    filing: 'BP69-004821',
    number: 'BP69-004821-1',
    licence: 'หนังสือรับรองการแจ้ง (อาหาร)',
    agency: 'เทศบาลนครริมน้ำ',
    phone: '032 000 0001',
    count: '2',
    amount: '650.00',
    issued: 'NF-2569-000321',
    tracking: 'EF582568151TH',
    date: '27 พฤศจิกายน 2569',
    when: '27 พฤศจิกายน 2569 09.30 น.',
  },
  en: {
    filing: 'BP69-004821',
    number: 'BP69-004821-1',
    licence: 'Food premises notification',
    agency: 'Rim Nam City Municipality',
    phone: '032 000 0001',
    count: '2',
    amount: '650.00',
    issued: 'NF-2569-000321',
    tracking: 'EF582568151TH',
    date: '27 November 2026',
    when: '27 November 2026, 09:30',
  },
};

const SAMPLE_TICKET = 'A007';

/** A message as it would be sent, with made-up facts: for the page on which the texts are reviewed. */
export function sampleMessage(message: MessageKind, lang: Lang): { readonly subject: string; readonly text: string } {
  const sample = isTicketMessage(message) ? { ...SAMPLE[lang], number: SAMPLE_TICKET } : SAMPLE[lang];
  const of = (part: 'subject' | 'text') => fill(TEXTS[lang][`${message}.${part}`], sample);
  return { subject: of('subject'), text: of('text') };
}

/** How many segments an SMS takes: 70 UCS-2 units in one, 67 in each of several; 160 and 153 where GSM 7-bit is enough. */
export function smsSegments(text: string): number {
  const isPlain = /^[\n\r -~]*$/.test(text);
  const [single, part] = isPlain ? [160, 153] : [70, 67];
  return text.length <= single ? 1 : Math.ceil(text.length / part);
}
