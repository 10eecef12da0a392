-- Revisions of licence definitions: what somebody proposes, a second person approves, and a day puts into effect. The events
-- are the truth and hold every saved text; the row is what they amount to.
create table definition_revisions (
  id uuid primary key,
  licence text not null,
  status text not null,
  effective_from date,
  approval bigint unique,
  state jsonb not null,
  seq integer not null,
  saved_at timestamptz not null
);
-- Nobody overwrites a colleague: a licence has one revision that is being written or waits for approval.
create unique index definition_revisions_one_open on definition_revisions (licence) where status in ('draft', 'submitted');
create index definition_revisions_by_licence on definition_revisions (licence, saved_at desc);

create table definition_events (
  position bigint generated always as identity primary key,
  revision_id uuid not null,
  seq integer not null,
  at timestamptz not null,
  by_actor jsonb not null,
  event jsonb not null,
  unique (revision_id, seq)
);
create trigger definition_events_only_grow before update or delete or truncate on definition_events
  for each statement execute function refuse_change();

-- Every version of the catalogue that was ever in effect, so that what was sealed under it is read with it: names and digests
-- of its files, and every text once.
create table catalogue_files (
  digest text primary key,
  content text not null
);
create table catalogue_versions (
  position bigint generated always as identity primary key,
  version text not null unique,
  files jsonb not null,
  kept_at timestamptz not null
);
create trigger catalogue_files_only_grow before update or delete or truncate on catalogue_files
  for each statement execute function refuse_change();
create trigger catalogue_versions_only_grow before update or delete or truncate on catalogue_versions
  for each statement execute function refuse_change();
