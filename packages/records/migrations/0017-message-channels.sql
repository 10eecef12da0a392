-- How each message of the inbox went out, and what a person wants sent where.

-- `sms` and `email`: sent, off (not wanted), none (no address), refused (by the provider), or null while it is not decided.
alter table inbox_messages add column sms text;
alter table inbox_messages add column sms_at timestamptz;
alter table inbox_messages add column email text;
alter table inbox_messages add column email_at timestamptz;
alter table inbox_messages add column tries integer not null default 0;
-- What waits to go out, for the order within an application and for the administrators' page.
create index inbox_messages_waiting on inbox_messages (at) where sms is null or email is null;
create index inbox_messages_refused on inbox_messages (at) where sms = 'refused' or email = 'refused';
-- Messages of before count as sent: nothing is known about them and nothing must go out again.
update inbox_messages set sms = 'sent', sms_at = at, email = 'sent', email_at = at;

-- A person without a row gets what is sent by default.
create table message_settings (
  owner text primary key,
  settings jsonb not null,
  changed_at timestamptz not null
);
