import { randomUUIDv7 } from 'node:crypto';
import { accessAnswer, can, step, type AccessLack, type CaseEvent, type Obstacle } from '@zhiji/law';
import { zh, type TermIn } from '@zhiji/terms';
import type { LiveCase } from '../cases/case-store.ts';

/** What is asked for: one recording, or the dossier where none is named; by a request of the case for that action, or before there is one. */
export interface Asked {
  readonly action: TermIn<'ACCESS_ACTIONS'>;
  readonly access?: string;
  readonly recording?: string;
  readonly by: CaseEvent['by'];
}

/** 何以不能: what the law in force asks for and has not got, with its articles. */
export interface AccessRefusal {
  readonly why: readonly string[];
  /** Empty where the law in force says nothing on such use. */
  readonly article: string;
}

/** Undefined where nothing is in the way. Before there is a request, the law answers as if it had just been made. */
export function accessRefusal(live: LiveCase, asked: Asked, now: number): AccessRefusal | undefined {
  const { program } = live;
  const { action, recording, by } = asked;
  const access = asked.access ?? randomUUIDv7();
  const objects = objectsOf(live.id, access);
  const state = asked.access ? live.law : step(program, live.law, requestOf(asked, objects, now)).state;
  const answers = accessAnswer(program, state, access, recording, by.id, now);
  const used = { type: USED[action], objects, data: recording === undefined ? {} : { recordings: [recording] } };
  const permission = can(program, state, used, by, now);
  const obstacles = permission.answer === 'allow' ? [] : permission.obstacles;
  if (answers.length === 0)
    return speaksOf(live, action) ? undefined : { why: [`适用的规定没有写明${zh(action)}由谁批准`], article: '' };
  const lacking = answers.filter(({ allowed }) => !allowed);
  if (lacking.length === 0) return undefined;
  const told = lacking.flatMap(({ norm, chain, missing }) => {
    const { article } = program.norms[norm]!;
    // Where the text tells apart what the article says of several kinds of dossiers, the part that holds here speaks.
    const parts = missing.includes('approval') ? partsOf(article, live, obstacles) : [];
    const others = missing.filter((lack) => lack !== 'approval');
    if (parts.length > 0) return [...parts, ...(asked.access ? lacksIn(article, chain, others) : [])];
    return asked.access ? lacksIn(article, chain, missing) : [{ article, lack: `须${byWhom(chain)}` }];
  });
  return {
    why: [...new Set(told.map(({ article, lack }) => `${article}：${lack}`))],
    article: [...new Set(told.map(({ article }) => article))].join('、'),
  };
}

/** Whether the law in force has rules of access for such use, though they ask nothing here. */
export const speaksOf = ({ program }: LiveCase, action: string): boolean =>
  program.norms.some((norm) => norm.form === 'access' && norm.action === action);

interface Told {
  readonly article: string;
  readonly lack: string;
}

const partsOf = (article: string, { program }: LiveCase, obstacles: readonly Obstacle[]): readonly Told[] =>
  obstacles
    .map(({ norm, refusal }) => ({ article: program.norms[norm]!.article, lack: refusal }))
    .filter((part) => part.article !== article && part.article.startsWith(article));

const lacksIn = (article: string, chain: readonly string[], missing: readonly AccessLack[]): readonly Told[] =>
  missing.map((lack) => ({ article, lack: lack === 'approval' ? `${named(chain)}尚未批准` : LACKS[lack] }));

const named = (chain: readonly string[]): string => chain.map((role) => zh(role as TermIn<'ROLES'>)).join('、');

const byWhom = (chain: readonly string[]): string => (chain.length > 0 ? `经${named(chain)}批准` : '先申请并经放行');

const LACKS: Readonly<Record<Exclude<AccessLack, 'approval'>, string>> = {
  release: '管理的人员尚未放行',
  scope: '不在批准的范围内',
  validity: '批准的期限已过',
  readers: '不在知悉范围内',
  requester: '使用人不是申请人',
};

const USED = { view: 'access.viewed', copy: 'access.copied', provide: 'access.provided' } as const;

const objectsOf = (caseId: string, access: string): CaseEvent['objects'] => [
  { type: 'access', id: access, role: 'subject' },
  { type: 'case', id: caseId, role: 'about' },
];

const requestOf = ({ action, recording, by }: Asked, objects: CaseEvent['objects'], now: number): CaseEvent => ({
  id: randomUUIDv7(),
  type: 'access.requested',
  at: now,
  recorded: now,
  by,
  objects,
  data: { action, ...(recording === undefined ? {} : { recordings: [recording] }) },
});
