import { describe } from 'node:test';
import { zh } from '@zhiji/terms';
import { caseBook, judgeRows, type Row } from '../../test/fengtai.ts';

const { activity, fact, find, paper, serve, take } = caseBook();
const LATER = '2025-06-30 10:00';
const DAY = '2025-03-04';
const ofActivity = { about: ['activity:a1'] };
const later = (name: string, events: Row['events'], ...says: string[]): Row => ({ name, events, asOf: LATER, says });
const ofAgency = (name: string, events: Row['events'], ...says: string[]): Row => ({
  ...later(name, events, ...says),
  options: { scope: 'agency' },
});
const film = (from: string, to: string, id = 'r1') => take(id, DAY, from, to, ofActivity);

describe('第十四条 当场形成的决定书、通知书', () => {
  judgeRows(
    (
      [
        ['seizing', 'coercionDecision'],
        ['preservation', 'preservationNotice'],
        ['sampling', 'samplingNotice'],
        ['summaryHandling', 'onSpotDecision'],
      ] as const
    ).map(([kind, form]) =>
      later(
        `FTJD-14.2 第十四条 ${zh(kind)}当日作成${zh(form)} → 及时`,
        [...activity('a1', kind, DAY, '09:00', '10:00'), paper('d1', form, `${DAY} 09:30`, ofActivity)],
        '义务 done a1',
      ),
    ),
  );
});

describe('第十五条第一款 不止一台设备', () => {
  const issued = (...devices: readonly string[]) =>
    devices.map((id) => fact('device.issued', `${DAY} 08:00`, id, { to: '甲' }, ofActivity));
  const down = (id: string) => [
    fact('device.failed', `${DAY} 08:50`, id, { fault: '黑屏' }, ofActivity),
    fact('device.failureReported', `${DAY} 08:55`, id, { to: '李某', toRole: 'generalOffice' }, ofActivity),
  ];
  const repaired = (when: string) => fact('device.repaired', when, 'ZF-01', { work: '重启' }, ofActivity);
  const visit = activity('a1', 'serviceVisit', DAY, '09:00', '10:00');
  judgeRows([
    later(
      'FTJD-15.1 第十五条第一款 领用两台，一台故障已上报而无录像 → 有设备未使用',
      [...issued('ZF-01', 'ZF-02'), ...visit, ...down('ZF-01')],
      '音像 missing a1',
    ),
    later(
      'FTJD-15.1 第十五条第一款 领用两台，均故障并已上报 → 不要求',
      [...issued('ZF-01', 'ZF-02'), ...visit, ...down('ZF-01'), ...down('ZF-02')],
      '音像 exempt a1',
    ),
    later(
      'FTJD-31.5 第三十一条第（三）项 故障在活动开始前已经修复而无录像 → 生成线索',
      [...issued('ZF-01'), ...visit, ...down('ZF-01'), repaired(`${DAY} 08:58`)],
      '音像 missing a1',
    ),
    later(
      'FTJD-31.5 第三十一条第（三）项 活动之后才修复 → 不生成',
      [...issued('ZF-01'), ...visit, ...down('ZF-01'), repaired('2025-03-05 09:00')],
      '音像 exempt a1',
    ),
  ]);
});

describe('第十七条 保管人变更', () => {
  const handed = (more: { confirmedByGiver?: boolean; confirmedByTaker?: boolean; from?: string }) =>
    fact('device.issued', `${DAY} 08:30`, 'ZF-01', { to: '乙', ...more });
  judgeRows([
    ofAgency('FTJD-17.1 第十七条 甲交给乙，双方均未确认 → 报发现', [handed({ from: '甲' })], '违规 变更设备持有人'),
    ofAgency(
      'FTJD-17.1 第十七条 甲交给乙，只有甲确认 → 报发现',
      [handed({ from: '甲', confirmedByGiver: true })],
      '违规 变更设备持有人',
    ),
    ofAgency(
      'FTJD-17.1 第十七条 甲交给乙，只有乙确认 → 报发现',
      [handed({ from: '甲', confirmedByTaker: true })],
      '违规 变更设备持有人',
    ),
    ofAgency('FTJD-17.1 第十七条 甲交给乙，双方均已确认 → 不报', [
      handed({ from: '甲', confirmedByGiver: true, confirmedByTaker: true }),
    ]),
    ofAgency('FTJD-17.1 第十七条 首次领用，没有前一保管人 → 不报', [handed({})]),
  ]);
});

describe('第十八条 再次无法继续', () => {
  const work = activity('a1', 'siteInspection', DAY, '09:00', '12:00');
  const abandoned = (when: string) => fact('recording.abandoned', when, 'a1', { reason: '设备损坏' });
  const reported = (when: string) =>
    fact('recording.inabilityReported', when, 'a1', {
      to: '李某',
      toRole: 'brigadeHead',
      reason: '设备损坏',
      received: true,
    });
  const note = (when: string) => paper('d1', 'interruptionNote', when, ofActivity);
  judgeRows([
    later(
      'FTJD-18.2 第十八条 先后两次无法继续，只报告了前一次 → 后一次未报告',
      [...work, abandoned(`${DAY} 09:30`), reported(`${DAY} 10:00`), abandoned(`${DAY} 11:00`)],
      '义务 done a1',
      '义务 open a1',
      '目标超期',
    ),
    later(
      'FTJD-18.2 第十八条 先后两次无法继续，各有报告 → 通过',
      [
        ...work,
        abandoned(`${DAY} 09:30`),
        reported(`${DAY} 10:00`),
        abandoned(`${DAY} 11:00`),
        reported(`${DAY} 11:10`),
      ],
      '义务 done a1',
      '义务 done a1',
    ),
    later(
      'FTJD-18.3 第十八条 活动结束之前所写的不是事后说明 → 待办',
      [...work, abandoned(`${DAY} 09:30`), note(`${DAY} 10:00`)],
      '义务 open a1',
      '目标超期',
    ),
  ]);
});

