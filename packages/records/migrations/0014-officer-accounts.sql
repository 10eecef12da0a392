-- Where the premises are (subdistrict, six digits): officers' scopes are areas and licences of their agency.
alter table applications add column area text;
create index applications_by_scope on applications (agency, licence, area, tab);

-- Officer accounts: who may do what, where. The person (national ID, e-mail) is sealed and found by blind index; `state` is
-- what the account's events amount to, the other columns are for finding accounts.
create table officer_accounts (
  id uuid primary key,
  national_id_index text not null unique,
  email_index text not null,
  holder_sealed text not null,
  subject text,
  name text not null,
  position text not null,
  status text not null,
  scopes jsonb not null,
  state jsonb not null,
  version integer not null,
  reviewed_at timestamptz not null,
  last_sign_in_at timestamptz
);
create index officer_accounts_by_name on officer_accounts (name collate "C", id);
create index officer_accounts_by_scope on officer_accounts using gin (scopes jsonb_path_ops);
create index officer_accounts_by_email on officer_accounts (email_index);

create table officer_account_events (
  account_id uuid not null,
  seq integer not null,
  at timestamptz not null,
  by_actor jsonb not null,
  event jsonb not null,
  primary key (account_id, seq)
);
create trigger officer_account_events_only_grow before update or delete or truncate on officer_account_events
  for each statement execute function refuse_change();

-- The account that a session belongs to, so that all of them can be ended with its rights.
alter table sessions add column holder text;
create index sessions_by_holder on sessions (holder) where holder is not null;

-- Closing days that were added to the shipped holidays: national ones, and with `agency` those of one agency. The events say
-- who added and took back what, and why; their last position is the version of the calendar.
create table closing_days (
  id uuid primary key,
  date date not null,
  agency text,
  name_th text not null,
  name_en text not null,
  source text not null
);
create unique index closing_days_by_place on closing_days (date, coalesce(agency, ''));

create table closing_day_events (
  position bigint generated always as identity primary key,
  agency text,
  at timestamptz not null,
  by_actor jsonb not null,
  event jsonb not null
);
create trigger closing_day_events_only_grow before update or delete or truncate on closing_day_events
  for each statement execute function refuse_change();
