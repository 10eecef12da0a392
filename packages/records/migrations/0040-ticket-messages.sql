-- A message may be about a visit to a counter, which belongs to no filing.
alter table inbox_messages alter column filing_id drop not null;
alter table inbox_messages add column ticket_id uuid;
