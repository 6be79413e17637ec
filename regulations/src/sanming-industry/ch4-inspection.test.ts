import { describe } from 'node:test';
import { act, actRows, caseBook, judgeRows, sanming } from '../../test/sanming.ts';

const { activity, approve, fact, find, iso, paper, start, take } = caseBook();
const LATER = '2025-06-30 10:00';
const began = start('2025-03-03 09:00', 'inspection');
const officers = [
  { id: 'p1', name: '林某', certificateValid: true },
  { id: 'p2', name: '陈某', certificateValid: true },
];
const inspected = activity('a1', 'siteInspection', '2025-03-04', '09:05', '10:00', { officers });

describe('第二十四条 检查的来源与音像', () => {
  const open = (inspectionSource?: 'randomInspectionPlan' | 'specialDeployment' | 'caseClue') =>
    act('procedure.started', [], {
      caseType: 'inspection',
      procedure: 'ordinary',
      initiation: 'exOfficio',
      ...(inspectionSource ? { inspectionSource } : {}),
    });
  const drawn = fact('draw.made', '2025-03-01 10:00', 'a0', { scope: '企业名录', rule: '随机', result: ['企业甲'] });
  const asOf = '2025-03-04 09:00';
  actRows([
    {
      name: 'SMGX-24.1 第二十四条 双随机计划抽中企业甲 → 可以建检查',
      events: [drawn],
      act: open('randomInspectionPlan'),
      asOf,
    },
    {
      name: 'SMGX-24.1 第二十四条 双随机而没有抽取结果 → 阻断',
      events: [],
      act: open('randomInspectionPlan'),
      asOf,
      refused: '抽取结果',
    },
    {
      name: 'SMGX-24.1 第二十四条 专项部署 → 可以建检查',
      events: [],
      act: open('specialDeployment'),
      asOf,
    },
    { name: 'SMGX-24.1 第二十四条 无任何来源 → 阻断', events: [], act: open(), asOf, refused: '个案线索' },
    { name: 'SMGX-24.1 第二十四条 个案线索 → 缺省允许', events: [], act: open('caseClue'), asOf },
    {
      name: 'SMGX-24.1 第二十四条 另一口径：个案线索 → 阻断',
      events: [],
      act: open('caseClue'),
      asOf,
      refused: '个案线索',
      options: { program: sanming({ 'SMGX-24.1': 'plannedOnly' }) },
    },
  ]);
  const problem = fact('problem.found', '2025-03-04 09:30', 'a1', { content: '台账不全' });
  const shot = (id: string, when: string) =>
    take(id, '2025-03-04', when, when, { medium: 'photo', about: ['activity:a1'] });
  const film = take('r1', '2025-03-04', '09:05', '10:00', { about: ['activity:a1'] });
  const whole = { program: sanming({ 'SMGX-24.2': 'whole' }) };
  judgeRows([
    {
      name: 'SMGX-24.2 第二十四条 三处均有照片 → 通过',
      events: [began, ...inspected, problem, shot('r1', '09:05'), shot('r2', '09:30'), shot('r3', '10:00')],
      asOf: LATER,
      says: ['音像 complete a1', '音像 complete a1', '音像 complete a1'],
    },
    {
      name: 'SMGX-24.2 第二十四条 只有结束合影 → 缺两处',
      events: [began, ...inspected, problem, shot('r3', '10:00')],
      asOf: LATER,
      says: ['音像 complete a1', '音像 missing a1', '音像 missing a1'],
    },
    {
      name: 'SMGX-24.2 第二十四条 连续录像 → 三处自动满足',
      events: [began, ...inspected, problem, film],
      asOf: LATER,
      says: ['音像 complete a1', '音像 complete a1', '音像 complete a1'],
    },
    {
      name: 'SMGX-24.2 第二十四条 另一口径：照片不满足全程',
      events: [began, ...inspected, problem, shot('r1', '09:05'), shot('r2', '09:30'), shot('r3', '10:00')],
      asOf: LATER,
      says: ['音像 missing a1'],
      options: whole,
    },
    {
      name: 'SMGX-24.2 第二十四条 另一口径：全程录像 → 通过',
      events: [began, ...inspected, problem, film],
      asOf: LATER,
      says: ['音像 complete a1'],
      options: whole,
    },
  ]);
});

