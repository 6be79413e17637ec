import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { registeredVersions, templateFault, type StatedTemplate, type TemplateVersion } from './catalogue.ts';

const form = 'inquiryTranscript';
const V1: TemplateVersion = { form, version: 'V1', effectiveOn: '2024-01-01', until: '2025-04-01' };
const V2: TemplateVersion = { form, version: 'V2', effectiveOn: '2025-04-01' };
const CATALOGUE = [V1, V2];
const fault = (paper: Omit<StatedTemplate, 'form'>, day: string, catalogue: readonly TemplateVersion[] = CATALOGUE) =>
  templateFault(catalogue, { form, ...paper }, day);

describe('FZCG-4.2 第四条：制作文书选用制作当日有效的样式版本', () => {
  it('V2 自 2025-04-01 起生效，2025-04-02 用 V1 定稿 → 不准，有效的是 V2', () =>
    assert.deepEqual(fault({ template: 'V1' }, '2025-04-02'), { code: 'notValid', stated: V1, valid: ['V2'] }));
  it('失效当日已不能用；前一日还可以', () => {
    assert.equal(fault({ template: 'V1' }, '2025-04-01')?.code, 'notValid');
    assert.equal(fault({ template: 'V1' }, '2025-03-31'), undefined);
  });
  it('V2 生效以前用 V2 → 不准', () =>
    assert.deepEqual(fault({ template: 'V2' }, '2025-03-31'), { code: 'notValid', stated: V2, valid: ['V1'] }));
  it('连同文书标识写的、写作“第2版”的，是同一版本', () => {
    for (const template of ['inquiryTranscript/V2', 'v2', '2', '第2版'])
      assert.equal(fault({ template }, '2025-04-02'), undefined, template);
  });
  it('没有登记的版本不得定稿', () =>
    assert.deepEqual(fault({ template: 'V3' }, '2025-04-02'), { code: 'notRegistered', stated: 'V3', valid: ['V2'] }));
  it('登记了样式的文书须写明所用样式；样式外的写明理由', () => {
    assert.deepEqual(fault({}, '2025-04-02'), { code: 'notStated', valid: ['V2'] });
    assert.equal(fault({ offTemplate: '样式未收录听证的情形' }, '2025-04-02'), undefined);
  });
  it('登记过的各版本，同一版本只列最后一次的登记', () =>
    assert.deepEqual(registeredVersions([V1, V2, { ...V2, until: '2025-05-01' }], form), [
      V1,
      { ...V2, until: '2025-05-01' },
    ]));
  it('同一版本后来的登记为准', () =>
    assert.equal(
      fault({ template: 'V2' }, '2025-06-01', [...CATALOGUE, { ...V2, until: '2025-05-01' }])?.code,
      'notValid',
    ));
});

describe('没有登记过样式的文书', () => {
  it('不写样式的照旧', () => assert.equal(fault({}, '2025-04-02', []), undefined));
  it('写了样式、目录里却没有 → 不准', () =>
    assert.deepEqual(fault({ template: 'V1' }, '2025-04-02', []), { code: 'notRegistered', stated: 'V1', valid: [] }));
  it('系统自带样式的，以自带的版本为准', () => {
    assert.equal(templateFault([], { form: 'siteTranscript', template: 'siteTranscript/1' }, '2025-04-02'), undefined);
    assert.equal(
      templateFault([], { form: 'siteTranscript', template: 'siteTranscript/2' }, '2025-04-02')?.code,
      'notRegistered',
    );
  });
});
