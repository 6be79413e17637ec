import { describe } from 'node:test';
import { zh } from '@zhiji/terms';
import { act, actRows, caseBook, historicCity, judgeRows } from '../../test/historic-city.ts';

const { activity, fact, start, take } = caseBook();
const LATER = '2025-06-30 10:00';
const agency = { scope: 'agency' } as const;

describe('第六条第（一）项 受理地点监控', () => {
  const received = (online = false) =>
    fact('application.received', '2025-03-03 10:00', 'y1', {
      applicant: '某公司',
      matter: '修缮许可',
      oral: false,
      materials: ['申请书'],
      online,
    });
  const camera = (from: string, to: string, id = 'r1') => take(id, '2025-03-03', from, to, { medium: 'surveillance' });
  const reception = activity('a1', 'reception', '2025-03-03', '10:00', '10:20');
  judgeRows([
    {
      name: 'FZMC-6.1 第六条第（一）项 监控 08:30 至 17:30 在线 → 覆盖',
      events: [received(), camera('08:30', '17:30')],
      asOf: LATER,
      says: ['音像 complete y1'],
    },
    {
      name: 'FZMC-6.1 第六条第（一）项 09:50 至 10:20 离线 → 报缺口',
      events: [received(), camera('08:30', '09:50'), camera('10:20', '17:30', 'r2')],
      asOf: LATER,
      says: ['音像 missing y1'],
    },
    { name: 'FZMC-6.1 第六条第（一）项 网上受理 → 免监控', events: [received(true)], asOf: LATER, says: [] },
    {
      name: 'FZMC-6.1 第六条第（一）项 另一口径：网上受理也须监控',
      events: [received(true)],
      asOf: LATER,
      says: ['音像 missing y1'],
      options: { program: historicCity({ 'FZMC-6.1': 'online' }) },
    },
    {
      name: 'FZMC-6.1 第六条第（一）项 办理过程监控中断 → 报缺口',
      events: [...reception, camera('09:50', '10:10')],
      asOf: LATER,
      says: ['音像 missing a1'],
    },
    {
      name: 'FZMC-6.1 第六条第（一）项 办理过程全在监控之内 → 覆盖',
      events: [...reception, camera('09:50', '10:30')],
      asOf: LATER,
      says: ['音像 complete a1'],
    },
  ]);
});

const issue = (device: string, to: string, when = '2025-03-04 08:30') =>
  fact('device.issued', when, device, { to }, { about: ['activity:a1'] });
const begin = act('activity.started', ['activity:a1'], { kind: 'siteInspection', officers: [{ name: '甲' }] });

describe('第六条第（二）项 现场设备', () => {
  const four = activity('a1', 'siteInspection', '2025-03-04', '09:00', '16:00', {
    officers: ['甲', '乙', '丙', '丁'].map((name) => ({ name })),
  });
  actRows([
    {
      name: 'FZMC-6.2 第六条第（二）项 领用 JL-05 → 可以开始',
      events: [issue('JL-05', '甲')],
      act: begin,
      asOf: '2025-03-04 09:00',
    },
    {
      name: 'FZMC-6.2 第六条第（二）项 无领用 → 阻断并提示第十条',
      events: [start('2025-03-01 09:00')],
      act: begin,
      asOf: '2025-03-04 09:00',
      refused: '依第十条',
    },
    {
      name: 'FZMC-6.2 第六条第（二）项 已依第十条说明 → 可以开始',
      events: [
        fact('recording.impossible', '2025-03-04 08:50', 'a1', { ground: 'objectiveReason', reason: '设备突发故障' }),
      ],
      act: begin,
      asOf: '2025-03-04 09:00',
    },
    {
      name: 'FZMC-6.2 第六条第（二）项 领用之后又归还，手中已无设备 → 阻断',
      events: [
        issue('JL-05', '甲'),
        fact('device.returned', '2025-03-04 08:50', 'JL-05', { from: '甲' }, { about: ['activity:a1'] }),
      ],
      act: begin,
      asOf: '2025-03-04 09:00',
      refused: '尚未领用',
    },
    {
      name: 'FZMC-6.2 第六条第（二）项 询问室的固定机位已确认摆放 → 可以开始',
      events: [fact('placement.confirmed', '2025-03-04 08:55', 'a1', {})],
      act: act('activity.started', ['activity:a1'], { kind: 'inquiry', officers: [] }),
      asOf: '2025-03-04 09:00',
    },
    {
      name: 'FZMC-6.2 第六条第（二）项 到场检查不能以固定机位代替领用 → 阻断',
      events: [fact('placement.confirmed', '2025-03-04 08:55', 'a1', {})],
      act: begin,
      asOf: '2025-03-04 09:00',
      refused: '尚未领用',
    },
    {
      name: 'FZMC-6.2 第六条第（二）项 电话活动不属现场 → 不要求',
      events: [start('2025-03-01 09:00')],
      act: act('activity.started', ['activity:a1'], { kind: 'inquiry', officers: [], manner: 'phone' }),
      asOf: '2025-03-04 09:00',
    },
  ]);
  judgeRows([
    {
      name: 'FZMC-6.2 第六条第（二）项 未领用即开始 → 违规',
      events: four,
      asOf: LATER,
      says: ['违规 开始现场活动'],
    },
    {
      name: 'FZMC-6.3 第六条第（二）项 现场 4 人领用 2 部 → 通过',
      events: [issue('JL-05', '甲'), issue('JL-06', '乙'), ...four],
      asOf: '2025-03-04 17:00',
      says: [],
    },
    {
      name: 'FZMC-6.3 第六条第（二）项 4 人领用 1 部且无理由 → 警告',
      events: [issue('JL-05', '甲'), ...four],
      asOf: '2025-03-04 17:00',
      says: ['违规 领用设备'],
    },
    {
      name: 'FZMC-6.3 第六条第（二）项 4 人领用 1 部，已说明理由 → 不警告',
      events: [
        issue('JL-05', '甲'),
        fact('recording.shortageExplained', '2025-03-04 08:40', 'a1', { reason: '其余设备在修' }),
        ...four,
      ],
      asOf: '2025-03-04 17:00',
      says: [],
    },
  ]);
});

