import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { hearingOf, historiesOf } from '@zhiji/cases';
import type { AnswerOf, ROUTES } from '@zhiji/contract';
import { withAgency } from '@zhiji/database';
import { replay, toCaseEvent, view, type CaseState, type JournalLine, type Program } from '@zhiji/law';
import { at } from '@zhiji/testkit';
import { TestPerson } from '@zhiji/testkit/server';
import { DemonstrationClock } from '../src/demo/clock.ts';
import { seedDemonstration, type SignIn } from '../src/demo/seed.ts';
import { start, type Running } from '../src/start.ts';

/** What the law finds in a case: requirements breached by being late or by an act, and papers that are missing. */
interface Findings {
  readonly late: readonly string[];
  readonly breaches: readonly string[];
  readonly papers: readonly string[];
}

const LAWFUL: Findings = { late: [], breaches: [], papers: [] };

const FLAWED = '某某商行擅自占用公共场地案';
const INSPECTION = '某某仓储有限公司年度检查';
/** The other cases of the four agencies. */
const SOUND = { [INSPECTION]: LAWFUL, '反映夜间施工扰民，附照片两张': LAWFUL };

/** 演示：五个机关各依自己的规定，每件案件的结论都是已知的。 */
const KNOWN: Readonly<Record<string, Readonly<Record<string, Findings>>>> = {
  FZCG: {
    巡查劝导甜品店摆桌: LAWFUL,
    闽味小馆占用人行道经营案: LAWFUL,
    某某餐饮店占道经营案: {
      late: ['FZCG-24.4+FZCG-24.5+FZCG-24.6+FZCG-24.7', 'FZCG-7.2'],
      breaches: [],
      papers: ['initiationApprovalForm', 'preservationInventory'],
    },
    反映楼上住户阳台花盆滴水: LAWFUL,
    鲜果行占用人行道经营案: { late: [], breaches: [], papers: ['initiationApprovalForm', 'siteTranscript'] },
    '工地夜间未围挡施工，渣土洒落路面约五十米': LAWFUL,
  },
  QDDA: {
    ...SOUND,
    [FLAWED]: {
      late: ['QDDA-10.2', 'QDDA-35.1+QDDA-35.2+QDDA-39.4', 'QDDA-9.2', 'QDDA-9.2'],
      breaches: ['QDDA-11.1', 'QDDA-18.1', 'QDDA-20.1+QDDA-20.2'],
      papers: ['decisionApprovalForm', 'enforcementDecision', 'initiationApprovalForm', 'siteTranscript'],
    },
  },
  FTJD: {
    ...SOUND,
    [FLAWED]: {
      late: ['FTJD-23.1+FTJD-23.2+FTJD-23.3+FTJD-23.4', 'FTJD-23.1+FTJD-23.2+FTJD-23.3+FTJD-23.4'],
      breaches: ['FTJD-11.9'],
      papers: ['proofOfService', 'siteTranscript'],
    },
  },
  FZMC: {
    ...SOUND,
    [FLAWED]: {
      late: ['FZMC-16.1+FZMC-17.1', 'FZMC-16.1+FZMC-17.1', 'FZMC-17.2', 'FZMC-17.2'],
      breaches: ['FZMC-12.2', 'FZMC-14.4', 'FZMC-18.3', 'FZMC-6.2'],
      papers: ['decisionApprovalForm', 'enforcementDecision', 'proofOfService', 'siteTranscript'],
    },
  },
  SMGX: {
    ...SOUND,
    [FLAWED]: {
      late: [],
      breaches: ['SMGX-6.1', 'SMGX-6.1', 'SMGX-9.1'],
      papers: ['initiationApprovalForm', 'proofOfService', 'siteTranscript'],
    },
  },
};

