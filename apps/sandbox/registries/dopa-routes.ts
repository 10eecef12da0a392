import { subdistrictOf } from '@biz/catalogue/areas.ts';
import { bangkokDate } from '@biz/kernel/instant.ts';
import { buddhistYear } from '@biz/kernel/thai-date.ts';
import { empty, json, type Reply } from '@biz/web/reply.ts';
import type { SandboxApp, SandboxDeps, SandboxPage } from '../sandbox-app.ts';
import { sourceRoute } from '../source-route.ts';
import type { TrainingPerson } from '../training-register.ts';
import { cardSessionOf, refusalOf, toWire } from './card-sessions.ts';

/** A laser code that plays a card reported as lost. */
export const LOST_CARD = 'ZZ0000000002';

/** The civil registration as the gateway reaches it: card check, linkage by ID, and the card session. */
export function addDopaRoutes(app: SandboxApp, deps: SandboxDeps): void {
  const route = sourceRoute(app, deps, 'dopa');
  route('GET', '/ws/dopa/verification/personal', async (page) => checkCard(deps, page));
  route('GET', '/ws/dopa/linkage/v1/link', (page) => link(deps, page));
  route('GET', '/ws/dopa/linkage/v1/agent/permission', async (page) =>
    json(toWire(await cardSessionOf(deps, valueOfQuery(page, 'CitizenID')))),
  );
}

/**
 * Compares a card: `[2]` for a lost one, `[4]` (behind a Java class, as seen) for a laser code that is not the
 * person's, false for a name or birth date that differs.
 */
function checkCard(deps: SandboxDeps, page: SandboxPage): Reply {
  const person = deps.register.people.get(valueOfQuery(page, 'CitizenID'));
  const laserCode = valueOfQuery(page, 'LaserCode').toUpperCase();
  if (laserCode === LOST_CARD)
    return json({ Message: '[2] simulated: card reported lost', Code: '2' }, { status: 500 });
  if (person?.laserCode !== laserCode) {
    const message = 'java.lang.RuntimeException: [4] simulated: laser code unknown for this person';
    return json({ Message: message, Code: '4' }, { status: 500 });
  }
  const isSame =
    person.firstName === valueOfQuery(page, 'FirstName') &&
    person.lastName === valueOfQuery(page, 'LastName') &&
    person.birthDateBE === valueOfQuery(page, 'BEBirthDate');
  return json({ Result: isSame });
}

async function link(deps: SandboxDeps, page: SandboxPage): Promise<Reply> {
  const citizen = valueOfQuery(page, 'CitizenID');
  const refusal = await refusalOf(deps, agentOf(page), citizen);
  if (refusal) return refuse(refusal.code);
  const person = deps.register.people.get(citizen);
  if (!person) return refuse('00815');
  const dataSet = `${valueOfQuery(page, 'OfficeID')}-${valueOfQuery(page, 'ServiceID')}`;
  if (dataSet === '00023-001') return json(personRecord(person, buddhistYear(bangkokDate(deps.clock.now()))));
  if (dataSet === '00023-008') return json(houseRecord(person));
  return empty(204);
}

function refuse(code: string): Reply {
  return json({ Message: `[${code}] simulated`, Code: code }, { status: 500 });
}

/** Data set `[00023][001]`: dates and ages as numbers, the rest as text. */
function personRecord(person: TrainingPerson, yearBE: number): object {
  return {
    titleDesc: person.title,
    titleName: person.title,
    titleSex: Number(person.gender),
    firstName: person.firstName,
    middleName: '',
    lastName: person.lastName,
    fullnameAndRank: `${person.title}${person.firstName} ${person.lastName}`,
    englishTitleDesc: person.titleEn,
    englishFirstName: person.firstNameEn,
    englishMiddleName: '',
    englishLastName: person.lastNameEn,
    dateOfBirth: Number(person.birthDateBE),
    age: yearBE - Number(person.birthDateBE.slice(0, 4)),
    genderCode: person.gender,
    genderDesc: person.gender === '1' ? 'ชาย' : 'หญิง',
    nationalityCode: '099',
    nationalityDesc: 'ไทย',
    statusOfPersonCode: '0',
    statusOfPersonDesc: 'มีชีวิตอยู่',
  };
}

/** Data set `[00023][008]`: area codes numbered inside the area above, as public clients show it. */
function houseRecord(person: TrainingPerson): object {
  const area = subdistrictOf(person.subdistrict);
  return {
    houseID: Number(person.houseCode),
    houseNo: person.houseNo,
    houseType: 1,
    houseTypeDesc: 'บ้าน',
    villageNo: Number(person.moo || '0'),
    alleyWayCode: 0,
    alleyWayDesc: null,
    alleyCode: 0,
    alleyDesc: person.soi || null,
    roadCode: 0,
    roadDesc: person.road || null,
    subdistrictCode: Number(person.subdistrict.slice(4, 6)),
    subdistrictDesc: area?.name.th ?? '',
    districtCode: Number(person.subdistrict.slice(2, 4)),
    districtDesc: area?.district.name.th ?? '',
    provinceCode: Number(person.subdistrict.slice(0, 2)),
    provinceDesc: area?.province.name.th ?? '',
    rcodeCode: person.subdistrict.slice(0, 4),
    rcodeDesc: area?.district.name.th ?? '',
    dateOfTerminate: 0,
  };
}

function agentOf(page: SandboxPage): string {
  const agent = page.request.headers['x-agent-id'];
  return typeof agent === 'string' ? decodeURIComponent(agent) : '';
}

function valueOfQuery(page: SandboxPage, name: string): string {
  return (page.query.get(name) ?? '').trim();
}
