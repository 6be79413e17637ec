import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { otherwise, replay, tellNorm, tellOtherwise, type CaseEvent } from '@zhiji/law';
import { at, caseBook, programOf } from '../test/law-book.ts';
import { assess } from './assessment.ts';
import { PACKS } from './packs.ts';
import { wording } from './wording.ts';

const { fact, paper, start, take } = caseBook();
const words = wording({});
const found = (finding: 'persuasionOnly' | 'onSiteDispute' | 'emergencyIncident' | 'caseEvidence', value: boolean) =>
  fact('finding.made', '2026-02-13 17:00', 'r1', { finding, value, basis: '现场' });
const CALM = [found('onSiteDispute', false), found('emergencyIncident', false)];
const WHEN = at('2026-02-14 10:00');
const penalty = start('2026-02-01 09:00', 'penalty');
const film = take('r1', '2026-02-13', '16:00', '16:30');

function under(code: string, events: readonly CaseEvent[]) {
  const program = programOf(PACKS[code]!);
  const state = replay(program, events, 'c1');
  return { program, state, said: assess(program, state, WHEN, words, 'law') };
}
const why = ({ why: sentences }: { readonly why: readonly string[] }) => sentences.join('\n');

describe('考虑过哪些例外', () => {
  const stored = (more: readonly CaseEvent[]) => {
    const { said } = under('FZCG', [penalty, film, ...more]);
    return why(said.duties.find(({ requirements }) => requirements.includes('FZCG-24.4'))!);
  };
  it('FZCG-24.4 第二十四条第二款 没有申请放宽：放宽与其除外情形都说明', () => {
    assert.match(stored([]), /考虑过延长：未见承办单位领导同意.*“现场发生纠纷冲突”尚未认定.*按原期限/);
    assert.match(stored([]), /考虑过豁免：并非最近一次为“涉密问项”.*不予豁免/);
  });
  it('FZCG-24.4 第二十四条第二款 已认定无纠纷：不再说除外', () => {
    const calm = stored(CALM);
    assert.match(calm, /考虑过延长：未见承办单位领导同意/);
    assert.doesNotMatch(calm, /尚未认定/);
  });
});

describe('换一种解释会怎样', () => {
  const asked = (code: string, requirement: string, events: readonly CaseEvent[]) => {
    const { program, state, said } = under(code, events);
    const item = [...said.duties, ...said.retention].find(({ requirements }) => requirements.includes(requirement))!;
    const target = { norm: item.norm, object: item.object.id };
    return tellOtherwise(otherwise(program, state, target, WHEN), words);
  };
  it('FTJD-23.2 自何时起算：换一种解释，这一规范不适用，另一规范逾期', () =>
    assert.ok(
      asked('FTJD', 'FTJD-23.1', [penalty, film]).some((said) => /FTJD-23\.2.*的，(不适用|逾期未办)/.test(said)),
    ));
  it('QDDA-35.1 没有活动的音像：换一种解释，结论相同', () =>
    assert.ok(asked('QDDA', 'QDDA-35.1', [penalty, film]).some((said) => /QDDA-35\.1.*结论相同/.test(said))));
});

describe('不计的录像', () => {
  const visit = [
    fact('activity.started', '2026-02-13 16:00', 'a1', {
      kind: 'siteInspection',
      officers: [],
      recordist: { name: '乙' },
    }),
    fact('activity.ended', '2026-02-13 16:30', 'a1', { kind: 'siteInspection' }),
  ];
  const missing = (requirement: string, ...more: readonly CaseEvent[]) =>
    under('FZMC', [penalty, ...visit, ...more]).said.recordings.find(({ requirements }) =>
      requirements.includes(requirement),
    )!.missing;
  const by = (name: string) =>
    take('r1', '2026-02-13', '16:00', '16:30', { about: ['activity:a1'], recordist: { name } });
  it('FZMC-14.4 第十四条第二款 他人所录 → 说明不是由指定的人摄录', () =>
    assert.match(String(missing('FZMC-14.4', by('甲'))), /应录未录：不是由指定的人摄录/));
  it('FZMC-13.2 第十三条 不能播放 → 说明没有有效的画面、声音', () => {
    const broken = fact('recording.playbackChecked', '2026-02-13 17:00', 'r1', { playable: false });
    assert.match(String(missing('FZMC-13.2', by('乙'), broken)), /应录未录：经回放没有有效的画面、声音/);
  });
});

