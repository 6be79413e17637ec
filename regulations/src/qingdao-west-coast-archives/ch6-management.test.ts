import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatDay } from '@zhiji/calendar';
import { accessAnswer, can, mayUse, replay, type CaseEvent } from '@zhiji/law';
import { act, actRows, assessed, at, caseBook, judgeRows, QINGDAO, qingdao } from '../../test/qingdao.ts';

const { activity, approve, fact, paper, start, store, take } = caseBook();
const LATER = '2025-06-30 10:00';
const agency = { scope: 'agency' } as const;

describe('第三十四条 评查与归档', () => {
  const year = fact('period.began', '2025-01-01 00:00', '2025', {
    kind: 'yearly',
    firstDay: '2025-01-01',
    lastDay: '2025-12-31',
  });
  const cases = (n: number) => Array.from({ length: n }, (_, i) => `c-${i}`);
  const sample = { ratio: '10%', seed: '7', drawn: cases(3), pool: cases(30) };
  const draw = (drawn: number) => act('spotCheck.made', ['unit:u1'], { ...sample, drawn: cases(drawn) });
  const closed = fact('case.closed', '2025-04-20 10:00', 'c1', {});
  const decision = paper('d1', 'enforcementDecision', '2025-04-02 10:00');
  const form = paper('d2', 'decisionApprovalForm', '2025-04-01 10:00');
  const evidence = take('r1', '2025-03-10', '09:00', '10:00');
  const whole = [closed, decision, form, evidence];
  const archive = (...ids: readonly string[]) =>
    act('case.archived', [], { catalogue: ids.map((id) => ({ id, kind: 'document' as const, title: '材料' })) });
  judgeRows([
    {
      name: 'QDDA-34.1 第三十四条 全年未评查 → 待办，内部目标超期',
      events: [year],
      asOf: '2026-01-05 10:00',
      says: ['义务 open 2025', '目标超期'],
      options: agency,
    },
    {
      name: 'QDDA-34.1 第三十四条 年内已抽取评查 → 完成',
      events: [year, fact('spotCheck.made', '2025-12-10 10:00', 'u1', sample, { about: ['period:2025'] })],
      asOf: '2026-01-05 10:00',
      says: ['义务 done 2025'],
      options: agency,
    },
    {
      name: 'QDDA-34.2 第三十四条 结案后尚未归档 → 待办，三十日是内部目标',
      events: [closed],
      asOf: '2025-05-25 10:00',
      says: ['义务 open c1', '目标超期'],
    },
    {
      name: 'QDDA-34.2 第三十四条 已归档 → 完成',
      events: [
        ...whole,
        fact('case.archived', '2025-05-10 10:00', 'c1', {
          catalogue: ['d1', 'd2', 'r1'].map((id) => ({ id, kind: 'document', title: '材料' })),
        }),
      ],
      asOf: LATER,
      says: ['义务 done c1'],
    },
  ]);
  actRows([
    {
      name: 'QDDA-34.1 第三十四条 三十卷抽三卷 → 放行',
      events: [year],
      act: draw(3),
      asOf: '2026-01-10 10:00',
      options: agency,
    },
    {
      name: 'QDDA-34.1 第三十四条 三十卷抽两卷 → 提示不足',
      events: [year],
      act: draw(2),
      asOf: '2026-01-10 10:00',
      refused: '少于抽查范围的一成',
      options: agency,
    },
    {
      name: 'QDDA-34.2 第三十四条 应有各项全部列入目录 → 成功',
      events: whole,
      act: archive('d1', 'd2', 'r1'),
      asOf: '2025-05-20 10:00',
    },
    {
      name: 'QDDA-34.2 第三十四条 有一份证据未入目录 → 拒绝封存',
      events: whole,
      act: archive('d1', 'd2'),
      asOf: '2025-05-20 10:00',
      refused: '目录有遗漏',
    },
    {
      name: 'QDDA-34.2 第三十四条 应有的文书有缺 → 拒绝封存',
      events: [closed, decision, fact('decision.made', '2025-04-02 10:00', 'k1', { kind: 'penaltyImposed' })],
      act: archive('d1'),
      asOf: '2025-05-20 10:00',
      refused: '有缺',
    },
    {
      name: 'QDDA-34.2 第三十四条 没有保存期限的资料提请处置 → 拒绝',
      events: whole,
      act: act('disposal.requested', ['disposal:z1'], { recordings: ['r1'], reason: '空间不足' }),
      asOf: '2035-05-20 10:00',
      refused: '没有适用的保存期限',
    },
  ]);
});

