create schema raw;
create table raw.drafts (id uuid primary key, status text not null default 'draft', answers jsonb not null);
create table raw.applications (
  id uuid primary key, agency text not null, tab text not null, rank text collate "C" not null, number text not null,
  licence text not null, business text not null, applicant text not null, status text not null, answers jsonb not null,
  changed_at timestamptz not null default now()
);
create index on raw.applications (agency, tab, rank, id);
create table raw.documents (application_id uuid not null, name text not null, bytes bigint not null);
create index on raw.documents (application_id);
create table raw.counts (agency text not null, tab text not null, total bigint not null, primary key (agency, tab));
