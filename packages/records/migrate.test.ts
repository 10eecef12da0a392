import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { MigrationError, type MigrationProblem, migrate } from './migrate.ts';
import { forEachStore } from './testing/test-databases.ts';

const refusal = (kind: MigrationProblem['kind'], file: string) => (error: unknown) =>
  error instanceof MigrationError && error.problem.kind === kind && error.problem.file === file;

forEachStore('migrate', (on) => {
  let count = 0;
  /** A schema of its own with a folder of files; `write` adds one. */
  function scene(files: Record<string, string>) {
    count += 1;
    const folder = mkdtempSync(join(tmpdir(), 'biz-migrations-'));
    const write = (file: string, sql: string) => writeFileSync(join(folder, file), sql);
    for (const [file, sql] of Object.entries(files)) write(file, sql);
    const system = `scene_${'abcdefghijklmnop'[count]}`;
    const run = () => migrate(on.database, { system, folder: pathToFileURL(folder) });
    const value = async () => (await on.database.query<{ n: number }>(`select sum(n) as n from ${system}.t`))[0]?.n;
    return { write, run, value, remove: () => rmSync(folder, { recursive: true }) };
  }
  const CREATE = 'create table t (n integer);';

  test('files run in order, each once, however often it is called', async () => {
    const scenery = scene({ '0002-fill.sql': 'insert into t values (1);', '0001-create.sql': CREATE });
    await scenery.run();
    await scenery.run();
    scenery.write('0003-more.sql', 'insert into t values (10);');
    await scenery.run();
    assert.equal(await scenery.value(), 11);
    scenery.remove();
  });

  test('processes that start at once take turns', async () => {
    const scenery = scene({ '0001-create.sql': CREATE, '0002-fill.sql': 'insert into t values (1);' });
    await Promise.all(Array.from({ length: 5 }, scenery.run));
    assert.equal(await scenery.value(), 1);
    scenery.remove();
  });

  test('a file that changed after it ran is refused, other line ends are not a change', async () => {
    const scenery = scene({ '0001-create.sql': `${CREATE}\n` });
    await scenery.run();
    scenery.write('0001-create.sql', `${CREATE}\r\n`);
    await scenery.run();
    scenery.write('0001-create.sql', 'create table t (n bigint);');
    await assert.rejects(scenery.run(), refusal('changed', '0001-create.sql'));
    scenery.remove();
  });

  test('a new file below one that ran is refused, as is a file without a number', async () => {
    const scenery = scene({ '0002-create.sql': CREATE });
    await scenery.run();
    scenery.write('0001-late.sql', 'insert into t values (1);');
    await assert.rejects(scenery.run(), refusal('out-of-order', '0001-late.sql'));
    scenery.remove();
    const unnamed = scene({ 'create.sql': CREATE });
    await assert.rejects(unnamed.run(), refusal('bad-name', 'create.sql'));
    unnamed.remove();
  });

  test('a file that fails leaves nothing of itself and keeps what ran before', async () => {
    const scenery = scene({ '0001-create.sql': CREATE, '0002-fill.sql': 'insert into t values (5); select 1/0;' });
    await assert.rejects(scenery.run(), { code: '22012' });
    assert.equal(await scenery.value(), null);
    scenery.write('0002-fill.sql', 'insert into t values (7);');
    await scenery.run();
    assert.equal(await scenery.value(), 7);
    scenery.remove();
  });

  test('a file may ask to run outside a transaction, for indexes that must not stall writers', async () => {
    const concurrent = '-- no transaction\ncreate index concurrently t_by_n on t (n);\ninsert into t values (3);\n';
    const scenery = scene({ '0001-create.sql': CREATE, '0002-index.sql': concurrent });
    await scenery.run();
    await scenery.run();
    assert.equal(await scenery.value(), 3);
    scenery.remove();
  });

  test('a release that knows fewer files starts on the newer schema', async () => {
    const newer = scene({ '0001-create.sql': CREATE, '0002-fill.sql': 'insert into t values (1);' });
    await newer.run();
    const older = mkdtempSync(join(tmpdir(), 'biz-migrations-'));
    writeFileSync(join(older, '0001-create.sql'), CREATE);
    await migrate(on.database, { system: `scene_${'abcdefghijklmnop'[count]}`, folder: pathToFileURL(older) });
    assert.equal(await newer.value(), 1);
    newer.remove();
    rmSync(older, { recursive: true });
  });
});
