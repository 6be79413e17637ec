import { formatDay } from '@zhiji/calendar';
import type { CaseView, Program } from '@zhiji/law';
import { PLAIN } from '../../test/oracle/answer.ts';
import { compareWithText, statusOf } from '../../test/oracle/comparison.ts';
import { dayOf, daysAfter, HOUR, monthsAfter, workdaysAfter } from '../../test/oracle/day.ts';
import { APPROVAL_ENDS, CASE } from '../../test/oracle/fact.ts';
import { somewhen, type Dice, type History } from '../../test/oracle/history.ts';
import {
  applicationAnswer,
  coercionMakeUp,
  courtApplication,
  courtTerm,
  crimeTransfer,
  finePayment,
  hearingNotice,
  licenceDecision,
  licenceDelivery,
  penaltyDecision,
  penaltyService,
  preservationDisposal,
  seizureTerm,
  testingDefinite,
  testingTold,
} from '../../test/oracle/national.ts';
import { national } from './index.ts';

const DAY = 24 * HOUR;
const ENDED = [...PLAIN, 'moot'];
const HEADS = ['agencyHead', 'agencyLeader', 'committeeLeader', 'committeeLeaderInCharge', 'subdistrictHead'] as const;

const mayHappen = (
  random: Dice,
  history: History,
  share: number,
  type: string,
  when: number,
  subject: string,
  data = {},
  about: readonly string[] = [],
) => {
  if (random.chance(share)) history.add(type, when, subject, data, { about });
};
const mayStart = (random: Dice, history: History, when: number, caseTypes: readonly string[]) =>
  history.add('procedure.started', when, CASE, {
    caseType: random.pick(caseTypes),
    procedure: 'ordinary',
    initiation: 'exOfficio',
  });
const breachOf =
  (norm: string) =>
  ({ breaches }: CaseView, { norms }: Program): string =>
    breaches.some((breach) => norms[breach.norms[0]!]!.id === norm) ? 'breached' : 'clean';

