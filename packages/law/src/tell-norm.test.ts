import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pen } from '../test/one-text.ts';
import { all, any, not, type Condition } from './index.ts';
import { tellCondition } from './tell-norm.ts';
import type { Wording } from './wording.ts';

const { about, each, ev, every, everyOrUnnamed, finding, listOf, moment, ordered, quota, reading, seen, trigger } = pen;

const WORDS: Readonly<Record<string, string>> = {
  'activity.started': '活动开始',
  'decision.made': '作出决定',
  'decision.revoked': '撤销决定',
  'device.issued': '领用设备',
  'device.returned': '归还设备',
  'measure.itemsHandedOver': '移交物品',
  'service.completed': '送达完成',
  amount: '金额',
  certificateValid: '执法证件有效',
  closure: '责令关闭',
  decision: '决定',
  device: '记录设备',
  hearingNotice: '听证通知书',
  items: '物品',
  majorDecision: '重大决定',
  manner: '方式',
  online: '线上',
  penalties: '处罚种类',
  phone: '电话',
  receipt: '票据',
  servedOn: '送达日',
  officers: '执法人员',
  perPersons: '配备人数',
  proofOfService: '送达回证',
  recording: '音像',
};
const term = (id: string) => WORDS[id] ?? id;
const words: Wording = {
  term,
  event: term,
  packTitle: term,
  reading: (_, option) => `何者为准？采“${option}”`,
  option: (_, option) => option,
  unit: (field) => (field === 'officers' ? '名' : '项'),
};
const [issued, returned, made, revoked, served] = [
  seen(ev('device.issued')),
  seen(ev('device.returned')),
  ev('decision.made'),
  ev('decision.revoked'),
  ev('service.completed'),
];
const notice = ev('document.finalized', { form: 'hearingNotice' });
const chosen = (...of: readonly Condition[]) =>
  reading('R', Object.fromEntries(of.map((condition, i) => [String(i), condition])));

void describe('条件的说法', () => {
  const said: readonly (readonly [what: string, condition: Condition, text: string])[] = [
    ['否定并列的，逐一否定', not(any(issued, returned)), '未见“领用设备”，且未见“归还设备”'],
    ['否定同时具备的，缺一即可', not(all(issued, returned)), '未见“领用设备”，或者未见“归还设备”'],
    [
      '否定的一项夹在其他条件之中，以括号隔开',
      all(about('recording'), not(all(issued, returned))),
      '已关联音像，且（未见“领用设备”，或者未见“归还设备”）',
    ],
    ['否定之否定即肯定', not(not(issued)), '已有“领用设备”'],
    ['否定里还有否定', not(all(issued, not(returned))), '未见“领用设备”，或者已有“归还设备”'],
    [
      '口径夹在其他条件之中，以括号隔开',
      all(chosen(any(issued, returned), about('device')), about('recording')),
      '（解释口径 R 何者为准？采“0”的，已有“领用设备”，或者已有“归还设备”；采“1”的，已关联记录设备），且已关联音像',
    ],
    [
      '口径单独成句，不加括号',
      chosen(issued, returned),
      '解释口径 R 何者为准？采“0”的，已有“领用设备”；采“1”的，已有“归还设备”',
    ],
    [
      '口径之中还有口径',
      chosen(all(issued, chosen(returned, issued)), returned),
      '解释口径 R 何者为准？采“0”的，已有“领用设备”，且（解释口径 R 何者为准？采“0”的，已有“归还设备”；采“1”的，已有“领用设备”）；采“1”的，已有“归还设备”',
    ],
    ['逐一具备', every('decision', made, revoked, served), '凡有“作出决定”的，逐一有“撤销决定”或者“送达完成”'],
    [
      '没有写明的也计',
      everyOrUnnamed('decision', made, revoked),
      '凡有“作出决定”的，逐一有“撤销决定”（没有写明是哪一决定的也计）',
    ],
    [
      '按所定的标准配备',
      not(quota({ facts: ev('device.issued'), reach: 'case' }, { field: 'officers' }, { facts: made, reach: 'case' })),
      '“领用设备”的数量未达到对“作出决定”的配备标准（执法人员）',
    ],
    ['并未逐一具备', not(every('decision', made, revoked, served)), '尚有“作出决定”没有“撤销决定”、“送达完成”'],
    ['逐一具备的文书', every('document', notice, served), '凡有《听证通知书》的，逐一有“送达完成”'],
    [
      '清单逐项',
      each(listOf(ev('measure.itemsHandedOver'), 'items'), 'item', ev('service.completed')),
      '“移交物品”的物品逐项有“送达完成”',
    ],
    [
      '清单并未逐项',
      not(each(listOf(ev('measure.itemsHandedOver'), 'items'), 'item', ev('service.completed'))),
      '“移交物品”的物品中尚有没有“送达完成”的',
    ],
    [
      '数量相当',
      quota({ facts: ev('document.finalized', { form: 'proofOfService' }), reach: 'case' }, 1, {
        facts: served,
        reach: 'case',
      }),
      '《送达回证》的数量不少于“送达完成”',
    ],
    [
      '数量不足',
      not(quota({ facts: served, reach: 'case' }, 1, { facts: made, reach: 'case' })),
      '“送达完成”的数量少于“作出决定”',
    ],
    [
      '几人一部',
      quota({ facts: ev('device.issued'), reach: 'object' }, 3, { list: listOf(ev('activity.started'), 'officers') }),
      '“活动开始”的执法人员每 3 个（不足 3 个的以 3 个计）至少有 1 个“领用设备”',
    ],
    [
      '一项两部',
      not(
        quota({ facts: ev('device.issued'), reach: 'object' }, 0.5, { facts: ev('activity.started'), reach: 'object' }),
      ),
      '每一“活动开始”不足 2 个“领用设备”',
    ],
    ['所载不是所列各项', not(trigger('manner', ['phone', 'online'])), '方式不是电话、线上'],
    ['没有填明', not(trigger('receipt', { present: true })), '未填票据'],
    ['已经填明', not(trigger('receipt', { present: false })), '填明票据'],
    ['名单不足', not(trigger('officers', { atLeast: 2 })), '执法人员不足 2 名'],
    ['名单中没有', not(trigger('officers', { of: { certificateValid: false } })), '执法人员中没有执法证件有效为否的'],
    ['超过所限', not(trigger('amount', { max: 100 })), '并非金额不高于 100'],
    ['不含', not(trigger('penalties', { has: ['closure'] })), '处罚种类不含责令关闭'],
    ['次序', ordered(moment(made), moment(revoked)), '“作出决定”不晚于“撤销决定”'],
    ['次序颠倒', not(ordered(moment(made), moment(served, 'servedOn'))), '“作出决定”晚于“送达完成”的送达日'],
    ['认定为否', not(finding('majorDecision')), '“重大决定”经认定为否'],
  ];
  for (const [what, condition, text] of said) void it(what, () => assert.equal(tellCondition(condition, words), text));
});