describe('第二十五条 告知书、证件与告知', () => {
  const notice = (when: string) => paper('d1', 'inspectionNotice', `2025-03-04 ${when}`, { about: ['activity:a1'] });
  const told = (contents: readonly ('inspectionMatters' | 'rights')[], when = '09:03') =>
    fact('notice.given', `2025-03-04 ${when}`, 'c1', { contents: [...contents], oral: true });
  const shownBy = (who: readonly { name: string }[], when = '09:04') =>
    fact('credential.shown', `2025-03-04 ${when}`, 'a1', { officers: [...who] });
  const shown = shownBy(officers);
  const proceeded = (when: string) => fact('activity.proceeded', `2025-03-04 ${when}`, 'a1', {});
  judgeRows([
    {
      name: 'SMGX-25.1 第二十五条 告知书 09:02 出示，检查 09:05 开始 → 通过',
      events: [began, notice('09:02'), ...inspected],
      asOf: LATER,
      says: ['文书 present 检查告知书'],
    },
    {
      name: 'SMGX-25.1 第二十五条 无告知书 → 报缺',
      events: [began, ...inspected],
      asOf: LATER,
      says: ['文书 missing 检查告知书'],
    },
    {
      name: 'SMGX-25.1 第二十五条 出示晚于检查 → 报晚',
      events: [began, ...inspected, notice('09:20')],
      asOf: LATER,
      says: ['文书 late 检查告知书'],
    },
    {
      name: 'SMGX-25.2 第二十五条 已出示证件 → 完成',
      events: [began, ...inspected, shown],
      asOf: LATER,
      says: ['义务 done a1'],
    },
    {
      name: 'SMGX-25.2 第二十五条 两名执法人员只有一名出示证件 → 待办',
      events: [began, ...inspected, shownBy([officers[0]!])],
      asOf: LATER,
      says: ['义务 open a1'],
    },
    {
      name: 'SMGX-25.2 第二十五条 两名执法人员先后出示 → 完成',
      events: [began, ...inspected, shownBy([officers[0]!]), shownBy([officers[1]!], '09:06')],
      asOf: LATER,
      says: ['义务 done a1'],
    },
    {
      name: 'SMGX-25.2 第二十五条 出示的不是参加检查的人 → 待办',
      events: [began, ...inspected, shownBy([{ name: '黄某' }])],
      asOf: LATER,
      says: ['义务 open a1'],
    },
    {
      name: 'SMGX-25.2 第二十五条 没有登记参加人员，又未出示 → 待办',
      events: [began, ...activity('a1', 'siteInspection', '2025-03-04', '09:05', '10:00', { officers: [] })],
      asOf: LATER,
      says: ['义务 open a1', '违规 进入调查取证'],
    },
    {
      name: 'SMGX-25.2 第二十五条 未出示证件 → 待办',
      events: [began, ...inspected],
      asOf: LATER,
      says: ['义务 open a1'],
    },
    {
      name: 'SMGX-25.3 第二十五条 三项 09:03 告知 → 通过',
      events: [began, told(['inspectionMatters', 'rights']), ...inspected],
      asOf: LATER,
      says: [],
    },
    {
      name: 'SMGX-25.3 第二十五条 未告知权利 → 发现',
      events: [began, told(['inspectionMatters']), ...inspected],
      asOf: LATER,
      says: ['违规 进入调查取证'],
    },
    {
      name: 'SMGX-25.3 第二十五条 告知只关于第一次检查 → 第二次检查未告知',
      events: [
        began,
        fact(
          'notice.given',
          '2025-03-04 09:03',
          'c1',
          { contents: ['inspectionMatters', 'rights'], oral: true },
          { about: ['activity:a1'] },
        ),
        ...inspected,
        ...activity('a2', 'siteInspection', '2025-03-05', '09:05', '10:00', { officers }),
      ],
      asOf: LATER,
      says: ['违规 进入调查取证'],
    },
    {
      name: 'SMGX-25.3 第二十五条 没有登记开始实质检查，检查开始之后才告知 → 发现',
      events: [began, ...inspected, told(['inspectionMatters', 'rights'], '09:30')],
      asOf: LATER,
      says: ['违规 进入调查取证'],
    },
    {
      name: 'SMGX-25.3 第二十五条 到场之后、实质检查之前告知 → 通过',
      events: [began, inspected[0]!, told(['inspectionMatters', 'rights'], '09:07'), proceeded('09:10')],
      asOf: LATER,
      says: [],
    },
    {
      name: 'SMGX-25.3 第二十五条 刚到场，尚未开始实质检查 → 不为迟',
      events: [began, inspected[0]!],
      asOf: LATER,
      says: [],
    },
    {
      name: 'SMGX-25.3 第二十五条 实质检查开始之后才告知 → 发现，已补',
      events: [began, inspected[0]!, proceeded('09:10'), told(['inspectionMatters', 'rights'], '09:30')],
      asOf: LATER,
      says: ['违规 进入调查取证 已补'],
    },
    {
      name: 'SMGX-25.3 第二十五条 已经开始实质检查，检查结束不再报一次 → 只有一项发现',
      events: [began, inspected[0]!, proceeded('09:10'), inspected[1]!],
      asOf: LATER,
      says: ['违规 进入调查取证'],
    },
    {
      name: 'SMGX-25.3 第二十五条 三项分两次告知，均在检查之前 → 通过',
      events: [began, told(['inspectionMatters'], '09:02'), told(['rights'], '09:04'), ...inspected],
      asOf: LATER,
      says: [],
    },
    {
      name: 'SMGX-25.3 第二十五条 检查事项告知在前，权利告知在检查开始之后 → 发现',
      events: [began, told(['inspectionMatters'], '09:02'), ...inspected, told(['rights'], '09:30')],
      asOf: LATER,
      says: ['违规 进入调查取证'],
    },
  ]);
  const begin = (who: readonly object[]) =>
    act('activity.started', ['activity:a1'], { kind: 'siteInspection', officers: who as typeof officers });
  const asOf = '2025-03-04 09:05';
  actRows([
    {
      name: 'SMGX-25.2 第二十五条 两名证件有效至 2026-01-01 → 可以开始',
      events: [began],
      act: begin(officers),
      asOf,
    },
    {
      name: 'SMGX-25.2 第二十五条 一名 2025-02-28 到期 → 阻断',
      events: [began],
      act: begin([officers[0]!, { ...officers[1]!, certificateValid: false }]),
      asOf,
      refused: '过期',
    },
    {
      name: 'SMGX-25.2 第二十五条 未核对有效期 → 阻断',
      events: [began],
      act: begin([officers[0]!, { id: 'p2', name: '陈某' }]),
      asOf,
      refused: '未核对有效期',
    },
    {
      name: 'SMGX-25.2 第二十五条 只有一名执法人员，证件有效 → 阻断',
      events: [began],
      act: begin([officers[0]!]),
      asOf,
      refused: '不足两名',
    },
    {
      name: 'SMGX-25.2 第二十五条 未登记参加人员 → 阻断',
      events: [began],
      act: begin([]),
      asOf,
      refused: '证件',
    },
  ]);
});

