import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { createElement, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { inPageFrame, usePageFrame } from '../components/page-frame.ts';
import { type Content, type Markup, markup, renderMarkup } from './markup.ts';

type Described = { readonly tag: string; readonly props: Record<string, unknown>; readonly children: Child[] };
type Child = Described | string | number | boolean | null;

const CHILDLESS = new Set(['br', 'input']);
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
const { described } = fc.letrec<{ described: Described; child: Child }>((tie) => ({
  child: fc.oneof({ maxDepth: 5 }, words, fc.integer(), fc.boolean(), fc.constant(null), tie('described')),
  described: fc.record({
    tag: fc.constantFrom('p', 'a', 'br', 'input', 'th', 'Shown'),
    props: attributes,
    children: fc.array(tie('child'), { maxLength: 3 }),
  }),
}));

/** The same page in the general renderer's elements. */
function inGeneral({ tag, props, children }: Described): VNode {
  const content = CHILDLESS.has(tag) ? [] : children.map((child) => (isDescribed(child) ? inGeneral(child) : child));
  if (tag !== 'Shown') return createElement(tag, props, ...content);
  return createElement('div', null, props.id as string, createElement('b', null, ...content));
}

function inOurs({ tag, props, children }: Described): Markup {
  const content = CHILDLESS.has(tag) ? [] : children.map((child) => (isDescribed(child) ? inOurs(child) : child));
  return markup(tag === 'Shown' ? Shown : tag, { ...props, children: content });
}

function isDescribed(child: Child): child is Described {
  return typeof child === 'object' && child !== null;
}

function Shown({ id, children }: { readonly id?: Content; readonly children?: Content }) {
  return (
    <div>
      {id}
      <b>{children}</b>
    </div>
  );
}

function Here() {
  return <i>{usePageFrame().here}</i>;
}

describe('markup', () => {
  test('is what the general renderer gives, byte for byte, whether made while a page is written or before', () => {
    fc.assert(
      fc.property(described, (page) => {
        const expected = renderToString(inGeneral(page));
        assert.equal(renderMarkup(inOurs(page)), expected);
        assert.equal(renderMarkup(markup(() => inOurs(page), {})), expected);
      }),
      { numRuns: 2000 },
    );
  });

  test('made before its page is written belongs to that page, and to the next', () => {
    const made = (
      <p>
        <Here />
      </p>
    );
    const at = (here: string) => inPageFrame({ ...usePageFrame(), here }, () => renderMarkup(made));
    assert.deepEqual([at('/a'), at('/b')], ['<p><i>/a</i></p>', '<p><i>/b</i></p>']);
  });

  test('made after a page that failed waits again', () => {
    const failing = markup(() => assert.fail('broken'), {});
    assert.throws(() => renderMarkup(failing), /broken/);
    assert.equal(typeof (<p />).html, 'function');
  });

  test('escapes text and attributes', () => {
    assert.equal(renderMarkup(<p title={'"><b>'}>{'<i> & "'}</p>), '<p title="&quot;>&lt;b>">&lt;i> &amp; &quot;</p>');
  });

  test('leaves markup that is given as such', () => {
    assert.equal(renderMarkup(<p dangerouslySetInnerHTML={{ __html: '<b>1</b>' }} />), '<p><b>1</b></p>');
  });

  test('refuses what is no content and no attribute', () => {
    const forged = JSON.parse('{"html":"<script></script>"}');
    for (const content of [forged, { type: 'script', props: {} }, () => 'x'])
      assert.throws(() => renderMarkup(<p>{content}</p>), /not content of a page/);
    assert.throws(() => renderMarkup(markup('p', { style: { color: 'red' } })), /cannot have object as style/);
    assert.throws(() => renderMarkup(<textarea value="x" />), /cannot have string as value/);
    assert.throws(() => renderMarkup(markup('p', { 'a b': 'x' })), /is not an attribute/);
    assert.throws(() => renderMarkup(markup('p', { onClick: () => 1 })), /cannot have function/);
  });
});
