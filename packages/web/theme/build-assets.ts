import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** The built assets: style sheet, fonts, enhancement modules, icon. */
export type Assets = {
  /** Where the files lie, absolute. */
  readonly folder: string;
  /** `/assets/theme.3f2a91c0.css` for `theme.css`; throws on an unknown name. */
  url(name: string): string;
  /** True for a file of the current build. */
  isServed(file: string): boolean;
};

type Manifest = { readonly sources: string; readonly files: Readonly<Record<string, string>> };

const FOLDER = new URL('../assets/', import.meta.url);
/** The module that pages load; it imports the others by their hashed names. */
const ENTRY = 'enhance.js';
const COMPRESSED = /\.(?:css|js|svg)$/;
const pack = { brotli: promisify(brotliCompress), gzip: promisify(gzip) };
const { resolve } = createRequire(import.meta.url);

/** Builds what is out of date into `packages/web/assets`; safe when several processes do it at once. */
export async function buildAssets(): Promise<Assets> {
  const inputs = await readInputs();
  const sources = digest([...inputs].map(([name, bytes]) => `${name} ${digest(bytes)}`).join('\n'));
  const built = await readManifest();
  const manifest = built?.sources === sources ? built : await build(inputs, sources);
  const served = new Set(Object.values(manifest.files));
  return {
    folder: fileURLToPath(FOLDER),
    url(name) {
      const file = manifest.files[name];
      if (file === undefined) throw new Error(`no such asset: ${name}`);
      return `/assets/${file}`;
    },
    isServed: (file) => served.has(file),
  };
}

/** Everything the assets are made of, by name: theme partials, fonts, modules, and the version of the foundation. */
async function readInputs(): Promise<Map<string, Uint8Array>> {
  const inputs = new Map<string, Uint8Array>();
  for (const weight of [400, 600]) {
    for (const subset of ['thai', 'latin']) {
      const name = `anuphan-${subset}-${weight}-normal.woff2`;
      inputs.set(name, await readFile(resolve(`@fontsource/anuphan/files/${name}`)));
    }
  }
  const enhance = new URL('../enhance/', import.meta.url);
  for (const name of await readdir(enhance)) {
    if (name.endsWith('.js')) inputs.set(name, await readFile(new URL(name, enhance)));
  }
  inputs.set('mark.svg', await readFile(new URL('mark.svg', import.meta.url)));
  const theme = new URL('./', import.meta.url);
  for (const name of (await readdir(theme)).sort()) {
    if (name.endsWith('.scss')) inputs.set(`theme/${name}`, await readFile(new URL(name, theme)));
  }
  inputs.set('govuk-frontend', await readFile(resolve('govuk-frontend/package.json')));
  return inputs;
}

async function build(inputs: ReadonlyMap<string, Uint8Array>, sources: string): Promise<Manifest> {
  await mkdir(FOLDER, { recursive: true });
  const files: Record<string, string> = {};
  for (const [name, bytes] of inputs) {
    if (/\.(?:woff2|js|svg)$/.test(name) && name !== ENTRY) files[name] = await emit(name, bytes);
  }
  const entry = Buffer.from(inputs.get(ENTRY) ?? '').toString();
  files[ENTRY] = await emit(
    ENTRY,
    Buffer.from(entry.replaceAll(/'\.\/([\w-]+\.js)'/g, (_, name: string) => `'./${files[name]}'`)),
  );
  // Loading the compiler takes longer than starting an app, so it is loaded only when there is something to compile.
  const { compileTheme } = await import('./compile-theme.ts');
  const css = compileTheme().replaceAll(/url\("?fonts\/([\w.-]+)"?\)/g, (_, font: string) => `url(${files[font]})`);
  files['theme.css'] = await emit('theme.css', Buffer.from(css));
  const manifest = { sources, files };
  await writeWhole('manifest.json', Buffer.from(JSON.stringify(manifest, null, 2)));
  await removeOldFiles(new Set([...Object.values(files), 'manifest.json', '.gitignore']));
  return manifest;
}

async function emit(name: string, bytes: Uint8Array): Promise<string> {
  const file = name.replace(/\.(\w+)$/, `.${digest(bytes).slice(0, 12)}.$1`);
  await writeWhole(file, bytes);
  if (COMPRESSED.test(name)) {
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
    await writeWhole(`${file}.br`, await pack.brotli(bytes, { params }));
    await writeWhole(`${file}.gz`, await pack.gzip(bytes, { level: constants.Z_BEST_COMPRESSION }));
  }
  return file;
}

/** Appears complete or not at all, for processes that read meanwhile. */
async function writeWhole(name: string, bytes: Uint8Array): Promise<void> {
  const unfinished = new URL(`${name}.${process.pid}.tmp`, FOLDER);
  await writeFile(unfinished, bytes);
  await rename(unfinished, new URL(name, FOLDER));
}

async function removeOldFiles(kept: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(FOLDER)) {
    const original = name.replace(/\.(?:br|gz)$/, '');
    if (!kept.has(original) && !name.endsWith('.tmp')) await rm(new URL(name, FOLDER), { force: true });
  }
}

async function readManifest(): Promise<Manifest | undefined> {
  try {
    return parseManifest(await readFile(new URL('manifest.json', FOLDER), 'utf8'));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function parseManifest(text: string): Manifest {
  return JSON.parse(text) as Manifest;
}

function digest(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
