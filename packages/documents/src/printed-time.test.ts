import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentNumberText } from './document-number.ts';
import { dateText, instantText, periodText, termText } from './printed-time.ts';

test('日期不补零', () => assert.equal(dateText('2026-02-03'), '2026年2月3日'));

test('时间到分，按北京时间，分补零', () => {
  assert.equal(instantText('2026-02-13T16:05:59+08:00'), '2026年2月13日16时05分');
  assert.equal(instantText('2026-02-13T16:05:00Z'), '2026年2月14日0时05分');
});

test('起止同日只写一次日期，跨日写两次', () => {
  const from = '2026-03-03T09:42:00+08:00';
  assert.equal(periodText({ from, to: '2026-03-03T10:05:00+08:00' }), '2026年3月3日9时42分至10时05分');
  assert.equal(periodText({ from, to: '2026-03-04T00:10:00+08:00' }), '2026年3月3日9时42分至2026年3月4日0时10分');
});

test('履行期限', () => {
  assert.equal(termText({ until: '2026-04-10' }), '2026年4月10日前（含当日）');
  assert.equal(termText({ days: 15, unit: 'day', from: 'service' }), '自收到本决定之日起15日内');
  assert.equal(termText({ days: 3, unit: 'workingDay', from: 'service' }), '自收到本决定之日起3个工作日内');
});

test('文号用六角括号，序号不补零', () =>
  assert.equal(documentNumberText({ word: '榕城管罚', year: 2026, serial: 12 }), '榕城管罚〔2026〕12号'));