describe('第二十六条 记录表与公示', () => {
  const COLUMNS = {
    inspectionContents: '检查内容',
    problemsFound: '发现的问题',
    inspectionQualified: '是否合格',
    violationPresent: '是否违法',
  };
  const FIELDS = Object.keys(COLUMNS);
  const record = paper('d1', 'inspectionRecord', '2025-03-04 10:30', { about: ['activity:a1'], filled: [...FIELDS] });
  const finalize = (filled: readonly string[]) =>
    act('document.finalized', ['document:d1'], { form: 'inspectionRecord', filled: [...filled] });
  const asOf = '2025-03-04 10:30';
  judgeRows([
    {
      name: 'SMGX-26.1 第二十六条 有记录表 → 通过',
      events: [began, ...inspected, record],
      asOf: LATER,
      says: ['文书 present 行政监督检查记录表'],
    },
    {
      name: 'SMGX-26.1 第二十六条 用现场检查（勘验）记录代替 → 报缺',
      events: [began, ...inspected, paper('d1', 'siteTranscript', '2025-03-04 10:30', { about: ['activity:a1'] })],
      asOf: LATER,
      says: ['文书 missing 行政监督检查记录表'],
    },
  ]);
  const unlawful = find('violationFound', true, '2025-03-04 10:20');
  actRows([
    {
      name: 'SMGX-26.2 第二十六条 四项齐全，不存在违法行为 → 可以定稿',
      events: [began, ...inspected],
      act: finalize(FIELDS),
      asOf,
    },
    ...Object.entries(COLUMNS).map(([missing, column]) => ({
      name: `SMGX-26.2 第二十六条 ${column}一栏为空 → 阻断`,
      events: [began, ...inspected],
      act: finalize(FIELDS.filter((field) => field !== missing)),
      asOf,
      refused: '四项不全',
    })),
    {
      name: 'SMGX-26.2 第二十六条 存在违法行为而无后续关联 → 阻断',
      events: [began, ...inspected, unlawful],
      act: finalize(FIELDS),
      asOf,
      refused: '未关联处罚线索',
    },
    {
      name: 'SMGX-26.2 第二十六条 存在违法行为并已责令改正 → 允许',
      events: [
        began,
        ...inspected,
        unlawful,
        fact('correction.ordered', '2025-03-04 10:25', 'c1', { content: '补正台账', by: iso('2025-03-20 18:00') }),
      ],
      act: finalize(FIELDS),
      asOf,
    },
    {
      name: 'SMGX-26.2 第二十六条 存在违法行为并已关联处罚线索 → 允许',
      events: [
        began,
        ...inspected,
        unlawful,
        fact('lead.found', '2025-03-04 10:25', 'l1', { source: 'inspectionFinding', content: '台账造假' }),
      ],
      act: finalize(FIELDS),
      asOf,
    },
    {
      name: 'SMGX-26.2 第二十六条 只有引起检查的举报，没有检查所得的线索 → 阻断',
      events: [
        fact('lead.found', '2025-03-01 10:00', 'l1', { source: 'report', content: '举报台账造假' }),
        began,
        ...inspected,
        unlawful,
      ],
      act: finalize(FIELDS),
      asOf,
      refused: '未关联处罚线索',
    },
    {
      name: 'SMGX-26.2 第二十六条 是否违法尚未认定 → 先行认定',
      events: [began, ...inspected],
      act: finalize(FIELDS),
      asOf,
      refused: '违法行为',
      options: { open: true },
    },
  ]);
  const posted = fact('result.posted', '2025-04-01 10:00', 'c1', { where: '局网站', secrecy: ['notSecret'] });
  const post = (secrecy?: readonly ('notSecret' | 'stateSecret' | 'tradeSecret' | 'personalPrivacy')[]) =>
    act('result.posted', [], { where: '局网站', ...(secrecy ? { secrecy: [...secrecy] } : {}) });
  judgeRows([
    {
      name: 'SMGX-26.3 第二十六条 结论 2025-03-04，04-01 公示 → 完成',
      events: [began, ...inspected, record, posted],
      asOf: LATER,
      says: ['义务 done c1'],
    },
    {
      name: 'SMGX-26.3 第二十六条 有结果而未公示 → 待办',
      events: [began, ...inspected, record],
      asOf: '2025-04-01 10:00',
      says: ['义务 open c1'],
    },
  ]);
  actRows([
    {
      name: 'SMGX-26.3 第二十六条 公示内容不涉密 → 可以推送',
      events: [began, ...inspected, record],
      act: post(['notSecret']),
      asOf: LATER,
    },
    ...(['tradeSecret', 'stateSecret', 'personalPrivacy'] as const).map((kind) => ({
      name: `SMGX-26.3 第二十六条 公示内容含${{ tradeSecret: '商业秘密', stateSecret: '国家秘密', personalPrivacy: '个人隐私' }[kind]} → 阻断推送`,
      events: [began, ...inspected, record],
      act: post([kind]),
      asOf: LATER,
      refused: '秘密、隐私',
    })),
    {
      name: 'SMGX-26.3 第二十六条 公示前未作涉密核对 → 阻断推送',
      events: [began, ...inspected, record],
      act: post(),
      asOf: LATER,
      refused: '未作涉密核对',
    },
  ]);
});

