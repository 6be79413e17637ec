import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { replay, view, type Program } from '@zhiji/law';
import { act, actRows, assessed, at, caseBook, judgeRows, QINGDAO, qingdao } from '../../test/qingdao.ts';

const { activity, fact, store, take } = caseBook();
const LATER = '2025-06-30 10:00';
const agency = { scope: 'agency' } as const;

describe('第三十九条 责令限期改正', () => {
  const raised = fact('clue.raised', '2025-05-15 10:00', 'q1', { liability: 'notRecorded', facts: '检查未录' });
  const confirmed = fact('clue.confirmed', '2025-05-20 10:00', 'q1', { liability: 'notRecorded' });
  const order = { demand: '补正记录', by: '2025-06-04T24:00:00+08:00', unit: '执法科' };
  const ordered = fact('rectification.ordered', '2025-05-20 11:00', 'q1', order);
  const answered = (when: string) => fact('rectification.answered', when, 'q1', { result: '已补正' });
  const accepted = fact('rectification.accepted', '2025-06-05 10:00', 'q1', {});
  const clue = (more: object) =>
    act('clue.raised', ['clue:q2'], { liability: 'otherLiability', facts: '情况', ...more });
  judgeRows([
    {
      name: 'QDDA-39.1 第三十九条 限 2025-06-04 前改正，06-05 无反馈 → 改正单逾期',
      events: [raised, confirmed, ordered],
      asOf: '2025-06-05 09:00',
      says: ['义务 overdue q1'],
      options: agency,
    },
    {
      name: 'QDDA-39.1 第三十九条 期内反馈并经复核 → 完成',
      events: [raised, confirmed, ordered, answered('2025-06-03 10:00'), accepted],
      asOf: LATER,
      says: ['义务 done q1', '义务 done q1'],
      options: agency,
    },
    {
      name: 'QDDA-39.1 第三十九条 反馈之后尚未复核 → 待办',
      events: [raised, confirmed, ordered, answered('2025-06-03 10:00')],
      asOf: LATER,
      says: ['义务 done q1', '义务 open q1'],
      options: agency,
    },
    {
      name: 'QDDA-39.1 第三十九条 未经人工确认已经责令 → 违规',
      events: [raised, ordered],
      asOf: '2025-06-01 09:00',
      says: ['义务 open q1', '违规 责令整改'],
      options: agency,
    },
  ]);
  actRows([
    {
      name: 'QDDA-39.1 第三十九条 线索未经人工确认 → 不得责令改正',
      events: [raised],
      act: act('rectification.ordered', ['clue:q1'], order),
      asOf: '2025-05-20 11:00',
      refused: '未经人确认',
      options: agency,
    },
    {
      name: 'QDDA-39.1 第三十九条 线索已经确认 → 放行',
      events: [raised, confirmed],
      act: act('rectification.ordered', ['clue:q1'], order),
      asOf: '2025-05-20 11:00',
      options: agency,
    },
    {
      name: 'QDDA-39.6 第三十九条第（四）项 人工立线索并引用第三十四条 → 归入兜底情形',
      events: [],
      act: clue({ article: '第三十四条' }),
      asOf: '2025-05-25 10:00',
      options: agency,
    },
    {
      name: 'QDDA-39.6 第三十九条第（四）项 未引用条款 → 拒绝',
      events: [],
      act: clue({}),
      asOf: '2025-05-25 10:00',
      refused: '未写明被违反的条款',
      options: agency,
    },
  ]);
  it('QDDA-39.2 第三十九条 同一人两次逾期储存：只列两次事实，没有处分结论', () => {
    const late = ['r1', 'r2'].flatMap((id) => [
      take(id, '2025-03-10', '09:00', '10:00'),
      store(id, '2025-03-14 09:00'),
    ]);
    const { duties, breaches } = assessed(late, '2025-07-01 09:00');
    assert.deepEqual(
      [duties.map(({ object, status }) => [object.id, status]), breaches],
      [
        [
          ['r1', 'doneLate'],
          ['r2', 'doneLate'],
        ],
        [],
      ],
    );
    const asked = QINGDAO.norms.flatMap((norm) => (norm.form === 'duty' ? norm.must.map(({ type }) => type) : []));
    assert.ok(!asked.includes('liability.decided'));
  });
  it('QDDA-40.2 第四十条 同一未录事实只有一条结论，指明全部依据', () => {
    const found = assessed(
      activity('a1', 'siteInspection', '2025-03-10', '09:00', '10:00'),
      '2025-04-01 10:00',
    ).recordings.filter(({ status }) => status === 'missing');
    assert.equal(found.length, 1);
  });
});

describe('第四十条 评议考核', () => {
  const year = fact('period.began', '2025-01-01 00:00', '2025', {
    kind: 'yearly',
    firstDay: '2025-01-01',
    lastDay: '2025-12-31',
  });
  const held = fact(
    'evaluation.held',
    '2026-01-05 10:00',
    'u1',
    { period: '2025 年度', bodies: ['supervisor'], result: '良好' },
    { about: ['period:2025'] },
  );
  judgeRows([
    {
      name: 'QDDA-40.1 第四十条 2025 年度已评议考核 → 完成',
      events: [year, held],
      asOf: '2026-02-01 10:00',
      says: ['义务 done 2025'],
      options: agency,
    },
    {
      name: 'QDDA-40.1 第四十条 2025 年度尚未评议考核 → 待办，没有法定期限',
      events: [year],
      asOf: '2026-02-01 10:00',
      says: ['义务 open 2025'],
      options: agency,
    },
  ]);
});

describe('第四十一条 施行与解释', () => {
  const inquiries = [
    ...activity('a1', 'inquiry', '2025-02-25', '10:00', '11:00'),
    ...activity('a2', 'inquiry', '2025-03-05', '10:00', '11:00'),
  ];
  const adopted = qingdao({}, at('2025-03-01 00:00'));
  it('QDDA-41.1 第四十一条 施行日 2025-03-01：02-25 的询问不适用，03-05 的适用', () => {
    const { recordings } = view(adopted, replay(adopted, inquiries, 'c1'), at(LATER));
    assert.deepEqual(
      recordings.map(({ object, status }) => [object.id, status]),
      [['a2', 'missing']],
    );
  });
  const usual = qingdao();
  const inDays = qingdao({ 'QDDA-8.4': 'days' });
  const afterConclusion = qingdao({ 'QDDA-10.2': 'concluded' });
  it('QDDA-41.2 第四十一条 登记的解释只改变依该口径的计算', () => {
    const received = fact('application.received', '2025-04-24 09:00', 'p1', {
      applicant: '某公司',
      matter: '备案',
      oral: false,
      materials: [],
    });
    const needed = fact('finding.made', '2025-04-24 09:30', 'c1', {
      finding: 'supplementNeeded',
      value: true,
      basis: '缺附件',
    });
    const dueUnder = (program: Program) =>
      view(program, replay(program, [received, needed], 'c1'), at('2025-04-25 09:00')).duties.find(
        ({ topic }) => topic === 'application.supplement.term',
      )!.due!.at;
    assert.deepEqual([usual, inDays, afterConclusion].map(dueUnder), [
      at('2025-05-01 00:00'),
      at('2025-04-30 00:00'),
      at('2025-05-01 00:00'),
    ]);
  });
});