describe('第三十四条 音像随案卷保管', () => {
  const film = take('r1', '2025-03-10', '09:00', '10:00');
  const archived = (more: object = {}) => fact('case.archived', '2025-05-20 10:00', 'c1', { catalogue: [], ...more });
  const ofTen = archived({ retention: '10年', keepUntil: '2035-12-31' });
  const asking = act('disposal.requested', ['disposal:z1'], { recordings: ['r1'], reason: '期满' });
  const asked = fact('disposal.requested', '2036-01-02 10:00', 'z1', { recordings: ['r1'], reason: '期满' });
  const executing = act('disposal.executed', ['disposal:z1'], {
    recordings: [{ id: 'r1', sha256: 'a'.repeat(64) }],
    certificate: '销〔2036〕1号',
  });
  const agreed = (person: string) =>
    approve('disposalMatter', 'agencyHead', '2036-01-03 10:00', { id: `q-${person}`, about: ['disposal:z1'], person });
  const executed = fact('disposal.executed', '2036-01-04 10:00', 'z1', {
    recordings: [{ id: 'r1', sha256: 'a'.repeat(64) }],
    certificate: '销〔2036〕1号',
  });
  it('QDDA-34.2 第三十四条 保管期限依案卷；未归档、期限未定的待定，并指明条文', () =>
    assert.deepEqual(
      [[], [archived()], [ofTen], [archived({ retention: '永久' })]].map((facts) => {
        const [kept] = assessed([film, ...facts], LATER).retention;
        return [typeof kept!.until === 'object' ? formatDay(kept!.until.lastDay) : kept!.until, ...kept!.articles];
      }),
      [
        ['hold', '第三十四条'],
        ['hold', '第三十四条'],
        ['2035-12-31', '第三十四条'],
        ['permanent', '第三十四条'],
      ],
    ));
  actRows([
    {
      name: 'QDDA-34.2 第三十四条 案卷已归档而保管期限未定 → 不能提请处置',
      events: [film, archived()],
      act: asking,
      asOf: '2090-01-01 10:00',
      refused: '没有适用的保存期限',
    },
    {
      name: 'QDDA-34.2 第三十四条 保管期限未满 → 不能提请处置',
      events: [film, ofTen],
      act: asking,
      asOf: '2035-12-31 23:59',
      refused: '期限未满',
    },
    {
      name: 'QDDA-34.2 第三十四条 保管期限届满之后 → 可以提请',
      events: [film, ofTen],
      act: asking,
      asOf: '2036-01-01 00:00',
    },
    {
      name: 'QDDA-34.2 第三十四条 永久保管 → 不能提请处置',
      events: [film, archived({ retention: '永久', keepUntil: '2035-12-31' })],
      act: asking,
      asOf: '2090-01-01 10:00',
      refused: '没有适用的保存期限',
    },
    {
      name: 'QDDA-39.5 第三十九条第（三）项 期满处置，提请人以外的两人已批准 → 放行',
      events: [film, ofTen, asked, agreed('p1'), agreed('p2')],
      act: executing,
      asOf: '2036-01-04 10:00',
    },
    {
      name: 'QDDA-39.5 第三十九条第（三）项 期满处置只有一人批准 → 拒绝',
      events: [film, ofTen, asked, agreed('p1')],
      act: executing,
      asOf: '2036-01-04 10:00',
      refused: '两人尚未批准',
    },
    {
      name: 'QDDA-39.5 第三十九条第（三）项 批准的是另一次处置 → 拒绝',
      events: [
        film,
        ofTen,
        asked,
        ...['p1', 'p2'].map((person) =>
          approve('disposalMatter', 'agencyHead', '2036-01-03 10:00', {
            id: `q-${person}`,
            about: ['disposal:z2'],
            person,
          }),
        ),
      ],
      act: executing,
      asOf: '2036-01-04 10:00',
      refused: '两人尚未批准',
    },
  ]);
  judgeRows([
    {
      name: 'QDDA-39.5 第三十九条第（三）项 期满经两人批准而处置 → 不出现',
      events: [film, ofTen, asked, agreed('p1'), agreed('p2'), executed],
      asOf: '2036-02-01 10:00',
      says: [],
    },
    {
      name: 'QDDA-39.5 第三十九条第（三）项 未经批准已经处置 → 追责情形的事实',
      events: [film, ofTen, asked, executed],
      asOf: '2036-02-01 10:00',
      says: ['违规 执行处置'],
    },
  ]);
});

