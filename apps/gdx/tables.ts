/** Rows of the schema `gdx`. Instants are ISO 8601 text in UTC. */
export type GdxTables = {
  consumers: ConsumerRow;
  grants: { consumer_id: string; data_set: string; purpose: string; granted_at: string };
  tokens: TokenRow;
  access_journal: JournalRow;
};

/** An application that may call the gateway. */
export type ConsumerRow = {
  id: string;
  name: string;
  agency: string;
  key_hash: string;
  secret_hash: string;
  is_active: boolean;
  token_key: 'Result' | 'result' | 'both';
  environment: 'production' | 'uat' | 'dev';
  created_at: string;
  changed_at: string;
};

/** A token in use. */
export type TokenRow = {
  token_hash: string;
  consumer_id: string;
  agent_sealed: string;
  issued_at: string;
  used_at: string;
};

/** One access to a data set. */
export type JournalRow = {
  id: string;
  at: string;
  consumer_id: string;
  agency: string;
  agent_sealed: string;
  agent_index: string;
  purpose: string;
  data_set: string;
  subject_index: string | null;
  outcome: AccessOutcome;
  status: number;
  correlation_id: string;
};

/** How an access ended: with data, with nothing found, with a refusal of the source, without an answer. */
export type AccessOutcome = 'answered' | 'none' | 'refused' | 'unavailable';
