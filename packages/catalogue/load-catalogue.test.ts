import assert from 'node:assert/strict';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadCatalogue } from './load-catalogue.ts';
import { FOLDER } from './testing/kept-sources.ts';
import { conceptId, problemsWhen, problemsWith } from './testing/real-catalogue.ts';

const LIQUOR = 'licences/excise/liquor/licence.yaml';

describe('loading the catalogue', () => {
  test('the repository loads, is frozen, and has the same version every time', async () => {
    const [first, second] = [await loadCatalogue(FOLDER), await loadCatalogue(fileURLToPath(FOLDER))];
    assert.ok(first.ok && second.ok);
    assert.match(first.value.version, /^[0-9a-f]{64}$/);
    assert.equal(first.value.version, second.value.version);
    const area = first.value.concepts.get(conceptId('premises.area'));
    assert.ok(area && Object.isFrozen(area) && Object.isFrozen(area.label));
  });

  test('a changed word changes the version, a changed example does not', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'catalogue-'));
    try {
      await cp(FOLDER, folder, { recursive: true });
      const before = await loadCatalogue(folder);
      await writeFile(join(folder, 'licences/excise/liquor/examples/grocery-without-vat.yaml'), 'not read: true');
      const same = await loadCatalogue(folder);
      await writeFile(join(folder, 'calendar/2027.yaml'), 'year: 2027\nholidays: []\n');
      const after = await loadCatalogue(folder);
      assert.ok(before.ok && same.ok && after.ok);
      assert.equal(same.value.version, before.value.version);
      assert.notEqual(after.value.version, before.value.version);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('a mistyped member is named with its file, line and the name that was meant', () => {
    assert.deepEqual(problemsWhen(LIQUOR, 'shortName:', 'shortNmae:'), [
      `${LIQUOR}:4 shortNmae: shortNmae is not known here (did you mean shortName?)`,
      `${LIQUOR}:2 shortName is missing`,
    ]);
  });

  test('a reference to nothing is named with the nearest thing there is', () => {
    assert.match(
      problemsWhen(LIQUOR, '- excise.outlet-kind', '- excise.outlet-knid').join('\n'),
      /licence\.yaml:\d+ operations\.new\.questions\[3\]\.asks\[3\]\.concept: excise\.outlet-knid does not exist \(did you mean excise\.outlet-kind\?\)/,
    );
    assert.match(
      problemsWhen(LIQUOR, 'process: excise', 'process: excice').join(),
      /excice does not exist \(did you mean excise\?\)/,
    );
    assert.match(
      problemsWhen('agencies/rim-nam-excise.yaml', 'kind: excise', 'kind: excice').join(),
      /rim-nam-excise\.yaml:3 kind: excice does not exist \(did you mean excise\?\)/,
    );
    assert.match(
      problemsWhen('processes/excise.yaml', 'to: consider,', 'to: considr,').join(),
      /steps\.check\.actions\[2\]\.to: considr does not exist \(did you mean consider\?\)/,
    );
  });

  test('a condition that does not compile is named with the column and the concept that was meant', () => {
    assert.match(
      problemsWhen(
        'licences/local-authority/food-small/licence.yaml',
        'premises.area <= 200.0',
        'premises.aera <= 200.0',
      ).join(),
      /neededWhen: No such key: aera \(column 10\) \(did you mean premises\.area\?\)/,
    );
    assert.match(
      problemsWhen(
        'licences/local-authority/food-small/licence.yaml',
        'premises.area <= 200.0',
        'premises.area',
      ).join(),
      /neededWhen: is double, expected bool/,
    );
    assert.match(
      problemsWhen(LIQUOR, 'sells.alcohol == "under-10"', 'sells.alcohol == "under10"').join(),
      /sells\.alcohol is never "under10" \(did you mean under-10\?\)/,
    );
    assert.match(problemsWhen(LIQUOR, 'amount: "5500.0"', 'amount: "5500"').join(), /amount: is int, expected double/);
  });

  test('values of the wrong kind are refused', () => {
    assert.match(problemsWhen(LIQUOR, 'days: 1', 'days: soon').join(), /days: expected a number from 1/);
    assert.match(
      problemsWhen(LIQUOR, 'template: paper', 'template: papre').join(),
      /papre is not a known word \(did you mean paper\?\)/,
    );
    assert.match(problemsWhen(LIQUOR, '2017-09-16', '2017-02-30').join(), /2017-02-30 is not a day/);
    assert.match(problemsWhen('agencies/rim-nam-excise.yaml', 'province: "70"', 'province: 70').join(), /quote it/);
    assert.match(
      problemsWhen('concepts/manager.yaml', '{ kind: yes-no }', '{ kind: yesno }').join(),
      /yesno is not a known kind \(did you mean yes-no\?\)/,
    );
    assert.match(
      problemsWhen(
        LIQUOR,
        'why: { th: ร้านจะขายสุรา, en: The shop will sell alcoholic drinks. }',
        'why: { th: ร้านจะขายสุรา, en: "" }',
      ).join(),
      /why\.en: must not be empty/,
    );
  });

  test('broken YAML, a file in no known place, a wrong name and a thing defined twice are refused', () => {
    assert.match(problemsWith('concepts/more.yaml', 'concepts: {').join(), /^concepts\/more\.yaml:1 /);
    assert.match(problemsWith('concepts/more.yaml', 'concepts: {}\nconcepts: {}\n').join(), /^concepts\/more\.yaml:2 /);
    assert.match(problemsWith('misc/more.yaml', 'a: 1').join(), /no kind of file belongs here/);
    assert.match(
      problemsWhen(LIQUOR, 'id: liquor', 'id: spirits').join(),
      /liquor\/licence\.yaml:2 id: spirits is not the file's name/,
    );
    const twice = `documents:
  lease:
    label: { th: สัญญา, en: Lease }
    issuedByState: false
    accept: [pdf]
    maxBytes: 1
    certainty: { level: general }
`;
    assert.match(
      problemsWith('documents/more.yaml', twice).join(),
      /lease is also in documents\/more\.yaml|more\.yaml:2 documents\.lease: lease is also in/,
    );
  });
});
