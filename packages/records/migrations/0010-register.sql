-- The register of licences: a stream of events per licence, chained and sealed like those of applications, that goes on
-- whatever number the licence gets. `licences` used to be derived from applications and is replaced by it.
create table register_events (
  entry_id uuid not null,
  seq integer not null,
  agency text not null,
  position bigint generated always as identity,
  at timestamptz not null,
  type text not null,
  actor jsonb not null,
  event jsonb not null,
  prev_hash text not null,
  hash text not null,
  seal text not null,
  primary key (entry_id, seq, agency)
);
create unique index register_events_by_position on register_events (position);
create trigger register_events_only_grow before update or delete or truncate on register_events
  for each statement execute function refuse_change();

-- Read model: one row per licence, rebuildable from its events. `ends_on` is the day before which its holder has to act.
-- `taker_index` is the blind index of the number of who takes it over, until they have signed in.
create table register_entries (
  id uuid not null,
  agency text not null,
  number text not null,
  licence text not null,
  area text,
  owner text,
  holder_name text not null,
  business_name text not null,
  seq integer not null,
  head_hash text not null,
  state jsonb not null,
  issued_on date not null,
  expires_on date,
  fee_paid_until date,
  ends_on date,
  suspended_from date,
  suspended_until date,
  revoked_on date,
  cancelled_on date,
  has_order boolean not null,
  taker_index text,
  updated_at timestamptz not null,
  primary key (id, agency)
);
create index register_entries_by_owner on register_entries (owner, issued_on desc);
create index register_entries_by_number on register_entries (agency, number);
create index register_entries_by_end on register_entries (ends_on) where ends_on is not null;
create index register_entries_by_taker on register_entries (taker_index) where taker_index is not null;

-- Read model: every number that a licence has or had.
create table licence_numbers (
  number text primary key,
  entry_id uuid not null
);

drop table licences;

-- What an application asks, and about which licence.
alter table applications add column operation text not null default 'new';
alter table applications add column about text;
create index applications_about_licence on applications (about) where about is not null;

-- Which reminders of an end were given: each once, however often the reminding runs.
create table renewal_reminders (
  entry_id uuid not null,
  ends_on date not null,
  days_before integer not null,
  primary key (entry_id, ends_on, days_before)
);

-- Messages about a licence lead to it.
alter table inbox_messages add column licence text;
