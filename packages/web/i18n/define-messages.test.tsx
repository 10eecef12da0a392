import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { renderMarkup } from '../markup/markup.ts';

import { defineMessages } from './define-messages.ts';
import { kitMessages } from './kit-messages.ts';

const messages = defineMessages({
  th: { plain: 'สวัสดี', due: 'ภายใน [[{date}]] เหลือ [[{days} วันทำการ]]' },
  en: { plain: 'Hello', due: '[[{days} working days]] left, until [[{date}]]' },
});

describe('messages', () => {
  it('fill parameters and keep marked runs together with no-break spaces', () => {
    assert.equal(
      messages.t.th('due', { date: '27 พ.ย. 69', days: 5 }),
      'ภายใน 27\u00a0พ.ย.\u00a069 เหลือ 5\u00a0วันทำการ',
    );
    assert.equal(messages.t.en('due', { date: '27 Nov', days: 5 }), '5\u00a0working\u00a0days left, until 27\u00a0Nov');
  });

  it('use the word that goes with the number', () => {
    const counted = defineMessages({ th: { left: 'เหลือ {n} ชิ้น' }, en: { left: '[[{n} {n|item|items}]] left' } });
    assert.equal(counted.t.en('left', { n: 1 }), '1\u00a0item left');
    assert.equal(counted.t.en('left', { n: 0 }), '0\u00a0items left');
    assert.equal(renderMarkup(counted.tx.en('left', { n: '1' })), '<span class="bp-nowrap">1 item</span> left');
  });

  it('take elements as parameters and mark kept runs', () => {
    const rich = messages.tx.th('due', { date: <strong>27 พ.ย.</strong>, days: 5 });
    assert.equal(
      renderMarkup(<p>{rich}</p>),
      '<p>ภายใน <span class="bp-nowrap"><strong>27 พ.ย.</strong></span> เหลือ <span class="bp-nowrap">5 วันทำการ</span></p>',
    );
  });

  it('escape what is filled in', () => {
    assert.equal(renderMarkup(<p>{messages.tx.en('due', { date: '<b>', days: '&' })}</p>).includes('&lt;b>'), true);
  });

  it('throw when a parameter is missing that types could not see', () => {
    const untyped = messages.t.th as (key: string, params?: Record<string, string>) => string;
    assert.throws(() => untyped('due', { date: 'x' }), /parameter missing: days/);
    assert.throws(() => untyped('nothing'), /unknown message: nothing/);
  });

  it('do not compile with other keys or other parameters', () => {
    // @ts-expect-error a key is missing in English
    defineMessages({ th: { a: 'ก', b: 'ข' }, en: { a: 'a' } });
    // @ts-expect-error a key is too many in English
    defineMessages({ th: { a: 'ก' }, en: { a: 'a', b: 'b' } });
    // @ts-expect-error the parameter has another name
    defineMessages({ th: { a: '{one}' }, en: { a: '{other}' } });
    // @ts-expect-error the parameter is not given
    assert.throws(() => messages.t.th('due', { date: 'x' }));
    // @ts-expect-error there is no such key
    assert.throws(() => messages.t.th('nothing'));
  });

  it('of the kit have Thai letters in Thai and none in English', () => {
    for (const key of kitMessages.keys) {
      const say = kitMessages.t as Record<'th' | 'en', (key: string, params: object) => string>;
      const params = new Proxy({}, { get: () => '1', has: () => true });
      assert.doesNotMatch(say.en(key, params), /[฀-๿]/, key);
      if (key !== 'layout.copyright' && key !== 'layout.title') assert.match(say.th(key, params), /[฀-๿]/, key);
    }
  });
});
