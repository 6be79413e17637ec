import type { AssessedItem, Assessment } from './assessment.ts';

/** One history under one regime. */
export interface Regime {
  readonly code: string;
  readonly assessment: Assessment;
}

/** What one regime says on one matter: what kind of verdict, how it stands, until when, and where it is written. */
export interface RegimeCell {
  readonly kind:
    | 'duty'
    | 'recording'
    | 'document'
    | 'breach'
    | 'blocked'
    | 'approval'
    | 'retention'
    | 'access'
    | 'target';
  readonly standing: string;
  readonly due: string | null;
  readonly article: string;
  readonly requirements: readonly string[];
  readonly gist: string;
}

/** 对照 on one topic at one object: a list of cells for each regime, empty where it says nothing. */
export interface RegimeRow {
  readonly topic: string;
  /** 事项 as an official calls it, whichever text says what. */
  readonly title: string;
  readonly object: AssessedItem['object'];
  readonly cells: Readonly<Record<string, readonly RegimeCell[]>>;
  /** Whether every regime says the same. */
  readonly same: boolean;
}

/** 事项 – what stands in one row though the texts ask for it in different steps; by the topic that leads it. */
export interface Matter {
  readonly title: string;
  readonly topics: readonly string[];
}

/** The matters of the comparison of the five texts that are more than one topic. */
export const MATTERS: Readonly<Record<string, Matter>> = {
  'start.approval.makeup': { title: '紧急启动', topics: ['start.report'] },
  'lead.conclude': { title: '案源登记和处理', topics: ['lead.register', 'lead.enter', 'lead.received', 'start.lead'] },
  'av.store': { title: '音像编号、导出储存', topics: ['av.number'] },
  'av.during': {
    title: '现场音像',
    topics: ['av.moment', ...[1, 2, 3, 4].map((point) => `service.leaving.point.${point}`)],
  },
  'av.inability': {
    title: '免录、无法记录',
    topics: [
      'av.inability.received',
      'av.inability.note',
      'av.inability.archive',
      'av.statement',
      'av.exempt',
      'av.exempt.approval',
    ],
  },
  'doc.change': { title: '改动文书', topics: ['doc.change.effect', 'doc.change.redo'] },
  'access.approval': {
    title: '查阅、复制、对外提供',
    topics: ['access.view', 'access.copy', 'access.provide', 'access.release', 'access.register', 'access.archived'],
  },
  'case.archive': {
    title: '结案、归档',
    topics: ['closing.form', 'closing.approval', 'closing.ground', 'case.filing', 'result.entered', 'decision.within'],
  },
};

/** What the other topics are called that more than one text speaks of; those of one text alone are called by its own gist. */
const TITLES: Readonly<Record<string, string>> = {
  'access.denied': '越权调阅、删改的尝试',
  'access.leaked': '记录资料外泄',
  'application.decision': '受理或者不予受理',
  'application.oral': '口头申请',
  'application.supplement': '一次告知补正',
  'av.clear': '清除设备内的原件',
  'av.content': '音像应有的内容',
  'av.copies': '光盘附卷',
  'av.copy': '复制音像',
  'av.index': '音像索引',
  'av.intact': '音像原件完好',
  'av.interruption': '录制中断的说明',
  'av.keep': '音像保存期限',
  'av.lost': '音像毁损、灭失',
  'av.notice': '告知正在录音录像',
  'av.playback': '回放检查',
  'av.provide': '对外提供音像',
  'av.source': '录制设备在册',
  'av.storagePoint': '专用存储设备',
  'av.view': '查阅音像',
  'coercion.approval.makeup': '当场强制后补办批准',
  'coercion.papers': '查封、扣押的文书',
  'correction.review': '改正情况的核查',
  'custodian.named': '明确专人管理记录',
  'decision.approval': '决定审批',
  'decision.deliberation': '集体讨论',
  'decision.fields': '决定书载明的内容',
  'decision.legalReview': '法制审核',
  'decision.papers': '决定文书',
  'deliberation.record': '集体讨论记录',
  'device.check': '使用前检查设备',
  'device.lost': '设备丢失',
  'device.maintenance': '设备维护保养',
  'device.misused': '设备不正当使用',
  'device.quota': '设备配备',
  'device.repair': '设备故障修复',
  'disposal.execute': '期满处置的执行',
  'disposal.request': '期满处置的提请',
  'evaluation.yearly': '年度评议考核',
  'evidence.electronic': '电子数据',
  'execution.court': '申请法院强制执行',
  'execution.defence': '催告后陈述、申辩的复核',
  'execution.demand': '催告',
  'execution.papers': '强制执行的文书',
  'execution.result': '执行结果',
  'expert.opinion': '检验、鉴定、评审结论',
  'experts.record': '专家论证',
  'hearing.papers': '听证文书',
  'inquiry.transcript': '询问笔录',
  'lead.inform': '不启动程序的告知',
  'lead.transfer': '移送',
  'liability.consequence': '严重后果的责任情形',
  'liability.other': '其他责任情形',
  'liability.severe': '情节严重的处理',
  'notice.before': '决定之前的告知',
  'notice.paper': '告知文书',
  'paper.officers': '文书载明执法人员',
  'paper.signed': '文书签名',
  'performance.record': '履行情况',
  'preservation.approval': '先行登记保存的批准',
  'preservation.papers': '先行登记保存的文书',
  'record.alter': '不得修改原始记录',
  'record.complete': '全过程记录完整',
  'record.delete': '不得删除原始记录',
  'record.secrecy': '涉密情况',
  rectification: '责令整改',
  'recusal.decision': '回避的决定',
  'regulation.basis': '启用规定的依据',
  'regulation.responsible': '责任主体',
  'sampling.papers': '抽样取证的文书',
  'service.decision': '送达决定',
  'service.effective': '送达日期',
  'service.entrustment': '委托送达',
  'service.ladder': '送达方式的先后',
  'service.leaving': '留置送达',
  'service.mail': '邮寄送达',
  'service.method': '送达方式',
  'service.proof': '送达凭证',
  'service.publication': '公告送达',
  'site.transcript': '现场笔录',
  'staff.training': '记录培训',
  'start.approval': '启动审批',
  'start.form': '程序启动、立案审批表',
  'start.opinions': '启动审批的各级意见',
  'statement.transcript': '陈述申辩笔录',
  'statement.waiver': '放弃陈述申辩',
  'text.make': '文字记录的时限',
  'text.stage': '各环节的文字记录',
};

