import { MALEE } from '@biz/actions/testing/outside-world.ts';
import { browserOf, type TestBrowser } from '@biz/app-portal/testing/test-browser.ts';
import type { World } from './open-world.ts';

/** A browser in which the first entrepreneur is signed in. */
export async function entrepreneur(world: World): Promise<TestBrowser> {
  const signedIn = { filer: MALEE, idToken: 'id-token', actingFor: { kind: 'person' as const } };
  const { token } = await world.sessions.portal.create({ signedIn });
  return browserOf(world.apps.portal, { 'portal-session': token });
}

/** The text as people read it: no tags, entities or hard blanks. */
export function plain(html: string): string {
  return html
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('[[', '')
    .replaceAll(']]', '')
    .replace(/[\s\u00a0]+/g, ' ');
}

/** The part of a message before its first parameter. */
export function start(text: string): string {
  return plain(text.split('\u0000')[0]?.split('{')[0] ?? '').trim();
}

/** What the page says is wrong, or else how it begins. */
export function errorsOf(body: string): string {
  return plain(/govuk-error-summary__body">(.*?)<\/div>/s.exec(body)?.[1] ?? body.slice(body.indexOf('<main'))).slice(
    0,
    200,
  );
}
