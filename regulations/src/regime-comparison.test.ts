import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { can, replay, type CaseEvent } from '@zhiji/law';
import { at } from '@zhiji/testkit';
import { answered, caseBook, programOf } from '../test/law-book.ts';
import { assess } from './assessment.ts';
import { PACKS } from './packs.ts';
import { compareRegimes, MATTERS, titleOf, type RegimeCell, type RegimeRow } from './regime-comparison.ts';
import { wording } from './wording.ts';

const TEXTS = ['FZCG', 'QDDA', 'FTJD', 'FZMC', 'SMGX', 'NATL'] as const;
type Code = (typeof TEXTS)[number];
const programs = Object.fromEntries(TEXTS.map((code) => [code, programOf(PACKS[code]!)]));
const words = wording({});

const { activity, fact, paper, serve, served, start, store, take } = caseBook();
const DAY = '2026-03-03';
const begun = start(`${DAY} 09:00`);
const inspected = activity('a1', 'siteInspection', DAY, '09:30', '10:00');
const filmed = take('r1', DAY, '09:30', '10:00', { about: ['activity:a1'] });
const decided = fact('decision.made', '2026-03-10 10:00', 'd1', { kind: 'penaltyImposed' });

function compared(events: readonly CaseEvent[], asOf: string): readonly RegimeRow[] {
  return compareRegimes(
    TEXTS.map((code) => {
      const program = programs[code]!;
      return { code, assessment: assess(program, replay(program, answered(events), 'c1'), at(asOf), words, code) };
    }),
  );
}

/** What each text says on a matter at an object, as `义务 overdue 2026-03-04 09:00（第七条第一款）`; of the kinds asked for. */
function said(
  rows: readonly RegimeRow[],
  topic: string,
  object: string,
  kinds: readonly RegimeCell['kind'][],
): Readonly<Record<Code, readonly string[]>> {
  const found = rows.filter((row) => row.topic === topic && `${row.object.type}:${row.object.id}` === object);
  assert.equal(found.length, 1, `${topic} ${object} 应当只有一行：${rows.map((row) => row.topic).join(' ')}`);
  return Object.fromEntries(
    TEXTS.map((code) => [
      code,
      (found[0]!.cells[code] ?? [])
        .filter(({ kind }) => kinds.includes(kind))
        .map(({ standing, due, article }) => `${[standing, due].filter(Boolean).join(' ')}（${article}）`),
    ]),
  ) as never;
}

const ASKED = ['viewing', 'copying', 'externalProvision'] as const;
const NOTHING = { FZCG: [], QDDA: [], FTJD: [], FZMC: [], SMGX: [], NATL: [] } as const;

