import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { accessAnswer, can, replay, type CaseEvent } from '@zhiji/law';
import { act, actRows, at, caseBook, HISTORIC_CITY, judgeRows } from '../../test/historic-city.ts';

const { activity, approve, fact, start, take } = caseBook();
const LATER = '2025-06-30 10:00';
const agency = { scope: 'agency' } as const;
const about = ['activity:a1'];
const clip = take('r1', '2025-03-04', '09:00', '10:00', { about });

describe('第十八条第一款 设备专用', () => {
  const issued = (purpose?: string) =>
    act('device.issued', ['device:JL-05'], { to: '甲', ...(purpose ? { purpose } : {}) });
  const registered = fact('device.registered', '2025-03-01 09:00', 'JL-05', {
    kind: 'bodyCamera',
    serial: 'JL-05',
    qualified: true,
  });
  const stray = take('r1', '2025-03-02', '10:00', '12:00');
  const duty = fact('recording.purposeExplained', '2025-03-05 09:00', 'r1', { purpose: '值班备勤' });
  judgeRows([
    { name: 'FZMC-18.1 第十八条第一款 有对应活动 → 通过', events: [clip], asOf: LATER, says: [] },
    {
      name: 'FZMC-18.1 第十八条第一款 周日无活动却有两小时录像 → 用途待说明',
      events: [stray],
      asOf: '2025-03-04 17:00',
      says: ['义务 open r1'],
    },
    {
      name: 'FZMC-18.1 第十八条第一款 事后关联到活动 → 不再待说明',
      events: [stray, fact('recording.linked', '2025-03-04 09:00', 'r1', {}, { about })],
      asOf: LATER,
      says: [],
    },
    {
      name: 'FZMC-18.1 第十八条第一款 未写活动而录于现场检查之时 → 不待说明',
      events: [...activity('a1', 'siteInspection', '2025-03-02', '09:30', '12:30'), stray],
      asOf: LATER,
      says: [],
    },
    {
      name: 'FZMC-18.1 第十八条第一款 录于另一活动结束之后 → 用途待说明',
      events: [...activity('a1', 'siteInspection', '2025-03-02', '08:30', '09:30'), stray],
      asOf: '2025-03-04 17:00',
      says: ['义务 open r1'],
    },
    {
      name: 'FZMC-18.1 第十八条第一款 受理窗口的监控关联受理申请 → 不待说明',
      events: [take('r1', '2025-03-02', '10:00', '12:00', { about: ['application:b1'], medium: 'surveillance' })],
      asOf: LATER,
      says: [],
    },
    ...(
      [
        ['现场送达', 'service:s1'],
        ['采取措施', 'measure:m1'],
        ['执行', 'execution:e1'],
      ] as const
    ).map(([what, occasion]) => ({
      name: `FZMC-18.1 第十八条第一款 录像写明所录的${what} → 不待说明`,
      events: [take('r1', '2025-03-02', '10:00', '12:00', { about: [occasion] })],
      asOf: LATER,
      says: [],
    })),
    {
      name: 'FZMC-18.1 第十八条第一款 关联又取消 → 用途待说明',
      events: [
        stray,
        fact('recording.linked', '2025-03-04 09:00', 'r1', {}, { about }),
        fact('recording.unlinked', '2025-03-04 10:00', 'r1', { reason: '误关联' }, { about }),
      ],
      asOf: '2025-03-04 17:00',
      says: ['义务 open r1'],
    },
    {
      name: 'FZMC-23.3 第二十三条第（二）项 至 03-10 未说明 → 提请认定',
      events: [stray],
      asOf: '2025-03-11 10:00',
      says: ['义务 open r1', '目标超期'],
    },
    {
      name: 'FZMC-23.3 第二十三条第（二）项 已说明为值班备勤 → 不列',
      events: [stray, duty],
      asOf: '2025-03-11 10:00',
      says: ['义务 done r1'],
    },
    {
      name: 'FZMC-23.3 第二十三条第（二）项 设备私用 → 违规',
      events: [fact('device.misused', '2025-03-02 10:00', 'JL-05', { circumstances: '家庭聚会' })],
      asOf: LATER,
      says: ['违规 使用设备'],
      options: agency,
    },
  ]);
  const lend = act('device.lent', ['device:JL-05'], { to: '二处' });
  const consent = approve('deviceLending', 'enforcementBodyHead', '2025-03-03 09:00', { about: ['device:JL-05'] });
  const asOf = '2025-03-03 10:00';
  const until = (day: string) =>
    approve('deviceLending', 'enforcementBodyHead', '2025-03-03 09:00', {
      about: ['device:JL-05'],
      validUntil: `${day}T23:59:59+08:00`,
    });
  const lent = fact('device.lent', '2025-03-03 10:00', 'JL-05', { to: '二处' });
  const back = (when: string) => fact('device.returned', when, 'JL-05', { from: '二处' });
  const ofLoan = (name: string, events: readonly CaseEvent[], when: string, ...says: readonly string[]) => ({
    name: `FZMC-18.2 第十八条第一款 ${name}`,
    events: [registered, until('2025-03-05'), ...events],
    asOf: when,
    says,
    options: agency,
  });
  judgeRows([
    ofLoan('借至 03-05，期内未还 → 待还', [lent], '2025-03-05 10:00', '义务 open JL-05'),
    ofLoan('借至 03-05，到期未还 → 提示', [lent], '2025-03-06 10:00', '义务 open JL-05', '目标超期'),
    ofLoan('借至 03-05，期内归还 → 完成', [lent, back('2025-03-05 10:00')], '2025-03-06 10:00', '义务 done JL-05'),
    ofLoan('借出之前的归还 → 不算', [back('2025-03-03 08:00'), lent], '2025-03-05 10:00', '义务 open JL-05'),
  ]);
  actRows([
    {
      name: 'FZMC-18.1 第十八条第一款 领用事由“日常检查” → 通过',
      events: [registered],
      act: issued('日常检查'),
      asOf,
      options: agency,
    },
    {
      name: 'FZMC-18.1 第十八条第一款 无事由也无活动 → 不能领用',
      events: [registered],
      act: issued(),
      asOf,
      options: agency,
      refused: '事由',
    },
    {
      name: 'FZMC-18.2 第十八条第一款 负责人批准借给二处 → 可变更',
      events: [registered, consent],
      act: lend,
      asOf,
      options: agency,
    },
    {
      name: 'FZMC-18.2 第十八条第一款 批准借至 03-05，03-05 变更 → 可变更',
      events: [registered, until('2025-03-05')],
      act: lend,
      asOf: '2025-03-05 10:00',
      options: agency,
    },
    {
      name: 'FZMC-18.2 第十八条第一款 批准借至 03-05，03-10 才变更 → 阻断',
      events: [registered, until('2025-03-05')],
      act: lend,
      asOf: '2025-03-10 10:00',
      options: agency,
      refused: '批准',
    },
    {
      name: 'FZMC-18.2 第十八条第一款 前一批准期满，再次批准 → 可变更',
      events: [
        registered,
        until('2025-03-05'),
        approve('deviceLending', 'enforcementBodyHead', '2025-03-09 09:00', { id: 'q2', about: ['device:JL-05'] }),
      ],
      act: lend,
      asOf: '2025-03-10 10:00',
      options: agency,
    },
    {
      name: 'FZMC-18.2 第十八条第一款 无批准单 → 阻断',
      events: [registered],
      act: lend,
      asOf,
      options: agency,
      refused: '批准',
    },
    {
      name: 'FZMC-18.2 第十八条第一款 批准的是另一部 → 阻断',
      events: [
        registered,
        approve('deviceLending', 'enforcementBodyHead', '2025-03-03 09:00', { about: ['device:JL-06'] }),
      ],
      act: lend,
      asOf,
      options: agency,
      refused: '批准',
    },
    {
      name: 'FZMC-18.2 第十八条第一款 私用没有审批入口 → 一律拒绝',
      events: [registered, consent],
      act: act('device.misused', ['device:JL-05'], { circumstances: '私用' }),
      asOf,
      options: agency,
      refused: '私用',
    },
  ]);
  const work = (basis: string | undefined, certificateValid: boolean) =>
    activity('a1', 'siteInspection', '2025-03-04', '09:00', '10:00', {
      officers: [{ name: '甲', certificateValid }, { name: '乙' }],
      ...(basis ? { basis } : {}),
    });
  judgeRows([
    {
      name: 'FZMC-18.3 第十八条第一款 有检查任务且证件有效 → 无发现',
      events: work('三月检查计划', true),
      asOf: LATER,
      says: [],
    },
    {
      name: 'FZMC-18.3 第十八条第一款 参与人证件已到期 → 警告',
      events: work('三月检查计划', false),
      asOf: LATER,
      says: ['违规 使用设备'],
    },
    {
      name: 'FZMC-18.3 第十八条第一款 没有任务依据 → 警告',
      events: work(undefined, true),
      asOf: LATER,
      says: ['违规 使用设备'],
    },
  ]);
});

