import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { AGENCY, SAMPLES, VARIANTS, type Sample } from '../test/samples.ts';
import { textOf, textRuns, type Run } from '../test/text-layer.ts';
import { DocumentFault } from './fault.ts';
import { sheetOf, type PrintedField } from './sheet.ts';
import { preview, render, type RenderOptions, type RenderRefusal } from './render.ts';
import { templateOf, TEMPLATES } from './templates.ts';
import { openTypesetter, type Typeset } from './typesetter.ts';
import type { DocumentValues } from './values.ts';

const typesetter = await openTypesetter();
after(() => typesetter[Symbol.asyncDispose]());

const madeAt = '2026-04-10T10:00:00+08:00';
const paper = (code: string) => templateOf(code)!;
const headOf = ({ number, signatures }: Sample) => ({ agency: AGENCY, signatures, ...(number ? { number } : {}) });

const attempt = (code: string, change: DocumentValues = {}, options: Partial<RenderOptions> = {}) =>
  render(
    typesetter,
    paper(code),
    { ...SAMPLES[code]!.values, ...change },
    { ...headOf(SAMPLES[code]!), madeAt, ...options },
  );

function done(outcome: Typeset | RenderRefusal): Typeset {
  assert.ok('pdf' in outcome, JSON.stringify(outcome));
  return outcome;
}

const printed = async (...args: Parameters<typeof attempt>) => done(await attempt(...args));
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const millimetres = (mm: number) => (mm * 72) / 25.4;

const bare = (text: string) => text.replaceAll(/\s/g, '');

/** What the body of the pages says; the footer is left out, it stands between the halves of a broken paragraph. */
const bodyOf = (pdf: Uint8Array) =>
  bare(
    textRuns(pdf)
      .filter(({ y }) => y < 842 - millimetres(25))
      .map(({ text }) => text)
      .join(''),
  );

/** The strings a field puts on paper; of options the chosen ones. */
function stringsOf(field: PrintedField): readonly string[] {
  switch (field.form) {
    case 'paragraphs':
      return field.paragraphs;
    case 'options':
      return field.options.filter(({ chosen }) => chosen).map(({ label }) => label);
    case 'opinion':
      return [...field.paragraphs, ...field.options.filter(({ chosen }) => chosen).map(({ label }) => label)];
    case 'party':
    case 'person':
      return field.entries.map(({ text }) => text);
    case 'people':
      return field.people.flat().map(({ text }) => text);
    case 'table':
      return field.rows.flat();
  }
}

/** No run leaves the margins of the page and none lies over another. Punctuation at a line's end may hang by its empty half. */
function assertSetCleanly(pdf: Uint8Array): void {
  const runs = textRuns(pdf);
  const endOf = ({ x, width, size, text }: Run) => x + width - (/[，。；：、）》”]$/.test(text) ? size / 2 : 0);
  for (const run of runs) {
    assert.ok(run.x > millimetres(28) - 0.5 && endOf(run) < millimetres(210 - 26) + 0.5, JSON.stringify(run));
    assert.ok(run.y > millimetres(25) && run.y < millimetres(297 - 12), JSON.stringify(run));
  }
  const inLines = runs.toSorted((a, b) => a.page - b.page || a.y - b.y || a.x - b.x);
  for (const [i, run] of inLines.entries()) {
    const before = inLines[i - 1];
    if (before?.page === run.page && before.y === run.y)
      assert.ok(endOf(before) < run.x + 0.5, JSON.stringify([before, run]));
  }
}

const CASES: readonly (readonly [string, string, Sample])[] = [
  ...TEMPLATES.map(({ code, title }) => [title, code, SAMPLES[code]!] as const),
  ...Object.entries(VARIANTS).map(([name, { code, sample }]) => [name, code, sample] as const),
];

