import type { AnswerValue } from '@biz/catalogue/model.ts';
import { formatDate } from '@biz/kernel/thai-date.ts';
import type { JuristicPerson, Person, RegisteredAddress } from '../ports/registries.ts';
import { fullCompanyName } from './look-up-applicant.ts';

/** The members that the catalogue may name as `registry: population`. */
export function personMembers(person: Person): Record<string, AnswerValue | undefined> {
  return {
    name: `${person.title}${[person.firstName, person.middleName, person.lastName].filter(Boolean).join(' ')}`,
    nationalId: person.nationalId,
    nationality: person.nationality,
    birthYearBE: person.birthDate.yearBE || undefined,
    address: person.address ? addressLine(person.address) : undefined,
    subdistrict: person.address?.subdistrictCode,
    houseCode: person.address?.houseCode,
  };
}

/** The members that the catalogue may name as `registry: juristic`. */
export function juristicMembers(company: JuristicPerson): Record<string, AnswerValue | undefined> {
  return {
    name: fullCompanyName(company),
    nameEn: company.nameEn,
    juristicId: company.id,
    registeredOn: formatDate(company.registeredOn, 'th'),
    capital: company.capitalBaht,
    status: company.status,
    directors: company.directors.map((who) => `${who.title}${who.firstName} ${who.lastName}`).join(', '),
    authority: company.authority.join(' '),
    tsic: company.tsic,
    address: company.address ? addressLine(company.address) : undefined,
    subdistrict: company.address?.subdistrictCode,
  };
}

/** One line in the order of a Thai address; Bangkok has แขวง and เขต, elsewhere ตำบล and อำเภอ. */
export function addressLine(address: RegisteredAddress): string {
  const isBangkok = address.province === 'กรุงเทพมหานคร';
  const part = (prefix: string, value: string) => (value ? `${prefix}${value}` : '');
  return [
    address.houseNo,
    address.building,
    part('หมู่ที่ ', address.moo),
    part('ซอย', address.soi),
    part('ถนน', address.road),
    part(isBangkok ? 'แขวง' : 'ตำบล', address.subdistrict),
    part(isBangkok ? 'เขต' : 'อำเภอ', address.district),
    isBangkok ? address.province : part('จังหวัด', address.province),
  ]
    .filter(Boolean)
    .join(' ');
}
