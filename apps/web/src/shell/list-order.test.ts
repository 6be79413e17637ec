import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { orderAsked, orderChoices, ordered, orderOfWord, orderWord } from './list-order.ts';

const COLUMNS = [
  { key: 'title', title: '案由' },
  { key: 'number', title: '文号', sorter: true },
  { key: 'nextDue', title: '最近期限', sorter: true },
  { key: 'changedAt', title: '变动', sorter: true },
];

void describe('清单排序', () => {
  void it('能按列头排的都可以选，两个方向，常用的在前', () => {
    assert.deepEqual(
      orderChoices(COLUMNS).map(({ label }) => label),
      [
        '文号，大号在前',
        '文号，小号在前',
        '最近期限，先到的在前',
        '最近期限，后到的在前',
        '变动，新的在前',
        '变动，早的在前',
      ],
    );
  });
  void it('选定的就是地址里的，取回不变', () => {
    for (const { value } of orderChoices(COLUMNS)) assert.equal(orderWord(orderOfWord(value)), value);
    assert.deepEqual(orderOfWord('nextDue.desc'), { sort: 'nextDue', order: 'desc' });
    assert.deepEqual(orderOfWord(undefined), { sort: undefined, order: undefined });
  });
  void it('按列头倒排期限，地址里写明倒排：不写明就是先到的在前', () => {
    assert.deepEqual(orderAsked({ columnKey: 'nextDue', order: 'descend' }), { sort: 'nextDue', order: 'desc' });
    assert.deepEqual(orderAsked({ columnKey: 'nextDue' }), { sort: undefined, order: undefined });
    const marks = (sort: string, order?: string) =>
      ordered(COLUMNS, { sort, order }).flatMap(({ key, sortOrder }) => (sortOrder ? [`${key} ${sortOrder}`] : []));
    assert.deepEqual(marks('nextDue'), ['nextDue ascend']);
    assert.deepEqual(marks('nextDue', 'desc'), ['nextDue descend']);
    assert.deepEqual(marks('changedAt'), ['changedAt descend']);
  });
});
