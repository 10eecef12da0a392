import assert from 'node:assert/strict';
import { test } from 'node:test';
import { takenHere } from '@biz/catalogue/operation.ts';
import { catalogue } from '@biz/catalogue/testing/real-catalogue.ts';
import type { LicenceId } from '@biz/kernel/ids.ts';
import { refusalOfChoice } from './refusal-of-choice.ts';

test('a draft holds licences that the portal takes, and says why it does not hold others', () => {
  const here = takenHere(catalogue).map(({ id }) => id);
  const elsewhere = [...catalogue.licences.keys()].find((id) => !here.includes(id));
  assert.ok(here.length > 0 && elsewhere);
  assert.equal(refusalOfChoice(catalogue, here), undefined);
  assert.deepEqual(refusalOfChoice(catalogue, []), { kind: 'NoLicenceChosen' });
  assert.deepEqual(refusalOfChoice(catalogue, [...here, elsewhere]), { kind: 'LicenceAtAgency', licence: elsewhere });
  const unknown = 'no-such' as LicenceId;
  assert.deepEqual(refusalOfChoice(catalogue, [unknown]), { kind: 'LicenceUnknown', licence: unknown });
});
