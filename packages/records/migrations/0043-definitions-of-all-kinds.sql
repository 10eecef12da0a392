-- Not licences alone are revised: shared questions and documents and the files of agencies, too. A definition is named by what
-- it is about and its name; events that name a licence stay as they are and are read as before.
alter table definition_revisions rename column licence to definition;
update definition_revisions set definition = 'licence.' || definition,
  state = (state - 'licence') || jsonb_build_object('definition', 'licence.' || (state->>'licence'));
alter index definition_revisions_by_licence rename to definition_revisions_by_definition;
