-- The last day of a written reason for lateness that is owed (Licensing Facilitation Act B.E. 2558, s. 10); null when none is.
-- Filled from the events like the rest of the row.
alter table applications add column notice_by date;
create index applications_by_owed_notice on applications (agency, notice_by) where notice_by is not null;
-- What the daily look for late applications reads.
create index applications_by_open_due on applications (id) where tab <> 'done' and due is not null;

-- Read model: one narrow row for every finished application, what public statistics are counted from. No person, no business.
create table finished_cases (
  application_id uuid not null,
  agency text not null,
  licence text not null,
  finished_on date not null,
  outcome text not null,
  days_used integer,
  is_on_time boolean,
  rounds integer not null,
  refusal_reason text,
  notices_owed integer not null,
  notices_missed integer not null,
  primary key (application_id, agency)
);
create index finished_cases_by_day on finished_cases (finished_on, agency, licence);
