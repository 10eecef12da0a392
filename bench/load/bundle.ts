import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';

/** Inside `node_modules`, so that the bundle finds the packages it leaves out. */
const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/biz-bench/', import.meta.url));
const ROOT = new URL('../../', import.meta.url);

/**
 * Bundles a process as for production: plain JavaScript of our own code, what is loaded late in files of its own; packages
 * stay outside. The loader of
 * development names every function again each time it is made, which would be measured instead. Answers the file's path.
 */
export async function bundle(entry: URL, name: string): Promise<string> {
  mkdirSync(FOLDER, { recursive: true });
  const outdir = join(FOLDER, name);
  await build({
    entryPoints: { [name]: fileURLToPath(entry) },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
    plugins: [ownCode],
  });
  return join(outdir, `${name}.mjs`);
}

/** Our packages and apps come into the bundle, everything else stays outside; files keep knowing where they are. */
const ownCode: Plugin = {
  name: 'own-code',
  setup(context) {
    context.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      if (kind === 'entry-point') return undefined;
      const [, isApp, room, file] = /^@biz\/(app-)?([^/]+)\/(.+)$/.exec(path) ?? [];
      if (!room || !file) return { path, external: true };
      return { path: fileURLToPath(new URL(`${isApp ? 'apps' : 'packages'}/${room}/${file}`, ROOT)) };
    });
    context.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const contents = text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href));
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
};