describe('第三十五条 音视频储存', () => {
  const autumn = take('r1', '2025-09-30', '15:00', '16:00');
  const march = take('r1', '2025-03-10', '09:00', '10:00');
  const visit = activity('a1', 'siteInspection', '2025-03-10', '09:00', '12:00');
  const part = take('r1', '2025-03-07', '09:00', '10:00', { about: ['activity:a1'] });
  const secrecy = (kind: 'stateSecret' | 'notSecret', when: string) =>
    fact('recording.secrecyAnswered', when, 'r1', { secrecy: [kind] });
  const byActivity = { program: qingdao({ 'QDDA-35.1': 'activity' }) };
  judgeRows([
    {
      name: 'QDDA-35.1 第三十五条 2025-09-30 录制，10-10 二十四时之前入库 → 按期',
      events: [autumn, store('r1', '2025-10-10 23:59')],
      asOf: '2025-10-12 10:00',
      says: ['义务 done r1'],
    },
    {
      name: 'QDDA-35.1 第三十五条 2025-10-11 09:00 入库 → 逾期',
      events: [autumn, store('r1', '2025-10-11 09:00')],
      asOf: '2025-10-12 10:00',
      says: ['义务 doneLate r1'],
    },
    {
      name: 'QDDA-35.1 第三十五条 局领导同意也不延长 → 逾期',
      events: [autumn, approve('storingExtension', 'agencyHead', '2025-09-30 18:00', { recordings: ['r1'] })],
      asOf: '2025-10-11 09:00',
      says: ['义务 overdue r1'],
    },
    {
      name: 'QDDA-35.1 第三十五条 另一口径：自所属活动结束之日起算',
      events: [...visit, part, store('r1', '2025-03-12 10:00')],
      asOf: LATER,
      says: ['义务 done r1'],
      options: byActivity,
    },
    {
      name: 'QDDA-35.1 第三十五条 缺省口径：自该段录制结束之日起算',
      events: [...visit, part, store('r1', '2025-03-12 10:00')],
      asOf: LATER,
      says: ['义务 doneLate r1'],
    },
    {
      name: 'QDDA-35.1 第三十五条 标国家秘密的只登记索引 → 不要求入库',
      events: [march, secrecy('stateSecret', '2025-03-10 11:00')],
      asOf: LATER,
      says: ['义务 exempt r1'],
    },
    {
      name: 'QDDA-35.1 第三十五条 误标国家秘密、已经更正 → 仍须按期入库',
      events: [march, secrecy('stateSecret', '2025-03-10 11:00'), secrecy('notSecret', '2025-03-10 12:00')],
      asOf: LATER,
      says: ['义务 overdue r1'],
    },
    {
      name: 'QDDA-35.1 第三十五条 校正过时间 → 以校正后的录制结束为准',
      events: [
        march,
        fact('recording.timeCorrected', '2025-03-10 12:00', 'r1', {
          deviceOffsetMs: 86_400_000,
          from: '2025-03-09T09:00:00+08:00',
          to: '2025-03-09T10:00:00+08:00',
        }),
        store('r1', '2025-03-12 09:00'),
      ],
      asOf: LATER,
      says: ['义务 doneLate r1'],
    },
    {
      name: 'QDDA-35.2 第三十五条 存入登记的专用存储器，校验一致 → 完好',
      events: [
        march,
        store('r1', '2025-03-11 09:00'),
        fact('recording.integrityChecked', '2025-05-09 09:00', 'r1', { intact: true }),
      ],
      asOf: LATER,
      says: ['义务 done r1'],
    },
    {
      name: 'QDDA-35.2 第三十五条 存于个人移动硬盘 → 未储存',
      events: [march, fact('recording.storedElsewhere', '2025-03-11 09:00', 'r1', { storagePoint: '个人移动硬盘' })],
      asOf: LATER,
      says: ['义务 overdue r1'],
    },
    {
      name: 'QDDA-35.2 第三十五条 周期校验不一致 → 报警',
      events: [
        march,
        store('r1', '2025-03-11 09:00'),
        fact('recording.integrityChecked', '2025-05-09 09:00', 'r1', { intact: false }),
      ],
      asOf: LATER,
      says: ['义务 done r1', '违规 删减、修改原始记录'],
    },
    {
      name: 'QDDA-35.2 第三十五条 灭失 → 报警',
      events: [
        march,
        store('r1', '2025-03-11 09:00'),
        fact('recording.lost', '2025-05-09 09:00', 'r1', { cause: '磁盘损坏' }),
      ],
      asOf: LATER,
      says: ['义务 done r1', '违规 删除原始记录'],
    },
    {
      name: 'QDDA-39.4 第三十九条第（二）项 2025-03-14 才入库 → 追责情形的事实',
      events: [march, store('r1', '2025-03-14 09:00')],
      asOf: LATER,
      says: ['义务 doneLate r1'],
    },
    {
      name: 'QDDA-39.4 第三十九条第（二）项 2025-03-12 23:00 入库 → 不出现',
      events: [march, store('r1', '2025-03-12 23:00')],
      asOf: LATER,
      says: ['义务 done r1'],
    },
  ]);
  actRows([
    {
      name: 'QDDA-35.2 第三十五条 入库之前清除设备端原件 → 拒绝',
      events: [march],
      act: act('recording.deviceCleared', ['recording:r1'], {}),
      asOf: '2025-03-11 10:00',
      refused: '尚未存入',
    },
    {
      name: 'QDDA-35.2 第三十五条 入库之后清除 → 放行',
      events: [march, store('r1', '2025-03-11 09:00')],
      act: act('recording.deviceCleared', ['recording:r1'], {}),
      asOf: '2025-03-11 10:00',
    },
  ]);
});

