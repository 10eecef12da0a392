import type { Person, RegisteredAddress } from '@biz/actions/ports/registries.ts';
import type { NationalId } from '@biz/kernel/identifiers.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { readMembers, readText } from './answer-body.ts';
import { readBirthDate } from './birth-date.ts';

/** Reads data set `[00023][001]`. Refuses a record without a name or a readable birth date. */
export function readPerson(body: unknown, nationalId: NationalId): Result<Person, 'empty' | 'unreadable'> {
  const record = readMembers(body);
  if (record.size === 0) return err(Array.isArray(body) ? 'unreadable' : 'empty');
  const birthDate = readBirthDate(readText(record, 'dateOfBirth'));
  const [firstName, lastName] = [readText(record, 'firstName'), readText(record, 'lastName')];
  if (birthDate === undefined || firstName === '') return err('unreadable');
  return ok({
    nationalId,
    title: readText(record, 'titleDesc') || readText(record, 'titleName'),
    firstName,
    middleName: readText(record, 'middleName'),
    lastName,
    birthDate,
    nationality: readText(record, 'nationalityDesc'),
    isAlive: Number(readText(record, 'statusOfPersonCode')) === 0,
  });
}

/**
 * Reads data set `[00023][008]`. Its area codes are numbered inside the area above (district 3 of province 11), zeros
 * stand for "none", names may be null.
 */
export function readAddress(body: unknown): Result<RegisteredAddress, 'empty' | 'unreadable'> {
  const record = readMembers(body);
  if (record.size === 0) return err(Array.isArray(body) ? 'unreadable' : 'empty');
  const text = (name: string) => noneIfZero(readText(record, name));
  const [subdistrict, district, province] = [text('subdistrictDesc'), text('districtDesc'), text('provinceDesc')];
  const houseNo = text('houseNo');
  if (houseNo === '' || province === '') return err('unreadable');
  const subdistrictCode = areaCode(text('provinceCode'), text('districtCode'), text('subdistrictCode'));
  const houseId = text('houseID');
  return ok({
    houseNo,
    building: '',
    moo: text('villageNo'),
    soi: text('alleyDesc') || text('alleyWayDesc'),
    road: text('roadDesc'),
    ...(subdistrictCode && { subdistrictCode }),
    subdistrict,
    district,
    province,
    houseCode: houseId === '' ? '' : houseId.padStart(11, '0'),
  });
}

function noneIfZero(text: string): string {
  return /^0+$/.test(text) ? '' : text;
}

function areaCode(province: string, district: string, subdistrict: string): string | undefined {
  const parts = [province, district, subdistrict];
  if (!parts.every((part) => /^\d{1,2}$/.test(part))) return undefined;
  return parts.map((part) => part.padStart(2, '0')).join('');
}
