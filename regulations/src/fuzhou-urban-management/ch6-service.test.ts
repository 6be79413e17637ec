import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dataProblems } from '@zhiji/cases';
import { formatDay, dayOf } from '@zhiji/calendar';
import { factsOfType, replay } from '@zhiji/law';
import { act, actRows, assessed, caseBook, fuzhou, FUZHOU, judgeRows } from '../../test/fuzhou.ts';

const { activity, approve, draft, fact, find, paper, request, serve, served, sign, start, take } = caseBook();
const LATER = '2025-06-30 10:00';
const decision = paper('d1', 'enforcementDecision', '2025-03-18 10:00', { statedDate: '2025-03-18' });
const about = ['document:d1'];
const proof = (id: string) => paper('d9', 'proofOfService', '2025-03-21 10:10', { about: [`service:${id}`] });

describe('第十九条第（一）项 直接送达', () => {
  const direct = (receivedOn?: string, signatory?: string) =>
    serve('s1', '2025-03-21 10:00', 'directService', 'served', {
      about,
      ...(receivedOn ? { receivedOn } : {}),
      ...(signatory ? { signatory } : {}),
    });
  const complete = (servedOn = '2025-03-21') =>
    act('service.completed', ['service:s1', 'document:d1'], {
      method: 'directService',
      servedOn,
      form: 'enforcementDecision',
    });
  const asOf = '2025-03-21 11:00';
  actRows([
    {
      name: 'FZCG-19.1 第十九条第（一）项 回证签名并写 2025-03-21 → 成功',
      events: [decision, direct('2025-03-21', '吴某')],
      act: complete(),
      asOf,
    },
    {
      name: 'FZCG-19.1 第十九条第（一）项 收到日期早于文书日期 → 拒绝',
      events: [decision, direct('2025-03-17', '吴某')],
      act: complete('2025-03-17'),
      asOf,
      refused: '早于文书日期',
    },
    {
      name: 'FZCG-19.1 第十九条第（一）项 送达日不是当事人注明的收到日期 → 拒绝',
      events: [decision, direct('2025-03-21', '吴某')],
      act: complete('2025-03-19'),
      asOf,
      refused: '送达日不是注明的收到日期',
    },
    {
      name: 'FZCG-19.1 第十九条第（一）项 未注明收到日期 → 拒绝',
      events: [decision, direct(undefined, '吴某')],
      act: complete(),
      asOf,
      refused: '收到日期',
    },
    {
      name: 'FZCG-19.1 第十九条第（一）项 未签名 → 拒绝',
      events: [decision, direct('2025-03-21')],
      act: complete(),
      asOf,
      refused: '签名',
    },
    {
      name: 'FZCG-19.1 第十九条第（一）项 在文书本身签名 → 成功',
      events: [decision, direct('2025-03-21'), sign('d1', 'party', '吴某', '2025-03-21 10:00')],
      act: complete(),
      asOf,
    },
  ]);
  const spot = [
    start('2025-03-03 15:50', 'penalty', { procedure: 'summary' }),
    paper('d2', 'onSpotDecision', '2025-03-03 16:21', { statedDate: '2025-03-03' }),
    serve('s2', '2025-03-03 16:24', 'directService', 'served', { about: ['document:d2'] }),
  ];
  const unsigned = fact('document.signatureRefused', '2025-03-03 16:22', 'd2', {
    signatory: 'party',
    name: '吴某',
    manifestation: '拒签',
    present: ['郑某'],
  });
  const servedOnSpot = (form: 'onSpotDecision' | 'enforcementDecision') =>
    act('service.completed', ['service:s2', 'document:d2'], {
      method: 'directService',
      servedOn: '2025-03-03',
      form,
    });
  actRows([
    {
      name: 'FZCG-19.1 第十九条第（一）项 当场行政执法决定书登记拒签，当场交付 → 成功',
      events: [...spot, unsigned],
      act: servedOnSpot('onSpotDecision'),
      asOf: '2025-03-03 16:25',
    },
    {
      name: 'FZCG-19.1 第十九条第（一）项 当场行政执法决定书未签，也未登记拒签 → 拒绝',
      events: spot,
      act: servedOnSpot('onSpotDecision'),
      asOf: '2025-03-03 16:25',
      refused: '签名',
    },
    {
      name: 'FZCG-19.1 第十九条第（一）项 一般程序的决定登记拒签 → 不是直接送达，拒绝',
      events: [...spot, unsigned],
      act: servedOnSpot('enforcementDecision'),
      asOf: '2025-03-03 16:25',
      refused: '签名',
    },
  ]);
  judgeRows([
    {
      name: 'FZCG-19.1 第十九条第（一）项 当场行政执法决定书登记拒签，当场交付 → 回证可免',
      events: [
        ...spot,
        unsigned,
        served('s2', '2025-03-03 16:25', 'directService', '2025-03-03', {
          about: ['document:d2'],
          form: 'onSpotDecision',
        }),
      ],
      asOf: LATER,
      says: ['文书 exempt 送达回证'],
    },
  ]);
  it('FZCG-19.1 第十九条第（一）项 送达日取当事人注明的收到日期', () => {
    const events = [
      decision,
      direct('2025-03-21', '吴某'),
      served('s1', '2025-03-24 09:00', 'directService', '2025-03-21', { about }),
    ];
    const [effective] = factsOfType(replay(FUZHOU, events, 'c1').timeline, 'service.effective');
    assert.equal(formatDay(dayOf(effective!.at)), '2025-03-21');
  });
  judgeRows([
    {
      name: 'FZCG-19.1 第十九条第（一）项 无回证且文书上未签 → 缺送达回证',
      events: [decision, direct('2025-03-21', '吴某')],
      asOf: LATER,
      says: ['文书 missing 送达回证'],
    },
    {
      name: 'FZCG-19.1 第十九条第（一）项 有送达回证 → 不报',
      events: [decision, direct('2025-03-21', '吴某'), proof('s1')],
      asOf: LATER,
      says: ['文书 present 送达回证'],
    },
    {
      name: 'FZCG-19.1 第十九条第（一）项 直接送达被拒收，改以留置，回证随留置 → 拒收的一次不另缺回证',
      events: [
        decision,
        serve('s1', '2025-03-21 10:00', 'directService', 'refused', { about, reason: '拒收' }),
        serve('s2', '2025-03-21 10:10', 'serviceByLeaving', 'refused', {
          about,
          leaving: 'withAttestor',
          reason: '拒收',
          refusedOn: '2025-03-21',
        }),
        proof('s2'),
      ],
      asOf: LATER,
      says: ['文书 present 送达回证'],
    },
    {
      name: 'FZCG-19.1 第十九条第（一）项 当事人在文书上签收 → 回证可免',
      events: [decision, direct('2025-03-21'), sign('d1', 'party', '吴某', '2025-03-21 10:00')],
      asOf: LATER,
      says: ['文书 exempt 送达回证'],
    },
  ]);
});

