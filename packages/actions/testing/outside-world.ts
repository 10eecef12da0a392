import type { JuristicId, MobileNumber, NationalId } from '@biz/kernel/identifiers.ts';
import type { SubjectId } from '@biz/kernel/ids.ts';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';
import { ok } from '@biz/kernel/result.ts';
import type { Satang } from '@biz/kernel/satang.ts';
import type { Filer } from '../applicant/filer.ts';
import type { MessageGateway, OutgoingMessage } from '../ports/message-gateway.ts';
import type { PaymentGateway } from '../ports/payment-gateway.ts';
import type { JuristicPerson, JuristicRegistry, Person, PopulationRegistry } from '../ports/registries.ts';

/** A director of the company below. All fictional. */
export const MALEE: Filer = {
  subject: 'sub-malee' as SubjectId,
  nationalId: '1999900000005' as NationalId,
  title: 'นางสาว',
  firstName: 'มาลี',
  lastName: 'ใจดี',
  mobile: '0800000001' as MobileNumber,
  email: 'malee@example.invalid',
  assurance: 2.3,
};

export const COMPANY_ID = '0105599999997' as JuristicId;

const ADDRESS = {
  houseNo: '99/9',
  building: '',
  moo: '4',
  soi: '',
  road: 'ริมน้ำ',
  subdistrictCode: '700101',
  subdistrict: 'หน้าเมือง',
  district: 'เมืองราชบุรี',
  province: 'ราชบุรี',
  houseCode: '70010000015',
};

const PERSON: Person = {
  nationalId: MALEE.nationalId,
  title: MALEE.title,
  firstName: MALEE.firstName,
  middleName: '',
  lastName: MALEE.lastName,
  birthDate: { yearBE: 2531, month: 4, day: 12 },
  nationality: 'ไทย',
  isAlive: true,
  address: ADDRESS,
};

const COMPANY: JuristicPerson = {
  id: COMPANY_ID,
  nameTh: 'ครัวคุณแม่ริมน้ำ จำกัด',
  type: 'company',
  registeredOn: '2017-01-01' as LocalDate,
  status: 'ยังดำเนินกิจการอยู่',
  isRunning: true,
  directors: [{ title: 'นางสาว', firstName: 'มาลี', lastName: 'ใจดี', isManaging: false }],
  authority: ['กรรมการหนึ่งคนลงลายมือชื่อ'],
  address: ADDRESS,
};

/** Registries, a bank and a message provider in memory, with a switch for each. */
export type OutsideWorld = {
  readonly population: PopulationRegistry;
  readonly juristic: JuristicRegistry;
  readonly bank: PaymentGateway;
  readonly messages: MessageGateway;
  readonly sent: OutgoingMessage[];
  /** What the bank says about every bill. */
  pay(amount: number, at: Instant): void;
  /** Registries say this from now on. */
  register(facts: { readonly person?: Partial<Person>; readonly company?: Partial<JuristicPerson> }): void;
  down(isDown: boolean): void;
};

/** An outside world in which everything answers and nothing is paid yet. */
export function outsideWorld(clock: { now(): Instant }): OutsideWorld {
  const sent: OutgoingMessage[] = [];
  let paid: { amount: Satang; paidAt: Instant } | undefined;
  let isDown = false;
  let person = PERSON;
  let company = COMPANY;
  let opened = 0;
  const outage = { kind: 'unavailable', reason: 'outage' } as const;
  return {
    sent,
    population: {
      person: async () => (isDown ? outage : { kind: 'found', value: person, asOf: clock.now() }),
      verifyCard: async () => ({ kind: 'found', value: { kind: 'match' }, asOf: clock.now() }),
    },
    juristic: {
      juristicPerson: async (id) => {
        if (isDown) return outage;
        return id === COMPANY_ID ? { kind: 'found', value: company, asOf: clock.now() } : { kind: 'not-found' };
      },
    },
    bank: {
      async open() {
        opened += 1;
        const reference1 = `2569${String(opened).padStart(8, '0')}`;
        return ok({ billerId: '099499999999600', billNo: `B${opened}`, reference1, reference2: '310725691202' });
      },
      async state() {
        return paid
          ? ok({ source: 'status', warning: false, status: 'Success', ...paid })
          : ok({ source: 'status', warning: false, status: 'Pending' });
      },
      close: async () => ok(null),
    },
    messages: {
      async send(message) {
        if (!sent.some((one) => one.id === message.id)) sent.push(message);
        return ok({ providerId: message.id, acceptedAt: clock.now() });
      },
    },
    pay(amount, at) {
      paid = { amount: amount as Satang, paidAt: at };
    },
    register(facts) {
      person = { ...person, ...facts.person };
      company = { ...company, ...facts.company };
    },
    down(value) {
      isDown = value;
    },
  };
}
