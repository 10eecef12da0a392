import { type Instant, parseInstant } from '@biz/kernel/instant.ts';
import { Form } from '../components/form.tsx';
import { PlainLayout } from '../components/plain-layout.tsx';
import { defineMessages, type TextsOf, type Translate } from '../i18n/define-messages.ts';
import type { Markup } from '../markup/markup.ts';
import { defineRefusals } from '../refusals.ts';
import { html, redirect } from '../reply.ts';
import { createWebApp, type WebApp } from '../web-app.ts';
import type { WebAppOptions } from '../web-app-options.ts';
import { memorySessionStore } from './memory-session-store.ts';

/** Policies of the sample: open to all, for members, closed, or hidden. */
export type SamplePolicy = 'all' | 'members' | 'nobody' | 'hidden';
/** What the sample keeps in a session. */
export type SampleSession = { readonly name: string };

const messages = defineMessages({
  th: { hello: 'สวัสดี {name}', send: 'ส่ง' },
  en: { hello: 'Hello {name}', send: 'Send' },
});
type Texts = TextsOf<typeof messages>;

const text = { title: 'ปิดรับแล้ว {shop}', detail: 'ร้าน {shop} ปิดแล้ว', next: 'เลือกร้านอื่น' };

/** Refusals of the sample app: one of its own. */
export const sampleRefusals = defineRefusals(
  { 'shop-closed': { code: 'SHP-001', status: 409, logLevel: 'info' } },
  {
    th: { 'shop-closed': text },
    en: { 'shop-closed': { title: 'Closed {shop}', detail: 'Closed', next: 'Choose another' } },
  },
);

/** The sample app. */
export type SampleApp = WebApp<string | undefined, SamplePolicy, SampleSession, Texts>;

/** A small app with a page, a form that signs in, and pages for members, to test the kit with. */
export async function createSampleApp(
  changes: Partial<WebAppOptions<string | undefined, SamplePolicy, SampleSession, Texts>> = {},
): Promise<SampleApp> {
  const app = await createWebApp<string | undefined, SamplePolicy, SampleSession, Texts>({
    name: 'sample',
    service: { th: 'ตัวอย่าง', en: 'Sample' },
    origin: 'http://127.0.0.1:3999',
    secret: new Uint8Array(32).fill(3),
    clock: { now: sampleNow },
    messages,
    refusals: sampleRefusals,
    sessions: memorySessionStore<SampleSession>(),
    identify: (data) => data?.name,
    authorise: async (policy, subject) => verdictOn(policy, subject),
    signInPath: '/sign-in',
    ...changes,
  });
  addRoutes(app);
  return app;
}

/** The moment in which the sample lives. */
export function sampleNow(): Instant {
  const now = parseInstant('2026-11-21T03:00:00.000Z');
  if (!now.ok) throw new Error('bad sample time');
  return now.value;
}

function addRoutes(app: SampleApp): void {
  app.route({
    method: 'GET',
    path: '/',
    policy: 'all',
    handler: ({ t, subject }) => html(<Page t={t} who={subject} />),
  });
  app.route({
    method: 'POST',
    path: '/sign-in',
    policy: 'all',
    async handler({ form, session }) {
      await session.start({ name: form.one('name') });
      return redirect('/members');
    },
  });
  app.route({
    method: ['GET', 'POST'],
    path: '/members',
    policy: 'members',
    handler: ({ t, subject }) => html(<Page t={t} who={subject} />),
  });
}

function Page({ t, who }: { readonly t: Translate<Texts>; readonly who: string | undefined }): Markup {
  return (
    <PlainLayout title={t('send')} service={{ th: 'ตัวอย่าง', en: 'Sample' }}>
      <h1>{t('hello', { name: who ?? '-' })}</h1>
      <Form action="/sign-in">
        <input type="text" name="name" aria-label={t('send')} />
        <button type="submit">{t('send')}</button>
      </Form>
    </PlainLayout>
  );
}

async function verdictOn(policy: SamplePolicy, subject: string | undefined) {
  if (policy === 'all') return 'allow' as const;
  if (policy === 'nobody') return 'forbidden' as const;
  if (policy === 'hidden') return 'not-found' as const;
  return subject === undefined ? ('sign-in' as const) : ('allow' as const);
}
