import { describe } from 'node:test';
import type { CaseEvent } from '@zhiji/law';
import { act, caseBook, lawBook, programOf } from '../../test/law-book.ts';
import { national } from './index.ts';

const { actRows, judgeRows } = lawBook(programOf(national));
const { activity, draft, fact, paper, start } = caseBook();
const LATER = '2026-12-30 10:00';
const row = (name: string, events: readonly CaseEvent[], says: readonly string[], asOf = LATER) => ({
  name,
  events,
  asOf,
  says,
});

type Form = 'hearingNotice' | 'priorNotice' | 'enforcementDecision' | 'demandNotice';
/** 送达完成；没有写明文书的，`form` 不填。 */
const served = (id: string, day: string, form?: Form, about: readonly string[] = []) =>
  fact(
    'service.completed',
    `${day} 10:00`,
    id,
    { method: 'directService', servedOn: day, ...(form ? { form } : {}) },
    { about },
  );

describe('听证通知自送达起算', () => {
  const HEARD = ['违规 进入调查取证'];
  const hearing = activity('a9', 'hearing', '2026-01-20', '09:00', '11:00');
  const notice = paper('d1', 'hearingNotice', '2026-01-08 09:00');
  const noticeOf = (id: string, day: string, activityId: string) =>
    paper(id, 'hearingNotice', `${day} 09:00`, { about: [`activity:${activityId}`] });
  const second = activity('a2', 'hearing', '2026-02-10', '09:00', '11:00');
  for (const [id, caseType, opened] of [
    ['NATL-penalty-64', 'penalty', start('2026-01-05 09:00')],
    ['NATL-licensing-48', 'licensing', start('2026-01-05 09:00', 'licensing')],
  ] as const)
    describe(caseType, () =>
      judgeRows([
        row(`${id} 通知书已经定稿而没有送达 → 违规`, [opened, notice, ...hearing], HEARD),
        row(
          `${id} 定稿满七个工作日，送达未满 → 违规`,
          [opened, notice, served('s1', '2026-01-12', 'hearingNotice'), ...hearing],
          HEARD,
        ),
        row(
          `${id} 送达满七个工作日 → 合规`,
          [opened, notice, served('s1', '2026-01-08', 'hearingNotice'), ...hearing],
          [],
        ),
        row(
          `${id} 案内没有通知书，送达写明是听证通知书 → 合规`,
          [opened, served('s1', '2026-01-08', 'hearingNotice'), ...hearing],
          [],
        ),
        row(
          `${id} 没有写明文书，所送的是通知书 → 合规`,
          [opened, notice, served('s1', '2026-01-08', undefined, ['document:d1']), ...hearing],
          [],
        ),
        row(
          `${id} 送达的是别的文书 → 违规`,
          [
            opened,
            notice,
            paper('d2', 'priorNotice', '2026-01-08 09:00'),
            served('s1', '2026-01-08', undefined, ['document:d2']),
            ...hearing,
          ],
          HEARD,
        ),
        row(
          `${id} 在一次送达活动中送达，听证活动另有笔录 → 合规`,
          [
            opened,
            notice,
            ...activity('a5', 'serviceVisit', '2026-01-08', '09:30', '10:30'),
            served('s1', '2026-01-08', 'hearingNotice', ['document:d1', 'activity:a5']),
            ...hearing,
            paper('d9', 'hearingTranscript', '2026-01-20 11:00', { about: ['activity:a9'] }),
          ],
          [],
        ),
        row(
          `${id} 两次听证，第二次的通知没有送达 → 第二次违规`,
          [
            opened,
            noticeOf('d1', '2026-01-08', 'a9'),
            served('s1', '2026-01-08', 'hearingNotice', ['document:d1']),
            ...hearing,
            noticeOf('d2', '2026-01-22', 'a2'),
            ...second,
          ],
          HEARD,
        ),
        row(
          `${id} 两次听证，各有通知并已送达 → 合规`,
          [
            opened,
            noticeOf('d1', '2026-01-08', 'a9'),
            served('s1', '2026-01-08', 'hearingNotice', ['document:d1']),
            ...hearing,
            noticeOf('d2', '2026-01-22', 'a2'),
            served('s2', '2026-01-22', undefined, ['document:d2']),
            ...second,
          ],
          [],
        ),
        row(
          `${id} 后一次听证的通知早已发出而未满七个工作日 → 前一次合规`,
          [
            opened,
            noticeOf('d1', '2026-01-08', 'a9'),
            served('s1', '2026-01-08', 'hearingNotice', ['document:d1']),
            noticeOf('d2', '2026-01-19', 'a2'),
            served('s2', '2026-01-19', 'hearingNotice', ['document:d2']),
            ...hearing,
            ...second,
          ],
          [],
        ),
        row(
          `${id} 改期的通知撤回重发 → 以送达的为准`,
          [
            opened,
            paper('d0', 'hearingNotice', '2026-01-06 09:00'),
            fact('document.withdrawn', '2026-01-07 09:00', 'd0', { reason: '改期' }),
            notice,
            served('s1', '2026-01-08', 'hearingNotice', ['document:d1']),
            ...hearing,
          ],
          [],
        ),
      ]),
    );
});

