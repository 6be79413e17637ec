import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { officeIn } from '@zhiji/terms';
import { programOf } from '../test/law-book.ts';
import { PACKS } from './packs.ts';
import { ownReleaseBarred, releasersOf } from './releasers.ts';

const normsOf = (code: string) =>
  PACKS[code]!.chapters.flatMap(({ articles }) => articles).flatMap(({ norms }) => norms);
const told = (code: string, action: 'view' | 'copy' | 'provide') =>
  releasersOf(normsOf(code), action).map((role) => officeIn(code, role));

describe('由谁放行：本机关自己的规定、自己的叫法', () => {
  it('FZCG-28.1 第二十八条：管理员', () => assert.deepEqual(told('FZCG', 'view'), ['执法记录管理员']));
  it('QDDA-36.2 第三十六条：专人', () => assert.deepEqual(told('QDDA', 'copy'), ['专人']));
  it('FTJD-21.1 第二十一条：专门负责人员', () => assert.deepEqual(told('FTJD', 'provide'), ['专门负责人员']));
  it('FZMC-21.2 第二十一条：保管人登记，档案管理人员亦可', () =>
    assert.deepEqual(told('FZMC', 'view'), ['保管人', '档案管理人员']));
  it('不得为自己的申请放行：只有写明的规定', () =>
    assert.deepEqual(
      ['FZCG', 'QDDA', 'FTJD', 'FZMC', 'SMGX'].map((code) => ownReleaseBarred(programOf(PACKS[code]!).norms)),
      ['第二十八条第一款', '第三十六条', undefined, '第二十一条', undefined],
    ));
  it('SMGX-31.1 第三十一条：批准即可，没有放行一步', () => {
    assert.deepEqual(told('SMGX', 'view'), []);
    assert.equal(officeIn('SMGX', 'unitHead'), '执法承办机构负责人');
    assert.equal(officeIn('FZCG', 'unitHead'), '承办单位负责人');
  });
});
