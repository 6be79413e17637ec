import { describe } from 'node:test';
import { act, actRows, caseBook, judgeRows } from '../../test/historic-city.ts';

const { activity, approve, fact, paper, request, start } = caseBook();
const LATER = '2025-06-30 10:00';
const about = ['activity:a1'];

describe('第十条第二款 工作记录与审定', () => {
  const note = (when: string) =>
    paper('d1', 'workNote', when, { about, filled: ['reasons', 'legalBasis'], template: 'workNote/1' });
  const morning = [
    start('2025-03-01 09:00', 'inspection'),
    ...activity('a1', 'siteInspection', '2025-03-04', '09:00', '10:00'),
  ];
  const cannot = (activity: string, when: string) =>
    fact('recording.impossible', when, activity, {
      ground: 'secretOrPrivate',
      reason: '见说明',
      secrecy: ['tradeSecret'],
      basis: '企业配方',
    });
  const early = cannot('a1', '2025-03-04 09:00');
  judgeRows([
    {
      name: 'FZMC-10.5 第十条第二款 10:00 结束，当日 16:00 提交 → 按期',
      events: [...morning, early, note('2025-03-04 16:00')],
      asOf: LATER,
      says: ['义务 done a1'],
    },
    {
      name: 'FZMC-10.5 第十条第二款 次日 10:01 仍未提交 → 内部目标超期，不作逾期',
      events: [...morning, early],
      asOf: '2025-03-05 10:01',
      says: ['义务 open a1', '目标超期'],
    },
    {
      name: 'FZMC-10.5 第十条第二款 活动之前为别的事制作的工作记录 → 不算',
      events: [...morning, early, note('2025-03-04 08:00')],
      asOf: '2025-03-04 11:00',
      says: ['义务 open a1'],
    },
    {
      name: 'FZMC-10.5 第十条第二款 次日 10:00 尚未超期',
      events: [...morning, early],
      asOf: '2025-03-05 10:00',
      says: ['义务 open a1'],
    },
  ]);
  const finish = (filled: readonly string[]) =>
    act('document.finalized', ['document:d1', 'activity:a1'], {
      form: 'workNote',
      filled: [...filled],
      template: 'workNote/1',
    });
  const asked = request('recordingExemption', '2025-03-05 09:00', 'q1', { about });
  const head = approve('recordingExemption', 'enforcementBodyHead', '2025-03-05 10:00', { about });
  const leader = approve('recordingExemption', 'committeeLeaderInCharge', '2025-03-06 10:00', { about });
  const refused = fact(
    'approval.refused',
    '2025-03-06 10:00',
    'q1',
    { matter: 'recordingExemption', role: 'committeeLeaderInCharge', opinion: '不属例外' },
    { about },
  );
  const done = [...morning, early, note('2025-03-04 16:00'), asked];
  const onPaper = (roles: readonly ('enforcementBodyHead' | 'committeeLeaderInCharge')[]) =>
    roles.map((role) => approve('recordingExemption', role, '2025-03-05 10:00', { about: ['document:d1'] }));
  const declinedOnPaper = (role: 'enforcementBodyHead' | 'committeeLeaderInCharge') =>
    fact(
      'approval.refused',
      '2025-03-06 10:00',
      'q1',
      { matter: 'recordingExemption', role, opinion: '不属例外' },
      { about: ['document:d1'] },
    );
  const leader2 = approve('recordingExemption', 'committeeLeaderInCharge', '2025-03-06 16:00', { about });
  const unnamed = (request: string) =>
    fact('approval.given', '2025-03-05 10:00', request, {
      matter: 'recordingExemption',
      role: 'committeeLeaderInCharge',
    });
  const archive = act('case.archived', [], {
    catalogue: [{ id: 'd1', kind: 'document', title: '工作记录' }],
  });
  const agree = act('approval.given', ['approval:q1', 'activity:a1'], {
    matter: 'recordingExemption',
    role: 'committeeLeaderInCharge',
  });
  actRows([
    {
      name: 'FZMC-10.5 第十条第二款 理由、依据齐全 → 可提交',
      events: morning,
      act: finish(['reasons', 'legalBasis']),
      asOf: LATER,
    },
    {
      name: 'FZMC-10.5 第十条第二款 缺依据 → 不能提交',
      events: morning,
      act: finish(['reasons']),
      asOf: LATER,
      refused: '依据',
    },
    { name: 'FZMC-10.6 第十条第二款 负责人上报之后审定 → 可以', events: [...done, head], act: agree, asOf: LATER },
    {
      name: 'FZMC-10.6 第十条第二款 负责人未上报 → 不能审定',
      events: done,
      act: agree,
      asOf: LATER,
      refused: '尚未上报',
    },
    {
      name: 'FZMC-20.1 第二十条第一款 负责人空缺，无人上报 → 不能审定',
      events: done,
      act: agree,
      asOf: LATER,
      refused: '尚未上报',
    },
    {
      name: 'FZMC-20.1 第二十条第一款 负责人在任并已上报 → 可以审定',
      events: [...done, head],
      act: agree,
      asOf: LATER,
    },
    {
      name: 'FZMC-10.6 第十条第二款 本活动尚无工作记录，另一活动的不算 → 不能审定',
      events: [
        ...morning,
        early,
        ...activity('a2', 'siteInspection', '2025-03-04', '14:00', '15:00'),
        paper('d2', 'workNote', '2025-03-04 16:00', { about: ['activity:a2'], filled: ['reasons', 'legalBasis'] }),
        asked,
        head,
      ],
      act: agree,
      asOf: LATER,
      refused: '尚无工作记录',
    },
    {
      name: 'FZMC-10.6 第十条第二款 审定为不予认可 → 已经审定，不因此不得归档',
      events: [...done, head, refused],
      act: archive,
      asOf: '2025-03-07 10:00',
    },
    {
      name: 'FZMC-10.6 第十条第二款 一次报请写明两次活动，审定通过 → 可归档',
      events: [
        ...done,
        cannot('a2', '2025-03-04 14:00'),
        paper('d2', 'workNote', '2025-03-04 16:00', { about: ['activity:a2'], filled: ['reasons', 'legalBasis'] }),
        ...(['enforcementBodyHead', 'committeeLeaderInCharge'] as const).map((role) =>
          approve('recordingExemption', role, '2025-03-06 10:00', { about: [...about, 'activity:a2'] }),
        ),
      ],
      act: archive,
      asOf: '2025-03-07 10:00',
    },
    {
      name: 'FZMC-10.6 第十条第二款 审定通过 → 可归档',
      events: [...done, head, leader],
      act: archive,
      asOf: '2025-03-07 10:00',
    },
    {
      name: 'FZMC-10.6 第十条第二款 报请只写工作记录，负责人已上报 → 可以审定',
      events: [...morning, early, note('2025-03-04 16:00'), ...onPaper(['enforcementBodyHead'])],
      act: act('approval.given', ['approval:q1', 'document:d1'], {
        matter: 'recordingExemption',
        role: 'committeeLeaderInCharge',
      }),
      asOf: LATER,
    },
    {
      name: 'FZMC-10.6 第十条第二款 报请的是另一文书，不是工作记录 → 不能审定',
      events: [...morning, early, note('2025-03-04 16:00'), paper('d2', 'otherForm', '2025-03-04 16:00')],
      act: act('approval.given', ['approval:q1', 'document:d2'], {
        matter: 'recordingExemption',
        role: 'committeeLeaderInCharge',
      }),
      asOf: LATER,
      refused: '尚无工作记录',
    },
    {
      name: 'FZMC-10.6 第十条第二款 报请只写工作记录，审定通过 → 可归档',
      events: [
        ...morning,
        early,
        note('2025-03-04 16:00'),
        ...onPaper(['enforcementBodyHead', 'committeeLeaderInCharge']),
      ],
      act: archive,
      asOf: '2025-03-07 10:00',
    },
    {
      name: 'FZMC-10.6 第十条第二款 报请只写工作记录，审定为不予认可 → 已经审定，不因此不得归档',
      events: [...morning, early, note('2025-03-04 16:00'), declinedOnPaper('committeeLeaderInCharge')],
      act: archive,
      asOf: '2025-03-07 10:00',
    },
    {
      name: 'FZMC-10.6 第十条第二款 只有负责人不同意，分管领导未审定 → 不得归档',
      events: [...morning, early, note('2025-03-04 16:00'), declinedOnPaper('enforcementBodyHead')],
      act: archive,
      asOf: '2025-03-07 10:00',
      refused: '审定',
    },
    {
      name: 'FZMC-10.6 第十条第二款 审定都没有写明活动，两次活动审定了两次 → 可归档',
      events: [...morning, early, cannot('a2', '2025-03-04 14:00'), unnamed('q7'), unnamed('q8')],
      act: archive,
      asOf: '2025-03-07 10:00',
    },
    {
      name: 'FZMC-10.6 第十条第二款 审定没有写明活动，两次活动只审定一次 → 不得归档',
      events: [...morning, early, cannot('a2', '2025-03-04 14:00'), unnamed('q7')],
      act: archive,
      asOf: '2025-03-07 10:00',
      refused: '审定',
    },
    {
      name: 'FZMC-10.6 第十条第二款 两次活动，两次审定的都是前一次 → 不得归档',
      events: [...done, head, leader, leader2, cannot('a2', '2025-03-04 14:00')],
      act: archive,
      asOf: '2025-03-07 10:00',
      refused: '审定',
    },
    {
      name: 'FZMC-10.6 第十条第二款 报请只写工作记录，两次活动只审定一次 → 不得归档',
      events: [
        ...morning,
        early,
        note('2025-03-04 16:00'),
        cannot('a2', '2025-03-04 14:00'),
        ...onPaper(['enforcementBodyHead', 'committeeLeaderInCharge']),
      ],
      act: archive,
      asOf: '2025-03-07 10:00',
      refused: '审定',
    },
    {
      name: 'FZMC-10.6 第十条第二款 分管领导未审定 → 不得归档',
      events: [...done, head],
      act: archive,
      asOf: '2025-03-07 10:00',
      refused: '审定',
    },
  ]);
  judgeRows([
    {
      name: 'FZMC-10.6 第十条第二款 审定通过 → 缺口已合法化',
      events: [...done, head, leader],
      asOf: LATER,
      says: ['音像 exempt a1'],
    },
    {
      name: 'FZMC-10.6 第十条第二款 报请只写工作记录，不予认可 → 恢复应录',
      events: [...morning, early, note('2025-03-04 16:00'), declinedOnPaper('committeeLeaderInCharge')],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'FZMC-10.6 第十条第二款 不予认可的是另一活动的工作记录 → 不影响本活动',
      events: [
        ...morning,
        early,
        paper('d2', 'workNote', '2025-03-04 16:00', { about: ['activity:a2'], filled: ['reasons', 'legalBasis'] }),
        fact(
          'approval.refused',
          '2025-03-06 10:00',
          'q2',
          { matter: 'recordingExemption', role: 'committeeLeaderInCharge', opinion: '不属例外' },
          { about: ['document:d2'] },
        ),
      ],
      asOf: LATER,
      says: ['音像 exempt a1'],
    },
    {
      name: 'FZMC-10.6 第十条第二款 审定通过之后，另一次审定又不予认可 → 恢复应录',
      events: [
        ...done,
        head,
        leader,
        fact(
          'approval.refused',
          '2025-03-08 10:00',
          'q2',
          { matter: 'recordingExemption', role: 'committeeLeaderInCharge', opinion: '复核后不属例外' },
          { about },
        ),
      ],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'FZMC-10.6 第十条第二款 不予认可之后，另行上报并审定通过 → 缺口已合法化',
      events: [
        ...done,
        refused,
        ...(['enforcementBodyHead', 'committeeLeaderInCharge'] as const).map((role) =>
          approve('recordingExemption', role, '2025-03-08 10:00', { id: 'q2', about }),
        ),
      ],
      asOf: LATER,
      says: ['音像 exempt a1'],
    },
    {
      name: 'FZMC-10.6 第十条第二款 不予认可 → 恢复应录',
      events: [...done, head, refused],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
  ]);
});