compareWithText(national, {
  'NATL-penalty-56 先行登记保存的处理': {
    norms: ['penalty.56.dispose'],
    runs: 10_000,
    draw(random, history) {
      const taken = somewhen(random);
      const due = workdaysAfter(7, taken);
      history.add('measure.taken', taken, 'measure:m1', { kind: 'advancePreservation', items: [] });
      const asOf = random.between(taken, due + 6 * DAY, due, due + 1);
      if (random.chance(0.15)) history.add('measure.lifted', random.between(taken, due + 5 * DAY), 'measure:m1');

      for (const measure of ['measure:m1', 'measure:m2'])
        mayHappen(
          random,
          history,
          0.6,
          'measure.disposed',
          random.between(taken - DAY, due + 5 * DAY, due, taken),
          measure,
        );
      return asOf;
    },
    compared: { 处理: { words: ENDED, text: preservationDisposal, kernel: statusOf('penalty.56.dispose', 'm1') } },
  },
  'NATL-penalty-60 九十日内决定，中止不计': {
    norms: ['penalty.60'],
    runs: 40_000,
    draw(random, history) {
      const start = somewhen(random);
      const due = daysAfter(90, start);
      mayStart(random, history, start, ['penalty']);
      for (let i = 0; i < 2; i++) {
        const from = random.between(start, due + 2 * DAY, due - 2, start + HOUR);
        mayHappen(random, history, 0.4, 'procedure.suspended', from, CASE, { cause: '鉴定' });
        mayHappen(random, history, 0.6, 'procedure.resumed', random.between(from, from + 30 * DAY), CASE);
      }
      const asOf = random.between(start, due + 70 * DAY, due, due + 1);
      if (random.chance(0.1))
        history.add('procedure.terminated', random.between(start, due + 5 * DAY), CASE, { reason: '死亡' });

      mayHappen(
        random,
        history,
        0.5,
        'decision.made',
        random.between(start - DAY, due + 60 * DAY, due),
        'decision:k1',
        {
          kind: 'penaltyImposed',
        },
      );
      return asOf;
    },
    compared: { 决定: { words: [...ENDED, 'paused'], text: penaltyDecision, kernel: statusOf('penalty.60', 'c1') } },
  },
  'NATL-penalty-61 七日内送达': {
    norms: ['penalty.61', 'service.88', 'service.88.unnamed', 'service.95'],
    runs: 20_000,
    draw(random, history) {
      const decided = somewhen(random);
      const due = workdaysAfter(7, decided);
      mayStart(random, history, decided - 5 * DAY, ['penalty', 'penalty', 'penalty', 'inspection']);
      history.add('decision.made', decided, 'decision:k1', { kind: 'penaltyImposed' });
      mayServe(random, history, decided, due);
      return random.between(decided, due + 30 * DAY, due, due + 1);
    },
    compared: {
      送达: { words: [...PLAIN, 'notApplicable'], text: penaltyService, kernel: statusOf('penalty.61', 'k1') },
    },
  },
  'NATL-licensing-44 十日内颁发、送达': {
    norms: ['licensing.44', 'service.88', 'service.88.unnamed', 'service.95'],
    runs: 20_000,
    draw(random, history) {
      const decided = somewhen(random);
      const due = workdaysAfter(10, decided);
      mayStart(random, history, decided - 5 * DAY, ['licensing', 'licensing', 'licensing', 'inspection']);
      history.add('decision.made', decided, 'decision:k1', { kind: 'licenceGranted' });
      mayServe(random, history, decided, due);
      return random.between(decided, due + 30 * DAY, due, due + 1);
    },
    compared: {
      送达: { words: [...PLAIN, 'notApplicable'], text: licenceDelivery, kernel: statusOf('licensing.44', 'k1') },
    },
  },
  'NATL-penalty-67 十五日内缴纳罚款': {
    norms: ['penalty.67', 'service.88', 'service.88.unnamed', 'service.95'],
    runs: 20_000,
    draw(random, history) {
      const decided = somewhen(random);
      mayStart(random, history, decided - 5 * DAY, ['penalty', 'penalty', 'penalty', 'inspection']);
      history.add('decision.made', decided, 'decision:k1', {
        kind: 'penaltyImposed',
        ...(random.chance(0.8) ? { fine: 500_00 } : {}),
      });
      mayServe(random, history, decided, decided + 9 * DAY);
      mayHappen(random, history, 0.5, 'performance.completed', random.between(decided, decided + 40 * DAY), CASE);
      mayHappen(random, history, 0.1, 'approval.given', decided + 5 * DAY, 'approval:q1', {
        matter: 'performanceDeferral',
        role: 'agencyHead',
      });
      return random.between(decided, decided + 50 * DAY);
    },
    compared: {
      缴纳: {
        words: [...PLAIN, 'exempt', 'none'],
        text: finePayment,
        kernel({ duties }) {
          const owed = duties.flatMap(({ status }) => (status === 'notApplicable' ? [] : [status]));
          return owed.length === 0 ? 'none' : owed.toSorted().join(' ');
        },
      },
    },
  },
  'NATL-penalty-64 听证七日前通知': {
    norms: ['penalty.64.term', 'penalty.64.term.unnamed', 'penalty.64.notice'],
    runs: 10_000,
    draw(random, history) {
      const told = somewhen(random);
      mayStart(random, history, told - 5 * DAY, ['penalty', 'penalty', 'penalty', 'inspection']);
      const form = random.pick(['hearingNotice', 'hearingNotice', 'hearingNotice', 'priorNotice']);
      history.add('document.finalized', told - HOUR, 'document:d1', { form, filled: [] });
      const serve = (service: string, when: number, about: readonly string[]) =>
        mayHappen(
          random,
          history,
          0.6,
          'service.completed',
          when,
          `service:${service}`,
          {
            method: 'directService',
            servedOn: formatDay(dayOf(when)),
            ...random.pick([{ form: 'hearingNotice' }, { form: 'priorNotice' }, {}]),
          },
          about,
        );
      serve('s1', told, random.pick([['document:d1'], []]));
      serve('s2', told + 3 * DAY, ['document:d1']);
      const end = workdaysAfter(7, told);
      const held = random.between(told - DAY, told + 25 * DAY, end);
      history.add('activity.started', held, 'activity:a1', { kind: 'hearing', officers: [] });
      return held + DAY;
    },
    compared: { 通知: { words: ['clean', 'breached'], text: hearingNotice, kernel: breachOf('penalty.64.notice') } },
  },
  'NATL-compulsion-54 催告十日后申请法院': {
    norms: ['compulsion.54.term', 'compulsion.54.demand'],
    runs: 10_000,
    draw(random, history) {
      const made = somewhen(random);
      for (const [service, share, when] of [
        ['s1', 0.9, made],
        ['s2', 0.3, made + 4 * DAY],
      ] as const)
        mayHappen(random, history, share, 'service.completed', when, `service:${service}`, {
          method: 'directService',
          servedOn: formatDay(dayOf(when)),
          form: random.pick(['demandNotice', 'demandNotice', 'demandNotice', 'enforcementDecision']),
        });
      const end = workdaysAfter(10, made);
      const applied = random.between(made - DAY, made + 30 * DAY, end);
      history.add('court.applied', applied, 'execution:x1', { court: '法院' });
      return applied + DAY;
    },
    compared: {
      催告: { words: ['clean', 'breached'], text: courtApplication, kernel: breachOf('compulsion.54.demand') },
    },
  },
  'NATL-compulsion-19 二十四小时内补办批准': {
    norms: ['compulsion.19'],
    runs: 10_000,
    draw(random, history) {
      const taken = somewhen(random);
      const due = taken + DAY;
      history.add('measure.taken', taken, 'measure:m1', {
        kind: random.pick(['seizure', 'impoundment', 'otherMeasure']),
        items: [],
        ...(random.chance(0.9) ? { urgentReason: '正在灭失' } : {}),
      });
      for (let i = 0; i < 2; i++)
        if (random.chance(0.6))
          history.add(
            'approval.given',
            random.between(taken - HOUR, due + 20 * HOUR, due),
            `approval:q${i}`,
            { matter: 'coerciveMeasureMatter', role: random.pick([...HEADS, 'legalUnit', 'unitLeader']) },
            { about: [random.pick(['measure:m1', 'measure:m1', 'measure:m2'])] },
          );
      if (random.chance(0.3))
        history.add(random.pick(APPROVAL_ENDS), random.between(taken, due + 20 * HOUR, due, due + 1), 'approval:q0', {
          matter: 'coerciveMeasureMatter',
          role: 'agencyHead',
          reason: '补证',
        });
      return random.between(taken, due + 30 * HOUR, due, due + 1);
    },
    compared: { 补办: { words: [...PLAIN, 'absent'], text: coercionMakeUp, kernel: statusOf('compulsion.19', 'm1') } },
  },
  'NATL-compulsion-25 查封扣押三十日、经批准延长，第三款检测鉴定的期间不计': {
    norms: ['compulsion.25'],
    runs: 40_000,
    draw(random, history) {
      const taken = somewhen(random);
      const [due, later] = [daysAfter(30, taken), daysAfter(60, taken)];
      history.add('measure.taken', taken, 'measure:m1', { kind: random.pick(['seizure', 'impoundment']), items: [] });
      if (random.chance(0.5))
        history.add(
          'approval.given',
          random.between(taken, due + 3 * DAY, due),
          'approval:q1',
          { matter: 'measureExtension', role: random.pick([...HEADS, 'legalUnit']) },
          { about: random.pick([['measure:m1'], ['measure:m2'], []]) },
        );
      mayHappen(
        random,
        history,
        0.15,
        random.pick(['approval.refused', 'approval.withdrawn']),
        random.between(taken, due + 3 * DAY),
        'approval:q1',
        {
          matter: 'measureExtension',
          role: 'agencyHead',
          reason: '不再需要',
        },
      );
      mayTest(random, history, taken, due);
      const asOf = random.between(taken, later + 20 * DAY, due, due + 1, later, later + 1);
      if (random.chance(0.15)) history.add('measure.lifted', random.between(taken, due + 5 * DAY), 'measure:m1');

      mayHappen(
        random,
        history,
        0.6,
        'measure.disposed',
        random.between(taken, later + 15 * DAY, due, later),
        'measure:m1',
      );
      return asOf;
    },
    compared: { 处理: { words: [...ENDED, 'paused'], text: seizureTerm, kernel: statusOf('compulsion.25', 'm1') } },
  },
  'NATL-compulsion-25 第三款检测鉴定的期间明确并书面告知': {
    norms: ['compulsion.25.definite', 'compulsion.25.told'],
    runs: 10_000,
    draw(random, history) {
      const taken = somewhen(random);
      const entrusted = random.between(taken - DAY, taken + 5 * DAY, taken);
      const kind = random.pick(['seizure', 'impoundment', 'impoundment', 'advancePreservation']);
      history.add('measure.taken', taken, 'measure:m1', { kind, items: [] });
      entrust(random, history, entrusted, [random.pick(['measure:m1', 'measure:m1', 'measure:m1', 'measure:m2'])]);
      for (const document of ['document:d1', 'document:d2'])
        mayHappen(
          random,
          history,
          0.5,
          'document.finalized',
          random.between(entrusted - DAY, entrusted + 5 * DAY, entrusted),
          document,
          { form: random.pick(['testingTermNotice', 'testingTermNotice', 'coercionExtension']), filled: [] },
          [random.pick(['measure:m1', 'measure:m1', 'measure:m2'])],
        );
      return random.between(entrusted, entrusted + 30 * DAY);
    },
    compared: {
      明确: { words: ['clean', 'breached'], text: testingDefinite, kernel: breachOf('compulsion.25.definite') },
      告知: {
        words: ['done', 'open', 'notApplicable', 'absent'],
        text: testingTold,
        kernel: statusOf('compulsion.25.told', 'm1'),
      },
    },
  },
  'NATL-compulsion-53 三个月内申请法院': {
    norms: ['service.88', 'service.88.unnamed', 'compulsion.53.lapse', 'compulsion.53'],
    runs: 10_000,
    draw(random, history) {
      const served = somewhen(random);
      const over = monthsAfter(6, served);
      const due = monthsAfter(3, over - 1);
      const later = () => random.between(served, due + 30 * DAY, over, due);
      history.add('service.completed', served, 'service:s1', {
        method: 'directService',
        servedOn: formatDay(dayOf(served)),
      });
      mayHappen(random, history, 0.9, 'performance.failed', later(), CASE, { remaining: '罚款' });
      mayHappen(random, history, 0.15, 'challenge.received', later(), 'challenge:g1', {
        kind: random.pick(['reconsideration', 'litigation', 'petition']),
      });
      mayHappen(random, history, 0.2, 'execution.started', later(), 'execution:x1', {
        executor: random.pick(['ownAgency', 'court']),
      });
      mayHappen(random, history, 0.15, 'performance.completed', later(), CASE);
      for (let i = 0; i < 2; i++)
        mayHappen(random, history, 0.5, 'court.applied', later(), 'execution:x1', { court: '法院' });
      return random.between(over, due + 30 * DAY, due, due + 1);
    },
    compared: {
      申请: { words: [...PLAIN, 'exempt', 'notApplicable'], text: courtTerm, kernel: statusOf('compulsion.53', 's1') },
    },
  },
  'NATL-licensing-32 五日内答复申请': {
    norms: ['licensing.32'],
    runs: 10_000,
    draw(random, history) {
      const received = somewhen(random);
      const due = workdaysAfter(5, received);
      history.add('application.received', received, 'application:p1', {
        applicant: '某公司',
        matter: '许可',
        oral: false,
        materials: [],
      });
      const asOf = random.between(received, due + 6 * DAY, due, due + 1);
      if (random.chance(0.15))
        history.add('application.supplementRequested', random.between(received, due + 5 * DAY), 'application:p1', {
          items: ['图纸'],
        });

      for (const application of ['application:p1', 'application:p2'])
        mayHappen(
          random,
          history,
          0.6,
          'application.decided',
          random.between(received, due + 5 * DAY, due),
          application,
          {
            accepted: true,
          },
        );
      return asOf;
    },
    compared: { 答复: { words: ENDED, text: applicationAnswer, kernel: statusOf('licensing.32', 'p1') } },
  },
  'NATL-licensing-42 二十日内决定，听证不计，经批准延长': {
    norms: ['licensing.42'],
    runs: 40_000,
    draw(random, history) {
      const accepted = somewhen(random);
      const [due, later] = [workdaysAfter(20, accepted), workdaysAfter(30, accepted)];
      mayStart(random, history, accepted - DAY, ['licensing', 'licensing', 'licensing', 'inspection']);
      history.add('application.decided', accepted, 'application:p1', { accepted: random.chance(0.95) });
      const heard = random.chance(0.4);
      const asked = random.between(accepted, due);
      if (heard) history.add('hearing.requested', asked, CASE);
      mayHappen(random, history, 0.6, 'activity.ended', random.between(asked, asked + 20 * DAY), 'activity:a1', {
        kind: random.pick(['hearing', 'hearing', 'siteInspection']),
      });
      const consent = random.between(accepted, due + 9 * DAY, due);
      mayHappen(random, history, 0.4, 'approval.given', consent, 'approval:q1', {
        matter: 'postponementMatter',
        role: random.pick([...HEADS, 'undertaker']),
      });
      mayHappen(
        random,
        history,
        0.6,
        'decision.made',
        random.between(accepted, later + 20 * DAY, due, later),
        'decision:k1',
        {
          kind: 'licenceGranted',
        },
      );
      return random.between(accepted, later + 30 * DAY, due, later);
    },
    compared: {
      决定: {
        words: [...PLAIN, 'notApplicable', 'paused', 'absent'],
        text: licenceDecision,
        kernel: statusOf('licensing.42', 'c1'),
      },
    },
  },
  'NATL-transfer-5 二十四小时内移送公安机关': {
    norms: ['transfer.5'],
    runs: 10_000,
    draw(random, history) {
      const concluded = somewhen(random);
      const due = concluded + DAY;
      history.add('lead.concluded', concluded, 'lead:l1', {
        outcome: random.pick(['transferCrime', 'transferCrime', 'transferCrime', 'notInitiated']),
        reason: '涉嫌犯罪',
      });
      for (const lead of ['lead:l1', 'lead:l2'])
        mayHappen(
          random,
          history,
          0.6,
          'lead.transferred',
          random.between(concluded - HOUR, due + 20 * HOUR, due),
          lead,
        );
      return random.between(concluded, due + 30 * HOUR, due, due + 1);
    },
    compared: { 移送: { words: [...PLAIN, 'absent'], text: crimeTransfer, kernel: statusOf('transfer.5', 'l1') } },
  },
});

