/** What a choice is called where its field says nothing itself. */
export const GROUP_LABELS: Readonly<Record<string, string>> = {
  ROLES: '身份',
  CASE_TYPES: '执法种类',
  PROCEDURE_KINDS: '程序',
  INITIATIONS: '启动依据',
  STAGES: '阶段',
  LEAD_SOURCES: '案源种类',
  LEAD_OUTCOMES: '处理结论',
  ACTIVITIES: '活动种类',
  MEASURES: '措施种类',
  PRESERVATION_GROUNDS: '采取理由',
  EVIDENCE_KINDS: '证据种类',
  MEDIA: '记录方式',
  SCENES: '应录场景',
  RECORDING_CLASSES: '记录类别',
  INTERRUPTION_CAUSES: '中断原因',
  SECRECY: '涉密类别',
  FILE_VERDICTS: '检查结论',
  FORMS: '文书种类',
  TEXT_CATEGORIES: '文字记录类别',
  SIGNING_METHODS: '签署方式',
  APPROVAL_MATTERS: '事项',
  STATEMENT_OUTCOMES: '有无申辩',
  DECISION_KINDS: '决定种类',
  OBLIGATION_KINDS: '义务种类',
  CONCLUSION_GROUNDS: '办结情形',
  CHALLENGES: '争议种类',
  EXECUTORS: '执行主体',
  SERVICE_METHODS: '送达方式',
  SERVICE_RESULTS: '送达结果',
  LEAVING_WAYS: '留置方式',
  MAIL_KINDS: '邮寄种类',
  PUBLICATION_CARRIERS: '公告载体',
  ACCESS_ACTIONS: '方式',
  ACCESS_PURPOSES: '用途',
  FINDINGS: '认定事项',
  OBJECT_TYPES: '种类',
};

/** Fields whose description lists their choices. */
export const NAME_LABELS: Readonly<Record<string, string>> = { kind: '种类', manner: '方式' };

const LONG: ReadonlySet<string> = new Set([
  'content',
  'reason',
  'opinion',
  'conclusion',
  'urgentReason',
  'manifestation',
  'expression',
  'facts',
  'note',
  'basis',
  'summary',
  'disposition',
  'publicationReason',
  'publicationCourse',
  'outcome',
]);

/** Whether a text usually runs over a line. */
export const isLong = (name: string): boolean => LONG.has(name);
