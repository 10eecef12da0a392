import { transcode } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { inPageFrame, type PageFrame } from '../components/page-frame.ts';
import { renderMarkup } from '../markup/markup.ts';
import type { Assets } from '../theme/build-assets.ts';
import { inLanguage, withoutLanguage } from './language.ts';
import type { Visit } from './visit.ts';
import type { PageToSend } from './visits.ts';

/** Renders a page into its frame and sends it; what is rendered decides whether a form cookie is set. */
export async function sendPage<Data>(page: PageToSend, visit: Visit<Data>, assets: Assets): Promise<void> {
  const frame = frameOf(page.request.url, visit, assets);
  const html = inPageFrame(frame, () => renderMarkup(page.body));
  page.reply.code(page.status).header('cache-control', 'no-store').type('text/html; charset=utf-8');
  await page.reply.send(utf8(`<!DOCTYPE html>\n${html}\n`));
}

/** As bytes, so that the text is walked once and not for its length too; by way of UTF-16, which takes a third of the time of `Buffer.from`. */
function utf8(text: string): Buffer {
  const wide = text.length * 2 > scratch.length ? Buffer.allocUnsafeSlow(text.length * 2) : scratch;
  const length = wide.write(text.toWellFormed(), 'utf16le');
  return transcode(wide.subarray(0, length), 'utf16le', 'utf8');
}

/** Room for the UTF-16 of a page of usual length: taken anew for each, it would be the largest piece of garbage of a request. */
const scratch = Buffer.allocUnsafeSlow(512 * 1024);

function frameOf<Data>(url: string, visit: Visit<Data>, assets: Assets): PageFrame {
  const ends = visit.sessionEnds();
  return {
    lang: visit.lang,
    here: withoutLanguage(url),
    inLanguage: (lang) => inLanguage(url, lang),
    csrfToken: visit.formToken,
    onceKey: () => randomUUID(),
    asset: assets.url,
    ...(ends === undefined ? {} : { sessionEnds: ends }),
  };
}
