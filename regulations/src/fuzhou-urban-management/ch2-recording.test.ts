import { describe } from 'node:test';
import { caseBook, fuzhou, judgeRows, type Row } from '../../test/fuzhou.ts';

const book = caseBook();
const { activity, fact, find, paper, serve, served, start, take } = book;
const LATER = '2025-06-30 10:00';
const penalty = [start('2025-03-01 09:00')];
const at = (asOf: string, name: string, events: Row['events'], ...says: string[]): Row => ({
  name,
  events,
  asOf,
  says,
});
const later = (name: string, events: Row['events'], ...says: string[]): Row => at(LATER, name, events, ...says);

describe('第四条 全过程文字记录', () => {
  const decision = fact('decision.made', '2025-03-20 10:00', 'k1', { kind: 'penaltyImposed' });
  const served22 = serve('s1', '2025-03-22 10:00', 'directService', 'served', {
    receivedOn: '2025-03-22',
    signatory: '吴某',
  });
  const mailed = serve('s2', '2025-03-24 11:00', 'serviceByMail', 'inTransit', {
    mailKind: 'expressMail',
    mailNumber: 'EMS1',
  });
  const written = [
    paper('d0', 'initiationApprovalForm', '2025-03-01 09:00'),
    paper('d1', 'enforcementDecision', '2025-03-20 10:00'),
    paper('d3', 'decisionApprovalForm', '2025-03-19 10:00'),
  ];
  judgeRows([
    at(
      '2025-03-25 10:00',
      'FZCG-4.1 第四条 送达阶段无任何文书 → 缺文字记录',
      [...penalty, ...written, decision, served22],
      '文书 missing 送达回证',
      '文书 present 程序启动审批表',
      '文书 present 行政执法决定',
      '文书 present 行政执法决定审批表',
    ),
    at(
      '2025-03-25 10:00',
      'FZCG-4.1 第四条 有当日签收的送达回证 → 不报缺',
      [
        ...penalty,
        ...written,
        decision,
        served22,
        paper('d2', 'proofOfService', '2025-03-22 10:00', { about: ['service:s1'] }),
      ],
      '文书 present 程序启动审批表',
      '文书 present 行政执法决定',
      '文书 present 行政执法决定审批表',
      '文书 present 送达回证',
    ),
    at(
      '2025-03-25 10:00',
      'FZCG-4.1 第四条 有音像而无文字 → 音像不抵文字',
      [
        ...penalty,
        ...written,
        ...activity('a1', 'siteInspection', '2025-03-03', '10:00', '10:30'),
        take('r1', '2025-03-03', '10:00', '10:30', { about: ['activity:a1'] }),
      ],
      '文书 missing 现场笔录',
      '文书 present 程序启动审批表',
    ),
    later('FZCG-4.1 第四条 邮寄送达没有任何文书 → 缺邮寄回执', [mailed], '文书 missing 挂号邮寄回执'),
    later(
      'FZCG-4.1 第四条 已登记收回邮寄回执 → 不另要文书',
      [mailed, fact('service.receiptReturned', '2025-03-28 10:00', 's2', { receivedOn: '2025-03-26' })],
      '文书 exempt 挂号邮寄回执',
    ),
    later(
      'FZCG-4.1 第四条 邮件退回并留存 → 没有回执可缺',
      [
        mailed,
        fact('service.mailReturned', '2025-03-30 10:00', 's2', {
          returnedOn: '2025-03-30',
          reason: '查无此人',
          mailNumber: 'EMS1',
          kept: true,
        }),
      ],
      '文书 exempt 挂号邮寄回执',
    ),
    later(
      'FZCG-4.1 第四条 公告送达没有任何文书 → 缺送达公告',
      [serve('s3', '2025-04-07 10:00', 'serviceByPublication', 'served')],
      '文书 missing 送达公告',
    ),
    later('FZCG-2.5 第二条第五款 发出执法协助函，只有文书 → 合规，音像非必需', [
      ...penalty,
      fact('assistance.requested', '2025-03-03 10:00', 'c1', { unit: '市场监管局', matter: '登记情况' }),
      paper('d3', 'assistanceLetter', '2025-03-03 10:00'),
    ]),
    later(
      'FZCG-2.5 第二条第五款 现场检查只有录像 → 缺文字记录',
      [...activity('a1', 'siteInspection', '2025-03-03', '10:00', '10:30'), take('r1', '2025-03-03', '10:00', '10:30')],
      '文书 missing 现场笔录',
    ),
  ]);
});

