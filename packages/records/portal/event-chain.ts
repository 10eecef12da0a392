import type { Sha256 } from '@biz/kernel/digest.ts';
import type { ApplicationId } from '@biz/kernel/ids.ts';
import type { RecordedEvent } from '@biz/licensing/application-events.ts';
import type { Happening } from '@biz/licensing/evolve.ts';
import { chainHash } from '../chain.ts';
import type { Keyring } from '../keyring.ts';

/** Numbers happenings after a head and chains them to it. */
export function chainEvents(
  applicationId: ApplicationId,
  head: { readonly seq: number; readonly hash: Sha256 | '' },
  happenings: readonly Happening[],
): readonly RecordedEvent[] {
  let { seq, hash } = head;
  return happenings.map(({ event, at, actor }) => {
    const prevHash = hash;
    seq += 1;
    hash = chainHash(prevHash, contentOf({ applicationId, seq, at, actor, event }));
    return { applicationId, seq, at, actor, event, prevHash, hash };
  });
}

/** What the hash of an event covers besides the hash before it. */
export function contentOf(event: Omit<RecordedEvent, 'prevHash' | 'hash'>): unknown {
  const { applicationId, seq, at, actor } = event;
  return { applicationId, seq, at, actor, event: event.event };
}

/**
 * A digest of the hash under a key that the database never has: who can rewrite the tables can compute the chain anew, but
 * not the seals.
 */
export function sealOf(keyring: Keyring, hash: Sha256): string {
  return keyring.blindIndex(hash, 'portal.event');
}
