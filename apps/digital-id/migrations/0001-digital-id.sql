create table accounts (
  id uuid primary key,
  username text not null unique,
  password_hash text not null,
  -- The person: sealed JSON bound to this row. The index finds the accounts of one national ID without opening them.
  person_sealed text not null,
  national_id_index text not null,
  member_type text not null check (member_type in ('citizen', 'officer')),
  ial numeric(3, 1) not null check (ial >= 0),
  agency text,
  roles jsonb not null default '[]',
  is_training boolean not null default false,
  is_suspended boolean not null default false,
  -- What the row was loaded from, so that loading the same again does nothing.
  source_digest text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((member_type = 'officer') = (agency is not null))
);

create unique index accounts_one_per_person on accounts (national_id_index, member_type);

-- Sessions, interactions, grants, codes and tokens of the OpenID provider. Identifiers are hashed, content is sealed:
-- a copy of this table signs nobody in.
create table provider_records (
  model text not null,
  id_hash text not null,
  content_sealed text not null,
  uid_hash text,
  grant_hash text,
  consumed_at timestamptz,
  expires_at timestamptz,
  primary key (model, id_hash)
);

create index provider_records_by_uid on provider_records (model, uid_hash) where uid_hash is not null;
create index provider_records_by_grant on provider_records (grant_hash) where grant_hash is not null;
create index provider_records_by_expiry on provider_records (expires_at);

create table consents (
  account_id uuid not null references accounts (id) on delete cascade,
  client_id text not null,
  scopes jsonb not null,
  granted_at timestamptz not null,
  primary key (account_id, client_id)
);

-- Signing keys and cookie keys; the highest generation is in use, older ones still verify.
create table provider_keys (
  purpose text not null check (purpose in ('sign', 'cookie')),
  generation int not null,
  key_sealed text not null,
  created_at timestamptz not null,
  primary key (purpose, generation)
);

-- Failed sign-ins by blind index of the user name or address, in fixed windows.
create table sign_in_attempts (
  subject_index text not null,
  window_start timestamptz not null,
  failures int not null,
  primary key (subject_index, window_start)
);

create index sign_in_attempts_by_window on sign_in_attempts (window_start);
