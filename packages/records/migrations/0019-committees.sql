-- Committees of agencies. The row is the newest version; every version is kept with who made it.
create table committees (
  id uuid primary key,
  agency text not null,
  version integer not null,
  content jsonb not null
);
create index committees_by_agency on committees (agency);

create table committee_versions (
  committee_id uuid not null,
  version integer not null,
  by_subject text not null,
  by_name text not null,
  at timestamptz not null,
  content jsonb not null,
  primary key (committee_id, version)
);
create trigger committee_versions_only_grow before update or delete or truncate on committee_versions
  for each statement execute function refuse_change();

-- Meetings: a stream of chained and sealed events each. The row is what is locked, and where the stream ends.
create table meetings (
  id uuid primary key,
  agency text not null,
  seq integer not null,
  head_hash text not null,
  starts_at timestamptz not null
);
create index meetings_by_agency on meetings (agency, starts_at desc);

create table meeting_events (
  meeting_id uuid not null,
  seq integer not null,
  at timestamptz not null,
  actor jsonb not null,
  event jsonb not null,
  prev_hash text not null,
  hash text not null,
  seal text not null,
  primary key (meeting_id, seq)
);
create trigger meeting_events_only_grow before update or delete or truncate on meeting_events
  for each statement execute function refuse_change();