describe('第二十七条 范围、物品、损坏', () => {
  const notice = paper('d1', 'inspectionNotice', '2025-03-04 09:02', {
    about: ['inspectionMatter:m1', 'inspectionMatter:m2', 'inspectionMatter:m3'],
  });
  const looked = (id: string) =>
    fact('matter.inspected', '2025-03-04 09:30', id, { content: id }, { about: ['activity:a1'] });
  judgeRows([
    {
      name: 'SMGX-27.1 第二十七条 告知书列三项，检查三项 → 通过',
      events: [began, notice, ...inspected, looked('m1'), looked('m2'), looked('m3')],
      asOf: '2025-03-04 17:00',
      says: [],
    },
    {
      name: 'SMGX-27.1 第二十七条 检查未列的第四项且无批准 → 超范围',
      events: [began, notice, ...inspected, looked('m1'), looked('m4')],
      asOf: '2025-03-04 17:00',
      says: ['违规 检查事项'],
    },
    {
      name: 'SMGX-27.1 第二十七条 扩大范围已经批准 → 通过',
      events: [
        began,
        notice,
        ...inspected,
        approve('scopeExpansion', 'unitHead', '2025-03-04 09:20', { about: ['inspectionMatter:m4'] }),
        looked('m4'),
      ],
      asOf: '2025-03-04 17:00',
      says: [],
    },
    {
      name: 'SMGX-27.1 第二十七条 批准的是另一事项 → 超范围',
      events: [
        began,
        notice,
        ...inspected,
        approve('scopeExpansion', 'unitHead', '2025-03-04 09:20', { about: ['inspectionMatter:m5'] }),
        looked('m4'),
      ],
      asOf: '2025-03-04 17:00',
      says: ['违规 检查事项'],
    },
  ]);
  const goods = (id: string, matter?: string) =>
    fact('goods.inspected', '2025-03-04 09:40', id, { name: id, ...(matter ? { matter } : {}) });
  judgeRows([
    {
      name: 'SMGX-27.2 第二十七条 物品均关联事项 → 无提示',
      events: [began, goods('i1', '生产台账'), goods('i2', '生产台账')],
      asOf: '2025-03-04 17:00',
      says: [],
    },
    {
      name: 'SMGX-27.2 第二十七条 一件无关联 → 提示填写',
      events: [began, goods('i1', '生产台账'), goods('i2')],
      asOf: '2025-03-04 17:00',
      says: ['义务 open i2'],
    },
    {
      name: 'SMGX-27.2 第二十七条 已补关联 → 完成',
      events: [began, goods('i2'), goods('i2', '生产台账')],
      asOf: '2025-03-04 17:00',
      says: ['义务 done i2'],
    },
  ]);
  const stated = (damaged: boolean) => fact('damage.stated', '2025-03-04 10:00', 'a1', { damaged });
  const shots = (count: number) =>
    take('r9', '2025-03-04', '09:50', '09:50', { medium: 'photo', count, about: ['activity:a1'] });
  judgeRows([
    {
      name: 'SMGX-27.3 第二十七条 填“无损坏” → 完成',
      events: [began, ...inspected, stated(false)],
      asOf: LATER,
      says: ['义务 done a1'],
    },
    {
      name: 'SMGX-27.3 第二十七条 未填有无损坏 → 待办',
      events: [began, ...inspected],
      asOf: LATER,
      says: ['义务 open a1'],
    },
    {
      name: 'SMGX-27.3 第二十七条 填“有损坏”无照片 → 提示补充',
      events: [began, ...inspected, stated(true)],
      asOf: LATER,
      says: ['义务 done a1', '音像 missing a1'],
    },
    {
      name: 'SMGX-27.3 第二十七条 只有一张照片 → 缺前后对照',
      events: [began, ...inspected, stated(true), shots(1)],
      asOf: LATER,
      says: ['义务 done a1', '音像 missing a1'],
    },
    {
      name: 'SMGX-27.3 第二十七条 有前后照片 → 通过',
      events: [began, ...inspected, stated(true), shots(2)],
      asOf: LATER,
      says: ['义务 done a1', '音像 complete a1'],
    },
  ]);
});