describe('第三十六条 管理制度与专人', () => {
  const adopted = fact('regulation.adopted', '2025-03-01 00:00', 'QDDA', { code: 'QDDA', effectiveOn: '2025-03-01' });
  const issued = (name: string, when: string) => fact('policy.issued', when, name, { name });
  const ofUnit = (change: 'issued' | 'repealed', name: string, when: string) =>
    fact(`policy.${change}`, when, 'u1', { name });
  const repealed = fact('policy.repealed', '2025-05-01 09:00', 'V1', { name: 'V1' });
  const appoint = (who: string, when: string) => fact('person.appointed', when, who, { role: 'custodian' });
  const leaves = fact('person.released', '2025-03-31 17:00', 'p-zheng', { role: 'custodian' });
  judgeRows([
    {
      name: 'QDDA-36.1 第三十六条 2025-03-01 登记 V1 → 有在用制度',
      events: [adopted, issued('V1', '2025-03-01 09:00')],
      asOf: LATER,
      says: ['义务 done c1'],
      options: agency,
    },
    {
      name: 'QDDA-36.1 第三十六条 没有登记制度 → 待办',
      events: [adopted],
      asOf: LATER,
      says: ['义务 open c1'],
      options: agency,
    },
    {
      name: 'QDDA-36.1 第三十六条 全部版本失效 → 无在用管理制度',
      events: [adopted, issued('V1', '2025-03-01 09:00'), repealed],
      asOf: LATER,
      says: ['义务 done c1', '义务 open c1'],
      options: agency,
    },
    {
      name: 'QDDA-36.1 第三十六条 另有在用版本 → 不要求另建',
      events: [adopted, issued('V1', '2025-03-01 09:00'), issued('V2', '2025-04-20 09:00'), repealed],
      asOf: LATER,
      says: ['义务 done c1', '义务 exempt c1'],
      options: agency,
    },
    {
      name: 'QDDA-36.1 第三十六条 同一单位两项制度废止一项 → 另一项在用，不要求另建',
      events: [
        adopted,
        ofUnit('issued', 'V1', '2025-03-01 09:00'),
        ofUnit('issued', 'V2', '2025-03-01 10:00'),
        ofUnit('repealed', 'V1', '2025-05-01 09:00'),
      ],
      asOf: LATER,
      says: ['义务 done c1', '义务 exempt c1'],
      options: agency,
    },
    {
      name: 'QDDA-36.1 第三十六条 同一单位两项制度都废止 → 无在用管理制度',
      events: [
        adopted,
        ofUnit('issued', 'V1', '2025-03-01 09:00'),
        ofUnit('issued', 'V2', '2025-03-01 10:00'),
        ofUnit('repealed', 'V1', '2025-05-01 09:00'),
        ofUnit('repealed', 'V2', '2025-05-02 09:00'),
      ],
      asOf: LATER,
      says: ['义务 done c1', '义务 open c1', '义务 open c1'],
      options: agency,
    },
    {
      name: 'QDDA-36.2 第三十六条 专人离任而无继任者 → 无专人',
      events: [adopted, appoint('p-zheng', '2025-03-01 09:00'), leaves],
      asOf: '2025-04-01 09:00',
      says: ['义务 done c1', '义务 open c1'],
      options: agency,
    },
    {
      name: 'QDDA-36.2 第三十六条 同日由孙某接任 → 不报',
      events: [adopted, appoint('p-zheng', '2025-03-01 09:00'), leaves, appoint('p-sun', '2025-03-31 18:00')],
      asOf: '2025-04-01 09:00',
      says: ['义务 done c1', '义务 done c1'],
      options: agency,
    },
    {
      name: 'QDDA-36.2 第三十六条 另有专人在任 → 不要求继任',
      events: [adopted, appoint('p-zheng', '2025-03-01 09:00'), appoint('p-sun', '2025-03-02 09:00'), leaves],
      asOf: '2025-04-01 09:00',
      says: ['义务 done c1', '义务 exempt c1'],
      options: agency,
    },
    {
      name: 'QDDA-36.2 第三十六条 从未明确专人 → 待办',
      events: [adopted],
      asOf: LATER,
      says: ['义务 open c1'],
      options: agency,
    },
  ]);
});