describe('对照：法律设计第六节的表，同一历史，各部规定所说', () => {
  it('紧急启动：城管、青岛二十四小时内补办，青岛还须报告，其余没有', () => {
    const rows = compared([start(`${DAY} 09:00`, 'penalty', { urgentReason: '须当场制止' })], '2026-03-05 10:00');
    assert.deepEqual(said(rows, 'start.approval.makeup', 'case:c1', ['duty']), {
      ...NOTHING,
      FZCG: ['overdue 2026-03-04 09:00（第七条第一款）'],
      QDDA: ['overdue 2026-03-04 09:00（第九条第一款）', 'overdue 2026-03-04 09:00（第九条第一款）'],
    });
  });
  it('紧急强制：行政强制法二十四小时内补办', () => {
    const seized = fact('measure.taken', `${DAY} 09:30`, 'm1', {
      kind: 'seizure',
      items: [],
      urgentReason: '现场紧急',
    });
    const rows = compared([begun, seized], '2026-03-05 10:00');
    assert.deepEqual(said(rows, 'coercion.approval.makeup', 'measure:m1', ['duty']).NATL, [
      'overdue 2026-03-04 09:30（行政强制法第十九条）',
    ]);
  });
  it('案源：城管及时处理；青岛立即登记，三个工作日内录入平台；丰台处理并记录；三明立案须有案源', () => {
    const found = fact('lead.found', `${DAY} 08:40`, 'l1', { source: 'complaint', content: '占道', named: true });
    const rows = compared([found], '2026-03-10 10:00');
    assert.deepEqual(said(rows, 'lead.conclude', 'lead:l1', ['duty']), {
      ...NOTHING,
      FZCG: ['open（第八条）'],
      QDDA: ['open（第十条第一款）', 'overdue 2026-03-06 24:00（第十条第一款）'],
      FTJD: ['open（第十一条第（一）项）'],
    });
  });
  it('音像导出储存：三十小时后入库，青岛按期，城管、丰台逾期，名城委编号、移交都逾期', () => {
    const rows = compared([begun, ...inspected, filmed, store('r1', '2026-03-04 16:00')], '2026-03-06 10:00');
    assert.deepEqual(said(rows, 'av.store', 'recording:r1', ['duty']), {
      ...NOTHING,
      FZCG: ['doneLate 2026-03-04 10:00（第二十四条第二款）'],
      QDDA: ['done 2026-03-05 24:00（第三十五条）'],
      FTJD: ['doneLate 2026-03-03 24:00（第二十三条第一款）'],
      FZMC: ['overdue 2026-03-04 10:00（第十六条第一款）', 'overdue 2026-03-04 10:00（第十七条）'],
    });
  });
  it('音像保存：证据，城管、名城委永久；执法调查的，青岛、丰台、三明随案卷；其余，丰台自有效送达六个月，名城委二年', () => {
    const listed = fact('recording.listedAsEvidence', '2026-03-05 10:00', 'r1', {});
    const service = served('s1', '2026-03-11 15:00', 'directService', '2026-03-11', {
      form: 'enforcementDecision',
      about: ['decision:d1'],
    });
    const film = take('r2', '2026-03-11', '14:50', '15:00', { about: ['service:s1'] });
    const numbered = fact('recording.numbered', '2026-03-12 10:00', 'r2', { number: '一处-001' });
    const facts = [
      begun,
      ...inspected,
      filmed,
      store('r1', '2026-03-03 16:00'),
      listed,
      decided,
      film,
      service,
      numbered,
    ];
    const rows = compared(facts, '2026-06-05 10:00');
    assert.deepEqual(said(rows, 'av.keep', 'recording:r1', ['retention']), {
      ...NOTHING,
      FZCG: ['permanent（第二十六条第（三）项第1目）'],
      QDDA: ['hold（第三十四条）'],
      FTJD: ['hold（第二十二条第二款）'],
      FZMC: ['permanent（第十九条第（一）项）'],
      SMGX: ['hold（第七条）'],
    });
    const other = said(rows, 'av.keep', 'recording:r2', ['retention']);
    assert.deepEqual([other.FTJD, other.FZMC], [['2026-09-11（第二十四条）'], ['2028-03-12（第十九条）']]);
  });
  it('听证音像：五部规定都要全程，青岛以主持人没有另行决定为限', () => {
    const rows = compared([begun, ...activity('a1', 'hearing', DAY, '09:30', '10:00')], '2026-03-06 10:00');
    assert.deepEqual(said(rows, 'av.during', 'activity:a1', ['recording']), {
      ...NOTHING,
      FZCG: ['missing（第十三条第二款）'],
      QDDA: ['missing（第五条）'],
      FTJD: ['missing（第二十条第（四）项）'],
      FZMC: ['missing（附件清单第8行）'],
      SMGX: ['missing（第十五条）'],
    });
  });
  it('留置送达只有照片：城管、青岛可以，丰台、名城委、三明须全程录像', () => {
    const left = serve('s1', '2026-03-11 15:00', 'serviceByLeaving', 'refused', {
      about: ['decision:d1', 'document:w1'],
      recipient: '郑某某',
      place: '人民路',
      leaving: 'atResidence',
    });
    const photos = take('p1', '2026-03-11', '15:00', '15:01', { medium: 'photo', count: 4, about: ['service:s1'] });
    const facts = [begun, paper('w1', 'enforcementDecision', '2026-03-10 09:00'), decided, left, photos];
    const rows = compared(facts, '2026-03-12 10:00');
    assert.deepEqual(said(rows, 'av.during', 'service:s1', ['recording', 'duty']), {
      ...NOTHING,
      FZCG: ['complete（第五条第（六）项、第十九条第（四）项）'],
      QDDA: [...Array<string>(4).fill('open（第二十九条第二款）'), 'complete（第五条、第二十九条）'],
      FTJD: ['missing（第二十条第（四）项）'],
      FZMC: ['missing（第八条第（四）项、附件清单第13行）', 'missing（第九条第（四）项）'],
      SMGX: ['missing（第十七条、第十九条第（三）项）'],
    });
  });
  it('免录：无法记录的，丰台报告并说明，名城委作工作记录、审定之后方可归档', () => {
    const impossible = fact('recording.impossible', `${DAY} 09:31`, 'a1', {
      ground: 'objectiveReason',
      reason: '断电',
    });
    const rows = compared([begun, ...inspected, impossible], '2026-03-06 10:00');
    assert.deepEqual(said(rows, 'av.inability', 'activity:a1', ['duty']), {
      ...NOTHING,
      FTJD: ['open（第十八条）', 'open（第十八条）'],
      FZMC: ['open（第十条第二款）'],
    });
    assert.deepEqual(said(rows, 'av.inability', 'case:c1', ['blocked']), {
      ...NOTHING,
      FZMC: ['archiveDossier（第十条第二款）'],
    });
  });
  it('中断：没有语音说明的，丰台第十八条、名城委第十五条；其余没有要求', () => {
    const told = fact('recording.interruptionExplained', `${DAY} 10:10`, 'r1', {
      cause: 'batteryLow',
      gap: { from: '2026-03-03T09:40:00+08:00', to: '2026-03-03T09:45:00+08:00' },
    });
    const rows = compared([begun, ...inspected, filmed, told], '2026-03-06 10:00');
    assert.deepEqual(said(rows, 'av.interruption', 'recording:r1', ['breach']), {
      ...NOTHING,
      FTJD: ['interruptRecording breached（第十八条）'],
      FZMC: ['interruptRecording breached（第十五条）'],
    });
  });
  it('改动文书：城管、名城委不得，丰台分两途、生效之前不得使用', () => {
    const facts = [
      begun,
      paper('w1', 'siteTranscript', `${DAY} 11:00`),
      fact('document.changed', '2026-03-04 10:00', 'w1', { reason: '错字' }),
    ];
    assert.deepEqual(said(compared(facts, '2026-03-06 10:00'), 'doc.change', 'document:w1', ['breach', 'blocked']), {
      ...NOTHING,
      FZCG: ['changeDocument breached（第二十九条第（三）项）'],
      FTJD: ['changeDocument breached（第二十九条第二款）', 'useChangedDocument（第二十九条第二款）'],
      FZMC: ['changeDocument breached（第二十四条第（三）项）'],
    });
  });
  it('改动、删除原始音像：五部规定都不得，各引其条', () => {
    const facts = answered([begun, ...inspected, filmed, store('r1', '2026-03-03 16:00')]);
    const refused = (type: string) =>
      Object.fromEntries(
        TEXTS.map((code) => {
          const program = programs[code]!;
          const object = { type: 'recording', id: 'r1', role: 'subject' } as const;
          const asked = { type, objects: [object], data: {} };
          const answer = can(
            program,
            replay(program, facts, 'c1'),
            asked,
            { id: 'p1', role: 'custodian' },
            at('2026-03-06 10:00'),
          );
          return [
            code,
            answer.answer === 'allow' ? [] : answer.obstacles.map(({ norm }) => program.norms[norm]!.article),
          ];
        }),
      );
    const articles = {
      ...NOTHING,
      FZCG: ['第二十八条第二款'],
      QDDA: ['第三十九条第（三）项'],
      FTJD: ['第二十九条第一款'],
      FZMC: ['第十八条第二款'],
      SMGX: ['第七条'],
    };
    assert.deepEqual(refused('recording.altered'), articles);
    assert.deepEqual(refused('recording.deleted'), articles);
  });
  it('查阅复制：没有批准的复制，五部规定各由谁批准', () => {
    const asked = fact('access.requested', '2026-06-01 09:00', 'x1', {
      action: 'copy',
      purpose: 'partyRequest',
      reason: '复制',
      recordings: ['r1'],
    });
    const copied = fact('access.copied', '2026-06-02 09:00', 'x1', { recordings: ['r1'], copyNumber: '1' });
    const rows = compared(
      [begun, ...inspected, filmed, store('r1', '2026-03-03 16:00'), asked, copied],
      '2026-06-05 10:00',
    );
    assert.deepEqual(said(rows, 'access.approval', 'access:x1', ['breach', 'approval']), {
      ...NOTHING,
      FZCG: [
        'copyRecording breached（第二十八条第二款）',
        ...ASKED.map((matter) => `${matter} unitHead（第二十八条第一款）`),
      ],
      QDDA: ['copyRecording breached（第三十七条）', ...ASKED.map((matter) => `${matter} agencyHead（第三十六条）`)],
      FTJD: ['copyRecording breached（第二十七条第一款）'],
      FZMC: [
        'copyRecording breached（第二十一条）',
        'copying archivesHead→dossierUnitLeader（第二十一条）',
        'supervisionProject legalUnit→performanceUnit（第二十一条）',
      ],
      SMGX: ['copyRecording breached（第三十一条第二款）', 'copyRecording breached（第三十一条）'],
    });
  });
  it('结案归档：城管三十日内，青岛、丰台、名城委及时，三明五日内录入平台，处罚法九十日内决定', () => {
    const facts = [
      begun,
      decided,
      fact('case.concluded', '2026-04-01 09:00', 'c1', { ground: 'decided' }),
      fact('case.closed', '2026-04-02 10:00', 'c1', {}),
    ];
    assert.deepEqual(said(compared(facts, '2026-06-25 10:00'), 'case.archive', 'case:c1', ['duty', 'breach']), {
      FZCG: [
        'open（第二十三条）',
        'overdue 2026-05-06 24:00（第二十六条第（二）项）',
        'closeCase breached（第二十三条）',
      ],
      QDDA: ['open（第三十四条）'],
      FTJD: ['open（第二十二条第一款）'],
      FZMC: ['open（第十六条第三款）'],
      SMGX: ['overdue 2026-04-07 24:00（第二十条）', 'overdue 2026-04-07 24:00（第二十条）', 'open（第三十条第一款）'],
      NATL: ['done 2026-06-01 24:00（行政处罚法第六十条）'],
    });
  });
});

