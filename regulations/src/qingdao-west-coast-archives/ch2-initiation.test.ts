import { describe } from 'node:test';
import { act, actRows, caseBook, judgeRows, qingdao } from '../../test/qingdao.ts';

const { approve, draft, fact, find, paper, request, serve, served, sign, start, take } = caseBook();
const LATER = '2025-06-30 10:00';

const received = (when: string, more: object = {}) =>
  fact('application.received', when, 'p1', {
    applicant: '某公司',
    matter: '档案中介服务备案',
    oral: false,
    materials: ['申请书'],
    facts: '经营需要',
    signed: true,
    statedDate: '2025-03-03',
    ...more,
  });
const decide = (more: object = {}) =>
  act('application.decided', ['application:p1'], {
    accepted: true,
    opinion: '符合规定，同意受理',
    form: 'acceptanceNotice',
    ...more,
  });

describe('第七条 申请书、口头申请与受理过程', () => {
  const asOf = '2025-03-03 11:00';
  const undated = fact('application.received', '2025-03-03 09:00', 'p1', {
    applicant: '某公司',
    matter: '档案中介服务备案',
    oral: false,
    materials: ['申请书'],
    facts: '经营需要',
    signed: true,
  });
  const oral = received('2025-03-03 10:00', { oral: true });
  const noted = (when: string, more: object = {}) =>
    fact('application.oralRecorded', when, 'p1', { content: '口述内容', confirmation: '宣读', signed: true, ...more });
  const allowed = find('oralApplicationAllowed', true, '2025-03-03 09:30');
  actRows([
    {
      name: 'QDDA-7.1 第七条 申请书缺申请时间而直接受理 → 拒绝',
      events: [undated],
      act: decide(),
      asOf,
      refused: '申请时间',
    },
    { name: 'QDDA-7.1 第七条 五项齐全 → 放行', events: [received('2025-03-03 09:00')], act: decide(), asOf },
    {
      name: 'QDDA-7.1 第七条 缺申请时间而不予受理 → 不拦',
      events: [undated],
      act: decide({ accepted: false, form: 'nonAcceptanceNotice' }),
      asOf,
    },
    {
      name: 'QDDA-7.2 第七条 口头申请，宣读之后签名 → 放行',
      events: [allowed, oral, noted('2025-03-03 10:15')],
      act: decide(),
      asOf,
    },
    {
      name: 'QDDA-7.2 第七条 口头申请没有记录 → 拒绝',
      events: [allowed, oral],
      act: decide(),
      asOf,
      refused: '口头申请',
    },
    {
      name: 'QDDA-7.2 第七条 口头申请记录未经签名 → 拒绝',
      events: [allowed, oral, noted('2025-03-03 10:15', { signed: false })],
      act: decide(),
      asOf,
      refused: '未经确认、签名',
    },
    {
      name: 'QDDA-7.2 第七条 口头申请没有记明事实及理由 → 拒绝',
      events: [allowed, received('2025-03-03 10:00', { oral: true, facts: undefined }), noted('2025-03-03 10:15')],
      act: decide(),
      asOf,
      refused: '事实及理由',
    },
    {
      name: 'QDDA-7.2 第七条 另一口径：记明申请内容即可，没有另记事实及理由 → 放行',
      events: [allowed, received('2025-03-03 10:00', { oral: true, facts: undefined }), noted('2025-03-03 10:15')],
      act: decide(),
      asOf,
      options: { program: qingdao({ 'QDDA-7.2': 'contentOnly' }) },
    },
    {
      name: 'QDDA-7.2 第七条 事项不允许口头申请而不予受理 → 不拦',
      events: [find('oralApplicationAllowed', false, '2025-03-03 09:30'), oral],
      act: decide({ accepted: false, opinion: '须书面申请', form: 'nonAcceptanceNotice' }),
      asOf,
    },
    {
      name: 'QDDA-7.2 第七条 事项不允许口头申请 → 拒绝',
      events: [find('oralApplicationAllowed', false, '2025-03-03 09:30'), oral, noted('2025-03-03 10:15')],
      act: decide(),
      asOf,
      refused: '不得口头申请',
    },
  ]);
  judgeRows([
    {
      name: 'QDDA-7.2 第七条 当日记录 → 合规',
      events: [oral, noted('2025-03-03 10:15')],
      asOf: LATER,
      says: ['义务 done p1'],
    },
    {
      name: 'QDDA-7.2 第七条 次日才记录 → 非当场记录，内部目标超期',
      events: [oral, noted('2025-03-04 10:15')],
      asOf: LATER,
      says: ['义务 done p1', '目标超期'],
    },
    {
      name: 'QDDA-7.3 第七条 在有电子监控的窗口受理 → 合规',
      events: [received('2025-03-03 09:00', { monitoredPlace: true })],
      asOf: LATER,
      says: ['音像 exempt p1'],
    },
    {
      name: 'QDDA-7.3 第七条 上门受理且无记录仪音像 → 报缺',
      events: [received('2025-03-03 09:00')],
      asOf: LATER,
      says: ['音像 missing p1'],
    },
    {
      name: 'QDDA-7.3 第七条 上门受理以记录仪记录 → 合规',
      events: [received('2025-03-03 09:00'), take('r1', '2025-03-03', '08:58', '09:10')],
      asOf: LATER,
      says: ['音像 complete p1'],
    },
    {
      name: 'QDDA-7.3 第七条 网上受理以系统日志代替 → 不要求',
      events: [received('2025-03-03 09:00', { online: true })],
      asOf: LATER,
      says: ['音像 exempt p1'],
    },
    {
      name: 'QDDA-7.3 第七条 另一口径：网上受理也须音像 → 报缺',
      events: [received('2025-03-03 09:00', { online: true })],
      asOf: LATER,
      says: ['音像 missing p1'],
      options: { program: qingdao({ 'QDDA-7.3': 'onlineToo' }) },
    },
  ]);
});