for (const [name, code, sample] of CASES) {
  test(`${name}：所填的都印在纸上，不出边、不压字，只用内嵌字体`, async () => {
    const template = paper(code);
    const { pdf, pages } = done(await render(typesetter, template, sample.values, { ...headOf(sample), madeAt }));
    const sheet = sheetOf(template, sample.values, headOf(sample));
    const body = bodyOf(pdf);
    for (const text of [AGENCY, template.title, sheet.number, ...Object.values(sheet.fields).flatMap(stringsOf)])
      assert.ok(body.includes(bare(text)), text);
    for (const one of sample.signatures) {
      assert.ok(body.includes('refusedBy' in one ? `拒签人：${one.refusedBy}` : one.name));
      if ('refusedBy' in one) for (const text of [one.reason, ...one.present]) assert.ok(body.includes(text), text);
    }
    assert.ok(textOf(pdf).includes(`共 ${pages} 页`));
    assertSetCleanly(pdf);
    assert.deepEqual(
      new Set(textRuns(pdf).map(({ font }) => font)),
      new Set(['NotoSerifSC-Regular', 'NotoSerifSC-Bold']),
    );
  });
}

for (const { code, title, fields } of TEMPLATES) {
  test(`${title}：每个字段都有印过的样例`, () => {
    const filled = CASES.filter(([, of]) => of === code).flatMap(([, , { values }]) =>
      Object.keys(values).filter((name) => values[name] !== undefined),
    );
    assert.deepEqual(
      fields.map(({ name }) => name).filter((name) => !filled.includes(name)),
      [],
    );
  });

  test(`${title}：空白草稿可以预览，每页有草稿字样`, async () => {
    const { pdf, pages } = done(await render(typesetter, paper(code), {}, { agency: AGENCY, madeAt, draftMark: true }));
    assert.equal(textOf(pdf).split('草稿').length - 1, pages);
    assertSetCleanly(pdf);
  });
}

test('成文 缺项的不出正式文书，逐项说明', async () => {
  const outcome = await attempt('enforcementDecision', { remedyRoute: '' });
  assert.ok('code' in outcome && outcome.code === 'missingFields');
  assert.deepEqual(
    outcome.missing.map(({ label }) => label),
    ['权利救济途径'],
  );
});

test('成文 样式里没有的字段不悄悄丢掉', async () =>
  assert.deepEqual(await attempt('closingForm', { conclusion: '同意' }), {
    code: 'unknownFields',
    fields: ['conclusion'],
  }));

test('成文 同样的内容得到同样的字节，另开一个排版进程、各种文书同时排也一样', async () => {
  const hashes = async (of: typeof typesetter) =>
    Promise.all(
      TEMPLATES.map(async (template) => {
        const sample = SAMPLES[template.code]!;
        return sha256(done(await render(of, template, sample.values, { ...headOf(sample), madeAt })).pdf);
      }),
    );
  await using another = await openTypesetter();
  const first = await hashes(typesetter);
  assert.deepEqual(await hashes(another), first);
  assert.equal(new Set(first).size, TEMPLATES.length);
  for (const [i, { code }] of TEMPLATES.entries()) assert.equal(sha256((await printed(code)).pdf), first[i]);
});

test('成文 时间、草稿、文号、签名任一不同，字节不同', async () => {
  const variants = [
    {},
    { madeAt: '2026-04-10T10:00:01+08:00' },
    { draftMark: true },
    { number: { word: '榕城管结', year: 2026, serial: 23 } },
    { signatures: [] },
  ];
  const hashes = await Promise.all(
    variants.map(async (options) => sha256((await printed('closingForm', {}, options)).pdf)),
  );
  assert.equal(new Set(hashes).size, variants.length);
});

test('成文 文件自称 PDF/A-2b，标明中文和题名', async () => {
  const source = Buffer.from((await printed('closingForm')).pdf).toString('utf8');
  assert.match(source, /<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>B<\/pdfaid:conformance>/);
  assert.match(source, /\/S \/GTS_PDFA1/);
  assert.match(source, /\/Lang \(zh-CN\)/);
  assert.match(source, /案件结案表/);
});

