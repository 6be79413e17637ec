import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { importsOf } from '../../../tools/layers.ts';
import { SAMPLES } from '../test/samples.ts';
import { missingFields } from './missing-fields.ts';
import { templateNamed, templateOf, TEMPLATES } from './templates.ts';
import type { DocumentValues } from './values.ts';

const catalogue = path.resolve(import.meta.dirname, '../../../../shared/spec/FZCG.yaml');
const paper = (code: string) => templateOf(code)!;
const sampleOf = (code: string) => SAMPLES[code]!.values;
const labels = (code: string, values: DocumentValues) => missingFields(paper(code), values).map(({ label }) => label);
const without = (code: string, name: string) => ({ ...sampleOf(code), [name]: undefined });

for (const template of TEMPLATES) {
  const values = sampleOf(template.code);

  test(`${template.title}：样例齐全`, () => assert.deepEqual(missingFields(template, values), []));

  for (const field of template.fields.filter(({ name, required }) => required && values[name] !== undefined)) {
    const ids = field.requirements?.join('、') ?? field.article ?? '';
    test(`${ids} ${template.title}：缺${field.label}`, () => {
      const [missing, ...others] = missingFields(template, { ...values, [field.name]: undefined });
      assert.deepEqual(missing, {
        field: field.name,
        label: field.label,
        parts: [],
        ...(field.article ? { article: field.article } : {}),
        requirements: field.requirements ?? [],
      });
      assert.deepEqual(others, []);
    });
  }

  test(`${template.title}：字段、签名栏和条件互相对得上`, () => {
    const names = template.fields.map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
    assert.equal(new Set(template.signatures.map(({ role }) => role)).size, template.signatures.length);
    for (const { when } of [...template.fields, ...template.signatures]) {
      if (!when) continue;
      const chooser = template.fields.find(({ name }) => name === when.field);
      assert.ok(chooser?.kind === 'choice', when.field);
      for (const value of when.in)
        assert.ok(
          chooser.options.some((option) => option.value === value),
          value,
        );
    }
    for (const { each } of template.signatures) if (each) assert.ok(names.includes(each), each);
    assert.ok(existsSync(path.join(import.meta.dirname, 'layouts', template.layout)));
  });

  test(`${template.title}：样式可作为 JSON 传递`, () =>
    assert.deepEqual(JSON.parse(JSON.stringify(template)), template));
}

test('FZCG-7.3 审批表填四项、缺法制机构审核意见，缺项只有它', () =>
  assert.deepEqual(labels('initiationApprovalForm', without('initiationApprovalForm', 'legalUnitOpinion')), [
    '法制机构审核意见',
  ]));

test('FZCG-7.3 五项之外都可空；当事人可填待查', () => {
  const { matter, undertakerOpinion, legalUnitOpinion, handlingUnitOpinion } = sampleOf('initiationApprovalForm');
  const party = { kind: 'undetermined', note: '堆放人离开现场，正在核实' } as const;
  assert.deepEqual(
    labels('initiationApprovalForm', { matter, party, undertakerOpinion, legalUnitOpinion, handlingUnitOpinion }),
    [],
  );
});

test('FZCG-7.2 情况紧急先行启动的，须写启动时间和紧急情况', () =>
  assert.deepEqual(labels('initiationApprovalForm', { ...sampleOf('initiationApprovalForm'), urgency: 'urgent' }), [
    '实际启动时间',
    '紧急情况说明',
  ]));

test('FZCG-12.1 采取理由只认两种法定情形', () => {
  const [missing] = missingFields(paper('preservationNotice'), {
    ...sampleOf('preservationNotice'),
    ground: '便于办案',
  });
  assert.deepEqual([missing?.field, missing?.parts, missing?.requirements], ['ground', ['选项'], ['FZCG-12.1']]);
});

test('FZCG-12.2 清单不得为空，逐行逐格指出所缺', () => {
  const inventory = (items: DocumentValues[string]) =>
    missingFields(paper('preservationInventory'), { ...sampleOf('preservationInventory'), items });
  assert.deepEqual(
    inventory([]).map(({ label }) => label),
    ['物品'],
  );
  assert.deepEqual(
    inventory([
      { name: '水泥', quantity: 46, unit: '袋' },
      { name: '', quantity: 0, unit: '辆' },
    ])[0]?.parts,
    ['第2行：名称', '第2行：数量'],
  );
});

