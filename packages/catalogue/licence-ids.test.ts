import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { catalogue } from './testing/real-catalogue.ts';

const ROOT = new URL('../../', import.meta.url);
/** Where made-up data may name a real licence: tests, and what only tests and pattern pages show. */
const MAY_NAME = /\.test\.tsx?$|\/(testing|fixtures|patterns|node_modules|assets)\//;

test('no licence, agency or business of the catalogue is named in code', () => {
  const ids = [...catalogue.licences.keys(), ...catalogue.agencies.keys()];
  const named = new RegExp(`['"\`](${ids.join('|')})['"\`]`);
  const files = ['packages', 'apps', 'scripts'].flatMap((folder) =>
    readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name}`)
      .filter((name) => /\.(ts|tsx|mjs)$/.test(name) && !MAY_NAME.test(name)),
  );
  assert.ok(files.length > 50, 'the search sees the code');
  const found = files.flatMap((name) =>
    readFileSync(new URL(name, ROOT), 'utf8')
      .split('\n')
      .flatMap((line, index) =>
        named.test(line) && !/^\s*(\*|\/\/|\/\*)/.test(line) ? [`${name}:${index + 1} ${line.trim()}`] : [],
      ),
  );
  assert.deepEqual(found, []);
});