test('成文 填入的排版命令只当文字', async () => {
  const hostile = '*x* #panic(1) #read("/etc/passwd") $a$ _b_ `c` <l> @r // 注 /* 注 */ = 题 \\ ~ \' "引"';
  const signatures = [{ role: 'party', refusedBy: hostile, at: madeAt, reason: hostile, present: [hostile] }] as const;
  const { pdf } = await printed(
    'siteTranscript',
    {
      place: hostile,
      findings: `${hostile}\n${hostile}`,
      officers: [
        { name: hostile, certificate: hostile },
        { name: 'b', certificate: 'c' },
      ],
    },
    { agency: hostile, signatures },
  );
  assert.equal(bodyOf(pdf).split(bare(hostile)).length - 1, 9);
});

test('缺字 罕用姓名照印', async () => {
  for (const name of ['徐䶮', '王㛃', '郑喆', '黄堃', '𬭎𫖯﨑']) {
    const { pdf } = await printed('siteTranscript', { recordist: name }, { signatures: [] });
    assert.ok(bodyOf(pdf).includes(name), name);
  }
});

test('缺字 字库没有的字逐个指名，不成文', async () => {
  const outcome = await attempt('siteTranscript', { recordist: '李𠀀', place: '某街𪚥弄𪚥号' }, { signatures: [] });
  assert.deepEqual(outcome, {
    code: 'uncoveredCharacters',
    characters: [
      { character: '𪚥', codePoint: 'U+2A6A5', label: '检查地点' },
      { character: '𠀀', codePoint: 'U+20000', label: '记录人' },
    ],
  });
});

test('缺字 看不见而能改变读法的符号不收，草稿也不收', async () => {
  for (const [hidden, codePoint] of [
    ['\u202e', 'U+202E'],
    ['\u200b', 'U+200B'],
    ['\u00ad', 'U+00AD'],
    ['\u0007', 'U+0007'],
    ['\u{e0100}', 'U+E0100'],
  ] as const) {
    const outcome = await attempt('siteTranscript', { place: `工业路${hidden}128号` }, { draftMark: true });
    assert.deepEqual(outcome, {
      code: 'uncoveredCharacters',
      characters: [{ character: hidden, codePoint, label: '检查地点' }],
    });
  }
});

test('缺字 签名和机关名称里的也查', async () => {
  const signatures = [{ role: 'undertaker', name: '𠀀', at: madeAt, method: 'stamped' }] as const;
  const outcome = await attempt('closingForm', {}, { agency: '𠀁局', signatures });
  assert.ok('code' in outcome && outcome.code === 'uncoveredCharacters');
  assert.deepEqual(
    outcome.characters.map(({ character, label }) => [character, label]),
    [
      ['𠀁', '机关名称'],
      ['𠀀', '经办人员'],
    ],
  );
});

test('签名 画不出的拒绝：栏目不在样式里、不适用、不是文书列名的人、笔迹不合格式、时间不对、不许拒签的拒签', async () => {
  const good = { role: 'unitHead', name: '陈国栋', at: madeAt, method: 'handSigned' } as const;
  for (const wrong of [
    { ...good, role: 'attestor' },
    { ...good, at: '2026-04-10' },
    { ...good, name: '' },
    { ...good, digest: 'b94d27' },
    { ...good, strokes: { width: 10, height: 10, paths: ['M 0,0 #panic()'] } },
    { role: 'unitHead', refusedBy: '陈国栋', at: madeAt, reason: '不签', present: ['张文涛'] },
  ] as const)
    assert.deepEqual(await attempt('closingForm', {}, { signatures: [wrong] }), {
      code: 'malformedSignatures',
      roles: [wrong.role],
    });
  const stranger = { role: 'officer', name: '王敏', at: madeAt, method: 'stamped' } as const;
  assert.deepEqual(await attempt('siteTranscript', {}, { signatures: [stranger] }), {
    code: 'malformedSignatures',
    roles: ['officer'],
  });
  const attestor = { role: 'attestor', name: '李秀兰', at: madeAt, method: 'stamped' } as const;
  assert.deepEqual(
    await attempt('proofOfService', { leavingWay: 'atResidence', leftAt: '住所' }, { signatures: [attestor] }),
    {
      code: 'malformedSignatures',
      roles: ['attestor'],
    },
  );
});

