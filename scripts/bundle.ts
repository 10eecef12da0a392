import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

/**
 * Bundles processes as for production, by name: plain JavaScript of our own code, what is loaded late in files of its own;
 * packages stay outside. `folder` is inside this folder, so that the bundles find the packages and the files that they read.
 */
export async function bundle(entries: Readonly<Record<string, URL>>, folder: string): Promise<void> {
  await build({
    entryPoints: Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, fileURLToPath(entry)])),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    jsx: 'automatic',
    jsxImportSource: '@biz/web/markup',
    logLevel: 'error',
    plugins: [ownCode(folder)],
  });
}

/** Our packages and apps come into the bundle, everything else stays outside; files keep knowing where they are. */
const ownCode = (folder: string): Plugin => ({
  name: 'own-code',
  setup(context) {
    context.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      if (kind === 'entry-point') return undefined;
      if (!path.startsWith('@biz/')) return { path, external: true };
      return { path: fileURLToPath(import.meta.resolve(path)) };
    });
    context.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const contents = text.replaceAll(
        'import.meta.url',
        `new URL(${JSON.stringify(relative(folder, path))}, import.meta.url).href`,
      );
      return { contents, loader: path.endsWith('x') ? 'tsx' : 'ts' };
    });
  },
});
