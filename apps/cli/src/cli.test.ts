import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { formatInstant } from '@zhiji/calendar';
import type { CaseEvent } from '@zhiji/law';
import type { Assessment, RegimeRow } from '@zhiji/regulations';
import { history, penaltyCase } from '@zhiji/testkit';
import { coverageText } from './coverage.ts';
import { coverage, type Covered } from './coverage/covered.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'zhiji-cli-'));
after(() => rmSync(folder, { recursive: true }));

const line = ({ id, type, at, recorded, by, objects, data }: CaseEvent) =>
  JSON.stringify({ id, type, occurredAt: formatInstant(at), recordedAt: formatInstant(recorded), by, objects, data });

function journal(name: string, lines: readonly string[]): string {
  const file = path.join(folder, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

async function zhiji(...args: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  try {
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      [path.join(import.meta.dirname, 'main.ts'), ...args],
      { maxBuffer: 64 << 20 },
    );
    return { code: 0, out: stdout, err: stderr };
  } catch (cause) {
    const { code, stdout, stderr } = cause as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

const fact = history('c1');
const conflict = journal('conflict.jsonl', [
  line(
    fact('recording.ended', '2026-02-13 16:30', 'r1', {
      medium: 'video',
      from: '2026-02-13T16:00:00+08:00',
      to: '2026-02-13T16:30:00+08:00',
    }),
  ),
  line(fact('finding.made', '2026-02-13 16:40', 'c1', { finding: 'specialCircumstances', value: true, basis: '断电' })),
  line(fact('finding.made', '2026-02-13 16:41', 'c1', { finding: 'onSiteDispute', value: true, basis: '推搡' })),
  line(fact('finding.made', '2026-02-13 16:42', 'c1', { finding: 'emergencyIncident', value: false, basis: '现场' })),
  line(
    fact('approval.given', '2026-02-13 18:00', 'q1', {
      matter: 'storingExtension',
      role: 'unitLeader',
      recordings: ['r1'],
    }),
  ),
]);
const AT = '2026-02-15T09:00:00+08:00';

describe('zhiji assess', () => {
  it('第二十四条第二款：冲突现场不得放宽 → 02-14 16:30 到期', async () => {
    const { code, out } = await zhiji('assess', '--regulation', 'FZCG', '--journal', conflict, '--at', AT);
    assert.equal(code, 0);
    const { duties, program } = JSON.parse(out) as Assessment;
    const store = duties.find(({ requirements }) => requirements.includes('FZCG-24.6'))!;
    assert.equal(store.status, 'overdue');
    assert.equal(store.due, '2026-02-14T16:30:00.000+08:00');
    assert.match(store.why.join(''), /第二十四条第二款/);
    assert.match(program, /^sha256:[0-9a-f]{64}$/);
  });
  it('换一种解释：纠纷场合不受期限限制', async () => {
    const { out } = await zhiji(
      'assess',
      '--regulation',
      'FZCG',
      '--journal',
      conflict,
      '--at',
      AT,
      '--reading',
      'FZCG-24.6=noLimit',
    );
    const { duties } = JSON.parse(out) as Assessment;
    const store = duties.find(({ requirements }) => requirements.includes('FZCG-24.6'));
    assert.notEqual(store?.status, 'overdue');
  });
  it('一个完整的案件：十二部分俱在，每项都有要求、条款、对象和理由', async () => {
    const whole = journal('whole.jsonl', penaltyCase('c1').map(line));
    const { out } = await zhiji(
      'assess',
      '--regulation',
      'FZCG',
      '--journal',
      whole,
      '--at',
      '2026-11-01T09:00:00+08:00',
    );
    const { program: _, at: __, ...sections } = JSON.parse(out) as Assessment;
    assert.deepEqual(
      Object.keys(sections),
      'duties breaches blocked recordings documents approvals retention access targets questions'.split(' '),
    );
    for (const [name, items] of Object.entries(sections))
      for (const item of items) {
        assert.ok(item.requirements.length > 0 || name === 'retention', `${name}: ${item.gist}`);
        assert.ok(item.why.length > 0 && item.object.id !== '', `${name}: ${item.gist}`);
      }
  });
  it('读不了的一行：指出行和字段，退出码 2，什么也不判', async () => {
    const bad = journal('bad.jsonl', [
      line(fact('case.closed', '2026-02-13 16:30', 'c1', {})),
      '{"id":"x","type":"case.closed"}',
      'not json',
    ]);
    const { code, out, err } = await zhiji('assess', '--regulation', 'FZCG', '--journal', bad, '--at', AT);
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, /第 2 行/);
    assert.match(err, /occurredAt/);
    assert.match(err, /第 3 行/);
  });
  for (const [name, args, words] of [
    ['没有的规定', ['--regulation', 'XXXX', '--at', AT], /没有代码为 XXXX 的规定/],
    ['没有的口径', ['--regulation', 'FZCG', '--at', AT, '--reading', 'FZCG-99.9=default'], /FZCG-99\.9/],
    ['不带时差的时刻', ['--regulation', 'FZCG', '--at', '2026-02-15 09:00'], /--at/],
    ['没有的选项', ['--regulation', 'FZCG', '--at', AT, '--speed', 'fast'], /--speed/],
  ] as const)
    it(`${name}：说明是哪一项，退出码 2`, async () => {
      const { code, err } = await zhiji('assess', '--journal', conflict, ...args);
      assert.equal(code, 2);
      assert.match(err, words);
    });
});

describe('zhiji diff', () => {
  const day = '2026-03-03';
  const film = {
    medium: 'video',
    from: `${day}T09:30:00+08:00`,
    to: `${day}T10:00:00+08:00`,
  } as const;
  const late = journal('late.jsonl', [
    line(fact('activity.started', `${day} 09:30`, 'a1', { kind: 'siteInspection', officers: [] })),
    line(fact('activity.ended', `${day} 10:00`, 'a1', { kind: 'siteInspection' })),
    line(fact('recording.ended', `${day} 10:00`, 'r1', film, { about: ['activity:a1'] })),
    ...(['onSiteDispute', 'emergencyIncident'] as const).map((finding, at) =>
      line(fact('finding.made', `${day} 10:0${at + 1}`, 'c1', { finding, value: false, basis: '现场平稳' })),
    ),
    line(
      fact('recording.stored', '2026-03-04 16:00', 'r1', {
        sha256: 'a'.repeat(64),
        sm3: 'b'.repeat(64),
        size: 1,
        storagePoint: '专用电脑一号',
        registered: true,
      }),
    ),
  ]);
  const diff = (...more: readonly string[]) =>
    zhiji(
      'diff',
      '--from',
      'FZCG',
      '--to',
      'QDDA,FTJD,FZMC,SMGX',
      '--journal',
      late,
      '--at',
      '2026-03-06T10:00:00+08:00',
      ...more,
    );
  it('三十小时后入库：一个历史，五种结论，各引其条；只列不同', async () => {
    const { code, out } = await diff();
    assert.equal(code, 0);
    const row = out.slice(out.indexOf('【音像编号、导出储存】')).split('\n').slice(0, 6);
    assert.deepEqual(row, [
      '【音像编号、导出储存】音像记录 r1',
      '    FZCG：义务 逾期完成，至 2026-03-04 10:00（第二十四条第二款）',
      '    QDDA：义务 已完成，至 2026-03-05 24:00（第三十五条）',
      '    FTJD：义务 逾期完成，至 2026-03-03 24:00（第二十三条第一款）',
      '    FZMC：义务 逾期未办，至 2026-03-04 10:00（第十六条第一款）；义务 逾期未办，至 2026-03-04 10:00（第十七条）',
      '    SMGX：没有规定',
    ]);
    assert.doesNotMatch(out, /（）|【undefined】/);
    assert.doesNotMatch(out, /\b[a-z]+\.[a-z]+/, '没有不译的事项');
    const [, different, all] = /(\d+) 项不同，共比较 (\d+) 项。\n$/.exec(out)!;
    assert.deepEqual([Number(different), Number(all) > Number(different)], [out.match(/^【/gm)!.length, true]);
  });
  it('--all 连相同的也列；--json 逐格给出', async () => {
    const [all, json] = await Promise.all([diff('--all'), diff('--json')]);
    const rows = JSON.parse(json.out) as readonly RegimeRow[];
    assert.ok(all.out.match(/^【/gm)!.length > rows.length);
    const stored = rows.find(({ topic }) => topic === 'av.store')!;
    assert.deepEqual(Object.keys(stored.cells), ['FZCG', 'QDDA', 'FTJD', 'FZMC']);
    assert.deepEqual(stored.cells['FZCG']![0]!.requirements.includes('FZCG-24.4'), true);
    assert.ok(rows.every(({ same }) => !same));
  });
  it('缺另一部规定：退出码 2，说明缺什么', async () => {
    const { code, err } = await zhiji('diff', '--from', 'FZCG', '--journal', late, '--at', AT);
    assert.deepEqual([code, err.trim()], [2, '缺 --to']);
  });
});

describe('zhiji explain、schema', () => {
  it('explain：为什么逾期，考虑过放宽，冲突已认定不得放宽', async () => {
    const { code, out } = await zhiji(
      'explain',
      '--regulation',
      'FZCG',
      '--journal',
      conflict,
      '--at',
      AT,
      '--requirement',
      'FZCG-24.6',
    );
    assert.equal(code, 0);
    assert.match(out, /2026-02-13 16:30 起 24 小时/);
    assert.match(out, /现场发生纠纷冲突/);
  });
  it('explain：标题、状态、对象都是中文', async () => {
    const { out } = await zhiji('explain', '--regulation', 'QDDA', '--journal', conflict, '--at', AT);
    const heads = out.split('\n').filter((text) => text.startsWith('【'));
    assert.ok(heads.length > 5);
    for (const head of heads) {
      const [, object = ''] = /，([^，]+ \S+)）$/.exec(head) ?? [];
      const words = head.replace(object, object.split(' ')[0]!).replaceAll(/[A-Z]{4}-[A-Z]?\d+(\.\d+)?/g, '');
      assert.doesNotMatch(words, /[a-z]{4}/, head);
    }
  });
  it('读不了的一行：explain、diff 同样指明行和理由，什么也不说', async () => {
    const closed = line(fact('case.closed', '2026-02-13 16:30', 'c1', {}));
    const bad = journal('bad-version.jsonl', [
      closed,
      closed.replace('{', '{"v":9,'),
      closed.replace('case.closed', 'x'),
    ]);
    for (const command of [
      ['explain', '--regulation', 'FZCG'],
      ['diff', '--from', 'FZCG', '--to', 'FTJD'],
    ]) {
      const { code, out, err } = await zhiji(...command, '--journal', bad, '--at', AT);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /第 2 行，v：case\.closed 没有第 9 版；本程序认得第 1 版/);
      assert.match(err, /第 3 行，type：没有这种事件：x/);
      assert.match(err, /整份流水未予采用，没有作出任何结论。/);
    }
  });
  it('schema events：一行流水的 JSON Schema，列出每一种事件', async () => {
    const { out } = await zhiji('schema', 'events');
    assert.match(out, /"recording\.ended"/);
    assert.doesNotThrow(() => JSON.parse(out) as unknown);
  });
});

describe('zhiji coverage', () => {
  const covered = coverage();
  const byId = new Map(covered.map((entry) => [entry.id, entry]));
  it('五部规定 587 条要求，一条不少', () => assert.equal(covered.length, 587));
  it('每条要求：规范并有以其编号开头的测试，正反各一，或者说明为何不产生规范', () =>
    assert.deepEqual(
      covered.filter(({ law }) => law === 'hole').map(({ id }) => id),
      [],
    ));
  it('产品一栏：命令、屏幕、任务各有经由它的测试；没有测试的写未测，录不进的写待建', () => {
    const storing = byId.get('FZCG-24.4')!.product!;
    assert.equal(storing.state, 'tested');
    const registering = storing.ways.find(({ name }) => name === 'registerRecording')!;
    assert.deepEqual([registering.kind, registering.title], ['command', '登记音像']);
    assert.ok(registering.tests.some((test) => test.startsWith('case-path.http.test.ts：')));
    assert.ok(storing.ways.some(({ name, tests }) => name === 'store' && tests.length > 0));
    const keeping = byId.get('FZCG-26.2')!.product!;
    assert.ok(keeping.ways.find(({ kind }) => kind === 'screen')!.tests.some((test) => test.includes('处置台')));
    for (const { id, product } of covered)
      if (product?.state === 'tested')
        assert.ok(
          product.ways.some(({ tests }) => tests.length > 0),
          id,
        );
  });
  it('每条要求一行：编号、条款、规范、测试、产品或者理由；数字在最后', () => {
    const lines = coverageText(covered.filter(({ id }) => id.startsWith('FZCG'))).split('\n');
    const rows = lines.filter((one) => /^[A-Z]{4}-/.test(one));
    assert.equal(rows.length, 136);
    const row = rows.find((one) => one.startsWith('FZCG-24.4 '))!;
    const { norms, tests } = byId.get('FZCG-24.4')!;
    for (const part of ['第二十四条', norms[0]!, `${tests.length}：${tests[0]!}`, '登记音像（case-path.http.test.ts：'])
      assert.ok(row.includes(part), `${part} 不在 ${row}`);
    const reasoned = covered.find(({ id, law }) => law === 'reasoned' && id.startsWith('FZCG'))!;
    assert.ok(rows.find((one) => one.startsWith(`${reasoned.id} `))!.endsWith(reasoned.reason!));
    assert.match(
      lines.slice(rows.length).join('\n'),
      /136 条；法律：有规范有测试 \d+，说明理由 \d+，缺 \d+；产品：可办且有测试 \d+，可办未测 \d+，待建 \d+/,
    );
  });
  it('缺的逐条列出：没有测试的、没有规范也没有理由的', () => {
    const [proved] = covered;
    const holes = [
      { ...proved!, id: 'FZCG-1.1', law: 'hole', norms: ['1.1'], tests: [] },
      { ...proved!, id: 'FZCG-1.2', law: 'hole', norms: [], reason: null },
    ] as const;
    assert.match(coverageText(holes), /缺：FZCG-1\.1 只有 0 个测试\n缺：FZCG-1\.2 没有规范，也没有理由$/);
  });
  it('--pack 只列一部；--json 是同样的内容', async () => {
    const { code, out } = await zhiji('coverage', '--pack', 'SMGX', '--json');
    const own = covered.filter(({ id }) => id.startsWith('SMGX'));
    assert.equal(code, own.some(({ law }) => law === 'hole') ? 1 : 0);
    const told = (all: readonly Covered[]) => all.map(({ id, norms, reason }) => ({ id, norms, reason }));
    const entries = JSON.parse(out) as readonly Covered[];
    assert.deepEqual(told(entries), told(own));
    assert.ok(entries.some(({ product }) => product !== null && product.ways.length > 0));
  });
  it('没有的规定：退出码 2', async () => {
    const { code, err } = await zhiji('coverage', '--pack', 'XXXX');
    assert.equal(code, 2);
    assert.match(err, /没有代码为 XXXX 的要求目录；现有 .*FZCG/);
  });
});
