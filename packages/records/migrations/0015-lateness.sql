-- The last day of a written reason for lateness that is owed (Licensing Facilitation Act B.E. 2558, s. 10); null when none is.
-- Filled from the events like the rest of the row.
alter table applications add column notice_by date;
create index applications_by_owed_notice on applications (agency, notice_by) where notice_by is not null;
-- What the daily look for late applications reads.
create index applications_by_open_due on applications (id) where tab <> 'done' and due is not null;
