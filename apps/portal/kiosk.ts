import { type Clock, plusMs } from '@biz/kernel/instant.ts';
import type { PortalSession, PortalSessions } from './session.ts';

/** A public device leaves a page that nobody touches after this time, seconds. */
export const KIOSK_SECONDS = 180;

/** What the device's own clock and the way here may take, so that the session still lives when the page says it is over. */
const GRACE_MS = 20_000;
/** Activity is written at most this often. */
const TOUCH_MS = 10_000;

/** A session that begins on a public device, or goes on there under a new token. */
export function kioskFrom(session: PortalSession | undefined, clock: Clock): Pick<PortalSession, 'kiosk'> {
  return session?.kiosk ? newKiosk(clock) : {};
}

/** A fresh session of a public device (ตู้บริการ). */
export function newKiosk(clock: Clock): Required<Pick<PortalSession, 'kiosk'>> {
  return { kiosk: { seenAt: clock.now() } };
}

/** Sessions of which those on a public device end after three idle minutes; all others as before. */
export function withKioskLimit(sessions: PortalSessions, clock: Clock): PortalSessions {
  return {
    ...sessions,
    async load(token) {
      const stored = await sessions.load(token);
      const kiosk = stored?.data.kiosk;
      if (!stored || !kiosk) return stored;
      const now = clock.now();
      const ends = plusMs(kiosk.seenAt, KIOSK_SECONDS * 1000 + GRACE_MS);
      if (now >= ends) {
        await sessions.destroy(token);
        return undefined;
      }
      const isFresh = now < plusMs(kiosk.seenAt, TOUCH_MS);
      const data = isFresh ? stored.data : { ...stored.data, ...newKiosk(clock) };
      if (!isFresh) await sessions.save(token, data);
      return { data, ends: isFresh ? ends : plusMs(now, KIOSK_SECONDS * 1000 + GRACE_MS) };
    },
  };
}
