import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EVENTS, type EventType } from '@zhiji/cases';
import { fieldsOf } from './field.ts';
import { shownValue, yuan } from './shown-value.ts';

const shown = (type: EventType, name: string, value: unknown) =>
  shownValue(
    fieldsOf(EVENTS[type].data).find((field) => field.name === name)!,
    value,
  );

describe('shownValue', () => {
  it('speaks of values as people do', () => {
    assert.equal(shown('decision.made', 'fine', 500_000), '5,000.00 元');
    assert.equal(shown('notice.given', 'contents', ['facts', 'rights']), '事实、权利');
    assert.equal(shown('notice.given', 'oral', false), '否');
    assert.equal(shown('activity.started', 'officers', [{ name: '张文涛' }, { name: '林晓燕' }]), '张文涛、林晓燕');
    assert.equal(shown('finding.made', 'value', 'unknown'), '撤回认定');
    assert.equal(shown('measure.taken', 'items', [{ name: '水泥', quantity: 46, unit: '袋' }]), '水泥 46 袋');
  });
  it('prints 分 as 元', () => assert.equal(yuan(5), '0.05'));
});
