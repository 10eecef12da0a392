-- Records of the portal, the service backend and the worker.
-- Keys carry the agency (the tenant) wherever one exists, so that tables can be distributed by it later. Instants are
-- timestamptz. Columns named *_sealed hold text sealed by the keyring and bound to their row.

-- Web sessions: the token's hash, never the token.
create table sessions (
  token_hash text primary key,
  app text not null,
  data_sealed text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null
);
create index sessions_by_activity on sessions (seen_at);

-- Hits in fixed windows.
create table rate_limits (
  key text not null,
  window_start timestamptz not null,
  hits integer not null,
  primary key (key, window_start)
);
create index rate_limits_by_window on rate_limits (window_start);

-- Files without their bytes; the bytes are in the file store under their SHA-256.
create table files (
  id uuid primary key,
  sha256 text not null,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  purpose text not null,
  filing_id uuid not null,
  application_id uuid,
  created_at timestamptz not null
);
create index files_by_filing on files (filing_id);
create index files_by_content on files (sha256);

-- Drafts of filings. Applicant, answers, documents and registry outcomes are sealed together.
create table drafts (
  id uuid primary key,
  owner text not null,
  business text not null,
  licences jsonb not null,
  content_sealed text not null,
  version integer not null,
  created_at timestamptz not null,
  saved_at timestamptz not null
);
create index drafts_by_owner on drafts (owner, saved_at desc);

-- One-time passwords that confirm a sealed draft. Kept as evidence after use; the hash of the code is sealed.
create table submission_otps (
  draft_id uuid not null,
  reference text not null,
  digest text not null,
  code_sealed text not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  attempts integer not null,
  used_at timestamptz,
  primary key (draft_id, issued_at, reference)
);

-- Submitted filings. `documents` keeps every version in the order of arrival; the newest of a type counts.
create table filings (
  id uuid primary key,
  number text not null unique,
  owner text not null,
  business text not null,
  title text not null,
  applicant_name text not null,
  applicant_index text not null,
  content_sealed text not null,
  documents jsonb not null,
  applications jsonb not null,
  sealed_digest text not null,
  catalogue_version text not null,
  otp_reference text not null,
  lang text not null,
  summary_file uuid,
  submitted_at timestamptz not null
);
create index filings_by_owner on filings (owner, submitted_at desc);
create index filings_by_applicant on filings (applicant_index);

-- The truth: everything that happened to an application, each event chained to the one before it. `seal` is a digest of
-- the hash under a key that the database does not have. `position` orders all events for anchoring.
create table application_events (
  application_id uuid not null,
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
  primary key (application_id, seq, agency)
);
create unique index application_events_by_position on application_events (position);

-- Read model: one row per application, made from its events and its filing, rebuildable by a command.
create table applications (
  id uuid not null,
  agency text not null,
  filing_id uuid not null,
  owner text not null,
  number text not null,
  licence text not null,
  applicant_name text not null,
  business_name text not null,
  seq integer not null,
  head_hash text not null,
  state jsonb not null,
  phase text not null,
  turn text not null,
  step text not null,
  station text not null,
  tab text not null,
  rank text collate "C" not null,
  due date,
  bill_reference1 text,
  bill_reference2 text,
  is_bill_open boolean not null,
  submitted_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (id, agency)
);
create index applications_by_filing on applications (filing_id);
create index applications_by_worklist on applications (agency, tab, rank, id);
create index applications_by_bill on applications (bill_reference1, bill_reference2) where bill_reference1 is not null;
create index applications_by_open_bill on applications (submitted_at, id) where is_bill_open;

-- Read model: how many applications each tab of an agency's worklist has. Writers only add rows to the deltas, so they
-- never wait for each other; a reader folds them in now and then.
create table worklist_counts (
  agency text not null,
  tab text not null,
  total bigint not null,
  primary key (agency, tab)
);
create table worklist_deltas (
  position bigint generated always as identity primary key,
  agency text not null,
  tab text not null,
  delta integer not null
);
create index worklist_deltas_by_agency on worklist_deltas (agency);

-- Read model: the public register of licences.
create table licences (
  number text primary key,
  agency text not null,
  application_id uuid not null,
  owner text not null,
  licence text not null,
  holder_name text not null,
  business_name text not null,
  issued_on date not null,
  expires_on date,
  status text not null,
  is_paper boolean not null,
  file_id uuid,
  sha256 text,
  signer_name text
);
create index licences_by_owner on licences (owner, issued_on desc);
create index licences_by_application on licences (application_id, agency);

-- Number series without gaps: the row is held until the transaction ends.
create table number_series (
  series text primary key,
  last bigint not null
);

-- What a command with this key has answered. Written with the command, so it exists exactly if the command committed.
create table idempotency_keys (
  scope text not null,
  key text not null,
  content_hash text not null,
  reply jsonb,
  created_at timestamptz not null default now(),
  primary key (scope, key)
);
create index idempotency_keys_by_age on idempotency_keys (created_at);

-- The applicant's in-app inbox.
create table inbox_messages (
  owner text not null,
  key text not null,
  filing_id uuid not null,
  application_id uuid,
  message text not null,
  at timestamptz not null,
  read_at timestamptz,
  primary key (owner, key)
);
create index inbox_messages_by_owner on inbox_messages (owner, at desc);
create index inbox_messages_unread on inbox_messages (owner) where read_at is null;

-- Who read personal data of a filing, and why; `owner` is the person it is about.
create table access_journal (
  position bigint generated always as identity primary key,
  filing_id uuid not null,
  owner text not null,
  agency text,
  by_subject text not null,
  by_name text not null,
  purpose text not null,
  what text not null,
  at timestamptz not null
);
create index access_journal_by_owner on access_journal (owner, at desc);
create index access_journal_by_reader on access_journal (agency, by_subject, at);
