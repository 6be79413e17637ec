import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { exercisesIn } from './exercises.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'zhiji-exercises-'));
after(() => rmSync(folder, { recursive: true }));

/** For each test the words it sends, the nearest first. */
function sentBy(source: string, helper = ''): Record<string, string[]> {
  writeFileSync(path.join(folder, 'a.http.test.ts'), source);
  writeFileSync(path.join(folder, 'helper.ts'), helper);
  return Object.fromEntries(
    exercisesIn(folder, ['a.http.test.ts'], (file) => file === 'helper.ts').map(({ test, sent }) => [
      test,
      [...sent].toSorted(([, a], [, b]) => a - b).map(([word]) => word),
    ]),
  );
}

describe('产品一栏：测试真正发出的', () => {
  it('每个测试只算自己所发；注释、断言里的不算', () =>
    assert.deepEqual(
      sentBy(`
        it('甲', async () => {
          // lin.does('closeCase')
          await lin.does('c1', 'makeDecision', { kind: 'fine' });
          assert.equal(act, 'archiveCase');
        });
        it('乙', () => lin.orders({ name: 'issueDevice', other: 'registerDevice' }));`),
      { 甲: ['c1', 'makeDecision'], 乙: ['issueDevice'] },
    ));
  it('经由本文件、旁边文件里的函数所发的也算，越近的越先；同名的局部变量不串', () =>
    assert.deepEqual(
      sentBy(
        `import { told } from './helper.ts';
        describe('组', () => {
          const films = async (id: string) => { await lin.does('registerRecording'); };
          before(async () => { await lin.does('registerLead'); });
          it('甲', async () => { await films('f1'); await told(); });
          it('乙', async () => { const told = 1; const form = lin.does('closeCase'); });
          it('丙', async () => { form.send(); });
        });`,
        `const DATA = { tell: story };
        const OTHER = () => lin.does('payCompensation');
        function story(options = OTHER) { lin.does('concludeCase'); }
        export async function told() { use(DATA); }`,
      ),
      {
        甲: ['f1', 'registerRecording', 'concludeCase'],
        乙: ['closeCase'],
        丙: [],
        组: ['registerLead'],
      },
    ));
  it('循环里的测试、没有测试名的顶层调用', () =>
    assert.deepEqual(
      sentBy(`
        for (const one of all) void it(\`每一项 \${one}\`, () => lin.does('closeCase'));
        walk('手机');`),
      { '每一项 …': ['closeCase'], 'a.http.test.ts': ['手机'] },
    ));
});
