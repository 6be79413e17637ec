import { describe } from 'node:test';
import { caseBook, judgeRows } from '../../test/historic-city.ts';

const { activity, fact, iso, serve, start, take } = caseBook();
const LATER = '2025-06-30 10:00';
const penalty = start('2025-03-01 09:00');
const inspection = start('2025-03-01 09:00', 'inspection');
const about = ['activity:a1'];

describe('第八条 佩戴设备记录', () => {
  const daily = activity('a1', 'siteInspection', '2025-03-04', '09:00', '10:00');
  const issued = fact('device.issued', '2025-03-04 08:30', 'JL-05', { to: '甲' }, { about });
  const complaint = activity('a1', 'complaintHandling', '2025-03-04', '09:00', '10:00');
  const preservation = activity('a1', 'preservation', '2025-03-04', '09:40', '10:10');
  const impounding = activity('a1', 'impounding', '2025-03-04', '09:00', '09:40');
  const visit = activity('a1', 'serviceVisit', '2025-03-10', '14:00', '14:20');
  const contact = activity('a1', 'otherContact', '2025-03-04', '09:00', '10:00');
  judgeRows([
    {
      name: 'FZMC-8.1 第八条第（一）项 检查有录像 → 通过',
      events: [inspection, ...daily, take('r1', '2025-03-04', '09:00', '10:00', { about })],
      asOf: LATER,
      says: ['音像 complete a1'],
    },
    {
      name: 'FZMC-8.1 第八条第（一）项 领用而无录像 → 报缺',
      events: [inspection, issued, ...daily],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'FZMC-8.2 第八条第（二）项 举报现场处置有录像 → 通过',
      events: [inspection, ...complaint, take('r1', '2025-03-04', '09:00', '10:00', { about })],
      asOf: '2025-03-04 17:00',
      says: ['音像 complete a1'],
    },
    {
      name: 'FZMC-8.2 第八条第（二）项 现场处置无录像 → 报缺',
      events: [inspection, ...complaint],
      asOf: '2025-03-04 17:00',
      says: ['音像 missing a1'],
    },
    {
      name: 'FZMC-8.2 第八条第（二）项 电话处置 → 不要求',
      events: activity('a1', 'complaintHandling', '2025-03-04', '09:00', '10:00', { manner: 'phone' }),
      asOf: LATER,
      says: [],
    },
    {
      name: 'FZMC-8.3 第八条第（三）项 先行登记保存录像覆盖进入至离开 → 通过',
      events: [penalty, ...preservation, take('r1', '2025-03-04', '09:40', '10:10', { about })],
      asOf: '2025-03-04 17:00',
      says: ['音像 complete a1'],
    },
    {
      name: 'FZMC-8.3 第八条第（三）项 无录像 → 报缺',
      events: [penalty, ...preservation],
      asOf: '2025-03-04 17:00',
      says: ['音像 missing a1'],
    },
    {
      name: 'FZMC-8.4 第八条第（四）项 入户送达有录像 → 通过',
      events: [penalty, ...visit, take('r1', '2025-03-10', '14:00', '14:20', { about })],
      asOf: LATER,
      says: ['音像 complete a1'],
    },
    {
      name: 'FZMC-8.4 第八条第（四）项 现场送达无录像 → 报缺',
      events: [penalty, ...visit],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'FZMC-8.4 第八条第（四）项 未登记活动的现场送达无录像 → 报缺',
      events: [penalty, serve('s1', '2025-03-10 14:00', 'directService', 'served')],
      asOf: LATER,
      says: ['音像 missing s1'],
    },
    {
      name: 'FZMC-8.4 第八条第（四）项 张贴公告送达无录像 → 报缺',
      events: [
        penalty,
        serve('s1', '2025-03-10 14:00', 'serviceByPublication', 'served', { carriers: ['noticeBoard', 'website'] }),
      ],
      asOf: LATER,
      says: ['音像 missing s1'],
    },
    {
      name: 'FZMC-8.4 第八条第（四）项 登报公告送达 → 不要求',
      events: [penalty, serve('s1', '2025-03-10 14:00', 'serviceByPublication', 'served', { carriers: ['newspaper'] })],
      asOf: LATER,
      says: [],
    },
    {
      name: 'FZMC-8.4 第八条第（四）项 邮寄送达 → 不要求',
      events: [penalty, serve('s1', '2025-03-10 14:00', 'serviceByMail', 'served')],
      asOf: LATER,
      says: [],
    },
    {
      name: 'FZMC-8.5 第八条第（五）项 扣押全程录像 → 通过',
      events: [penalty, ...impounding, take('r1', '2025-03-04', '09:00', '09:40', { about })],
      asOf: LATER,
      says: ['音像 complete a1'],
    },
    {
      name: 'FZMC-8.5 第八条第（五）项 录像仅后半段 → 起录迟',
      events: [penalty, ...impounding, take('r1', '2025-03-04', '09:20', '09:40', { about })],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'FZMC-8.6 第八条第（六）项 其他现场活动有录像 → 通过',
      events: [penalty, ...contact, take('r1', '2025-03-04', '09:00', '10:00', { about })],
      asOf: '2025-03-04 17:00',
      says: ['音像 complete a1'],
    },
    {
      name: 'FZMC-8.6 第八条第（六）项 其他现场活动无录像且无例外 → 报缺',
      events: [penalty, ...contact],
      asOf: '2025-03-04 17:00',
      says: ['音像 missing a1'],
    },
    {
      name: 'FZMC-8.6 第八条第（六）项 处罚案件的巡查，别项没有列名 → 报缺',
      events: [penalty, ...activity('a1', 'patrol', '2025-03-04', '09:00', '10:00')],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'FZMC-8.6 第八条第（六）项 检查案件的先行登记保存，别项没有列名 → 报缺',
      events: [
        start('2025-03-01 09:00', 'inspection'),
        ...activity('a1', 'preservation', '2025-03-04', '09:00', '10:00'),
      ],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'FZMC-8.6 第八条第（六）项 检查转为处罚之后的巡查 → 报缺',
      events: [
        start('2025-03-01 09:00', 'inspection'),
        start('2025-03-03 09:00', 'penalty'),
        ...activity('a1', 'patrol', '2025-03-04', '09:00', '10:00'),
      ],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'FZMC-8.6 第八条第（六）项 许可案件的现场核查无录像 → 报缺',
      events: [
        start('2025-03-01 09:00', 'licensing'),
        ...activity('a1', 'siteVerification', '2025-03-04', '09:00', '10:00'),
      ],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
  ]);
});

describe('第九条 重点摄录内容', () => {
  const clip = take('r1', '2025-03-04', '09:00', '10:00', { about });
  const site = [penalty, ...activity('a1', 'siteInspection', '2025-03-04', '09:00', '10:00'), clip];
  const mark = (
    point: 'surroundings' | 'personsPresent' | 'caseItems' | 'otherPoint',
    more: { subject?: string; detail?: string; inapplicable?: string } = {},
  ) => fact('recording.marked', '2025-03-04 10:30', 'r1', { point, at: iso('2025-03-04 09:01'), ...more }, { about });
  const crowd = activity('a1', 'siteInspection', '2025-03-04', '09:00', '10:00', {
    counterparts: [{ name: '当事人吴某' }, { name: '证人林某' }],
  });
  const items = fact(
    'measure.taken',
    '2025-03-04 09:30',
    'm1',
    {
      kind: 'advancePreservation',
      items: ['石构件', '木构件', '砖雕'].map((name) => ({ name, quantity: 1 })),
    },
    { about },
  );
  const required = fact('points.required', '2025-03-03 09:00', 'c1', { details: ['文物本体现状'] });
  const asOf = '2025-03-04 17:00';
  const all = ['石构件', '木构件', '砖雕'].map((subject) => mark('caseItems', { subject }));
  const serving = [
    ...activity('a1', 'serviceVisit', '2025-03-04', '14:00', '14:20'),
    serve('s1', '2025-03-04 14:05', 'directService', 'served', { about }),
  ];
  judgeRows([
    {
      name: 'FZMC-9.1 第九条第（一）项 环境标 09:01 → 满足',
      events: [...site, mark('surroundings')],
      asOf,
      says: ['义务 done r1'],
    },
    { name: 'FZMC-9.1 第九条第（一）项 未标也无理由 → 提示', events: site, asOf, says: ['义务 open r1'] },
    {
      name: 'FZMC-9.1 第九条第（一）项 写明不适用的理由 → 满足',
      events: [...site, mark('surroundings', { inapplicable: '室内询问' })],
      asOf,
      says: ['义务 done r1'],
    },
    {
      name: 'FZMC-9.2 第九条第（二）项 当事人、证人均标 → 满足',
      events: [
        penalty,
        ...crowd,
        clip,
        mark('personsPresent', { subject: '当事人吴某' }),
        mark('personsPresent', { subject: '证人林某' }),
      ],
      asOf,
      says: ['义务 done a1'],
    },
    {
      name: 'FZMC-9.2 第九条第（二）项 标注只写录像、未写活动 → 满足',
      events: [
        penalty,
        ...crowd,
        clip,
        ...['当事人吴某', '证人林某'].map((subject) =>
          fact('recording.marked', '2025-03-04 10:30', 'r1', { point: 'personsPresent', subject }),
        ),
      ],
      asOf,
      says: ['义务 done a1'],
    },
    {
      name: 'FZMC-9.2 第九条第（二）项 标注的是另一活动的录像 → 提示',
      events: [
        penalty,
        ...crowd,
        clip,
        ...activity('a2', 'siteInspection', '2025-03-04', '11:00', '12:00'),
        take('r2', '2025-03-04', '11:00', '12:00', { about: ['activity:a2'] }),
        ...['当事人吴某', '证人林某'].map((subject) =>
          fact('recording.marked', '2025-03-04 12:30', 'r2', { point: 'personsPresent', subject }),
        ),
      ],
      asOf,
      says: ['义务 open a1'],
    },
    {
      name: 'FZMC-9.2 第九条第（二）项 依第十条不作记录 → 不须标注',
      events: [
        penalty,
        ...crowd,
        fact('recording.impossible', '2025-03-04 09:00', 'a1', {
          ground: 'secretOrPrivate',
          reason: '涉及配方',
          secrecy: ['tradeSecret'],
          basis: '企业声明',
        }),
      ],
      asOf,
      says: ['义务 exempt a1'],
    },
    {
      name: 'FZMC-9.3 第九条第（三）项 依第十条不作记录的活动中的措施 → 不须标注',
      events: [
        penalty,
        ...activity('a1', 'preservation', '2025-03-04', '09:00', '10:00'),
        items,
        fact('recording.impossible', '2025-03-04 09:00', 'a1', {
          ground: 'secretOrPrivate',
          reason: '涉及配方',
          secrecy: ['tradeSecret'],
          basis: '企业声明',
        }),
      ],
      asOf,
      says: ['义务 exempt m1'],
    },
    {
      name: 'FZMC-9.2 第九条第（二）项 证人未标 → 提示',
      events: [penalty, ...crowd, clip, mark('personsPresent', { subject: '当事人吴某' })],
      asOf,
      says: ['义务 open a1'],
    },
    {
      name: 'FZMC-9.3 第九条第（三）项 3 件均关联 → 满足',
      events: [...site, items, ...all],
      asOf,
      says: ['义务 done m1'],
    },
    {
      name: 'FZMC-9.3 第九条第（三）项 两次措施的物品同名，只有前一次的录像标注 → 后一次提示',
      events: [
        ...site,
        ...activity('a2', 'siteInspection', '2025-03-04', '11:00', '12:00'),
        take('r2', '2025-03-04', '11:00', '12:00', { about: ['activity:a2'] }),
        ...(['a1', 'a2'] as const).map((id, i) =>
          fact(
            'measure.taken',
            `2025-03-04 ${9 + 2 * i}:30`.replace(' 9', ' 09'),
            `m${i + 1}`,
            { kind: 'advancePreservation', items: [{ name: '石构件', quantity: 1 }] },
            { about: [`activity:${id}`] },
          ),
        ),
        fact('recording.marked', '2025-03-04 13:00', 'r1', { point: 'caseItems', subject: '石构件' }),
      ],
      asOf,
      says: ['义务 done m1', '义务 open m2'],
    },
    {
      name: 'FZMC-9.3 第九条第（三）项 1 件未关联也未标非重要 → 提示',
      events: [...site, items, ...all.slice(1)],
      asOf,
      says: ['义务 open m1'],
    },
    {
      name: 'FZMC-9.3 第九条第（三）项 1 件标非重要并写理由 → 满足',
      events: [...site, items, ...all.slice(1), mark('caseItems', { subject: '石构件', inapplicable: '非重要：残件' })],
      asOf,
      says: ['义务 done m1'],
    },
    {
      name: 'FZMC-9.4 第九条第（四）项 送达 14:05，录像 14:00 至 14:20 → 通过',
      events: [penalty, ...serving, take('r1', '2025-03-04', '14:00', '14:20', { about })],
      asOf,
      says: ['音像 complete s1'],
    },
    {
      name: 'FZMC-9.4 第九条第（四）项 录像 14:10 起 → 落空',
      events: [penalty, ...serving, take('r1', '2025-03-04', '14:10', '14:20', { about })],
      asOf,
      says: ['音像 missing s1'],
    },
    {
      name: 'FZMC-9.4 第九条第（四）项 张贴公告的时刻无录像 → 落空',
      events: [
        penalty,
        serve('s1', '2025-03-10 14:00', 'serviceByPublication', 'served', { carriers: ['noticeBoard'] }),
      ],
      asOf: LATER,
      says: ['音像 missing s1'],
    },
    {
      name: 'FZMC-9.4 第九条第（四）项 采取措施的时刻无录像 → 落空',
      events: [penalty, items],
      asOf,
      says: ['音像 missing m1'],
    },
    {
      name: 'FZMC-9.5 第九条第（五）项 增设“文物本体现状”而未标 → 提示',
      events: [required, ...site],
      asOf,
      says: ['义务 open c1'],
    },
    {
      name: 'FZMC-9.5 第九条第（五）项 增设后已标 → 满足',
      events: [required, ...site, mark('otherPoint', { detail: '文物本体现状' })],
      asOf,
      says: ['义务 done c1'],
    },
    { name: 'FZMC-9.5 第九条第（五）项 未增设 → 不提示', events: site, asOf, says: [] },
  ]);
});
