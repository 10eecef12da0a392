import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definitionIdOf } from '@biz/kernel/ids.ts';
import { definitionFile } from './definition.ts';
import { editDefinition } from './edit-definition.ts';
import { runExamples } from './run-examples.ts';
import { loadShipped } from './shipped-catalogue.ts';
import { FOLDER } from './testing/kept-sources.ts';
import { catalogue, loaded } from './testing/real-catalogue.ts';
import { tryDefinition } from './try-definition.ts';

const licence = [...catalogue.licences.values()].find(({ operations }) => operations.new) ?? assert.fail('no licence');
const shipped = await loadShipped(FOLDER);
assert.ok(shipped.ok);
const { loaded: plain, examplesOf } = shipped.value;
const files = await examplesOf([licence.id]);

test('the examples of a licence are found beside it', () => {
  assert.ok(files.length > 0);
  assert.ok(files.every(({ name }) => name.includes(`/${licence.id}/examples/`)));
});

test('nothing comes out differently without a change, and a changed number shows before and after', () => {
  assert.deepEqual(
    runExamples(plain, plain, files).map(({ changed }) => changed),
    files.map(() => []),
  );
  const days = licence.operations.new?.days ?? 0;
  const source = definitionFile(loaded.files, definitionIdOf('licence', licence.id))?.text ?? '';
  const text = editDefinition(source, [{ kind: 'set', at: ['operations', 'new', 'days'], value: days + 1 }]);
  const after = tryDefinition(plain, definitionIdOf('licence', licence.id), text).loaded ?? assert.fail('not linked');
  const runs = runExamples(plain, after, files).filter(({ example }) => (example.asking?.kind ?? 'new') === 'new');
  assert.ok(runs.length > 0);
  for (const { changed } of runs) assert.deepEqual(changed, [{ member: 'days', before: days, after: days + 1 }]);
});

test('examples that the change can no longer read are left out', () => {
  const [file] = files;
  assert.ok(file);
  assert.deepEqual(runExamples(plain, plain, [{ ...file, data: { licence: 'x' } }]), []);
});
