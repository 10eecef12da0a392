-- Applications that may call the gateway. Key and secret are handed out once and kept as SHA-256 of random values.
create table consumers (
  id text primary key,
  name text not null,
  agency text not null,
  key_hash text not null unique,
  secret_hash text not null,
  is_active boolean not null default true,
  -- How the token is named in the answer of validate.
  token_key text not null default 'Result' check (token_key in ('Result', 'result', 'both')),
  environment text not null default 'production' check (environment in ('production', 'uat', 'dev')),
  created_at timestamptz not null,
  changed_at timestamptz not null
);

-- The data owner's permission: this application may read this data set for this purpose.
create table grants (
  consumer_id text not null references consumers (id) on delete cascade,
  data_set text not null,
  purpose text not null,
  granted_at timestamptz not null,
  primary key (consumer_id, data_set, purpose)
);

-- Tokens, as SHA-256; the acting subject is sealed.
create table tokens (
  token_hash text primary key,
  consumer_id text not null references consumers (id) on delete cascade,
  agent_sealed text not null,
  issued_at timestamptz not null,
  used_at timestamptz not null
);

create index tokens_by_consumer on tokens (consumer_id);
create index tokens_by_use on tokens (used_at);

-- Who read which data set about whom, why and when. Append only; people are blind indexes, the agent is sealed.
create table access_journal (
  id uuid primary key,
  at timestamptz not null,
  consumer_id text not null,
  agency text not null,
  agent_sealed text not null,
  agent_index text not null,
  purpose text not null,
  data_set text not null,
  subject_index text,
  outcome text not null check (outcome in ('answered', 'none', 'refused', 'unavailable')),
  status int not null,
  correlation_id text not null
);

create index access_journal_by_subject on access_journal (subject_index, at desc) where subject_index is not null;
create index access_journal_by_agent on access_journal (agent_index, at desc);
