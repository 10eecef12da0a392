import { createHash, timingSafeEqual } from 'node:crypto';
import { toEpoch } from '@biz/kernel/instant.ts';
import { err, ok } from '@biz/kernel/result.ts';
import { type PaymentNotice, parsePaymentNotice } from '@biz/payments/payment-status.ts';
import { json, type Reply } from '@biz/web/reply.ts';
import type { RouteDeps } from '../../deps.ts';
import type { Page, PortalApp } from '../../portal-app.ts';
import { portalRefusals } from '../../refusals.ts';

/** A notice is a few hundred bytes. */
const MAX_BYTES = 16_384;

/** The bank hears within five seconds, whatever our database does. */
const ANSWER_WITHIN_MS = 4_000;

/**
 * Where the bank reports payments. A report is not signed, so it proves nothing: it only makes us ask the bank about the
 * bill it names, once per report. Under a wrong secret there is nothing here.
 */
export function addPaymentCallback(app: PortalApp, deps: RouteDeps): void {
  app.route({
    method: 'POST',
    path: '/payment/callback/:secret',
    policy: 'public',
    crossSite: 'allow',
    body: 'json',
    maxBytes: MAX_BYTES,
    handler: (page) =>
      isSame(page.param('secret'), deps.callbackSecret) ? takeNotice(deps, page) : portalRefusals.refusal('not-found'),
  });
}

async function takeNotice(deps: RouteDeps, page: Page): Promise<Reply> {
  const notice = parsePaymentNotice(page.body);
  if (!notice.ok) return answer(deps, 'Unreadable');
  const taken = await inTime(
    enqueue(deps, notice.value).catch((error: unknown) => {
      page.request.log.error({ event: 'payment-callback', error: String(error) });
      return 'Unavailable' as const;
    }),
  );
  return answer(deps, taken);
}

type Taken = 'Success' | 'UnknownReference' | 'Unreadable' | 'Unavailable';

/** The sender tries again until the result is true. */
function answer(deps: RouteDeps, message: Taken): Reply {
  const requestTimeStamp = Math.floor(toEpoch(deps.clock.now()) / 1000);
  return json({ requestTimeStamp, message, result: message === 'Success' });
}

async function enqueue(deps: RouteDeps, notice: PaymentNotice): Promise<Taken> {
  const { reference1, reference2, bankReference = '', status } = notice;
  const done = await deps.store.transact<null, 'UnknownReference'>(async (tx) => {
    if (!(await tx.applications.loadByBill(reference1, reference2))) return err('UnknownReference');
    const key = `callback:${reference1}:${reference2}:${bankReference.slice(0, 60)}:${status}`;
    await tx.enqueue({ name: 'match-payment', reference1, reference2 }, { key });
    return ok(null);
  });
  return done.ok ? 'Success' : done.error;
}

async function inTime(work: Promise<Taken>): Promise<Taken> {
  const timer = Promise.withResolvers<Taken>();
  const alarm = setTimeout(() => timer.resolve('Unavailable'), ANSWER_WITHIN_MS);
  try {
    return await Promise.race([work, timer.promise]);
  } finally {
    clearTimeout(alarm);
  }
}

/** Compares digests, so that the time taken says nothing about the secret or its length. */
function isSame(given: string, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}