describe('第十九条第（二）项 邮寄送达', () => {
  const failed = serve('s1', '2025-03-21 10:00', 'directService', 'notServed', { about, reason: '上门无人' });
  const mail = (mailKind?: 'expressMail' | 'ordinaryCourier', mailNumber?: string, service = 's2') =>
    act('service.attempted', [`service:${service}`, 'document:d1'], {
      method: 'serviceByMail',
      result: 'inTransit',
      ...(mailKind ? { mailKind } : {}),
      ...(mailNumber ? { mailNumber } : {}),
    });
  const posted = serve('s2', '2025-03-24 11:00', 'serviceByMail', 'inTransit', {
    about,
    mailKind: 'expressMail',
    mailNumber: 'EMS1',
  });
  const receipt = fact('service.receiptReturned', '2025-03-28 10:00', 's2', { receivedOn: '2025-03-26' });
  const complete = act('service.completed', ['service:s2', 'document:d1'], {
    method: 'serviceByMail',
    servedOn: '2025-03-26',
  });
  const asOf = '2025-03-24 11:00';
  actRows([
    {
      name: 'FZCG-19.2 第十九条第（二）项 上门无人已登记，选特快专递并填邮件号 → 放行',
      events: [decision, failed],
      act: mail('expressMail', 'EMS1'),
      asOf,
    },
    {
      name: 'FZCG-19.2 第十九条第（二）项 同一送达事项再邮寄 → 放行',
      events: [decision, failed],
      act: mail('expressMail', 'EMS1', 's1'),
      asOf,
    },
    {
      name: 'FZCG-19.2 第十九条第（二）项 选普通快递 → 拒绝',
      events: [decision, failed],
      act: mail('ordinaryCourier', 'SF1'),
      asOf,
      refused: '挂号或者特快专递',
    },
    {
      name: 'FZCG-19.2 第十九条第（二）项 未填邮件号 → 拒绝',
      events: [decision, failed],
      act: mail('expressMail'),
      asOf,
      refused: '邮件号',
    },
    {
      name: 'FZCG-19.2 第十九条第（二）项 没有无法直接送达的记录 → 拒绝',
      events: [decision],
      act: mail('expressMail', 'EMS1'),
      asOf,
      refused: '无法直接送达的记录',
    },
    {
      name: 'FZCG-19.2 第十九条第（二）项 另一文书的送达未成 → 不足以邮寄本文书',
      events: [decision, serve('s0', '2025-03-10 10:00', 'directService', 'notServed', { about: ['document:d0'] })],
      act: mail('expressMail', 'EMS1'),
      asOf,
      refused: '无法直接送达的记录',
    },
    {
      name: 'FZCG-19.2 第十九条第（二）项 以书面说明无法直接送达 → 放行',
      events: [decision, find('directServiceImpossible', true, '2025-03-24 10:00')],
      act: mail('expressMail', 'EMS1'),
      asOf,
    },
    {
      name: 'FZCG-19.3 第十九条第（二）项 无回执而标记送达完成 → 拒绝',
      events: [decision, failed, posted],
      act: complete,
      asOf: '2025-03-27 10:00',
      refused: '在途',
    },
    {
      name: 'FZCG-19.3 第十九条第（二）项 上传回执 → 送达完成',
      events: [decision, failed, posted, receipt],
      act: complete,
      asOf: '2025-03-28 11:00',
    },
    {
      name: 'FZCG-19.3 第十九条第（二）项 以交寄日为送达日 → 拒绝',
      events: [decision, failed, posted, receipt],
      act: { ...complete, data: { ...complete.data, servedOn: '2025-03-24' } },
      asOf: '2025-03-28 11:00',
      refused: '送达日不是回执的签收日',
    },
  ]);
  judgeRows([
    {
      name: 'FZCG-19.3 第十九条第（二）项 回执未回 → 待办',
      events: [posted],
      asOf: '2025-03-27 10:00',
      says: ['义务 open s2'],
    },
    {
      name: 'FZCG-19.3 第十九条第（二）项 回执已回 → 完成',
      events: [posted, receipt],
      asOf: '2025-03-29 10:00',
      says: ['义务 done s2'],
    },
    {
      name: 'FZCG-19.4 第十九条第（二）项 邮件退回并记具体情况 → 不再等回执',
      events: [
        posted,
        fact('service.mailReturned', '2025-03-30 10:00', 's2', {
          returnedOn: '2025-03-30',
          reason: '查无此人',
          mailNumber: 'EMS1',
          kept: true,
        }),
      ],
      asOf: '2025-03-31 10:00',
      says: ['义务 moot s2'],
    },
  ]);
  it('FZCG-19.3 第十九条第（二）项 送达日记为回执载明的签收日', () => {
    const events = [posted, receipt, served('s2', '2025-03-28 11:00', 'serviceByMail', '2025-03-26', { about })];
    const [effective] = factsOfType(replay(FUZHOU, events, 'c1').timeline, 'service.effective');
    assert.equal(formatDay(dayOf(effective!.at)), '2025-03-26');
  });
  it('FZCG-19.4 第十九条第（二）项 未填退回原因 → 不能登记', () =>
    assert.deepEqual(
      dataProblems('service.mailReturned', { returnedOn: '2025-03-30', mailNumber: 'EMS1', kept: true }).map(
        ({ field }) => field,
      ),
      ['reason'],
    ));
});