describe('第十八条第二款 原始记录与对外提供', () => {
  const checked = (intact: boolean) => fact('recording.integrityChecked', '2025-06-01 10:00', 'r1', { intact });
  judgeRows([
    { name: 'FZMC-18.4 第十八条第二款 抽检与入库一致 → 通过', events: [clip, checked(true)], asOf: LATER, says: [] },
    {
      name: 'FZMC-18.4 第十八条第二款 抽检有变化 → 严重发现',
      events: [clip, checked(false)],
      asOf: LATER,
      says: ['违规 删减、修改原始记录'],
    },
  ]);
  it('FZMC-18.4 第十八条第二款 覆盖、裁剪、删除原件，任何角色都拒绝', () => {
    const state = replay(HISTORIC_CITY, [clip, approve('copying', 'dossierUnitLeader', '2025-03-05 10:00')], 'c1');
    for (const type of ['recording.altered', 'recording.deleted'])
      for (const role of ['officer', 'custodian', 'systemAdministrator']) {
        const asked = { type, objects: [{ type: 'recording', id: 'r1', role: 'subject' as const }], data: {} };
        assert.equal(can(HISTORIC_CITY, state, asked, { id: 'p', role }, at(LATER)).answer, 'deny');
      }
  });

  const ask = (purpose: 'organRequest' | 'publicity', letter?: string) =>
    fact('access.requested', '2025-05-06 09:00', 'x1', {
      action: 'provide',
      purpose,
      reason: '调取证据',
      recordings: ['r1'],
      recipient: '某法院',
      ...(letter ? { letter } : {}),
    });
  const released = fact(
    'access.released',
    '2025-05-06 10:00',
    'x1',
    {
      action: 'provide',
      approver: '丁',
      reason: '调取证据',
      recordings: ['r1'],
      until: '2025-06-30T24:00:00+08:00',
    },
    { by: { id: 'p-guan', role: 'custodian' } },
  );
  const consent = approve('externalProvision', 'committeeLeaderInCharge', '2025-05-06 09:30', { about: ['access:x1'] });
  const brief = approve('externalProvision', 'committeeLeaderInCharge', '2025-05-06 09:30', {
    about: ['access:x1'],
    validUntil: '2025-05-08T00:00:00+08:00',
  });
  const provide = act('access.provided', ['access:x1'], {
    recipient: '某法院',
    basis: '调证函1号',
    copyNumber: '副本1号',
  });
  actRows([
    {
      name: 'FZMC-18.5 第十八条第二款 法院调取证据，登记文号 → 允许',
      events: [clip, ask('organRequest', '调证函1号'), released],
      act: provide,
      asOf: '2025-05-06 11:00',
    },
    {
      name: 'FZMC-18.5 第十八条第二款 法院调取而无文号 → 阻断',
      events: [clip, ask('organRequest'), released],
      act: provide,
      asOf: '2025-05-06 11:00',
      refused: '批准',
    },
    {
      name: 'FZMC-18.5 第十八条第二款 媒体索取且无批准 → 阻断',
      events: [clip, ask('publicity', '函'), released],
      act: provide,
      asOf: '2025-05-06 11:00',
      refused: '批准',
    },
    {
      name: 'FZMC-18.5 第十八条第二款 凭法院来函而提供给报社 → 阻断',
      events: [clip, ask('organRequest', '调证函1号'), released],
      act: act('access.provided', ['access:x1'], { recipient: '某报社', basis: '调证函1号', copyNumber: '副本1号' }),
      asOf: '2025-05-06 11:00',
      refused: '批准',
    },
    {
      name: 'FZMC-18.5 第十八条第二款 批准的有效期内提供 → 允许',
      events: [clip, ask('publicity'), brief, released],
      act: provide,
      asOf: '2025-05-07 09:00',
    },
    {
      name: 'FZMC-18.5 第十八条第二款 批准的有效期已过 → 阻断',
      events: [clip, ask('publicity'), brief, released],
      act: provide,
      asOf: '2025-05-09 09:00',
      refused: '批准',
    },
    {
      name: 'FZMC-18.5 第十八条第二款 媒体索取经委分管领导批准 → 允许',
      events: [clip, ask('publicity'), consent, released],
      act: provide,
      asOf: '2025-05-06 11:00',
    },
  ]);
  const missing = (events: readonly CaseEvent[]) =>
    accessAnswer(HISTORIC_CITY, replay(HISTORIC_CITY, events, 'c1'), 'x1', 'r1', 'p-lin', at('2025-05-06 11:00')).map(
      (answer) => answer.missing,
    );
  it('FZMC-18.5 第十八条第二款 证据凭来函放行，其他须批准', () => {
    assert.deepEqual(missing([clip, ask('organRequest', '调证函1号'), released]), [[]]);
    assert.deepEqual(missing([clip, ask('publicity'), released]), [['approval']]);
    assert.deepEqual(missing([clip, ask('publicity'), consent, released]), [[]]);
  });
});

