import { formatInstant } from '@zhiji/calendar';
import { PLAIN, QUESTIONED } from '../../test/oracle/answer.ts';
import { compareWithText, statusOf } from '../../test/oracle/comparison.ts';
import { HOUR, workdaysAfter } from '../../test/oracle/day.ts';
import { APPROVAL_ENDS, CASE } from '../../test/oracle/fact.ts';
import { mayFind, somewhen } from '../../test/oracle/history.ts';
import { rectifications } from '../../test/oracle/rectification.ts';
import { leadEntry, makeUp, storing, supplement, urgencyReport } from '../../test/oracle/west-coast-archives.ts';
import { qingdaoWestCoastArchives } from './index.ts';

const DAY = 24 * HOUR;

compareWithText(qingdaoWestCoastArchives, {
  'QDDA-8.4 五个工作日内一次性告知补正': {
    norms: ['8.supplement.term'],
    runs: 60_000,
    draw(random, history) {
      const received = somewhen(random);
      const due = workdaysAfter(5, received);
      const materials = { applicant: '某公司', matter: '备案', oral: false, materials: [] };
      history.add('application.received', received, 'application:p1', materials);
      mayFind(random, history, 'supplementNeeded', received, ['application:p1', 'application:p1'], 0.6);
      for (const application of ['application:p1', 'application:p2']) {
        if (random.chance(0.4))
          history.add('application.supplementRequested', random.between(received, due + 5 * DAY, due), application, {
            items: ['图纸'],
          });
        if (random.chance(0.3))
          history.add('application.decided', random.between(received, due + 5 * DAY), application, { accepted: true });
      }
      return random.between(received, due + 6 * DAY, due, due + 1);
    },
    compared: { 告知: { words: QUESTIONED, text: supplement, kernel: statusOf('8.supplement.term', 'p1') } },
  },
  'QDDA-9.2 紧急启动二十四小时内报告并补办批准': {
    norms: ['9.report', '9.makeup'],
    runs: 80_000,
    draw(random, history) {
      const start = somewhen(random);
      const due = start + DAY;
      history.add('procedure.started', start, CASE, {
        caseType: 'penalty',
        procedure: random.pick(['ordinary', 'summary']),
        initiation: random.pick(['exOfficio', 'exOfficio', 'exOfficio', 'onApplication']),
        ...random.pick([{}, { urgentReason: '正在灭失' }]),
        ...random.pick([{}, {}, {}, { noApprovalBasis: '某法第一条' }]),
      });
      mayFind(random, history, 'urgent', start, ['activity:a1'], 0.5);
      for (let i = 0; i < 2; i++) {
        if (random.chance(0.5))
          history.add('procedure.urgencyReported', random.between(start - HOUR, due + 9 * HOUR, due), CASE, {
            to: random.pick(['agencyHead', 'agencyHead', 'unitHead']),
          });
        if (random.chance(0.5))
          history.add('approval.given', random.between(start - HOUR, due + 9 * HOUR, due), `approval:q${i}`, {
            matter: random.pick(['procedureInitiation', 'procedureInitiation', 'caseClosing']),
            role: random.pick(['agencyHead', 'agencyHead', 'unitHead']),
          });
        if (random.chance(0.2))
          history.add(
            random.pick(APPROVAL_ENDS),
            random.between(start, due + 9 * HOUR, due, due + 1),
            `approval:q${i}`,
            {
              matter: 'procedureInitiation',
              role: 'agencyHead',
              reason: '补证',
            },
          );
      }
      return random.between(start, due + 30 * HOUR, due, due + 1);
    },
    compared: {
      报告: { words: QUESTIONED, text: urgencyReport, kernel: statusOf('9.report', 'c1') },
      补办: { words: QUESTIONED, text: makeUp, kernel: statusOf('9.makeup', 'c1') },
    },
  },
  'QDDA-10.2 三个工作日内录入平台': {
    norms: ['10.enter'],
    runs: 30_000,
    draw(random, history) {
      const found = somewhen(random);
      const due = workdaysAfter(3, found);
      history.add('lead.found', found, 'lead:l1', { source: 'report', content: '擅自销毁档案' });
      for (const lead of ['lead:l1', 'lead:l1', 'lead:l2'])
        if (random.chance(0.5)) {
          const claimed = random.between(found - HOUR, due + 5 * DAY, due);
          const recorded = claimed + random.pick([0, 0, 1, 3 * HOUR]);
          history.add('lead.entered', claimed, lead, { platform: '执法平台' }, { recorded });
        }
      return random.between(found, due + 6 * DAY, due, due + 1);
    },
    compared: { 录入: { words: PLAIN, text: leadEntry, kernel: statusOf('10.enter', 'l1') } },
  },
  'QDDA-35.1、35.2 两个工作日内储存': {
    norms: ['35.store'],
    runs: 60_000,
    draw(random, history) {
      const ended = somewhen(random);
      const due = workdaysAfter(2, ended);
      for (const recording of ['recording:r1', 'recording:r2'])
        history.add('recording.ended', ended, recording, { medium: 'video' });
      for (let i = 0; i < 2; i++)
        if (random.chance(0.25)) {
          const to = ended - random.between(-30 * HOUR, 30 * HOUR);
          const span = { from: formatInstant(to - HOUR), to: formatInstant(to) };
          const recording = random.pick(['recording:r1', 'recording:r2']);
          history.add('recording.timeCorrected', ended + random.between(HOUR, 9 * HOUR), recording, {
            deviceOffsetMs: 1,
            ...span,
          });
        }
      for (let i = 0; i < 2; i++)
        if (random.chance(0.5)) {
          const claimed = random.between(ended, due + 3 * DAY, due);
          history.add(
            'recording.stored',
            claimed,
            random.pick(['recording:r1', 'recording:r1', 'recording:r2']),
            { registered: random.chance(0.8) },
            { recorded: claimed + random.pick([0, 0, 1, 3 * HOUR]) },
          );
        }
      for (let i = 0; i < 2; i++)
        if (random.chance(0.2))
          history.add(
            'recording.secrecyAnswered',
            random.between(ended, due + 3 * DAY),
            random.pick(['recording:r1', 'recording:r2']),
            { secrecy: random.pick([['notSecret'], ['stateSecret'], ['tradeSecret', 'stateSecret']]) },
          );
      return random.between(ended, due + 4 * DAY, due, due + 1);
    },
    compared: { 储存: { words: [...PLAIN, 'exempt'], text: storing, kernel: statusOf('35.store', 'r1') } },
  },
  'QDDA-39.1 责令限期改正': rectifications('39.answer', 10_000),
});