describe('第十九条第（三）项 公告送达', () => {
  const failed = serve('s1', '2025-03-21 10:00', 'directService', 'notServed', { about, reason: '上门无人' });
  const returned = fact('service.mailReturned', '2025-03-30 10:00', 's2', {
    returnedOn: '2025-03-30',
    reason: '查无此人',
    mailNumber: 'EMS1',
    kept: true,
  });
  const posted = serve('s2', '2025-03-24 11:00', 'serviceByMail', 'inTransit', {
    about,
    mailKind: 'expressMail',
    mailNumber: 'EMS1',
  });
  const publish = (more: object) =>
    act('service.attempted', ['service:s3', 'document:d1'], {
      method: 'serviceByPublication',
      result: 'inTransit',
      ...more,
    });
  const whole = { publicationManner: '张贴', carriers: ['noticeBoard'] } as const;
  const published = (carriers: readonly ('noticeBoard' | 'website' | 'newspaper')[], more: object = {}) =>
    serve('s3', '2025-04-07 10:00', 'serviceByPublication', 'inTransit', {
      about,
      publicationManner: '张贴',
      carriers: [...carriers],
      ...more,
    });
  const kept = (carrier: 'noticeBoard' | 'website' | 'newspaper') =>
    fact('service.proofKept', '2025-04-07 11:00', 's3', { carrier, date: '2025-04-07' });
  const shot = (id: string, carrier: 'noticeBoard' | 'website') =>
    take(id, '2025-04-07', '10:00', '10:00', {
      medium: 'photo',
      count: 2,
      carrier,
      purposes: ['凭证', '音像'],
      about: ['service:s3'],
    });
  const excluded = (method: 'serviceByLeaving' | 'serviceByEntrustment') =>
    fact('service.methodExcluded', '2025-04-03 10:00', `s-${method}`, { method, reason: '下落不明' }, { about });
  const complete = act('service.completed', ['service:s3', 'document:d1'], {
    method: 'serviceByPublication',
    servedOn: '2025-06-06',
    form: 'enforcementDecision',
  });
  const archive = act('case.archived', [], { catalogue: [] });
  const asOf = '2025-04-07 10:00';
  actRows([
    {
      name: 'FZCG-19.5 第十九条第（三）项 直接未成、邮寄退回 → 放行',
      events: [decision, failed, posted, returned],
      act: publish(whole),
      asOf,
    },
    {
      name: 'FZCG-19.5 第十九条第（三）项 只有直接送达未成 → 拒绝',
      events: [decision, failed],
      act: publish(whole),
      asOf,
      refused: '均未成',
    },
    {
      name: 'FZCG-19.5 第十九条第（三）项 未说明留置、委托为何不可行 → 公告送达不能办结',
      events: [decision, failed, posted, returned, published(['noticeBoard'])],
      act: complete,
      asOf: '2025-06-07 10:00',
      refused: '留置、委托',
    },
    {
      name: 'FZCG-19.5 第十九条第（三）项 只说明了留置 → 公告送达不能办结',
      events: [decision, failed, posted, returned, published(['noticeBoard']), excluded('serviceByLeaving')],
      act: complete,
      asOf: '2025-06-07 10:00',
      refused: '留置、委托',
    },
    {
      name: 'FZCG-19.5 第十九条第（三）项 逐一说明不可行 → 可以办结',
      events: [
        decision,
        failed,
        posted,
        returned,
        excluded('serviceByLeaving'),
        excluded('serviceByEntrustment'),
        published(['noticeBoard']),
      ],
      act: complete,
      asOf: '2025-06-07 10:00',
    },
    {
      name: 'FZCG-19.5 第十九条第（三）项 留置、委托试过而未成 → 可以办结',
      events: [
        decision,
        failed,
        posted,
        returned,
        serve('s4', '2025-04-01 10:00', 'serviceByLeaving', 'notServed', { about, reason: '住所无人' }),
        serve('s5', '2025-04-02 10:00', 'serviceByEntrustment', 'notServed', { about, reason: '受托机关退回' }),
        published(['noticeBoard']),
      ],
      act: complete,
      asOf: '2025-06-07 10:00',
    },
    {
      name: 'FZCG-19.5 第十九条第（三）项 另一口径：直接、邮寄未成即可 → 可以办结',
      events: [decision, failed, posted, returned, published(['noticeBoard'])],
      act: complete,
      asOf: '2025-06-07 10:00',
      options: { program: fuzhou({ 'FZCG-19.5': 'directAndMail' }) },
    },
    {
      name: 'FZCG-19.5 第十九条第（三）项 另一口径：公告之前逐一说明，未说明 → 拒绝',
      events: [decision, failed, posted, returned],
      act: publish(whole),
      asOf,
      refused: '其余方式',
      options: { program: fuzhou({ 'FZCG-19.5': 'beforehand' }) },
    },
    {
      name: 'FZCG-19.5 第十九条第（三）项 另一口径：公告之前逐一说明，已说明 → 放行',
      events: [decision, failed, posted, returned, excluded('serviceByLeaving'), excluded('serviceByEntrustment')],
      act: publish(whole),
      asOf,
      options: { program: fuzhou({ 'FZCG-19.5': 'beforehand' }) },
    },
    {
      name: 'FZCG-19.6 第十九条第（三）项 引用失败记录，载体、方式齐全 → 保存成功',
      events: [decision, failed, posted, returned],
      act: publish(whole),
      asOf,
    },
    {
      name: 'FZCG-19.6 第十九条第（三）项 载体空白 → 拒绝',
      events: [decision, failed, posted, returned],
      act: publish({ publicationManner: '张贴', carriers: [] }),
      asOf,
      refused: '载体',
    },
    {
      name: 'FZCG-19.6 第十九条第（三）项 方式空白 → 拒绝',
      events: [decision, failed, posted, returned],
      act: publish({ carriers: ['noticeBoard'] }),
      asOf,
      refused: '方式',
    },
    {
      name: 'FZCG-19.8 第十九条第（三）项 已写原因和经过 → 通过',
      events: [decision, published(['noticeBoard'], { publicationReason: '下落不明', publicationCourse: '两次未成' })],
      act: archive,
      asOf: '2025-05-20 10:00',
    },
    {
      name: 'FZCG-19.8 第十九条第（三）项 只写原因未写经过 → 归档被拒',
      events: [decision, published(['noticeBoard'], { publicationReason: '下落不明' })],
      act: archive,
      asOf: '2025-05-20 10:00',
      refused: '原因和经过',
    },
    {
      name: 'FZCG-19.8 第十九条第（三）项 只写经过未写原因 → 归档被拒',
      events: [decision, published(['noticeBoard'], { publicationCourse: '两次未成' })],
      act: archive,
      asOf: '2025-05-20 10:00',
      refused: '原因和经过',
    },
    {
      name: 'FZCG-19.13 第十九条 先行公告 → 次序不符，拒绝',
      events: [decision],
      act: publish(whole),
      asOf,
      refused: '均未成',
    },
    {
      name: 'FZCG-19.13 第十九条 先行邮寄 → 次序不符，拒绝',
      events: [decision],
      act: act('service.attempted', ['service:s2', 'document:d1'], {
        method: 'serviceByMail',
        result: 'inTransit',
        mailKind: 'expressMail',
        mailNumber: 'EMS1',
      }),
      asOf,
      refused: '无法直接送达',
    },
  ]);
  judgeRows([
    {
      name: 'FZCG-19.7 第十九条第（三）项 张贴并上网，只有网站截图 → 缺公告栏照片',
      events: [published(['noticeBoard', 'website']), kept('website')],
      asOf: LATER,
      says: ['义务 open s3'],
    },
    {
      name: 'FZCG-19.7 第十九条第（三）项 两种凭证齐全 → 不报',
      events: [published(['noticeBoard', 'website']), kept('website'), kept('noticeBoard')],
      asOf: LATER,
      says: ['义务 done s3'],
    },
    {
      name: 'FZCG-19.9 第十九条第（三）项 张贴照片两张标为凭证和音像 → 合规',
      events: [published(['noticeBoard']), shot('r1', 'noticeBoard')],
      asOf: LATER,
      says: ['音像 complete s3'],
    },
    {
      name: 'FZCG-19.9 第十九条第（三）项 两种载体只录一种 → 按载体报缺',
      events: [published(['noticeBoard', 'website']), shot('r1', 'noticeBoard')],
      asOf: LATER,
      says: ['音像 missing s3'],
    },
    {
      name: 'FZCG-19.9 第十九条第（三）项 只有报纸原件 → 缺音像',
      events: [published(['newspaper']), kept('newspaper')],
      asOf: LATER,
      says: ['音像 missing s3'],
    },
  ]);
  it('FZCG-19.9 第十九条第（三）项 与第五条第（六）项合为一项，指明缺哪种载体', () => {
    const found = assessed([published(['noticeBoard', 'website']), shot('r1', 'noticeBoard')], LATER).recordings;
    assert.deepEqual(
      found.map(({ articles, without }) => [articles.toSorted(), without]),
      [[['第五条第（六）项', '第十九条第（三）项'].toSorted(), ['website']]],
    );
  });
  it('FZCG-19.7 第十九条第（三）项 凭证和音像同一照片两用，两项均合规', () => {
    const events = [published(['noticeBoard']), shot('r1', 'noticeBoard'), kept('noticeBoard')];
    const seen = assessed(events, LATER);
    assert.deepEqual(
      [seen.duties.find(({ topic }) => topic === 'service.proof')!.status, seen.recordings[0]!.status],
      ['done', 'complete'],
    );
  });
});

