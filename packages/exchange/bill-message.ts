import type { BillRequest } from '@biz/actions/ports/payment-gateway.ts';
import type { Instant } from '@biz/kernel/instant.ts';
import { sumSatang, toBahtDecimal } from '@biz/kernel/satang.ts';

/** The agency at the payment gateway and its account at the Comptroller General's Department. Secrets: never logged. */
export type PaymentAccount = {
  /** Code of the agency, assigned at registration. */
  readonly source: string;
  readonly username: string;
  readonly password: string;
};

/**
 * The body of `create` for a bill payment slip under one of our references; when it is not the first one, that stands in
 * the second field. The amount is the sum of the items.
 */
export function toCreateBody(bill: BillRequest, reference: string, account: PaymentAccount): object {
  const { payer } = bill;
  return {
    source: account.source,
    customerID: payer.id,
    customerTitleName: payer.title,
    customerFirstName: payer.firstName,
    customerMiddleName: payer.middleName,
    customerLastName: payer.lastName,
    bankCode: 'CGD',
    paymentType: 'BillPayment',
    amount: toBahtDecimal(sumSatang(bill.items.map((item) => item.amount))),
    requestReference1: reference,
    requestReference2: reference === bill.ourReference ? '' : bill.ourReference,
    requestReference3: '',
    data: toCgdData(bill, account),
  };
}

function toCgdData(bill: BillRequest, account: PaymentAccount): object {
  const { payer, payee } = bill;
  return {
    username: account.username,
    password: account.password,
    orgNameEN: payee.nameEn,
    orgNameTH: payee.nameTh,
    orgPhoneNumber: payee.phone,
    invoiceStartDate: toBangkokTime(bill.payableFrom),
    invoiceEndDate: toBangkokTime(bill.payableUntil),
    houseNo: payer.houseNo,
    buildingName: payer.building,
    moo: payer.moo,
    soi: payer.soi,
    road: payer.road,
    ...toAreaCodes(payer.subdistrictCode),
    postcode: payer.postcode,
    mobileNo: payer.mobile,
    email: payer.email,
    catalogs: bill.items.map((item) => ({
      costCenterCode: item.costCenterCode,
      costCenterCodeDesc: item.costCenterName,
      catalogCode: item.catalogCode,
      catalogName: item.catalogName,
      catalogDesc: item.description,
      amount: toBahtDecimal(item.amount),
    })),
  };
}

/** Eight digits each: sub-district 2+2+2 and `00`, district 4 and `0000`, province 2 and `000000`. */
function toAreaCodes(subdistrict: string): object {
  const code = /^\d{6}$/.test(subdistrict) ? subdistrict : '';
  return {
    tambonCode: code && `${code}00`,
    amphurCode: code && `${code.slice(0, 4)}0000`,
    provinceCode: code && `${code.slice(0, 2)}000000`,
  };
}

/** `2026-03-10T09:00:00+07:00`. */
function toBangkokTime(instant: Instant): string {
  const local = new Date(Date.parse(instant) + 7 * 60 * 60 * 1000).toISOString();
  return `${local.slice(0, 19)}+07:00`;
}
