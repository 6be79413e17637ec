import { all, ALWAYS, any, NEVER, not, NO_TERM, within, type Condition, type RecordingNorm } from '@zhiji/law';
import type { TermIn } from '@zhiji/terms';
import { about, article, duty, ev, gate, paper, quota, reading, recording, seen, trigger } from '../pen.ts';
import {
  EXEMPTIONS,
  instant,
  isInspection,
  isLicensing,
  isOnSite,
  isPenalty,
  scene,
  underChecklist,
  wasEverInspection,
} from './conditions.ts';

type Kind = TermIn<'ACTIVITIES'>;
type RecordingClass = TermIn<'RECORDING_CLASSES'>;

interface ChecklistRow {
  /** 执法类别；文书送达不分类别。 */
  readonly caseType?: 'licensing' | 'penalty' | 'inspection';
  readonly kinds: readonly Kind[];
  readonly scene: TermIn<'SCENES'>;
  readonly gist: string;
  readonly recordist: 'receptionist' | 'officer';
  readonly class: RecordingClass;
}

/** 清单十三行。起于进入或者到达，止于离开；第十三行止于送达环节结束。 */
const ROWS: readonly ChecklistRow[] = [
  {
    caseType: 'licensing',
    kinds: ['hearing'],
    scene: 'hearingScene',
    gist: '许可听证会，由受理人员记录全过程',
    recordist: 'receptionist',
    class: 'sceneClass',
  },
  {
    caseType: 'licensing',
    kinds: ['expertReview'],
    scene: 'expertReviewScene',
    gist: '许可专家论证会，由受理人员记录全过程',
    recordist: 'receptionist',
    class: 'sceneClass',
  },
  {
    caseType: 'penalty',
    kinds: ['siteInspection', 'examination'],
    scene: 'examinationScene',
    gist: '处罚案件现场检查、勘验，记录全过程',
    recordist: 'officer',
    class: 'sceneClass',
  },
  {
    caseType: 'penalty',
    kinds: ['preservation'],
    scene: 'preservationScene',
    gist: '证据先行登记保存，记录全过程',
    recordist: 'officer',
    class: 'sceneClass',
  },
  {
    caseType: 'penalty',
    kinds: ['inquiry'],
    scene: 'inquiryScene',
    gist: '处罚案件询问、调查，记录全过程',
    recordist: 'officer',
    class: 'interviewClass',
  },
  {
    caseType: 'penalty',
    kinds: ['witnessInquiry'],
    scene: 'testimonyScene',
    gist: '处罚案件收集证人证言，记录全过程',
    recordist: 'officer',
    class: 'interviewClass',
  },
  {
    caseType: 'penalty',
    kinds: ['statementHearing'],
    scene: 'statementScene',
    gist: '口头陈述、申辩，记录全过程',
    recordist: 'officer',
    class: 'sceneClass',
  },
  {
    caseType: 'penalty',
    kinds: ['hearing'],
    scene: 'hearingScene',
    gist: '处罚听证，记录全过程',
    recordist: 'officer',
    class: 'sceneClass',
  },
  {
    caseType: 'inspection',
    kinds: ['siteInspection', 'examination', 'sampling', 'documentaryCollection', 'electronicCollection'],
    scene: 'inspectionScene',
    gist: '检查取证，记录全过程和所提取证据的详情',
    recordist: 'officer',
    class: 'sceneClass',
  },
  {
    caseType: 'inspection',
    kinds: ['inquiry'],
    scene: 'inquiryScene',
    gist: '检查中的询问、调查，记录全过程',
    recordist: 'officer',
    class: 'interviewClass',
  },
  {
    caseType: 'inspection',
    kinds: ['witnessInquiry'],
    scene: 'testimonyScene',
    gist: '检查中收集证人证言，记录全过程',
    recordist: 'officer',
    class: 'interviewClass',
  },
  {
    caseType: 'inspection',
    kinds: ['refusalOfInspection'],
    scene: 'refusedInspectionScene',
    gist: '拒绝接受检查，自进入起记录全过程',
    recordist: 'officer',
    class: 'sceneClass',
  },
  {
    kinds: ['serviceVisit'],
    scene: 'refusalScene',
    gist: '当事人或者有关人员拒绝签收的送达，自到达起记录全过程',
    recordist: 'officer',
    class: 'confirmationClass',
  },
];

const articleOf = (row: number) => `附件清单第${row}行`;
const GENERAL = '附件清单总则';

const ofRow = (row: number) => ({
  article: articleOf(row),
  requirements: [`FZMC-A${row}`, 'FZMC-A0.1', 'FZMC-4.2', 'FZMC-24.2', ...EXEMPTIONS],
  gist: ROWS[row - 1]!.gist,
  scene: ROWS[row - 1]!.scene,
});
/** 起于进入、止于离开：休会不是例外 (FZMC-A8)。 */
const owed = (row: number) => ({ ...scene, recesses: 'recorded' as const, ...ofRow(row) });
const OF_CASES = {
  licensing: isLicensing,
  penalty: isPenalty,
  inspection: isInspection,
} as const;
const ofCase = ({ caseType }: ChecklistRow): readonly Condition[] => (caseType ? [OF_CASES[caseType]] : []);

