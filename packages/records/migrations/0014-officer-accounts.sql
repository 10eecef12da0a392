-- Where the premises are (subdistrict, six digits): officers' scopes are areas and licences of their agency.
alter table applications add column area text;
create index applications_by_scope on applications (agency, licence, area, tab);