test('签名 有笔迹的画出笔迹，盖章的注明盖章，摘要只引前十六位', async () => {
  const digest = sha256(Buffer.from('签的内容'));
  const signature = { role: 'unitHead', name: '陈国栋', at: madeAt } as const;
  const strokes = { width: 300, height: 100, paths: ['M 10,50 C 100,0 200,100 290,50'] };
  const drawn = await printed(
    'closingForm',
    {},
    { signatures: [{ ...signature, method: 'handSigned', strokes, digest }] },
  );
  const stamped = await printed('closingForm', {}, { signatures: [{ ...signature, method: 'stamped' }] });
  assert.ok(bodyOf(drawn.pdf).includes(`陈国栋2026年4月10日10时00分所签内容SHA-256：${digest.slice(0, 16)}`));
  assert.ok(!bodyOf(drawn.pdf).includes(digest.slice(0, 17)));
  assert.ok(bodyOf(stamped.pdf).includes('陈国栋（盖章）'));
});

test('长文 两万字的现场情况逐页排下去，一字不少', async () => {
  const findings = Array.from(
    { length: 500 },
    (_, i) =>
      `第${i + 1}处，人行道上堆放建材若干，长${i + 2}米，宽1.5米，有照片为证，当事人在场，未提出异议，已经测量。`,
  ).join('\n');
  const { pdf, pages } = await printed('siteTranscript', { findings });
  assert.ok(pages > 15, `${pages}`);
  assert.ok(bodyOf(pdf).includes(bare(findings)));
  assertSetCleanly(pdf);
});

test('长文 审批意见长过一页也不截断', async () => {
  const text = Array.from(
    { length: 120 },
    (_, i) => `理由之${i + 1}：事实清楚，证据确凿，程序合法，适用依据正确。`,
  ).join('\n');
  const { pdf, pages } = await printed('closingForm', { unitHeadOpinion: { conclusion: 'agreed', text } });
  assert.ok(pages > 2, `${pages}`);
  assert.ok(bodyOf(pdf).includes(bare(text)));
  assertSetCleanly(pdf);
});

/** Every free text of the values made long: fields, particulars of persons, cells. */
function stretched(value: unknown): unknown {
  if (typeof value === 'string')
    return /^[\u4e00-\u9fff]/.test(value) ? value + '又及，前述各节如实记载'.repeat(120) : value;
  if (Array.isArray(value)) return value.map(stretched);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, stretched(one)]));
}

function countsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of text) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

for (const [name, code, sample] of CASES) {
  test(`长文 ${name}：哪一栏写得再长都往下排，不出边、不截断`, async () => {
    const values = stretched(sample.values) as DocumentValues;
    const signatures = stretched(sample.signatures) as Sample['signatures'];
    const outcome = await render(typesetter, paper(code), values, { ...headOf(sample), signatures, madeAt });
    const { pdf, pages } = done(outcome);
    assert.ok(pages > 2);
    assertSetCleanly(pdf);
    // Columns broken over a page are drawn page by page, so characters are counted.
    const strings = Object.values(sheetOf(paper(code), values, headOf(sample)).fields).flatMap(stringsOf);
    const asked = countsOf(bare(strings.join('')));
    const there = countsOf(bodyOf(pdf));
    for (const [character, count] of asked) assert.ok((there.get(character) ?? 0) >= count, character);
  });
}

test('长文 表格里的意见可以分行', async () => {
  const participants = [{ name: '周立群', opinion: '一、同意。\r\n二、改正情况应当复查。\n' }];
  const { pdf } = await printed('deliberationRecord', { participants }, { signatures: [] });
  const lines = textRuns(pdf).filter(({ text }) => /^[一二]、/.test(text));
  assert.deepEqual(
    lines.map(({ text }) => text),
    ['一、同意。', '二、改正情况应当复查。'],
  );
  assert.ok(lines[0]!.y < lines[1]!.y);
});

