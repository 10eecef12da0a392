-- The calendar of the agencies' units: stretches of officers' time that appointments can use. A slot is open, held while
-- it is offered to one application, and taken once that applicant has agreed.
create table calendar_slots (
  id uuid primary key,
  agency text not null,
  officer text not null,
  officer_name text not null,
  place text not null check (place in ('site', 'office')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  status text not null check (status in ('open', 'held', 'taken')),
  application_id uuid,
  check (starts_at < ends_at),
  check (extract(epoch from starts_at)::bigint % 900 = 0 and extract(epoch from ends_at)::bigint % 900 = 0),
  check ((status = 'open') = (application_id is null))
);
create index calendar_slots_by_day on calendar_slots (agency, starts_at);
create index calendar_slots_by_application on calendar_slots (application_id) where application_id is not null;

-- Every quarter of an hour of every slot. An officer's quarter belongs to one slot: two slots of one officer can never
-- overlap, whoever writes them and however many at once.
create table calendar_quarters (
  officer text not null,
  quarter timestamptz not null,
  slot_id uuid not null references calendar_slots (id) on delete cascade,
  primary key (officer, quarter)
);
create index calendar_quarters_by_slot on calendar_quarters (slot_id);
