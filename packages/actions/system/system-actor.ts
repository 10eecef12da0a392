import type { Actor } from '@biz/licensing/actor.ts';

/** The portal itself, for what no person does. */
export const SYSTEM: Actor = { kind: 'system', name: 'Biz Portal' };
