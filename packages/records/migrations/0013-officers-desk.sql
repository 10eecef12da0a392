-- The officers' desk: who has a case, what is near its end or late, search, views, absences, and times for the report.

-- Read model: from the events. The days are those of the legal clock when it stopped.
alter table applications
  add column assignee text,
  add column assignee_name text,
  add column rounds integer not null default 0,
  add column clock_stopped_on date,
  add column days_used integer,
  add column was_late boolean;
create index applications_by_due on applications (agency, rank, id) where turn = 'agent' and due is not null;
create index applications_by_assignee on applications (agency, assignee, rank, id)
  where assignee is not null and turn <> 'done';
create index applications_by_licence on applications (agency, licence, tab, rank, id);
create index applications_by_age on applications (agency, submitted_at, id);
create index applications_by_stop on applications (agency, clock_stopped_on, licence)
  include (days_used, was_late, rounds) where clock_stopped_on is not null;

-- Read model: what an application is found by. `grams` are hashes of three letters in a row with their agency: any engine
-- finds Thai by them, whatever its extensions and its locale. Written once, so that moving a case does not touch it.
create table application_search (
  application_id uuid not null,
  agency text not null,
  text text not null,
  grams integer[] not null,
  primary key (application_id, agency)
);
create index application_search_by_gram on application_search using gin (grams);

-- Officers of an agency that have signed in: whom a case can be given to.
create table officers_seen (
  agency text not null,
  subject text not null,
  name text not null,
  roles jsonb not null,
  seen_at timestamptz not null,
  primary key (agency, subject)
);

-- Views of the worklist that officers keep; `query` is the address without its path.
create table officer_views (
  agency text not null,
  subject text not null,
  name text not null,
  query text not null,
  is_default boolean not null,
  primary key (agency, subject, name)
);

-- Absences: from the first to the last day the deputy sees the open cases of the absent officer as their own. Kept for ever;
-- `ended_at` ends one early.
create table officer_absences (
  id uuid primary key,
  agency text not null,
  subject text not null,
  name text not null,
  deputy text not null,
  deputy_name text not null,
  first_day date not null,
  last_day date not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  ended_at timestamptz
);
create index officer_absences_by_agency on officer_absences (agency, last_day) where ended_at is null;
