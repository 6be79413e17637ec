import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { replay, type CaseEvent } from '@zhiji/law';
import type { TermIn } from '@zhiji/terms';
import { caseBook, HISTORIC_CITY } from '../../test/historic-city.ts';

const { activity, approve, fact, paper, serve, served, start } = caseBook();
const about = ['activity:a1'];
const CHAIN = ['enforcementBodyHead', 'committeeLeaderInCharge'] as const;
type Chain = (typeof CHAIN)[number];

/** What each norm alone comes to: seen together, one that demands more hides the others. */
const exemptUnder = (id: string, events: readonly CaseEvent[]): readonly unknown[] => {
  const { index } = HISTORIC_CITY.norms.find((norm) => norm.id === id)!;
  return replay(HISTORIC_CITY, events, 'c1').instances[index]!.map(({ outcome }) => {
    if (outcome.form === 'duty') return outcome.exempt;
    return outcome.form === 'recording' && (outcome.status === 'exempt' || outcome.status);
  });
};

const work = (
  caseType: TermIn<'CASE_TYPES'>,
  kind: TermIn<'ACTIVITIES'>,
  more: Parameters<typeof activity>[5] = {},
): readonly CaseEvent[] => [
  start('2025-03-01 09:00', caseType),
  ...activity('a1', kind, '2025-03-04', '09:00', '10:00', more),
];
const take = (kind: TermIn<'MEASURES'>) =>
  fact('measure.taken', '2025-03-04 09:30', 'm1', { kind, items: [{ name: '石构件', quantity: 1 }] }, { about });
const attempt = (more: { about?: readonly string[] } = {}) =>
  serve('s1', '2025-03-04 09:30', 'directService', 'refused', more);
const crowd = { recordist: { name: '乙' }, counterparts: [{ name: '吴某' }] };