describe('第十九条第（四）项 留置送达', () => {
  const officers = fact('activity.started', '2025-03-21 14:50', 'a1', {
    kind: 'serviceVisit',
    officers: [{ id: 'p-lin', name: '林某' }],
  });
  const attested = (attestor: object, more: object = {}) =>
    serve('s1', '2025-03-21 15:00', 'serviceByLeaving', 'refused', {
      about,
      leaving: 'withAttestor',
      reason: '拒绝签收',
      refusedOn: '2025-03-21',
      attestor: attestor as { name: string },
      attestorSigned: true,
      ...more,
    });
  const unexplained = serve('s1', '2025-03-21 15:00', 'serviceByLeaving', 'refused', {
    about,
    leaving: 'withAttestor',
    refusedOn: '2025-03-21',
    attestor: { name: '居委会郑某' },
    attestorSigned: true,
  });
  const left = serve('s1', '2025-03-21 15:20', 'serviceByLeaving', 'refused', {
    about,
    leaving: 'atResidence',
    reason: '拒绝签收',
    refusedOn: '2025-03-21',
  });
  const signedByServer = [
    draft('d9', 'proofOfService', '2025-03-21 15:00', { about: ['service:s1'] }),
    sign('d9', 'server', '林某', '2025-03-21 15:05'),
  ];
  const complete = act('service.completed', ['service:s1', 'document:d1'], {
    method: 'serviceByLeaving',
    servedOn: '2025-03-21',
  });
  const attempt = (attestor: object) =>
    act('service.attempted', ['service:s1', 'document:d1'], {
      method: 'serviceByLeaving',
      result: 'refused',
      leaving: 'withAttestor',
      attestor: attestor as { name: string },
    });
  const resident = { name: '居委会郑某' };
  const asOf = '2025-03-21 16:00';
  actRows([
    {
      name: 'FZCG-19.10 第十九条第（四）项 居委会工作人员见证签名 → 成功',
      events: [officers, attested(resident), ...signedByServer],
      act: complete,
      asOf,
    },
    {
      name: 'FZCG-19.10 第十九条第（四）项 送达日不是留置之日 → 拒绝',
      events: [officers, attested(resident), ...signedByServer],
      act: { ...complete, data: { ...complete.data, servedOn: '2025-03-01' } },
      asOf,
      refused: '送达日为留置之日',
    },
    {
      name: 'FZCG-19.10 第十九条第（四）项 见证人填本案承办人 → 拒绝',
      events: [officers],
      act: attempt({ id: 'p-lin', name: '林某' }),
      asOf,
      refused: '同一人',
    },
    {
      name: 'FZCG-19.10 第十九条第（四）项 见证人以姓名填本案承办人 → 拒绝',
      events: [officers],
      act: attempt({ name: '林某' }),
      asOf,
      refused: '同一人',
    },
    {
      name: 'FZCG-19.10 第十九条第（四）项 见证人即送达的人 → 拒绝',
      events: [],
      act: attempt({ id: 'p-officer', name: '周某' }),
      asOf: '2025-03-21 15:00',
      refused: '同一人',
    },
    {
      name: 'FZCG-19.10 第十九条第（四）项 见证人曾以执法人员身份签署本案笔录 → 拒绝',
      events: [sign('d5', 'officer', '周某', '2025-03-10 10:00')],
      act: attempt({ name: '周某' }),
      asOf: '2025-03-21 15:00',
      refused: '同一人',
    },
    {
      name: 'FZCG-19.10 第十九条第（四）项 见证人为居委会工作人员 → 放行',
      events: [officers],
      act: attempt(resident),
      asOf,
    },
    {
      name: 'FZCG-19.10 第十九条第（四）项 见证人未签 → 不能标完成',
      events: [officers, attested(resident, { attestorSigned: false }), ...signedByServer],
      act: complete,
      asOf,
      refused: '见证人签名',
    },
    {
      name: 'FZCG-19.10 第十九条第（四）项 送达人未签 → 不能标完成',
      events: [officers, attested(resident)],
      act: complete,
      asOf,
      refused: '送达人',
    },
    {
      name: 'FZCG-19.10 第十九条第（四）项 未记拒收事由 → 不能标完成',
      events: [officers, unexplained, ...signedByServer],
      act: complete,
      asOf,
      refused: '拒收事由',
    },
    {
      name: 'FZCG-19.12 第十九条第（四）项 文书留于住所并录像 → 成功，见证人栏空不报',
      events: [officers, left, take('r1', '2025-03-21', '15:18', '15:24')],
      act: complete,
      asOf,
    },
    {
      name: 'FZCG-19.12 第十九条第（四）项 留于住所无录像也无照片 → 拒绝',
      events: [officers, left],
      act: complete,
      asOf,
      refused: '须有音像',
    },
  ]);
  judgeRows([
    {
      name: 'FZCG-19.11 第十九条第（四）项 有见证人，照片三张 → 合规',
      events: [
        officers,
        attested(resident),
        take('r1', '2025-03-21', '15:02', '15:02', { medium: 'photo', count: 3, about: ['service:s1'] }),
      ],
      asOf: LATER,
      says: ['音像 complete s1'],
    },
    {
      name: 'FZCG-19.11 第十九条第（四）项 只有一张照片且无录像 → 报缺',
      events: [
        officers,
        attested(resident),
        take('r1', '2025-03-21', '15:02', '15:02', { medium: 'photo', count: 1, about: ['service:s1'] }),
      ],
      asOf: LATER,
      says: ['音像 missing s1'],
    },
    {
      name: 'FZCG-19.11 第十九条第（四）项 一段录像 → 合规',
      events: [officers, attested(resident), take('r1', '2025-03-21', '15:00', '15:10')],
      asOf: LATER,
      says: ['音像 complete s1'],
    },
    {
      name: 'FZCG-19.12 第十九条第（四）项 留于住所有一张照片 → 音像合规',
      events: [officers, left, take('r1', '2025-03-21', '15:21', '15:21', { medium: 'photo', about: ['service:s1'] })],
      asOf: LATER,
      says: ['音像 complete s1'],
    },
    {
      name: 'FZCG-19.10 第十九条第（四）项 见证人即本案执法人员已作的留置 → 违规',
      events: [officers, attested({ id: 'p-lin', name: '林某' })],
      asOf: LATER,
      says: ['文书 missing 送达回证', '违规 完成送达'],
    },
  ]);
  it('FZCG-19.11 第十九条第（四）项 与第五条第（六）项合为一项，只报一次', () => {
    const found = assessed(
      [
        officers,
        attested(resident),
        take('r1', '2025-03-21', '15:02', '15:02', { medium: 'photo', about: ['service:s1'] }),
      ],
      LATER,
    ).recordings;
    assert.deepEqual(
      found.map(({ status, articles }) => [status, articles.length]),
      [['missing', 2]],
    );
  });
});

