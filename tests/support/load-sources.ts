// Imported by every process that runs tests. Node strips the types of `.ts` itself; `.tsx` is translated once and kept among
// the temporary files under the digest of its text. Resolving and translating in `tsx` costs a process a second or more.
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, type LoadHookContext, registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const { resolve } = createRequire(import.meta.url);
/** Another version of the translator keeps its translations apart. */
const FOLDER = join(tmpdir(), `biz-tsx-${translatorVersion()}-${process.getuid?.() ?? 'user'}`);
mkdirSync(FOLDER, { recursive: true, mode: 0o700 });
process.setSourceMapsEnabled(true);

registerHooks({
  load(url: string, context: LoadHookContext, next) {
    if (!url.startsWith('file:') || !url.endsWith('.tsx')) return next(url, context);
    return { format: 'module', source: translated(fileURLToPath(url)), shortCircuit: true };
  },
});

function translated(file: string): string {
  const source = readFileSync(file, 'utf8');
  const kept = join(FOLDER, createHash('sha256').update(`${file}\n${source}`).digest('hex'));
  try {
    return readFileSync(kept, 'utf8');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    const code = translate(file, source);
    writeWhole(kept, code);
    return code;
  }
}

function translate(file: string, source: string): string {
  // Loaded only when there is something new to translate.
  const esbuild: typeof import('esbuild') = createRequire(import.meta.url)('esbuild');
  const { code } = esbuild.transformSync(source, {
    ...{ sourcefile: file, loader: 'tsx', format: 'esm', target: 'es2024', sourcemap: 'inline', sourcesContent: false },
    ...{ jsx: 'automatic', jsxImportSource: '@biz/web/markup' },
  });
  return code;
}

/** Appears complete or not at all, for processes that read meanwhile. */
function writeWhole(file: string, text: string): void {
  const unfinished = `${file}.${randomUUID()}`;
  writeFileSync(unfinished, text);
  renameSync(unfinished, file);
}

function translatorVersion(): string {
  const about: { version?: unknown } = JSON.parse(readFileSync(resolve('esbuild/package.json'), 'utf8'));
  return String(about.version);
}