describe('保存期限的理由', () => {
  it('FTJD-24.1 第二十四条 起算、算法和条件', () => {
    const kept = under('FTJD', [penalty, film]).said.retention[0]!;
    assert.match(why(kept), /起因：2026-02-13 16:30，音像录制结束/);
    assert.match(why(kept), /保存：不含 2026-02-13，6 个月届满于 08-13 24:00/);
  });
  it('FZCG-26 尚待认定的，逐类说明还差哪项认定', () => {
    const kept = under('FZCG', [penalty, film]).said.retention[0]!;
    assert.ok(kept.norm >= 0);
    assert.match(why(kept), /结论：尚有情形未认定，不得处置/);
    assert.match(why(kept), /是否适用待认定：“作为决定证据使用”尚未认定/);
  });
  it('SMGX-7 没有可适用的期限的，说明考虑过什么、为何不适用', () => {
    const kept = under('SMGX', [penalty, film]).said.retention[0]!;
    assert.match(why(kept), /考虑过：.*第七条[^]*不适用：未见“案卷归档”/);
  });
  it('较短而未采的，写明是哪一条、到何时', () => {
    const kept = under('FZCG', [penalty, film, found('persuasionOnly', true), ...CALM, found('caseEvidence', true)])
      .said.retention[0]!;
    assert.equal(kept.until, 'permanent');
    assert.match(why(kept), /较短而未采：.*第二十六条第（一）项，.*保存至 2028-02-13/);
  });
});

describe('由谁放行、由谁同意：各机关自己的叫法', () => {
  const asked = (action: 'view' | 'provide') =>
    fact('access.requested', '2026-02-13 17:00', 'x1', {
      action,
      purpose: 'otherWork',
      reason: '核对',
      recordings: ['r1'],
    });
  const told = (code: string, action: 'view' | 'provide') => {
    const { said } = under(code, [penalty, film, asked(action)]);
    return said.access.map(why).join('\n');
  };
  const said = (code: string) =>
    PACKS[code]!.chapters.flatMap(({ articles }) => articles)
      .flatMap(({ norms }) => norms)
      .flatMap((norm) => (norm.form === 'access' ? tellNorm(norm, words, code) : []))
      .join('\n');
  for (const [id, code, keeper] of [
    ['FZCG-28.1 第二十八条', 'FZCG', '执法记录管理员'],
    ['QDDA-36.2 第三十六条', 'QDDA', '专人'],
    ['FTJD-21.1 第二十一条', 'FTJD', '专门负责人员'],
    ['FZMC-21.2 第二十一条', 'FZMC', '保管人或者档案管理人员'],
  ] as const) {
    it(`${id}：${keeper}`, () => {
      assert.match(told(code, 'view'), new RegExp(`${keeper}放行`));
      assert.match(said(code), new RegExp(`由${keeper}放行`));
    });
  }
  it('SMGX-31.1 第三十一条：没有放行一步，由局领导批准', () => {
    assert.match(told('SMGX', 'view'), /尚缺：局领导批准/);
    assert.doesNotMatch(told('SMGX', 'view') + said('SMGX'), /放行/);
  });
  it('FTJD-27.4 第二十七条第三款：无须批准的，不说须经同意', () =>
    assert.match(said('FTJD'), /无须批准，由专门负责人员放行/));
  it('规定没有写明由谁放行的，不说是谁', () => {
    const norm = PACKS['FZCG']!.chapters.flatMap(({ articles }) => articles)
      .flatMap(({ norms }) => norms)
      .find((one) => one.form === 'access' && one.released)!;
    assert.match(tellNorm(norm, words).join(''), /经放行后/);
  });
});

describe('一项结论读得通', () => {
  const inspection = start('2026-02-01 09:00', 'inspection');
  const officers = [{ name: '林某', certificateValid: true }];
  const visit = fact('activity.started', '2026-02-13 16:00', 'a1', { kind: 'siteInspection', officers });
  const all = (code: string, events: readonly CaseEvent[]) => {
    const { said } = under(code, events);
    return [said.duties, said.breaches, said.recordings, said.documents].flat().map(why).join('\n');
  };
  it('SMGX-25.2 第二十五条 为什么有：写明是哪一种活动；人以名计，不说缺什么而说不符之处', () => {
    const told = all('SMGX', [inspection, visit]);
    assert.match(told, /起因：2026-02-13 16:00，执法活动开始（现场检查）。/);
    assert.match(told, /当时不符之处：须执法人员不少于 2 名/);
  });
  it('SMGX-25.1 第二十五条 已有何种文书', () => {
    const notice = paper('d1', 'priorNotice', '2026-02-12 09:00');
    assert.match(all('SMGX', [penalty, notice]), /起因：2026-02-12 09:00，文书定稿（《告知书》）。/);
  });
  it('FTJD-20.1 第二十条 中断在同一日的，日期只说一次，时刻精确到所载', () => {
    const ended = fact('activity.ended', '2026-02-13 17:00', 'a1', { kind: 'siteInspection' });
    const parts = [
      take('r1', '2026-02-13', '15:59', '16:20', { about: ['activity:a1'] }),
      take('r2', '2026-02-13', '16:40', '17:01', { about: ['activity:a1'] }),
    ];
    assert.match(
      all('FTJD', [penalty, visit, ended, ...parts]),
      /应录时段 2026-02-13 16:00 至 17:00；.*2026-02-13 16:20 至 16:40 中断/,
    );
  });
  it('案件类型没有登记的，说案件类型尚未登记', () => {
    const told = all('SMGX', [visit]);
    assert.match(told, /是否适用待认定：案件类型尚未登记/);
    assert.doesNotMatch(told, /案件的案件/);
  });
});
