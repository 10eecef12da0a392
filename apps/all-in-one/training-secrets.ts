import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Random secrets between the apps of one training installation; made at the first start, kept in its data folder. */
export type TrainingSecrets = {
  readonly portalClient: string;
  readonly backendClient: string;
  readonly gatewayKey: string;
  readonly gatewaySecret: string;
  readonly messageKey: string;
  readonly bankUser: string;
  readonly bankPassword: string;
  readonly callbackPath: string;
  readonly portalForms: string;
  readonly backendForms: string;
  readonly sandboxForms: string;
  readonly licenceCodes: string;
};

const NAMES = [
  'portalClient',
  'backendClient',
  'gatewayKey',
  'gatewaySecret',
  'messageKey',
  'bankUser',
  'bankPassword',
  'callbackPath',
  'portalForms',
  'backendForms',
  'sandboxForms',
  'licenceCodes',
] as const satisfies readonly (keyof TrainingSecrets)[];

/** Reads the secrets of this data folder, or makes them; readable by its owner alone. */
export function openTrainingSecrets(folder: string): TrainingSecrets {
  const path = join(folder, 'secrets.json');
  const known = readKnown(path);
  const secrets = Object.fromEntries(
    NAMES.map((name) => [name, known[name] ?? randomBytes(32).toString('base64url')]),
  ) as TrainingSecrets;
  writeFileSync(path, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}

function readKnown(path: string): Partial<Record<keyof TrainingSecrets, string>> {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
}
