import type {
  Director,
  JuristicPerson,
  JuristicRegistry,
  JuristicType,
  RegisteredAddress,
} from '@biz/actions/ports/registries.ts';
import type { JuristicId } from '@biz/kernel/identifiers.ts';
import { type LocalDate, parseLocalDate } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { readList, readMembers, readText } from './answer-body.ts';
import { DATA_SETS } from './data-sets.ts';
import type { RegistryAccess } from './registry-access.ts';

const TYPES: ReadonlyMap<string, JuristicType> = new Map([
  ['2', 'ordinary-partnership'],
  ['3', 'limited-partnership'],
  ['5', 'company'],
  ['7', 'public-company'],
]);

/** The register's words for a juristic person that still carries on its business. */
const RUNNING = 'ยังดำเนินกิจการอยู่';

/** Paragraphs about powers to sign: of directors (L) and limits of partners' powers (M); the others are notes. */
const POWERS: ReadonlySet<string> = new Set(['L', 'M']);

/** Juristic persons of the Department of Business Development, version 4, through the gateway. */
export function createJuristicRegistry(access: RegistryAccess): JuristicRegistry {
  return {
    juristicPerson(id, lookUp) {
      return access.ask(
        {
          dataSet: DATA_SETS.juristic,
          operation: {
            method: 'GET',
            path: '/ws/dbd/juristic/v4/profile/information',
            query: { JuristicID: id },
          },
          read: (body) => readJuristicPerson(body, id),
        },
        lookUp,
      );
    },
  };
}

/** Reads DBD-001-04. Refuses a record of another juristic person, of an unknown kind or without a registration date. */
function readJuristicPerson(body: unknown, id: JuristicId): Result<JuristicPerson, 'empty' | 'unreadable'> {
  const answer = readMembers(body);
  if (!Array.isArray(answer.get('ResultList'))) return err('unreadable');
  const [first] = readList(answer, 'ResultList');
  if (first === undefined) return err('empty');
  const record = readMembers(first);
  const type = TYPES.get(readText(record, 'JuristicType'));
  const registeredOn = readBuddhistDate(readText(record, 'RegisterDate'));
  const nameTh = readText(record, 'JuristicName_TH');
  if (readText(record, 'JuristicID') !== id || type === undefined || registeredOn === undefined || nameTh === '') {
    return err('unreadable');
  }
  const status = readText(record, 'JuristicStatus');
  return ok({
    id,
    nameTh,
    type,
    registeredOn,
    status,
    isRunning: status === RUNNING,
    directors: bySequence(record, 'CommitteeInformations').map(readDirector),
    authority: bySequence(record, 'AuthorizeDescriptions')
      .filter((member) => POWERS.has(readText(member, 'Type')))
      .map((member) => readText(member, 'AuthorizeDescription'))
      .filter((text) => text !== ''),
    ...readOptional(record),
  });
}

function readOptional(
  record: ReadonlyMap<string, unknown>,
): Pick<JuristicPerson, 'nameEn' | 'capitalBaht' | 'tsic' | 'address'> {
  const nameEn = readText(record, 'JuristicName_EN');
  const capital = readText(record, 'RegisterCapital');
  const tsic = readText(record, 'StandardID');
  const [headOffice] = readList(record, 'AddressInformations');
  return {
    ...(nameEn && { nameEn }),
    ...(/^\d+(\.0+)?$/.test(capital) && { capitalBaht: Math.trunc(Number(capital)) }),
    ...(/^\d{5}$/.test(tsic) && { tsic }),
    ...(headOffice !== undefined && { address: readAddress(readMembers(headOffice)) }),
  };
}

function bySequence(record: ReadonlyMap<string, unknown>, name: string): readonly ReadonlyMap<string, unknown>[] {
  return readList(record, name)
    .map(readMembers)
    .sort((a, b) => Number(readText(a, 'Sequence')) - Number(readText(b, 'Sequence')));
}

function readDirector(member: ReadonlyMap<string, unknown>): Director {
  return {
    title: readText(member, 'Title'),
    firstName: readText(member, 'FirstName'),
    lastName: readText(member, 'LastName'),
    isManaging: readText(member, 'Type') === 'L',
  };
}

function readAddress(member: ReadonlyMap<string, unknown>): RegisteredAddress {
  const building = ['Building', 'RoomNo', 'Floor', 'VillageName'].map((name) => readText(member, name));
  return {
    houseNo: readText(member, 'AddressNo'),
    building: building.filter((part) => part !== '').join(' '),
    moo: readText(member, 'Moo'),
    soi: readText(member, 'Soi'),
    road: readText(member, 'Road'),
    subdistrict: readText(member, 'Tumbol'),
    district: readText(member, 'Ampur'),
    province: readText(member, 'Province'),
    houseCode: '',
  };
}

/** `YYYYMMDD` of the Buddhist Era as a day. Nothing when it is no real day. */
function readBuddhistDate(raw: string): LocalDate | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(raw);
  if (!parts) return undefined;
  const year = String(Number(parts[1]) - 543).padStart(4, '0');
  const date = parseLocalDate(`${year}-${parts[2]}-${parts[3]}`);
  return date.ok ? date.value : undefined;
}
