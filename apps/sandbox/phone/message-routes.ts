import { parseMobileNumber } from '@biz/kernel/identifiers.ts';
import { err, ok, type Result } from '@biz/kernel/result.ts';
import { json } from '@biz/web/reply.ts';
import type { SandboxApp, SandboxDeps } from '../sandbox-app.ts';
import { sourceRoute } from '../source-route.ts';
import { type IncomingMessage, takeMessage } from './inbox.ts';

const LONGEST_SMS = 1000;
const LONGEST_MAIL = 100_000;

/** The provider's side of the message contract: takes SMS and e-mails once per idempotency key. */
export function addMessageRoutes(app: SandboxApp, deps: SandboxDeps): void {
  const route = sourceRoute(app, deps, 'messages');
  route('POST', '/messages', async (page) => {
    const key = page.request.headers['idempotency-key'];
    if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) return refuse('idempotency-key');
    const message = readMessage(page.body);
    if (!message.ok) return refuse(message.error);
    const taken = await takeMessage(deps, key, message.value);
    if (!taken.ok) return json({ reason: taken.error }, { status: 409 });
    const { id, acceptedAt, isNew } = taken.value;
    return json({ id, acceptedAt }, { status: isNew ? 202 : 200 });
  });
}

function refuse(reason: string) {
  return json({ reason }, { status: 422 });
}

function readMessage(body: unknown): Result<IncomingMessage, 'channel' | 'address' | 'text' | 'subject'> {
  const members = new Map(Object.entries(body ?? {}));
  const text = (name: string) => {
    const value: unknown = members.get(name);
    return typeof value === 'string' ? value : '';
  };
  const channel = text('channel');
  const content = text('text');
  if (channel === 'sms') {
    const mobile = parseMobileNumber(text('to'));
    if (!mobile.ok) return err('address');
    if (content === '' || content.length > LONGEST_SMS) return err('text');
    return ok({ channel, address: mobile.value, subject: null, body: content });
  }
  if (channel !== 'email') return err('channel');
  const address = text('to').trim().toLowerCase();
  if (!/^[^\s@]{1,64}@[^\s@]{1,190}$/.test(address)) return err('address');
  if (content === '' || content.length > LONGEST_MAIL) return err('text');
  const subject = text('subject');
  return subject === '' ? err('subject') : ok({ channel, address, subject, body: content });
}
