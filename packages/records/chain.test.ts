import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Sha256 } from '@biz/kernel/digest.ts';
import { type ChainLink, chainHash, verifyChain } from './chain.ts';

function chainOf(contents: readonly unknown[]): ChainLink[] {
  let prevHash: Sha256 | '' = '';
  return contents.map((content) => {
    const link = { prevHash, hash: chainHash(prevHash, content), content };
    prevHash = link.hash;
    return link;
  });
}

const chain = chainOf([{ n: 1 }, { n: 2, text: 'ก' }, { n: 3 }, { n: 4 }]);
const brokenAt = (links: readonly ChainLink[]) => {
  const verdict = verifyChain(links);
  return verdict.kind === 'broken' ? [verdict.at, verdict.reason] : verdict.kind;
};

test('an untouched chain is intact, whatever the order of members', () => {
  assert.deepEqual(verifyChain(chain), { kind: 'intact', length: 4, head: chain[3]?.hash });
  const reordered = chain.map((link, i) => (i === 1 ? { ...link, content: { text: 'ก', n: 2 } } : link));
  assert.equal(verifyChain(reordered).kind, 'intact');
  assert.deepEqual(verifyChain([]), { kind: 'intact', length: 0, head: '' });
});

test('an edited, removed, inserted or moved link breaks the chain where it is', () => {
  const [a, b, c, d] = chain as [ChainLink, ChainLink, ChainLink, ChainLink];
  assert.deepEqual(brokenAt([a, { ...b, content: { n: 9 } }, c, d]), [1, 'altered']);
  assert.deepEqual(brokenAt([a, c, d]), [1, 'does-not-follow']);
  assert.deepEqual(brokenAt([b, c, d]), [0, 'does-not-follow']);
  assert.deepEqual(brokenAt([a, b, b, c, d]), [2, 'does-not-follow']);
  assert.deepEqual(brokenAt([a, c, b, d]), [1, 'does-not-follow']);
});

test('a link that was rewritten with a fitting hash breaks the link after it', () => {
  const [a, b, c] = chain as [ChainLink, ChainLink, ChainLink];
  const forged = { prevHash: a.hash, hash: chainHash(a.hash as Sha256, { n: 9 }), content: { n: 9 } };
  assert.notEqual(forged.hash, b.hash);
  assert.deepEqual(brokenAt([a, forged, c]), [2, 'does-not-follow']);
});
