import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { registerText } from './register-csv.ts';

describe('调阅登记簿导出', () => {
  it('每条有序号、时间、事项和各栏的人，事由里的公式不会被执行', () => {
    const text = registerText([
      {
        id: 'e1',
        leafIndex: 7,
        caseId: 'c1',
        caseTitle: '占道经营案',
        caseNumber: '榕城管案〔2026〕1号',
        at: '2026-04-01T09:00:00.000+08:00',
        event: 'access.released',
        viewer: '林志强',
        copier: null,
        approver: '王建国',
        recipient: null,
        reason: '=1+1',
        recordings: ['r1', 'r2'],
        access: 'x1',
      },
    ]);
    assert.match(text, /^\uFEFF流水序号,时间,事项,/);
    assert.match(
      text,
      /\r\n7,2026-04-01T09:00:00\.000\+08:00,放行,占道经营案,.*,林志强,,王建国,,'=1\+1,r1；r2,x1\r\n$/,
    );
  });
});
