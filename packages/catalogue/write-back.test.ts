import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definitionIdOf } from '@biz/kernel/ids.ts';
import { formatProblem } from './catalogue-problem.ts';
import { checkCatalogue } from './check-catalogue.ts';
import { definitionFile } from './definition.ts';
import { editDefinition } from './edit-definition.ts';
import { linkCatalogue } from './link-catalogue.ts';
import { loadWithSources } from './load-catalogue.ts';
import { loadShipped } from './shipped-catalogue.ts';
import { sourceFile } from './source-file.ts';
import { FOLDER } from './testing/kept-sources.ts';
import { catalogue } from './testing/real-catalogue.ts';
import { tryDefinition } from './try-definition.ts';
import { writeBack } from './write-back.ts';

const shipped = await loadShipped(FOLDER);
assert.ok(shipped.ok);
const { loaded, examplesOf } = shipped.value;
const licence = [...catalogue.licences.values()].find(({ operations }) => operations.new) ?? assert.fail('no licence');

test('what the files say already is not written', async () => {
  assert.deepEqual(writeBack(loaded, loaded, await examplesOf([licence.id])), []);
});

test('what is written makes a catalogue that is sound, examples and all', async () => {
  const source = definitionFile(loaded.files, definitionIdOf('licence', licence.id))?.text ?? '';
  const [optional] = licence.operations.new?.documents.filter(({ required }) => !required) ?? [];
  const text = editDefinition(source, [
    { kind: 'set', at: ['operations', 'new', 'days'], value: 55 },
    ...(optional
      ? [{ kind: 'duty', operation: 'new', list: 'documents', id: optional.document, duty: 'gone' } as const]
      : []),
  ]);
  const inEffect =
    tryDefinition(loaded, definitionIdOf('licence', licence.id), text).loaded ?? assert.fail('not linked');
  const written = writeBack(loaded, inEffect, await examplesOf([licence.id]));
  assert.ok(written.length > 1, 'the definition and examples');
  const all = await loadWithSources(FOLDER, { examples: true });
  assert.ok(all.ok);
  const files = all.value.files.map((file) => {
    const own = written.find(({ name }) => name === file.name);
    return own ? sourceFile(own.name, own.text) : file;
  });
  const linked = linkCatalogue(files);
  assert.ok(linked.ok);
  const problems = checkCatalogue(linked.value).map(formatProblem);
  assert.deepEqual(
    problems.filter((problem) => !problem.includes('is used nowhere')),
    [],
  );
});
