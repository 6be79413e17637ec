import { formatInstant } from '@zhiji/calendar';
import { PLAIN, QUESTIONED } from '../../test/oracle/answer.ts';
import { compareWithText, keepingOf, statusOf } from '../../test/oracle/comparison.ts';
import { APPROVAL_ENDS, CASE } from '../../test/oracle/fact.ts';
import { dayOf, HOUR, midnight } from '../../test/oracle/day.ts';
import { mayFind, somewhen, type Dice, type History } from '../../test/oracle/history.ts';
import { rectifications } from '../../test/oracle/rectification.ts';
import { archiving, keeping, makeUp, onSpotService, storing, textRecord } from '../../test/oracle/urban-management.ts';
import { fuzhouUrbanManagement } from './index.ts';

const RELAXABLE = [...PLAIN, 'unknown'];

compareWithText(fuzhouUrbanManagement, {
  'FZCG-7.2 紧急启动补办审批': {
    norms: ['7.makeup'],
    runs: 40_000,
    draw(random, history) {
      const start = somewhen(random);
      const due = start + 24 * HOUR;
      history.add('procedure.started', start, CASE, {
        caseType: random.pick(['penalty', 'coercion', 'inspection', 'levy']),
        procedure: random.pick(['ordinary', 'ordinary', 'ordinary', 'summary']),
        initiation: random.pick(['exOfficio', 'exOfficio', 'exOfficio', 'onApplication']),
        ...(random.chance(0.6) ? { urgentReason: '正在灭失' } : {}),
      });
      for (const finding of ['urgent', 'internalApprovalRequired'])
        mayFind(random, history, finding, start, ['activity:a1'], 0.4);
      for (const role of ['undertaker', 'legalUnit', 'handlingUnit', 'handlingUnit'])
        if (random.chance(0.85))
          history.add('approval.given', random.between(start - 2 * HOUR, due + 6 * HOUR, due), 'approval:q1', {
            matter: 'procedureInitiation',
            role,
          });
      if (random.chance(0.3))
        history.add(random.pick(APPROVAL_ENDS), random.between(start, due + 8 * HOUR, due, due + 1), 'approval:q1', {
          matter: random.pick(['procedureInitiation', 'procedureInitiation', 'caseClosing']),
          role: 'handlingUnit',
          reason: '补证',
        });
      return random.between(start, due + 40 * HOUR, due, due + 1);
    },
    compared: { 补办: { words: QUESTIONED, text: makeUp, kernel: statusOf('7.makeup', 'c1') } },
  },
  'FZCG-18.5 当场送达': {
    norms: ['18.serve'],
    runs: 20_000,
    draw(random, history) {
      const decided = somewhen(random);
      const [hour, day] = [decided + HOUR, midnight(dayOf(decided))];
      history.add('procedure.started', decided - HOUR, CASE, {
        caseType: 'penalty',
        procedure: random.pick(['summary', 'summary', 'summary', 'ordinary']),
        initiation: 'exOfficio',
      });
      history.add('decision.made', decided, 'decision:k1', { kind: 'penaltyImposed' });
      mayFind(random, history, 'servedOnSpot', decided, ['service:s1'], 0.5);
      for (const service of ['service:s1', 'service:s2'])
        if (random.chance(0.5))
          history.add('service.completed', random.between(decided, day + 9 * HOUR, hour, day), service, {
            method: 'directService',
            servedOn: '2025-03-03',
            form: random.pick(['onSpotDecision', 'onSpotDecision', 'correctionOrder']),
          });
      return random.between(decided, day + 10 * HOUR, hour, day, hour + 1, day + 1);
    },
    compared: { 送达: { words: QUESTIONED, text: onSpotService, kernel: statusOf('18.serve', 'c1') } },
  },
  'FZCG-24.2、24.3、24.6 文字记录': {
    norms: ['24.text'],
    runs: 60_000,
    draw(random, history) {
      const ended = somewhen(random);
      if (random.chance(0.7))
        history.add('activity.started', ended - random.between(0, HOUR), 'activity:a1', {
          kind: 'siteInspection',
          officers: [],
        });
      for (const activity of ['a1', 'a2'])
        history.add('activity.ended', activity === 'a1' ? ended : ended + 7 * HOUR, `activity:${activity}`, {
          kind: 'siteInspection',
        });
      for (const finding of ['specialCircumstances', 'onSiteDispute', 'emergencyIncident'])
        mayFind(random, history, finding, ended, ['activity:a1', 'activity:a2'], 0.55);
      mayConsent(random, history, 'textRecordExtension', ended, random.pick([['activity:a1'], ['activity:a2'], []]));
      if (random.chance(0.6))
        history.add(
          'document.finalized',
          random.between(ended - HOUR, ended + 150 * HOUR, ended + 24 * HOUR),
          'document:d1',
          { form: random.pick(['siteTranscript', 'otherForm', 'inquiryNotice']), filled: [] },
          { about: [random.pick(['activity:a1', 'activity:a1', 'activity:a2'])] },
        );
      return random.between(ended, ended + 300 * HOUR, ended + 24 * HOUR);
    },
    compared: { 文字: { words: RELAXABLE, text: textRecord, kernel: statusOf('24.text', 'a1') } },
  },
  'FZCG-24.4、24.5、24.6 音像导出': {
    norms: ['24.store'],
    runs: 60_000,
    draw(random, history) {
      const ended = somewhen(random);
      for (const recording of ['r1', 'r2'])
        history.add(
          'recording.ended',
          recording === 'r1' ? ended : ended + HOUR,
          `recording:${recording}`,
          { medium: 'video' },
          { about: recording === 'r1' && random.chance(0.6) ? ['activity:a1'] : [] },
        );
      if (random.chance(0.2)) {
        const to = ended - random.between(-3 * HOUR, 3 * HOUR);
        history.add('recording.timeCorrected', ended + 5 * HOUR, 'recording:r1', {
          deviceOffsetMs: 1,
          from: formatInstant(to - HOUR),
          to: formatInstant(to),
        });
      }
      for (const finding of ['specialCircumstances', 'onSiteDispute', 'emergencyIncident'])
        mayFind(random, history, finding, ended, ['recording:r1', 'activity:a1', 'recording:r2'], 0.5);
      mayConsent(random, history, 'storingExtension', ended, [], random.pick([['r1'], ['r1', 'r2'], ['r2']]));
      for (let i = 0; i < 2; i++)
        if (random.chance(0.45)) {
          const claimed = random.between(ended, ended + 120 * HOUR, ended + 24 * HOUR);
          history.add(
            'recording.stored',
            claimed,
            random.pick(['recording:r1', 'recording:r1', 'recording:r2']),
            { registered: random.chance(0.8) },
            { recorded: claimed + random.pick([0, 0, 1, 3 * HOUR]) },
          );
        }
      return random.between(ended, ended + 300 * HOUR, ended + 24 * HOUR);
    },
    compared: { 导出: { words: RELAXABLE, text: storing, kernel: statusOf('24.store', 'r1') } },
  },
  'FZCG-26.3 成卷归档': {
    norms: ['26.file'],
    runs: 20_000,
    draw(random, history) {
      const start = somewhen(random);
      history.add('procedure.started', start, CASE, {
        caseType: random.pick(['penalty', 'licensing', 'levy', 'inspection']),
        procedure: 'ordinary',
        initiation: 'exOfficio',
      });
      const closed = start + 24 * HOUR;
      history.add('case.closed', closed, CASE);
      if (random.chance(0.2))
        history.add('case.reopened', random.between(start, closed + 500 * HOUR, closed), CASE, { reason: '补查' });
      for (let i = 0; i < 2; i++)
        if (random.chance(0.4))
          history.add('case.archived', random.between(start, closed + 1200 * HOUR), CASE, { catalogue: [] });
      return random.between(closed, closed + 1300 * HOUR);
    },
    compared: {
      归档: {
        words: [...PLAIN, 'notApplicable', 'moot'],
        text: archiving,
        kernel: statusOf('26.file', 'c1'),
      },
    },
  },
  'FZCG-26.1 至 26.11 保存期限': {
    norms: ['26.persuasion', '26.evidence', '26.mass', '26.dispute', '26.objection', '26.public', '26.grave'],
    runs: 60_000,
    draw(random, history) {
      const ended = somewhen(random);
      history.add(
        'recording.ended',
        ended,
        'recording:r1',
        { medium: 'video', ...(random.chance(0.2) ? { scene: 'deliberationScene' } : {}) },
        { about: random.chance(0.5) ? ['activity:a1'] : [] },
      );
      const answer = (finding: string, value: unknown, places: readonly (readonly string[])[]) =>
        history.add('finding.made', ended + HOUR, CASE, { finding, value }, { about: random.pick(places) });
      answer('persuasionOnly', random.pick([true, true, false]), [[], [], ['recording:r1'], ['activity:a1']]);
      for (const finding of [
        'onSiteDispute',
        'emergencyIncident',
        'caseEvidence',
        'massIncident',
        'partyObjects',
        'publicInterest',
        'personalSafety',
        'majorDecision',
        'complexCase',
        'heavyPenalty',
      ])
        if (random.chance(0.985)) answer(finding, random.chance(0.04), [[], [], ['recording:r1']]);
      if (random.chance(0.06))
        history.add('recording.listedAsEvidence', ended + 2 * HOUR, random.pick(['recording:r1', 'recording:r2']));
      if (random.chance(0.05))
        history.add('challenge.received', ended + 3 * HOUR, 'challenge:h1', { kind: 'reconsideration' });
      if (random.chance(0.06))
        history.add('deliberation.concluded', ended + 4 * HOUR, CASE, {
          host: '甲',
          participants: [],
          conclusion: '罚',
        });
      if (random.chance(0.15)) history.add('hold.placed', ended + 5 * HOUR, CASE, { reason: '诉讼' });
      if (random.chance(0.1)) history.add('hold.released', ended + 6 * HOUR, CASE, { reason: '终结' });
      return ended + random.between(0, 3 * 365 * 24 * HOUR, 5 * HOUR, 6 * HOUR);
    },
    compared: {
      保存: {
        words: ['until', 'permanent', 'heldByOrder', 'openQuestion', 'noRule'],
        text: keeping,
        kernel: keepingOf('r1'),
      },
    },
  },
  'FZCG-29.1 限期整改': rectifications('29.answer', 10_000),
});

/** Request, consent and its end, at three different instants. */
function mayConsent(
  random: Dice,
  history: History,
  matter: string,
  from: number,
  about: readonly string[],
  recordings?: readonly string[],
): void {
  const edge = from + 24 * HOUR;
  const given = random.between(from - 36 * HOUR, from + 48 * HOUR, edge, from - 24 * HOUR, from - 24 * HOUR - 1);
  const ended = random.between(from, from + 60 * HOUR, edge);
  const asked = random.between(from, from + 40 * HOUR, edge);
  if (random.chance(0.5))
    history.add('approval.requested', asked, 'approval:q1', { matter, reason: '断网' }, { about });
  if (random.chance(0.8)) {
    const role = random.pick(['unitLeader', 'unitLeader', 'legalUnit']);
    history.add(
      'approval.given',
      given,
      'approval:q1',
      { matter, role, ...(recordings ? { recordings } : {}) },
      { about },
    );
  }
  const end = random.pick(['approval.refused', 'approval.withdrawn', undefined, undefined, undefined, undefined]);
  if (end && ended !== given)
    history.add(end, ended, 'approval:q1', { matter, role: 'unitLeader', reason: '不再需要' });
}
