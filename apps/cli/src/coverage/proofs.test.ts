import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { idsOf, proofsIn } from './proofs.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'zhiji-proofs-'));
after(() => rmSync(folder, { recursive: true }));

const proofs = (source: string) => {
  const file = path.join(folder, `${Math.random()}.ts`);
  writeFileSync(file, `import { describe, it, test } from 'node:test';\n${source}`);
  return Object.fromEntries(proofsIn([file]));
};

describe('法律一栏：只算真会运行的测试', () => {
  it('注释、说明、没有交给 it 的文字都不算', () =>
    assert.deepEqual(
      proofs(`
        // it('FZCG-1.1 第一条 注释里的测试', () => {});
        /* 'FZCG-1.2 第一条' */
        const gist = 'FZCG-1.3 第一条';
        export const message = \`FZCG-1.4 \${gist}\`;`),
      {},
    ));
  it('表里的行、循环、模板拼出的名称都算', () =>
    assert.deepEqual(
      proofs(`
        const rows = [{ name: 'FZCG-1.1 第一条 甲' }, { name: 'FZCG-1.1 第一条 乙' }];
        for (const { name } of rows) void it(name, () => {});
        for (const id of ['FTJD-2.1']) void test(\`\${id} 第二条\`, () => {});`),
      { 'FZCG-1.1': ['FZCG-1.1 第一条 甲', 'FZCG-1.1 第一条 乙'], 'FTJD-2.1': ['FTJD-2.1 第二条'] },
    ));
  it('跳过的、待写的、没有内容的都不算', () =>
    assert.deepEqual(
      proofs(`
        void it.skip('FZCG-1.1 跳过', () => {});
        void it('FZCG-1.2 跳过', { skip: '没有' }, () => {});
        void it('FZCG-1.3 没有内容');
        void it.todo('FZCG-1.4 待写');
        void describe('FZCG-1.5 跳过', { skip: true }, () => void it('里面的', () => {}));`),
      {},
    ));
  it('标在一组之上的编号，算到组里每一个测试；空的一组不算', () =>
    assert.deepEqual(
      proofs(`
        void describe('FZCG-1.1 第一条', () => { void it('甲', () => {}); void it('乙', () => {}); });
        void describe('FZCG-1.2 第一条', () => {});`),
      { 'FZCG-1.1': ['甲', '乙'] },
    ));
  it('读不起来的文件，里面的测试都不算', () =>
    assert.deepEqual(proofs(`void it('FZCG-1.1 第一条', () => {});\nthrow new Error('读不起来');`), {}));
  it('一个名称可以开头列几个编号；正文里提到的不算', () => {
    assert.deepEqual(idsOf('FZCG-24.2、9.3 第二十四条 拒绝询问'), ['FZCG-24.2', 'FZCG-9.3']);
    assert.deepEqual(idsOf('QDDA-30.1、QDDA-31.2、QDDA-32.1 送达日'), ['QDDA-30.1', 'QDDA-31.2', 'QDDA-32.1']);
    assert.deepEqual(idsOf('FZMC-A1.2 附件 不同于 FZMC-16.1'), ['FZMC-A1.2']);
    assert.deepEqual(idsOf('第二十四条，见 FZCG-24.4'), []);
  });
});
