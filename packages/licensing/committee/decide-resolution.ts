import { err, ok } from '@biz/kernel/result.ts';
import type { Deciding, Decision } from '../decision.ts';
import { consideredDigest } from './resolution.ts';

/**
 * มติเข้าสู่เรื่อง: once for each meeting, and only on the very documents and answers that the committee had before it. A
 * postponement decides nothing and needs none.
 */
export function decideResolution({ state, command }: Deciding<'file-resolution'>): Decision {
  const { resolution } = command;
  if (state.resolution?.meeting === resolution.meeting) return ok([]);
  const isCurrent = resolution.outcome === 'postpone' || resolution.considered === consideredDigest(state);
  return isCurrent ? ok([{ type: 'ResolutionFiled.v1', resolution }]) : err({ kind: 'ResolutionOutdated' });
}
