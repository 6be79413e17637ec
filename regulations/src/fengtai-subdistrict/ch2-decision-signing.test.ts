import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { act, actRows, assessed, caseBook, type Row } from '../../test/fengtai.ts';

const { approve, draft, fact, find, start } = caseBook();
const asOf = '2025-03-13 09:00';

describe('第十一条第（九）项 单位负责人和法制审核人员签字', () => {
  const penalty = start('2025-03-01 09:00');
  const head = (when: string) => approve('decisionApproval', 'subdistrictHead', when, { id: 'q2', opinion: '同意' });
  const review = (when: string) => approve('legalReview', 'legalReviewer', when, { id: 'q1', opinion: '合法' });
  const major = find('majorDecision', true, '2025-03-10 09:00');
  const classified = (when: string, isMajor: boolean) =>
    fact('case.classified', when, 'c1', { major: isMajor, complex: false, reason: '罚款数额' });
  const decide = act('decision.made', ['decision:k1'], { kind: 'penaltyImposed' });
  const finalize = act('document.finalized', ['document:d2'], {
    form: 'enforcementDecision',
    filled: ['conduct', 'basis', 'remedyRoute'],
  });

  const ALLOWED = undefined;
  const histories: readonly (readonly [string, Row['events'], string | undefined])[] = [
    ['没有负责人签字', [], '缺单位负责人签字'],
    ['非重大，只有负责人签字', [head('2025-03-12 09:00')], ALLOWED],
    ['重大，法制审核在先、负责人在后', [major, review('2025-03-11 09:00'), head('2025-03-12 09:00')], ALLOWED],
    ['重大，负责人在先、法制审核在后', [major, head('2025-03-11 09:00'), review('2025-03-12 09:00')], '不在其前'],
    [
      '重大，负责人先签，法制审核后再由负责人签字',
      [major, head('2025-03-10 09:00'), review('2025-03-11 09:00'), head('2025-03-12 09:00')],
      ALLOWED,
    ],
    ['重大，只有负责人签字、没有法制审核', [major, head('2025-03-12 09:00')], '法制审核签字'],
    ['重大，只有法制审核、没有负责人签字', [major, review('2025-03-11 09:00')], '缺单位负责人签字'],
    ['分级为重大，只有负责人签字', [classified('2025-03-10 09:00', true), head('2025-03-12 09:00')], '法制审核签字'],
    [
      '分级为重大、复核后改为非重大，只有负责人签字',
      [classified('2025-03-10 09:00', true), classified('2025-03-11 09:00', false), head('2025-03-12 09:00')],
      ALLOWED,
    ],
  ];
  actRows(
    histories.flatMap(([what, events, refused]) =>
      (
        [
          ['作出', decide],
          ['定稿决定书', finalize],
        ] as const
      ).map(([how, asked]) => ({
        name: `FTJD-11.9 第十一条第（九）项 ${what} → ${refused ? '不得' : '可以'}${how}`,
        events: [penalty, ...events],
        act: asked,
        asOf,
        ...(refused ? { refused } : {}),
      })),
    ),
  );
  actRows([
    {
      name: 'FTJD-11.9 第十一条第（九）项 当场处罚 → 不须负责人签字',
      events: [start('2025-03-05 09:00', 'penalty', { procedure: 'summary' })],
      act: decide,
      asOf: '2025-03-05 09:20',
    },
  ]);
  const waits = (...events: Row['events']) =>
    assessed([penalty, draft('d2', 'enforcementDecision', '2025-03-11 09:00'), ...events], asOf).blocked.some(
      ({ act: named, requirements }) => named === 'finalizeDocument' && requirements.includes('FTJD-11.9'),
    );
  it('FTJD-11.9 第十一条第（九）项 决定书已起草而负责人尚未签字 → 列明定稿所缺；已签字的不列', () =>
    assert.deepEqual([waits(), waits(head('2025-03-12 09:00'))], [true, false]));
});
