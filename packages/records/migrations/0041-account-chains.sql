-- Events of officer accounts are chained and sealed like those of applications. What was written before has no hash of its own:
-- the first event after it covers all of it.
alter table officer_account_events add column prev_hash text;
alter table officer_account_events add column hash text;
alter table officer_account_events add column seal text;
