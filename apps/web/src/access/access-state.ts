import type { TermIn } from '@zhiji/terms';
import { dueText } from '../law/instant-text.ts';
import type { Office } from '../law/office.ts';
import type { State } from '../law/state-mark.tsx';
import type { AccessAnswer, AccessRow } from './access-queries.ts';

/** The parts of the list, by what has to be done next. */
export const PARTS = [
  { key: 'release', title: '待放行', statuses: ['approved'] },
  { key: 'approval', title: '待审批', statuses: ['requested'] },
  { key: 'running', title: '进行中', statuses: ['released'] },
  { key: 'over', title: '已结束', statuses: ['expired', 'ended', 'refused'] },
] as const satisfies readonly { key: string; title: string; statuses: readonly AccessRow['status'][] }[];

export type PartKey = (typeof PARTS)[number]['key'];

export const partOf = (status: AccessRow['status']): PartKey =>
  PARTS.find(({ statuses }) => (statuses as readonly string[]).includes(status))!.key;

/** How a request stands, with whom or until when. */
export function stateOf(row: AccessRow, office: Office): readonly [State, string] {
  const { status, action, until, approval, waitingFor } = row;
  switch (status) {
    case 'requested':
      if (approval === null) return ['near', '尚未报批'];
      return waitingFor.length === 0 ? ['late', '已退回'] : ['open', `待${waitingFor.map(office).join('、')}批准`];
    case 'approved':
      return ['near', `待${keepersOf(row, office)}放行`];
    case 'released':
      return ['done', `可${ACTIONS[action]}${until === null ? '' : `，至 ${dueText(until)}`}`];
    case 'expired':
      return ['excused', `期限已过${until === null ? '' : ` ${dueText(until)}`}`];
    case 'ended':
      return ['excused', '已结束'];
    case 'refused':
      return ['breach', '不同意'];
  }
}

export const ACTIONS: Readonly<Record<AccessRow['action'], string>> = { view: '打开', copy: '复制', provide: '提供' };

/** The matter an approval of it is asked under. */
export const MATTERS: Readonly<Record<AccessRow['action'], TermIn<'APPROVAL_MATTERS'>>> = {
  view: 'viewing',
  copy: 'copying',
  provide: 'externalProvision',
};

/** Who lets it through. */
export const keepersOf = ({ releasedBy }: Pick<AccessRow, 'releasedBy'>, office: Office): string =>
  releasedBy.map(office).join('或者');

/** What is missing, in words; an approval names those who must give it, a release who lets through. */
export function lackText(
  lack: AccessAnswer['missing'][number],
  { chain, releasedBy }: Pick<AccessRow, 'chain' | 'releasedBy'>,
  office: Office,
): string {
  switch (lack) {
    case 'approval':
      return `${chain.length > 0 ? chain.map(office).join('、') : '负责人'}批准`;
    case 'release':
      return `${keepersOf({ releasedBy }, office)}放行`;
    case 'scope':
      return '不在批准或者放行的范围内';
    case 'validity':
      return '有效期已过';
    case 'readers':
      return '申请人不在知悉范围内';
    case 'requester':
      return '使用人不是申请人';
  }
}
