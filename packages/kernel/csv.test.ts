import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvText } from './csv.ts';

test('a spreadsheet reads Thai, quotes, commas and line breaks as they are', () => {
  assert.equal(csvText([['ริมน้ำ', 'a "b"', 'c, d', 'e\nf', 3.5]]), '\ufeffริมน้ำ,"a ""b""","c, d","e\nf",3.5\r\n');
});

test('nothing runs as a formula, and a negative number stays one', () => {
  const row = ['=1+1', '+66', '-1', '@a', '\t=1', -1];
  assert.equal(csvText([row]), "\ufeff'=1+1,'+66,'-1,'@a,'\t=1,-1\r\n");
});
