import { err } from '@biz/kernel/result.ts';

/** Neighbours of the measured apps, which no measured request asks. */
export const absent = {
  identity: {
    start: async () => err({ kind: 'IdentityProviderUnavailable' } as const),
    finish: async () => err({ kind: 'IdentityProviderUnavailable' } as const),
    signOutUrl: async () => err({ kind: 'IdentityProviderUnavailable' } as const),
  },
  person: async () => ({ kind: 'unavailable', reason: 'outage' }) as const,
};

/** Who the measured apps say runs them, and where they say they are. */
export const OPERATOR = { th: 'หน่วยงานทดสอบ', en: 'Test agency' };
export const ORIGIN = 'http://127.0.0.1';
