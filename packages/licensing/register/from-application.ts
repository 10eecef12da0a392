import type { Licence } from '@biz/catalogue/model.ts';
import type { ApplicationId } from '@biz/kernel/ids.ts';
import { bangkokDate, type Instant } from '@biz/kernel/instant.ts';
import { assertNever } from '@biz/kernel/result.ts';
import type { ApplicationState } from '../application-state.ts';
import type { Filing } from '../filing.ts';
import type { RegisterEntry } from './register-entry.ts';
import type { LicenceDocument, LicenceHolder, RegisterEvent } from './register-events.ts';
import { takerOf } from './taker.ts';
import { feePaidUntilAfter, validityOf } from './validity.ts';

/**
 * The one rule of when an application touches the register: what is handed out is signed, or on paper and issued, AND its fee
 * is paid or nothing. Where nothing is handed out, the process must be through.
 */
export function takesEffect(state: ApplicationState): boolean {
  const isPaid = state.fee !== undefined && (state.fee.total === 0 || state.payment !== undefined);
  if (!isPaid) return false;
  return state.issued ? state.issued.isSigned || state.issued.isPaper : state.phase === 'COMPLETED';
}

/** What the register records about. */
export type Effect = {
  readonly application: ApplicationId;
  readonly state: ApplicationState;
  readonly filing: Filing;
  readonly licence: Licence;
  /** The entry that it is about; absent for a first licence. */
  readonly entry: RegisterEntry | undefined;
  readonly at: Instant;
};

/** The register's event of an application that takes effect now; none when its process hands out nothing to register. */
export function registerEventOf(effect: Effect): RegisterEvent | undefined {
  const { state, licence, entry, at, application, filing } = effect;
  const on = bangkokDate(at);
  const document = documentOf(effect);
  const holder = holderOf(filing);
  const changes = state.about?.changes ?? [];
  const feePaidUntil = feePaidUntilAfter(licence, entry, on);
  const paid = feePaidUntil === undefined ? {} : { feePaidUntil };
  const where = state.area === undefined ? {} : { area: state.area };
  const kind = state.about?.operation ?? 'new';
  switch (kind) {
    case 'new': {
      const { licence: id, agency } = state;
      return document && { type: 'LicenceIssued.v1', licence: id, agency, ...where, document, holder, ...paid };
    }
    case 'renew':
      return document && { type: 'LicenceRenewed.v1', document, holder, changes, ...paid };
    case 'amend':
      return document && { type: 'LicenceAmended.v1', document, holder, changes, ...where };
    case 'replacement':
      return document && { type: 'LicenceReplaced.v1', document };
    case 'transfer':
      return (
        document && {
          type: 'LicenceTransferred.v1',
          document,
          // Who takes it over is known here by name alone until they sign in.
          holder: { name: takerOf(filing).name, business: holder.business },
        }
      );
    case 'annual-fee': {
      const receiptNumber = state.payment?.receiptNumber ?? '';
      return feePaidUntil && { type: 'AnnualFeePaid.v1', application, receiptNumber, paidUntil: feePaidUntil };
    }
    case 'cancel': {
      const wanted = textOf(filing, 'closing.date');
      const day = wanted > on ? (wanted as typeof on) : on;
      return { type: 'LicenceCancelled.v1', on: day, reason: textOf(filing, 'closing.reason'), application };
    }
    default:
      return assertNever(kind);
  }
}

/** What is handed out. An assessment bears the number of its application and is a paper of the agency. */
function documentOf({ application, state, licence, entry, at }: Effect): LicenceDocument | undefined {
  const { issued, filing } = state;
  if (issued) {
    const { number, issuedOn, expiresOn, isPaper, file, sha256, signedBy } = issued;
    return {
      ...{ number, application, filing, issuedOn, isPaper },
      ...(expiresOn ? { expiresOn } : {}),
      ...(file ? { file } : {}),
      ...(sha256 ? { sha256 } : {}),
      ...(signedBy ? { signedBy } : {}),
    };
  }
  if (licence.deliverable.template !== 'assessment') return undefined;
  const kind = state.about?.operation ?? 'new';
  const keepsNumber = kind !== 'new' && licence.operations[kind]?.gives === 'same-number';
  const number = keepsNumber && entry ? entry.document.number : state.number;
  return { number, application, filing, isPaper: true, ...validityOf(licence, kind, entry, bangkokDate(at)) };
}

function holderOf({ applicant, title, owner }: Filing): LicenceHolder {
  return { owner, name: applicant.juristicName ?? applicant.personName, business: title };
}

function textOf(filing: Filing, concept: string): string {
  const value = filing.answers[concept]?.value;
  return typeof value === 'string' ? value : '';
}