describe('第二十八条 检查中先行登记保存', () => {
  const measure = fact('measure.taken', '2025-03-04 09:35', 'm1', {
    kind: 'advancePreservation',
    items: [{ name: '样品', quantity: 2 }],
  });
  const notice = paper('d2', 'preservationNotice', '2025-03-04 09:30', { about: ['measure:m1'] });
  const list = (items: number) =>
    paper('d3', 'propertyInventory', '2025-03-04 09:40', { about: ['measure:m1'], items });
  const complete = act('measure.completed', ['measure:m1'], { kind: 'advancePreservation' });
  const asOf = '2025-03-04 17:00';
  actRows([
    {
      name: 'SMGX-28.1 第二十八条 通知书和两项清单 → 可以完成',
      events: [began, measure, notice, list(2)],
      act: complete,
      asOf,
    },
    {
      name: 'SMGX-28.1 第二十八条 缺清单 → 阻断',
      events: [began, measure, notice],
      act: complete,
      asOf,
      refused: '清单不齐',
    },
    {
      name: 'SMGX-28.1 第二十八条 清单没有物品 → 阻断',
      events: [began, measure, notice, list(0)],
      act: complete,
      asOf,
      refused: '没有物品',
    },
    {
      name: 'SMGX-28.1 第二十八条 缺通知书 → 阻断',
      events: [began, measure, list(2)],
      act: complete,
      asOf,
      refused: '通知书',
    },
  ]);
  const kept = activity('a2', 'preservation', '2025-03-04', '09:35', '10:00');
  judgeRows([
    {
      name: 'SMGX-28.1 第二十八条 通知书、清单均无 → 报缺',
      events: [began, measure],
      asOf: LATER,
      says: ['文书 missing 登记先行保存通知书', '文书 missing （场所、设施、财物）清单'].toSorted(),
    },
    {
      name: 'SMGX-28.2 第二十八条 有清点录像三分钟 → 通过',
      events: [began, ...kept, take('r1', '2025-03-04', '09:40', '09:43', { about: ['activity:a2'] })],
      asOf: '2025-03-04 17:00',
      says: ['音像 complete a2'],
    },
    {
      name: 'SMGX-28.2 第二十八条 无音像 → 报缺',
      events: [began, ...kept],
      asOf: '2025-03-04 17:00',
      says: ['音像 missing a2'],
    },
  ]);
});

