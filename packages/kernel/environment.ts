/** Variables of the environment, as `process.env` has them. */
export type Environment = { readonly [name: string]: string | undefined };

/** The value of a variable that must be set. Throws with its name: a missing setting ends the start, nothing stands in for it. */
export function requiredSetting(environment: Environment, name: string): string {
  const value = environment[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set`);
  return value;
}

/** A list parted by commas; empty when the variable is not set. */
export function listSetting(environment: Environment, name: string): readonly string[] {
  return (environment[name] ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}

/** A secret of at least 32 bytes in base64url. Throws when it is missing or shorter. */
export function secretSetting(environment: Environment, name: string): Uint8Array {
  const bytes = Buffer.from(requiredSetting(environment, name), 'base64url');
  if (bytes.length < 32) throw new Error(`${name} is shorter than 32 bytes (base64url)`);
  return bytes;
}