/** 每行一项应录；第十二行由拒绝、第十三行由拒签触发，起点仍是进入或者到达。 */
const recordings = (row: number) => {
  const { kinds } = ROWS[row - 1]!;
  const when = all(underChecklist, ...ofCase(ROWS[row - 1]!));
  if (row === 13)
    return fromStartOrRefusal('FZMC-A13', (start) => [
      recording({
        ...owed(row),
        span: start.span,
        id: `A13${start.suffix}`,
        per: 'service',
        on: ev('service.attempted', { method: ['directService', 'serviceByLeaving'], result: 'refused' }),
        when: all(when, start.when),
      }),
      recording({
        ...owed(row),
        span: start.span,
        id: `A13.unsigned${start.suffix}`,
        per: 'document',
        on: ev('document.signatureRefused'),
        when: all(
          when,
          isRow(ROWS[row - 1]!),
          not(seen(ev('service.attempted', { result: 'refused' }), { reach: 'activity' })),
          start.when,
        ),
      }),
    ]);
  const ofKind = recording({
    ...owed(row),
    id: `A${row}`,
    on: ev('activity.started', { kind: kinds }),
    when: all(when, MANNERS[row] ?? isOnSite),
  });
  if (row !== 12) return [ofKind];
  return [
    ofKind,
    ...fromStartOrRefusal('FZMC-A12', ({ span, suffix, when: start }) => [
      recording({
        ...owed(row),
        span,
        id: `A12.refused${suffix}`,
        on: ev('cooperation.refused'),
        when: all(when, start),
      }),
    ]),
  ];
};

/** 线上论证以会议系统的录制代替；书面的陈述申辩不要求录像。 */
const MANNERS: Readonly<Record<number, Condition>> = {
  2: reading('FZMC-A2', { default: not(trigger('manner', ['phone', 'written'])), none: isOnSite }),
  7: reading('FZMC-A7', { default: isOnSite, written: not(trigger('manner', ['phone', 'online'])) }),
};

interface Start {
  readonly suffix: '' | '.onward';
  readonly span: 'activity' | 'rest';
  readonly when: Condition;
}

/** 由拒绝、拒签触发而起于进入、到达的两行；另一读法起于拒绝之时 (FZMC-A12、A13)。 */
const fromStartOrRefusal = (
  id: string,
  norms: (start: Start) => readonly RecordingNorm[],
): readonly RecordingNorm[] => [
  ...norms({ suffix: '', span: 'activity', when: reading(id, { default: ALWAYS, refusal: NEVER }) }),
  ...norms({ suffix: '.onward', span: 'rest', when: reading(id, { default: NEVER, refusal: ALWAYS }) }),
];

const isRow = ({ kinds }: ChecklistRow) => seen(ev('activity.started', { kind: kinds }), { reach: 'activity' });
const isRowOf = (row: ChecklistRow) =>
  all(isRow(row), ...(row.caseType === 'inspection' ? [wasEverInspection] : ofCase(row)));

/** FZMC-A0.3：记录人须与该行相符。 */
const recordistRule = (role: ChecklistRow['recordist']) =>
  gate({
    id: `A0.recordist.${role}`,
    article: GENERAL,
    requirements: ['FZMC-A0.3'],
    topic: 'av.recordist.role',
    gist: role === 'receptionist' ? '许可听证、论证由受理人员记录' : '其余各行由执法人员记录',
    per: 'recording',
    act: 'recordActivity',
    on: ev('recording.ended', { recordist: { of: { role: { present: true } } } }),
    when: any(...ROWS.filter((row) => row.recordist === role).map(isRowOf)),
    need: trigger('recordist', {
      of: { role: role === 'receptionist' ? 'receptionist' : ['officer', 'undertaker', 'recordist'] },
    }),
    refusal: '记录人与清单规定的人员不符',
    binds: 'fact',
  });

const isOfClass = (name: RecordingClass) => any(...ROWS.filter((row) => row.class === name).map(isRowOf));
const CLASSES: readonly RecordingClass[] = ['sceneClass', 'interviewClass', 'confirmationClass'];

/** FZMC-A0.2：类别由清单行带出，不能改作他类。 */
const classRule = (name: RecordingClass) =>
  gate({
    id: `A0.class.${name}`,
    article: GENERAL,
    requirements: ['FZMC-A0.2'],
    topic: 'av.class',
    gist: '执法记录类别由清单行确定',
    per: 'recording',
    act: 'classifyRecording',
    on: ev('recording.linked', { class: { present: true } }),
    when: isOfClass(name),
    // 一段录像连续记录两行事项的，各行的类别均可。
    need: any(
      trigger('class', name),
      ...CLASSES.flatMap((other) => (other === name ? [] : [all(trigger('class', other), isOfClass(other))])),
    ),
    refusal: '执法记录类别由清单行确定，不能改作他类',
    binds: 'both',
  });

