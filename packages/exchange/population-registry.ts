import type {
  CardDetails,
  CardVerdict,
  LookUp,
  Person,
  PopulationRegistry,
  RegistryAnswer,
} from '@biz/actions/ports/registries.ts';
import type { NationalId } from '@biz/kernel/identifiers.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { readMembers } from './answer-body.ts';
import { formatBirthDate } from './birth-date.ts';
import { DATA_SETS } from './data-sets.ts';
import type { GatewayOperation } from './gateway-client.ts';
import { readAddress, readPerson } from './linkage-record.ts';
import type { RegistryAccess } from './registry-access.ts';

/**
 * Civil registration by the Linkage Center and the laser-code check, through the gateway. The house registration is
 * read only for a person who was found; without it the person comes without an address.
 */
export function createPopulationRegistry(access: RegistryAccess): PopulationRegistry {
  return {
    async person(nationalId, lookUp) {
      const person = await askPerson(access, nationalId, lookUp);
      if (person.kind !== 'found') return person;
      const house = await access.ask(
        { dataSet: DATA_SETS.house, operation: linkage('008', nationalId), read: readAddress },
        lookUp,
      );
      return house.kind === 'found' ? { ...person, value: { ...person.value, address: house.value } } : person;
    },
    verifyCard(card, lookUp) {
      return access.ask(
        { dataSet: DATA_SETS.card, operation: cardCheck(card), read: readVerdict, answerOfCode: verdictOfCode },
        lookUp,
      );
    },
  };
}

function askPerson(access: RegistryAccess, nationalId: NationalId, lookUp: LookUp): Promise<RegistryAnswer<Person>> {
  return access.ask(
    {
      dataSet: DATA_SETS.person,
      operation: linkage('001', nationalId),
      read: (body) => readPerson(body, nationalId),
    },
    lookUp,
  );
}

function linkage(service: '001' | '008', nationalId: NationalId): GatewayOperation {
  return {
    method: 'GET',
    path: '/ws/dopa/linkage/v1/link',
    query: { OfficeID: '00023', ServiceID: service, Version: '01', CitizenID: nationalId },
  };
}

function cardCheck(card: CardDetails): GatewayOperation {
  return {
    method: 'GET',
    path: '/ws/dopa/verification/personal',
    query: {
      CitizenID: card.nationalId,
      FirstName: card.firstName,
      LastName: card.lastName,
      BEBirthDate: formatBirthDate(card.birthDate),
      LaserCode: card.laserCode.replace(/-/g, '').toUpperCase(),
    },
  };
}

function readVerdict(body: unknown): Result<CardVerdict, 'unreadable'> {
  const result = readMembers(body).get('Result');
  if (typeof result !== 'boolean') return err('unreadable');
  return ok({ kind: result ? 'match' : 'mismatch' });
}

/** `[2]`: the card is no longer valid. `[4]`: unknown laser code, or name or birth date differ. */
function verdictOfCode(code: string): CardVerdict | undefined {
  if (code === '2') return { kind: 'card-invalid' };
  return code === '4' ? { kind: 'mismatch' } : undefined;
}
