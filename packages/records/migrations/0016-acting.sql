-- Acting for others: mandates with their history, visits at service centres, and the people of proofed identity whom the
-- portal has met. Names and numbers are sealed; people are found by a keyed index of their national ID.

-- Mandates. The terms never change; what happened to a mandate is in its events.
create table mandates (
  id uuid primary key,
  principal text not null,
  attorney_index text not null,
  content_sealed text not null,
  created_at timestamptz not null
);
create index mandates_by_principal on mandates (principal, created_at desc);
create index mandates_by_attorney on mandates (attorney_index, created_at desc);

-- Sealed, accepted, declined, revoked, and every use: the log that both sides see.
create table mandate_events (
  mandate_id uuid not null references mandates (id),
  seq integer not null,
  kind text not null,
  by_subject text not null,
  content_sealed text not null,
  at timestamptz not null,
  primary key (mandate_id, seq)
);
create index mandate_events_by_time on mandate_events (mandate_id, at desc) where kind = 'used';

-- Visits at service centres: who helped whom with which draft.
create table assistances (
  id uuid primary key,
  staff text not null,
  owner text not null,
  draft_id uuid,
  content_sealed text not null,
  started_at timestamptz not null
);
create index assistances_by_staff on assistances (staff, started_at desc);
create index assistances_by_owner on assistances (owner, started_at desc);

-- The subject under which the things of a national ID are kept.
create table people (
  subject text primary key,
  person_index text not null unique,
  content_sealed text not null,
  met_at timestamptz not null default now()
);

-- What was agreed and done cannot be changed or deleted by a statement; only a newer seal may replace an older one.
create trigger mandates_are_kept before delete or truncate on mandates
  for each statement execute function refuse_change();
create trigger mandates_are_immutable before update of id, principal, attorney_index, created_at on mandates
  for each statement execute function refuse_change();
create trigger mandate_events_are_kept before delete or truncate on mandate_events
  for each statement execute function refuse_change();
create trigger mandate_events_are_immutable before update of mandate_id, seq, kind, by_subject, at on mandate_events
  for each statement execute function refuse_change();
create trigger assistances_are_kept before delete or truncate on assistances
  for each statement execute function refuse_change();
