import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { act, actRows, assessed, caseBook, judgeRows, qingdao } from '../../test/qingdao.ts';

const { activity, approve, draft, fact, find, iso, paper, request, sign, take } = caseBook();
const LATER = '2025-06-30 10:00';

const li = { id: 'p-li', name: '李某', certificate: '鲁01', certificateValid: true };
const wang = { id: 'p-wang', name: '王某', certificate: '鲁02', certificateValid: true };
const two = { officers: [li, wang] };
const aided = { officers: [li, { id: 'p-zhao', name: '赵某', certificateValid: false }] };
const uncertified = { officers: [li, { id: 'p-wang', name: '王某', certificateValid: true }] };
const inspection = (more: object = two) => activity('a1', 'siteInspection', '2025-03-10', '09:00', '10:00', more);
const examination = activity('a1', 'examination', '2025-03-10', '09:00', '10:00', two);
const finalize = (form: Parameters<typeof paper>[1], more: object = {}) =>
  act('document.finalized', ['document:d1', 'activity:a1'], { form, filled: [], ...more });
const asOf = '2025-03-10 11:00';
const under = (id: string, option: string) => ({ program: qingdao({ [id]: option }) });

describe('第十一条 执法人员与笔录', () => {
  /** 其后在场的人员；没有列出的已经离开。 */
  const remaining = (time: string, ...officers: { id: string; name: string; certificateValid: boolean }[]) =>
    fact('officers.changed', `2025-03-10 ${time}`, `b${time}`, { officers }, { about: ['activity:a1'] });
  const sun = { id: 'p-sun', name: '孙某', certificate: '鲁03', certificateValid: true };
  const expired = { ...wang, certificateValid: false };
  judgeRows([
    {
      name: 'QDDA-11.1 第十一条 两名持有效证件的执法人员检查 → 合规',
      events: inspection(),
      asOf: LATER,
      says: [],
    },
    {
      name: 'QDDA-11.1 第十一条 一名执法人员与一名无证辅助人员 → 收下并报人数不足',
      events: inspection(aided),
      asOf: LATER,
      says: ['违规 进入调查取证'],
    },
    {
      name: 'QDDA-11.1 第十一条 另一口径：辅助人员也计入 → 合规',
      events: inspection(aided),
      asOf: LATER,
      says: [],
      options: under('QDDA-11.1', 'present'),
    },
    {
      name: 'QDDA-11.1 第十一条 另一口径：只有一人到场 → 仍报人数不足',
      events: inspection({ officers: [li] }),
      asOf: LATER,
      says: ['违规 进入调查取证'],
      options: under('QDDA-11.1', 'present'),
    },
    {
      name: 'QDDA-11.1 第十一条 检查中王某离开、不再返回 → 离开以后另报人数不足',
      events: [...inspection(), remaining('09:30', li)],
      asOf: LATER,
      says: ['违规 继续调查取证'],
    },
    {
      name: 'QDDA-11.1 第十一条 王某离开十分钟后返回 → 离开的时段另报，返回不能补',
      events: [...inspection(), remaining('09:30', li), remaining('09:40', li, wang)],
      asOf: LATER,
      says: ['违规 继续调查取证'],
    },
    {
      name: 'QDDA-11.1 第十一条 两次离开、各自返回 → 两个时段分别报',
      events: [
        ...inspection(),
        remaining('09:10', li),
        remaining('09:20', li, wang),
        remaining('09:30', li),
        remaining('09:40', li, wang),
      ],
      asOf: LATER,
      says: ['违规 继续调查取证', '违规 继续调查取证'],
    },
    {
      name: 'QDDA-11.1 第十一条 三人检查，一人离开后仍有两人 → 合规',
      events: [...inspection({ officers: [li, wang, sun] }), remaining('09:30', li, wang)],
      asOf: LATER,
      says: [],
    },
    {
      name: 'QDDA-11.1 第十一条 王某由孙某接替 → 合规',
      events: [...inspection(), remaining('09:30', li, sun)],
      asOf: LATER,
      says: [],
    },
    {
      name: 'QDDA-11.1 第十一条 王某的证件其后失效 → 其后不计入，另报人数不足',
      events: [...inspection(), remaining('09:30', li, expired)],
      asOf: LATER,
      says: ['违规 继续调查取证'],
    },
    {
      name: 'QDDA-11.1 第十一条 开始时人数不足，其后孙某到场 → 只报开始时的',
      events: [...inspection(aided), remaining('09:30', li, sun)],
      asOf: LATER,
      says: ['违规 进入调查取证'],
    },
    {
      name: 'QDDA-11.1 第十一条 返回先登记、离开后补登 → 仍报离开的时段',
      events: [...inspection(), remaining('09:40', li, wang), remaining('09:30', li)],
      asOf: LATER,
      says: ['违规 继续调查取证'],
    },
    {
      name: 'QDDA-11.1 第十一条 巡查不是调查取证，一人离开 → 不报',
      events: [...activity('a1', 'patrol', '2025-03-10', '09:00', '10:00', two), remaining('09:30', li)],
      asOf: LATER,
      says: [],
    },
    {
      name: 'QDDA-11.1 第十一条 另一口径：只核开始时的人数，王某离开 → 合规',
      events: [...inspection(), remaining('09:30', li)],
      asOf: LATER,
      says: [],
      options: under('QDDA-11.1', 'atStart'),
    },
    {
      name: 'QDDA-11.1 第十一条 另一口径：只核开始时的人数，开始即不足 → 仍报人数不足',
      events: inspection(aided),
      asOf: LATER,
      says: ['违规 进入调查取证'],
      options: under('QDDA-11.1', 'atStart'),
    },
    {
      name: 'QDDA-11.1 第十一条 另一口径：辅助人员也计入，王某离开 → 另报人数不足',
      events: [...inspection(), remaining('09:30', li)],
      asOf: LATER,
      says: ['违规 继续调查取证'],
      options: under('QDDA-11.1', 'present'),
    },
    {
      name: 'QDDA-11.1 第十一条 另一口径：辅助人员也计入，王某由辅助人员接替 → 合规',
      events: [...inspection(), remaining('09:30', li, { id: 'p-zhao', name: '赵某', certificateValid: false })],
      asOf: LATER,
      says: [],
      options: under('QDDA-11.1', 'present'),
    },
  ]);
  actRows([
    {
      name: 'QDDA-11.1 第十一条 检查中一度只有一人 → 笔录定稿被阻断',
      events: [...inspection(), remaining('09:30', li), remaining('09:40', li, wang)],
      act: finalize('siteTranscript'),
      asOf,
      refused: '不足两人',
    },
    {
      name: 'QDDA-11.1 第十一条 人员有变动、始终有两人 → 笔录可以定稿',
      events: [...inspection(), remaining('09:30', li, sun), remaining('09:40', li, wang)],
      act: finalize('siteTranscript'),
      asOf,
    },
    {
      name: 'QDDA-11.1 第十一条 王某离开的是另一次检查 → 本次笔录可以定稿',
      events: [
        ...activity('a2', 'siteInspection', '2025-03-10', '07:00', '08:00', two),
        fact('officers.changed', '2025-03-10 07:30', 'b2', { officers: [li] }, { about: ['activity:a2'] }),
        ...inspection(),
      ],
      act: finalize('siteTranscript'),
      asOf,
    },
    {
      name: 'QDDA-11.1 第十一条 另一口径：只核开始时的人数，一度只有一人 → 笔录可以定稿',
      events: [...inspection(), remaining('09:30', li)],
      act: finalize('siteTranscript'),
      asOf,
      options: under('QDDA-11.1', 'atStart'),
    },
    {
      name: 'QDDA-11.1 第十一条 另一口径：只核开始时的人数，开始即不足 → 笔录定稿被阻断',
      events: inspection(aided),
      act: finalize('siteTranscript'),
      asOf,
      refused: '不足两人',
      options: under('QDDA-11.1', 'atStart'),
    },
    {
      name: 'QDDA-11.1 第十一条 另一口径：辅助人员也计入，一度只有一人 → 笔录定稿被阻断',
      events: [...inspection(), remaining('09:30', li)],
      act: finalize('siteTranscript'),
      asOf,
      refused: '不足两人',
      options: under('QDDA-11.1', 'present'),
    },
    {
      name: 'QDDA-11.2 第十一条 中途到场的孙某没有登记证号 → 拒绝',
      events: [...inspection(), remaining('09:30', li, { id: 'p-sun', name: '孙某', certificateValid: true })],
      act: finalize('siteTranscript', { filled: ['officers', 'certificatesShown'] }),
      asOf,
      refused: '执法证件号码',
    },
    {
      name: 'QDDA-11.1 第十一条 人数不足 → 笔录定稿被阻断',
      events: inspection(aided),
      act: finalize('siteTranscript'),
      asOf,
      refused: '不足两人',
    },
    {
      name: 'QDDA-11.1 第十一条 另一口径：辅助人员也计入 → 笔录可以定稿',
      events: inspection(aided),
      act: finalize('siteTranscript'),
      asOf,
      options: under('QDDA-11.1', 'present'),
    },
    {
      name: 'QDDA-11.1 第十一条 另一口径：只有一人到场 → 笔录定稿仍被阻断',
      events: inspection({ officers: [li] }),
      act: finalize('siteTranscript'),
      asOf,
      refused: '不足两人',
      options: under('QDDA-11.1', 'present'),
    },
    {
      name: 'QDDA-11.1 第十一条 两人均有效 → 笔录可以定稿',
      events: inspection(),
      act: finalize('siteTranscript'),
      asOf,
    },
    {
      name: 'QDDA-11.2 第十一条 两人姓名与证号齐、写明出示时间 → 定稿成功',
      events: inspection(),
      act: finalize('siteTranscript', { filled: ['officers', 'certificatesShown'] }),
      asOf,
    },
    {
      name: 'QDDA-11.2 第十一条 王某缺证件号码 → 拒绝',
      events: inspection(uncertified),
      act: finalize('siteTranscript', { filled: ['officers', 'certificatesShown'] }),
      asOf,
      refused: '执法证件号码',
    },
    {
      name: 'QDDA-11.2 第十一条 未写出示情况 → 拒绝',
      events: inspection(),
      act: finalize('siteTranscript', { filled: ['officers'] }),
      asOf,
      refused: '出示情况',
    },
  ]);
});

