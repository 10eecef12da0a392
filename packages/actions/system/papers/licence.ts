import type { LicenceCertificateData } from '@biz/documents/papers/licence-certificate.ts';
import { bangkokDate, type Instant, type LocalDate } from '@biz/kernel/instant.ts';
import type { Satang } from '@biz/kernel/satang.ts';
import { buddhistYear } from '@biz/kernel/thai-date.ts';
import { firstIssuedOn } from '@biz/licensing/register/register-entry.ts';
import { choiceLabel, conditionsOf, holderOf, premisesAddress, takenOverBy, textOf } from './paper-facts.ts';
import type { PaperWork } from './paper-work.ts';

/** What the register gives a licence before it is printed. */
export type LicenceIssue = { readonly number: string; readonly issuedOn: LocalDate; readonly expiresOn?: LocalDate };

/** Who signs; absent while it is a draft. */
export type LicenceSignatory = { readonly name: string; readonly signedAt: Instant };

/** The certificate of a licence from its definition, ready to be signed. Equal data give equal bytes. */
export async function makeLicence(
  work: PaperWork,
  issue: LicenceIssue,
  signatory?: LicenceSignatory,
): Promise<Uint8Array> {
  // What draws PDFs is large, and most processes never sign: loaded with the first licence.
  const { renderLicenceCertificate } = await import('@biz/documents/papers/licence-certificate.ts');
  const { state, agency, licence, filing } = work;
  const { deliverable } = licence;
  const [law] = licence.laws;
  const formNumber = agency.formNumbers[state.licence] ?? deliverable.formNumber;
  const area = textOf(filing, 'premises.area');
  return renderLicenceCertificate({
    lang: 'th',
    ...(formNumber ? { formNumber } : {}),
    title: licence.name.th,
    ...(law ? { law: lawLine(law.title.th, law.sections) } : {}),
    agency: { name: agency.name.th, unit: agency.unit.th },
    number: issue.number,
    year: buddhistYear(issue.issuedOn),
    ...holderFacts(work, issue),
    business: { name: filing.title },
    premises: { address: premisesAddress(filing), ...(area ? { areaSquareMetres: area } : {}) },
    fee: {
      amount: (state.fee?.total ?? 0) as Satang,
      ...(state.payment
        ? { receiptNumber: state.payment.receiptNumber, receiptDate: bangkokDate(state.payment.paidAt) }
        : {}),
    },
    ...(issue.expiresOn ? { expiresOn: issue.expiresOn } : {}),
    ...(deliverable.yearlyFee ? { yearlyFee: true } : {}),
    conditions: conditionsOf(work),
    signer: {
      name: signatory?.name ?? '',
      title: agency.signerTitle.th,
      ...(signatory ? { signedAt: signatory.signedAt } : {}),
    },
    applicationNumber: state.number,
    verifyUrl: work.settings.verifyUrl(issue.number),
    createdAt: work.now,
    training: work.settings.isTraining,
  });
}

/**
 * Who holds it and since when. A transfer names who takes it over; a replacement (ใบแทน) repeats the day of the paper that it
 * stands in for and says itself when and why it was made.
 */
function holderFacts(
  { catalogue, state, filing, entry }: PaperWork,
  { issuedOn }: LicenceIssue,
): Pick<LicenceCertificateData, 'holder' | 'issuedOn' | 'transfer' | 'replacement'> {
  const holder = holderOf(filing);
  switch (state.about?.operation) {
    case 'transfer': {
      const on = textOf(filing, 'transfer.date') as LocalDate;
      return { holder: takenOverBy(filing), issuedOn, transfer: { from: entry?.holder.name ?? holder.name, on } };
    }
    case 'replacement': {
      const reason = choiceLabel(catalogue, filing, 'reissue.reason');
      return {
        holder,
        issuedOn: entry ? firstIssuedOn(entry) : issuedOn,
        replacement: { on: issuedOn, reason },
      };
    }
    default:
      return { holder, issuedOn };
  }
}

function lawLine(title: string, sections: readonly string[]): string {
  return sections.length > 0 ? `${title} มาตรา ${sections.join(', ')}` : title;
}