describe('第八条 受理、更正与补正', () => {
  const FOUR = ['applicant', 'matter', 'appliedOn', 'opinion'];
  const finalize = (form: 'acceptanceNotice' | 'nonAcceptanceNotice' | 'supplementNotice', filled: string[]) =>
    act('document.finalized', ['document:d1', 'application:p1'], { form, filled });
  const made = (form: 'acceptanceNotice' | 'nonAcceptanceNotice' | 'supplementNotice', more: object = {}) =>
    paper('d1', form, '2025-03-04 10:00', { about: ['application:p1'], ...more });
  const accepted = made('acceptanceNotice', { statedDate: '2025-03-04' });
  const stamped = fact('document.stamped', '2025-03-04 10:30', 'd1', { stamp: '局印' });
  const signing = (statedDate = '2025-03-05') =>
    act('document.signed', ['document:d1'], {
      signatory: 'applicant',
      name: '某公司',
      method: 'handSigned',
      statedDate,
    });
  const signedFirst = { program: qingdao({ 'QDDA-8.2': 'afterRefusal' }) };
  const posting = act('document.posted', ['document:d1'], { where: '局门户网站' });
  const corrected = (more: object) =>
    act('application.corrected', ['application:p1'], { material: '档案名称', before: '甲', after: '乙', ...more });
  const asOf = '2025-03-05 09:00';
  const SUPPLEMENT = ['applicant', 'matter', 'reasons', 'content'];
  const supplemented = made('supplementNotice', { statedDate: '2025-03-04' });

  actRows([
    {
      name: 'QDDA-8.1 第八条第（一）项 不予受理文书缺审查决定意见 → 拒绝定稿',
      events: [received('2025-03-03 09:00')],
      act: finalize('nonAcceptanceNotice', ['applicant', 'matter', 'appliedOn', 'reasons']),
      asOf,
      refused: '要素不全',
    },
    {
      name: 'QDDA-8.1 第八条第（一）项 不予受理文书没有理由 → 拒绝定稿',
      events: [received('2025-03-03 09:00')],
      act: finalize('nonAcceptanceNotice', FOUR),
      asOf,
      refused: '要素不全',
    },
    {
      name: 'QDDA-8.1 第八条第（一）项 四项和理由齐全 → 定稿成功',
      events: [received('2025-03-03 09:00')],
      act: finalize('nonAcceptanceNotice', [...FOUR, 'reasons']),
      asOf,
    },
    {
      name: 'QDDA-8.1 第八条第（一）项 受理文书缺申请时间 → 拒绝定稿',
      events: [received('2025-03-03 09:00')],
      act: finalize('acceptanceNotice', ['applicant', 'matter', 'opinion']),
      asOf,
      refused: '要素不全',
    },
    {
      name: 'QDDA-8.1 第八条第（一）项 结论与文书不一致 → 拒绝',
      events: [received('2025-03-03 09:00')],
      act: decide({ accepted: false }),
      asOf,
      refused: '不一致',
    },
    {
      name: 'QDDA-8.1 第八条第（一）项 结论与文书一致、有意见 → 放行',
      events: [received('2025-03-03 09:00')],
      act: decide(),
      asOf,
    },
    {
      name: 'QDDA-8.1 第八条第（一）项 不予受理附不予受理文书、有意见 → 放行',
      events: [received('2025-03-03 09:00')],
      act: decide({ accepted: false, form: 'nonAcceptanceNotice', opinion: '不属本局职权，不予受理' }),
      asOf,
    },
    {
      name: 'QDDA-8.2 第八条第（一）项 已盖章、注明日期 → 可以签收',
      events: [accepted, stamped],
      act: signing(),
      asOf,
    },
    {
      name: 'QDDA-8.2 第八条第（一）项 未盖章 → 不得签收',
      events: [accepted],
      act: signing(),
      asOf,
      refused: '未加盖印章',
    },
    {
      name: 'QDDA-8.2 第八条第（一）项 未注明日期 → 不得公示',
      events: [made('acceptanceNotice'), stamped],
      act: posting,
      asOf,
      refused: '未注明日期',
    },
    {
      name: 'QDDA-8.2 第八条第（一）项 已盖章、注明日期 → 可以公示',
      events: [accepted, stamped],
      act: posting,
      asOf,
    },
    {
      name: 'QDDA-8.2 第八条第（一）项 另一口径：申请人没有拒绝签收 → 不得以公示代替',
      events: [accepted, stamped],
      act: posting,
      asOf,
      refused: '没有拒绝签收',
      options: signedFirst,
    },
    {
      name: 'QDDA-8.2 第八条第（一）项 另一口径：申请人拒绝签收 → 可以公示',
      events: [
        accepted,
        stamped,
        fact('document.signatureRefused', '2025-03-05 08:30', 'd1', {
          signatory: 'applicant',
          name: '某公司',
          manifestation: '不到场签收',
          present: ['李某'],
        }),
      ],
      act: posting,
      asOf,
      options: signedFirst,
    },
    {
      name: 'QDDA-8.2 第八条第（一）项 另一口径：公示的不是受理文书 → 不要求',
      events: [paper('d1', 'enforcementDecision', '2025-03-04 10:00')],
      act: posting,
      asOf,
      options: signedFirst,
    },
    {
      name: 'QDDA-8.3 第八条第（二）项 四项齐全、申请人已签 → 完成更正',
      events: [received('2025-03-03 09:00')],
      act: corrected({ signed: true }),
      asOf: '2025-03-03 10:30',
    },
    {
      name: 'QDDA-8.3 第八条第（二）项 申请人未签 → 拒绝',
      events: [received('2025-03-03 09:00')],
      act: corrected({}),
      asOf: '2025-03-03 10:30',
      refused: '尚未核对签名',
    },
    {
      name: 'QDDA-8.6 第八条第（三）项 缺补正理由 → 拒绝',
      events: [received('2025-03-03 09:00')],
      act: finalize('supplementNotice', ['applicant', 'matter', 'content']),
      asOf,
      refused: '要素不全',
    },
    {
      name: 'QDDA-8.6 第八条第（三）项 要素齐全 → 定稿成功',
      events: [received('2025-03-03 09:00')],
      act: finalize('supplementNotice', SUPPLEMENT),
      asOf,
    },
    {
      name: 'QDDA-8.6 第八条第（三）项 签收日期早于文书日期 → 拒绝',
      events: [supplemented, stamped],
      act: signing('2025-03-03'),
      asOf,
      refused: '早于文书日期',
    },
    {
      name: 'QDDA-8.6 第八条第（三）项 签收日期不早于文书日期 → 放行',
      events: [supplemented, stamped],
      act: signing('2025-03-04'),
      asOf,
    },
    {
      name: 'QDDA-8.6 第八条第（三）项 未盖章即交付 → 拒绝',
      events: [supplemented],
      act: signing('2025-03-04'),
      asOf,
      refused: '未加盖印章',
    },
  ]);

  const needed = find('supplementNeeded', true, '2025-04-24 09:30');
  const request5 = (when: string, more: object = {}) =>
    fact('application.supplementRequested', when, 'p1', { items: ['附件一', '附件二'], ...more });
  const april = received('2025-04-24 09:00');
  const ruled = (accepted: boolean) =>
    fact('application.decided', '2025-03-04 09:00', 'p1', {
      accepted,
      opinion: '已审查',
      form: accepted ? 'acceptanceNotice' : 'nonAcceptanceNotice',
    });
  judgeRows([
    {
      name: 'QDDA-8.1 第八条第（一）项 已决定受理而没有受理文书 → 报缺',
      events: [received('2025-03-03 09:00'), ruled(true)],
      asOf: LATER,
      says: ['文书 missing 受理通知书'],
    },
    {
      name: 'QDDA-8.1 第八条第（一）项 已决定不予受理而只有受理文书 → 报缺',
      events: [received('2025-03-03 09:00'), ruled(false), made('acceptanceNotice', { filled: FOUR })],
      asOf: LATER,
      says: ['文书 missing 不予受理通知书'],
    },
    {
      name: 'QDDA-8.1 第八条第（一）项 受理文书写的是另一申请 → 报缺',
      events: [
        received('2025-03-03 09:00'),
        ruled(true),
        paper('d2', 'acceptanceNotice', '2025-03-04 10:00', { about: ['application:p2'], filled: FOUR }),
      ],
      asOf: LATER,
      says: ['文书 missing 受理通知书'],
    },
    {
      name: 'QDDA-8.1 第八条第（一）项 受理文书未关联申请，本案只有一件申请 → 合规',
      events: [
        received('2025-03-03 09:00'),
        ruled(true),
        paper('d1', 'acceptanceNotice', '2025-03-04 10:00', { filled: FOUR }),
      ],
      asOf: LATER,
      says: ['文书 present 受理通知书'],
    },
    {
      name: 'QDDA-8.2 第八条第（一）项 以送达回证送达 → 不再等签收',
      events: [
        accepted,
        stamped,
        serve('s1', '2025-03-05 10:00', 'directService', 'served', { about: ['document:d1'] }),
        served('s1', '2025-03-05 10:30', 'directService', '2025-03-05', { form: 'acceptanceNotice' }),
      ],
      asOf: LATER,
      says: ['义务 exempt d1'],
    },
    {
      name: 'QDDA-8.2 第八条第（一）项 送达的是另一份受理文书 → 待办不消失',
      events: [
        accepted,
        stamped,
        paper('d2', 'acceptanceNotice', '2025-03-04 10:00', { about: ['application:p2'] }),
        serve('s1', '2025-03-05 10:00', 'directService', 'served', { about: ['document:d2'] }),
        served('s1', '2025-03-05 10:30', 'directService', '2025-03-05', { form: 'acceptanceNotice' }),
      ],
      asOf: LATER,
      says: ['义务 exempt d2', '义务 open d1'],
    },
    {
      name: 'QDDA-8.2 第八条第（一）项 03-05 申请人签收 → 合规',
      events: [accepted, stamped, sign('d1', 'applicant', '某公司', '2025-03-05 10:00', { statedDate: '2025-03-05' })],
      asOf: LATER,
      says: ['义务 done d1'],
    },
    {
      name: 'QDDA-8.2 第八条第（一）项 已公示 → 不再等签收',
      events: [accepted, stamped, fact('document.posted', '2025-03-05 10:00', 'd1', { where: '局门户网站' })],
      asOf: LATER,
      says: ['义务 moot d1'],
    },
    {
      name: 'QDDA-8.2 第八条第（一）项 无签收也无公示 → 待办不消失',
      events: [accepted, stamped],
      asOf: LATER,
      says: ['义务 open d1'],
    },
    {
      name: 'QDDA-8.4 第八条第（三）项 2025-04-24 收到，04-30 告知 → 按期',
      events: [april, needed, request5('2025-04-30 23:59')],
      asOf: LATER,
      says: ['义务 done p1'],
    },
    {
      name: 'QDDA-8.4 第八条第（三）项 2025-04-30 当日仍在期内',
      events: [april, needed],
      asOf: '2025-04-30 23:59',
      says: ['义务 open p1'],
    },
    {
      name: 'QDDA-8.4 第八条第（三）项 2025-05-06 才告知 → 逾期',
      events: [april, needed, request5('2025-05-06 09:00')],
      asOf: LATER,
      says: ['义务 doneLate p1'],
    },
    {
      name: 'QDDA-8.4 第八条第（三）项 材料是否齐全未认定 → 追问',
      events: [april],
      asOf: LATER,
      says: ['义务 unknown p1'],
      options: { open: true },
    },
    {
      name: 'QDDA-8.4 第八条第（三）项 材料齐全 → 不适用',
      events: [april],
      asOf: LATER,
      says: [],
    },
    {
      name: 'QDDA-8.4 第八条第（三）项 已作出受理决定而从未认定材料不齐 → 不再追问',
      events: [
        april,
        fact('application.decided', '2025-04-28 09:00', 'p1', { accepted: true, form: 'acceptanceNotice' }),
      ],
      asOf: LATER,
      says: [],
      options: { open: true },
    },
    {
      name: 'QDDA-8.4 第八条第（三）项 材料不齐而未告知，逾期之后才决定 → 逾期不消失',
      events: [
        april,
        needed,
        fact('application.decided', '2025-05-08 09:00', 'p1', { accepted: true, form: 'acceptanceNotice' }),
      ],
      asOf: LATER,
      says: ['义务 overdue p1'],
    },
    {
      name: 'QDDA-8.4 第八条第（三）项 另一口径：自然日，04-30 已逾期',
      events: [april, needed],
      asOf: '2025-04-30 09:00',
      says: ['义务 overdue p1'],
      options: { program: qingdao({ 'QDDA-8.4': 'days' }) },
    },
    {
      name: 'QDDA-8.5 第八条第（三）项 就首次已提交的附件再次补正 → 未一次性告知',
      events: [april, request5('2025-04-25 09:00'), request5('2025-04-29 09:00', { items: ['附件一'] })],
      asOf: LATER,
      says: ['违规 进行告知'],
    },
    {
      name: 'QDDA-8.5 第八条第（三）项 只有一份补正文书 → 不报',
      events: [april, request5('2025-04-25 09:00')],
      asOf: LATER,
      says: [],
    },
    {
      name: 'QDDA-8.5 第八条第（三）项 填明新事由，是否属实未认定 → 追问，不报',
      events: [april, request5('2025-04-25 09:00'), request5('2025-04-29 09:00', { newGround: '补正后出现的新问题' })],
      asOf: LATER,
      says: [],
      options: { open: true },
    },
    {
      name: 'QDDA-8.5 第八条第（三）项 另一口径：只得告知一次，新事由也不例外 → 未一次性告知',
      events: [
        april,
        request5('2025-04-25 09:00'),
        request5('2025-04-29 09:00', { newGround: '补正后出现的新问题' }),
        find('newSupplementGround', true, '2025-04-29 08:00'),
      ],
      asOf: LATER,
      says: ['违规 进行告知'],
      options: { program: qingdao({ 'QDDA-8.5': 'once' }) },
    },
    {
      name: 'QDDA-8.5 第八条第（三）项 新事由经认定属实 → 不报',
      events: [
        april,
        request5('2025-04-25 09:00'),
        request5('2025-04-29 09:00', { newGround: '补正后出现的新问题' }),
        find('newSupplementGround', true, '2025-04-29 08:00'),
      ],
      asOf: LATER,
      says: [],
    },
    {
      name: 'QDDA-8.5 第八条第（三）项 新事由经认定不实 → 未一次性告知',
      events: [april, request5('2025-04-25 09:00'), request5('2025-04-29 09:00', { newGround: '补正后出现的新问题' })],
      asOf: LATER,
      says: ['违规 进行告知'],
    },
    {
      name: 'QDDA-8.6 第八条第（三）项 申请人已签收 → 待办消失',
      events: [
        request5('2025-03-04 09:00'),
        paper('d1', 'supplementNotice', '2025-03-04 10:00', {
          about: ['application:p1'],
          statedDate: '2025-03-04',
          filled: SUPPLEMENT,
        }),
        stamped,
        sign('d1', 'applicant', '某公司', '2025-03-04 11:00', { statedDate: '2025-03-04' }),
      ],
      asOf: LATER,
      says: ['义务 done d1', '文书 present 补正告知书'],
    },
    {
      name: 'QDDA-8.6 第八条第（三）项 补正材料文书以送达回证送达 → 不再等签收',
      events: [
        request5('2025-03-04 09:00'),
        made('supplementNotice', { statedDate: '2025-03-04', filled: SUPPLEMENT }),
        serve('s1', '2025-03-05 10:00', 'directService', 'served', { about: ['document:d1'] }),
        served('s1', '2025-03-05 10:30', 'directService', '2025-03-05', { form: 'supplementNotice' }),
      ],
      asOf: LATER,
      says: ['义务 exempt d1', '文书 present 补正告知书'],
    },
    {
      name: 'QDDA-8.6 第八条第（三）项 告知补正而没有文书 → 报缺',
      events: [request5('2025-03-04 09:00')],
      asOf: LATER,
      says: ['文书 missing 补正告知书'],
    },
  ]);
});

