import { describe } from 'node:test';
import { caseBook, judgeRows, type Row } from '../../test/fengtai.ts';

const { activity, fact, paper, served, start } = caseBook();

describe('第四条第五款 强制案终结时的各环节', () => {
  const opened = [
    fact('lead.found', '2025-03-01 08:30', 'l1', { source: 'report', content: '违法建设' }),
    fact('lead.registered', '2025-03-03 09:00', 'l1', {}),
    start('2025-03-05 09:00', 'coercion'),
    paper('d1', 'initiationApprovalForm', '2025-03-05 09:00'),
    ...activity('a1', 'seizing', '2025-03-06', '09:00', '10:00'),
  ];
  const decided = (id: string, when: string, kind: 'coercionImposed' | 'executionOrdered' | 'otherDecision') =>
    fact('decision.made', when, id, { kind });
  const imposed = decided('k1', '2025-03-06 09:00', 'coercionImposed');
  const sealed = fact('measure.taken', '2025-03-06 09:10', 'm1', { kind: 'seizure', items: [] });
  const sent = served('s1', '2025-03-06 10:00', 'directService', '2025-03-06', { form: 'coercionDecision' });
  const ordered = decided('k2', '2025-03-10 09:00', 'executionOrdered');
  const started = fact('execution.started', '2025-03-15 09:00', 'e1', { executor: 'ownAgency' });
  const applied = fact('court.applied', '2025-03-15 09:00', 'e1', { court: '某区法院' });
  const executed = fact('execution.concluded', '2025-03-16 10:00', 'e1', { result: 'executedInFull' });
  const ended = fact('case.concluded', '2025-03-20 10:00', 'c1', { ground: 'decided' });
  const concluded = (what: string, events: Row['events'], ...says: string[]): Row => ({
    name: `FTJD-31.6 第四条第五款 ${what} → ${says.length > 0 ? '列为线索' : '不生成'}`,
    events: [...opened, ...events, ended],
    asOf: '2025-06-30 10:00',
    says,
  });
  judgeRows([
    concluded('决定查封、送达并已实施', [imposed, sealed, sent]),
    concluded('已实施查封而没有决定', [sealed, sent], '违规 认定办结'),
    concluded('决定查封而没有实施', [imposed, sent], '违规 认定办结'),
    concluded('当场查封，其后决定解除并送达', [
      sealed,
      decided('k1', '2025-03-12 09:00', 'otherDecision'),
      served('s2', '2025-03-12 10:00', 'directService', '2025-03-12'),
    ]),
    concluded('查封之后已经强制执行而没有结果', [imposed, sealed, sent, started], '违规 认定办结'),
    concluded('查封之后申请法院强制执行而没有结果', [imposed, sealed, sent, applied], '违规 认定办结'),
    concluded('决定查封而未及实施，其后决定强制执行并已执行', [imposed, sent, ordered, executed]),
    concluded('决定查封而未及实施，其后强制执行完毕', [imposed, sent, started, executed]),
    concluded('决定查封而未及实施，其后由法院强制执行完毕', [imposed, sent, applied, executed]),
  ]);
});
