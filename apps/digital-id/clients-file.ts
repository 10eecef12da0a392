import type { ClientConfig } from './clients.ts';

/**
 * Reads the registered clients from JSON: a list of objects with the members of `ClientConfig`. Throws, naming the place,
 * when something is missing or of the wrong kind.
 */
export function parseClients(json: string): readonly ClientConfig[] {
  const raw: unknown = JSON.parse(json);
  if (!Array.isArray(raw)) throw new Error('clients: not a list');
  return raw.map((item, index) => parseClient(item, `clients[${index}]`));
}

function parseClient(raw: unknown, place: string): ClientConfig {
  if (typeof raw !== 'object' || raw === null) throw new Error(`${place}: not an object`);
  const client = raw as Record<string, unknown>;
  const check = (member: string, isRight: boolean) => {
    if (!isRight) throw new Error(`${place}.${member}: missing or of the wrong kind`);
  };
  check('clientId', isText(client.clientId));
  check('clientSecret', client.clientSecret === undefined || isSecret(client.clientSecret));
  check('redirectUris', isTextList(client.redirectUris) && client.redirectUris.length > 0);
  check('postLogoutRedirectUris', isTextList(client.postLogoutRedirectUris));
  check('audience', client.audience === 'citizen' || client.audience === 'officer');
  check('name', isLocalised(client.name));
  check('purpose', isLocalised(client.purpose));
  check('scopes', client.scopes === undefined || isTextList(client.scopes));
  check('reauthenticateAfter', isOptional(client.reauthenticateAfter, 'number'));
  check('requirePkce', isOptional(client.requirePkce, 'boolean'));
  check('isDevelopment', isOptional(client.isDevelopment, 'boolean'));
  return raw as ClientConfig;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** Clients of the platform send the secret through MD5, so it must be beyond guessing itself. */
function isSecret(value: unknown): boolean {
  return isText(value) && value.length >= 32;
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(isText);
}

function isLocalised(value: unknown): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    'th' in value &&
    'en' in value &&
    isText(value.th) &&
    isText(value.en)
  );
}

function isOptional(value: unknown, type: 'number' | 'boolean'): boolean {
  return value === undefined || typeof value === type;
}
