import { computeOutsideCharge } from '@biz/catalogue/compute-fee.ts';
import type { AnswerValue } from '@biz/catalogue/model.ts';
import { type AssessedSign, renderAssessmentNotice } from '@biz/documents/papers/assessment-notice.ts';
import { bangkokDate, plusDays } from '@biz/kernel/instant.ts';
import { type Satang, sumSatang } from '@biz/kernel/satang.ts';
import { plainAnswers } from '@biz/licensing/filing.ts';
import { bahtText } from '@biz/payments/baht-text.ts';
import { holderOf, premisesAddress, textOf, yearOf } from './paper-facts.ts';
import type { PaperWork } from './paper-work.ts';

/** Days to pay after the notice (Signboard Tax Act B.E. 2510, s. 19; general, unverified). */
const PAY_DAYS = 15;
const SIGNS = 'signboard.signs';
type SignRow = { readonly [field: string]: string | number | boolean };

/** ภ.ป.3: the tax of every sign by rule. It is paid to the agency outside the portal, so it is no fee of the application. */
export function makeAssessment(work: PaperWork): Promise<Uint8Array> {
  const { state, agency, filing, licence } = work;
  const signs = signRows(filing.answers[SIGNS]?.value).map((sign) => assess(work, sign));
  const total = sumSatang(signs.map((sign) => sign.tax));
  const officer = state.approvedBy;
  if (!officer) throw new Error(`${state.number} is not assessed yet`);
  const issuedOn = bangkokDate(work.now);
  const { formNumber } = licence.deliverable;
  return renderAssessmentNotice({
    lang: 'th',
    ...(formNumber ? { formNumber } : {}),
    agency: { name: agency.name.th, unit: agency.unit.th, address: agency.address.th, phone: agency.phone },
    number: state.number,
    applicationNumber: state.number,
    taxYear: Number(textOf(filing, 'signboard.tax-year')) || yearOf(work.now),
    owner: holderOf(filing),
    place: premisesAddress(filing),
    returnFiledOn: bangkokDate(state.submittedAt),
    signs,
    otherLines: [],
    amountInWords: bahtText(total),
    issuedOn,
    due: { days: PAY_DAYS, on: plusDays(issuedOn, PAY_DAYS) },
    appeal: { days: agency.appealDays, body: agency.appealBody.th },
    payPlace: `${agency.name.th} ${agency.address.th}`,
    signer: { name: officer.name, title: agency.unit.th, signedAt: officer.at },
    createdAt: work.now,
    training: work.settings.isTraining,
  });
}

/** The charge of one sign: the same rule, applied to this sign alone. */
function assess(work: PaperWork, sign: SignRow): AssessedSign {
  const { state, filing, catalogue } = work;
  const answers = { ...plainAnswers(filing.answers), [SIGNS]: [sign] };
  const charge = computeOutsideCharge(catalogue, state.licence, answers, bangkokDate(filing.submittedAt));
  if (!charge?.ok) throw new Error(`the charge of ${state.number} cannot be computed`);
  const [widthCm, lengthCm, sides] = [Number(sign['width-cm']), Number(sign['height-cm']), Number(sign.sides)];
  const areaSquareCm = widthCm * lengthCm * sides;
  const tax = charge.value.total;
  const units = Math.max(1, Math.ceil(areaSquareCm / 500));
  const rate = Math.round(tax / units) as Satang;
  return { text: String(sign.text), type: String(sign.kind), widthCm, lengthCm, sides, areaSquareCm, rate, tax };
}

function signRows(value: AnswerValue | undefined): readonly SignRow[] {
  return Array.isArray(value) ? value.filter((row): row is SignRow => typeof row === 'object') : [];
}