describe('对照：每一格', () => {
  const rows = compared(
    [begun, ...inspected, filmed, decided, fact('case.closed', '2026-04-02 10:00', 'c1', {})],
    '2026-06-25 10:00',
  );
  it('都引条款；没有规定可引的不成一格', () => {
    for (const { topic, cells } of rows)
      for (const [code, of] of Object.entries(cells))
        for (const cell of of) assert.notEqual(cell.article, '', `${topic} ${code} ${cell.gist}`);
  });
  it('一个事项在一个对象上只有一行；并到一行的事项不再另列', () => {
    const keys = rows.map(({ topic, object }) => `${topic} ${object.type} ${object.id}`);
    assert.equal(new Set(keys).size, keys.length);
    const heads = new Set(Object.keys(MATTERS));
    const merged = new Set(Object.values(MATTERS).flatMap(({ topics }) => topics));
    assert.deepEqual(
      rows.map(({ topic }) => topic).filter((topic) => merged.has(topic) && !heads.has(topic)),
      [],
    );
  });
  it('每一行都有事项的名称：不止一部规定说到的，不借其中一部的说法', () => {
    const led = new Set(Object.values(MATTERS).flatMap(({ topics }) => topics));
    const norms = TEXTS.flatMap((code) => programs[code]!.norms).filter(({ topic }) => !led.has(topic));
    const shared = [...Map.groupBy(norms, ({ topic }) => topic)]
      .filter(([, of]) => new Set(of.map(({ pack }) => pack)).size > 1)
      .map(([topic]) => topic);
    assert.deepEqual(
      shared.filter((topic) => titleOf(topic) === undefined),
      [],
    );
    assert.ok(rows.every(({ title }) => /^[\p{sc=Han}、，；（）《》“”]+$/u.test(title)));
    const called = (topic: string) => rows.find((row) => row.topic === topic)?.title;
    assert.deepEqual(['av.store', 'av.keep', 'service.decision'].map(called), [
      '音像编号、导出储存',
      '音像保存期限',
      '送达决定',
    ]);
  });
  it('并到一行的事项都是规定里有的', () => {
    const known = new Set(TEXTS.flatMap((code) => programs[code]!.norms.map(({ topic }) => topic)));
    for (const [head, { topics }] of Object.entries(MATTERS))
      for (const topic of [head, ...topics]) assert.ok(known.has(topic), topic);
  });
  it('各部规定所说都一样的一行是相同；说法、条款不同不算不同', () => {
    const row = (topic: string, object: string) =>
      rows.find((one) => one.topic === topic && `${one.object.type}:${one.object.id}` === object)!;
    const five = compareRegimes(
      TEXTS.slice(0, 5).map((code) => {
        const program = programs[code]!;
        const state = replay(program, answered([begun, ...inspected, filmed]), 'c1');
        return { code, assessment: assess(program, state, at('2026-03-06 10:00'), words, code) };
      }),
    );
    const films = five.find(({ topic, object }) => topic === 'av.during' && object.id === 'a1')!;
    assert.equal(new Set(Object.values(films.cells).map(([cell]) => cell!.article)).size, 5);
    assert.equal(films.same, true);
    assert.equal(row('av.store', 'recording:r1').same, false);
  });
});