describe('第十二条 通知到场', () => {
  const notified = (when: string, more: object = {}) =>
    fact('attendance.notified', when, 'a1', { recipient: '当事人', manner: '电话', ...more });
  const before = notified('2025-03-09 15:00');
  const refused = notified('2025-03-09 15:00', { refused: true });
  const transcript = (filled: string[]) =>
    paper('d1', 'siteTranscript', '2025-03-10 10:30', { about: ['activity:a1'], filled });
  judgeRows([
    {
      name: 'QDDA-12.1 第十二条 前一日电话通知 → 合规',
      events: [before, ...examination],
      asOf: LATER,
      says: [],
    },
    {
      name: 'QDDA-12.1 第十二条 开始之后才通知 → 收下登记并报通知晚于勘查',
      events: [...examination, notified('2025-03-10 09:30')],
      asOf: LATER,
      says: ['违规 进入调查取证 已补'],
    },
    {
      name: 'QDDA-12.1 第十二条 另一口径：开始之后才通知 → 不报',
      events: [...examination, notified('2025-03-10 09:30')],
      asOf: LATER,
      says: [],
      options: under('QDDA-12.1', 'anyTime'),
    },
    {
      name: 'QDDA-12.1 第十二条 当事人不明、无法通知 → 不报',
      events: [...examination, find('cannotBeNotified', true, '2025-03-10 08:30')],
      asOf: LATER,
      says: [],
    },
    {
      name: 'QDDA-12.2 第十二条 拒绝到场，笔录已写明 → 合规',
      events: [refused, ...examination, transcript(['attendanceRefusal'])],
      asOf: LATER,
      says: [],
    },
    {
      name: 'QDDA-12.2 第十二条 拒绝到场，现场笔录已写明，同次的询问笔录未写 → 合规',
      events: [
        refused,
        ...examination,
        transcript(['attendanceRefusal']),
        paper('d2', 'inquiryTranscript', '2025-03-10 10:40', { about: ['activity:a1'] }),
      ],
      asOf: LATER,
      says: [],
    },
    ...(
      [
        ['只有询问笔录写明拒绝到场 → 现场笔录报缺', [], ['attendanceRefusal'], ['违规 文书定稿']],
        ['只有现场笔录写明拒绝到场 → 合规', ['attendanceRefusal'], [], []],
      ] as const
    ).map(([name, site, inquiry, says]) => ({
      name: `QDDA-12.2 第十二条 另一口径：${name}`,
      events: [
        refused,
        ...examination,
        paper('d2', 'inquiryTranscript', '2025-03-10 10:20', { about: ['activity:a1'], filled: [...inquiry] }),
        transcript([...site]),
      ],
      asOf: LATER,
      says,
      options: under('QDDA-12.2', 'siteTranscript'),
    })),
    {
      name: 'QDDA-12.2 第十二条 询问笔录先写明拒绝到场，现场笔录未写 → 合规',
      events: [
        refused,
        ...examination,
        paper('d2', 'inquiryTranscript', '2025-03-10 10:20', {
          about: ['activity:a1'],
          filled: ['attendanceRefusal'],
        }),
        transcript([]),
      ],
      asOf: LATER,
      says: [],
    },
    {
      name: 'QDDA-12.2 第十二条 拒绝到场而笔录只字未提 → 报缺',
      events: [refused, ...examination, transcript([])],
      asOf: LATER,
      says: ['违规 文书定稿'],
    },
  ]);
  actRows([
    {
      name: 'QDDA-12.1 第十二条 有早于开始的通知 → 笔录可以定稿',
      events: [before, ...examination],
      act: finalize('siteTranscript'),
      asOf,
    },
    {
      name: 'QDDA-12.1 第十二条 通知晚于开始 → 笔录不得定稿',
      events: [...examination, notified('2025-03-10 09:30')],
      act: finalize('siteTranscript'),
      asOf,
      refused: '早于勘查开始',
    },
    {
      name: 'QDDA-12.1 第十二条 另一口径：通知晚于开始 → 笔录可以定稿',
      events: [...examination, notified('2025-03-10 09:30')],
      act: finalize('siteTranscript'),
      asOf,
      options: under('QDDA-12.1', 'anyTime'),
    },
    {
      name: 'QDDA-12.1 第十二条 另一口径：没有通知 → 笔录仍不得定稿',
      events: examination,
      act: finalize('siteTranscript'),
      asOf,
      refused: '到场通知',
      options: under('QDDA-12.1', 'anyTime'),
    },
    {
      name: 'QDDA-12.1 第十二条 没有通知 → 笔录不得定稿',
      events: examination,
      act: finalize('siteTranscript'),
      asOf,
      refused: '到场通知',
    },
  ]);
});

