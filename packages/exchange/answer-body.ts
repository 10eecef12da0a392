import { type Instant, plusMs } from '@biz/kernel/instant.ts';

/** Parses a JSON body; a byte order mark is skipped. `undefined` when the body is empty or is not JSON. */
export function readJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** When a `Retry-After` in seconds lets us call again; one minute when the header is missing or is not a number. */
export function readRetryAfter(headers: Readonly<Record<string, string>>, now: Instant): Instant {
  const seconds = Number(headers['retry-after'] ?? '60');
  return plusMs(now, (Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 86_400) : 60) * 1000);
}

/** The members of a JSON object; nothing for any other value. */
export function readMembers(json: unknown): ReadonlyMap<string, unknown> {
  return json !== null && typeof json === 'object' && !Array.isArray(json) ? new Map(Object.entries(json)) : new Map();
}

/** A scalar as text: registries write codes and dates as text or as numbers. Absent, null and others are empty. */
export function readText(members: ReadonlyMap<string, unknown>, name: string): string {
  const value = members.get(name);
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

/** A list member; empty when it is absent or is no list. */
export function readList(members: ReadonlyMap<string, unknown>, name: string): readonly unknown[] {
  const value = members.get(name);
  return Array.isArray(value) ? value : [];
}
