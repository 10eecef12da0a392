import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { changeTopics } from './change-topics.ts';
import type { Licence } from './model.ts';
import { needsOf } from './operation.ts';
import { catalogue, licenceId } from './testing/real-catalogue.ts';

const licencesOf = (...ids: readonly string[]): readonly Licence[] =>
  ids.map((id) => catalogue.licences.get(licenceId(id)) ?? assert.fail(id));
const amendable = [...catalogue.licences.values()].filter(({ operations }) => operations.amend);

describe('what has changed about several licences', () => {
  test('the name of the shop is one topic of the food notification and the signboard return', () => {
    const topics = changeTopics(licencesOf('food-small', 'signboard-tax'), 'amend');
    const name = topics.find(({ licences }) => licences.length === 2);
    assert.deepEqual(name?.changes, ['shop']);
    assert.match(name.label.th, /ชื่อร้าน หรือเวลา/, 'called as the change that asks most');
    const both = topics.filter(({ licences }) => licences.length === 2).map(({ id }) => id);
    assert.deepEqual(both, ['shop', 'holder', 'renumbered']);
  });

  test('the holder is one topic of every licence that can be amended, and registries alone know what it asks', () => {
    const holder = changeTopics(amendable, 'amend').find(({ id }) => id === 'holder');
    assert.deepEqual(
      holder?.licences,
      amendable.map(({ id }) => id),
    );
    assert.deepEqual(holder?.changes, ['holder']);
    assert.ok(holder.questions.every((id) => catalogue.concepts.get(id)?.registry));
  });

  test('a move to another place is no topic, not even where an amendment takes it', () => {
    const topics = changeTopics(licencesOf('commercial-registration', 'food-small'), 'amend');
    assert.ok(topics.every(({ changes }) => !changes.includes('moved')));
    assert.ok(topics.every(({ questions }) => !questions.some((id) => String(id) === 'premises.subdistrict')));
  });

  test('a licence without the operation has no part in it', () => {
    const topics = changeTopics(licencesOf('liquor', 'food-small'), 'amend');
    assert.ok(topics.every(({ licences }) => !licences.includes(licenceId('liquor'))));
    assert.deepEqual(changeTopics(licencesOf('food-small'), 'cancel'), []);
  });

  test('no change and no question belongs to two topics, and each change to one', () => {
    fc.assert(
      fc.property(fc.subarray(amendable, { minLength: 1 }), (licences) => {
        const topics = changeTopics(licences, 'amend');
        const ids = topics.flatMap(({ changes }) => changes);
        assert.equal(new Set(ids).size, ids.length);
        const offered = licences.flatMap(({ changes, operations }) =>
          changes.filter(({ id }) => operations.amend?.changes.includes(id) && id !== 'moved'),
        );
        assert.deepEqual(new Set(ids), new Set(offered.map(({ id }) => id)));
        const questionsOf = (changes: readonly string[]) =>
          new Set(offered.filter(({ id }) => changes.includes(id)).flatMap(({ questions }) => questions));
        const all = topics.flatMap(({ changes }) => [...questionsOf(changes)]);
        assert.equal(new Set(all).size, all.length);
      }),
    );
  });

  test('saying one topic asks something anew of exactly the licences it concerns', () => {
    for (const topic of changeTopics(amendable, 'amend')) {
      const asked = amendable.filter((licence) => {
        const { questions, documents } = needsOf(licence, { kind: 'amend', changes: topic.changes });
        const before = needsOf(licence, { kind: 'amend', changes: [] });
        const anew = questions.filter(({ isCarried }) => !isCarried).length;
        return (
          anew > before.questions.filter(({ isCarried }) => !isCarried).length ||
          documents.length > before.documents.length
        );
      });
      assert.deepEqual(
        asked.map(({ id }) => id),
        amendable.filter(({ id }) => topic.licences.includes(id)).map(({ id }) => id),
        topic.id,
      );
    }
  });
});
