import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { effectOf } from './effect.ts';

describe('同意以后怎样', () => {
  const VIEWED = '申请人可在有效期内打开所申请的资料，每次打开都登记。';
  const KEEPERS = { FZCG: '执法记录管理员', QDDA: '专人', FTJD: '专门负责人员', FZMC: '保管人或者档案管理人员' };
  for (const [code, keeper] of Object.entries(KEEPERS))
    it(`${code}：由${keeper}放行`, () => assert.equal(effectOf(code, 'viewing'), `由${keeper}放行后，${VIEWED}`));
  it('SMGX：没有放行一步', () => assert.equal(effectOf('SMGX', 'viewing'), `批准以后，${VIEWED}`));
  it('处置由谁执行，用本机关的叫法', () => assert.match(effectOf('FZMC', 'disposalMatter')!, /由保管人执行/));
  it('没有另外后果的，不说', () => assert.equal(effectOf('FZCG', 'decisionApproval'), undefined));
});
