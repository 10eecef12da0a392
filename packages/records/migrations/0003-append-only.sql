-- A second wall behind the code: what happened, who read what, and what was submitted cannot be changed or deleted by a
-- statement, whoever wrote it. Columns that legitimately change (new document versions, the summary, a newer seal) stay open.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% of % is refused: the table only grows', tg_op, tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create trigger application_events_only_grow before update or delete or truncate on application_events
  for each statement execute function refuse_change();
create trigger access_journal_only_grows before update or delete or truncate on access_journal
  for each statement execute function refuse_change();
create trigger audit_anchors_only_grow before update or delete or truncate on audit_anchors
  for each statement execute function refuse_change();
create trigger filings_are_kept before delete or truncate on filings
  for each statement execute function refuse_change();
create trigger filings_are_immutable before update of
  id, number, owner, business, title, applicant_name, applicant_index, applications, sealed_digest, catalogue_version,
  otp_reference, lang, submitted_at on filings
  for each statement execute function refuse_change();
