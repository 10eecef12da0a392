-- The row of an application is written anew with every event. Room on its page keeps the new version there, so that no index has
-- to be told, and the state stays in the row instead of being kept beside the table.
alter table applications set (fillfactor = 70);
alter table applications alter column state set storage main;

-- What is sealed does not become smaller: the server shall not try at every save.
alter table drafts alter column content_sealed set storage external;
alter table filings alter column content_sealed set storage external;