/** Tests of what is under the measure, under another, under both or of something else; some with a result, or with two. */
function mayTest(random: Dice, history: History, taken: number, due: number): void {
  for (let i = 0; i < 2; i++) {
    if (!random.chance(0.4)) continue;
    const of = random.pick([['measure:m1'], ['measure:m1'], ['measure:m2', 'measure:m1'], ['measure:m2'], []]);
    const from = random.between(taken - 3 * DAY, due + 3 * DAY, taken, due - 3);
    entrust(random, history, from, of);
    for (const share of [0.8, 0.2])
      mayHappen(
        random,
        history,
        share,
        'expert.concluded',
        random.between(from - HOUR, from + 25 * DAY, from),
        CASE,
        { body: '检测中心', conclusion: '不合格' },
        random.chance(0.9) ? of : [],
      );
  }
}

const entrust = (random: Dice, history: History, when: number, about: readonly string[]) =>
  history.add(
    'expert.entrusted',
    when,
    CASE,
    { body: '检测中心', matter: '成分', ...(random.chance(0.3) ? { agreedBy: '2026-01-01T00:00:00+08:00' } : {}) },
    { about },
  );

/** Service of the decision or of another paper; or published. */
function mayServe(random: Dice, history: History, decided: number, due: number): void {
  for (const service of ['service:s1', 'service:s2'])
    if (random.chance(0.45)) {
      const on = random.between(decided, due + 8 * DAY, due);
      const form = random.pick(['enforcementDecision', undefined, 'demandNotice']);
      history.add('service.completed', on + random.between(0, 2 * DAY), service, {
        method: 'directService',
        servedOn: formatDay(dayOf(on)),
        ...(form ? { form } : {}),
      });
    }
  if (random.chance(0.2))
    history.add('service.attempted', random.between(decided, decided + 5 * DAY), 'service:s3', {
      method: random.pick(['serviceByPublication', 'directService']),
      result: 'served',
    });
}