describe('第十九条 送达次序与状态', () => {
  const prior = paper('d2', 'priorNotice', '2025-03-10 10:00');
  const decided = fact('decision.made', '2025-03-18 10:00', 'k1', { kind: 'penaltyImposed' });
  judgeRows([
    {
      name: 'FZCG-19.13 第十九条 决定书定稿次日 → 待送达',
      events: [decided, decision],
      asOf: '2025-03-19 10:00',
      says: ['义务 open k1'],
    },
    {
      name: 'FZCG-19.13 第十九条 只有送达尝试 → 仍待送达',
      events: [decided, decision, serve('s1', '2025-03-21 10:00', 'directService', 'notServed', { about })],
      asOf: '2025-03-22 10:00',
      says: ['义务 open k1'],
    },
    {
      name: 'FZCG-19.13 第十九条 送达完成 → 已送达',
      events: [
        decided,
        decision,
        served('s1', '2025-03-21 10:05', 'directService', '2025-03-21', { form: 'enforcementDecision', about }),
      ],
      asOf: '2025-03-22 10:00',
      says: ['义务 done k1'],
    },
    {
      name: 'FZCG-19.13 第十九条 强制执行决定送达完成 → 已送达',
      events: [
        fact('decision.made', '2025-05-18 10:00', 'k3', { kind: 'executionOrdered' }, { about: ['document:d3'] }),
        paper('d3', 'executionDecision', '2025-05-18 10:00'),
        served('s3', '2025-05-20 10:00', 'directService', '2025-05-20', {
          form: 'executionDecision',
          about: ['document:d3'],
        }),
      ],
      asOf: LATER,
      says: ['义务 done k3'],
    },
    {
      name: 'FZCG-19.13 第十九条 决定已撤销 → 无需再送',
      events: [decided, fact('decision.revoked', '2025-03-20 10:00', 'k1', { reason: '事实有误' })],
      asOf: '2025-03-22 10:00',
      says: ['义务 moot k1'],
    },
    ...(
      [
        ['事先告知书定稿，没有送达', [prior], ['义务 open d2']],
        [
          '事先告知书作废',
          [prior, fact('document.withdrawn', '2025-03-11 09:00', 'd2', { reason: '有误' })],
          ['义务 moot d2'],
        ],
        ['当事人在事先告知书上签收', [prior, sign('d2', 'party', '吴某', '2025-03-11 09:00')], ['义务 exempt d2']],
        [
          '事先告知书送达完成',
          [
            prior,
            served('s2', '2025-03-11 09:00', 'directService', '2025-03-11', {
              form: 'priorNotice',
              about: ['document:d2'],
            }),
          ],
          ['义务 done d2'],
        ],
        [
          '送达的是另一份文书',
          [
            prior,
            served('s2', '2025-03-11 09:00', 'directService', '2025-03-11', {
              form: 'inquiryNotice',
              about: ['document:d3'],
            }),
          ],
          ['义务 open d2'],
        ],
        ['扣押决定书定稿，没有送达', [paper('d4', 'coercionDecision', '2025-03-10 10:00')], ['义务 open d4']],
        [
          '另作出了扣押的决定，由该决定一处列明',
          [
            paper('d4', 'coercionDecision', '2025-03-10 10:00'),
            fact('decision.made', '2025-03-10 10:00', 'k4', { kind: 'coercionImposed' }),
          ],
          ['义务 open k4'],
        ],
      ] as const
    ).map(([what, events, says]) => ({
      name: `FZCG-19.13 第十九条 ${what} → ${{ open: '待送达', moot: '无需再送', exempt: '已签收', done: '已送达' }[says[0].split(' ')[1] as 'open']}`,
      events,
      asOf: '2025-03-12 10:00',
      says,
    })),
    {
      name: 'FZCG-19.13 第十九条 两份决定只送达一份 → 另一份仍待送达',
      events: [
        fact('decision.made', '2025-03-18 10:00', 'k1', { kind: 'penaltyImposed' }, { about }),
        fact('decision.made', '2025-03-18 10:00', 'k2', { kind: 'penaltyImposed' }, { about: ['document:d2'] }),
        decision,
        paper('d2', 'enforcementDecision', '2025-03-18 10:00'),
        served('s1', '2025-03-21 10:05', 'directService', '2025-03-21', { form: 'enforcementDecision', about }),
      ],
      asOf: '2025-03-22 10:00',
      says: ['义务 done k1', '义务 open k2'],
    },
  ]);
});

const obligations = [
  { id: 'o1', kind: 'payFine' as const, content: '缴纳罚款 5000 元' },
  { id: 'o2', kind: 'correct' as const, content: '改正违法行为' },
];
const decidedWith = fact('decision.made', '2025-03-18 10:00', 'k1', {
  kind: 'penaltyImposed',
  fine: 500_000,
  obligations,
  performBy: '2025-04-03T24:00:00+08:00',
});
const secondDecision = fact('decision.made', '2025-03-26 10:00', 'k2', {
  kind: 'penaltyImposed',
  obligations: [{ id: 'o3', kind: 'correct', content: '拆除雨棚' }],
});
const performed = (id: string, when: string, voucher?: string) =>
  fact('obligation.performed', when, id, {
    content: '履行',
    performedOn: when.slice(0, 10),
    ...(voucher ? { voucher } : {}),
  });

describe('第二十条 履行', () => {
  const done = act('performance.completed', [], {});
  actRows([
    {
      name: 'FZCG-20.1 第二十条 缴款凭证已上传而改正未登记 → 部分履行，不能标已履行',
      events: [decidedWith, performed('o1', '2025-04-01 10:00', '缴款书')],
      act: done,
      asOf: '2025-04-02 10:00',
      refused: '尚有义务未履行',
    },
    {
      name: 'FZCG-20.1 第二十条 无缴款凭证 → 拒绝',
      events: [decidedWith, performed('o1', '2025-04-01 10:00'), performed('o2', '2025-04-01 10:00', '照片')],
      act: done,
      asOf: '2025-04-02 10:00',
      refused: '缺履行凭证',
    },
    {
      name: 'FZCG-20.1 第二十条 逐项完成并有凭证 → 放行',
      events: [decidedWith, performed('o1', '2025-04-01 10:00', '缴款书'), performed('o2', '2025-04-01 10:00', '照片')],
      act: done,
      asOf: '2025-04-02 10:00',
    },
    {
      name: 'FZCG-20.1 第二十条 两份决定，先一份的义务未履行 → 拒绝',
      events: [decidedWith, secondDecision, performed('o3', '2025-04-01 10:00', '照片')],
      act: done,
      asOf: '2025-04-02 10:00',
      refused: '尚有义务未履行',
    },
    {
      name: 'FZCG-20.1 第二十条 先一份决定已撤销，后一份的义务已履行 → 放行',
      events: [
        decidedWith,
        fact('decision.revoked', '2025-03-25 10:00', 'k1', { reason: '有误' }),
        secondDecision,
        performed('o3', '2025-04-01 10:00', '照片'),
      ],
      act: done,
      asOf: '2025-04-02 10:00',
    },
    {
      name: 'FZCG-20.1 第二十条 一项只履行部分 → 拒绝',
      events: [
        decidedWith,
        performed('o2', '2025-04-01 10:00', '照片'),
        fact('obligation.performed', '2025-04-01 10:00', 'o1', {
          content: '缴款',
          performedOn: '2025-04-01',
          voucher: '缴款书',
          remaining: '2000 元',
        }),
      ],
      act: done,
      asOf: '2025-04-02 10:00',
      refused: '尚有义务未履行',
    },
  ]);
  it('FZCG-20.1 第二十条 剩余义务为改正', () => {
    const blocked = assessed(
      [decidedWith, performed('o1', '2025-04-01 10:00', '缴款书')],
      '2025-04-02 10:00',
    ).blocked.find(({ act: named }) => named === 'registerPerformance');
    assert.deepEqual(blocked!.missing, [{ lacks: 'items', type: 'obligation.performed', items: ['改正违法行为'] }]);
  });
});

