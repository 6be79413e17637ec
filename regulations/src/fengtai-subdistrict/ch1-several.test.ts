import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { act, actRows, assessed, caseBook, fengtai, judgeRows, type Row } from '../../test/fengtai.ts';

const { activity, approve, draft, fact, iso, paper, served, start } = caseBook();
const LATER = '2025-06-30 10:00';
const later = (name: string, events: Row['events'], ...says: string[]): Row => ({ name, events, asOf: LATER, says });
const conclude = (note?: string) => act('case.concluded', [], { ground: 'decided', ...(note ? { note } : {}) });

describe('第三条、第四条第四款 决定的履行', () => {
  const opened = start('2025-03-05 09:00');
  const decided = (id: string, when: string, more: object) =>
    fact('decision.made', when, id, { kind: 'penaltyImposed', ...more });
  const fined = (id: string, when: string) =>
    decided(id, when, { obligations: [{ id: `o-${id}`, kind: 'payFine', content: '罚款' }] });
  const nodes = (...events: Row['events']) =>
    assessed([opened, ...events], LATER).duties.flatMap(({ gist, object, status }) =>
      gist.startsWith('决定有履行内容') && status !== 'notApplicable' ? [`${object.id} ${status}`] : [],
    );
  for (const [what, event] of [
    ['未履行', fact('performance.failed', '2025-03-12 10:00', 'c1', { remaining: '全部罚款' })],
    ['已执行', fact('execution.concluded', '2025-03-12 10:00', 'e1', { result: 'executedInFull' })],
  ] as const)
    it(`FTJD-3.1 第三条 前一决定${what}，没有写明是哪一决定 → 不及于其后的决定`, () =>
      assert.deepEqual(nodes(fined('k1', '2025-03-10 09:00'), event, fined('k2', '2025-03-15 09:00')), [
        'k1 exempt',
        'k2 open',
      ]));
  it('FTJD-3.1 第三条 前后两份决定均未履行，后一次写明是后一决定 → 各有记录', () =>
    assert.deepEqual(
      nodes(
        fined('k1', '2025-03-10 09:00'),
        fact('performance.failed', '2025-03-12 10:00', 'c1', { remaining: '全部罚款' }),
        fined('k2', '2025-03-15 09:00'),
        fact('performance.failed', '2025-03-20 10:00', 'c1', { remaining: '全部' }, { about: ['decision:k2'] }),
      ),
      ['k1 exempt', 'k2 exempt'],
    ));
  for (const [what, more] of [
    ['写明罚款数额而没有列明义务', { fine: 50_000 }],
    ['处罚种类为罚款而没有列明义务', { penalties: ['fine'] }],
    ['没收违法所得而没有列明义务', { penalties: ['warning', 'confiscationOfGains'] }],
    ['没收非法财物而没有列明义务', { penalties: ['confiscationOfProperty'] }],
  ] as const)
    it(`FTJD-4.4 第四条第四款 决定${what} → 同样有履行内容，追加执行节点`, () =>
      assert.deepEqual(nodes(decided('k1', '2025-03-10 09:00', more)), ['k1 open']));
  it('FTJD-4.4 第四条第四款 只有警告的决定 → 没有执行节点', () =>
    assert.deepEqual(nodes(decided('k1', '2025-03-10 09:00', { penalties: ['warning'] })), []));
});

describe('第四条第一款 不予受理', () => {
  const received = fact('application.received', '2025-03-03 10:00', 'p1', {
    applicant: '甲',
    matter: '占道许可',
    oral: false,
    materials: ['申请书'],
  });
  const course = (...decisions: Row['events']) => [
    received,
    start('2025-03-03 10:00', 'licensing', { initiation: 'onApplication' }),
    ...decisions,
    served('s1', '2025-03-16 10:00', 'directService', '2025-03-16'),
    fact('case.concluded', '2025-03-17 10:00', 'c1', { ground: 'decided' }),
  ];
  const answers = (accepted: boolean, when: string) => fact('application.decided', when, 'p1', { accepted });
  judgeRows([
    later(
      'FTJD-4.1 第四条第一款 不予受理并送达 → 不再有审查决定的环节，可以办结',
      course(answers(false, '2025-03-05 10:00')),
      '义务 done c1',
      '义务 done c1',
      '义务 done c1',
    ),
    later(
      'FTJD-4.1 第四条第一款 先不予受理、后又受理 → 仍须有审查决定',
      course(answers(false, '2025-03-05 10:00'), answers(true, '2025-03-07 10:00')),
      '义务 done c1',
      '义务 done c1',
      '义务 done c1',
      '义务 open c1',
      '违规 认定办结',
    ),
  ]);
});