describe('第十三条第一款 取证文书', () => {
  const about = ['activity:a1'];
  const inquiry = activity('a1', 'inquiry', '2025-03-11', '14:00', '14:40', two);
  const witness = activity('a1', 'witnessInquiry', '2025-03-12', '10:00', '10:30', two);
  const collecting = activity('a1', 'documentaryCollection', '2025-03-13', '10:00', '10:30', two);
  const sampling = activity('a1', 'sampling', '2025-03-14', '13:00', '13:40', two);
  const covering = (form: 'inquiryTranscript' | 'siteTranscript', day: string, from: string, to: string) =>
    paper('d1', form, `${day} ${to}`, { about, from: iso(`${day} ${from}`), to: iso(`${day} ${to}`) });
  const registered = (count: number, time: string, tied: readonly string[] = []) =>
    fact(
      'evidence.collected',
      `2025-03-13 ${time}`,
      'c1',
      { kind: 'documentaryEvidence', name: '合同', count },
      { about: tied },
    );
  const collected = registered(5, '10:20');
  const collectingAgain = activity('a2', 'documentaryCollection', '2025-03-13', '15:00', '15:30', two);
  const ofVisit = (visit: string, count: number, time: string) => registered(count, time, [`activity:${visit}`]);
  const inventory = (items: number) =>
    act('document.finalized', ['document:d2', 'activity:a1'], { form: 'evidenceRequestInventory', filled: [], items });
  const complete = (kind: 'documentaryCollection' | 'sampling') => act('activity.completed', ['activity:a1'], { kind });
  const requestPapers = [
    paper('d1', 'evidenceRequestNotice', '2025-03-13 10:00', { about }),
    paper('d2', 'evidenceRequestInventory', '2025-03-13 10:30', { about }),
  ];
  const samplingPapers = [
    paper('d1', 'samplingNotice', '2025-03-14 13:00', { about }),
    paper('d2', 'samplingInventory', '2025-03-14 13:40', { about }),
  ];

  judgeRows([
    {
      name: 'QDDA-13.1 第十三条第一款第（一）项 有 14:02 至 14:38 的询问笔录 → 合规',
      events: [...inquiry, covering('inquiryTranscript', '2025-03-11', '14:02', '14:38')],
      asOf: LATER,
      says: ['文书 present 询问笔录'],
    },
    {
      name: 'QDDA-13.1 第十三条第一款第（一）项 只有录音没有笔录 → 报缺',
      events: [...inquiry, take('r1', '2025-03-11', '14:00', '14:40', { medium: 'audio' })],
      asOf: LATER,
      says: ['文书 missing 询问笔录'],
    },
    {
      name: 'QDDA-13.2 第十三条第一款第（二）项 关联证人证言 → 合规',
      events: [...witness, paper('d1', 'witnessStatement', '2025-03-12 10:30', { about })],
      asOf: LATER,
      says: ['文书 present 证人证言笔录'],
    },
    {
      name: 'QDDA-13.2 第十三条第一款第（二）项 关联的是当事人询问笔录 → 报缺',
      events: [...witness, paper('d1', 'inquiryTranscript', '2025-03-12 10:30', { about })],
      asOf: LATER,
      says: ['文书 missing 证人证言笔录'],
    },
    {
      name: 'QDDA-13.2 第十三条第一款第（二）项 另一口径：询问笔录亦可 → 合规',
      events: [...witness, paper('d1', 'inquiryTranscript', '2025-03-12 10:30', { about })],
      asOf: LATER,
      says: ['文书 present 询问笔录'],
      options: under('QDDA-13.2', 'transcript'),
    },
    {
      name: 'QDDA-13.2 第十三条第一款第（二）项 另一口径：两种都没有 → 报缺',
      events: witness,
      asOf: LATER,
      says: ['文书 missing 证人证言笔录'],
      options: under('QDDA-13.2', 'transcript'),
    },
    {
      name: 'QDDA-13.3 第十三条第一款第（三）项 通知书、清单齐全 → 合规',
      events: [...collecting, ...requestPapers],
      asOf: LATER,
      says: ['文书 present 调取证据清单', '文书 present 调取证据通知书'],
    },
    {
      name: 'QDDA-13.3 第十三条第一款第（三）项 缺清单 → 报缺',
      events: [...collecting, requestPapers[0]!],
      asOf: LATER,
      says: ['文书 missing 调取证据清单', '文书 present 调取证据通知书'],
    },
    {
      name: 'QDDA-13.4 第十三条第一款第（四）项 笔录 09:05 至 09:58 → 合规',
      events: [...inspection(), covering('siteTranscript', '2025-03-10', '09:05', '09:58')],
      asOf: LATER,
      says: ['文书 present 现场笔录'],
    },
    {
      name: 'QDDA-13.4 第十三条第一款第（四）项 笔录日期为次日 → 报不一致',
      events: [...inspection(), covering('siteTranscript', '2025-03-11', '09:05', '09:58')],
      asOf: LATER,
      says: ['文书 late 现场笔录'],
    },
    {
      name: 'QDDA-13.4 第十三条第一款第（四）项 笔录成于检查的前一日 → 报不一致',
      events: [...inspection(), covering('siteTranscript', '2025-03-09', '09:05', '09:58')],
      asOf: LATER,
      says: ['文书 present 现场笔录', '违规 进入调查取证'],
    },
    {
      name: 'QDDA-13.4 第十三条第一款第（四）项 没有笔录 → 报缺',
      events: inspection(),
      asOf: LATER,
      says: ['文书 missing 现场笔录'],
    },
    {
      name: 'QDDA-13.5 第十三条第一款第（五）项 只有通知书 → 缺清单',
      events: [...sampling, samplingPapers[0]!],
      asOf: LATER,
      says: ['文书 missing 抽样物品清单', '文书 present 抽样取证通知书'],
    },
  ]);
  actRows([
    {
      name: 'QDDA-13.3 第十三条第一款第（三）项 通知书和清单齐全 → 完成',
      events: [...collecting, ...requestPapers],
      act: complete('documentaryCollection'),
      asOf: '2025-03-13 11:00',
    },
    {
      name: 'QDDA-13.3 第十三条第一款第（三）项 缺清单 → 不能完成',
      events: [...collecting, requestPapers[0]!],
      act: complete('documentaryCollection'),
      asOf: '2025-03-13 11:00',
      refused: '清单不齐',
    },
    {
      name: 'QDDA-13.3 第十三条第一款第（三）项 清单列六件而入卷五件 → 报差异',
      events: [...collecting, collected],
      act: inventory(6),
      asOf: '2025-03-13 11:00',
      refused: '不一致',
    },
    {
      name: 'QDDA-13.3 第十三条第一款第（三）项 清单与入卷均五件 → 成功',
      events: [...collecting, collected],
      act: inventory(5),
      asOf: '2025-03-13 11:00',
    },
    {
      name: 'QDDA-13.3 第十三条第一款第（三）项 另一次调取的件数不同，本次清单与本次入卷一致 → 成功',
      events: [...collecting, ofVisit('a1', 5, '10:20'), ...collectingAgain, ofVisit('a2', 3, '15:20')],
      act: inventory(5),
      asOf: '2025-03-13 16:00',
    },
    {
      name: 'QDDA-13.3 第十三条第一款第（三）项 清单与另一次调取的件数相同，与本次不符 → 报差异',
      events: [...collecting, ofVisit('a1', 5, '10:20'), ...collectingAgain, ofVisit('a2', 3, '15:20')],
      act: inventory(3),
      asOf: '2025-03-13 16:00',
      refused: '不一致',
    },
    {
      name: 'QDDA-13.3 第十三条第一款第（三）项 证据逐件登记 → 不以最后一件的件数核对',
      events: [...collecting, ofVisit('a1', 1, '10:20'), ofVisit('a1', 1, '10:25')],
      act: inventory(2),
      asOf: '2025-03-13 11:00',
    },
    {
      name: 'QDDA-13.3 第十三条第一款第（三）项 证据逐件登记，均未关联取证活动 → 不以最后一件的件数核对',
      events: [...collecting, registered(1, '10:20'), registered(1, '10:25')],
      act: inventory(2),
      asOf: '2025-03-13 11:00',
    },
    {
      name: 'QDDA-13.3 第十三条第一款第（三）项 只收集了电子数据 → 不与其件数核对',
      events: [
        ...collecting,
        fact('evidence.collected', '2025-03-13 10:20', 'c1', { kind: 'electronicData', name: '系统日志', count: 1 }),
      ],
      act: inventory(5),
      asOf: '2025-03-13 11:00',
    },
    {
      name: 'QDDA-13.5 第十三条第一款第（五）项 仅有通知书 → 拒绝完成',
      events: [...sampling, samplingPapers[0]!],
      act: complete('sampling'),
      asOf: '2025-03-14 14:00',
      refused: '清单不齐',
    },
    {
      name: 'QDDA-13.5 第十三条第一款第（五）项 通知书与清单齐全 → 完成',
      events: [...sampling, ...samplingPapers],
      act: complete('sampling'),
      asOf: '2025-03-14 14:00',
    },
  ]);

  const items = [{ name: '案卷', quantity: 2 }];
  const preserved = (more: object = {}) =>
    fact('measure.taken', '2025-03-17 10:00', 'm1', { kind: 'advancePreservation', items, ...more });
  const impounded = fact('measure.taken', '2025-03-18 10:00', 'm1', { kind: 'impoundment', items });
  const other = fact('measure.taken', '2025-03-18 10:00', 'm1', { kind: 'otherMeasure', items });
  const ofMeasure = ['measure:m1'];
  const three = (['preservationApprovalForm', 'preservationNotice', 'preservationInventory'] as const).map((form, i) =>
    paper(`d${i}`, form, '2025-03-17 10:30', { about: ofMeasure }),
  );
  const coercive = (['coercionDecision', 'siteTranscript', 'coercionInventory'] as const).map((form, i) =>
    paper(`d${i}`, form, '2025-03-18 10:30', { about: ofMeasure }),
  );
  const taking = (more: object = {}) =>
    act('measure.taken', ofMeasure, { kind: 'advancePreservation', items, ...more });
  const completeMeasure = (kind: 'advancePreservation' | 'impoundment' | 'otherMeasure') =>
    act('measure.completed', ofMeasure, { kind });
  const allowed = (when: string, about: readonly string[] = []) =>
    approve('preservationMeasure', 'agencyHead', when, { about });
  const byDivision = (when: string) => approve('preservationMeasure', 'divisionHead', when);
  judgeRows([
    {
      name: 'QDDA-13.6 第十三条第一款第（六）项 缺审批表 → 报缺',
      events: [allowed('2025-03-17 09:00'), preserved(), three[1]!, three[2]!],
      asOf: LATER,
      says: [
        '文书 missing 先行登记保存证据审批表',
        '文书 present 先行登记保存物品清单',
        '文书 present 登记先行保存通知书',
      ],
    },
    {
      name: 'QDDA-13.6 第十三条第一款第（六）项 紧急先行采取，24 小时之内补批 → 完成',
      events: [preserved({ urgentReason: '即将转移' }), ...three, allowed('2025-03-17 18:00')],
      asOf: LATER,
      says: [
        '义务 done m1',
        '文书 present 先行登记保存物品清单',
        '文书 present 先行登记保存证据审批表',
        '文书 present 登记先行保存通知书',
      ],
    },
    {
      name: 'QDDA-13.6 第十三条第一款第（六）项 补批的是另一次先行登记保存 → 本次仍须补办',
      events: [preserved({ urgentReason: '即将转移' }), ...three, allowed('2025-03-17 18:00', ['measure:m2'])],
      asOf: LATER,
      says: [
        '义务 open m1',
        '文书 present 先行登记保存物品清单',
        '文书 present 先行登记保存证据审批表',
        '文书 present 登记先行保存通知书',
        '目标超期',
      ],
    },
    {
      name: 'QDDA-13.6 第十三条第一款第（六）项 逾二十四小时才补批 → 只是内部目标超期',
      events: [preserved({ urgentReason: '即将转移' }), ...three, allowed('2025-03-18 18:00')],
      asOf: LATER,
      says: [
        '义务 done m1',
        '文书 present 先行登记保存物品清单',
        '文书 present 先行登记保存证据审批表',
        '文书 present 登记先行保存通知书',
        '目标超期',
      ],
    },
    {
      name: 'QDDA-13.6 第十三条第一款第（六）项 未经批准、没有紧急理由，已经采取、完成 → 违规只报一次',
      events: [
        preserved(),
        ...three,
        fact('measure.completed', '2025-03-17 12:00', 'm1', { kind: 'advancePreservation' }),
      ],
      asOf: LATER,
      says: [
        '文书 present 先行登记保存物品清单',
        '文书 present 先行登记保存证据审批表',
        '文书 present 登记先行保存通知书',
        '违规 登记采取措施',
      ],
    },
    {
      name: 'QDDA-13.6 第十三条第一款第（六）项 另一口径：科室负责人批准，紧急先行采取而由其补批 → 完成',
      events: [preserved({ urgentReason: '即将转移' }), byDivision('2025-03-17 18:00')],
      asOf: LATER,
      says: [
        '义务 done m1',
        '文书 missing 先行登记保存物品清单',
        '文书 missing 先行登记保存证据审批表',
        '文书 missing 登记先行保存通知书',
      ],
      options: under('QDDA-13.6', 'divisionHead'),
    },
    {
      name: 'QDDA-13.6 第十三条第一款第（六）项 科室负责人补批 → 仍须局主要负责人补批',
      events: [preserved({ urgentReason: '即将转移' }), ...three, byDivision('2025-03-17 18:00')],
      asOf: LATER,
      says: [
        '义务 open m1',
        '文书 present 先行登记保存物品清单',
        '文书 present 先行登记保存证据审批表',
        '文书 present 登记先行保存通知书',
        '目标超期',
      ],
    },
    {
      name: 'QDDA-13.6 第十三条第一款第（六）项 另一口径：紧急的也须在先批准 → 违规，没有补办',
      events: [preserved({ urgentReason: '即将转移' }), ...three, allowed('2025-03-17 18:00')],
      asOf: LATER,
      says: [
        '文书 present 先行登记保存物品清单',
        '文书 present 先行登记保存证据审批表',
        '文书 present 登记先行保存通知书',
        '违规 登记采取措施 已补',
      ],
      options: under('QDDA-13.6', 'advance'),
    },
    {
      name: 'QDDA-13.7 第十三条第一款第（七）项 另一口径：扣押只有决定书 → 合规',
      events: [impounded, coercive[0]!],
      asOf: LATER,
      says: ['文书 present 查封、扣押决定书'],
      options: under('QDDA-13.7', 'decisionOnly'),
    },
    {
      name: 'QDDA-13.7 第十三条第一款第（七）项 另一口径：其他强制措施只有决定书 → 合规',
      events: [other, coercive[0]!],
      asOf: LATER,
      says: ['文书 present 查封、扣押决定书'],
      options: under('QDDA-13.7', 'decisionOnly'),
    },
    {
      name: 'QDDA-13.7 第十三条第一款第（七）项 三份齐全 → 合规',
      events: [impounded, ...coercive],
      asOf: LATER,
      says: ['文书 present 查封、扣押决定书', '文书 present 查封、扣押物品清单', '文书 present 现场笔录'],
    },
    {
      name: 'QDDA-13.7 第十三条第一款第（七）项 其他强制措施缺现场笔录 → 报缺',
      events: [other, coercive[0]!],
      asOf: LATER,
      says: ['文书 missing 现场笔录', '文书 present 查封、扣押决定书'],
    },
  ]);
  actRows([
    {
      name: 'QDDA-13.6 第十三条第一款第（六）项 审批在先 → 可以采取',
      events: [allowed('2025-03-17 09:00')],
      act: taking(),
      asOf: '2025-03-17 10:00',
    },
    {
      name: 'QDDA-13.6 第十三条第一款第（六）项 尚未审批且无紧急理由 → 拒绝',
      events: [],
      act: taking(),
      asOf: '2025-03-17 10:00',
      refused: '尚未批准',
    },
    {
      name: 'QDDA-13.6 第十三条第一款第（六）项 只有科室负责人批准 → 拒绝',
      events: [byDivision('2025-03-17 09:00')],
      act: taking(),
      asOf: '2025-03-17 10:00',
      refused: '尚未批准',
    },
    {
      name: 'QDDA-13.6 第十三条第一款第（六）项 另一口径：科室负责人批准 → 可以采取',
      events: [byDivision('2025-03-17 09:00')],
      act: taking(),
      asOf: '2025-03-17 10:00',
      options: under('QDDA-13.6', 'divisionHead'),
    },
    {
      name: 'QDDA-13.6 第十三条第一款第（六）项 另一口径：紧急的也须在先批准 → 拒绝',
      events: [],
      act: taking({ urgentReason: '即将转移' }),
      asOf: '2025-03-17 10:00',
      refused: '尚未批准',
      options: under('QDDA-13.6', 'advance'),
    },
    {
      name: 'QDDA-13.6 第十三条第一款第（六）项 另一口径：科室负责人在先批准 → 完成措施',
      events: [byDivision('2025-03-17 09:00'), preserved(), ...three],
      act: completeMeasure('advancePreservation'),
      asOf: '2025-03-17 11:00',
      options: under('QDDA-13.6', 'divisionHead'),
    },
    {
      name: 'QDDA-13.6 第十三条第一款第（六）项 另一口径：科室负责人在后批准 → 不能完成',
      events: [preserved(), byDivision('2025-03-17 11:00'), ...three],
      act: completeMeasure('advancePreservation'),
      asOf: '2025-03-17 12:00',
      refused: '实施之前没有批准',
      options: under('QDDA-13.6', 'divisionHead'),
    },
    {
      name: 'QDDA-13.6 第十三条第一款第（六）项 另一口径：紧急的也须在先，事后批准 → 不能完成',
      events: [preserved({ urgentReason: '即将转移' }), allowed('2025-03-17 11:00'), ...three],
      act: completeMeasure('advancePreservation'),
      asOf: '2025-03-17 12:00',
      refused: '实施之前没有批准',
      options: under('QDDA-13.6', 'advance'),
    },
    {
      name: 'QDDA-13.6 第十三条第一款第（六）项 另一口径：紧急的也须在先，已在先批准 → 完成措施',
      events: [allowed('2025-03-17 09:00'), preserved({ urgentReason: '即将转移' }), ...three],
      act: completeMeasure('advancePreservation'),
      asOf: '2025-03-17 12:00',
      options: under('QDDA-13.6', 'advance'),
    },
    {
      name: 'QDDA-13.6 第十三条第一款第（六）项 有紧急理由 → 放行',
      events: [],
      act: taking({ urgentReason: '即将转移' }),
      asOf: '2025-03-17 10:00',
    },
    {
      name: 'QDDA-13.6 第十三条第一款第（六）项 三份齐全 → 完成措施',
      events: [allowed('2025-03-17 09:00'), preserved(), ...three],
      act: completeMeasure('advancePreservation'),
      asOf: '2025-03-17 11:00',
    },
    {
      name: 'QDDA-13.6 第十三条第一款第（六）项 缺通知书 → 不能完成',
      events: [allowed('2025-03-17 09:00'), preserved(), three[0]!, three[2]!],
      act: completeMeasure('advancePreservation'),
      asOf: '2025-03-17 11:00',
      refused: '文书不齐',
    },
    {
      name: 'QDDA-13.6 第十三条第一款第（六）项 10:00 实施、11:00 才批准，且无紧急理由 → 不能完成',
      events: [preserved(), ...three, allowed('2025-03-17 11:00')],
      act: completeMeasure('advancePreservation'),
      asOf: '2025-03-17 12:00',
      refused: '实施之前没有批准',
    },
    {
      name: 'QDDA-13.6 第十三条第一款第（六）项 一直没有批准，也无紧急理由 → 不能完成',
      events: [preserved(), ...three],
      act: completeMeasure('advancePreservation'),
      asOf: '2025-03-17 12:00',
      refused: '实施之前没有批准',
    },
    {
      name: 'QDDA-13.6 第十三条第一款第（六）项 实施之前批准的是另一次先行登记保存 → 不能完成',
      events: [
        allowed('2025-03-17 09:00', ['measure:m2']),
        preserved(),
        ...three,
        approve('preservationMeasure', 'agencyHead', '2025-03-17 11:00', { id: 'q2', about: ['measure:m1'] }),
      ],
      act: completeMeasure('advancePreservation'),
      asOf: '2025-03-17 12:00',
      refused: '实施之前没有批准',
    },
    {
      name: 'QDDA-13.6 第十三条第一款第（六）项 紧急先行采取，尚未补批 → 不拦完成',
      events: [preserved({ urgentReason: '即将转移' }), ...three],
      act: completeMeasure('advancePreservation'),
      asOf: '2025-03-17 12:00',
    },
    {
      name: 'QDDA-13.7 第十三条第一款第（七）项 三份齐全 → 完成',
      events: [impounded, ...coercive],
      act: completeMeasure('impoundment'),
      asOf: '2025-03-18 11:00',
    },
    {
      name: 'QDDA-13.7 第十三条第一款第（七）项 缺决定书 → 拒绝',
      events: [impounded, coercive[1]!, coercive[2]!],
      act: completeMeasure('impoundment'),
      asOf: '2025-03-18 11:00',
      refused: '文书不齐',
    },
    ...(
      [
        ['扣押', impounded, 'impoundment'],
        ['其他强制措施', other, 'otherMeasure'],
      ] as const
    ).flatMap(([what, taken, kind]) => [
      {
        name: `QDDA-13.7 第十三条第一款第（七）项 另一口径：${what}只有决定书 → 完成`,
        events: [taken, coercive[0]!],
        act: completeMeasure(kind),
        asOf: '2025-03-18 11:00',
        options: under('QDDA-13.7', 'decisionOnly'),
      },
      {
        name: `QDDA-13.7 第十三条第一款第（七）项 另一口径：${what}没有决定书 → 拒绝`,
        events: [taken, coercive[1]!],
        act: completeMeasure(kind),
        asOf: '2025-03-18 11:00',
        refused: '文书不齐',
        options: under('QDDA-13.7', 'decisionOnly'),
      },
    ]),
    {
      name: 'QDDA-13.7 第十三条第一款第（七）项 其他强制措施缺现场笔录 → 拒绝',
      events: [other, coercive[0]!],
      act: completeMeasure('otherMeasure'),
      asOf: '2025-03-18 11:00',
      refused: '文书不齐',
    },
  ]);

  const entrusted = fact('expert.entrusted', '2025-03-19 10:00', 'e1', {
    body: '某鉴定中心',
    matter: '档案真伪',
    agreedBy: '2025-04-18T24:00:00+08:00',
  });
  const alsoEntrusted = fact('expert.entrusted', '2025-03-20 10:00', 'e2', {
    body: '某鉴定中心',
    matter: '笔迹',
    agreedBy: '2025-04-18T24:00:00+08:00',
  });
  const concluded = (stamped: boolean, of = 'e1') =>
    fact('expert.concluded', '2025-04-15 10:00', of, { body: '某鉴定中心', conclusion: '系伪造', stamped });
  const decided = fact('decision.made', '2025-04-22 10:00', 'k1', { kind: 'penaltyImposed' });
  judgeRows([
    {
      name: 'QDDA-13.8 第十三条第一款第（八）项 2025-04-21 尚未收到 → 待办仍在，只提示已过约定期限',
      events: [entrusted],
      asOf: '2025-04-21 10:00',
      says: ['义务 open e1', '目标超期'],
    },
    {
      name: 'QDDA-13.8 第十三条第一款第（八）项 2025-04-15 收到盖章意见书 → 待办消失',
      events: [entrusted, concluded(true)],
      asOf: '2025-04-21 10:00',
      says: ['义务 done e1'],
    },
    {
      name: 'QDDA-13.8 第十三条第一款第（八）项 意见书没有签章 → 待办仍在',
      events: [entrusted, concluded(false)],
      asOf: '2025-04-17 10:00',
      says: ['义务 open e1'],
    },
    {
      name: 'QDDA-13.8 第十三条第一款第（八）项 作出决定时仍无意见书 → 报缺',
      events: [entrusted, decided],
      asOf: '2025-04-23 10:00',
      says: ['义务 open e1', '目标超期', '违规 作出决定'],
    },
    {
      name: 'QDDA-13.8 第十三条第一款第（八）项 两次委托同一机构而只有一份意见书 → 作出决定时报缺',
      events: [entrusted, alsoEntrusted, concluded(true), decided],
      asOf: '2025-04-23 10:00',
      says: ['义务 done e1', '义务 open e2', '目标超期', '违规 作出决定'],
    },
    {
      name: 'QDDA-13.8 第十三条第一款第（八）项 两份意见书都有 → 不报',
      events: [entrusted, alsoEntrusted, concluded(true), concluded(true, 'e2'), decided],
      asOf: '2025-04-23 10:00',
      says: ['义务 done e1', '义务 done e2'],
    },
  ]);

  const extracted = activity('a1', 'electronicCollection', '2025-03-20', '10:00', '10:30');
  const extractedAgain = activity('a2', 'electronicCollection', '2025-03-22', '10:00', '10:30');
  const recordOf = (...visits: string[]) =>
    paper('d1', 'electronicDataRecord', '2025-03-20 10:30', { about: visits.map((visit) => `activity:${visit}`) });
  judgeRows([
    {
      name: 'QDDA-13.9 第十三条第一款第（九）项 提取电子数据而没有书面记录 → 报缺',
      events: extracted,
      asOf: LATER,
      says: ['文书 missing 电子数据书面记录'],
    },
    {
      name: 'QDDA-13.9 第十三条第一款第（九）项 两次提取只有前一次的记录 → 后一次报缺',
      events: [...extracted, ...extractedAgain, recordOf('a1')],
      asOf: LATER,
      says: ['文书 missing 电子数据书面记录', '文书 present 电子数据书面记录'],
    },
    {
      name: 'QDDA-13.9 第十三条第一款第（九）项 记录未关联活动，案中还有检查 → 合规',
      events: [...extracted, ...activity('a3', 'siteInspection', '2025-03-10', '09:00', '10:00'), recordOf()],
      asOf: LATER,
      says: ['文书 present 电子数据书面记录'],
    },
  ]);

  const electronic = (more: object = {}) =>
    act('evidence.collected', [], {
      kind: 'electronicData',
      name: '系统日志',
      system: '档案管理系统',
      madeAt: '2025-03-20T10:00:00+08:00',
      extractedBy: '李某',
      summary: '登录记录',
      ...more,
    });
  const written = paper('d1', 'electronicDataRecord', '2025-03-20 10:30');
  const four = { method: '拷贝', madeAt: '2025-03-01T10:00:00+08:00', maker: '当事人', proves: '出入库情况' };
  const audiovisual = (more: object) =>
    act('evidence.collected', [], { kind: 'audiovisualEvidence', name: '监控录像', ...more });
  const listed = (more: object = {}) =>
    act('recording.listedAsEvidence', ['recording:r1'], {
      method: '现场录制',
      maker: '李某',
      proves: '现场情况',
      ...more,
    });
  const audio = take('r1', '2025-03-20', '10:00', '10:12', { medium: 'audio' });
  const video = take('r1', '2025-03-20', '10:00', '10:12');
  const transcribed = fact('recording.transcribed', '2025-03-20 15:00', 'r1', { by: '李某', signed: true });
  actRows([
    {
      name: 'QDDA-13.9 第十三条第一款第（九）项 附书面记录、四项齐 → 入卷',
      events: [written],
      act: electronic(),
      asOf: '2025-03-20 11:00',
    },
    {
      name: 'QDDA-13.9 第十三条第一款第（九）项 只有文件无书面记录 → 拒绝入卷',
      events: [],
      act: electronic(),
      asOf: '2025-03-20 11:00',
      refused: '没有书面记录',
    },
    {
      name: 'QDDA-13.9 第十三条第一款第（九）项 缺内容摘要 → 拒绝入卷',
      events: [written],
      act: electronic({ summary: undefined }),
      asOf: '2025-03-20 11:00',
      refused: '内容摘要',
    },
    {
      name: 'QDDA-13.9 第十三条第一款第（九）项 缺来源 → 拒绝入卷',
      events: [written],
      act: electronic({ system: undefined }),
      asOf: '2025-03-20 11:00',
      refused: '缺来源',
    },
    {
      name: 'QDDA-13.9 第十三条第一款第（九）项 另一口径：有书面记录即可，缺内容摘要 → 入卷',
      events: [written],
      act: electronic({ summary: undefined }),
      asOf: '2025-03-20 11:00',
      options: under('QDDA-13.9', 'recordOnly'),
    },
    {
      name: 'QDDA-13.9 第十三条第一款第（九）项 另一口径：没有书面记录 → 仍拒绝入卷',
      events: [],
      act: electronic(),
      asOf: '2025-03-20 11:00',
      refused: '没有书面记录',
      options: under('QDDA-13.9', 'recordOnly'),
    },
    {
      name: 'QDDA-13.10 第十三条第一款第（九）项 当事人提供的监控录像，四项齐 → 成功',
      events: [],
      act: audiovisual(four),
      asOf: '2025-03-20 11:00',
    },
    {
      name: 'QDDA-13.10 第十三条第一款第（九）项 缺证明对象 → 拒绝',
      events: [],
      act: audiovisual({ method: four.method, madeAt: four.madeAt, maker: four.maker }),
      asOf: '2025-03-20 11:00',
      refused: '证明对象',
    },
    {
      name: 'QDDA-13.10 第十三条第一款第（九）项 自录音像列入证据，各项齐 → 成功',
      events: [video],
      act: listed(),
      asOf: '2025-03-20 16:00',
    },
    {
      name: 'QDDA-13.10 第十三条第一款第（九）项 自录音像缺证明对象 → 拒绝',
      events: [video],
      act: act('recording.listedAsEvidence', ['recording:r1'], { method: '现场录制', maker: '李某' }),
      asOf: '2025-03-20 16:00',
      refused: '证明对象',
    },
    {
      name: 'QDDA-13.10 第十三条第一款第（九）项 另一口径：自录音像缺证明对象 → 成功',
      events: [video],
      act: act('recording.listedAsEvidence', ['recording:r1'], { method: '现场录制', maker: '李某' }),
      asOf: '2025-03-20 16:00',
      options: under('QDDA-13.10', 'collectedOnly'),
    },
    {
      name: 'QDDA-13.11 第十三条第一款第（九）项 另一口径：靠对话证明事实的录像无文字记录 → 成功',
      events: [video],
      act: listed({ speech: true }),
      asOf: '2025-03-20 16:00',
      options: under('QDDA-13.11', 'audioOnly'),
    },
    {
      name: 'QDDA-13.11 第十三条第一款第（九）项 另一口径：录音无文字记录 → 仍拒绝',
      events: [audio],
      act: listed(),
      asOf: '2025-03-20 16:00',
      refused: '文字记录',
      options: under('QDDA-13.11', 'audioOnly'),
    },
    {
      name: 'QDDA-13.11 第十三条第一款第（九）项 录音附文字记录 → 成功',
      events: [audio, transcribed],
      act: listed(),
      asOf: '2025-03-20 16:00',
    },
    {
      name: 'QDDA-13.11 第十三条第一款第（九）项 录音无文字记录 → 拒绝',
      events: [audio],
      act: listed(),
      asOf: '2025-03-20 16:00',
      refused: '文字记录',
    },
    {
      name: 'QDDA-13.11 第十三条第一款第（九）项 靠对话证明事实的录像无文字记录 → 拒绝',
      events: [video],
      act: listed({ speech: true }),
      asOf: '2025-03-20 16:00',
      refused: '文字记录',
    },
    {
      name: 'QDDA-13.11 第十三条第一款第（九）项 不靠对话的录像 → 不要求',
      events: [video],
      act: listed(),
      asOf: '2025-03-20 16:00',
    },
  ]);
});