test('FZCG-12.2 通知书两种词序都认作同一文书', () => {
  assert.equal(templateNamed('先行登记保存通知书'), paper('preservationNotice'));
  assert.equal(templateNamed('登记先行保存通知书'), paper('preservationNotice'));
  assert.equal(templateNamed('行政处罚决定书'), paper('enforcementDecision'));
  assert.equal(templateNamed('查无此文书'), undefined);
});

test('FZCG-16.2 决定缺权利救济途径，缺项只有它', () =>
  assert.deepEqual(labels('enforcementDecision', without('enforcementDecision', 'remedyRoute')), ['权利救济途径']));

test('FZCG-16.2 授益决定的履行方式可填不适用并说明；不说明不算，不许不适用的字段不收', () => {
  const decision = (change: DocumentValues) =>
    labels('enforcementDecision', { ...sampleOf('enforcementDecision'), ...change });
  const notApplicable = { notApplicable: '授益决定' };
  assert.deepEqual(decision({ performanceManner: notApplicable, performanceTerm: notApplicable }), []);
  assert.deepEqual(decision({ performanceManner: { notApplicable: ' ' } }), ['履行方式']);
  assert.deepEqual(decision({ content: notApplicable }), ['决定内容']);
});

test('行政处罚法第四十二条 执法人员少于两名、没有执法证号', () => {
  const transcript = (officers: DocumentValues[string]) =>
    missingFields(paper('siteTranscript'), { ...sampleOf('siteTranscript'), officers })[0]?.parts;
  assert.deepEqual(transcript([{ name: '张文涛', certificate: '13010203011' }]), ['至少2名']);
  assert.deepEqual(transcript([{ name: '张文涛', certificate: '13010203011' }, { name: '林晓燕' }]), [
    '第2名：执法证号',
  ]);
});

test('样式没有位置印的项目不收', () => {
  const parts = (code: string, change: DocumentValues) =>
    missingFields(paper(code), { ...sampleOf(code), ...change })[0]?.parts;
  const officer = { name: '张文涛', certificate: '13010203011' };
  assert.deepEqual(parts('siteTranscript', { officers: [officer, { ...officer, phone: '1' }] }), [
    '第2名：样式没有的项目 phone',
  ]);
  assert.deepEqual(parts('siteTranscript', { party: { kind: 'citizen', name: '徐䶮', creditCode: '1' } as never }), [
    '样式没有的项目 creditCode',
  ]);
  assert.deepEqual(
    parts('preservationInventory', { items: [{ name: '水泥', quantity: 1, unit: '袋', colour: '灰' }] }),
    ['第1行：样式没有的项目 colour'],
  );
});

test('FZCG-18.4 有申辩而不写内容的缺项，无申辩的不问内容', () => {
  const transcript = (change: DocumentValues) => labels('siteTranscript', { ...sampleOf('siteTranscript'), ...change });
  assert.deepEqual(transcript({ statement: '' }), ['陈述申辩内容']);
  assert.deepEqual(transcript({ statement: undefined, statementOutcome: 'notStated' }), []);
});

test('FZCG-19.1 直接送达缺收到日期；代收的写明关系', () => {
  const { refusalReason: _, ...values } = sampleOf('proofOfService');
  assert.deepEqual(labels('proofOfService', { ...values, method: 'directService' }), ['收到日期']);
  assert.deepEqual(
    labels('proofOfService', { ...values, method: 'directService', receivedOn: '2026-03-26', capacity: 'proxy' }),
    ['代收人'],
  );
});

test('FZCG-19.2 FZCG-19.4 邮寄送达和退回的各项', () => {
  const mailed = { ...sampleOf('proofOfService'), method: 'serviceByMail' };
  assert.deepEqual(labels('proofOfService', mailed), ['无法直接送达的情况', '邮寄方式', '邮件号', '邮寄结果']);
  const returned = {
    ...mailed,
    directFailure: '两次上门无人',
    mailKind: 'expressMail',
    mailNumber: '1029000000000',
    mailOutcome: 'returned',
  };
  assert.deepEqual(labels('proofOfService', returned), ['退回日期', '退回原因', '退回邮件留存']);
  assert.deepEqual(labels('proofOfService', { ...returned, mailKind: 'ordinaryCourier', mailOutcome: 'inTransit' }), [
    '邮寄方式',
  ]);
});

