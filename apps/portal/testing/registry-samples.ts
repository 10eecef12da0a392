import type { Filer } from '@biz/actions/applicant/filer.ts';
import type {
  JuristicPerson,
  JuristicRegistry,
  Person,
  PopulationRegistry,
  RegistryAnswer,
} from '@biz/actions/ports/registries.ts';
import type { JuristicId, MobileNumber, NationalId } from '@biz/kernel/identifiers.ts';
import type { SubjectId } from '@biz/kernel/ids.ts';
import type { Instant, LocalDate } from '@biz/kernel/instant.ts';

/** A restaurant owner who is also a director. Fictional, with valid check digits. */
export const malee: Filer = {
  subject: 'subject-malee' as SubjectId,
  nationalId: '1999900000005' as NationalId,
  title: 'นางสาว',
  firstName: 'มาลี',
  lastName: 'ใจดี',
  mobile: '0800000001' as MobileNumber,
  email: 'malee@example.invalid',
  assurance: 2.3,
};

/** Another entrepreneur. */
export const somchai: Filer = {
  subject: 'subject-somchai' as SubjectId,
  nationalId: '1999900000013' as NationalId,
  title: 'นาย',
  firstName: 'สมชาย',
  lastName: 'ตัวอย่าง',
  mobile: '0800000002' as MobileNumber,
  assurance: 1.3,
};

/** The company of which Malee is a director. */
export const COMPANY = '0105599999997' as JuristicId;
/** A company of somebody else. */
export const OTHER_COMPANY = '0105599999989' as JuristicId;

const address = {
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

/** Whether the registries answer. */
export type RegistryMood = { isUp: boolean };

/** The population registry as the tests need it. */
export function populationRegistry(mood: RegistryMood, asOf: Instant): PopulationRegistry {
  const people = [malee, somchai].map((filer) => personOf(filer));
  return {
    async person(nationalId) {
      return answer(
        mood,
        people.find((person) => person.nationalId === nationalId),
        asOf,
      );
    },
    verifyCard: async () => ({ kind: 'found', value: { kind: 'match' }, asOf }),
  };
}

/** The business registry as the tests need it. */
export function juristicRegistry(mood: RegistryMood, asOf: Instant): JuristicRegistry {
  const companies = [
    companyOf(COMPANY, 'ครัวคุณแม่ริมน้ำ จำกัด', malee),
    companyOf(OTHER_COMPANY, 'กาแฟริมคลอง จำกัด', somchai),
  ];
  return {
    juristicPerson: async (id) =>
      answer(
        mood,
        companies.find((company) => company.id === id),
        asOf,
      ),
  };
}

function answer<T>(mood: RegistryMood, value: T | undefined, asOf: Instant): RegistryAnswer<T> {
  if (!mood.isUp) return { kind: 'unavailable', reason: 'outage' };
  return value === undefined ? { kind: 'not-found' } : { kind: 'found', value, asOf };
}

function personOf({ nationalId, title, firstName, lastName }: Filer): Person {
  return {
    nationalId,
    title,
    firstName,
    middleName: '',
    lastName,
    birthDate: { yearBE: 2531, month: 4, day: 12 },
    nationality: 'ไทย',
    isAlive: true,
    address,
  };
}

function companyOf(id: JuristicId, nameTh: string, director: Filer): JuristicPerson {
  const { title, firstName, lastName } = director;
  return {
    id,
    nameTh,
    type: 'company',
    registeredOn: '2017-01-01' as LocalDate,
    capitalBaht: 1_000_000,
    status: 'ยังดำเนินกิจการอยู่',
    isRunning: true,
    directors: [{ title, firstName, lastName, isManaging: false }],
    authority: ['กรรมการหนึ่งคนลงลายมือชื่อ'],
    tsic: '56101',
    address,
  };
}

/** Staff of a service centre. */
export const wipha: Filer = {
  subject: 'subject-wipha' as SubjectId,
  nationalId: '1999900000030' as NationalId,
  title: 'นางสาว',
  firstName: 'วิภา',
  lastName: 'ช่วยเหลือ',
  assurance: 2.3,
};