describe('第二十一条 催告', () => {
  const execute = act('execution.started', ['execution:x1'], { executor: 'ownAgency' });
  const apply = act('court.applied', ['execution:x1'], { court: '某区人民法院' });
  const laterDecision = fact('decision.made', '2025-04-02 10:00', 'k2', {
    kind: 'penaltyImposed',
    obligations: [{ id: 'o3', kind: 'correct', content: '拆除雨棚' }],
    performBy: '2025-05-31T24:00:00+08:00',
  });
  const demand = paper('d5', 'demandNotice', '2025-04-07 09:00');
  actRows([
    {
      name: 'FZCG-21.1 第二十一条 无催告书而登记强制执行 → 拒绝',
      events: [decidedWith],
      act: execute,
      asOf: '2025-04-07 10:00',
      refused: '尚未催告',
    },
    {
      name: 'FZCG-21.1 第二十一条 无催告书而申请法院执行 → 拒绝',
      events: [decidedWith],
      act: apply,
      asOf: '2025-04-07 10:00',
      refused: '尚未催告',
    },
    {
      name: 'FZCG-21.1 第二十一条 已制作催告书 → 放行',
      events: [decidedWith, demand],
      act: execute,
      asOf: '2025-04-07 10:00',
    },
    {
      name: 'FZCG-21.1 第二十一条 催告之后原决定撤销，未再催告 → 拒绝',
      events: [
        decidedWith,
        demand,
        fact('decision.revoked', '2025-04-20 10:00', 'k1', { reason: '复议撤销' }),
        fact('decision.made', '2025-04-25 10:00', 'k2', { kind: 'penaltyImposed' }),
      ],
      act: execute,
      asOf: '2025-05-20 10:00',
      refused: '尚未催告',
    },
    {
      name: 'FZCG-21.1 第二十一条 登记法定免予催告 → 放行',
      events: [decidedWith, find('demandNotRequired', true, '2025-04-07 09:00')],
      act: execute,
      asOf: '2025-04-07 10:00',
    },
  ]);
  judgeRows([
    {
      name: 'FZCG-21.1 第二十一条 履行期限未满 → 无催告待办',
      events: [decidedWith],
      asOf: '2025-04-03 23:59',
      says: [],
    },
    {
      name: 'FZCG-21.1 第二十一条 期限届满未履行 → 自动列入催告待办',
      events: [decidedWith],
      asOf: '2025-04-04 00:00',
      says: ['义务 open k1'],
    },
    {
      name: 'FZCG-21.1 第二十一条 履行期满之前制作的催告书 → 催的不是逾期，仍列入催告待办',
      events: [decidedWith, paper('d7', 'demandNotice', '2025-04-03 16:00')],
      asOf: '2025-04-05 10:00',
      says: ['义务 open k1'],
    },
    {
      name: 'FZCG-21.1 第二十一条 已履行完毕 → 无需催告',
      events: [decidedWith, fact('performance.completed', '2025-04-02 10:00', 'c1', {})],
      asOf: '2025-04-05 10:00',
      says: ['义务 exempt k1'],
    },
    {
      name: 'FZCG-21.1 第二十一条 各项义务均已履行，未另行标记全部履行完毕 → 无需催告',
      events: [decidedWith, performed('o1', '2025-04-01 10:00', '缴款书'), performed('o2', '2025-04-01 10:00', '照片')],
      asOf: '2025-04-05 10:00',
      says: ['义务 exempt k1'],
    },
    {
      name: 'FZCG-21.1 第二十一条 只履行一项 → 仍须催告',
      events: [decidedWith, performed('o1', '2025-04-01 10:00', '缴款书')],
      asOf: '2025-04-05 10:00',
      says: ['义务 open k1'],
    },
    {
      name: 'FZCG-21.1 第二十一条 案件已终结办结 → 不再列入催告待办',
      events: [decidedWith, fact('case.concluded', '2025-04-02 10:00', 'c1', { ground: 'terminated' })],
      asOf: '2025-04-05 10:00',
      says: ['义务 exempt k1'],
    },
    {
      name: 'FZCG-21.1 第二十一条 办结之后重新办理 → 仍须催告',
      events: [
        decidedWith,
        fact('case.concluded', '2025-04-02 10:00', 'c1', { ground: 'terminated' }),
        fact('case.reopened', '2025-04-04 10:00', 'c1', { reason: '终结有误' }),
      ],
      asOf: '2025-04-05 10:00',
      says: ['义务 open k1'],
    },
    {
      name: 'FZCG-21.1 第二十一条 前一决定的催告书不作重新作出的决定的催告书',
      events: [
        decidedWith,
        paper('d5', 'demandNotice', '2025-04-07 09:00'),
        fact('decision.revoked', '2025-04-20 10:00', 'k1', { reason: '复议撤销' }),
        fact('decision.made', '2025-04-25 10:00', 'k2', {
          kind: 'penaltyImposed',
          performBy: '2025-05-10T24:00:00+08:00',
        }),
      ],
      asOf: LATER,
      says: ['义务 done k1', '义务 open k2'],
    },
    {
      name: 'FZCG-21.1 第二十一条 决定已撤销 → 无需催告',
      events: [decidedWith, fact('decision.revoked', '2025-03-25 15:00', 'k1', { reason: '复议撤销' })],
      asOf: '2025-04-05 10:00',
      says: ['义务 exempt k1'],
      options: { open: true },
    },
    {
      name: 'FZCG-21.1 第二十一条 两份决定只撤销一份 → 仍须催告',
      events: [
        decidedWith,
        fact('decision.made', '2025-03-18 10:00', 'k2', {
          kind: 'penaltyImposed',
          performBy: '2025-04-03T24:00:00+08:00',
        }),
        fact('decision.revoked', '2025-03-25 15:00', 'k1', { reason: '复议撤销' }),
      ],
      asOf: '2025-04-05 10:00',
      says: ['义务 exempt k1', '义务 open k2'],
    },
    {
      name: 'FZCG-21.1 第二十一条 两份决定，先一份已履行、后一份期限未满 → 均无须催告',
      events: [
        decidedWith,
        laterDecision,
        performed('o1', '2025-04-01 10:00', '缴款书'),
        performed('o2', '2025-04-01 10:00', '照片'),
      ],
      asOf: '2025-04-10 10:00',
      says: ['义务 exempt k1'],
    },
    {
      name: 'FZCG-21.1 第二十一条 先一份履行完毕之后另作决定，后一份逾期未履行 → 只催告后一份',
      events: [decidedWith, fact('performance.completed', '2025-04-01 10:00', 'c1', {}), laterDecision],
      asOf: LATER,
      says: ['义务 exempt k1', '义务 open k2'],
    },
    {
      name: 'FZCG-21.1 第二十一条 两份决定均逾期，只就后一份催告 → 前一份仍待催告',
      events: [decidedWith, laterDecision, paper('d5', 'demandNotice', '2025-06-02 09:00', { about: ['decision:k2'] })],
      asOf: LATER,
      says: ['义务 done k2', '义务 open k1'],
    },
    {
      name: 'FZCG-21.1 第二十一条 未催告已强制执行 → 违规',
      events: [decidedWith, fact('execution.started', '2025-04-07 10:00', 'x1', { executor: 'ownAgency' })],
      asOf: '2025-04-08 10:00',
      says: ['义务 open k1', '违规 登记强制执行'],
    },
  ]);
});