test('FZCG-19.6 FZCG-19.8 公告送达的各项', () =>
  assert.deepEqual(labels('proofOfService', { ...sampleOf('proofOfService'), method: 'serviceByPublication' }), [
    '其他方式未能送达的情况',
    '公告方式',
    '公告载体',
    '公告日期',
    '公告原因',
    '公告经过',
  ]));

test('FZCG-19.10 见证留置四项；FZCG-19.12 留在住所不要见证人而要地点', () => {
  const left = (change: DocumentValues) => labels('proofOfService', { ...sampleOf('proofOfService'), ...change });
  assert.deepEqual(left({ refusalReason: undefined, refusedOn: undefined, attestors: [] }), [
    '拒收事由',
    '拒收日期',
    '见证人',
  ]);
  assert.deepEqual(left({ leavingWay: 'atResidence', attestors: undefined }), ['留置地点']);
});

test('形状不对的值不算填了', () => {
  const bad = (code: string, change: DocumentValues) => labels(code, { ...sampleOf(code), ...change });
  assert.deepEqual(bad('enforcementDecision', { decidedOn: '2026-02-30' }), ['决定日期']);
  assert.deepEqual(bad('enforcementDecision', { fine: 0.5 }), ['罚款数额']);
  assert.deepEqual(bad('enforcementDecision', { performanceTerm: { until: '明天' } }), ['履行期限']);
  assert.deepEqual(
    bad('siteTranscript', { period: { from: '2026-03-03T10:00:00+08:00', to: '2026-03-03T09:00:00+08:00' } }),
    ['检查时间'],
  );
  assert.deepEqual(bad('siteTranscript', { period: { from: '2026-03-03 10:00', to: '2026-03-03 11:00' } }), [
    '检查时间',
  ]);
  assert.deepEqual(bad('siteTranscript', { party: { kind: 'undetermined', note: '待查' } }), ['当事人']);
  assert.deepEqual(bad('closingForm', { undertakerOpinion: { conclusion: 'agreed', text: '' } }), ['经办人员意见']);
});

test(
  '要求目录列名的字段，样式逐项都有',
  { skip: existsSync(catalogue) ? false : '没有 ../shared/spec/FZCG.yaml' },
  () => {
    const entries = new Map(
      readFileSync(catalogue, 'utf8')
        .split(/^ {2}- id: /m)
        .slice(1)
        .map((entry) => [
          entry.slice(0, entry.indexOf('\n')),
          /^ {4}fields: \[(.*)\]$/m.exec(entry)?.[1]?.split(', ') ?? [],
        ]),
    );
    const asked = (code: string, id: string) =>
      paper(code)
        .fields.filter((field) => field.requirements?.includes(id) && field.required)
        .map(({ label }) => label);
    for (const template of TEMPLATES)
      for (const { requirements = [] } of [...template.fields, ...template.signatures])
        for (const id of requirements) assert.ok(entries.has(id), `${template.code} ${id}`);
    assert.deepEqual(asked('initiationApprovalForm', 'FZCG-7.3'), entries.get('FZCG-7.3'));
    assert.deepEqual(asked('enforcementDecision', 'FZCG-16.2'), entries.get('FZCG-16.2'));
    assert.deepEqual(asked('priorNotice', 'FZCG-14.1'), entries.get('FZCG-14.1'));
    assert.deepEqual(asked('proofOfService', 'FZCG-19.2'), entries.get('FZCG-19.2'));
    assert.deepEqual(asked('proofOfService', 'FZCG-19.8'), entries.get('FZCG-19.8'));
    assert.deepEqual(asked('preservationNotice', 'FZCG-12.1')[0], entries.get('FZCG-12.1')?.[0]);
  },
);

test('样式和缺项检查不依赖 Node', () => {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const request of importsOf(file, readFileSync(file, 'utf8'))) {
      if (request.startsWith('.')) visit(path.resolve(path.dirname(file), request));
      else assert.equal(request, '@zhiji/terms', file);
    }
  };
  for (const file of ['templates.ts', 'missing-fields.ts', 'missing-signatures.ts', 'amount-in-words.ts', 'sheet.ts'])
    visit(path.join(import.meta.dirname, file));
  assert.ok(seen.size > TEMPLATES.length);
});