describe('演示的案件', () => {
  const clock = new DemonstrationClock(() => at('2026-04-21 10:00'));
  let dataFolder: string;
  let running: Running;
  let signIns: readonly SignIn[];

  before(async () => {
    dataFolder = await fs.mkdtemp(path.join(os.tmpdir(), 'zhiji-demonstration-'));
    await fs.chmod(dataFolder, 0o711);
    running = await start(
      {
        dataFolder,
        databaseUrl: undefined,
        host: '127.0.0.1',
        port: 0,
        address: 'http://127.0.0.1',
        demonstration: true,
        minFree: 0,
        logLevel: 'silent',
      },
      clock.now,
    );
    await seedDemonstration(running.product, clock, () => {});
    const remembered = await fs.readFile(path.join(dataFolder, 'demonstration.json'), 'utf8');
    ({ signIns } = JSON.parse(remembered) as { signIns: readonly SignIn[] });
  });
  after(async () => {
    await running.stop();
    await fs.rm(dataFolder, { recursive: true, force: true });
  });

  const findings = async (code: string): Promise<Record<string, Findings>> => {
    const officer = await TestPerson.signIn(
      running.address,
      signIns.find(({ login, roles }) => login.startsWith(code.toLowerCase()) && roles.includes('officer'))!,
    );
    const { items } = await officer.ask<AnswerOf<typeof ROUTES.cases>>('GET', '/cases?limit=100');
    const seen = await Promise.all(items.map(({ id }) => officer.sees(id)));
    const ids = (of: readonly { readonly requirements: readonly string[] }[]) =>
      of.map(({ requirements }) => requirements.join('+')).toSorted();
    return Object.fromEntries(
      seen.map(({ file, assessment: { duties, breaches, documents } }) => [
        file.title ?? file.leads[0]!.content,
        {
          late: ids(duties.filter(({ breachAt }) => breachAt !== null)),
          breaches: ids(breaches),
          papers: documents.flatMap(({ form, status }) => (status === 'missing' ? [form] : [])).toSorted(),
        },
      ]),
    );
  };

  for (const [code, cases] of Object.entries(KNOWN))
    it(`${code}：每件案件恰有这些结论`, async () => assert.deepEqual(await findings(code), cases));

  it('同一历史：只有照片的留置送达，城管、青岛的可以，丰台、名城委、三明须有全程录像，各引其条', async () => {
    const officer = await TestPerson.signIn(
      running.address,
      signIns.find(({ login }) => login === 'smgx.zhao')!,
    );
    const { items } = await officer.ask<AnswerOf<typeof ROUTES.cases>>('GET', '/cases?limit=100');
    const { id } = items.find(({ title }) => title === FLAWED)!;
    const { rows } = await officer.ask<AnswerOf<typeof ROUTES.compareCase>>(
      'GET',
      `/cases/${id}/comparison?with=FZCG,QDDA,FTJD,FZMC`,
    );
    const left = rows.find(({ topic, object }) => topic === 'av.during' && object.type === 'service')!;
    assert.deepEqual(
      Object.fromEntries(
        Object.entries(left.cells).map(([code, cells]) => [
          code,
          cells.flatMap(({ kind, standing, article }) => (kind === 'recording' ? [`${standing} ${article}`] : [])),
        ]),
      ),
      {
        FZCG: ['complete 第五条第（六）项、第十九条第（四）项'],
        QDDA: ['complete 第五条、第二十九条'],
        FTJD: ['missing 第二十条第（四）项'],
        FZMC: ['missing 第八条第（四）项、附件清单第13行', 'missing 第九条第（四）项'],
        SMGX: ['missing 第十七条、第十九条第（三）项'],
      },
    );
  });

  it('FZMC：合规的检查所用的设备也合规，机关自身没有违规', async () => {
    const legal = await TestPerson.signIn(
      running.address,
      signIns.find(({ login }) => login === 'fzmc.li')!,
    );
    const { assessment } = await legal.ask<AnswerOf<typeof ROUTES.agencyMatters>>('GET', '/agency');
    assert.deepEqual(
      assessment.breaches.map(({ requirements, object }) => [requirements.join('+'), object.id]),
      [],
    );
  });

  it('FZCG：两年前的劝导录像期满，列在处置台上', async () => {
    const custodian = await TestPerson.signIn(
      running.address,
      signIns.find(({ login }) => login === 'fzcg.fang')!,
    );
    const { items } = await custodian.ask<AnswerOf<typeof ROUTES.disposable>>('GET', '/disposals/due');
    assert.deepEqual(
      items.map(({ caseTitle, name, keptBy }) => [caseTitle, name, keptBy]),
      [['巡查劝导甜品店摆桌', '现场劝导.mp4', '第二十六条第（一）项']],
    );
  });

  it('四个机关的检查案都从案源办到归档', async () => {
    for (const code of ['QDDA', 'FTJD', 'FZMC', 'SMGX']) {
      const officer = await TestPerson.signIn(
        running.address,
        signIns.find(({ login }) => login === `${code.toLowerCase()}.zhao`)!,
      );
      const { items } = await officer.ask<AnswerOf<typeof ROUTES.cases>>('GET', '/cases?limit=100');
      const inspection = items.find(({ title }) => title === INSPECTION);
      assert.equal(inspection?.status, 'archived', code);
    }
  });

  it('命令行读同一部流水，每件案件所判相同：机关的事实在案件中算法一致', async () => {
    const { pool, open } = running.product;
    for (const agency of open.values()) {
      const { program } = agency.law;
      const { rows } = await withAgency(pool, agency.id, (client) =>
        client.query<{ payload: Buffer }>(
          'select payload from journal_entry where agency_id = $1 order by leaf_index',
          [agency.id],
        ),
      );
      const events = rows.map(({ payload }) => toCaseEvent(JSON.parse(payload.toString('utf8')) as JournalLine));
      const histories = historiesOf(events, agency.code, hearingOf(program)).filter(({ scope }) => scope === 'case');
      assert.ok(histories.length >= 3);
      for (const { id, events: own } of histories) {
        const { law } = await agency.cases.load(id);
        assert.deepEqual(verdicts(program, law), verdicts(program, replay(program, own, id)), `${agency.code} ${id}`);
      }
    }
  });
});

/** What is owed and breached, in no order. */
function verdicts(program: Program, state: CaseState): readonly string[] {
  const { duties, breaches, recordings, documents } = view(program, state, at('2026-04-21 10:00'));
  return [
    ...duties.map(({ norms, object, status, due }) => [norms, object, status, due]),
    ...breaches.map(({ norms, object, cured }) => ['breach', norms, object, cured]),
    ...recordings.map(({ object, status }) => ['recording', object, status]),
    ...documents.map(({ object, form, status }) => ['paper', object, form, status]),
  ]
    .map((one) => JSON.stringify(one))
    .toSorted();
}
