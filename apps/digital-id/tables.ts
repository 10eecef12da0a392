import type { ColumnType } from 'kysely';
import type { MemberType } from './account.ts';

/** JSON column: a value when read, its text when written. */
type Json<T> = ColumnType<T, string, string>;

/** Rows of the schema `digital_id`. Instants are ISO 8601 text in UTC. */
export type DigitalIdTables = {
  accounts: AccountRow;
  provider_records: ProviderRecordRow;
  consents: { account_id: string; client_id: string; scopes: Json<readonly string[]>; granted_at: string };
  provider_keys: { purpose: 'sign' | 'cookie'; generation: number; key_sealed: string; created_at: string };
  sign_in_attempts: { subject_index: string; window_start: string; failures: number };
};

/** One account; the person is sealed. */
export type AccountRow = {
  id: string;
  username: string;
  password_hash: string;
  person_sealed: string;
  national_id_index: string;
  member_type: MemberType;
  ial: number;
  agency: string | null;
  roles: Json<readonly string[]>;
  is_training: boolean;
  is_suspended: boolean;
  source_digest: string | null;
  created_at: string;
  updated_at: string;
};

/** One session, interaction, grant, code or token of the provider. */
export type ProviderRecordRow = {
  model: string;
  id_hash: string;
  content_sealed: string;
  uid_hash: string | null;
  grant_hash: string | null;
  consumed_at: string | null;
  expires_at: string | null;
};
