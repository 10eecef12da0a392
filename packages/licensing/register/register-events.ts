import type { Sha256 } from '@biz/kernel/digest.ts';
import type {
  AgencyId,
  ApplicationId,
  FileId,
  FilingId,
  LicenceEntryId,
  LicenceId,
  SubjectId,
} from '@biz/kernel/ids.ts';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import type { Localised } from '@biz/kernel/localised.ts';
import type { Actor } from '../actor.ts';

/** A licence as it was handed out: its number, its days, and the signed file when it is electronic. */
export type LicenceDocument = {
  readonly number: string;
  readonly application: ApplicationId;
  /** The filing whose answers it was issued on. */
  readonly filing: FilingId;
  readonly issuedOn: LocalDate;
  readonly expiresOn?: LocalDate;
  readonly isPaper: boolean;
  readonly file?: FileId;
  readonly sha256?: Sha256;
  readonly signedBy?: string;
};

/** Who holds it, as the public register says. `owner` is absent until the one who took it over has signed in. */
export type LicenceHolder = { readonly owner?: SubjectId; readonly name: string; readonly business: string };

/** What an agency may order about a licence: suspend (พักใช้), lift the suspension, revoke (เพิกถอน). */
export type OrderKind = 'suspension' | 'reinstatement' | 'revocation';

/**
 * An order (คำสั่งทางปกครอง) with what the Administrative Procedure Act B.E. 2539 (ss. 37, 40) wants in it. `until` is the last
 * day of a suspension; without it the suspension lasts until it is lifted.
 */
export type LicenceOrder = {
  readonly kind: OrderKind;
  readonly facts: string;
  readonly law: string;
  readonly reasons: string;
  readonly from: LocalDate;
  readonly until?: LocalDate;
  readonly appealTo: Localised;
  readonly appealDays: number;
};

/**
 * Everything that ever happened to a licence in the register. Append-only; the name carries the version. Names of holder and
 * business are public register data; no national ID, phone number or file content is in an event.
 */
export type RegisterEvent =
  | {
      readonly type: 'LicenceIssued.v1';
      readonly licence: LicenceId;
      readonly agency: AgencyId;
      /** Subdistrict of the premises, six digits: which officers of the agency it concerns. */
      readonly area?: string;
      readonly document: LicenceDocument;
      readonly holder: LicenceHolder;
      readonly feePaidUntil?: LocalDate;
    }
  | {
      readonly type: 'LicenceRenewed.v1';
      readonly document: LicenceDocument;
      readonly holder: LicenceHolder;
      readonly changes: readonly string[];
      readonly feePaidUntil?: LocalDate;
    }
  | {
      readonly type: 'LicenceAmended.v1';
      readonly document: LicenceDocument;
      readonly holder: LicenceHolder;
      readonly changes: readonly string[];
      /** Subdistrict of the premises since then. */
      readonly area?: string;
    }
  /** ใบแทน */
  | { readonly type: 'LicenceReplaced.v1'; readonly document: LicenceDocument }
  | { readonly type: 'LicenceTransferred.v1'; readonly document: LicenceDocument; readonly holder: LicenceHolder }
  /** Who took it over has signed in: from now on it is theirs here, too. */
  | { readonly type: 'HolderConfirmed.v1'; readonly owner: SubjectId }
  | {
      readonly type: 'AnnualFeePaid.v1';
      readonly application: ApplicationId;
      readonly receiptNumber: string;
      readonly paidUntil: LocalDate;
    }
  | {
      readonly type: 'LicenceCancelled.v1';
      readonly on: LocalDate;
      readonly reason: string;
      /** The application that asked for it; absent when the agency recorded it at its counter. */
      readonly application?: ApplicationId;
    }
  /** An officer has written an order; nothing changes before a signer confirms it. */
  | { readonly type: 'OrderPrepared.v1'; readonly order: LicenceOrder }
  | { readonly type: 'OrderTurnedDown.v1'; readonly kind: OrderKind; readonly reason: string }
  | { readonly type: 'LicenceSuspended.v1'; readonly order: LicenceOrder; readonly appealBy: LocalDate }
  | { readonly type: 'SuspensionLifted.v1'; readonly order: LicenceOrder; readonly appealBy: LocalDate }
  | { readonly type: 'LicenceRevoked.v1'; readonly order: LicenceOrder; readonly appealBy: LocalDate };

/** One event with the time and the actor it is recorded with. */
export type RegisterHappening = { readonly event: RegisterEvent; readonly at: Instant; readonly actor: Actor };

/** An event as it is stored; `hash` covers `prevHash` and everything else. */
export type RecordedRegisterEvent = RegisterHappening & {
  readonly entryId: LicenceEntryId;
  readonly seq: number;
  readonly prevHash: Sha256 | '';
  readonly hash: Sha256;
};