describe('哪一次送达是决定书的送达', () => {
  const penalty = start('2026-02-09 09:00');
  const decided = (when: string, id = 'k1', more = {}) =>
    fact('decision.made', when, id, { kind: 'penaltyImposed', fine: 500_00, ...more });
  const prior = paper('d1', 'priorNotice', '2026-02-10 09:00');
  const decision = paper('d2', 'enforcementDecision', '2026-03-02 09:00');
  const demand = paper('d3', 'demandNotice', '2026-05-04 09:00');
  const failed = fact('performance.failed', '2026-04-01 09:00', 'c1', { remaining: '罚款' });
  judgeRows([
    row(
      'NATL-penalty-67 决定以前送达过没有写明文书的告知书 → 不起缴款期限',
      [penalty, prior, served('s1', '2026-02-11', undefined, ['document:d1']), decided('2026-03-02 10:00')],
      [],
    ),
    row(
      'NATL-penalty-67 决定以前的送达没有写明文书，也没有写明何物 → 不是决定书',
      [penalty, served('s1', '2026-02-11'), decided('2026-03-02 10:00')],
      [],
    ),
    row(
      'NATL-penalty-67 决定之后送达没有写明文书的催告书 → 只有决定书的一项',
      [
        penalty,
        decided('2026-03-02 10:00'),
        decision,
        served('s1', '2026-03-03', 'enforcementDecision', ['document:d2']),
        demand,
        served('s2', '2026-05-04', undefined, ['document:d3']),
      ],
      ['义务 overdue s1'],
    ),
    row(
      'NATL-penalty-67 没有写明文书，所送的是决定书 → 起算',
      [penalty, decided('2026-03-02 10:00'), decision, served('s1', '2026-03-03', undefined, ['document:d2'])],
      ['义务 overdue s1'],
    ),
    row(
      'NATL-penalty-67 没有写明文书，所送的决定书只有草稿 → 起算',
      [
        penalty,
        decided('2026-03-02 10:00'),
        draft('d2', 'enforcementDecision', '2026-03-02 09:00'),
        served('s1', '2026-03-03', undefined, ['document:d2']),
      ],
      ['义务 overdue s1'],
    ),
    row(
      'NATL-penalty-67 送达之后才登记决定书 → 照样起算',
      [penalty, decided('2026-03-02 10:00'), served('s1', '2026-03-03', undefined, ['document:d2']), decision],
      ['义务 overdue s1'],
    ),
    row(
      'NATL-compulsion-53 送达的是没有写明文书的告知书 → 不起三个月',
      [penalty, prior, served('s1', '2026-02-11', undefined, ['document:d1']), failed],
      [],
      '2026-12-30 10:00',
    ),
    row(
      'NATL-compulsion-53 没有写明文书，所送的是决定书 → 起算',
      [penalty, decided('2026-03-02 10:00'), decision, served('s1', '2026-03-03', undefined, ['document:d2']), failed],
      ['义务 overdue s1'],
    ),
  ]);
  const applying = (...about: readonly string[]) => act('court.applied', ['execution:x1', ...about], { court: '法院' });
  const demanded = served('s9', '2026-05-04', 'demandNotice', ['document:d3']);
  const other = paper('d4', 'enforcementDecision', '2026-08-03 09:00');
  const two = [
    penalty,
    decided('2026-03-02 10:00'),
    decision,
    served('s1', '2026-03-03', 'enforcementDecision', ['document:d2']),
    failed,
    demand,
    demanded,
    decided('2026-08-03 10:00', 'k2'),
    other,
    served('s2', '2026-08-04', 'enforcementDecision', ['document:d4']),
  ];
  actRows([
    {
      name: 'NATL-compulsion-53 两份决定，后一份的期限未满，没有写明执行哪一份 → 拒绝',
      events: two,
      act: applying(),
      asOf: '2026-10-09 10:00',
      refused: '期限尚未届满',
    },
    {
      name: 'NATL-compulsion-53 两份决定，执行期限已满的前一份 → 放行',
      events: two,
      act: applying('document:d2'),
      asOf: '2026-10-09 10:00',
    },
    {
      name: 'NATL-compulsion-53 两份决定，执行期限未满的后一份 → 拒绝',
      events: two,
      act: applying('document:d4'),
      asOf: '2026-10-09 10:00',
      refused: '期限尚未届满',
    },
    {
      name: 'NATL-compulsion-53 两份决定的期限均已届满 → 放行',
      events: two,
      act: applying(),
      asOf: '2027-02-23 10:00',
    },
    {
      name: 'NATL-compulsion-53 决定书送达满六个月，其后送达过没有写明文书的催告书 → 放行',
      events: [...two.slice(0, 6), served('s3', '2026-05-04', undefined, ['document:d3']), demanded],
      act: applying(),
      asOf: '2026-10-09 10:00',
    },
    {
      name: 'NATL-compulsion-54 催告书关于另一次执行 → 拒绝',
      events: [...two.slice(0, 6), served('s4', '2026-05-04', 'demandNotice', ['execution:x2'])],
      act: applying(),
      asOf: '2026-10-09 10:00',
      refused: '催告书尚未送达',
    },
  ]);
});
