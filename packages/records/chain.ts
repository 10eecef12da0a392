import { canonicalJson, type Sha256, sha256 } from '@biz/kernel/digest.ts';

/** A link: its content, the hash of the link before it ('' for the first) and its own. */
export type ChainLink = { readonly prevHash: string; readonly hash: string; readonly content: unknown };

/** What checking a chain finds; `at` is the position of the first link that is not what was written, from 0. */
export type ChainVerdict =
  | { readonly kind: 'intact'; readonly length: number; readonly head: string }
  | { readonly kind: 'broken'; readonly at: number; readonly reason: 'does-not-follow' | 'altered' };

/** SHA-256 over the previous hash, a line break and the content as canonical JSON. */
export function chainHash(prevHash: Sha256 | '', content: unknown): Sha256 {
  return sha256(`${prevHash}\n${canonicalJson(content)}`);
}

/**
 * Checks links in order. Editing, inserting, removing inside, or reordering breaks it at a place; removing at the end does
 * not show here, which is why heads and counts are kept elsewhere as well.
 */
export function verifyChain(links: Iterable<ChainLink>): ChainVerdict {
  let head: Sha256 | '' = '';
  let at = 0;
  for (const link of links) {
    if (link.prevHash !== head) return { kind: 'broken', at, reason: 'does-not-follow' };
    const expected = chainHash(head, link.content);
    if (link.hash !== expected) return { kind: 'broken', at, reason: 'altered' };
    head = expected;
    at += 1;
  }
  return { kind: 'intact', length: at, head };
}
