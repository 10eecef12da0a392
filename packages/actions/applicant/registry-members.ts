import type { AnswerValue } from '@biz/catalogue/model.ts';
import type { JuristicPerson, Person, RegisteredAddress } from '../ports/registries.ts';
import { fullCompanyName } from './look-up-applicant.ts';

/** The members that the catalogue may name as `registry: population`. */
export function personMembers(person: Person): Record<string, AnswerValue | undefined> {
  return {
    nationalId: person.nationalId,
    title: person.title,
    firstName: person.firstName,
    lastName: person.lastName,
    nationality: person.nationality,
    address: person.address ? addressLine(person.address) : undefined,
  };
}

/** The members that the catalogue may name as `registry: juristic`. */
export function juristicMembers(company: JuristicPerson): Record<string, AnswerValue | undefined> {
  return {
    id: company.id,
    nameTh: fullCompanyName(company),
    directors: company.directors.map((who) => `${who.title}${who.firstName} ${who.lastName}`).join('\n'),
    authority: company.authority.join('\n'),
    address: company.address ? addressLine(company.address) : undefined,
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
