import assert from 'node:assert/strict';
import { unescaped } from '@biz/web/testing/unescaped.ts';
import type { Visitor } from '@biz/web/testing/visitor.ts';
import type { LightMyRequestResponse } from 'fastify';

/** The values of a page's hidden fields, as a browser would send them back. */
export function hiddenFields(body: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [tag] of body.matchAll(/<input type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1];
    const value = /value="([^"]*)"/.exec(tag)?.[1] ?? '';
    if (name && name !== 'form_token') fields[name] = unescaped(value);
  }
  return fields;
}

/** Opens a form and sends it: its hidden fields, and what is typed. */
export async function send(
  visitor: Visitor,
  path: string,
  typed: Readonly<Record<string, string>>,
): Promise<LightMyRequestResponse> {
  const form = await visitor.get(path);
  assert.equal(form.statusCode, 200, `${path} answers ${form.statusCode}`);
  return visitor.post(path, { ...hiddenFields(form.body), ...typed });
}

/** Fills in a form, checks it on the next page, and confirms there. */
export async function sendInTwoSteps(
  visitor: Visitor,
  path: string,
  typed: Readonly<Record<string, string>>,
): Promise<LightMyRequestResponse> {
  const preview = await send(visitor, path, { ...typed, stage: 'check' });
  assert.equal(preview.statusCode, 200, `the page to check of ${path} answers ${preview.statusCode}`);
  return visitor.post(path, { ...hiddenFields(preview.body), stage: 'confirm' });
}

/** The text of a page as a reader sees it: no tags, single blanks. */
export function textOf(body: string): string {
  const main = body.slice(body.indexOf('<main'));
  return unescaped(main.replace(/<[^>]+>/g, ' ')).replace(/[\s\u00a0]+/g, ' ');
}