test('长文 没有空格的长串在格内折行', async () => {
  const long = 'https://example.org/' + 'A1b2C3d4'.repeat(30);
  const item = { name: long, model: long, quantity: 1234567.25, unit: '件', features: long, remark: 'SN20260303001W' };
  const inventory = await printed('preservationInventory', { items: [item], custodyPlace: long });
  assertSetCleanly(inventory.pdf);
  const decision = await printed('enforcementDecision', { content: `${long}；身份证件号码350102198001010011` });
  assertSetCleanly(decision.pdf);
  assert.ok(bodyOf(decision.pdf).includes(long));
});

test('清单 一千件物品，序号连续，每页有表头，末尾写明以下空白', async () => {
  const items = Array.from({ length: 1000 }, (_, i) => ({
    name: `第${i + 1}号手推车`,
    quantity: 1,
    unit: '辆',
    features: '八成新',
    remark: `牌${i}`,
  }));
  const { pdf, pages } = await printed('preservationInventory', { items });
  const body = bodyOf(pdf);
  assert.ok(pages > 20, `${pages}`);
  for (const [i, { name, remark }] of items.entries())
    assert.ok(body.includes(`${i + 1}${name}／1辆八成新${remark}`), name);
  const listPages = textRuns(pdf).find(({ text }) => text === '以下空白')!.page;
  assert.equal(body.split('序号名称规格型号').length - 1, listPages);
  assert.ok(body.includes('以下空白') && body.includes('以上共1000项'));
  assertSetCleanly(pdf);
});

test('排版 版面文件不在的是故障，之后照常', async () => {
  const broken = { ...paper('closingForm'), layout: 'absent.typ' };
  await assert.rejects(
    render(typesetter, broken, SAMPLES['closingForm']!.values, { ...headOf(SAMPLES['closingForm']!), madeAt }),
    (problem) => problem instanceof DocumentFault && problem.code === 'layoutFailed',
  );
  assert.equal((await printed('closingForm')).pages, 1);
});

test('排版 进程停止时未完的报故障，下一份另起进程', async () => {
  await using own = await openTypesetter();
  const { values } = SAMPLES['closingForm']!;
  const start = () => render(own, paper('closingForm'), values, { ...headOf(SAMPLES['closingForm']!), madeAt });
  const waiting = [start(), start()];
  await Promise.resolve();
  await own[Symbol.asyncDispose]();
  for (const one of await Promise.allSettled(waiting))
    assert.ok(
      one.status === 'rejected' && one.reason instanceof DocumentFault && one.reason.code === 'typesetterStopped',
    );
  assert.equal(done(await start()).pages, 1);
});

test('排版 一时无事，进程自行结束；再有文书，另起进程', async () => {
  const processes = () => process.getActiveResourcesInfo().filter((kind) => kind === 'ProcessWrap').length;
  const othersEnd = async () => {
    while (processes() > 1) await sleep(10);
  };
  await printed('closingForm');
  await othersEnd();
  await using own = await openTypesetter(500);
  const { values } = SAMPLES['closingForm']!;
  const one = () => render(own, paper('closingForm'), values, { ...headOf(SAMPLES['closingForm']!), madeAt });
  const first = done(await one());
  assert.equal(processes(), 2);
  await othersEnd();
  assert.deepEqual(done(await one()).pdf, first.pdf);
});

for (const { code } of TEMPLATES) {
  test(`${code} 的预览与成文页数相同，不含脚本和外部引用`, async () => {
    const [template, sample] = [paper(code), SAMPLES[code]!];
    const picture = await preview(typesetter, template, sample.values, { ...headOf(sample), madeAt, draftMark: true });
    assert.ok('svg' in picture);
    assert.equal(picture.pages, (await printed(code, {}, { draftMark: true })).pages);
    assert.match(picture.svg, /^<svg /);
    assert.doesNotMatch(picture.svg, /<script|href="http/);
  });
}