describe('第四条第二款 发现问题的检查', () => {
  const inspected = [
    start('2025-03-04 09:00', 'inspection'),
    ...activity('a1', 'siteInspection', '2025-03-04', '09:00', '10:00'),
  ];
  const problem = fact('problem.found', '2025-03-04 09:30', 'a1', { content: '消防通道堵塞' });
  const review = (day: '2025-03-03' | '2025-03-10') => activity('a2', 'correctionReview', day, '09:00', '10:00');
  const reviewed = (when: string) => fact('correction.reviewed', when, 'g1', { corrected: true });
  const ordered = fact('correction.ordered', '2025-03-04 10:00', 'g1', {
    content: '清理',
    by: iso('2025-03-11 00:00'),
  });
  const always = { program: fengtai({ 'FTJD-4.2': 'always' }) };
  actRows(
    (
      [
        ['发现问题而没有责令改正，写明无需复查', [problem], '无需复查', '复查'],
        ['发现问题之后已经复查', [problem, ...review('2025-03-10')], undefined, undefined],
        ['发现问题之前的复查不是复查', [...review('2025-03-03'), problem], undefined, '复查'],
        [
          '发现问题，责令改正之后已记明复查结果',
          [problem, ordered, reviewed('2025-03-10 09:00')],
          undefined,
          undefined,
        ],
        ['责令改正已复查，其后又发现问题', [ordered, reviewed('2025-03-04 09:10'), problem], undefined, '复查'],
        ['没有发现问题而作了复查', review('2025-03-10'), undefined, undefined],
      ] as const
    ).map(([what, events, note, refused]) => ({
      name: `FTJD-4.2 第四条第二款 ${what} → ${refused ? '不得完结' : '可以完结'}`,
      events: [...inspected, ...events],
      act: conclude(note),
      asOf: '2025-03-20 10:00',
      ...(refused ? { refused } : {}),
    })),
  );
  actRows([
    {
      name: 'FTJD-4.2 第四条第二款 另一口径：没有发现问题而作了复查 → 可以完结',
      events: [...inspected, ...review('2025-03-10')],
      act: conclude(),
      asOf: '2025-03-20 10:00',
      options: always,
    },
  ]);
  const lacking = (events: Row['events'], program = fengtai()) =>
    assessed([...inspected, ...events], LATER, { program }).duties.flatMap(({ topic, status }) =>
      topic === 'trace.recheck' && status !== 'notApplicable' ? [status] : [],
    );
  it('FTJD-4.2 第四条第二款 发现问题的缺“复查”节点，复查之后不缺；没有发现问题的没有这一节点', () =>
    assert.deepEqual(
      [lacking([problem]), lacking([problem, ...review('2025-03-10')]), lacking([]), lacking([], always.program)],
      [['open'], ['exempt'], [], ['open']],
    ));
  it('FTJD-4.2 第四条第二款 发现问题并责令改正的，只缺一次“复查”', () =>
    assert.deepEqual(lacking([problem, ordered]), ['open']));
});