describe('第五条 视音频记录', () => {
  const inquiry = activity('a1', 'inquiry', '2025-03-03', '14:00', '14:30');
  const second = activity('a2', 'inquiry', '2025-03-05', '09:00', '09:40');
  const licensing = [start('2025-03-01 09:00', 'licensing', { initiation: 'onApplication' })];
  const inspection = [start('2025-03-01 09:00', 'inspection')];
  const levy = [start('2025-04-01 09:00', 'levy')];
  const objection = find('levyObjection', true, '2025-04-08 10:00');
  const levied = fact('decision.made', '2025-04-18 10:30', 'k1', { kind: 'levyDecided' });
  const summary = [start('2025-03-03 15:50', 'penalty', { procedure: 'summary' })];
  const spot = activity('a1', 'summaryHandling', '2025-03-03', '16:00', '16:25');
  const photo = (
    id: string,
    count: number,
    day: `${number}-${number}-${number}`,
    when: string,
    about: readonly string[],
  ) => take(id, day, when, when, { medium: 'photo', count, about });
  judgeRows([
    at(
      '2025-03-04 15:00',
      'FZCG-5.1 第五条 询问只有两张照片 → 应录未录',
      [...penalty, ...inquiry, photo('r1', 2, '2025-03-03', '14:10', ['activity:a1'])],
      '音像 missing a1',
    ),
    at(
      '2025-03-04 15:00',
      'FZCG-5.1 第五条 询问有 14:00 至 14:28 的录像 → 合规',
      [...penalty, ...inquiry, take('r1', '2025-03-03', '14:00', '14:28')],
      '音像 complete a1',
    ),
    later(
      'FZCG-5.2 第五条第（一）项 许可现场核查无视音频 → 未录',
      [...licensing, ...activity('a1', 'siteVerification', '2025-03-10', '09:30', '10:10')],
      '音像 missing a1',
    ),
    later('FZCG-5.2 第五条第（一）项 仅作书面审查未到现场 → 不产生', licensing),
    later(
      'FZCG-5.3 第五条第（二）项 勘验全程有录像 → 合规',
      [
        ...penalty,
        ...activity('a1', 'examination', '2025-03-03', '10:00', '10:40'),
        take('r1', '2025-03-03', '10:00', '10:41'),
      ],
      '音像 complete a1',
    ),
    later(
      'FZCG-5.3 第五条第（二）项 录像为前一日，不相交 → 未录',
      [
        ...penalty,
        ...activity('a1', 'examination', '2025-03-03', '10:00', '10:40'),
        take('r1', '2025-03-02', '10:00', '10:40', { about: ['activity:a1'] }),
      ],
      '音像 missing a1',
    ),
    later(
      'FZCG-5.4 第五条第（二）项 两次询问仅第一次有录音 → 第二次未录',
      [...penalty, ...inquiry, ...second, take('r1', '2025-03-03', '14:00', '14:30', { medium: 'audio' })],
      '音像 complete a1',
      '音像 missing a2',
    ),
    later(
      'FZCG-5.4 第五条第（二）项 两次均有录音 → 合规',
      [
        ...penalty,
        ...inquiry,
        ...second,
        take('r1', '2025-03-03', '14:00', '14:30', { medium: 'audio' }),
        take('r2', '2025-03-05', '09:01', '09:40', { medium: 'audio' }),
      ],
      '音像 complete a1',
      '音像 complete a2',
    ),
    later(
      'FZCG-5.5 第五条第（二）项 当面陈述申辩无音像 → 未录',
      [...penalty, ...activity('a1', 'statementHearing', '2025-03-12', '15:00', '15:20')],
      '音像 missing a1',
    ),
    later('FZCG-5.5 第五条第（二）项 邮寄书面申辩 → 不报', [
      ...penalty,
      ...activity('a1', 'statementHearing', '2025-03-12', '15:00', '15:20', { manner: 'written' }),
    ]),
    {
      ...later(
        'FZCG-5.5 第五条第（二）项 另一口径：书面申辩亦应录',
        [...penalty, ...activity('a1', 'statementHearing', '2025-03-12', '15:00', '15:20', { manner: 'written' })],
        '音像 missing a1',
      ),
      options: { program: fuzhou({ 'FZCG-5.5': 'written' }) },
    },
    later(
      'FZCG-5.6 第五条第（二）项 集体讨论仅有记录表 → 未录',
      [
        ...penalty,
        ...activity('a1', 'deliberation', '2025-03-18', '09:00', '10:00'),
        paper('d1', 'deliberationRecord', '2025-03-18 10:00'),
      ],
      '音像 missing a1',
    ),
    later(
      'FZCG-5.6 第五条第（二）项 集体讨论有会议录像 → 合规',
      [
        ...penalty,
        ...activity('a1', 'deliberation', '2025-03-18', '09:00', '10:00'),
        take('r1', '2025-03-18', '09:00', '10:00'),
      ],
      '音像 complete a1',
    ),
    later(
      'FZCG-5.7 第五条第（二）项 复查只留文字 → 未录',
      [...penalty, ...activity('a1', 'correctionReview', '2025-03-21', '10:00', '10:20')],
      '音像 missing a1',
    ),
    later(
      'FZCG-5.7 第五条第（二）项 复查有 10:02 至 10:15 录像 → 合规',
      [
        ...penalty,
        ...activity('a1', 'correctionReview', '2025-03-21', '10:00', '10:20'),
        take('r1', '2025-03-21', '10:02', '10:15'),
      ],
      '音像 complete a1',
    ),
    later(
      'FZCG-5.8 第五条第（二）项 简易程序录像中断 8 分钟 → 记录不全',
      [...summary, ...spot, take('r1', '2025-03-03', '16:00', '16:12'), take('r2', '2025-03-03', '16:20', '16:26')],
      '音像 missing a1',
    ),
    later(
      'FZCG-5.8 第五条第（二）项 简易程序录像连续 → 合规',
      [...summary, ...spot, take('r1', '2025-03-03', '15:59', '16:26')],
      '音像 complete a1',
    ),
    later('FZCG-5.8 第五条第（二）项 一般程序的案件 → 不按简易程序处罚要求', [...penalty, ...spot]),
    later(
      'FZCG-5.9 第五条第（二）项 拒绝接受询问只有文字 → 未录',
      [
        ...penalty,
        fact('inquiry.refused', '2025-03-05 09:30', 'a1', { place: '店内', expression: '拒绝回答', present: ['郑某'] }),
      ],
      '音像 missing a1',
    ),
    later(
      'FZCG-5.9 第五条第（二）项 有 09:28 至 09:33 录像 → 合规',
      [
        ...penalty,
        fact('inquiry.refused', '2025-03-05 09:30', 'a1', { place: '店内', expression: '拒绝回答', present: ['郑某'] }),
        take('r1', '2025-03-05', '09:28', '09:33'),
      ],
      '音像 complete a1',
    ),
    later(
      'FZCG-5.9 第五条第（二）项 拒绝提供材料亦应录',
      [...penalty, fact('cooperation.refused', '2025-03-05 09:30', 'a1', { expression: '拒绝提供' })],
      '音像 missing a1',
    ),
    later(
      'FZCG-5.10 第五条第（三）项 扣押无音像 → 只报一条',
      [
        ...activity('a1', 'impounding', '2025-03-06', '11:00', '11:30'),
        fact(
          'measure.taken',
          '2025-03-06 11:00',
          'm1',
          { kind: 'impoundment', items: [{ name: '工具', quantity: 1 }] },
          { about: ['activity:a1'] },
        ),
      ],
      '音像 missing a1',
    ),
    later(
      'FZCG-5.10 第五条第（三）项 措施未写明所属的活动，扣押无音像 → 仍只报一条',
      [
        ...penalty,
        ...activity('a1', 'impounding', '2025-03-06', '11:00', '11:30'),
        fact('measure.taken', '2025-03-06 11:10', 'm1', {
          kind: 'impoundment',
          items: [{ name: '工具', quantity: 1 }],
        }),
      ],
      '音像 missing a1',
    ),
    later(
      'FZCG-5.10 第五条第（三）项 活动另有所属的措施，又一次未写明活动的扣押无音像 → 另报一条',
      [
        ...penalty,
        ...activity('a1', 'impounding', '2025-03-06', '11:00', '11:30'),
        take('r1', '2025-03-06', '11:00', '11:30', { about: ['activity:a1'] }),
        ...(['m1', 'm2'] as const).map((id) =>
          fact(
            'measure.taken',
            id === 'm1' ? '2025-03-06 11:10' : '2025-03-08 11:10',
            id,
            { kind: 'impoundment', items: [{ name: '工具', quantity: 1 }] },
            { about: id === 'm1' ? ['activity:a1'] : [] },
          ),
        ),
      ],
      '音像 complete a1',
      '音像 missing m2',
    ),
    later(
      'FZCG-5.10 第五条第（三）项 扣押有录像 → 合规',
      [...activity('a1', 'impounding', '2025-03-06', '11:00', '11:30'), take('r1', '2025-03-06', '11:02', '11:31')],
      '音像 complete a1',
    ),
    later(
      'FZCG-5.11 第五条第（三）项 处罚案件先行登记保存无音像 → 报缺',
      [...penalty, ...activity('a1', 'preservation', '2025-03-06', '15:00', '15:30')],
      '音像 missing a1',
    ),
    later(
      'FZCG-5.11 第五条第（三）项 只登记措施未登记活动 → 以措施时段报缺',
      [...penalty, fact('measure.taken', '2025-03-06 15:00', 'm1', { kind: 'advancePreservation', items: [] })],
      '音像 missing m1',
    ),
    later(
      'FZCG-5.12 第五条第（三）项 本机关拆除无视音频 → 未录',
      [...activity('a1', 'compulsoryExecution', '2025-05-12', '08:00', '11:00', { executor: 'ownAgency' })],
      '音像 missing a1',
    ),
    later('FZCG-5.12 第五条第（三）项 法院执行 → 不报', [
      ...activity('a1', 'compulsoryExecution', '2025-05-12', '08:00', '11:00', { executor: 'court' }),
    ]),
    later(
      'FZCG-5.13 第五条第（四）项 双随机抽取无录像 → 抽取未录',
      [...inspection, ...activity('a1', 'randomDrawing', '2025-03-03', '09:00', '09:05')],
      '音像 missing a1',
    ),
    later(
      'FZCG-5.13 第五条第（四）项 有屏幕录像 → 合规',
      [
        ...inspection,
        ...activity('a1', 'randomDrawing', '2025-03-03', '09:00', '09:05'),
        take('r1', '2025-03-03', '08:58', '09:05', { medium: 'screen' }),
      ],
      '音像 complete a1',
    ),
    later(
      'FZCG-5.14 第五条第（四）项 检查录像 10:05 至 10:50 → 合规',
      [
        ...inspection,
        ...activity('a1', 'siteInspection', '2025-03-04', '10:00', '11:00'),
        take('r1', '2025-03-04', '10:05', '10:50'),
      ],
      '音像 complete a1',
    ),
    later(
      'FZCG-5.14 第五条第（四）项 检查无录像 → 未录',
      [...inspection, ...activity('a1', 'siteInspection', '2025-03-04', '10:00', '11:00')],
      '音像 missing a1',
    ),
    {
      ...later(
        'FZCG-5.14 第五条第（四）项 另一口径：检查须全程',
        [
          ...inspection,
          ...activity('a1', 'siteInspection', '2025-03-04', '10:00', '11:00'),
          take('r1', '2025-03-04', '10:05', '10:50'),
        ],
        '音像 missing a1',
      ),
      options: { program: fuzhou({ 'FZCG-5.14': 'whole' }) },
    },
    later(
      'FZCG-5.15 第五条第（五）项 对垃圾处理费有异议，当面陈述无音像 → 报缺',
      [
        ...levy,
        fact('case.described', '2025-04-01 09:00', 'c1', { matter: '城市生活垃圾处理费征收' }),
        objection,
        ...activity('a1', 'statementHearing', '2025-04-10', '10:00', '10:30'),
      ],
      '音像 missing a1',
    ),
    later('FZCG-5.15 第五条第（五）项 对垃圾处理费的异议只递交书面意见 → 没有现场，不报', [
      ...levy,
      fact('case.described', '2025-04-01 09:00', 'c1', { matter: '城市生活垃圾处理费征收' }),
      objection,
      ...activity('a1', 'statementHearing', '2025-04-10', '10:00', '10:30', { manner: 'written' }),
    ]),
    later('FZCG-5.15 第五条第（五）项 无异议的正常征收 → 不报', [
      ...levy,
      ...activity('a1', 'statementHearing', '2025-04-10', '10:00', '10:30'),
    ]),
    later('FZCG-5.15 第五条第（五）项 其他征收事项 → 不因本项生成', [
      ...levy,
      fact('case.described', '2025-04-01 09:00', 'c1', { matter: '道路挖掘修复费征收' }),
      objection,
      ...activity('a1', 'statementHearing', '2025-04-10', '10:00', '10:30'),
    ]),
    later(
      'FZCG-5.16 第五条第（五）项 会议作出决定无音像也无告知录像 → 未录',
      [...levy, objection, ...activity('a1', 'levyDecisionMeeting', '2025-04-18', '09:00', '10:00')],
      '音像 missing a1',
    ),
    later(
      'FZCG-5.16 第五条第（五）项 会议有录像 → 合规',
      [
        ...levy,
        objection,
        ...activity('a1', 'levyDecisionMeeting', '2025-04-18', '09:00', '10:00'),
        take('r1', '2025-04-18', '09:00', '10:00'),
      ],
      '音像 complete a1',
    ),
    later(
      'FZCG-5.16 第五条第（五）项 会议未录而告知有录像 → 二者有一即可',
      [
        ...levy,
        objection,
        ...activity('a1', 'levyDecisionMeeting', '2025-04-18', '09:00', '10:00'),
        take('r1', '2025-04-21', '09:00', '09:10', { scene: 'levyDecisionScene' }),
      ],
      '音像 exempt a1',
    ),
    later(
      'FZCG-5.16 第五条第（五）项 没有会议，作出决定无音像也无告知录像 → 未录',
      [...levy, objection, levied],
      '音像 missing k1',
    ),
    later(
      'FZCG-5.16 第五条第（五）项 没有会议，向当事人说明决定有录像 → 合规',
      [...levy, objection, levied, take('r1', '2025-04-21', '09:00', '09:10', { scene: 'levyDecisionScene' })],
      '音像 exempt k1',
    ),
    later(
      'FZCG-5.16 第五条第（五）项 会议有录像，其后作出决定 → 合规，不另计',
      [
        ...levy,
        objection,
        ...activity('a1', 'levyDecisionMeeting', '2025-04-18', '09:00', '10:00'),
        take('r1', '2025-04-18', '09:00', '10:00', { about: ['activity:a1'] }),
        levied,
      ],
      '音像 complete a1',
    ),
    later('FZCG-5.16 第五条第（五）项 无异议的征收决定 → 不报', [...levy, levied]),
    later(
      'FZCG-5.16 第五条第（五）项 说明决定只拍了照片 → 未录',
      [
        ...levy,
        objection,
        levied,
        take('r1', '2025-04-21', '09:00', '09:10', { scene: 'levyDecisionScene', medium: 'photo' }),
      ],
      '音像 missing k1',
    ),
    later(
      'FZCG-5.17 第五条第（六）项 直接送达签收无音像 → 未录，不影响送达',
      [
        serve('s1', '2025-03-21 10:00', 'directService', 'served'),
        served('s1', '2025-03-21 10:05', 'directService', '2025-03-21', { form: 'enforcementDecision' }),
      ],
      '音像 missing s1',
    ),
    later(
      'FZCG-5.17 第五条第（六）项 直接送达有录像 → 合规',
      [serve('s1', '2025-03-21 10:00', 'directService', 'served'), take('r1', '2025-03-21', '09:55', '10:05')],
      '音像 complete s1',
    ),
    {
      ...later('FZCG-5.17 第五条第（六）项 另一口径：只作提示 → 不报', [
        serve('s1', '2025-03-21 10:00', 'directService', 'served'),
      ]),
      options: { program: fuzhou({ 'FZCG-5.17': 'prompt' }) },
    },
    later(
      'FZCG-5.18 第五条第（六）项 留置送达有三张照片 → 合规',
      [
        serve('s1', '2025-03-21 15:00', 'serviceByLeaving', 'refused', { leaving: 'atResidence' }),
        photo('r1', 3, '2025-03-21', '15:02', ['service:s1']),
      ],
      '音像 complete s1',
    ),
    later(
      'FZCG-5.18 第五条第（六）项 留置送达无任何音像 → 报缺',
      [serve('s1', '2025-03-21 15:00', 'serviceByLeaving', 'refused', { leaving: 'atResidence' })],
      '音像 missing s1',
    ),
    {
      ...later(
        'FZCG-5.18 第五条第（六）项 另一口径：只认视音频',
        [
          serve('s1', '2025-03-21 15:00', 'serviceByLeaving', 'refused', { leaving: 'atResidence' }),
          photo('r1', 3, '2025-03-21', '15:02', ['service:s1']),
        ],
        '音像 missing s1',
      ),
      options: { program: fuzhou({ 'FZCG-5.18': 'videoOnly' }) },
    },
    later(
      'FZCG-5.19 第五条第（六）项 只有回执无交寄录像 → 音像报缺',
      [
        serve('s1', '2025-03-24 11:00', 'serviceByMail', 'inTransit'),
        fact('service.receiptReturned', '2025-03-28 10:00', 's1', { receivedOn: '2025-03-26' }),
      ],
      '音像 missing s1',
    ),
    later(
      'FZCG-5.19 第五条第（六）项 有 10:55 至 11:02 交寄录像 → 合规',
      [serve('s1', '2025-03-24 11:00', 'serviceByMail', 'inTransit'), take('r1', '2025-03-24', '10:55', '11:02')],
      '音像 complete s1',
    ),
    later(
      'FZCG-5.20 第五条第（六）项 张贴公告有公告栏照片 → 合规',
      [
        serve('s1', '2025-04-07 10:00', 'serviceByPublication', 'inTransit', { carriers: ['noticeBoard'] }),
        take('r1', '2025-04-07', '10:00', '10:00', {
          medium: 'photo',
          count: 2,
          carrier: 'noticeBoard',
          about: ['service:s1'],
        }),
      ],
      '音像 complete s1',
    ),
    later(
      'FZCG-5.20 第五条第（六）项 只有文字说明无照片 → 报缺',
      [serve('s1', '2025-04-07 10:00', 'serviceByPublication', 'inTransit', { carriers: ['noticeBoard'] })],
      '音像 missing s1',
    ),
    later(
      'FZCG-5.21 第五条第（六）项 电子送达有发送与到达日志及截屏 → 替代证明',
      [
        serve('s1', '2025-04-08 09:00', 'electronicService', 'served'),
        fact('service.sent', '2025-04-08 09:01', 's1', {
          sentAt: '2025-04-08T09:01:00+08:00',
          arrivedAt: '2025-04-08T09:01:05+08:00',
          screenshot: true,
        }),
      ],
      '音像 exempt s1',
    ),
    later(
      'FZCG-5.21 第五条第（六）项 电子送达只有备注 → 报缺',
      [serve('s1', '2025-04-08 09:00', 'electronicService', 'served')],
      '音像 missing s1',
    ),
    later(
      'FZCG-5.21 第五条第（六）项 只发送未到达 → 报缺',
      [
        serve('s1', '2025-04-08 09:00', 'electronicService', 'served'),
        fact('service.sent', '2025-04-08 09:01', 's1', { sentAt: '2025-04-08T09:01:00+08:00', screenshot: true }),
      ],
      '音像 missing s1',
    ),
    later(
      'FZCG-5.22 第五条第（七）项 劝离摊贩，两问均为是，无视音频 → 报缺',
      [
        ...activity('a1', 'persuasion', '2025-03-09', '10:00', '10:20'),
        find('directContact', true, '2025-03-09 10:30', { about: ['activity:a1'] }),
        find('disputeProne', true, '2025-03-09 10:30', { about: ['activity:a1'] }),
      ],
      '音像 missing a1',
    ),
    later('FZCG-5.22 第五条第（七）项 内部整理台账，两问均为否 → 不生成', [
      ...activity('a1', 'internalWork', '2025-03-09', '10:00', '10:20'),
      ...activity('a2', 'otherContact', '2025-03-09', '11:00', '11:20'),
    ]),
    ...(
      [
        ['行政强制案件询问当事人', 'coercion', 'inquiry', {}, '音像 missing a1'],
        ['行政检查中询问', 'inspection', 'inquiry', {}, '音像 missing a1'],
        ['许可案件当面听取陈述申辩', 'licensing', 'statementHearing', {}, '音像 missing a1'],
        ['处罚案件抽样取证', 'penalty', 'sampling', {}, '音像 missing a1'],
        ['处罚案件当面提交书面申辩', 'penalty', 'statementHearing', { manner: 'written' }, '音像 missing a1'],
        ['强制案件解除扣押', 'coercion', 'measureLifting', {}, '音像 missing a1'],
        ['处罚案件巡查', 'penalty', 'patrol', {}, '音像 missing a1'],
      ] as const
    ).map(([what, caseType, kind, more, says]) =>
      later(
        `FZCG-5.22 第五条第（七）项 ${what}，两问均为是，无视音频 → 报缺`,
        [
          start('2025-03-01 09:00', caseType),
          ...activity('a1', kind, '2025-03-09', '10:00', '10:20', more),
          find('directContact', true, '2025-03-09 10:30', { about: ['activity:a1'] }),
          find('disputeProne', true, '2025-03-09 10:30', { about: ['activity:a1'] }),
        ],
        says,
      ),
    ),
    ...(
      [
        ['处罚案件询问当事人', 'penalty', 'inquiry'],
        ['行政检查的巡查', 'inspection', 'patrol'],
      ] as const
    ).map(([what, caseType, kind]) =>
      later(`FZCG-5.22 第五条第（七）项 ${what} → 已在前列，不另问`, [
        start('2025-03-01 09:00', caseType),
        ...activity('a1', kind, '2025-03-09', '10:00', '10:20'),
        find('directContact', true, '2025-03-09 10:30', { about: ['activity:a1'] }),
        find('disputeProne', true, '2025-03-09 10:30', { about: ['activity:a1'] }),
      ]),
    ),
    {
      ...later(
        'FZCG-5.22 第五条第（七）项 当时答否、事后发生纠纷 → 待人工判断',
        [
          ...activity('a1', 'otherContact', '2025-03-09', '10:00', '10:20'),
          find('directContact', true, '2025-03-09 10:30'),
          find('disputeProne', false, '2025-03-09 10:30'),
          find('onSiteDispute', true, '2025-03-12 10:30'),
        ],
        '音像 unknown a1',
      ),
      options: { open: true },
    },
  ]);
});