const heard = ev('activity.started', { kind: ROWS[6]!.kinds });
const stated = ev('statement.made', { outcome: 'stated', faceToFace: true });

/** 各行另有的文书、要点 */
const MORE: Readonly<Record<number, Parameters<typeof article>[2]>> = {
  4: [
    duty({
      id: 'A4.items',
      article: articleOf(4),
      requirements: ['FZMC-A4'],
      topic: 'av.points.preserved',
      gist: '登记保存的物品逐件摄入',
      per: 'measure',
      on: ev('measure.taken', { kind: 'advancePreservation', items: { atLeast: 1 } }),
      must: [ev('recording.marked', { point: 'caseItems' })],
      mustReach: 'occasion',
      each: { field: 'items', as: 'subject' },
      due: within(NO_TERM),
      exempt: { if: scene.exempt },
      who: 'recordist',
      clock: 'claimed',
    }),
  ],
  6: [sensitive(6)],
  7: [
    recording({
      ...instant,
      ...ofRow(7),
      // 免录以活动主张；没有活动的，无从主张。
      exempt: NEVER,
      id: 'A7.unregistered',
      gist: '未登记活动的口头陈述、申辩，以陈述之时判定',
      per: 'case',
      on: stated,
      when: all(
        underChecklist,
        isPenalty,
        not(about('activity')),
        // 登记的活动不少于所作的陈述的，陈述即在活动之中。
        not(quota({ facts: heard, reach: 'case' }, 1, { facts: stated, reach: 'case', by: 'content' })),
      ),
    }),
    paper({
      id: 'A7.waiver',
      article: articleOf(7),
      requirements: ['FZMC-A7'],
      topic: 'statement.waiver',
      gist: '放弃陈述申辩的，有放弃记录',
      per: 'case',
      on: ev('statement.made', { outcome: 'statementWaived' }),
      forms: ['waiverRecord'],
      reach: 'case',
    }),
  ],
  9: [
    gate({
      id: 'A9.evidence',
      article: articleOf(9),
      requirements: ['FZMC-A9'],
      topic: 'evidence.detail',
      gist: '提取的证据写明数量、特征、提取位置和录像时间点',
      per: 'case',
      act: 'collectEvidence',
      on: ev('evidence.collected'),
      when: isInspection,
      need: reading('FZMC-A9', {
        default: all(
          ...(['count', 'feature', 'place', 'shownAt'] as const).map((field) => trigger(field, { present: true })),
        ),
        open: ALWAYS,
      }),
      refusal: '所提取证据的数量、特征、位置或者录像时间点有缺',
      binds: 'fact',
    }),
  ],
  11: [sensitive(11)],
  13: [
    recording({
      ...owed(13),
      id: 'A13.posted',
      gist: '张贴公告送达，自到达起记录全过程',
      per: 'service',
      on: ev('service.attempted', { method: 'serviceByPublication', carriers: { has: ['noticeBoard'] } }),
      when: underChecklist,
      scene: 'publicationServiceScene',
    }),
    duty({
      id: 'A13.printed',
      article: articleOf(13),
      requirements: ['FZMC-A13'],
      topic: 'service.proof',
      gist: '登报公告送达，留存版面',
      per: 'service',
      on: ev('service.attempted', { method: 'serviceByPublication', carriers: { has: ['newspaper'] } }),
      must: [ev('service.proofKept', { carrier: 'newspaper' })],
      mustReach: 'object',
      due: within(NO_TERM),
      who: 'server',
      clock: 'claimed',
    }),
  ],
};

/** FZMC-A6、A11：证人录像标明敏感。 */
function sensitive(row: 6 | 11) {
  return duty({
    id: `A${row}.sensitive`,
    article: articleOf(row),
    requirements: [`FZMC-A${row}`],
    topic: 'record.secrecy.witness',
    gist: '证人录像标明涉及个人隐私',
    per: 'recording',
    on: ev('recording.ended'),
    when: all(isRowOf(ROWS[row - 1]!), reading('FZMC-A6', { default: ALWAYS, unmarked: NEVER })),
    must: [ev('recording.secrecyAnswered', { secrecy: { has: ['personalPrivacy'] } })],
    mustReach: 'object',
    due: within(NO_TERM),
    who: 'recordist',
    clock: 'claimed',
  });
}

export const CHECKLIST_ARTICLES = [GENERAL, ...ROWS.map((_, i) => articleOf(i + 1))];

export const checklist = {
  title: '附件 行政执法音像记录事项清单',
  articles: [
    article(GENERAL, '清单列明十三类事项的场合、记录人、起止和类别', [
      recordistRule('receptionist'),
      recordistRule('officer'),
      ...CLASSES.map(classRule),
    ]),
    ...ROWS.map(({ gist }, i) => article(articleOf(i + 1), gist, [...recordings(i + 1), ...(MORE[i + 1] ?? [])])),
  ],
};
