import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
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
});
