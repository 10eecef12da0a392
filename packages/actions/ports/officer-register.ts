import type { NationalId } from '@biz/kernel/identifiers.ts';
import type { AgencyId, LicenceId, OfficerAccountId, SubjectId } from '@biz/kernel/ids.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import type { Administrator } from '@biz/licensing/officers/decide-account.ts';
import type {
  AccountActor,
  AccountEvent,
  AccountState,
  AccountStatus,
  RecordedAccountEvent,
  WorkRole,
} from '@biz/licensing/officers/officer-account.ts';
import type { WorkScope } from '@biz/licensing/officers/work-scope.ts';
import type { Page } from './queries.ts';

/** Whom an account is bound to (seed: the national ID and the e-mail address of the officer). Sealed at rest. */
export type AccountHolder = { readonly nationalId: NationalId; readonly email: string };

/** An officer account as it is kept. `version` counts its events. */
export type OfficerAccount = {
  readonly id: OfficerAccountId;
  readonly version: number;
  readonly holder: AccountHolder;
  readonly state: AccountState;
  /** The holder as the identity provider names them, since the account was first used. */
  readonly subject?: SubjectId;
  readonly lastSignInAt?: Instant;
};

/** Events of one command on an account, and what they change besides the state. */
export type AccountChange = {
  readonly events: readonly AccountEvent[];
  readonly at: Instant;
  readonly by: AccountActor;
  readonly email?: string;
};

/** The register of officer accounts inside a transaction. */
export type OfficerRegister = {
  /** Opens an account. False, with nothing written, when the person has one already. */
  insert(id: OfficerAccountId, holder: AccountHolder, change: AccountChange): Promise<boolean>;
  /** Locks the row. */
  load(id: OfficerAccountId): Promise<OfficerAccount | undefined>;
  /** The same, found by the person. */
  loadByNationalId(nationalId: NationalId): Promise<OfficerAccount | undefined>;
  /** Appends to an account that was loaded here. */
  append(account: OfficerAccount, change: AccountChange): Promise<void>;
  /**
   * Notes that the holder signed in. False, with nothing written, when the account has changed since that version: then the
   * rights that were read are no longer theirs.
   */
  noteSignIn(id: OfficerAccountId, version: number, subject: SubjectId, at: Instant): Promise<boolean>;
  /** Ends every session of the account, in every process; answers how many. */
  endSessions(id: OfficerAccountId): Promise<number>;
};

/** One account in a list; nothing that identifies the holder beyond the name. */
export type OfficerAccountRow = Omit<OfficerAccount, 'holder'>;

/** What a list of accounts is narrowed to. `text` is a part of a name or position, a national ID, or an e-mail address. */
export type AccountFilter = {
  readonly text?: string;
  readonly agency?: AgencyId;
  readonly status?: AccountStatus;
  /** Accounts whose rights nobody has looked at since, suspended ones left out. */
  readonly notReviewedSince?: Instant;
};

/** An officer of an agency, as work is assigned to them. */
export type AgencyOfficer = {
  readonly subject: SubjectId;
  readonly name: string;
  readonly roles: readonly WorkRole[];
  readonly scope: WorkScope;
};

/** Open applications of one licence in one area of an agency. */
export type OpenWork = { readonly licence: LicenceId; readonly area?: string; readonly count: number };

/** Reads of the register. Whoever asks sees the accounts within their reach, and of others not that they exist. */
export type OfficerQueries = {
  accounts(by: Pick<Administrator, 'reach'>, filter: AccountFilter, cursor?: string): Promise<Page<OfficerAccountRow>>;
  account(
    by: Pick<Administrator, 'reach'>,
    id: OfficerAccountId,
  ): Promise<{ readonly account: OfficerAccount; readonly events: readonly RecordedAccountEvent[] } | undefined>;
  /** Officers and signers of an agency whose accounts are in use, by name. */
  officersOf(agency: AgencyId): Promise<readonly AgencyOfficer[]>;
  /** What is open at an agency, by licence and area. */
  openWorkOf(agency: AgencyId): Promise<readonly OpenWork[]>;
};
