import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const APPS = ['portal', 'service-backend', 'worker', 'digital-id', 'gdx'];

describe('npm run build', () => {
  before(() => {
    const built = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { cwd: ROOT, encoding: 'utf8' });
    assert.equal(built.status, 0, built.stderr);
  });

  for (const app of APPS) {
    test(`${app} runs as plain JavaScript, and says which variable it misses`, () => {
      const file = join(ROOT, 'dist', `${app}.mjs`);
      const env = { PATH: process.env.PATH, NODE_ENV: 'production' };
      const { status, stderr } = spawnSync(process.execPath, [file], { env, encoding: 'utf8', timeout: 60_000 });
      assert.equal(status, 1, stderr);
      assert.match(stderr, /Error: [A-Z]+(_[A-Z]+)+ is not set/);
    });
  }

  for (const app of ['portal', 'service-backend']) {
    test(`${app} loads no library for PDFs before the first PDF: they would be a third of its memory`, () => {
      const loaded = loadedAtStart(`${app}.mjs`);
      assert.ok(loaded.has('fastify'), 'the graph is followed');
      for (const name of ['pdfkit', 'pdf-lib', '@libpdf/core', 'bwip-js']) assert.ok(!loaded.has(name), name);
    });
  }
});

/** The packages that a file of `dist/` imports, itself or by way of others, without being asked to. */
function loadedAtStart(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(join(ROOT, 'dist', file), 'utf8');
  for (const [, name = ''] of code.matchAll(/^(?:import|export|\}) ?(?:.* )?(?:from )?"([^"]+)";$/gm)) {
    if (name.startsWith('./')) loadedAtStart(name.slice(2), seen);
    else seen.add(name);
  }
  return seen;
}