describe('第十三条第二款 签字盖章与拒签', () => {
  const drafted = draft('d1', 'siteTranscript', '2025-03-10 10:05', { about: ['activity:a1'] });
  const officers = [
    sign('d1', 'officer', '李某', '2025-03-10 10:10'),
    sign('d1', 'officer', '王某', '2025-03-10 10:11'),
  ];
  const party = sign('d1', 'party', '当事人', '2025-03-10 10:12');
  const attested = inspection({ ...two, counterparts: [{ name: '郑某', role: 'attestor' }] });
  const unattended = inspection({ ...two, unattended: true, counterparts: [{ name: '郑某', role: 'attestor' }] });
  const refusal = fact('document.signatureRefused', '2025-03-10 09:58', 'd1', {
    signatory: 'party',
    name: '当事人',
    manifestation: '称不识字，拒绝签字',
    present: ['李某', '王某'],
  });
  const joined = fact(
    'officers.changed',
    '2025-03-10 09:30',
    'b1',
    { officers: [li, { name: '孙某', certificate: '鲁03', certificateValid: true }] },
    { about: ['activity:a1'] },
  );
  const statement = (signed: readonly ReturnType<typeof sign>[]) => ({
    events: [...activity('a1', 'witnessInquiry', '2025-03-12', '10:00', '10:30', two), ...signed],
    act: finalize('witnessStatement'),
    asOf: '2025-03-12 11:00',
  });
  actRows([
    {
      name: 'QDDA-13.12 第十三条第二款 两名执法人员与当事人均签，无见证人在场 → 定稿成功',
      events: [...inspection(), drafted, ...officers, party],
      act: finalize('siteTranscript'),
      asOf,
    },
    {
      name: 'QDDA-13.12 第十三条第二款 另一口径：每份都须有见证人签署，无见证人在场 → 拒绝',
      events: [...inspection(), drafted, ...officers, party],
      act: finalize('siteTranscript'),
      asOf,
      refused: '缺签字',
      options: under('QDDA-13.12', 'always'),
    },
    {
      name: 'QDDA-13.12 第十三条第二款 另一口径：见证人已签 → 定稿成功',
      events: [...attested, drafted, ...officers, party, sign('d1', 'attestor', '郑某', '2025-03-10 10:13')],
      act: finalize('siteTranscript'),
      asOf,
      options: under('QDDA-13.12', 'always'),
    },
    {
      name: 'QDDA-13.12 第十三条第二款 由代理人签字 → 定稿成功',
      events: [...inspection(), drafted, ...officers, sign('d1', 'agent', '代理人', '2025-03-10 10:12')],
      act: finalize('siteTranscript'),
      asOf,
    },
    {
      name: 'QDDA-13.12 第十三条第二款 一名执法人员未签 → 拒绝',
      events: [...inspection(), drafted, officers[0]!, party],
      act: finalize('siteTranscript'),
      asOf,
      refused: '缺签字',
    },
    {
      name: 'QDDA-13.12 第十三条第二款 中途接替的孙某未签 → 拒绝',
      events: [...inspection(), joined, drafted, ...officers, party],
      act: finalize('siteTranscript'),
      asOf,
      refused: '缺签字',
    },
    {
      name: 'QDDA-13.12 第十三条第二款 中途接替的孙某也已签 → 定稿成功',
      events: [...inspection(), joined, drafted, ...officers, sign('d1', 'officer', '孙某', '2025-03-10 10:12'), party],
      act: finalize('siteTranscript'),
      asOf,
    },
    {
      name: 'QDDA-13.12 第十三条第二款 见证人到场而未签、未注明 → 拒绝',
      events: [...attested, drafted, ...officers, party],
      act: finalize('siteTranscript'),
      asOf,
      refused: '缺签字',
    },
    {
      name: 'QDDA-13.12 第十三条第二款 见证人已签 → 定稿成功',
      events: [...attested, drafted, ...officers, party, sign('d1', 'attestor', '郑某', '2025-03-10 10:13')],
      act: finalize('siteTranscript'),
      asOf,
    },
    {
      name: 'QDDA-13.12 第十三条第二款 当事人一方不在场，见证人已签 → 定稿成功',
      events: [...unattended, drafted, ...officers, sign('d1', 'attestor', '郑某', '2025-03-10 10:13')],
      act: finalize('siteTranscript'),
      asOf,
    },
    {
      name: 'QDDA-13.12 第十三条第二款 当事人一方不在场，见证人未签 → 拒绝',
      events: [...unattended, drafted, ...officers],
      act: finalize('siteTranscript'),
      asOf,
      refused: '缺签字',
    },
    {
      name: 'QDDA-13.12 第十三条第二款 当事人一方不在场，也没有见证人 → 拒绝',
      events: [...inspection({ ...two, unattended: true }), drafted, ...officers],
      act: finalize('siteTranscript'),
      asOf,
      refused: '缺签字',
    },
    {
      name: 'QDDA-13.12 第十三条第二款 二名见证人到场，只有一名签字 → 拒绝',
      events: [
        ...inspection({
          ...two,
          counterparts: [
            { name: '郑某', role: 'attestor' },
            { name: '钱某', role: 'attestor' },
          ],
        }),
        drafted,
        ...officers,
        party,
        sign('d1', 'attestor', '郑某', '2025-03-10 10:13'),
      ],
      act: finalize('siteTranscript'),
      asOf,
      refused: '缺签字',
    },
    {
      name: 'QDDA-13.12 第十三条第二款 证人证言由证人签字 → 定稿成功',
      ...statement([
        sign('d1', 'officer', '李某', '2025-03-12 10:40'),
        sign('d1', 'officer', '王某', '2025-03-12 10:40'),
        sign('d1', 'witness', '证人', '2025-03-12 10:40'),
      ]),
    },
    {
      name: 'QDDA-13.12 第十三条第二款 证人证言没有证人签字 → 拒绝',
      ...statement([
        sign('d1', 'officer', '李某', '2025-03-12 10:40'),
        sign('d1', 'officer', '王某', '2025-03-12 10:40'),
      ]),
      refused: '缺签字',
    },
    {
      name: 'QDDA-13.13 第十三条第二款 当事人拒签，已注明 → 可定稿',
      events: [...inspection(), drafted, ...officers, refusal],
      act: finalize('siteTranscript'),
      asOf,
    },
    {
      name: 'QDDA-13.13 第十三条第二款 另一口径：拒签而没有音像 → 拒绝',
      events: [...inspection(), drafted, ...officers, refusal],
      act: finalize('siteTranscript'),
      asOf,
      refused: '没有音像',
      options: under('QDDA-13.13', 'recorded'),
    },
    {
      name: 'QDDA-13.13 第十三条第二款 另一口径：拒签而有音像 → 可定稿',
      events: [
        ...inspection(),
        take('r1', '2025-03-10', '09:00', '10:00', { about: ['activity:a1'] }),
        drafted,
        ...officers,
        refusal,
      ],
      act: finalize('siteTranscript'),
      asOf,
      options: under('QDDA-13.13', 'recorded'),
    },
    {
      name: 'QDDA-13.13 第十三条第二款 另一口径：没有拒签 → 不要求音像',
      events: [...inspection(), drafted, ...officers, party],
      act: finalize('siteTranscript'),
      asOf,
      options: under('QDDA-13.13', 'recorded'),
    },
    {
      name: 'QDDA-13.13 第十三条第二款 签名栏空白且无注明 → 拒绝',
      events: [...inspection(), drafted, ...officers],
      act: finalize('siteTranscript'),
      asOf,
      refused: '未注明拒签',
    },
  ]);
});

