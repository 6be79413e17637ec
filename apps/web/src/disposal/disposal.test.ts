import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { disposalText } from './disposal-csv.ts';
import type { DisposalRow, DueRow } from './disposal-queries.ts';
import { isErasing, partNamed, sharesOf, stateOf } from './disposal-state.ts';

const opinion = (by: string, agreed = true) => ({ by, at: `2026-04-13T10:00:00.000+08:00`, agreed, opinion: null });
const recording = (id: string, erasedAt: string | null): DisposalRow['recordings'][number] => ({
  id,
  name: `=${id}.mp4`,
  medium: 'video',
  from: '2023-04-10T09:00:00.000+08:00',
  size: 1024,
  sha256: 'a'.repeat(64),
  keptUntil: '2025-04-10',
  keptBy: '第二十六条第（一）项',
  erasedAt,
});
const row: DisposalRow = {
  id: 'x1',
  caseId: 'c1',
  caseTitle: '占道经营案',
  caseNumber: '榕城管案〔2023〕1号',
  archiveNumber: null,
  reason: '期满',
  requestedBy: 'guan',
  requestedAt: '2026-04-12T10:00:00.000+08:00',
  status: 'requested',
  approval: 'q1',
  opinions: [opinion('wang')],
  recordings: [recording('r1', null), recording('r2', null)],
  executedBy: null,
  executedAt: null,
  certificate: null,
};
const executed: DisposalRow = {
  ...row,
  status: 'executed',
  opinions: [opinion('wang'), opinion('li')],
  executedBy: 'guan',
  executedAt: '2026-04-14T10:00:00.000+08:00',
  certificate: '销〔2026〕1号',
  recordings: [recording('r1', '2026-04-14T10:00:05.000+08:00'), recording('r2', null)],
};

describe('处置台', () => {
  it('待批准的说还需几人，没有报批的说没有报批', () => {
    assert.deepEqual(stateOf(row), ['open', '还需 1 人同意']);
    assert.deepEqual(stateOf({ ...row, approval: null, opinions: [] }), ['near', '尚未报批']);
  });
  it('没有人反对而终止的是撤回', () => {
    assert.deepEqual(stateOf({ ...row, status: 'refused' }), ['excused', '已撤回']);
    assert.deepEqual(stateOf({ ...row, status: 'refused', opinions: [opinion('li', false)] }), ['breach', '未获同意']);
  });
  it('还有一件字节未清除的仍在清除', () => {
    assert.equal(isErasing(executed), true);
    assert.equal(isErasing({ ...executed, recordings: [executed.recordings[0]!] }), false);
    assert.equal(isErasing(row), false);
  });
  it('所选的按案件分开，各成一次提请', () => {
    const due = (id: string, caseId: string) => ({ recording: id, caseId, caseTitle: caseId }) as DueRow;
    assert.deepEqual(
      sharesOf([due('r1', 'c1'), due('r2', 'c2'), due('r3', 'c1')]).map(({ caseId, rows }) => [
        caseId,
        ...rows.map((one) => one.recording),
      ]),
      [
        ['c1', 'r1', 'r3'],
        ['c2', 'r2'],
      ],
    );
  });
  it('地址里没有的部分不认', () => assert.equal(partNamed('all'), undefined));
});

describe('处置清单导出', () => {
  it('每件音像一行，两位同意人和清除时间都在，文件名里的公式不会被执行', () => {
    const [head, first, second] = disposalText([executed], (id) => `${id}某`).split('\r\n');
    assert.match(head!, /^\uFEFF证明编号,案号,档号,/);
    assert.match(first!, /^销〔2026〕1号,榕城管案〔2023〕1号,,占道经营案,'=r1\.mp4,.*,1024,a{64},2025-04-10,/);
    assert.match(first!, /guan某,2026-04-12[^,]*,wang某、li某,[^,]*,guan某,2026-04-14[^,]*,2026-04-14[^,]*$/);
    assert.match(second!, /'=r2\.mp4.*,$/);
  });
});
