import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { replay, tell, tellNorm, explain } from '@zhiji/law';
import { caseBook, HISTORIC_CITY, at } from '../../test/historic-city.ts';
import { wording } from '../wording.ts';

/** The columns of papers have their words from the templates. */
const words = wording({ conduct: '有关行为', basis: '依据', content: '决定内容' });
const { activity, fact, start } = caseBook();

describe('规范的文字', () => {
  it('每一规范都能以中文说出，不露标识符', () => {
    for (const norm of HISTORIC_CITY.norms)
      for (const sentence of tellNorm(norm, words)) assert.doesNotMatch(sentence, /[a-z]{3,}/, norm.id);
  });
  const said = (id: string) =>
    tellNorm(
      HISTORIC_CITY.norms.find((norm) => norm.id === id)!,
      words,
    ).join('');
  it('配比、指定的人、除外时段、次位的起算，均如所判', () => {
    assert.match(said('6.quota'), /每 3 个（不足 3 个的以 3 个计）至少有 1 个“设备领用”/);
    assert.match(said('14.dedicated'), /只计专责摄录人所摄/);
    assert.match(said('14.whole'), /除外：“无法记录”（情形为情况紧急不能记录）所载时段/);
    assert.match(said('16.number'), /期限：自“执法活动结束”起 24 小时内/);
    assert.match(said('16.number'), /自“返回单位”（没有的，自“报告不能及时移交”的预计返回时间）起 24 小时内/);
    assert.match(said('16.number'), /另定：.*的，自“音像录制结束”起 24 小时内/);
    assert.match(said('9.items'), /按物品逐一/);
    assert.match(said('11.holder'), /仍然有效/);
    assert.match(said('16.span'), /不一致/);
    assert.match(said('16.elements'), /由档案管理机构、档案管理人员、档案管理机构负责人办理/);
    assert.match(said('7.FZMC-7.2'), /可持续录制小时数不低于 8/);
    assert.match(said('16.archive'), /凡有“音像录制结束”的，逐一有“音像编号”/);
  });
  it('结论的理由同样以中文说出', () => {
    const officers = ['甲', '乙', '丙', '丁'].map((name) => ({ name }));
    const issued = fact('device.issued', '2025-03-04 08:30', 'JL-05', { to: '甲' }, { about: ['activity:a1'] });
    const site = activity('a1', 'siteInspection', '2025-03-04', '09:00', '10:00', { officers });
    const state = replay(HISTORIC_CITY, [start('2025-03-01 09:00'), issued, ...site], 'c1');
    const norm = HISTORIC_CITY.norms.findIndex(({ id }) => id === '6.quota');
    const proof = explain(HISTORIC_CITY, state, { norm, object: 'a1' }, at('2025-03-04 17:00'))!;
    const sentences = tell(proof, state, words);
    assert.ok(
      sentences.some((sentence) => sentence.includes('“设备领用”尚缺 1 项')),
      sentences.join('\n'),
    );
  });
  it('行为所载的选项以其事件的用语说出', () => {
    const site = activity('a1', 'siteInspection', '2025-03-04', '09:00', '10:00', { manner: 'online' });
    const state = replay(HISTORIC_CITY, [start('2025-03-01 09:00'), ...site], 'c1');
    const said = state.instances.flatMap((made, norm) =>
      made.flatMap(({ object }) =>
        tell(explain(HISTORIC_CITY, state, { norm, object }, at('2025-03-04 17:00'))!, state, words),
      ),
    );
    assert.ok(
      said.some((sentence) => sentence.includes('方式为电话、线上、书面')),
      said.join('\n'),
    );
    for (const sentence of said) assert.doesNotMatch(sentence, /[a-z]{3,}/);
  });
});
