import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseInstant } from '@zhiji/calendar';
import { officeIn, type TermIn } from '@zhiji/terms';
import type { Me } from '../client/queries.ts';
import type { AccessRow } from './access-queries.ts';
import { lackText, partOf, stateOf } from './access-state.ts';
import { approverOf, fitsBulk, isOwn, proposedEnd, releaseOrder } from './release-order.ts';

const row: AccessRow = {
  id: 'x1',
  caseId: 'c1',
  caseTitle: '占道经营案',
  caseNumber: null,
  action: 'view',
  purpose: 'dossierReview',
  reason: '评查',
  requestedBy: 'sun',
  requestedAt: '2026-04-01T09:00:00+08:00',
  recordings: ['r1'],
  status: 'requested',
  until: null,
  viewed: 0,
  releasedBy: ['custodian'],
  ownBarred: '第二十八条第一款',
  approval: null,
  chain: ['unitHead'],
  waitingFor: ['unitHead'],
  opinions: [],
};

const office = (role: TermIn<'ROLES'>) => officeIn('FZCG', role);
const here = (role: TermIn<'ROLES'>) => officeIn('SMGX', role);

describe('调阅申请的现状', () => {
  it('没有报批、待批准、退回，各有各的话', () => {
    assert.deepEqual(stateOf(row, office), ['near', '尚未报批']);
    assert.deepEqual(stateOf({ ...row, approval: 'q1' }, office), ['open', '待承办单位负责人批准']);
    assert.deepEqual(stateOf({ ...row, approval: 'q1', waitingFor: [] }, office), ['late', '已退回']);
  });
  it('期限过了即归入已结束', () => {
    assert.equal(partOf('expired'), 'over');
    assert.equal(partOf('released'), 'running');
  });
  it('由谁批准、由谁放行，依本机关的规定，用它的叫法', () => {
    assert.equal(lackText('approval', row, office), '承办单位负责人批准');
    assert.equal(lackText('approval', row, here), '执法承办机构负责人批准');
    const approved = { ...row, status: 'approved' } as const;
    assert.deepEqual(stateOf(approved, office), ['near', '待执法记录管理员放行']);
    const kept = { ...approved, releasedBy: ['custodian', 'archivist'] } as const satisfies Partial<AccessRow>;
    const there = (role: TermIn<'ROLES'>) => officeIn('FZMC', role);
    assert.deepEqual(stateOf({ ...kept, releasedBy: [...kept.releasedBy] }, there), [
      'near',
      '待保管人或者档案管理人员放行',
    ]);
    assert.equal(lackText('release', { ...row, releasedBy: ['custodian'] }, there), '保管人放行');
  });
});

describe('放行', () => {
  const people = { requester: '孙涛', approver: '王建国' };
  const release = { reason: ' 评查 ', until: '2026-04-08T09:00:00+08:00', recordings: ['r1'] };
  it('调阅的登记调阅人，复制的登记复制人和份数', () => {
    assert.deepEqual(releaseOrder(row, people, release, 'custodian').data, {
      action: 'view',
      viewer: '孙涛',
      approver: '王建国',
      reason: '评查',
      recordings: ['r1'],
      until: release.until,
    });
    const copy = releaseOrder({ ...row, action: 'copy' }, people, { ...release, copies: 2 }, 'archivist').data;
    assert.deepEqual([copy['copier'], copy['viewer'], copy['copies']], ['孙涛', undefined, 2]);
  });
  it('有效期先用申请的，已过的不用', () => {
    const now = parseInstant('2026-04-01T09:00:30+08:00')!;
    assert.equal(proposedEnd('2026-04-03T00:00:00+08:00', now), '2026-04-03T00:00:00+08:00');
    assert.equal(
      parseInstant(proposedEnd('2026-03-03T00:00:00+08:00', now)),
      parseInstant('2026-04-08T09:00:00+08:00'),
    );
  });
  it('审批人是最后同意的那一位；本人的申请不由本人放行', () => {
    const opinion = { role: 'unitHead', at: '', opinion: null } as const;
    const opinions = [
      { ...opinion, by: 'wang', agreed: true },
      { ...opinion, by: 'li', agreed: false },
    ];
    assert.equal(approverOf({ opinions }), 'wang');
    assert.equal(isOwn(row, 'sun'), true);
    assert.equal(isOwn({ ...row, ownBarred: null }, 'sun'), false, '规定没有禁止的');
  });
  it('批量只放行别人申请的调阅；不是管理员的只结束自己的', () => {
    const fang: Pick<Me, 'id' | 'roles'> = { id: 'fang', roles: ['custodian'] };
    const lin: Pick<Me, 'id' | 'roles'> = { id: 'lin', roles: ['officer'] };
    assert.equal(fitsBulk('release', row, fang), true);
    assert.equal(fitsBulk('release', { ...row, requestedBy: 'fang' }, fang), false);
    assert.equal(fitsBulk('release', { ...row, action: 'copy' }, fang), false);
    assert.equal(fitsBulk('running', row, lin), false);
    assert.equal(fitsBulk('running', { ...row, requestedBy: 'lin' }, lin), true);
  });
});
