import type { ConsumerRegistration } from './consumers.ts';

/** Reads the operator's list of applications: a JSON array of registrations. Throws, naming the member, when it is malformed. */
export function parseConsumers(text: string): readonly ConsumerRegistration[] {
  const list: unknown = JSON.parse(text);
  if (!Array.isArray(list)) throw new Error('consumers: not a list');
  return list.map((item, index) => parseConsumer(item, `consumers[${index}]`));
}

function parseConsumer(raw: unknown, at: string): ConsumerRegistration {
  const members = membersOf(raw, at);
  const tokenKey = members.get('tokenKey');
  const environment = members.get('environment');
  return {
    id: textOf(members, 'id', at),
    name: textOf(members, 'name', at),
    agency: textOf(members, 'agency', at),
    key: textOf(members, 'key', at),
    secret: textOf(members, 'secret', at),
    grants: listOf(members, 'grants', at).map((grant, index) => parseGrant(grant, `${at}.grants[${index}]`)),
    ...(tokenKey === undefined ? {} : { tokenKey: oneOf(tokenKey, ['Result', 'result', 'both'], `${at}.tokenKey`) }),
    ...(environment === undefined
      ? {}
      : { environment: oneOf(environment, ['production', 'uat', 'dev'], `${at}.environment`) }),
  };
}

function parseGrant(raw: unknown, at: string): ConsumerRegistration['grants'][number] {
  const members = membersOf(raw, at);
  const purposes = listOf(members, 'purposes', at).map((purpose) => {
    if (typeof purpose !== 'string') throw new Error(`${at}.purposes: not text`);
    return purpose;
  });
  return { dataSet: textOf(members, 'dataSet', at), purposes };
}

function membersOf(raw: unknown, at: string): ReadonlyMap<string, unknown> {
  if (raw === null || typeof raw !== 'object') throw new Error(`${at}: not an object`);
  return new Map(Object.entries(raw));
}

function textOf(members: ReadonlyMap<string, unknown>, name: string, at: string): string {
  const value = members.get(name);
  if (typeof value !== 'string' || value === '') throw new Error(`${at}.${name}: not text`);
  return value;
}

function listOf(members: ReadonlyMap<string, unknown>, name: string, at: string): readonly unknown[] {
  const value = members.get(name);
  if (!Array.isArray(value)) throw new Error(`${at}.${name}: not a list`);
  return value;
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[], at: string): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw new Error(`${at}: not one of ${allowed.join(', ')}`);
  return found;
}
