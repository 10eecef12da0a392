import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { createElement, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { renderMarkup } from './render-markup.ts';

const CHILDLESS = new Set<unknown>(['br', 'input']);
const words = fc.oneof(fc.string(), fc.constantFrom('<script>"&', 'ร้าน & "ครัว" <b>', ''));
const attributes = fc.dictionary(
  fc.constantFrom(
    'class',
    'id',
    'href',
    'value',
    'checked',
    'hidden',
    'aria-hidden',
    'data-label',
    'spellcheck',
    'rows',
  ),
  fc.oneof(words, fc.boolean(), fc.integer(), fc.constant(undefined), fc.constant(null)),
);
const { node } = fc.letrec<{ node: VNode; child: unknown }>((tie) => ({
  child: fc.oneof({ maxDepth: 5 }, words, fc.integer(), fc.boolean(), fc.constant(null), tie('node')),
  node: fc
    .tuple(fc.constantFrom('p', 'a', 'br', 'input', 'th', Shown), attributes, fc.array(tie('child'), { maxLength: 3 }))
    .map(([type, props, children]) =>
      createElement(type as 'p', props as object, ...(CHILDLESS.has(type) ? [] : (children as VNode[]))),
    ),
}));

function Shown({ id, children }: { readonly id?: string; readonly children?: VNode }) {
  return (
    <>
      {id}
      <b>{children}</b>
    </>
  );
}

describe('rendering', () => {
  test('gives what the general renderer gives, byte for byte', () => {
    fc.assert(
      fc.property(node, (element) => assert.equal(renderMarkup(element), renderToString(element))),
      {
        numRuns: 2000,
      },
    );
  });

  test('escapes text and attributes', () => {
    assert.equal(renderMarkup(<p title={'"><b>'}>{'<i> & "'}</p>), '<p title="&quot;>&lt;b>">&lt;i> &amp; &quot;</p>');
  });

  test('leaves markup that is given as such', () => {
    assert.equal(renderMarkup(<p dangerouslySetInnerHTML={{ __html: '<b>1</b>' }} />), '<p><b>1</b></p>');
  });

  test('refuses what is no content and no attribute', () => {
    const forged = { type: 'script', props: {} } as unknown as VNode;
    const stranger = JSON.parse('{"type":"b","props":{},"constructor":1}');
    for (const content of [forged, stranger, () => 'x'])
      assert.throws(() => renderMarkup(<p>{content as VNode}</p>), /not content of a page/);
    assert.throws(() => renderMarkup(createElement('p', { style: { color: 'red' } })), /cannot have object as style/);
    assert.throws(() => renderMarkup(<textarea value="x" />), /cannot have string as value/);
    assert.throws(() => renderMarkup(createElement('p', { 'a b': 'x' })), /is not an attribute/);
    assert.throws(() => renderMarkup(createElement('p', { onClick: () => 1 })), /cannot have function/);
  });
});