describe('第四条 延期、中止，每次各有审批', () => {
  for (const [stage, happens, matter] of [
    ['延期', (when: string) => fact('procedure.postponed', when, 'c1', { reason: '等待鉴定' }), 'postponementMatter'],
    ['中止', (when: string) => fact('procedure.suspended', when, 'c1', { cause: '等待鉴定' }), 'suspensionMatter'],
  ] as const) {
    const [first, second] = [happens('2025-03-10 10:00'), happens('2025-05-10 10:00')];
    const agreed = (id: string, when: string, role: 'subdistrictHead' | 'unitHead' = 'subdistrictHead') =>
      approve(matter, role, when, { id });
    const [early, late] = [agreed('q1', '2025-03-10 09:00'), agreed('q2', '2025-05-10 09:00')];
    judgeRows([
      later(
        `FTJD-4.7 第四条 两次${stage}，只审批了先一次 → 后一次报缺漏`,
        [first, second, early],
        '义务 done c1',
        '义务 open c1',
      ),
      later(
        `FTJD-4.7 第四条 两次${stage}，一件审批有两人同意 → 后一次报缺漏`,
        [first, second, early, agreed('q1', '2025-03-10 09:30', 'unitHead')],
        '义务 done c1',
        '义务 open c1',
      ),
      later(
        `FTJD-4.7 第四条 两次${stage}之后只补一件审批 → 只抵一次`,
        [first, second, agreed('q1', '2025-05-11 09:00')],
        '义务 done c1',
        '义务 open c1',
      ),
      later(
        `FTJD-4.7 第四条 两次${stage}各有审批 → 均已留痕`,
        [first, early, second, late],
        '义务 done c1',
        '义务 done c1',
      ),
      later(
        `FTJD-4.7 第四条 两次${stage}，先一次后来补登 → 仍缺一件审批`,
        [second, early, first],
        '义务 done c1',
        '义务 open c1',
      ),
    ]);
  }
});

describe('第四条 特别环节，各归各的文书', () => {
  const notice = (id: string, about: readonly string[] = []) =>
    paper(id, 'preservationNotice', '2025-03-06 11:00', { about });
  const taken = fact('measure.taken', '2025-03-06 11:00', 'm1', { kind: 'advancePreservation', items: [] });
  const orders = (id: string, about: string) => paper(id, 'correctionOrder', '2025-03-06 11:00', { about: [about] });
  const withdrawn = fact('document.withdrawn', '2025-03-06 12:00', 'd1', { reason: '没有实施' });
  const hearing = paper('d1', 'hearingNotice', '2025-03-06 11:00');
  const waives = (right: 'hearingRight' | 'statementRight') =>
    fact('statement.made', '2025-03-07 11:00', 'c1', { outcome: 'statementWaived', waivedRights: [right] });
  judgeRows([
    later(
      'FTJD-4.7 第四条 听证通知之后当事人书面放弃 → 已有记录',
      [hearing, paper('d2', 'waiverRecord', '2025-03-07 11:00')],
      '义务 exempt d1',
    ),
    later(
      'FTJD-4.7 第四条 听证通知之后当事人放弃听证权 → 已有记录',
      [hearing, waives('hearingRight')],
      '义务 exempt d1',
    ),
    later(
      'FTJD-4.7 第四条 听证通知之后当事人只放弃陈述申辩 → 仍缺听证',
      [hearing, waives('statementRight')],
      '义务 open d1',
    ),
    later('FTJD-4.7 第四条 通知书已经作废 → 该环节没有发生', [notice('d1'), withdrawn], '义务 moot d1'),
    later(
      'FTJD-4.7 第四条 写明措施的通知书已经作废 → 该环节没有发生',
      [notice('d1', ['measure:m2']), withdrawn],
      '义务 moot m2',
    ),
    later(
      'FTJD-4.7 第四条 两份先行登记保存通知各写明其措施，只实施一项 → 另一项报缺漏',
      [notice('d1', ['measure:m1']), notice('d2', ['measure:m2']), taken],
      '义务 done m1',
      '义务 open m2',
    ),
    later(
      'FTJD-4.7 第四条 决定书写明的是其他强制措施，已经实施 → 满足',
      [
        paper('d1', 'coercionDecision', '2025-03-06 11:00', { about: ['measure:m1'] }),
        fact('measure.taken', '2025-03-06 11:00', 'm1', { kind: 'otherMeasure', items: [] }),
      ],
      '义务 done m1',
    ),
    later(
      'FTJD-4.7 第四条 两份责令改正通知书，只登记一次责令改正 → 另一次报缺漏',
      [
        orders('d1', 'correction:g1'),
        orders('d2', 'correction:g2'),
        fact('correction.ordered', '2025-03-06 11:00', 'g1', { content: '拆除', by: iso('2025-03-16 00:00') }),
      ],
      '义务 done g1',
      '义务 open g2',
    ),
  ]);
});

