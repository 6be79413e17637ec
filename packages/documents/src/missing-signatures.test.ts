import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SAMPLES } from '../test/samples.ts';
import { missingSignatures } from './missing-signatures.ts';
import type { Signature } from './signature.ts';
import { templateOf, TEMPLATES } from './templates.ts';

const paper = (code: string) => templateOf(code)!;
const sampleAt = (code: string) => SAMPLES[code]!;
const lacking = (code: string, signatures: readonly Signature[], values = sampleAt(code).values) =>
  missingSignatures(paper(code), values, signatures).map(({ role, name, particulars }) => ({
    role,
    name,
    particulars,
  }));
const without = (code: string, dropped: (one: Signature) => boolean) =>
  sampleAt(code).signatures.filter((one) => !dropped(one));

for (const template of TEMPLATES) {
  test(`签名齐全 ${template.title}`, () =>
    assert.deepEqual(lacking(template.code, sampleAt(template.code).signatures), []));
}

test('FZCG-15.1 现场笔录两名执法人员缺一人签名，指出未签者', () =>
  assert.deepEqual(
    lacking(
      'siteTranscript',
      without('siteTranscript', (one) => one.role === 'officer' && 'name' in one && one.name === '林晓燕'),
    ),
    [{ role: 'officer', name: '林晓燕', particulars: [] }],
  ));

test('FZCG-15.1 现场笔录当事人未签又未登记拒签', () => {
  const [missing] = missingSignatures(
    paper('siteTranscript'),
    sampleAt('siteTranscript').values,
    without('siteTranscript', (one) => one.role === 'party'),
  );
  assert.deepEqual([missing?.role, missing?.requirements], ['party', ['FZCG-15.1', 'FZCG-15.2']]);
});

for (const [particular, change] of [
  ['拒签人', { refusedBy: '' }],
  ['拒签时间', { at: '' }],
  ['拒签理由或表现', { reason: ' ' }],
  ['在场人员', { present: [] }],
] as const) {
  test(`FZCG-15.2 拒签记录缺${particular}`, () => {
    const signatures = sampleAt('siteTranscript').signatures.map((one) =>
      'refusedBy' in one ? { ...one, ...change } : one,
    );
    assert.deepEqual(lacking('siteTranscript', signatures)[0]?.particulars, [particular]);
  });
}

test('FZCG-15.2 只写“拒签”二字不算', () => {
  const refused: Signature = { role: 'party', refusedBy: '', at: '', reason: '拒签', present: [] };
  const signatures = [...without('siteTranscript', (one) => one.role === 'party'), refused];
  assert.deepEqual(lacking('siteTranscript', signatures)[0]?.particulars, ['拒签人', '拒签时间', '在场人员']);
});

test('FZCG-15.2 执法人员自己不能以拒签代替签名', () => {
  const refused: Signature = {
    role: 'officer',
    refusedBy: '林晓燕',
    at: '2026-03-03T10:38:00+08:00',
    reason: '无',
    present: ['张文涛'],
  };
  const signatures = [...without('siteTranscript', (one) => one.role === 'officer'), refused];
  assert.deepEqual(
    lacking('siteTranscript', signatures).map(({ name }) => name),
    ['张文涛', '林晓燕'],
  );
});

test('FZCG-17.2 集体讨论四人参加缺一人签名，指出未签者', () => {
  const values = sampleAt('deliberationRecord').values;
  const participants = [
    ...(values['participants'] as readonly { readonly name: string }[]),
    { name: '徐䶮', position: '委员', opinion: '同意。' },
  ];
  assert.deepEqual(
    lacking('deliberationRecord', sampleAt('deliberationRecord').signatures, { ...values, participants }),
    [{ role: 'deliberator', name: '徐䶮', particulars: [] }],
  );
});

test('FZCG-19.1 直接送达须受送达人签名，不要见证人', () => {
  const values = { ...sampleAt('proofOfService').values, method: 'directService', receivedOn: '2026-03-26' };
  assert.deepEqual(
    lacking(
      'proofOfService',
      without('proofOfService', (one) => one.role === 'attestor'),
      values,
    ).map(({ role }) => role),
    ['recipient'],
  );
});

test('FZCG-19.10 见证留置缺见证人签名', () =>
  assert.deepEqual(
    lacking(
      'proofOfService',
      without('proofOfService', (one) => one.role === 'attestor'),
    ),
    [{ role: 'attestor', name: '李秀兰', particulars: [] }],
  ));

test('FZCG-19.12 留在住所的见证人栏可空', () => {
  const values = {
    ...sampleAt('proofOfService').values,
    leavingWay: 'atResidence',
    leftAt: '福州市鼓楼区工业路128号1层',
  };
  assert.deepEqual(
    lacking(
      'proofOfService',
      without('proofOfService', (one) => one.role === 'attestor'),
      values,
    ),
    [],
  );
});

test('FZCG-23.2 结案表缺承办单位负责人签名', () =>
  assert.deepEqual(
    lacking(
      'closingForm',
      without('closingForm', (one) => one.role === 'unitHead'),
    ).map(({ role }) => role),
    ['unitHead'],
  ));