describe('第十四条 全过程音像', () => {
  const waiver = (kind: 'request' | 'approve') =>
    kind === 'request'
      ? request('recordingExemption', '2025-03-10 08:30', 'q1', { about: ['activity:a1'] })
      : approve('recordingExemption', 'divisionHead', '2025-03-10 08:40', { about: ['activity:a1'] });
  const waived = [waiver('request'), waiver('approve')];
  const short = [...inspection(), take('r1', '2025-03-10', '08:55', '09:20')];
  const impounding = activity('a1', 'impounding', '2025-03-18', '10:00', '10:30');
  const preserving = activity('a1', 'preservation', '2025-03-17', '10:00', '10:30');
  const impossible = (ground: 'objectiveReason' | 'urgency') =>
    fact('recording.impossible', '2025-03-18 11:00', 'a1', { ground, reason: '记录仪突发故障' });
  const sampling = activity('a1', 'sampling', '2025-03-14', '13:00', '13:40');
  judgeRows([
    {
      name: 'QDDA-14.1 第十四条 录像 08:59 至 10:01 → 合规',
      events: [...inspection(), take('r1', '2025-03-10', '08:59', '10:01')],
      asOf: LATER,
      says: ['音像 complete a1'],
    },
    {
      name: 'QDDA-14.1 第十四条 录像只到 09:20 且无认可 → 缺口',
      events: short,
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'QDDA-14.1 第十四条 科室负责人书面认可 → 经认可未录',
      events: [...inspection(), ...waived],
      asOf: LATER,
      says: ['音像 exempt a1'],
    },
    {
      name: 'QDDA-14.1 第十四条 认可的是另一次检查 → 违规',
      events: [
        ...inspection(),
        request('recordingExemption', '2025-03-10 08:30', 'q1', { about: ['activity:a9'] }),
        approve('recordingExemption', 'divisionHead', '2025-03-10 08:40', { about: ['activity:a9'] }),
      ],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'QDDA-14.1 第十四条 另一口径：没有裁量，科室负责人认可也不免 → 违规',
      events: [...inspection(), ...waived],
      asOf: LATER,
      says: ['音像 missing a1'],
      options: under('QDDA-14.1', 'strict'),
    },
    ...(
      [
        ['只说明理由，未经科室负责人认可 → 违规', {}, ['音像 missing a1']],
        ['另一口径：由执法人员说明理由即可', { 'QDDA-14.1': 'explain' }, ['音像 exempt a1']],
      ] as const
    ).map(([name, readings, says]) => ({
      name: `QDDA-14.1 第十四条 ${name}`,
      events: [
        ...inspection(),
        fact('recording.omissionExplained', '2025-03-10 11:00', 'a1', { reason: '库房例行清点' }),
      ],
      asOf: LATER,
      says,
      options: { program: qingdao(readings) },
    })),
    ...(
      [
        ['询问证人只有录音 → 仍须录像', 'audio', ['音像 missing a1']],
        ['询问证人有录像 → 合规', 'video', ['音像 complete a1']],
      ] as const
    ).map(([name, medium, says]) => ({
      name: `QDDA-14.2 第十四条 另一口径：${name}`,
      events: [
        ...activity('a1', 'witnessInquiry', '2025-03-12', '10:00', '10:30'),
        take('r1', '2025-03-12', '10:00', '10:30', { medium }),
      ],
      asOf: LATER,
      says,
      options: under('QDDA-14.2', 'film'),
    })),
    {
      name: 'QDDA-14.2 第十四条 另一口径：询问证人未录，科室负责人已认可 → 经认可未录',
      events: [...activity('a1', 'witnessInquiry', '2025-03-12', '10:00', '10:30'), ...waived],
      asOf: LATER,
      says: ['音像 exempt a1'],
      options: under('QDDA-14.2', 'film'),
    },
    {
      name: 'QDDA-14.3 第十四条 另一口径：科室负责人已认可 → 经认可未录',
      events: [...impounding, ...waived],
      asOf: LATER,
      says: ['音像 exempt a1'],
      options: under('QDDA-14.3', 'waivable'),
    },
    {
      name: 'QDDA-14.3 第十四条 另一口径：客观原因属实 → 豁免',
      events: [
        ...impounding,
        impossible('objectiveReason'),
        find('cannotRecordObjective', true, '2025-03-18 12:00', { about: ['activity:a1'] }),
      ],
      asOf: LATER,
      says: ['音像 exempt a1'],
      options: under('QDDA-14.3', 'waivable'),
    },
    {
      name: 'QDDA-14.2 第十四条 询问当事人，录像连续覆盖 → 合规',
      events: [
        ...activity('a1', 'inquiry', '2025-03-11', '14:00', '14:40'),
        take('r1', '2025-03-11', '13:59', '14:41'),
      ],
      asOf: LATER,
      says: ['音像 complete a1'],
    },
    {
      name: 'QDDA-14.2 第十四条 询问证人无任何音像且无认可 → 违规',
      events: activity('a1', 'witnessInquiry', '2025-03-12', '10:00', '10:30'),
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'QDDA-14.2 第十四条 证人要求改为录音 → 录音即满足',
      events: [
        ...activity('a1', 'witnessInquiry', '2025-03-12', '10:00', '10:30'),
        take('r1', '2025-03-12', '10:00', '10:30', { medium: 'audio' }),
      ],
      asOf: LATER,
      says: ['音像 complete a1'],
    },
    {
      name: 'QDDA-14.3 第十四条 扣押录像 09:59 至 10:31 → 合规',
      events: [...impounding, take('r1', '2025-03-18', '09:59', '10:31')],
      asOf: LATER,
      says: ['音像 complete a1'],
    },
    {
      name: 'QDDA-14.3 第十四条 无录像，理由写“无需要” → 违规',
      events: [...impounding, fact('recording.omissionExplained', '2025-03-18 11:00', 'a1', { reason: '无需要' })],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'QDDA-14.3 第十四条 科室负责人认可“无需要” → 仍违规',
      events: [...impounding, ...waived],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'QDDA-14.3 第十四条 登记客观原因 → 由人认定',
      events: [...impounding, impossible('objectiveReason')],
      asOf: LATER,
      says: ['音像 unknown a1'],
      options: { open: true },
    },
    {
      name: 'QDDA-14.3 第十四条 客观原因属实 → 豁免',
      events: [
        ...preserving,
        fact('recording.impossible', '2025-03-17 11:00', 'a1', { ground: 'objectiveReason', reason: '记录仪突发故障' }),
        find('cannotRecordObjective', true, '2025-03-18 09:00', { about: ['activity:a1'] }),
      ],
      asOf: LATER,
      says: ['音像 exempt a1'],
    },
    {
      name: 'QDDA-14.3 第十四条 先行登记保存无录像 → 违规',
      events: preserving,
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'QDDA-14.4 第十四条 抽样封样录像连续 → 合规',
      events: [...sampling, take('r1', '2025-03-14', '13:00', '13:40')],
      asOf: LATER,
      says: ['音像 complete a1'],
    },
    {
      name: 'QDDA-14.4 第十四条 录像在封样之前结束 → 缺口',
      events: [...sampling, take('r1', '2025-03-14', '13:00', '13:20')],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'QDDA-39.3 第三十九条第（一）项 检查无音像且无认可 → 追责情形的事实',
      events: inspection(),
      asOf: '2025-03-20 10:00',
      says: ['文书 missing 现场笔录', '音像 missing a1'],
    },
    {
      name: 'QDDA-39.3 第三十九条第（一）项 有书面认可 → 不作缺录',
      events: [...inspection(), ...waived],
      asOf: '2025-03-20 10:00',
      says: ['文书 missing 现场笔录', '音像 exempt a1'],
    },
  ]);
  it('QDDA-14.1 第十四条 缺口为 09:20 至 10:00', () => {
    const clock = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(11, 16);
    assert.deepEqual(
      assessed(short, LATER).recordings.flatMap(({ gaps }) => gaps.map(({ from, to }) => [clock(from), clock(to)])),
      [['09:20', '10:00']],
    );
  });
});