describe('第十条第（四）项 各类应录活动中的客观原因', () => {
  const rows: readonly (readonly [what: string, norms: readonly string[], events: readonly CaseEvent[]])[] = [
    [
      '检查案件的现场检查，指定了专人、有当事人在场',
      ['8.1', '14.whole', '14.dedicated', '9.persons', 'A9'],
      work('inspection', 'siteInspection', crowd),
    ],
    ['处罚案件的现场检查', ['8.3', 'A3'], work('penalty', 'siteInspection')],
    ['许可案件的现场核查', ['8.6.other'], work('licensing', 'siteVerification')],
    ['举报的现场处置', ['8.2'], work('inspection', 'complaintHandling')],
    ['其他现场活动', ['8.6'], work('penalty', 'otherContact')],
    ['扣押', ['8.5', '9.measure', '9.items'], [...work('coercion', 'impounding'), take('impoundment')]],
    ['先行登记保存', ['A4', 'A4.items'], [...work('penalty', 'preservation'), take('advancePreservation')]],
    ['上门送达，当事人拒收', ['8.4', '9.service', 'A13'], [...work('penalty', 'serviceVisit'), attempt({ about })]],
    [
      '送达时未写活动，回证上写明',
      ['8.4.service'],
      [
        ...work('penalty', 'serviceVisit'),
        attempt(),
        served('s1', '2025-03-04 10:00', 'serviceByLeaving', '2025-03-04', { about }),
      ],
    ],
    [
      '送达回证拒签',
      ['A13.unsigned'],
      [
        ...work('penalty', 'serviceVisit'),
        fact(
          'document.signatureRefused',
          '2025-03-04 09:30',
          'd1',
          { signatory: 'recipient', name: '张三', manifestation: '不签', present: ['李某'] },
          { about },
        ),
      ],
    ],
    ['许可听证会', ['A1'], work('licensing', 'hearing')],
    ['许可专家论证会', ['A2'], work('licensing', 'expertReview')],
    ['处罚案件的询问', ['A5'], work('penalty', 'inquiry')],
    ['处罚案件收集证人证言', ['A6'], work('penalty', 'witnessInquiry')],
    ['口头陈述申辩', ['A7'], work('penalty', 'statementHearing')],
    ['处罚听证', ['A8'], work('penalty', 'hearing')],
    ['检查中的询问', ['A10'], work('inspection', 'inquiry')],
    ['检查中收集证人证言', ['A11'], work('inspection', 'witnessInquiry')],
    ['登记为拒绝检查的活动', ['A12'], work('inspection', 'refusalOfInspection')],
    [
      '检查中遭拒绝',
      ['A12.refused'],
      [
        ...work('inspection', 'siteInspection'),
        fact('cooperation.refused', '2025-03-04 09:05', 'a1', { expression: '拒绝检查' }),
      ],
    ],
  ];
  const flat = fact('recording.impossible', '2025-03-04 09:00', 'a1', {
    ground: 'objectiveReason',
    reason: '见说明',
    cause: 'batteryLow',
  });
  const checked = (when: string) =>
    fact('device.checked', when, 'JL-05', { working: true, battery: 90, storage: 80, clockOffsetMs: 0 }, { about });
  const workNote = (id: string, activity: string) =>
    paper(id, 'workNote', '2025-03-04 16:00', { about: [`activity:${activity}`], filled: ['reasons', 'legalBasis'] });
  /** 报请只写工作记录，没有写明活动。 */
  const declined = (note: string) =>
    fact(
      'approval.refused',
      '2025-03-05 10:00',
      `q-${note}`,
      { matter: 'recordingExemption', role: 'committeeLeaderInCharge', opinion: '不属例外' },
      { about: [`document:${note}`] },
    );
  const agreed = (note: string) =>
    (['enforcementBodyHead', 'committeeLeaderInCharge'] as const).map((role) =>
      approve('recordingExemption', role, '2025-03-06 10:00', { about: [`document:${note}`] }),
    );
  for (const [what, norms, events] of rows)
    it(`FZMC-10.6 第十条第二款 ${what}：只写工作记录而不予认可的，恢复应录；另一次活动的工作记录，不论认可与否，都不及于此`, () => {
      const asked = [checked('2025-03-04 08:30'), ...events, flat, workNote('n1', 'a1'), workNote('n2', 'a2')];
      for (const norm of norms) {
        assert.deepEqual(exemptUnder(norm, [...asked, declined('n2')]), [true], `${norm} 另一次的`);
        for (const more of [[declined('n1')], [declined('n1'), ...agreed('n2')]])
          assert.ok(!exemptUnder(norm, [...asked, ...more]).includes(true), `${norm} 不予认可`);
        assert.deepEqual(exemptUnder(norm, [...asked, declined('n1'), ...agreed('n1')]), [true], `${norm} 后来认可的`);
      }
    });
  /** 申请写明工作记录或者活动，审定只写申请。 */
  const asks = (request: string, about: readonly string[]) =>
    fact(
      'approval.requested',
      '2025-03-05 09:00',
      request,
      { matter: 'recordingExemption', reason: '请审定' },
      { about },
    );
  const ruled = (type: 'given' | 'refused', request: string, role: Chain, about: readonly string[] = []) =>
    fact(
      `approval.${type}`,
      type === 'given' ? '2025-03-06 10:00' : '2025-03-07 10:00',
      request,
      { matter: 'recordingExemption', role, ...(type === 'refused' ? { opinion: '不属例外' } : {}) },
      { about },
    );
  it('FZMC-10.6 第十条第二款 审定只写申请，申请只写工作记录：及于工作记录所属的活动，不及于另一次', () => {
    const [, norms, events] = rows[0]!;
    const asked = [checked('2025-03-04 08:30'), ...events, flat, workNote('n1', 'a1'), workNote('n2', 'a2')];
    const refused = (note: string) => [asks('q1', [`document:${note}`]), ruled('refused', 'q1', CHAIN[1])];
    for (const norm of norms) {
      assert.ok(!exemptUnder(norm, [...asked, ...refused('n1')]).includes(true), `${norm} 本次的`);
      assert.deepEqual(exemptUnder(norm, [...asked, ...refused('n2')]), [true], `${norm} 另一次的`);
    }
  });
  it('FZMC-10.6 第十条第二款 一次申请写明两次活动，只就一次不予认可：另一次不受影响', () => {
    const [, norms, events] = rows[0]!;
    const both = [
      checked('2025-03-04 08:30'),
      ...events,
      flat,
      workNote('n1', 'a1'),
      workNote('n2', 'a2'),
      asks('q1', ['activity:a1', 'activity:a2']),
    ];
    const agreed = (activity: string) => CHAIN.map((role) => ruled('given', 'q1', role, [`activity:${activity}`]));
    for (const norm of norms) {
      assert.deepEqual(exemptUnder(norm, [...both, ruled('refused', 'q1', CHAIN[1], ['document:n2'])]), [true], norm);
      const split = [...both, ...agreed('a1'), ruled('refused', 'q1', CHAIN[1], ['activity:a2'])];
      assert.deepEqual(exemptUnder(norm, split), [true], `${norm} 先前认可的仍然有效`);
      const own = [...both, ...agreed('a1'), ruled('refused', 'q1', CHAIN[1], ['activity:a1'])];
      assert.ok(!exemptUnder(norm, own).includes(true), `${norm} 就本次改为不予认可`);
    }
  });
  for (const [what, norms, events] of rows)
    it(`FZMC-10.4 第十条第（四）项 ${what}：出发前检过而到场没电、未能开录的，免予；没电之后才检的，存疑`, () => {
      for (const norm of norms) {
        assert.deepEqual(exemptUnder(norm, [checked('2025-03-04 08:30'), ...events, flat]), [true], norm);
        assert.deepEqual(exemptUnder(norm, [...events, flat, checked('2025-03-04 09:20')]), ['unknown'], norm);
      }
    });
});
