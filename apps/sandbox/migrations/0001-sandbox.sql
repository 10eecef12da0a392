-- The outside world, simulated: nothing here is real money or a real person.

create sequence bill_numbers;

create table bills (
  id uuid primary key,
  source text not null,
  request_reference text not null unique,
  biller_id text not null,
  bill_no text not null unique,
  reference1 text not null unique,
  reference2 text not null,
  payer_name text not null,
  payee_name text not null,
  items jsonb not null,
  amount_satang bigint not null check (amount_satang > 0),
  payable_from timestamptz not null,
  payable_until timestamptz not null,
  created_at timestamptz not null,
  closed_at timestamptz
);

create index bills_by_creation on bills (created_at desc);

create table payments (
  id uuid primary key,
  bill_id uuid not null references bills (id),
  once_key text not null unique,
  amount_satang bigint not null check (amount_satang > 0),
  paid_at timestamptz not null,
  channel text not null,
  bank_reference text not null unique,
  is_confirmed boolean not null
);

create index payments_by_bill on payments (bill_id, paid_at);
create index payments_by_time on payments (paid_at);

-- What the payment service tells the agency after a payment, until the agency takes it.
create table callbacks (
  id uuid primary key,
  payment_id uuid not null references payments (id),
  url text not null,
  body text not null,
  attempts int not null default 0,
  next_at timestamptz,
  delivered_at timestamptz,
  last_outcome text
);

create index callbacks_due on callbacks (next_at) where next_at is not null;

create table messages (
  position bigint generated always as identity primary key,
  id uuid not null unique,
  idempotency_key text not null unique,
  content_hash text not null,
  channel text not null check (channel in ('sms', 'email')),
  address text not null,
  subject text,
  body text not null,
  received_at timestamptz not null
);

create index messages_by_address on messages (address, position desc);

create table switches (
  source text primary key check (source in ('dopa', 'dbd', 'payment', 'messages')),
  state text not null
);

-- Which cards lie in an officer's reader; without a row the officers of the training accounts are logged in.
create table card_sessions (
  agent text primary key,
  state text not null check (state in ('AgentNotAvailable', 'AgentAvailable', 'CitizenAvailable')),
  citizen text
);
