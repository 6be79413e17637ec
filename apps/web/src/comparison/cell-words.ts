import { parseInstant, printDueInstant } from '@zhiji/calendar';
import { findTerm, isTerm, zh } from '@zhiji/terms';
import type { State } from '../law/state-mark.tsx';
import type { Cell } from './comparison-query.ts';

/** What one regime says on a matter, in words: how it stands, and what it is about where the standing alone does not say. */
export interface CellWords {
  readonly kind: string;
  readonly state: State;
  readonly standing: string;
  readonly due: string | null;
}

const KINDS: Readonly<Record<string, string>> = {
  duty: '义务',
  recording: '音像',
  document: '文书',
  breach: '违规',
  blocked: '前置条件',
  approval: '审批',
  retention: '保存',
  access: '调阅',
  target: '内部目标',
};

const DUTY: Readonly<Record<string, State>> = {
  done: 'done',
  doneLate: 'late',
  overdue: 'overdue',
  unknown: 'unknown',
  exempt: 'excused',
  waived: 'excused',
  moot: 'excused',
};

const RECORDING: Readonly<Record<string, readonly [State, string]>> = {
  complete: ['done', '已录'],
  missing: ['breach', '应录未录'],
  explained: ['unknown', '未录，已说明'],
  unknown: ['unknown', '是否应录待认定'],
  running: ['near', '正在进行，应录'],
  exempt: ['excused', '免录'],
};

const DOCUMENT: Readonly<Record<string, readonly [State, string]>> = {
  present: ['done', '已有'],
  missing: ['breach', '缺'],
  late: ['late', '制作过晚'],
  early: ['late', '制作过早'],
  unknown: ['unknown', '是否应有待认定'],
  exempt: ['excused', '免作'],
};

const RETENTION: Readonly<Record<string, string>> = {
  permanent: zh('permanentRetention'),
  hold: zh('retentionPending'),
};

export function cellWords({ kind, standing, due }: Cell): CellWords {
  const [state, said] = standingOf(kind, standing);
  return { kind: KINDS[kind] ?? kind, state, standing: said, due: due === null ? null : toTheMinute(due) };
}

function standingOf(kind: string, standing: string): readonly [State, string] {
  const [first = '', second = '', third = ''] = standing.split(' ');
  switch (kind) {
    case 'duty':
      return [DUTY[standing] ?? 'open', isTerm('DUTY_STATUSES', standing) ? zh(standing) : standing];
    case 'recording':
      return RECORDING[standing] ?? ['open', standing];
    case 'document': {
      const [state, said] = DOCUMENT[second] ?? ['open', second];
      return [state, `${said}《${word(first)}》`];
    }
    case 'breach':
      return second === 'cured' ? ['late', `${word(first)}，已补正`] : ['breach', `${word(first)}，违规`];
    case 'blocked':
      return ['open', `现在不得${word(first)}`];
    case 'approval':
      return ['open', `${word(first)}，${chain(second)}`];
    case 'retention':
      return ['done', RETENTION[standing] ?? `保存到 ${standing}`];
    case 'access': {
      const after = second === '' ? '' : `，${chain(second)}`;
      return third === 'true' ? ['done', `可以${word(first)}`] : ['open', `不得径行${word(first)}${after}`];
    }
    default:
      return standing === 'late' ? ['near', '已过'] : ['open', '未到'];
  }
}

const word = (id: string): string => findTerm(id)?.zh ?? id;

function chain(roles: string): string {
  const names = roles.split('→').map(word);
  return `须${names.length > 1 ? '依次' : ''}经${names.join('、')}`;
}

/** Some are told as an official writes them, some as instants. */
function toTheMinute(due: string): string {
  const at = due.includes('T') ? parseInstant(due) : undefined;
  return (at === undefined ? due : printDueInstant(at)).slice(0, 16);
}