describe('第二十九条 责令改正', () => {
  const finalize = (filled: string[]) =>
    act('document.finalized', ['document:d1'], { form: 'correctionOrder', filled });
  const asOf = '2025-03-10 10:00';
  actRows([
    {
      name: 'SMGX-29.1 第二十九条 期限 2025-03-20 → 可以定稿',
      events: [began],
      act: finalize(['correctionContent', 'correctionTerm']),
      asOf,
    },
    {
      name: 'SMGX-29.1 第二十九条 期限为空 → 阻断',
      events: [began],
      act: finalize(['correctionContent']),
      asOf,
      refused: '改正期限',
    },
  ]);
  const ordered = fact('correction.ordered', '2025-03-10 10:00', 'c1', {
    content: '补正台账',
    by: iso('2025-03-20 23:59'),
  });
  const reviewed = (day: string) => fact('correction.reviewed', `${day} 10:30`, 'c1', { corrected: true });
  const visit = (day: `${number}-${number}-${number}`, manner: 'written' | 'faceToFace') =>
    activity('a3', 'correctionReview', day, '10:00', '10:30', { manner });
  judgeRows([
    {
      name: 'SMGX-29.1 第二十九条 责令改正而没有通知书 → 待办',
      events: [began, ordered],
      asOf: LATER,
      says: ['义务 open c1'],
    },
    {
      name: 'SMGX-29.1 第二十九条 通知书已制作 → 完成',
      events: [
        began,
        ordered,
        paper('d1', 'correctionOrder', '2025-03-10 10:30', { filled: ['correctionContent', 'correctionTerm'] }),
      ],
      asOf: LATER,
      says: ['义务 done c1'],
    },
    {
      name: 'SMGX-29.2 第二十九条 03-20 届满，03-24 书面核查 → 按期且不要求音像',
      events: [began, ordered, ...visit('2025-03-24', 'written'), reviewed('2025-03-24')],
      asOf: LATER,
      says: ['义务 done c1'],
    },
    {
      name: 'SMGX-29.2 第二十九条 03-26 现场核查且无音像 → 目标超期和缺音像',
      events: [began, ordered, ...visit('2025-03-26', 'faceToFace'), reviewed('2025-03-26')],
      asOf: LATER,
      says: ['义务 done c1', '目标超期', '音像 missing a3'],
    },
    {
      name: 'SMGX-29.2 第二十九条 至今未核查 → 待办，目标超期',
      events: [began, ordered],
      asOf: LATER,
      says: ['义务 open c1', '目标超期'],
    },
  ]);
});

