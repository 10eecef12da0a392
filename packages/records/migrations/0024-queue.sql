-- Tickets of visits to counters. The events say what happened, `queue_tickets` is what they amount to, and can be made anew from
-- them. No name: the owner is an account, and how to reach a visitor lies sealed apart and is deleted a week after the day.
create table queue_events (
  ticket_id uuid not null,
  seq integer not null,
  at timestamptz not null,
  by_actor jsonb not null,
  event jsonb not null,
  primary key (ticket_id, seq)
);
create trigger queue_events_only_grow before update or delete or truncate on queue_events
  for each statement execute function refuse_change();

create table queue_tickets (
  id uuid primary key,
  agency text not null,
  day date not null,
  kind text not null,
  number integer not null,
  owner text,
  state jsonb not null
);
create unique index queue_tickets_by_number on queue_tickets (agency, day, kind, number);
create index queue_tickets_by_owner on queue_tickets (owner, day) where owner is not null;

create table queue_contacts (
  ticket_id uuid primary key,
  contact_sealed text not null,
  visit_on timestamptz not null
);
create index queue_contacts_by_day on queue_contacts (visit_on);
