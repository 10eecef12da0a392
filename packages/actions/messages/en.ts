export const en = {
  'submitted.subject': 'We received application {filing}',
  'submitted.text': 'We received application {filing}. Officers are checking the documents. Follow it on Biz Portal.',
  'corrections-requested.subject': 'To correct or send: {number}',
  'corrections-requested.text':
    'Your turn: {licence} ({number}): to correct or send: {count}, by {date}. Sign in to Biz Portal to see and send.',
  'document-sent.subject': 'The officer sent you a document: {number}',
  'document-sent.text':
    '{licence} ({number}): the officer sent you a document to read. Nothing to do. See it on Biz Portal.',
  'completeness-confirmed.subject': 'Documents complete: {number}',
  'completeness-confirmed.text': '{licence} ({number}): documents are complete and correct. Decision due {date}.',
  'returned.subject': 'Application {number} returned',
  'returned.text': '{licence} ({number}) was returned. Biz Portal shows why and how to file again.',
  'approved-pay.subject': 'Application {number} approved',
  'approved-pay.text': '{licence} ({number}) is approved. Fee {amount} baht, pay by {date}.',
  'approved-free.subject': 'Application {number} approved',
  'approved-free.text': '{licence} ({number}) is approved. There is no fee here. See the next step on Biz Portal.',
  'refused.subject': 'Decision on application {number}',
  'refused.text': '{licence} ({number}) was refused. You may appeal until {date}. See the reasons on Biz Portal.',
  'lateness-explained.subject': 'Why {number} is late',
  'lateness-explained.text':
    '{licence} ({number}) is late. It is expected by {date}. The reason and the letter are on Biz Portal.',
  'due-extended.subject': 'More time for {number}',
  'due-extended.text':
    'The time for {licence} ({number}) is extended. The new due date is {date}. See why on Biz Portal.',
  'due-moved.subject': 'New due date for {number}',
  'due-moved.text': '{licence} ({number}): a public holiday was added, so the due date is now {date}.',
  'committee-resolved.subject': 'The committee has considered {number}',
  'committee-resolved.text':
    'The committee has resolved on {licence} ({number}). {agency} will tell you the result. Nothing to do yet.',
  'committee-postponed.subject': 'The committee put {number} off',
  'committee-postponed.text':
    'The committee put {licence} ({number}) off to its next meeting. Nothing to do yet. Questions: {agency}, telephone {phone}.',
  'bill-ready.subject': 'Payment slip: {number}',
  'bill-ready.text': 'The payment slip for {licence} ({number}), {amount} baht, is on Biz Portal. Pay by {date}.',
  'paid.subject': 'Payment received: {number}',
  'paid.text': 'We received {amount} baht for {licence} ({number}). The receipt is on Biz Portal.',
  'licence-delivered.subject': 'Licence issued: {number}',
  'licence-delivered.text': '{licence} no. {issued} is signed. Download it on Biz Portal.',
  'ready-to-collect.subject': 'Ready to collect: {number}',
  'ready-to-collect.text': '{licence} ({number}) is ready. Collect it at {agency}, telephone {phone}.',
  'collected.subject': 'Application {number} is finished',
  'collected.text': 'You have received {licence} ({number}). The application is finished.',
  'approved-preparing.subject': 'Application {number} approved',
  'approved-preparing.text':
    '{licence} ({number}) is approved. The letter is being made; we tell you when the fee is due.',
  'dispatched.subject': 'The licence of application {number} was sent',
  'dispatched.text': '{licence} ({number}) was sent. Tracking number {tracking}.',
  'payment-proof-rejected.subject': 'The proof of payment for {number} was not accepted',
  'payment-proof-rejected.text':
    'Your turn: the proof of payment for {licence} ({number}) was not accepted. See why on Biz Portal.',
  'payment-lapsed.subject': 'The last day to pay for {number} has passed',
  'payment-lapsed.text':
    '{licence} ({number}): the last day to pay was {date}. If you still want it, ask on Biz Portal to pay again.',
  'payment-reopened.subject': 'You can pay for {number} again',
  'payment-reopened.text': 'Your turn: pay {amount} baht for {licence} ({number}) by {date}.',
  'withdrawn.subject': 'Application {number} withdrawn',
  'withdrawn.text': '{licence} ({number}) is withdrawn as you asked. You can apply again at any time.',
  'lapsed.subject': 'Application {number} has ended',
  'lapsed.text':
    '{licence} ({number}) has ended because a deadline passed. See why and how to apply again on Biz Portal.',
  'appointment-offered.subject': 'Choose a time: {number}',
  'appointment-offered.text':
    'Your turn: {agency} offers times for {licence} ({number}). Choose one by {date} on Biz Portal.',
  'appointment-agreed.subject': 'Your appointment: {number}',
  'appointment-agreed.text':
    'Appointment with {agency} on {when} for {licence} ({number}). You can move it on Biz Portal until the day before.',
  'appointment-reminder.subject': 'Appointment tomorrow: {number}',
  'appointment-reminder.text':
    'Tomorrow: {agency}, {when}, for {licence} ({number}). Biz Portal shows what to have ready.',
  'appointment-cancelled.subject': 'Appointment cancelled: {number}',
  'appointment-cancelled.text':
    '{agency} cancelled the appointment for {licence} ({number}). Biz Portal shows why. The officers will tell you what is next.',
  'appointment-lapsed.subject': 'Offered times have lapsed: {number}',
  'appointment-lapsed.text':
    'No time was chosen for {licence} ({number}), so the offered times were given back. The officers will tell you what is next.',
  'appointment-missed.subject': 'Appointment did not take place: {number}',
  'appointment-missed.text':
    'The appointment on {when} for {licence} ({number}) did not take place. The officers will tell you what is next. Telephone {phone}.',
  'inspection-recorded.subject': 'Result of the inspection: {number}',
  'inspection-recorded.text':
    'The result of the inspection for {licence} ({number}) is recorded. See it and the report on Biz Portal.',
  'renewal-due.subject': '{licence} no. {issued}: time to renew or to pay the year',
  'renewal-due.text': '{licence} no. {issued} ends on {date}. Renew it or pay its yearly fee on Biz Portal.',
  'licence-suspended.subject': 'Licence no. {issued} is suspended',
  'licence-suspended.text': '{licence} no. {issued} is suspended from {date}. Reasons and appeal are on Biz Portal.',
  'suspension-lifted.subject': 'Licence no. {issued} is in force again',
  'suspension-lifted.text': '{licence} no. {issued} is in force again. See Biz Portal.',
  'licence-revoked.subject': 'Licence no. {issued} is revoked',
  'licence-revoked.text': '{licence} no. {issued} is revoked from {date}. Reasons and appeal are on Biz Portal.',
  'licence-cancelled.subject': 'Licence no. {issued} is cancelled',
  'licence-cancelled.text': '{agency} cancelled {licence} no. {issued} as of {date}. Questions: telephone {phone}.',
  'ticket-reminder.subject': 'Reminder of ticket {number}',
  'ticket-reminder.text':
    'Reminder: ticket {number} at {agency}, {when}. Tell the counter when you arrive. If you cannot come, cancel on the ticket page.',
  'ticket-near.subject': 'Ticket {number} is near',
  'ticket-near.text': 'Ticket {number} at {agency}: your turn is near. Please stay close and watch the screen.',
} as const;
