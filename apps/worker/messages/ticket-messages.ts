import type { TicketWords } from '@biz/actions/system/send-ticket-message.ts';
import type { Catalogue } from '@biz/catalogue/model.ts';
import type { Lang } from '@biz/kernel/localised.ts';
import { formatDateTime } from '@biz/kernel/thai-date.ts';
import { ticketNumber } from '@biz/licensing/queueing/ticket.ts';

const TEXTS = {
  th: {
    'ticket-reminder': 'เตือนคิว {number} ที่{agency} {when} แจ้งเจ้าหน้าที่หน้าช่องบริการเมื่อมาถึง ถ้ามาไม่ได้ ยกเลิกได้ที่หน้าบัตรคิว',
    'ticket-near': 'ใกล้ถึงคิว {number} ที่{agency} แล้ว รออยู่ใกล้ช่องบริการและดูจอเรียกคิว',
  },
  en: {
    'ticket-reminder':
      'Reminder: ticket {number} at {agency}, {when}. Tell the counter when you arrive. If you cannot come, cancel on the ticket page.',
    'ticket-near': 'Ticket {number} at {agency}: your turn is near. Please stay close and watch the screen.',
  },
} as const satisfies Record<Lang, Record<Parameters<TicketWords>[0], string>>;

const SUBJECTS = {
  th: { 'ticket-reminder': 'เตือนคิว {number}', 'ticket-near': 'ใกล้ถึงคิว {number}' },
  en: { 'ticket-reminder': 'Reminder of ticket {number}', 'ticket-near': 'Ticket {number} is near' },
} as const;

/** The words about tickets: number, agency and time. */
export function ticketMessages(catalogue: Catalogue): TicketWords {
  return (message, lang, ticket) => {
    const fill = (text: string) =>
      text
        .replace('{number}', ticketNumber(ticket))
        .replace('{agency}', catalogue.agencies.get(ticket.agency)?.name[lang] ?? '')
        .replace('{when}', ticket.slot ? formatDateTime(ticket.slot, lang) : '');
    return { subject: fill(SUBJECTS[lang][message]), text: fill(TEXTS[lang][message]) };
  };
}
