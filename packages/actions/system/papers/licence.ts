import { bangkokDate, type Instant, type LocalDate } from '@biz/kernel/instant.ts';
import type { Satang } from '@biz/kernel/satang.ts';
import { buddhistYear } from '@biz/kernel/thai-date.ts';
import { holderOf, premisesAddress, textOf } from './paper-facts.ts';
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
    holder: holderOf(filing),
    business: { name: filing.title },
    premises: { address: premisesAddress(filing), ...(area ? { areaSquareMetres: area } : {}) },
    fee: {
      amount: (state.fee?.total ?? 0) as Satang,
      ...(state.payment
        ? { receiptNumber: state.payment.receiptNumber, receiptDate: bangkokDate(state.payment.paidAt) }
        : {}),
    },
    issuedOn: issue.issuedOn,
    ...(issue.expiresOn ? { expiresOn: issue.expiresOn } : {}),
    ...(deliverable.yearlyFee ? { yearlyFee: true } : {}),
    conditions: [...deliverable.conditions.map((condition) => condition.th), ...(state.resolution?.conditions ?? [])],
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

function lawLine(title: string, sections: readonly string[]): string {
  return sections.length > 0 ? `${title} มาตรา ${sections.join(', ')}` : title;
}