describe('第二十二条 强制执行', () => {
  const execute = act('execution.started', ['execution:x1'], { executor: 'ownAgency' });
  const apply = act('court.applied', ['execution:x1'], { court: '某区人民法院' });
  const demanded = [
    paper('d5', 'demandNotice', '2025-04-08 09:00'),
    served('s5', '2025-04-08 10:00', 'directService', '2025-04-08', { form: 'demandNotice' }),
    fact('demand.made', '2025-04-08 10:00', 'c1', { performBy: '2025-04-18T24:00:00+08:00' }),
  ];
  const application = paper('d6', 'courtApplication', '2025-10-20 09:00');
  const started = fact('execution.started', '2025-05-12 08:00', 'x1', { executor: 'ownAgency' });
  const closing = act('document.finalized', ['document:d7'], { form: 'closingForm', filled: ['undertakerOpinion'] });
  const concluded = fact('execution.concluded', '2025-05-12 11:00', 'x1', { result: 'executedInFull' });
  actRows([
    {
      name: 'FZCG-22.1 第二十二条 催告期满、无正当理由 → 放行',
      events: [decidedWith, ...demanded],
      act: execute,
      asOf: '2025-04-22 10:00',
    },
    {
      name: 'FZCG-22.1 第二十二条 催告期未满即登记 → 拒绝',
      events: [decidedWith, ...demanded],
      act: execute,
      asOf: '2025-04-16 10:00',
      refused: '催告期未满',
    },
    {
      name: 'FZCG-22.1 第二十二条 催告书尚未送达 → 拒绝',
      events: [decidedWith, demanded[0]!, demanded[2]!],
      act: execute,
      asOf: '2025-04-22 10:00',
      refused: '尚未送达',
    },
    {
      name: 'FZCG-22.1 第二十二条 当事人有正当理由 → 拒绝',
      events: [decidedWith, ...demanded, find('justifiedReason', true, '2025-04-20 10:00')],
      act: execute,
      asOf: '2025-04-22 10:00',
      refused: '无正当理由',
    },
    {
      name: 'FZCG-22.1 第二十二条 有无正当理由未认定 → 先行认定',
      events: [decidedWith, ...demanded],
      act: execute,
      asOf: '2025-04-22 10:00',
      refused: '尚未认定',
      options: { open: true },
    },
    {
      name: 'FZCG-22.2 第二十二条 附强制执行申请书 → 登记申请',
      events: [decidedWith, ...demanded, application],
      act: apply,
      asOf: '2025-10-20 10:00',
    },
    {
      name: 'FZCG-22.2 第二十二条 没有申请文书 → 拒绝',
      events: [decidedWith, ...demanded],
      act: apply,
      asOf: '2025-10-20 10:00',
      refused: '缺强制执行申请书',
    },
    {
      name: 'FZCG-22.3 第二十二条 登记结果“完全执行” → 可填结案表',
      events: [started, concluded],
      act: closing,
      asOf: '2025-05-13 10:00',
    },
    {
      name: 'FZCG-22.3 第二十二条 未登记结果即填结案表 → 拒绝',
      events: [started],
      act: closing,
      asOf: '2025-05-13 10:00',
      refused: '尚未登记执行结果',
    },
    {
      name: 'FZCG-22.3 第二十二条 两次强制执行，一次的结果未登记 → 拒绝',
      events: [started, concluded, fact('execution.started', '2025-05-12 15:00', 'x2', { executor: 'ownAgency' })],
      act: closing,
      asOf: '2025-05-13 10:00',
      refused: '另有强制执行尚未登记结果',
    },
    {
      name: 'FZCG-22.3 第二十二条 申请法院执行后由本机关实施，登记实施结果 → 可填结案表',
      events: [fact('court.applied', '2025-05-06 10:00', 'x0', { court: '某区人民法院' }), started, concluded],
      act: closing,
      asOf: '2025-05-13 10:00',
    },
    {
      name: 'FZCG-22.3 第二十二条 没有强制执行的案件 → 不要求',
      events: [decidedWith],
      act: closing,
      asOf: '2025-05-13 10:00',
    },
  ]);
  judgeRows([
    {
      name: 'FZCG-22.1 第二十二条 实施后缺决定和笔录 → 报缺，并应录',
      events: [...demanded, started, ...activity('a1', 'compulsoryExecution', '2025-05-12', '08:00', '11:00')],
      asOf: LATER,
      says: ['文书 missing 强制执行决定', '文书 missing 强制执行实施笔录', '音像 missing a1'],
    },
    {
      name: 'FZCG-22.1 第二十二条 文书、音像齐全 → 合规',
      events: [
        ...demanded,
        started,
        ...activity('a1', 'compulsoryExecution', '2025-05-12', '08:00', '11:00'),
        paper('d8', 'executionDecision', '2025-05-06 10:00'),
        paper('d9', 'executionRecord', '2025-05-12 12:00'),
        take('r1', '2025-05-12', '08:00', '11:00'),
      ],
      asOf: LATER,
      says: ['文书 present 强制执行决定', '文书 present 强制执行实施笔录', '音像 complete a1'],
    },
  ]);
});