describe('第九条 程序启动审批', () => {
  const give = (role: 'undertaker' | 'divisionHead' | 'agencyHead', when: string, person?: string) =>
    approve('procedureInitiation', role, when, { id: 'q0', ...(person ? { person } : {}) });
  const chain = [
    give('undertaker', '2025-03-03 09:00'),
    give('divisionHead', '2025-03-03 15:00'),
    give('agencyHead', '2025-03-04 09:00'),
  ];
  const begin = (more: object = {}) =>
    act('procedure.started', [], { caseType: 'penalty', procedure: 'ordinary', initiation: 'exOfficio', ...more });
  const inspect = act('activity.started', ['activity:a1'], { kind: 'siteInspection', officers: [] });
  const opinion = (role: 'undertaker' | 'divisionHead' | 'agencyHead') =>
    act('approval.given', ['approval:q0'], { matter: 'procedureInitiation', role });
  const asOf = '2025-03-05 09:00';
  const drafted = draft('d1', 'initiationApprovalForm', '2025-03-03 09:00');
  const signatures = [
    sign('d1', 'undertaker', '承办', '2025-03-03 09:10', { statedDate: '2025-03-03' }),
    sign('d1', 'divisionHead', '科长', '2025-03-03 15:10', { statedDate: '2025-03-03' }),
  ];
  const headSigned = sign('d1', 'agencyHead', '局长', '2025-03-04 09:10', { statedDate: '2025-03-04' });
  const COLUMNS = ['matter', 'party', 'leadSource', 'undertakerOpinion'];
  const finishForm = (filled: string[]) =>
    act('document.finalized', ['document:d1'], { form: 'initiationApprovalForm', filled });

  actRows([
    {
      name: 'QDDA-9.1 第九条第一款 局主要负责人批准之后检查 → 放行',
      events: [...chain, start('2025-03-04 10:00')],
      act: inspect,
      asOf,
    },
    {
      name: 'QDDA-9.1 第九条第一款 仅有科室负责人同意即开始检查 → 拒绝',
      events: [...chain.slice(0, 2), start('2025-03-04 10:00')],
      act: inspect,
      asOf,
      refused: '尚未经局主要负责人批准',
    },
    {
      name: 'QDDA-9.1 第九条第一款 未经批准启动 → 拒绝',
      events: chain.slice(0, 2),
      act: begin(),
      asOf,
      refused: '尚未经局主要负责人批准',
    },
    {
      name: 'QDDA-9.1 第九条第一款 登记不需批准的法律依据 → 放行',
      events: [],
      act: begin({ noApprovalBasis: '某法第十条' }),
      asOf,
    },
    {
      name: 'QDDA-9.1 第九条第一款 情况紧急当场启动 → 放行',
      events: [],
      act: begin({ urgentReason: '正在损毁档案' }),
      asOf,
    },
    {
      name: 'QDDA-9.1 第九条第一款 依申请启动 → 不要求',
      events: [],
      act: begin({ caseType: 'licensing', initiation: 'onApplication' }),
      asOf,
    },
    {
      name: 'QDDA-9.3 第九条第二款 局主要负责人有意见、有签名、缺日期 → 拒绝',
      events: [...chain, drafted, ...signatures, sign('d1', 'agencyHead', '局长', '2025-03-04 09:10')],
      act: finishForm(COLUMNS),
      asOf,
      refused: '三级意见缺签名、日期',
    },
    {
      name: 'QDDA-9.3 第九条第二款 缺掌握的来源情况 → 拒绝',
      events: [...chain, drafted, ...signatures, headSigned],
      act: finishForm(COLUMNS.filter((column) => column !== 'leadSource')),
      asOf,
      refused: '要素不全',
    },
    {
      name: 'QDDA-9.3 第九条第二款 各项齐全 → 完成',
      events: [...chain, drafted, ...signatures, headSigned],
      act: finishForm(COLUMNS),
      asOf,
    },
    {
      name: 'QDDA-9.4 第九条第二款 三级依次同意 → 通过',
      events: chain.slice(0, 2),
      act: opinion('agencyHead'),
      asOf: '2025-03-04 09:00',
      as: { person: 'p-agencyHead', role: 'agencyHead' },
    },
    {
      name: 'QDDA-9.4 第九条第二款 局主要负责人早于科室负责人 → 日期倒挂，拒绝',
      events: chain.slice(0, 1),
      act: opinion('agencyHead'),
      asOf: '2025-03-04 09:00',
      as: { person: 'p-agencyHead', role: 'agencyHead' },
      refused: '日期倒挂',
    },
    {
      name: 'QDDA-9.4 第九条第二款 科室负责人早于承办人 → 拒绝',
      events: [],
      act: opinion('divisionHead'),
      asOf: '2025-03-03 09:00',
      as: { person: 'p-divisionHead', role: 'divisionHead' },
      refused: '日期倒挂',
    },
    {
      name: 'QDDA-9.4 第九条第二款 一人签两级 → 拒绝',
      events: chain.slice(0, 2),
      act: opinion('agencyHead'),
      asOf: '2025-03-04 09:00',
      as: { person: 'p-divisionHead', role: 'agencyHead' },
      refused: '两级意见',
    },
    {
      name: 'QDDA-9.4 第九条第二款 另一口径：不限次序，局主要负责人先于科室负责人 → 放行',
      events: chain.slice(0, 1),
      act: opinion('agencyHead'),
      asOf: '2025-03-04 09:00',
      as: { person: 'p-agencyHead', role: 'agencyHead' },
      options: { program: qingdao({ 'QDDA-9.4': 'anyOrder' }) },
    },
    {
      name: 'QDDA-9.4 第九条第二款 另一口径：不限次序，科室负责人先于承办人 → 放行',
      events: [],
      act: opinion('divisionHead'),
      asOf: '2025-03-03 09:00',
      as: { person: 'p-divisionHead', role: 'divisionHead' },
      options: { program: qingdao({ 'QDDA-9.4': 'anyOrder' }) },
    },
    {
      name: 'QDDA-9.4 第九条第二款 另一口径：不限次序，一人签两级仍拒绝',
      events: chain.slice(0, 2),
      act: opinion('agencyHead'),
      asOf: '2025-03-04 09:00',
      as: { person: 'p-divisionHead', role: 'agencyHead' },
      refused: '两级意见',
      options: { program: qingdao({ 'QDDA-9.4': 'anyOrder' }) },
    },
    {
      name: 'QDDA-9.4 第九条第二款 另一口径：可以兼任，一人签两级 → 放行',
      events: chain.slice(0, 2),
      act: opinion('agencyHead'),
      asOf: '2025-03-04 09:00',
      as: { person: 'p-divisionHead', role: 'agencyHead' },
      options: { program: qingdao({ 'QDDA-9.4': 'samePerson' }) },
    },
    {
      name: 'QDDA-9.4 第九条第二款 另一口径：可以兼任，次序颠倒仍拒绝',
      events: chain.slice(0, 1),
      act: opinion('agencyHead'),
      asOf: '2025-03-04 09:00',
      as: { person: 'p-undertaker', role: 'agencyHead' },
      refused: '日期倒挂',
      options: { program: qingdao({ 'QDDA-9.4': 'samePerson' }) },
    },
    {
      name: 'QDDA-9.4 第九条第二款 前一级不同意 → 流转终止',
      events: [
        ...chain.slice(0, 2),
        fact('approval.refused', '2025-03-03 16:00', 'q0', {
          matter: 'procedureInitiation',
          role: 'divisionHead',
          opinion: '事实不清',
        }),
      ],
      act: opinion('agencyHead'),
      asOf: '2025-03-04 09:00',
      as: { person: 'p-agencyHead', role: 'agencyHead' },
      refused: '已不同意',
    },
  ]);

  const urgent = start('2025-10-03 20:00', 'penalty', { urgentReason: '正在损毁档案' });
  const reported = fact('procedure.urgencyReported', '2025-10-04 09:00', 'c1', { to: 'agencyHead' });
  const form = paper('d1', 'initiationApprovalForm', '2025-10-04 20:00');
  const returned = fact('approval.returned', '2025-10-04 11:00', 'q1', {
    matter: 'procedureInitiation',
    role: 'agencyHead',
    opinion: '事实不清',
  });
  const approvedAt = (when: string) => approve('procedureInitiation', 'agencyHead', when);
  judgeRows([
    {
      name: 'QDDA-9.1 第九条第一款 未经批准已经检查 → 违规',
      events: [
        start('2025-03-04 10:00'),
        form,
        fact('activity.started', '2025-03-05 09:00', 'a1', { kind: 'siteInspection', officers: [] }),
      ],
      asOf: LATER,
      says: ['文书 present 程序启动审批表', '违规 启动执法程序行为', '违规 进入调查取证'],
    },
    {
      name: 'QDDA-9.2 第九条第一款 假期当场启动，24 小时整批准 → 报告与补办均合规',
      events: [urgent, reported, form, approvedAt('2025-10-04 20:00:00')],
      asOf: '2025-10-10 10:00',
      says: ['义务 done c1', '义务 done c1', '文书 present 程序启动审批表'],
    },
    {
      name: 'QDDA-9.2 第九条第一款 迟一秒批准 → 补办逾期，报告仍合规',
      events: [urgent, reported, form, approvedAt('2025-10-04 20:00:01')],
      asOf: '2025-10-10 10:00',
      says: ['义务 done c1', '义务 doneLate c1', '文书 present 程序启动审批表'],
    },
    {
      name: 'QDDA-9.2 第九条第一款 批准之后又退回，二十四小时内没有再批准 → 补办逾期',
      events: [urgent, reported, form, approvedAt('2025-10-04 10:00'), returned],
      asOf: '2025-10-10 10:00',
      says: ['义务 done c1', '义务 overdue c1', '文书 present 程序启动审批表'],
    },
    {
      name: 'QDDA-9.2 第九条第一款 退回之后二十四小时内再批准 → 补办合规',
      events: [urgent, reported, form, approvedAt('2025-10-04 10:00'), returned, approvedAt('2025-10-04 19:00')],
      asOf: '2025-10-10 10:00',
      says: ['义务 done c1', '义务 done c1', '文书 present 程序启动审批表'],
    },
    {
      name: 'QDDA-9.2 第九条第一款 启动之前给过又不同意的批准不是补办 → 补办逾期',
      events: [
        approvedAt('2025-10-02 20:00'),
        fact('approval.refused', '2025-10-02 21:00', 'q1', {
          matter: 'procedureInitiation',
          role: 'agencyHead',
          opinion: '不同意',
        }),
        urgent,
        reported,
        form,
      ],
      asOf: '2025-10-10 10:00',
      says: ['义务 done c1', '义务 overdue c1', '文书 present 程序启动审批表'],
    },
    {
      name: 'QDDA-9.2 第九条第一款 另一口径：补办没有期限',
      events: [urgent, reported, form],
      asOf: '2025-10-10 10:00',
      says: ['义务 done c1', '义务 open c1', '文书 present 程序启动审批表'],
      options: { program: qingdao({ 'QDDA-9.2': 'reportOnly' }) },
    },
    {
      name: 'QDDA-9.2 第九条第一款 另一口径：以送批为准',
      events: [urgent, reported, form, request('procedureInitiation', '2025-10-04 19:00')],
      asOf: '2025-10-10 10:00',
      says: ['义务 done c1', '义务 done c1', '文书 present 程序启动审批表'],
      options: { program: qingdao({ 'QDDA-9.2': 'submitted' }) },
    },
    {
      name: 'QDDA-9.2 第九条第一款 未填程序启动审批表 → 报缺',
      events: [urgent, reported, approvedAt('2025-10-04 20:00:00')],
      asOf: '2025-10-10 10:00',
      says: ['义务 done c1', '义务 done c1', '文书 missing 程序启动审批表'],
    },
  ]);
});