describe('第十五条 回避', () => {
  const transcript = (more: object = {}) =>
    paper('d1', 'siteTranscript', '2025-03-10 10:10', { about: ['activity:a1'], ...more });
  const told = fact('notice.given', '2025-03-10 09:03', 'c1', { contents: ['recusalRight'], oral: true });
  const asked = fact('recusal.requested', '2025-03-11 10:00', 'h1', { officer: '王某', reason: '系近亲属' });
  const decided = (granted: boolean, informed = true) =>
    fact('recusal.decided', '2025-03-13 10:00', 'h1', { officer: '王某', granted, informed });
  const inquire = (officers: readonly object[]) =>
    act('activity.started', ['activity:a2'], { kind: 'inquiry', officers: officers as { name: string }[] });
  const join = (officers: readonly { name: string }[]) =>
    act('officers.changed', ['attendance:b1', 'activity:a1'], { officers: [...officers] });
  const record = (filled: string[]) => act('document.finalized', ['document:d5'], { form: 'recusalRecord', filled });
  const FIVE = ['rightsNotified', 'officer', 'reason', 'opinion', 'informed'];
  const deciding = (informed: boolean) =>
    act('recusal.decided', ['recusalRequest:h1'], { officer: '王某', granted: true, informed });
  const reviewed = approve('recusalMatter', 'agencyHead', '2025-03-13 09:00');
  const byDivision = approve('recusalMatter', 'divisionHead', '2025-03-13 09:00');
  const reviewedOther = approve('recusalMatter', 'agencyHead', '2025-03-13 09:00', {
    about: ['recusalRequest:h2'],
  });
  const askedAgain = fact('recusal.requested', '2025-03-11 11:00', 'h2', { officer: '李某', reason: '系同学' });
  const recorded = paper('d7', 'recusalRecord', '2025-03-11 12:00', { filled: FIVE, about: ['recusalRequest:h2'] });
  judgeRows([
    {
      name: 'QDDA-15.1 第十五条 09:03 告知 → 合规',
      events: [...inspection(), told, transcript()],
      asOf: LATER,
      says: [],
    },
    {
      name: 'QDDA-15.1 第十五条 检查笔录载有回避告知 → 合规',
      events: [...inspection(), transcript({ filled: ['recusal'] })],
      asOf: LATER,
      says: [],
    },
    {
      name: 'QDDA-15.1 第十五条 首次笔录已载，其后的笔录不再要求',
      events: [
        ...inspection(),
        transcript({ contents: ['recusalRight'] }),
        paper('d2', 'inquiryTranscript', '2025-03-12 10:10'),
      ],
      asOf: LATER,
      says: [],
    },
    {
      name: 'QDDA-15.1 第十五条 全案无任何回避告知 → 报缺',
      events: [...inspection(), transcript()],
      asOf: LATER,
      says: ['违规 文书定稿'],
    },
    {
      name: 'QDDA-15.1 第十五条 另一口径：当事人没有申请回避 → 不要求告知记录',
      events: [...inspection(), transcript()],
      asOf: LATER,
      says: [],
      options: under('QDDA-15.1', 'onRequest'),
    },
    {
      name: 'QDDA-15.1 第十五条 另一口径：当事人申请回避而没有告知记录 → 报缺',
      events: [
        fact('recusal.requested', '2025-03-10 09:10', 'h1', { officer: '王某', reason: '系近亲属' }),
        ...inspection(),
        transcript(),
      ],
      asOf: LATER,
      says: ['违规 文书定稿'],
      options: under('QDDA-15.1', 'onRequest'),
    },
    {
      name: 'QDDA-15.2 第十五条 提出回避而没有书面记录 → 报缺',
      events: [asked],
      asOf: LATER,
      says: ['文书 missing 回避申请记录'],
    },
    {
      name: 'QDDA-15.2 第十五条 两次申请回避而只有一份记录 → 报缺另一份',
      events: [asked, askedAgain, recorded],
      asOf: LATER,
      says: ['文书 missing 回避申请记录', '文书 present 回避申请记录'],
    },
  ]);
  const later = '2025-03-14 09:00';
  actRows([
    {
      name: 'QDDA-15.2 第十五条 已同意王某回避，又以王某登记询问 → 拒绝',
      events: [asked, decided(true)],
      act: inquire([li, wang]),
      asOf: later,
      refused: '同意回避的人员',
    },
    ...[
      ['不同意回避之后又申请同一人回避、尚无结论', '2025-03-13 15:00', '尚无结论'],
      ['两次申请同一人回避，只有先一次有结论', '2025-03-12 15:00', '尚无结论'],
    ].map(([name, when, refused]) => ({
      name: `QDDA-15.2 第十五条 ${name!} → 拒绝`,
      events: [asked, decided(false), fact('recusal.requested', when!, 'h3', { officer: '王某', reason: '系近亲属' })],
      act: inquire([li, wang]),
      asOf: later,
      refused: refused!,
    })),
    {
      name: 'QDDA-15.2 第十五条 不同意回避且已告知 → 放行',
      events: [asked, decided(false)],
      act: inquire([li, wang]),
      asOf: later,
    },
    {
      name: 'QDDA-15.2 第十五条 尚无结论，以王某登记询问 → 拒绝',
      events: [asked],
      act: inquire([li, wang]),
      asOf: later,
      refused: '尚无结论',
    },
    {
      name: 'QDDA-15.2 第十五条 结论尚未告知 → 拒绝',
      events: [asked, decided(false, false)],
      act: inquire([li, wang]),
      asOf: later,
      refused: '尚无结论',
    },
    {
      name: 'QDDA-15.2 第十五条 尚无结论，王某中途加入询问 → 拒绝',
      events: [...inspection(), asked],
      act: join([li, wang]),
      asOf: later,
      refused: '被申请回避',
    },
    {
      name: 'QDDA-15.2 第十五条 已同意王某回避，王某中途加入询问 → 拒绝',
      events: [...inspection(), asked, decided(true)],
      act: join([li, wang]),
      asOf: later,
      refused: '被申请回避',
    },
    {
      name: 'QDDA-15.2 第十五条 王某中途退出询问、由孙某接替 → 放行',
      events: [...inspection(), asked],
      act: join([li, { name: '孙某' }]),
      asOf: later,
    },
    {
      name: 'QDDA-15.2 第十五条 另一口径：审核期间可以继续取证，王某中途加入 → 放行',
      events: [...inspection(), asked],
      act: join([li, wang]),
      asOf: later,
      options: under('QDDA-15.2', 'continues'),
    },
    {
      name: 'QDDA-15.2 第十五条 换由他人询问 → 放行',
      events: [asked],
      act: inquire([li, { name: '孙某' }]),
      asOf: later,
    },
    {
      name: 'QDDA-15.2 第十五条 五项齐全 → 记录可以定稿',
      events: [asked],
      act: record(FIVE),
      asOf: later,
    },
    {
      name: 'QDDA-15.2 第十五条 缺意见告知情况 → 拒绝定稿',
      events: [asked],
      act: record(FIVE.slice(0, 4)),
      asOf: later,
      refused: '要素不全',
    },
    {
      name: 'QDDA-15.2 第十五条 经局主要负责人审核并告知 → 放行',
      events: [asked, reviewed],
      act: deciding(true),
      asOf: later,
    },
    {
      name: 'QDDA-15.2 第十五条 未经局主要负责人审核 → 拒绝',
      events: [asked],
      act: deciding(true),
      asOf: later,
      refused: '未经审核',
    },
    {
      name: 'QDDA-15.2 第十五条 只经科室负责人审核 → 拒绝',
      events: [asked, byDivision],
      act: deciding(true),
      asOf: later,
      refused: '未经审核',
    },
    {
      name: 'QDDA-15.2 第十五条 另一口径：经科室负责人审核并告知 → 放行',
      events: [asked, byDivision],
      act: deciding(true),
      asOf: later,
      options: under('QDDA-15.2', 'divisionHead'),
    },
    {
      name: 'QDDA-15.2 第十五条 另一口径：由科室负责人审核，尚无结论，以王某登记询问 → 仍拒绝',
      events: [asked],
      act: inquire([li, wang]),
      asOf: later,
      refused: '尚无结论',
      options: under('QDDA-15.2', 'divisionHead'),
    },
    {
      name: 'QDDA-15.2 第十五条 另一口径：审核期间可以继续取证 → 放行',
      events: [asked],
      act: inquire([li, wang]),
      asOf: later,
      options: under('QDDA-15.2', 'continues'),
    },
    {
      name: 'QDDA-15.2 第十五条 另一口径：审核期间可以继续，已同意回避的 → 仍拒绝',
      events: [asked, decided(true)],
      act: inquire([li, wang]),
      asOf: later,
      refused: '同意回避的人员',
      options: under('QDDA-15.2', 'continues'),
    },
    {
      name: 'QDDA-15.2 第十五条 另一口径：审核期间可以继续，结论仍由局主要负责人审核 → 拒绝',
      events: [asked, byDivision],
      act: deciding(true),
      asOf: later,
      refused: '未经审核',
      options: under('QDDA-15.2', 'continues'),
    },
    {
      name: 'QDDA-15.2 第十五条 审核的是另一申请 → 拒绝',
      events: [asked, askedAgain, reviewedOther],
      act: deciding(true),
      asOf: later,
      refused: '未经审核',
    },
    {
      name: 'QDDA-15.2 第十五条 结论尚未告知当事人 → 不能关闭',
      events: [asked, reviewed],
      act: deciding(false),
      asOf: later,
      refused: '尚未告知',
    },
  ]);
});

