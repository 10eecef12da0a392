-- Each operation has days of its own, so finished applications are counted apart by what was asked.
alter table finished_cases add column operation text not null default 'new';
update finished_cases set operation = applications.operation
  from applications where applications.id = finished_cases.application_id and applications.operation <> 'new';