describe('第十条 案源登记、录入与告知', () => {
  const found = (when: string, source: 'report' | 'inspectionFinding' = 'report') =>
    fact('lead.found', when, 'l1', { source, content: '擅自销毁档案', provider: '举报人' });
  const registered = (when: string) => fact('lead.registered', when, 'l1', {});
  const entered = (when: string, recorded?: string) =>
    fact('lead.entered', when, 'l1', { platform: '行政执法平台' }, recorded ? { recorded } : {});
  const refused = fact('lead.concluded', '2025-03-10 10:00', 'l1', { outcome: 'notProceed', reason: '证据不足' });
  const proceeds = fact('lead.concluded', '2025-03-10 10:00', 'l1', { outcome: 'proceed', reason: '涉嫌违法' });
  const informed = (more: object) =>
    fact('lead.providerInformed', '2025-03-11 10:00', 'l1', { recipient: '举报人', manner: '电话', ...more });
  const unreachable = fact('lead.providerUnreachable', '2025-03-11 10:00', 'l1', { reason: '匿名且无联系方式' });
  const decided = fact('decision.made', '2025-04-20 10:00', 'k1', { kind: 'penaltyImposed' });
  const told = fact('lead.providerInformed', '2025-04-22 10:00', 'l1', {
    recipient: '举报人',
    manner: '书面',
    result: '已作出处罚',
  });
  const close = act('lead.closed', ['lead:l1'], {});
  const archive = act('case.archived', [], { catalogue: [] });
  const anonymous = fact('lead.found', '2025-03-03 09:00', 'l1', { source: 'report', content: '擅自销毁档案' });
  const onlyReceived = { program: qingdao({ 'QDDA-10.1': 'received' }) };
  const onlyNamed = { program: qingdao({ 'QDDA-10.3': 'named' }) };
  const resultOnly = { program: qingdao({ 'QDDA-10.4': 'resultOnly' }) };
  judgeRows([
    ...(['QDDA-10.1', 'QDDA-10.2'] as const).flatMap((id) => [
      {
        name: `${id} 第十条第一款 另一口径：自行发现的线索不要求登记、录入`,
        events: [found('2025-03-03 09:00', 'inspectionFinding')],
        asOf: LATER,
        says: [],
        options: onlyReceived,
      },
      {
        name: `${id} 第十条第一款 另一口径：接到的举报仍须登记、录入`,
        events: [found('2025-03-03 09:00'), registered('2025-03-03 09:20'), entered('2025-03-04 09:00')],
        asOf: LATER,
        says: ['义务 done l1'],
        options: onlyReceived,
      },
    ]),
    {
      name: 'QDDA-10.1 第十条第一款 自行发现的线索同样登记 → 待办',
      events: [found('2025-03-03 09:00', 'inspectionFinding')],
      asOf: LATER,
      says: ['义务 open l1', '目标超期'],
    },
    {
      name: 'QDDA-10.3 第十条第二款 匿名举报，不启动而未告知 → 待办',
      events: [anonymous, refused],
      asOf: LATER,
      says: ['义务 open l1'],
    },
    {
      name: 'QDDA-10.3 第十条第二款 另一口径：未留姓名的提供人不必告知',
      events: [anonymous, refused],
      asOf: LATER,
      says: [],
      options: onlyNamed,
    },
    {
      name: 'QDDA-10.4 第十条第二款 另一口径：结果作出后一并告知，启动时不要求',
      events: [found('2025-03-03 09:00'), proceeds],
      asOf: '2025-03-12 10:00',
      says: [],
      options: resultOnly,
    },
    {
      name: 'QDDA-10.4 第十条第二款 另一口径：结果作出后未告知 → 待办',
      events: [found('2025-03-03 09:00'), proceeds, decided],
      asOf: LATER,
      says: ['义务 open l1'],
      options: resultOnly,
    },
    {
      name: 'QDDA-10.1 第十条第一款 接到二十分钟后登记 → 合规',
      events: [found('2025-03-03 09:00'), registered('2025-03-03 09:20')],
      asOf: LATER,
      says: ['义务 done l1'],
    },
    {
      name: 'QDDA-10.1 第十条第一款 次日才登记 → 仍为已登记，只是内部目标超期',
      events: [found('2025-03-03 09:00'), registered('2025-03-04 09:00')],
      asOf: LATER,
      says: ['义务 done l1', '目标超期'],
    },
    {
      name: 'QDDA-10.1 第十条第一款 一直未登记 → 待办，不判逾期',
      events: [found('2025-03-03 09:00')],
      asOf: LATER,
      says: ['义务 open l1', '目标超期'],
    },
    {
      name: 'QDDA-10.2 第十条第一款 2025-04-30 发现，05-08 录入 → 按期',
      events: [found('2025-04-30 10:00'), entered('2025-05-08 23:59')],
      asOf: LATER,
      says: ['义务 done l1'],
    },
    {
      name: 'QDDA-10.2 第十条第一款 2025-05-09 录入 → 逾期',
      events: [found('2025-04-30 10:00'), entered('2025-05-09 09:00')],
      asOf: LATER,
      says: ['义务 doneLate l1'],
    },
    {
      name: 'QDDA-10.2 第十条第一款 录入时刻不得改早 → 按入链时刻逾期',
      events: [found('2025-04-30 10:00'), entered('2025-05-08 10:00', '2025-05-09 09:00')],
      asOf: LATER,
      says: ['义务 doneLate l1'],
    },
    {
      name: 'QDDA-10.2 第十条第一款 另一口径：自审查作出结论之日起算',
      events: [found('2025-03-03 10:00'), proceeds, entered('2025-03-13 10:00')],
      asOf: LATER,
      says: ['义务 done l1'],
      options: { program: qingdao({ 'QDDA-10.2': 'concluded' }) },
    },
    {
      name: 'QDDA-10.3 第十条第二款 不启动而尚未告知 → 待办',
      events: [found('2025-03-03 09:00'), refused],
      asOf: LATER,
      says: ['义务 open l1'],
    },
    {
      name: 'QDDA-10.3 第十条第二款 已告知理由和依据 → 完成',
      events: [found('2025-03-03 09:00'), refused, informed({ reason: '证据不足', basis: '某条' })],
      asOf: LATER,
      says: ['义务 done l1'],
    },
    {
      name: 'QDDA-10.3 第十条第二款 接到匿名举报时已记明无法告知，其后决定不启动 → 不再要求',
      events: [
        found('2025-03-03 09:00'),
        fact('lead.providerUnreachable', '2025-03-03 09:30', 'l1', { reason: '匿名且无联系方式' }),
        refused,
      ],
      asOf: LATER,
      says: ['义务 exempt l1'],
    },
    {
      name: 'QDDA-10.3 第十条第二款 本局检查中自行发现的 → 不要求',
      events: [found('2025-03-03 09:00', 'inspectionFinding'), refused],
      asOf: LATER,
      says: [],
    },
    {
      name: 'QDDA-10.4 第十条第二款 启动之后 → 过程告知待办，结果告知在决定之后',
      events: [found('2025-03-03 09:00'), proceeds],
      asOf: '2025-03-12 10:00',
      says: ['义务 open l1'],
    },
    {
      name: 'QDDA-10.4 第十条第二款 决定作出之后两次告知均完成',
      events: [found('2025-03-03 09:00'), proceeds, informed({ progress: '已立案调查' }), decided, told],
      asOf: LATER,
      says: ['义务 done l1', '义务 done l1'],
    },
    {
      name: 'QDDA-10.4 第十条第二款 决定作出而未告知结果 → 待办',
      events: [found('2025-03-03 09:00'), proceeds, informed({ progress: '已立案调查' }), decided],
      asOf: LATER,
      says: ['义务 done l1', '义务 open l1'],
    },
  ]);
  actRows([
    {
      name: 'QDDA-10.3 第十条第二款 已告知理由和依据 → 可关闭',
      events: [found('2025-03-03 09:00'), refused, informed({ reason: '证据不足', basis: '某条' })],
      act: close,
      asOf: '2025-03-11 11:00',
    },
    {
      name: 'QDDA-10.3 第十条第二款 只写不予立案而无依据 → 不能关闭',
      events: [found('2025-03-03 09:00'), refused, informed({ reason: '不予立案' })],
      act: close,
      asOf: '2025-03-11 11:00',
      refused: '理由和依据',
    },
    {
      name: 'QDDA-10.3 第十条第二款 匿名且无法联系，已写明理由 → 可关闭',
      events: [found('2025-03-03 09:00'), refused, unreachable],
      act: close,
      asOf: '2025-03-11 11:00',
    },
    {
      name: 'QDDA-10.4 第十条第二款 未告知结果即归档 → 拒绝',
      events: [found('2025-03-03 09:00'), proceeds, informed({ progress: '已立案调查' }), decided],
      act: archive,
      asOf: '2025-05-10 10:00',
      refused: '尚未把执法结果告知',
    },
    {
      name: 'QDDA-10.4 第十条第二款 已告知结果并记录 → 可归档',
      events: [found('2025-03-03 09:00'), proceeds, decided, told],
      act: archive,
      asOf: '2025-05-10 10:00',
    },
    {
      name: 'QDDA-10.4 第十条第二款 匿名举报，未告知结果、也未写明无法告知即归档 → 拒绝',
      events: [anonymous, proceeds, decided],
      act: archive,
      asOf: '2025-05-10 10:00',
      refused: '尚未把执法结果告知',
    },
    {
      name: 'QDDA-10.4 第十条第二款 另一口径：未留姓名的提供人不必告知 → 可归档',
      events: [anonymous, proceeds, decided],
      act: archive,
      asOf: '2025-05-10 10:00',
      options: onlyNamed,
    },
    {
      name: 'QDDA-10.4 第十条第二款 另一口径：留有姓名的仍须告知 → 拒绝归档',
      events: [found('2025-03-03 09:00'), proceeds, decided],
      act: archive,
      asOf: '2025-05-10 10:00',
      refused: '尚未把执法结果告知',
      options: onlyNamed,
    },
    {
      name: 'QDDA-10.4 第十条第二款 自行发现的案源 → 不拦归档',
      events: [found('2025-03-03 09:00', 'inspectionFinding'), proceeds, decided],
      act: archive,
      asOf: '2025-05-10 10:00',
    },
  ]);
});
