import type { RegistryAccessHistory, RegistryAccessSeen } from '@biz/actions/ports/registries.ts';
import { parseInstant } from '@biz/kernel/instant.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { readMembers, readText } from './answer-body.ts';
import { DATA_SETS } from './data-sets.ts';
import type { RegistryAccess } from './registry-access.ts';

const OUTCOMES: readonly RegistryAccessSeen['outcome'][] = ['answered', 'none', 'refused', 'unavailable'];

/** The access journal of our own gateway, for the person whose data was read (Digital Service Standard, PS-05). */
export function createAccessHistory(access: RegistryAccess): RegistryAccessHistory {
  return {
    accessesTo(nationalId, lookUp) {
      const operation = { method: 'GET', path: '/ws/biz/access-history', query: { CitizenID: nationalId } } as const;
      return access.ask({ dataSet: DATA_SETS.accessHistory, operation, read: readEntries }, lookUp);
    },
  };
}

function readEntries(body: unknown): Result<readonly RegistryAccessSeen[], 'unreadable'> {
  const entries = readMembers(body).get('entries');
  if (!Array.isArray(entries)) return err('unreadable');
  const seen = entries.map(readEntry);
  return seen.every((entry) => entry !== undefined) ? ok(seen) : err('unreadable');
}

function readEntry(raw: unknown): RegistryAccessSeen | undefined {
  const entry = readMembers(raw);
  const at = parseInstant(readText(entry, 'at'));
  const outcome = OUTCOMES.find((each) => each === readText(entry, 'outcome'));
  if (!at.ok || outcome === undefined) return undefined;
  return {
    at: at.value,
    agency: readText(entry, 'agency'),
    application: readText(entry, 'application'),
    agent: readText(entry, 'agent'),
    purpose: readText(entry, 'purpose'),
    dataSet: readText(entry, 'dataSet'),
    outcome,
  };
}
