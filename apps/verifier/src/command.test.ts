import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { sampleInput } from '../../../packages/archive/test/sample-dossier.ts';
import { buildFolder, scratch } from '../../../packages/archive/test/scratch.ts';
import { edit } from '../../../packages/archive/test/tampering.ts';
import { runCommand, type Verdict } from './index.ts';

const { input, key } = sampleInput();

async function run(...args: readonly string[]) {
  let out = '';
  let error = '';
  const code = await runCommand(args, { out: (text) => (out += text), error: (text) => (error += text) });
  return { code, out, error };
}

describe('zhiji-verify', () => {
  it('通过为 0，不通过为 1 并说出在哪里', async () => {
    await using place = await scratch();
    const folder = place.at('dossier');
    await buildFolder(input, folder);
    const passed = await run('--key', key, folder);
    assert.equal(passed.code, 0);
    assert.match(passed.out, /^核验结论：通过\n\n {2}案件 {2}榕城管罚〔2026〕7号 占道经营案\n/);
    assert.doesNotMatch(passed.out, /提示|不符/);

    edit(folder, 'data/documents/0001-立案审批表.pdf', (text) => text.replace('立案', '立按'));
    const failed = await run('--key', key, folder);
    assert.equal(failed.code, 1);
    assert.match(failed.out, /^核验结论：不通过\n/);
    assert.match(
      failed.out,
      /不符之处（3）\n {2}1\. data\/documents\/0001-立案审批表\.pdf：内容与 manifest-sha256\.txt、/,
    );
    const json = JSON.parse((await run('--key', key, '--json', folder)).out) as Verdict;
    assert.deepEqual([json.passed, json.findings.length], [false, 3]);
  });

  it('公钥和检查点也可以在文件里', async () => {
    await using place = await scratch();
    await buildFolder(input, place.at('dossier'));
    writeFileSync(place.at('key'), `${key}\n`);
    writeFileSync(place.at('checkpoint'), input.checkpoint);
    const { code, out } = await run(
      '--key',
      place.at('key'),
      '--checkpoint',
      place.at('checkpoint'),
      place.at('dossier'),
    );
    assert.equal(code, 0, out);
    assert.doesNotMatch(out, /提示/);
    assert.match((await run(place.at('dossier'))).out, /提示（1）\n {2}1\. data\/agency\.json：公钥取自案卷包本身/);
  });

  it('无法读取为 2', async () => {
    await using place = await scratch();
    writeFileSync(place.at('text.zip'), 'not a ZIP');
    for (const [args, reason] of [
      [[], /应当只给一个案卷包/],
      [['a', 'b'], /应当只给一个案卷包/],
      [['--no-such-option', 'a'], /用法/],
      [[place.at('nowhere')], /找不到案卷包/],
      [[place.at('text.zip')], /不是完好的 ZIP/],
      [['--key', place.at('nowhere'), place.at('text.zip')], /文件读不出来/],
      [['--key', 'a+b+c', place.at('text.zip')], /不是 Ed25519 验证公钥/],
    ] as const) {
      const { code, out, error } = await run(...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(error, reason);
    }
  });

  it('空文件夹是读得出来的，只是什么都没有', async () => {
    await using place = await scratch();
    const { code, out } = await run(place.folder);
    assert.equal(code, 1);
    assert.match(out, /案件 {2}不明[^]*bagit\.txt：没有 bagit\.txt/);
  });
});