describe('第五条第一款 补记', () => {
  const drafted = draft('d1', 'siteTranscript', '2025-03-04 10:00');
  const made = (more: { recorded?: string; to?: string; when?: string } = {}) =>
    fact(
      'document.finalized',
      more.when ?? '2025-03-04 10:30',
      'd1',
      { form: 'siteTranscript', filled: [], ...(more.to ? { to: iso(more.to) } : {}) },
      more.recorded ? { recorded: more.recorded } : {},
    );
  const check = (recorded: string) => [
    fact('activity.started', '2025-03-04 09:00', 'a1', { kind: 'patrol', officers: [] }, { recorded }),
    fact('activity.ended', '2025-03-04 10:00', 'a1', { kind: 'patrol' }, { recorded }),
  ];
  judgeRows([
    later(
      'FTJD-5.1 第五条第一款 03-05 10:00 录入 03-04 的现场描述 → 标“补记”',
      [drafted, made({ recorded: '2025-03-05 10:00' })],
      '义务 done d1',
      '目标超期',
    ),
    later(
      'FTJD-5.1 第五条第一款 当日 24:00 以前录入 → 不是补记',
      [drafted, made({ recorded: '2025-03-04 23:59:59.999' })],
      '义务 done d1',
    ),
    later(
      'FTJD-5.1 第五条第一款 03-05 定稿的笔录记的是 03-04 的现场 → 标“补记”',
      [drafted, made({ when: '2025-03-05 10:00', to: '2025-03-04 10:00' })],
      '义务 done d1',
      '目标超期',
    ),
    later(
      'FTJD-5.1 第五条第一款 前一日起草、当日定稿，所记即当日 → 不是补记',
      [draft('d1', 'siteTranscript', '2025-03-03 10:00'), made()],
      '义务 done d1',
    ),
    {
      name: 'FTJD-5.1 第五条第一款 当日起草、尚未定稿 → 待录入，不是补记',
      events: [drafted],
      asOf: '2025-03-04 18:00',
      says: ['义务 open d1'],
    },
    later(
      'FTJD-5.1 第五条第一款 起草之后作废 → 无所谓补记',
      [drafted, fact('document.withdrawn', '2025-03-04 12:00', 'd1', { reason: '重写' })],
      '义务 moot d1',
    ),
    later(
      'FTJD-5.1 第五条第一款 次日才登记的现场活动 → 标“补记”',
      check('2025-03-05 09:00'),
      '义务 done a1',
      '目标超期',
    ),
    later('FTJD-5.1 第五条第一款 当日登记的现场活动 → 不是补记', check('2025-03-04 17:00'), '义务 done a1'),
    later(
      'FTJD-5.1 第五条第一款 前一份笔录当日录入，后一份次日补填 → 只标后一份',
      [
        drafted,
        made(),
        draft('d2', 'siteTranscript', '2025-03-04 10:00'),
        fact(
          'document.finalized',
          '2025-03-04 10:30',
          'd2',
          { form: 'siteTranscript', filled: [] },
          { recorded: '2025-03-05 09:00' },
        ),
      ],
      '义务 done d1',
      '义务 done d2',
      '目标超期',
    ),
  ]);
});

describe('第六条第一款 责任主体的负责人', () => {
  const head = (type: 'person.appointed' | 'person.released', when: string, id: string) =>
    fact(type, when, id, { role: 'subdistrictHead' });
  const former = [
    head('person.appointed', '2025-01-01 09:00', 'p-1'),
    head('person.released', '2025-02-01 09:00', 'p-1'),
  ];
  actRows(
    (
      [
        ['负责人已经离任、无人接任 → 启用被阻断', former, '责任主体'],
        [
          '负责人已经离任、有人接任 → 启用成功',
          [...former, head('person.appointed', '2025-02-01 09:00', 'p-2')],
          undefined,
        ],
      ] as const
    ).map(([what, events, refused]) => ({
      name: `FTJD-6.1 第六条第一款 ${what}`,
      events,
      act: act('regulation.adopted', ['regulation:FTJD'], { code: 'FTJD', effectiveOn: '2025-03-01' }),
      asOf: '2025-03-03 09:00',
      options: { scope: 'agency' },
      ...(refused ? { refused } : {}),
    })),
  );
});