describe('第十八条第三款 不得私自复制、取舍、补录、编辑', () => {
  const handedIn = fact('recording.handedIn', '2025-03-07 10:00', 'r1', { to: '委档案管理机构' });
  const cleared = (when: string) => fact('recording.deviceCleared', when, 'r1', {});
  const unloaded = (missing: readonly number[], more: object = {}) =>
    fact('device.unloaded', '2025-03-04 16:00', 'JL-05', { missing: [...missing], ...more }, { about });
  const site = activity('a1', 'siteInspection', '2025-03-04', '09:00', '10:00');
  judgeRows([
    {
      name: 'FZMC-18.6 第十八条第三款 03-08 登记清除 → 通过',
      events: [clip, handedIn, cleared('2025-03-08 10:00')],
      asOf: LATER,
      says: ['义务 done r1'],
    },
    {
      name: 'FZMC-18.6 第十八条第三款 03-11 仍未登记清除 → 内部目标超期',
      events: [clip, handedIn],
      asOf: '2025-03-11 10:00',
      says: ['义务 open r1', '目标超期'],
    },
    {
      name: 'FZMC-18.6 第十八条第三款 未经审批私自复制 → 违规',
      events: [clip, fact('access.copied', '2025-03-08 10:00', 'x1', { recordings: ['r1'], copyNumber: '无' })],
      asOf: LATER,
      says: ['违规 复制音像'],
    },
    {
      name: 'FZMC-18.7 第十八条第三款 0101 至 0105 全部移交 → 通过',
      events: [unloaded([])],
      asOf: LATER,
      says: [],
    },
    {
      name: 'FZMC-18.7 第十八条第三款 缺 0103 → 疑似取舍',
      events: [unloaded([103])],
      asOf: LATER,
      says: ['违规 导出设备文件'],
    },
    {
      name: 'FZMC-18.7 第十八条第三款 缺号已说明并确认 → 不报',
      events: [unloaded([103], { explanation: '误触空录', confirmedBy: '负责人' })],
      asOf: LATER,
      says: [],
    },
    {
      name: 'FZMC-18.7 第十八条第三款 活动之后补录 → 不计作该活动的记录',
      events: [start('2025-03-01 09:00', 'inspection'), ...site, take('r2', '2025-03-04', '14:00', '15:00', { about })],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'FZMC-18.8 第十八条第三款 归档件与原始不一致 → 违规',
      events: [clip, fact('recording.integrityChecked', '2025-03-07 10:00', 'r1', { intact: false })],
      asOf: LATER,
      says: ['违规 删减、修改原始记录'],
    },
    {
      name: 'FZMC-18.8 第十八条第三款 打码另存副本 → 不报',
      events: [
        clip,
        fact('recording.derived', '2025-03-07 10:00', 'r1', {
          purpose: '外发',
          recipe: '遮蔽人脸',
          sha256: 'b'.repeat(64),
        }),
      ],
      asOf: LATER,
      says: [],
    },
  ]);
});
