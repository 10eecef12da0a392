-- Requests to the applicant: drafted together, answered item by item, and every version of the answers they led to.

-- Items of a request that officers are drafting. They become one event when the request is sent; then they are gone.
create table correction_drafts (
  application_id uuid not null,
  agency text not null,
  item_key text not null,
  item jsonb not null,
  drafted_by text not null,
  drafted_name text not null,
  version integer not null,
  drafted_at timestamptz not null,
  primary key (application_id, item_key, agency)
);

-- What an applicant has prepared for the items of one round: a file, an answer, words. Sealed together.
create table held_corrections (
  application_id uuid not null,
  round integer not null,
  item_key text not null,
  content_sealed text not null,
  held_at timestamptz not null,
  primary key (application_id, round, item_key)
);

-- Answers of filings that were corrected: every version, the submitted one too. `filings` holds the newest.
alter table filings add column version integer not null default 1;
create table filing_versions (
  filing_id uuid not null,
  version integer not null,
  application_id uuid,
  round integer,
  concepts jsonb not null,
  content_sealed text not null,
  made_by text not null,
  made_at timestamptz not null,
  primary key (filing_id, version)
);
create trigger filing_versions_are_kept before delete or truncate on filing_versions
  for each statement execute function refuse_change();
create trigger filing_versions_are_immutable before update of
  filing_id, version, application_id, round, concepts, made_by, made_at on filing_versions
  for each statement execute function refuse_change();

-- The name of the business is an answer like others: a correction may change it.
drop trigger filings_are_immutable on filings;
create trigger filings_are_immutable before update of
  id, number, owner, business, applicant_name, applicant_index, applications, sealed_digest, catalogue_version,
  otp_reference, lang, submitted_at on filings
  for each statement execute function refuse_change();

-- When an applicant first opened a document that an officer sent.
create table document_receipts (
  application_id uuid not null,
  file_id uuid not null,
  opened_at timestamptz not null,
  primary key (application_id, file_id)
);
create trigger document_receipts_only_grow before update or delete or truncate on document_receipts
  for each statement execute function refuse_change();

-- Read models made before: what the new parts of a state are while nothing has happened to them.
update applications set state =
  '{"sections": [], "sectionVerdicts": {}, "demanded": [], "extras": [], "officerDocuments": [], "filingVersion": 1}'::jsonb
  || state;
