import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { AgencyId, SubjectId, TicketId } from '@biz/kernel/ids.ts';
import { type Instant, type LocalDate, plusMs } from '@biz/kernel/instant.ts';
import { err, ok } from '@biz/kernel/result.ts';
import { bookingTimes } from './booking-times.ts';
import { decideTicket, type TicketCommand } from './decide-ticket.ts';
import { afterTicketEvent, type Ticket, type TicketEvent, type TicketStatus, ticketNumber } from './ticket.ts';
import { ahead, waitingOrder } from './waiting-order.ts';

const NINE = '2026-11-20T02:00:00.000Z' as Instant;
const DAY = '2026-11-20' as LocalDate;
const minutes = (count: number) => plusMs(NINE, count * 60_000);

function ticket(number: number, status: TicketStatus, slot?: Instant): Ticket {
  const kind = slot === undefined ? 'walk-in' : 'booked';
  const id = `${kind}-${number}` as TicketId;
  const common = {
    id,
    seq: 1,
    agency: 'a' as AgencyId,
    day: DAY,
    number,
    purpose: 'ask' as const,
    kind,
    status,
  } as const;
  return slot === undefined ? common : { ...common, slot };
}
const names = (tickets: readonly Ticket[]) => tickets.map(ticketNumber);

describe('the order of a queue', () => {
  test('booked visitors go by their time, a walk-in between every two, early ones last', () => {
    const arrived = (at: number) => ({ kind: 'arrived', at: minutes(at) }) as const;
    const all = [
      ticket(3, arrived(-1), NINE),
      ticket(1, arrived(0), NINE),
      ticket(2, arrived(-9), NINE),
      ticket(9, arrived(-30), minutes(60)),
      ticket(1, arrived(-20)),
      ticket(2, arrived(-10)),
      ticket(4, { kind: 'booked' }, NINE),
    ];
    const order = waitingOrder(all, minutes(1));
    assert.deepEqual(names(order), ['A001', 'A002', 'W001', 'A003', 'W002', 'A009']);
    assert.equal(ahead(all, order[3] as Ticket, minutes(1)), 3);
    const called = ticket(8, { kind: 'called', at: minutes(0), counter: 1, times: 1 }, NINE);
    const served = ticket(7, { kind: 'served', at: minutes(0) }, NINE);
    assert.equal(names(waitingOrder([...all, called, served], minutes(1)))[0], 'W001', 'two booked ones went before');
  });

  test('whoever comes later than a quarter of an hour waits with the walk-ins', () => {
    const late = ticket(1, { kind: 'arrived', at: minutes(16) }, NINE);
    const walkIn = ticket(1, { kind: 'arrived', at: minutes(5) });
    assert.deepEqual(names(waitingOrder([late, walkIn], minutes(20))), ['W001', 'A001']);
  });
});

describe('what can be done with a ticket', () => {
  const statuses: readonly TicketStatus[] = [
    { kind: 'booked' },
    { kind: 'arrived', at: NINE },
    { kind: 'called', at: NINE, counter: 1, times: 1 },
    { kind: 'served', at: NINE },
    { kind: 'missed', at: NINE },
    { kind: 'cancelled', at: NINE },
  ];
  const allowed: Record<TicketCommand['kind'], readonly TicketStatus['kind'][]> = {
    arrive: ['booked', 'missed'],
    cancel: ['booked'],
    recall: ['called'],
    serve: ['called'],
    miss: ['booked', 'called'],
  };

  test('every command in every status is allowed or refused as the table says', () => {
    for (const status of statuses) {
      for (const kind of ['arrive', 'cancel', 'recall', 'serve', 'miss'] as const) {
        const command = kind === 'recall' ? { kind, counter: 2 } : { kind };
        const now = kind === 'cancel' ? minutes(-30) : minutes(30);
        const done = decideTicket(ticket(1, status, NINE), command, now);
        if (allowed[kind].includes(status.kind)) assert.ok(done.ok, `${kind} ${status.kind}`);
        else assert.deepEqual(done, err({ kind: 'TicketMoved' }), `${kind} ${status.kind}`);
      }
    }
  });

  test('nobody is missing too early, nothing is cancelled once its time has begun', () => {
    const called = ticket(1, { kind: 'called', at: NINE, counter: 1, times: 1 });
    assert.deepEqual(decideTicket(called, { kind: 'miss' }, minutes(2)), err({ kind: 'MissedTooEarly', minutes: 3 }));
    const booked = ticket(1, { kind: 'booked' }, NINE);
    assert.deepEqual(decideTicket(booked, { kind: 'miss' }, minutes(14)), err({ kind: 'MissedTooEarly', minutes: 15 }));
    assert.deepEqual(decideTicket(booked, { kind: 'cancel' }, NINE), err({ kind: 'TicketMoved' }));
  });

  test('the events of a ticket amount to its state', () => {
    const opening = { agency: 'a' as AgencyId, day: DAY, number: 1, purpose: 'ask' as const };
    const events: readonly TicketEvent[] = [
      { type: 'TicketBooked.v1', slot: NINE, owner: 's' as SubjectId, ...opening },
      { type: 'TicketArrived.v1' },
      { type: 'TicketCalled.v1', counter: 1 },
      { type: 'TicketCalled.v1', counter: 2 },
    ];
    const id = 't' as TicketId;
    const after = events.reduce<Ticket | undefined>(
      (held, event) => afterTicketEvent(id, held, { event, at: NINE }),
      undefined,
    );
    assert.deepEqual([after?.seq, after?.status], [4, { kind: 'called', at: NINE, counter: 2, times: 2 }]);
    assert.throws(() => afterTicketEvent(id, undefined, { event: { type: 'TicketServed.v1' }, at: NINE }), /opening/);
    assert.deepEqual(decideTicket(after as Ticket, { kind: 'serve' }, NINE), ok({ type: 'TicketServed.v1' }));
  });
});

describe('times that can be booked', () => {
  const counters = { count: 1, opens: '08:30', closes: '10:15', slotMinutes: 30, perSlot: 2 };
  const held = [ticket(1, { kind: 'booked' }, minutes(30)), ticket(2, { kind: 'cancelled', at: NINE }, minutes(30))];

  test('lie ahead within the hours, and lose a place with every open ticket', () => {
    const times = bookingTimes(counters, DAY, { now: NINE, holidays: new Set(), tickets: held });
    assert.deepEqual(
      times.map(({ from, left }) => [from, left]),
      [[minutes(30), 1]],
      'nine o’clock has begun, a quarter past ten is too short',
    );
    const empty = { now: NINE, tickets: [] };
    assert.deepEqual(bookingTimes(counters, DAY, { ...empty, holidays: new Set([DAY]) }), [], 'closed');
    assert.deepEqual(
      bookingTimes(counters, '2026-11-21' as LocalDate, { ...empty, holidays: new Set() }),
      [],
      'Saturday',
    );
    assert.deepEqual(
      bookingTimes(counters, '2026-12-07' as LocalDate, { ...empty, holidays: new Set() }),
      [],
      'too far',
    );
  });
});