describe('第二十三条 结案', () => {
  const concluded = fact('case.concluded', '2025-04-08 10:00', 'c1', { ground: 'performed' });
  const fill = (filled: string[]) => act('document.finalized', ['document:d7'], { form: 'closingForm', filled });
  const form = paper('d7', 'closingForm', '2025-04-09 10:00', { filled: ['undertakerOpinion'] });
  const requested = request('caseClosing', '2025-04-09 11:00', 'q9', { person: '张某' });
  const approveClosing = act('approval.given', ['approval:q9'], { matter: 'caseClosing', role: 'unitHead' });
  const given = (person: string) => approve('caseClosing', 'unitHead', '2025-04-10 09:00', { id: 'q9', person });
  const close = act('case.closed', [], {});
  const reopened = [
    fact('case.closed', '2025-04-10 10:00', 'c1', {}),
    fact('case.reopened', '2025-05-01 10:00', 'c1', { reason: '复议决定重新处理' }),
  ];
  const again = [
    fact('case.concluded', '2025-06-01 10:00', 'c1', { ground: 'performed' }),
    paper('d8', 'closingForm', '2025-06-02 10:00', { filled: ['undertakerOpinion'] }),
    request('caseClosing', '2025-06-02 11:00', 'q10', { person: '张某' }),
    approve('caseClosing', 'unitHead', '2025-06-03 10:00', { id: 'q10', person: '陈某' }),
  ];
  const all = [decidedWith, performed('o1', '2025-04-01 10:00', '缴款书'), performed('o2', '2025-04-01 10:00', '照片')];
  actRows([
    {
      name: 'FZCG-23.1 第二十三条 全部履行完毕，填表并签署意见 → 进入待批',
      events: [...all, concluded],
      act: fill(['undertakerOpinion']),
      asOf: '2025-04-09 10:00',
    },
    {
      name: 'FZCG-23.1 第二十三条 尚未办结 → 拒绝制作',
      events: [decidedWith],
      act: fill(['undertakerOpinion']),
      asOf: '2025-04-09 10:00',
      refused: '尚未办结',
    },
    {
      name: 'FZCG-23.1 第二十三条 经办人员意见为空 → 不能送批',
      events: [...all, concluded],
      act: fill([]),
      asOf: '2025-04-09 10:00',
      refused: '意见为空',
    },
    {
      name: 'FZCG-23.1 第二十三条 尚有未履行义务而认定办结 → 拒绝',
      events: [decidedWith, performed('o1', '2025-04-01 10:00', '缴款书')],
      act: act('case.concluded', [], { ground: 'performed' }),
      asOf: '2025-04-08 10:00',
      refused: '尚有未履行的义务',
    },
    {
      name: 'FZCG-23.1 第二十三条 义务未履行，又另作出没有义务的决定，认定办结 → 拒绝',
      events: [decidedWith, fact('decision.made', '2025-04-02 10:00', 'k2', { kind: 'noPenalty', obligations: [] })],
      act: act('case.concluded', [], { ground: 'performed' }),
      asOf: '2025-04-08 10:00',
      refused: '尚有未履行的义务',
    },
    ...(
      [
        ['没有强制执行，以执行完毕认定办结', 'executed', undefined, '执行完毕'],
        ['强制执行只执行了部分，以执行完毕认定办结', 'executed', 'executedInPart', '执行完毕'],
        ['强制执行完全执行，以执行完毕认定办结', 'executed', 'executedInFull', undefined],
        ['终结执行，以执行完毕认定办结', 'executed', 'executionEnded', undefined],
        ['义务未履行，以决定已送达认定办结', 'decided', undefined, '尚有未履行的义务'],
      ] as const
    ).map(([what, ground, result, refused]) => ({
      name: `FZCG-23.1 第二十三条 ${what} → ${refused ? '拒绝' : '放行'}`,
      events: [decidedWith, ...(result ? [fact('execution.concluded', '2025-05-12 10:00', 'x1', { result })] : [])],
      act: act('case.concluded', [], { ground }),
      asOf: '2025-05-13 10:00',
      ...(refused ? { refused } : {}),
    })),
    {
      name: 'FZCG-23.1 第二十三条 各项义务均已履行，以执行完毕认定办结 → 放行',
      events: all,
      act: act('case.concluded', [], { ground: 'executed' }),
      asOf: '2025-05-13 10:00',
    },
    {
      name: 'FZCG-23.1 第二十三条 有终结理由 → 可认定办结',
      events: [decidedWith],
      act: act('case.concluded', [], { ground: 'terminated' }),
      asOf: '2025-04-08 10:00',
    },
    {
      name: 'FZCG-23.2 第二十三条 承办单位负责人批准 → 放行',
      events: [requested],
      act: approveClosing,
      as: { person: '陈某', role: 'unitHead' },
      asOf: '2025-04-10 09:00',
    },
    {
      name: 'FZCG-23.2 第二十三条 经办人员自己批准 → 拒绝',
      events: [requested],
      act: approveClosing,
      as: { person: '张某', role: 'unitHead' },
      asOf: '2025-04-10 09:00',
      refused: '不得自批',
    },
    {
      name: 'FZCG-23.2 第二十三条 负责人是本案承办人，由他人报送 → 拒绝',
      events: [
        requested,
        fact('case.described', '2025-03-05 09:00', 'c1', { undertakers: [{ id: '陈某', name: '陈某' }] }),
      ],
      act: approveClosing,
      as: { person: '陈某', role: 'unitHead' },
      asOf: '2025-04-10 09:00',
      refused: '不得自批',
    },
    {
      name: 'FZCG-23.2 第二十三条 非负责人批准 → 拒绝',
      events: [requested],
      act: { ...approveClosing, data: { matter: 'caseClosing', role: 'officer' } },
      as: { person: '李某' },
      asOf: '2025-04-10 09:00',
      refused: '须由承办单位负责人批准',
    },
    {
      name: 'FZCG-23.2 第二十三条 已批准 → 可结案',
      events: [...all, concluded, form, requested, given('陈某')],
      act: close,
      asOf: '2025-04-10 10:00',
    },
    {
      name: 'FZCG-23.2 第二十三条 重新办理后未再填表、报批 → 不能结案',
      events: [...all, concluded, form, requested, given('陈某'), ...reopened],
      act: close,
      asOf: '2025-06-10 10:00',
      refused: '尚未再次批准',
    },
    {
      name: 'FZCG-23.2 第二十三条 重新办理后再行办结、填表、报批 → 可结案',
      events: [...all, concluded, form, requested, given('陈某'), ...reopened, ...again],
      act: close,
      asOf: '2025-06-10 10:00',
    },
    {
      name: 'FZCG-23.1 第二十三条 重新办理后尚未再行办结 → 拒绝制作结案表',
      events: [...all, concluded, ...reopened],
      act: act('document.finalized', ['document:d8'], { form: 'closingForm', filled: ['undertakerOpinion'] }),
      asOf: '2025-06-10 10:00',
      refused: '尚未办结',
    },
    {
      name: 'FZCG-23.2 第二十三条 未批准 → 不能结案',
      events: [...all, concluded, form, requested],
      act: close,
      asOf: '2025-04-10 10:00',
      refused: '尚未批准',
    },
    {
      name: 'FZCG-23.2 第二十三条 报送人以负责人身份自批 → 不能结案',
      events: [...all, concluded, form, requested, given('张某')],
      act: close,
      asOf: '2025-04-10 10:00',
      refused: '尚未批准',
    },
  ]);
  judgeRows([
    {
      name: 'FZCG-23.1 第二十三条 办结之后重新办理 → 原次办结不再须填表',
      events: [concluded, fact('case.reopened', '2025-04-09 10:00', 'c1', { reason: '履行有误' })],
      asOf: LATER,
      says: ['义务 moot c1'],
    },
    {
      name: 'FZCG-23.1 第二十三条 重新办理之后再次办结 → 只就再次办结填表',
      events: [
        concluded,
        fact('case.reopened', '2025-04-09 10:00', 'c1', { reason: '履行有误' }),
        fact('case.concluded', '2025-06-27 10:00', 'c1', { ground: 'terminated' }),
      ],
      asOf: LATER,
      says: ['义务 moot c1', '义务 open c1'],
    },
    {
      name: 'FZCG-23.1 第二十三条 办结后七个工作日仍未填表 → 待办并超内部目标',
      events: [...all, concluded],
      asOf: '2025-04-18 10:00',
      says: ['义务 open c1', '目标超期'],
    },
    {
      name: 'FZCG-23.1 第二十三条 已填表 → 完成',
      events: [...all, concluded, form],
      asOf: '2025-04-18 10:00',
      says: ['义务 done c1'],
    },
    {
      name: 'FZCG-23.2 第二十三条 自批的结案 → 违规',
      events: [...all, concluded, form, requested, given('张某'), fact('case.closed', '2025-04-10 10:00', 'c1', {})],
      asOf: LATER,
      says: ['违规 办理结案', '违规 批准结案'],
    },
    {
      name: 'FZCG-23.2 第二十三条 负责人批准的结案 → 不报',
      events: [...all, concluded, form, requested, given('陈某'), fact('case.closed', '2025-04-10 10:00', 'c1', {})],
      asOf: LATER,
      says: [],
    },
  ]);
});