const LED: ReadonlyMap<string, string> = new Map(
  Object.entries(MATTERS).flatMap(([head, { topics }]) => topics.map((topic) => [topic, head] as const)),
);

/** What a topic is called apart from any one text; undefined where only one text speaks of it. */
export const titleOf = (topic: string): string | undefined => MATTERS[topic]?.title ?? TITLES[topic];

/** One history under several regimes, aligned by topic and object, in the order matters first appear. */
export function compareRegimes(regimes: readonly Regime[]): readonly RegimeRow[] {
  const rows = new Map<
    string,
    { topic: string; object: AssessedItem['object']; cells: Record<string, RegimeCell[]> }
  >();
  for (const { code, assessment } of regimes)
    for (const [item, cell] of cellsOf(assessment)) {
      // What no article says is not the regime's word.
      if (cell.article === '') continue;
      const topic = LED.get(item.topic) ?? item.topic;
      const key = JSON.stringify([topic, item.object.type, item.object.id]);
      let row = rows.get(key);
      if (!row) rows.set(key, (row = { topic, object: item.object, cells: {} }));
      (row.cells[code] ??= []).push(cell);
    }
  return [...rows.values()].map(({ topic, object, cells }) => {
    const title = titleOf(topic) ?? Object.values(cells).flat()[0]!.gist;
    const said = regimes.map(({ code }) => JSON.stringify((cells[code] ?? []).map(outcomeOf)));
    return { topic, title, object, cells, same: new Set(said).size === 1 };
  });
}

/** What counts as the same: not the wording or the article. */
const outcomeOf = ({ kind, standing, due }: RegimeCell) => [kind, standing, due];

function cellsOf(assessment: Assessment): readonly (readonly [AssessedItem, RegimeCell])[] {
  const cells = <T extends AssessedItem>(
    items: readonly T[],
    kind: RegimeCell['kind'],
    standing: (item: T) => string,
    due: (item: T) => string | null = () => null,
  ) =>
    items.map((item) => {
      const { article, requirements, gist } = item;
      return [item, { kind, standing: standing(item), due: due(item), article, requirements, gist }] as const;
    });
  return [
    ...cells(
      assessment.duties.filter(({ status }) => status !== 'notApplicable'),
      'duty',
      ({ status }) => status,
      ({ dueText }) => dueText,
    ),
    ...cells(assessment.recordings, 'recording', ({ status }) => status),
    ...cells(assessment.documents, 'document', ({ status, form }) => `${form} ${status}`),
    ...cells(assessment.breaches, 'breach', ({ act, cured }) => `${act} ${cured === null ? 'breached' : 'cured'}`),
    ...cells(assessment.blocked, 'blocked', ({ act }) => act),
    ...cells(assessment.approvals, 'approval', ({ matter, chain }) => `${matter} ${chain.join('→')}`),
    ...cells(assessment.retention, 'retention', ({ until }) => until),
    ...cells(assessment.access, 'access', ({ act, chain, allowed }) => `${act} ${chain.join('→')} ${allowed}`),
    ...cells(
      assessment.targets,
      'target',
      ({ late }) => (late ? 'late' : 'open'),
      ({ due }) => due,
    ),
  ];
}
