-- Staff of a service centre sign in where applicants do, and belong to an organisation as officers do.
alter table accounts drop constraint accounts_check;
alter table accounts add constraint officers_have_an_agency check (member_type <> 'officer' or agency is not null);