describe('第二十五条、第二十六条、第二十八条 到场、公示与检查中当场保存', () => {
  const arrived = fact('activity.started', '2025-03-04 09:00', 'a1', { kind: 'siteInspection', officers });
  const proceeded = (when: string) => fact('activity.proceeded', `2025-03-04 ${when}`, 'a1', {});
  const notice = paper('d1', 'inspectionNotice', '2025-03-04 09:02', { about: ['activity:a1'] });
  const record = paper('d2', 'inspectionRecord', '2025-03-04 10:30', { about: ['activity:a1'] });
  const posted = (day: string) =>
    fact('result.posted', `${day} 10:00`, 'c1', { where: '局网站', secrecy: ['notSecret'] });
  const inside = fact(
    'measure.taken',
    '2025-03-04 09:35',
    'm1',
    { kind: 'advancePreservation', items: [{ name: '样品', quantity: 2 }] },
    { about: ['activity:a1'] },
  );
  const shot = (from: string, medium: 'photo' | 'video' = 'photo') =>
    take('r1', '2025-03-04', from, from, { medium, about: ['activity:a1'] });
  judgeRows([
    {
      name: 'SMGX-25.1 第二十五条 09:00 到场，09:02 出示，09:05 开始实质检查 → 通过',
      events: [began, arrived, notice, proceeded('09:05')],
      asOf: LATER,
      says: ['文书 present 检查告知书'],
    },
    {
      name: 'SMGX-25.1 第二十五条 出示晚于实质检查 → 报晚',
      events: [began, arrived, proceeded('09:01'), notice],
      asOf: LATER,
      says: ['文书 late 检查告知书'],
    },
    {
      name: 'SMGX-25.1 第二十五条 已经开始实质检查而没有告知书 → 报缺',
      events: [began, arrived, proceeded('09:01')],
      asOf: LATER,
      says: ['文书 missing 检查告知书'],
    },
    {
      name: 'SMGX-26.3 第二十六条 结论 2025-03-04，第二十个工作日 04-01 公示 → 按期',
      events: [began, record, posted('2025-04-01')],
      asOf: LATER,
      says: ['义务 done c1'],
    },
    {
      name: 'SMGX-26.3 第二十六条 04-02 公示 → 内部目标超期',
      events: [began, record, posted('2025-04-02')],
      asOf: LATER,
      says: ['义务 done c1', '目标超期'],
    },
    {
      name: 'SMGX-28.2 第二十八条 检查中当场保存，没有音像 → 报缺',
      events: [began, arrived, inside],
      asOf: LATER,
      says: ['音像 missing m1'],
    },
    {
      name: 'SMGX-28.2 第二十八条 检查中当场保存，清点有照片 → 通过',
      events: [began, arrived, inside, shot('09:35')],
      asOf: LATER,
      says: ['音像 complete m1'],
    },
    {
      name: 'SMGX-28.2 第二十八条 处罚案件的保存 → 不属本条',
      events: [start('2025-03-03 09:00'), inside],
      asOf: LATER,
      says: [],
    },
    {
      name: 'SMGX-28.2 第二十八条 另一口径：检查中当场保存只有照片 → 报缺',
      events: [began, arrived, inside, shot('09:35')],
      asOf: LATER,
      says: ['音像 missing m1'],
      options: { program: sanming({ 'SMGX-28.2': 'whole' }) },
    },
  ]);
});

describe('第二十六条 先后两次检查', () => {
  const again = activity('a2', 'siteInspection', '2025-04-04', '09:05', '10:00', { officers });
  const unlawful = find('violationFound', true, '2025-04-04 10:20', { about: ['activity:a2'] });
  const ordered = (about: readonly string[]) =>
    fact(
      'correction.ordered',
      '2025-03-04 10:30',
      'x1',
      { content: '补齐', by: iso('2025-03-20 18:00') },
      { about: [...about] },
    );
  const finalize = act('document.finalized', ['document:d2', 'activity:a2'], {
    form: 'inspectionRecord',
    filled: ['inspectionContents', 'problemsFound', 'inspectionQualified', 'violationPresent'],
  });
  const events = [began, ...inspected, ...again, unlawful];
  const asOf = '2025-04-04 11:00';
  actRows([
    {
      name: 'SMGX-26.2 第二十六条 第二次检查发现违法，只有前次检查的责令改正 → 阻断',
      events: [...events, ordered(['activity:a1'])],
      act: finalize,
      asOf,
      refused: '未关联处罚线索、责令改正',
    },
    {
      name: 'SMGX-26.2 第二十六条 第二次检查发现违法，责令改正关于该次 → 允许',
      events: [...events, ordered(['activity:a2'])],
      act: finalize,
      asOf,
    },
    {
      name: 'SMGX-26.2 第二十六条 责令改正没有写明是哪次检查 → 允许',
      events: [...events, ordered([])],
      act: finalize,
      asOf,
    },
  ]);
});