describe('第十九条 强制执行之前的告知', () => {
  const execution = activity('a1', 'compulsoryExecution', DAY, '09:00', '10:00');
  const begun = (executor: 'ownAgency' | 'court', about: readonly string[] = ofActivity.about) =>
    fact('execution.started', `${DAY} 09:10`, 'e1', { executor }, { about });
  const told = (when: string) => fact('recordingNotice.given', when, 'a1', { phrase: false });
  const LATE = '违规 登记强制执行 已补';
  const witness = activity('a1', 'witnessInquiry', DAY, '09:00', '10:00');
  const proceeded = fact('activity.proceeded', `${DAY} 09:01`, 'a1', {});
  judgeRows([
    later('FTJD-19.1 第十九条 询问证人不在列举的四类之内 → 不要求', [...witness, proceeded]),
    later(
      'FTJD-19.2 第十九条 增补询问证人而未告知 → 提示',
      [...witness, find('recordingNoticeDue', true, `${DAY} 09:00`, ofActivity)],
      '义务 open a1',
    ),
    later(
      'FTJD-19.1 第十九条 强制执行 09:10 开始、09:20 才告知 → 告知不在事前',
      [...execution, begun('ownAgency'), told(`${DAY} 09:20`)],
      '义务 done a1',
      LATE,
    ),
    later(
      'FTJD-19.1 第十九条 强制执行 09:10 开始、09:05 已告知 → 通过',
      [...execution, told(`${DAY} 09:05`), begun('ownAgency')],
      '义务 done a1',
    ),
    later(
      'FTJD-19.1 第十九条 强制执行之前不能告知，写明理由 → 豁免',
      [...execution, begun('ownAgency'), find('noticeImpossible', true, `${DAY} 09:00`, ofActivity)],
      '义务 exempt a1',
    ),
    later('FTJD-19.1 第十九条 由法院执行的 → 不由本单位告知', [
      ...activity('a1', 'serviceVisit', DAY, '09:00', '10:00'),
      begun('court'),
    ]),
    later('FTJD-19.1 第十九条 没有现场的执行（划拨存款） → 无从告知', [begun('ownAgency', [])]),
  ]);
});

describe('第二十条 各场景的文书和机位', () => {
  const measure = activity('a1', 'otherCoerciveMeasure', DAY, '09:00', '10:00');
  const visit = activity('a1', 'serviceVisit', DAY, '09:00', '10:00');
  const left = serve('s1', `${DAY} 09:10`, 'serviceByLeaving', 'refused', { leaving: 'atResidence', ...ofActivity });
  const posted = serve('s1', `${DAY} 09:10`, 'serviceByPublication', 'inTransit', {
    carriers: ['noticeBoard'],
    ...ofActivity,
  });
  const refused = fact('cooperation.refused', `${DAY} 09:20`, 'a1', { expression: '阻拦' });
  const unanswered = fact('inquiry.refused', `${DAY} 09:20`, 'a1', { place: '店内', expression: '拒答', present: [] });
  const unsigned = fact(
    'document.signatureRefused',
    `${DAY} 09:20`,
    'd1',
    { signatory: 'party', name: '丙', manifestation: '拒签', present: [] },
    ofActivity,
  );
  const needed = find('recordingNeeded', true, `${DAY} 09:00`, ofActivity);
  judgeRows([
    later(
      'FTJD-20.1 第二十条 其他行政强制措施只有录像 → 缺法定文书',
      [...measure, film('09:00', '10:00')],
      '文书 missing 查封、扣押决定书',
      '音像 complete a1',
    ),
    later(
      'FTJD-20.1 第二十条 其他行政强制措施有书面决定和录像 → 通过',
      [...measure, film('09:00', '10:00'), paper('d1', 'otherForm', `${DAY} 09:30`, ofActivity)],
      '文书 present 其他书面记录',
      '音像 complete a1',
    ),
    ...(
      [
        ['留置送达', left],
        ['张贴公告送达', posted],
        ['拒不配合', refused],
        ['拒绝接受询问', unanswered],
        ['当事人拒绝签字', unsigned],
        ['认定应当录像', needed],
      ] as const
    ).flatMap(([what, event]) => [
      later(
        `FTJD-20.2 第二十条 送达活动中${what}，单机位且无理由 → 角度不足`,
        [...visit, event, film('09:00', '10:00')],
        '义务 open a1',
      ),
      later(
        `FTJD-20.2 第二十条 送达活动中${what}，两机位 → 通过`,
        [...visit, event, film('09:00', '10:00'), film('09:00', '10:00', 'r2')],
        '义务 exempt a1',
      ),
    ]),
    later('FTJD-20.2 第二十条 平常的送达活动 → 不论机位', [...visit, film('09:00', '10:00')]),
    later('FTJD-20.2 第二十条 送达活动中见证人拒绝签字 → 不是拒不配合', [
      ...visit,
      fact(
        'document.signatureRefused',
        `${DAY} 09:20`,
        'd1',
        { signatory: 'attestor', name: '戊', manifestation: '拒签', present: [] },
        ofActivity,
      ),
      film('09:00', '10:00'),
    ]),
  ]);
});
