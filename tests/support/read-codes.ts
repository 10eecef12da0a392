import { pageContents, rasterise } from '@biz/documents/testing/read-pdf.ts';
import type { TestBrowser } from '@biz/web/testing/open-browser.ts';
import { scanImageData } from '@undecaf/zbar-wasm';

/** The texts of all codes drawn on the pages of a PDF, as a scanner gives them. */
export async function codesInPdf(bytes: Uint8Array): Promise<readonly string[]> {
  const found: string[] = [];
  for (const content of await pageContents(bytes)) found.push(...(await codesIn(rasterise(content, 4))));
  return found;
}

/** The texts of all codes in a PNG; the browser unpacks it. */
export async function codesInPicture(browser: TestBrowser, png: Uint8Array): Promise<readonly string[]> {
  const page = await browser.open();
  try {
    const { width, height, rgba } = await page.evaluate(unpack, Buffer.from(png).toString('base64'));
    return await codesIn({ width, height, data: new Uint8ClampedArray(Buffer.from(rgba, 'base64')) });
  } finally {
    await page.context().close();
  }
}

/** Runs in the browser. */
async function unpack(base64: string): Promise<{ width: number; height: number; rgba: string }> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes]));
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height).getContext('2d');
  if (!canvas) throw new Error('no canvas');
  canvas.drawImage(bitmap, 0, 0);
  const { data } = canvas.getImageData(0, 0, width, height);
  let binary = '';
  for (const byte of data) binary += String.fromCharCode(byte);
  return { width, height, rgba: btoa(binary) };
}

async function codesIn(picture: {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}): Promise<readonly string[]> {
  const symbols = await scanImageData(picture as ImageData);
  return symbols.map((symbol) => symbol.decode());
}
