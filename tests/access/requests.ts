import type { LightMyRequestResponse } from 'fastify';
import { ORIGINS, type SystemName, type World } from './open-world.ts';
import { cookieOf, type Subject } from './subjects.ts';

/** What to ask, and how much of the proof that it comes from our own page goes along. */
export type Ask = {
  readonly method: string;
  readonly path: string;
  readonly accept?: string;
  readonly form?: Readonly<Record<string, string>>;
  /** A session of its own for this request, because it may end or change it. Refused requests share one. */
  readonly isAlone?: boolean;
  /** Default: the token of a page of this very session, and our own origin. */
  readonly proof?: 'token' | 'no-token' | 'foreign-token' | 'foreign-origin';
};

type Visit = { readonly session: string; readonly token: string; readonly cookie: string };

/** Visits by system and subject: signing in and fetching a token for each of thousands of requests takes minutes. */
const visits = new WeakMap<World, Map<string, Promise<Visit>>>();

/** Sends one request as this subject, with a session and, for a command, a valid form token. */
export async function ask(
  world: World,
  system: SystemName,
  subject: Subject,
  request: Ask,
): Promise<LightMyRequestResponse> {
  const { session, token, cookie } = await visitOf(world, system, subject, request.isAlone ?? false);
  const { method, path, accept = 'text/html', form = {}, proof = 'token' } = request;
  if (method !== 'POST') return send(world, system, { method, path, accept, cookie: session });
  const foreign = proof === 'foreign-token' ? (await proofOf(world, system, '')).token : token;
  const fields = proof === 'no-token' ? form : { form_token: foreign, ...form };
  const origin = proof === 'foreign-origin' ? 'https://evil.example' : ORIGINS[system];
  const body = new URLSearchParams(fields).toString();
  return send(world, system, { method, path, accept, cookie, origin, body });
}

function visitOf(world: World, system: SystemName, subject: Subject, isAlone: boolean): Promise<Visit> {
  const known = visits.get(world) ?? new Map<string, Promise<Visit>>();
  visits.set(world, known);
  const key = `${system} ${subject.name}`;
  const visit = isAlone ? undefined : known.get(key);
  if (visit) return visit;
  const opened = openVisit(world, system, subject);
  if (!isAlone) known.set(key, opened);
  return opened;
}

async function openVisit(world: World, system: SystemName, subject: Subject): Promise<Visit> {
  const session = await cookieOf(world, system, subject);
  return { session, ...(await proofOf(world, system, session)) };
}

type Raw = {
  readonly method: string;
  readonly path: string;
  readonly accept: string;
  readonly cookie: string;
  readonly origin?: string;
  readonly body?: string;
};

async function send(world: World, system: SystemName, raw: Raw): Promise<LightMyRequestResponse> {
  const headers = {
    accept: raw.accept,
    ...(raw.cookie === '' ? {} : { cookie: raw.cookie }),
    ...(raw.origin === undefined ? {} : { origin: raw.origin }),
    ...(raw.body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
  };
  const method = raw.method as 'GET' | 'POST' | 'HEAD';
  return world.apps[system].inject({
    method,
    url: raw.path,
    headers,
    ...(raw.body === undefined ? {} : { payload: raw.body }),
  });
}

/** A form token for this session, or for a stranger with the cookie that goes with it; from a page that everybody may read. */
async function proofOf(world: World, system: SystemName, session: string) {
  for (const path of ['/help', '/sign-in']) {
    const page = await send(world, system, { method: 'GET', path, accept: 'text/html', cookie: session });
    const token = / name="form_token" value="([^"]*)"/.exec(page.body)?.[1];
    if (token === undefined) continue;
    const form = page.cookies.find(({ name }) => name.endsWith('-form'));
    const parts = [session, form ? `${form.name}=${form.value}` : ''].filter((part) => part !== '');
    return { token, cookie: parts.join('; ') };
  }
  throw new Error(`no page of ${system} gave a form token`);
}