describe('第七条 技术性能', () => {
  const CAPABLE = {
    kind: 'bodyCamera',
    serial: 'JL-05',
    verticalPixels: 1080,
    hours: 8,
    storageGb: 64,
    frameRate: 25,
    tamperResistant: true,
    qualified: true,
  } as const;
  const register = (more: object = {}) => act('device.registered', ['device:JL-05'], { ...CAPABLE, ...more });
  const registered = (id: string, more: object = {}) =>
    fact('device.registered', '2025-03-01 09:00', id, { ...CAPABLE, serial: id, ...more });
  const asOf = '2025-03-04 17:00';
  const rows = [
    ['FZMC-7.1', '第（一）项', '1920×1080', '1280×720', { verticalPixels: 720 }, '分辨率'],
    ['FZMC-7.2', '第（二）项', '续航 8 小时、64 GB', '续航 3 小时', { hours: 3 }, '续航'],
    ['FZMC-7.2', '第（二）项', '存储 64 GB', '存储 32 GB', { storageGb: 32 }, '存储'],
    ['FZMC-7.3', '第（三）项', '每秒 25 帧', '每秒 12 帧', { frameRate: 12 }, '帧率'],
    ['FZMC-7.4', '第（四）项', '支持文件签名', '允许用户删除文件', { tamperResistant: false }, '删改'],
  ] as const;
  actRows(
    rows.flatMap(([id, item, good, bad, less, refused]) => [
      {
        name: `${id} 第七条${item} ${good} → 合格`,
        events: [start('2025-03-01 09:00')],
        act: register(),
        asOf,
        options: agency,
      },
      {
        name: `${id} 第七条${item} ${bad} → 不合格`,
        events: [start('2025-03-01 09:00')],
        act: register(less),
        asOf,
        options: agency,
        refused,
      },
    ]),
  );
  const issueIt = act('device.issued', ['device:JL-05'], { to: '甲', purpose: '日常检查' });
  const forBlast = (device: string) =>
    act('device.issued', [`device:${device}`], { to: '甲', purpose: '检查', needs: ['explosionProof'] });
  actRows([
    { name: 'FZMC-7.4 第七条 合格设备 → 可领用', events: [registered('JL-05')], act: issueIt, asOf, options: agency },
    {
      name: 'FZMC-7.4 第七条 未验收合格 → 不能领用',
      events: [registered('JL-05', { qualified: false, tamperResistant: false })],
      act: issueIt,
      asOf,
      options: agency,
      refused: '不能领用',
    },
    {
      name: 'FZMC-7.4 第七条 曾经合格，重新登记为不合格 → 不能领用',
      events: [
        registered('JL-05'),
        fact('device.registered', '2025-03-02 09:00', 'JL-05', {
          ...CAPABLE,
          qualified: false,
          tamperResistant: false,
        }),
      ],
      act: issueIt,
      asOf,
      options: agency,
      refused: '不能领用',
    },
    {
      name: 'FZMC-7.4 第七条 曾经不合格，整改后重新登记为合格 → 可领用',
      events: [
        registered('JL-05', { qualified: false }),
        fact('device.registered', '2025-03-02 09:00', 'JL-05', CAPABLE),
      ],
      act: issueIt,
      asOf,
      options: agency,
    },
    {
      name: 'FZMC-7.5 第七条第（五）项 重新登记之后不再具防爆 → 不可选',
      events: [
        registered('FB-01', { features: ['explosionProof'] }),
        fact('device.registered', '2025-03-02 09:00', 'FB-01', { ...CAPABLE, features: ['nightVision'] }),
      ],
      act: forBlast('FB-01'),
      asOf,
      options: agency,
      refused: '附加功能',
    },
    {
      name: 'FZMC-7.5 第七条第（五）项 爆炸危险区选用防爆的 FB-01 → 可选',
      events: [registered('FB-01', { features: ['explosionProof'] })],
      act: forBlast('FB-01'),
      asOf,
      options: agency,
    },
    {
      name: 'FZMC-7.5 第七条第（五）项 非防爆设备 → 不可选',
      events: [registered('JL-05', { features: ['nightVision'] })],
      act: forBlast('JL-05'),
      asOf,
      options: agency,
      refused: '附加功能',
    },
  ]);
  const features = ['explosionProof', 'nightVision', 'positioning', 'liveUpload'] as const;
  actRows(
    features.map((feature) => ({
      name: `FZMC-7.5 第七条第（五）项 只缺${zh(feature)}一项 → 不可选`,
      events: [registered('JL-05', { features: features.filter((other) => other !== feature) })],
      act: act('device.issued', ['device:JL-05'], { to: '甲', purpose: '检查', needs: [...features] }),
      asOf,
      options: agency,
      refused: '附加功能',
    })),
  );
  const examined = (frameRate: number) =>
    fact('recording.examined', '2025-03-04 18:00', 'r1', { verdict: 'ok', frameRate }, { about: ['device:JL-05'] });
  judgeRows([
    {
      name: 'FZMC-7.3 第七条第（三）项 实测每秒 12 帧 → 提示复检',
      events: [examined(12)],
      asOf: LATER,
      says: ['义务 open JL-05'],
    },
    { name: 'FZMC-7.3 第七条第（三）项 实测每秒 25 帧 → 不提示', events: [examined(25)], asOf: LATER, says: [] },
  ]);
});