describe('第三十七条、第三十八条 复制与保密', () => {
  const answered = (id: string, secrecy: ('notSecret' | 'stateSecret' | 'tradeSecret')[], readers?: string[]) =>
    fact('recording.secrecyAnswered', '2025-04-09 10:00', id, { secrecy, ...(readers ? { readers } : {}) });
  const recordings = ['r1', 'r2'].flatMap((id) => [
    take(id, '2025-04-09', '09:00', '09:30'),
    store(id, '2025-04-09 10:00'),
  ]);
  const open = [...recordings, answered('r1', ['notSecret']), answered('r2', ['notSecret'])];
  const secret = [...recordings, answered('r1', ['notSecret']), answered('r2', ['stateSecret'])];
  const archived = fact('case.archived', '2025-05-01 10:00', 'c1', { catalogue: [] });
  const request = (action: 'view' | 'copy' | 'provide') =>
    fact(
      'access.requested',
      '2025-05-12 10:00',
      'x1',
      { action, purpose: 'partyRequest', reason: '申请复制', recordings: ['r1', 'r2'] },
      { by: { id: 'p-lin', role: 'officer' } },
    );
  const MATTER = { view: 'viewing', copy: 'copying', provide: 'externalProvision' } as const;
  const agreed = (action: 'view' | 'copy' | 'provide', role: 'agencyHead' | 'divisionHead' = 'agencyHead') =>
    approve(MATTER[action], role, '2025-05-14 09:00', { about: ['access:x1'], recordings: ['r1', 'r2'] });
  const released = (action: 'view' | 'copy' | 'provide') =>
    fact(
      'access.released',
      '2025-05-14 10:00',
      'x1',
      {
        action,
        copier: '当事人',
        approver: '局长',
        reason: '当事人申请',
        recordings: ['r1', 'r2'],
        until: '2025-05-20T24:00:00+08:00',
      },
      { by: { id: 'p-zheng', role: 'custodian' } },
    );
  const copying = (listed: string[]) =>
    act('access.copied', ['access:x1'], { recordings: listed, copyNumber: '副本 1 号' });
  const asOf = '2025-05-14 11:00';
  const release = act('access.released', ['access:x1'], {
    action: 'copy',
    copier: '当事人',
    approver: '局长',
    reason: '当事人申请',
    recordings: ['r1'],
    until: '2025-05-20T24:00:00+08:00',
  });
  const approval = (role: 'agencyHead' | 'divisionHead') =>
    act('approval.given', ['approval:q1', 'access:x1'], { matter: 'copying', role });
  const viewing = act('access.viewed', ['access:x1'], { recordings: ['r1'] });
  const providing = act('access.provided', ['access:x1'], {
    recipient: '某法院',
    basis: '来函',
    copyNumber: '副本 1 号',
  });
  const masked = [...recordings, answered('r1', ['notSecret']), answered('r2', ['tradeSecret'], ['p-lin'])];
  const unanswered = [...recordings, answered('r1', ['notSecret'])];
  const redacted = (unhandled: number, time = '10:30') =>
    fact('access.redacted', `2025-05-14 ${time}`, 'x1', { subjects: ['某公司'], unhandled });
  const neverMasked = { 'QDDA-37.2': 'never' };
  const partyOnly = { program: qingdao({ 'QDDA-37.1': 'partyOnly' }) };
  const askedBy = (action: 'view' | 'copy' | 'provide', purpose: 'partyRequest' | 'organRequest') => ({
    ...request(action),
    data: { ...request(action).data, purpose },
  });
  const copyOnly = { program: qingdao({ 'QDDA-37.1': 'copyOnly' }) };
  actRows([
    {
      name: 'QDDA-37.1 第三十七条 局主要负责人同意、已放行 → 成功，副本带编号',
      events: [...open, request('copy'), agreed('copy'), released('copy')],
      act: copying(['r1', 'r2']),
      asOf,
    },
    {
      name: 'QDDA-37.1 第三十七条 只有科室负责人同意 → 拒绝',
      events: [...open, request('copy'), agreed('copy', 'divisionHead'), released('copy')],
      act: copying(['r1']),
      asOf,
      refused: '未经局主要负责人同意',
    },
    {
      name: 'QDDA-37.1 第三十七条 由科室负责人批准 → 拒绝',
      events: [...open, request('copy')],
      act: approval('divisionHead'),
      asOf,
      as: { person: 'p-kezhang', role: 'divisionHead' },
      refused: '须由局主要负责人同意',
    },
    {
      name: 'QDDA-37.1 第三十七条 由局主要负责人批准 → 放行',
      events: [...open, request('copy')],
      act: approval('agencyHead'),
      asOf,
      as: { person: 'p-agencyHead', role: 'agencyHead' },
    },
    {
      name: 'QDDA-37.1 第三十七条 局主要负责人批准自己的申请 → 拒绝',
      events: [...open, { ...request('copy'), by: { id: 'p-agencyHead', role: 'agencyHead' } }],
      act: approval('agencyHead'),
      asOf,
      as: { person: 'p-agencyHead', role: 'agencyHead' },
      refused: '不得自批',
    },
    {
      name: 'QDDA-37.1 第三十七条 归档之后查阅未经同意 → 拒绝',
      events: [...open, archived, request('view')],
      act: viewing,
      asOf,
      refused: '未经局主要负责人同意',
    },
    {
      name: 'QDDA-37.1 第三十七条 另一口径：只查阅的不须同意',
      events: [...open, archived, request('view')],
      act: viewing,
      asOf,
      options: copyOnly,
    },
    ...(
      [
        ['当事人申请查阅', askedBy('view', 'partyRequest'), viewing, '未经局主要负责人同意'],
        ['第三方申请查阅', askedBy('view', 'organRequest'), viewing, undefined],
        ['当事人申请复制', askedBy('copy', 'partyRequest'), copying(['r1']), '未经局主要负责人同意'],
        ['第三方申请复制', askedBy('copy', 'organRequest'), copying(['r1']), undefined],
        ['第三方申请对外提供', askedBy('provide', 'organRequest'), providing, undefined],
      ] as const
    ).map(([what, requested, proposed, refused]) => ({
      name: `QDDA-37.1 第三十七条 另一口径：只有当事人的申请须经同意，${what} → ${refused === undefined ? '放行' : '拒绝'}`,
      events: [...open, archived, requested],
      act: proposed,
      asOf,
      ...(refused === undefined ? {} : { refused }),
      options: partyOnly,
    })),
    {
      name: 'QDDA-37.1 第三十七条 第三方申请复制未经同意 → 拒绝',
      events: [...open, askedBy('copy', 'organRequest')],
      act: copying(['r1']),
      asOf,
      refused: '未经局主要负责人同意',
    },
    ...(
      [
        ['partyRequest', '尚未同意'],
        ['organRequest', undefined],
      ] as const
    ).map(([purpose, refused]) => ({
      name: `QDDA-37.1 第三十七条 另一口径：只有当事人的申请须经同意，${purpose === 'partyRequest' ? '当事人' : '第三方'}的尚未同意而放行 → ${refused === undefined ? '放行' : '拒绝'}`,
      events: [...open, askedBy('copy', purpose)],
      act: release,
      asOf,
      as: { person: 'p-zheng', role: 'custodian' as const },
      ...(refused === undefined ? {} : { refused }),
      options: partyOnly,
    })),
    {
      name: 'QDDA-37.1 第三十七条 对外提供未经同意 → 拒绝',
      events: [...open, request('provide')],
      act: providing,
      asOf,
      refused: '未经局主要负责人同意',
    },
    {
      name: 'QDDA-36.2 第三十六条 同意之后由专人放行 → 放行',
      events: [...open, request('copy'), agreed('copy')],
      act: release,
      asOf,
      as: { person: 'p-zheng', role: 'custodian' },
    },
    {
      name: 'QDDA-36.2 第三十六条 专人为自己的申请放行 → 拒绝',
      events: [...open, { ...request('copy'), by: { id: 'p-zheng', role: 'custodian' } }, agreed('copy')],
      act: release,
      asOf,
      as: { person: 'p-zheng', role: 'custodian' },
      refused: '为自己放行',
    },
    {
      name: 'QDDA-36.2 第三十六条 另一口径：专人可以为自己的申请放行 → 放行',
      events: [...open, { ...request('copy'), by: { id: 'p-zheng', role: 'custodian' } }, agreed('copy')],
      act: release,
      asOf,
      as: { person: 'p-zheng', role: 'custodian' },
      options: { program: qingdao({ 'QDDA-36.2': 'ownRequest' }) },
    },
    {
      name: 'QDDA-36.2 第三十六条 尚未同意而放行 → 拒绝',
      events: [...open, request('copy')],
      act: release,
      asOf,
      as: { person: 'p-zheng', role: 'custodian' },
      refused: '尚未同意',
    },
    {
      name: 'QDDA-37.2 第三十七条 剔除国家秘密一项之后导出 → 放行',
      events: [...secret, request('copy'), agreed('copy'), released('copy')],
      act: copying(['r1']),
      asOf,
    },
    {
      name: 'QDDA-37.2 第三十七条 全部导出，含国家秘密一项 → 拒绝，不因同意而放行',
      events: [...secret, request('copy'), agreed('copy'), released('copy')],
      act: copying(['r1', 'r2']),
      asOf,
      refused: '应当保密',
    },
    ...(
      [
        ['标商业秘密的一项，已遮蔽、核对无遗漏 → 放行', masked, [redacted(0)], undefined, {}],
        ['标商业秘密的一项，没有遮蔽 → 拒绝', masked, [], '应当保密', {}],
        ['标商业秘密的一项，遮蔽尚有遗漏 → 拒绝', masked, [redacted(2)], '应当保密', {}],
        ['标商业秘密的一项，核对之后又发现遗漏 → 拒绝', masked, [redacted(0), redacted(1, '10:45')], '应当保密', {}],
        ['涉密问项未答的一项，遮蔽也不得复制 → 拒绝', unanswered, [redacted(0)], '应当保密', {}],
        ['标国家秘密的一项，遮蔽也不得复制 → 拒绝', secret, [redacted(0)], '应当保密', {}],
        ['另一口径：标商业秘密的，遮蔽也不得复制 → 拒绝', masked, [redacted(0)], '应当保密', neverMasked],
        ['另一口径：没有应当保密的 → 放行', open, [], undefined, neverMasked],
      ] as const
    ).map(([name, recorded, more, refused, readings]) => ({
      name: `QDDA-37.2 第三十七条 ${name}`,
      events: [...recorded, request('copy'), agreed('copy'), released('copy'), ...more],
      act: copying(['r1', 'r2']),
      asOf,
      ...(refused === undefined ? {} : { refused }),
      options: { program: qingdao(readings) },
    })),
    {
      name: 'QDDA-38.1 第三十八条 涉密问项未答 → 不能完成入库',
      events: recordings,
      act: act('recording.indexed', ['recording:r1'], {
        party: '某公司',
        date: '2025-04-09',
        place: '库房',
        eventType: '检查',
      }),
      asOf: '2025-04-09 11:00',
      refused: '涉密问项未答',
    },
    {
      name: 'QDDA-38.1 第三十八条 问项已答 → 可以入库',
      events: open,
      act: act('recording.indexed', ['recording:r1'], {
        party: '某公司',
        date: '2025-04-09',
        place: '库房',
        eventType: '检查',
      }),
      asOf: '2025-04-09 11:00',
    },
    {
      name: 'QDDA-38.1 第三十八条 标国家秘密的内容文件 → 拒绝上传',
      events: [take('r2', '2025-04-09', '09:00', '09:30'), answered('r2', ['stateSecret'])],
      act: act('recording.received', ['recording:r2'], { sha256: 'a'.repeat(64), size: 1 }),
      asOf: '2025-04-09 11:00',
      refused: '不得上传',
    },
  ]);
  judgeRows([
    {
      name: 'QDDA-37.1 第三十七条 未经同意已经复制 → 违规',
      events: [
        ...open,
        request('copy'),
        fact('access.copied', '2025-05-14 11:00', 'x1', { recordings: ['r1'], copyNumber: '副本 1 号' }),
      ],
      asOf: LATER,
      says: ['违规 复制音像'],
    },
    {
      name: 'QDDA-39.5 第三十九条第（三）项 经同意的复制 → 不出现',
      events: [
        ...open,
        request('copy'),
        agreed('copy'),
        released('copy'),
        fact('access.copied', '2025-05-14 11:00', 'x1', { recordings: ['r1'], copyNumber: '副本 1 号' }),
      ],
      asOf: LATER,
      says: [],
    },
    {
      name: 'QDDA-39.5 第三十九条第（三）项 未经同意的复制 → 追责情形的事实',
      events: [
        ...open,
        fact('access.copied', '2025-05-14 11:00', 'x1', { recordings: ['r1'], copyNumber: '副本 1 号' }),
      ],
      asOf: LATER,
      says: ['违规 复制音像'],
    },
    {
      name: 'QDDA-37.2 第三十七条 应当保密的已经复制 → 违规',
      events: [
        ...secret,
        request('copy'),
        agreed('copy'),
        released('copy'),
        fact('access.copied', '2025-05-14 11:00', 'x1', { recordings: ['r1', 'r2'], copyNumber: '副本 1 号' }),
      ],
      asOf: LATER,
      says: ['违规 复制音像'],
    },
  ]);

  const opens = (events: readonly CaseEvent[], reader = 'p-lin') =>
    accessAnswer(QINGDAO, replay(QINGDAO, events, 'c1'), 'x1', 'r1', reader, at(asOf)).flatMap(
      ({ missing }) => missing,
    );
  it('QDDA-37.1 第三十七条 三种使用均须局主要负责人同意、专人放行', () => {
    for (const action of ['view', 'copy', 'provide'] as const)
      assert.deepEqual(
        [
          opens([...open, request(action), agreed(action), released(action)]),
          opens([...open, request(action), agreed(action)]),
          opens([...open, request(action)]),
          opens([...open, request(action), agreed(action, 'divisionHead'), released(action)]),
        ],
        [[], ['release'], ['approval', 'release'], ['approval']],
      );
  });
  it('QDDA-38.1 第三十八条 标商业秘密、知悉范围两人：第三人被拒，范围内放行', () => {
    const circle = [...recordings, answered('r1', ['tradeSecret'], ['p-lin', 'p-li'])];
    const from = (reader: string) => [
      ...circle,
      { ...request('view'), by: { id: reader, role: 'officer' } },
      agreed('view'),
      released('view'),
    ];
    assert.deepEqual([opens(from('p-lin')), opens(from('p-wu'), 'p-wu')], [[], ['readers']]);
  });
  it('QDDA-37.1 第三十七条 归档之前本案人员办案使用不须申请', () => {
    const work = fact('activity.started', '2025-04-09 09:00', 'a1', {
      kind: 'siteInspection',
      officers: [{ id: 'p-lin', name: '林某' }],
    });
    const may = (events: readonly CaseEvent[], reader: string) =>
      mayUse(QINGDAO, replay(QINGDAO, events, 'c1'), { action: 'view', recording: 'r1', reader }, at(asOf));
    assert.deepEqual(
      [may([...open, work], 'p-lin'), may([...open, work], 'p-wu'), may([...open, work, archived], 'p-lin')],
      [true, false, false],
    );
  });
  it('QDDA-39.5 第三十九条第（三）项 删除、修改入库录像的尝试均被拒绝', () => {
    for (const type of ['recording.deleted', 'recording.altered'] as const) {
      const proposal = { type, objects: [{ type: 'recording', id: 'r1', role: 'subject' }], data: {} } as const;
      const permission = can(
        QINGDAO,
        replay(QINGDAO, [start('2025-03-01 09:00'), ...open], 'c1'),
        proposal,
        { id: 'p-lin', role: 'officer' },
        at('2025-05-16 10:00'),
      );
      assert.equal(permission.answer, 'deny');
      assert.ok(permission.obstacles.every(({ norm }) => QINGDAO.norms[norm]!.requirements.includes('QDDA-39.5')));
    }
  });
  it('QDDA-36.2 第三十六条 个案之中不判专人', () =>
    assert.deepEqual(
      assessed([fact('person.released', '2025-03-31 17:00', 'p-zheng', { role: 'custodian' })], LATER).duties,
      [],
    ));
});
