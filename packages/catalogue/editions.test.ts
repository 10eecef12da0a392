import assert from 'node:assert/strict';
import { test } from 'node:test';
import { definitionIdOf } from '@biz/kernel/ids.ts';
import { definitionFile, definitionsOn, withDefinitions } from './definition.ts';
import { type Edition, editionOn, editionsFrom, formerCatalogue } from './editions.ts';
import { liveCatalogue } from './live-catalogue.ts';
import { agencyId, catalogue, day, licenceId, loaded } from './testing/real-catalogue.ts';
import { tryDefinition } from './try-definition.ts';

const LICENCE = [...catalogue.licences.values()].find(({ operations }) => operations.new)?.id ?? licenceId('none');
const DEFINITION = definitionIdOf('licence', LICENCE);
const source = definitionFile(loaded.files, definitionIdOf('licence', LICENCE))?.text ?? '';
const lasting = (days: number) => source.replace(/days: \d+/, `days: ${days}`);
const daysIn = (of: typeof catalogue) => of.licences.get(LICENCE)?.operations.new?.days;
const published = (days: number, from: string) => ({ definition: DEFINITION, text: lasting(days), from: day(from) });

function editions(...args: Parameters<typeof editionsFrom>): readonly Edition[] {
  const made = editionsFrom(...args);
  assert.ok(made.ok, made.ok ? '' : JSON.stringify(made.error));
  return made.value;
}

test('a definition holds from its day on, and the one published last wins', () => {
  const all = [published(41, '2026-12-01'), published(42, '2026-12-10'), published(43, '2026-12-10')];
  const on = (date: string) => definitionsOn(all, day(date)).get(DEFINITION)?.text;
  assert.equal(on('2026-11-30'), undefined);
  assert.equal(on('2026-12-01'), lasting(41));
  assert.equal(on('2026-12-10'), lasting(43));
});

test('without publications the shipped catalogue is the only edition', () => {
  assert.deepEqual(editions(loaded, [], day('2026-11-21')), [{ loaded }]);
});

test('editions of days ahead are linked beforehand, each with a version of its own', () => {
  const made = editions(loaded, [published(41, '2026-11-01'), published(42, '2026-12-10')], day('2026-11-21'));
  const days = (date: string) => daysIn(editionOn(made, day(date)).catalogue);
  assert.deepEqual([days('2026-11-21'), days('2026-12-09'), days('2026-12-10'), days('2027-01-01')], [41, 41, 42, 42]);
  const versions = new Set([loaded, ...made.map((edition) => edition.loaded)].map((one) => one.catalogue.version));
  assert.equal(versions.size, 3);
});

test('publishing what the files say already changes nothing, not even the version', () => {
  const same = { definition: DEFINITION, text: source, from: day('2026-11-01') };
  assert.equal(withDefinitions(loaded.files, [same]), loaded.files);
  assert.equal(editions(loaded, [same], day('2026-11-21'))[0]?.loaded, loaded);
});

test('what cannot be linked is refused with file and line', () => {
  const broken = {
    definition: DEFINITION,
    text: source.replace(/process: \S+/, 'process: nowhere'),
    from: day('2026-11-01'),
  };
  const made = editionsFrom(loaded, [broken], day('2026-11-21'));
  assert.ok(!made.ok);
  assert.match(made.error[0]?.file ?? '', /licence\.yaml$/);
  assert.match(made.error[0]?.message ?? '', /nowhere does not exist/);
});

test('a former version has its own definitions and fees, and the addresses of today', () => {
  const files = loaded.files.map(({ name, text }) => ({ name, text }));
  const [id, agency] = [...catalogue.agencies][0] ?? [agencyId('none'), undefined];
  assert.ok(agency);
  const moved = { ...agency, phone: '020000009', feeRules: {} };
  const today = { ...catalogue, agencies: new Map([...catalogue.agencies, [id, moved]]), licences: new Map() };
  const former = formerCatalogue(files, today);
  assert.ok(former.ok);
  assert.equal(daysIn(former.value), daysIn(catalogue));
  assert.equal(former.value.agencies.get(id)?.phone, '020000009');
  assert.deepEqual(former.value.agencies.get(id)?.feeRules, agency.feeRules);
});

test('a live catalogue is read anew at every use and gives kept versions back', () => {
  let current = catalogue;
  const former = { ...catalogue, version: 'former' };
  const closingDays = { national: catalogue.holidays, of: catalogue.holidaysOf };
  const live = liveCatalogue({
    current: () => current,
    asOf: (version) => (version === 'former' ? former : undefined),
    closingDays: () => closingDays,
  });
  assert.equal(live.asOf('former'), former);
  assert.equal(live.asOf('kept by nobody'), live);
  current = { ...catalogue, version: 'next', licences: new Map() };
  assert.deepEqual([live.version, live.licences.size, live.concepts], ['next', 0, catalogue.concepts]);
});

test('a text is tried beside everything else, and what is shared and no longer used keeps nothing back', () => {
  assert.deepEqual(tryDefinition(loaded, definitionIdOf('licence', LICENCE), source).problems, []);
  const misnamed = tryDefinition(
    loaded,
    definitionIdOf('licence', LICENCE),
    source.replace(`id: ${LICENCE}`, 'id: other'),
  );
  assert.match(misnamed.problems[0]?.message ?? '', /not the file's name/);
  assert.equal(misnamed.loaded, undefined);
  const syntax = tryDefinition(loaded, definitionIdOf('licence', LICENCE), `${source}\n  - broken: [`);
  assert.ok((syntax.problems[0]?.line ?? 0) > source.split('\n').length - 1);
});