describe('第十六条 调查证据的申请', () => {
  const asked = fact('evidence.requested', '2025-03-15 10:00', 'q1', { content: '调取监控' });
  const alsoAsked = fact('evidence.requested', '2025-03-15 11:00', 'q2', { content: '询问证人' });
  const answered = (more: object = {}) =>
    fact('evidence.requestAnswered', '2025-03-17 10:00', 'q1', { accepted: false, informed: true, ...more });
  const answer = (more: object) =>
    act('evidence.requestAnswered', ['evidenceRequest:q1'], { accepted: false, ...more });
  const report = act('document.finalized', ['document:d1'], { form: 'investigationReport', filled: [] });
  const later = '2025-03-20 10:00';
  actRows([
    {
      name: 'QDDA-16.1 第十六条 不受理，写明监控已过保存期并告知 → 关闭',
      events: [asked],
      act: answer({ reason: '监控已过保存期', informed: true }),
      asOf: later,
    },
    {
      name: 'QDDA-16.1 第十六条 不受理理由空白 → 不能关闭',
      events: [asked],
      act: answer({ informed: true }),
      asOf: later,
      refused: '理由空白',
    },
    {
      name: 'QDDA-16.1 第十六条 申请尚无结论 → 终结报告被拒',
      events: [asked],
      act: report,
      asOf: later,
      refused: '尚无结论',
    },
    {
      name: 'QDDA-16.1 第十六条 不受理而理由空白 → 终结报告被拒',
      events: [asked, answered()],
      act: report,
      asOf: later,
      refused: '没有理由',
    },
    {
      name: 'QDDA-16.1 第十六条 已答复并写明理由 → 可以终结',
      events: [asked, answered({ reason: '监控已过保存期' })],
      act: report,
      asOf: later,
    },
    {
      name: 'QDDA-16.1 第十六条 两项申请只答复一项 → 终结报告被拒',
      events: [asked, alsoAsked, answered({ reason: '监控已过保存期' })],
      act: report,
      asOf: later,
      refused: '尚无结论',
    },
    {
      name: 'QDDA-16.1 第十六条 理由空白的答复其后补足 → 可以终结',
      events: [
        asked,
        answered(),
        fact('evidence.requestAnswered', '2025-03-18 10:00', 'q1', {
          accepted: false,
          informed: true,
          reason: '已灭失',
        }),
      ],
      act: report,
      asOf: later,
    },
    {
      name: 'QDDA-16.1 第十六条 没有申请 → 不要求',
      events: [],
      act: report,
      asOf: later,
    },
  ]);
});
