import assert from 'node:assert/strict';
import { randomUUIDv7 } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { AGENCY_COMMANDS, COMMANDS, EVENTS, type CommandDefinition } from '@zhiji/cases';
import type { ROUTES, AnswerOf } from '@zhiji/contract';
import { Refused, startTestServer, TestClock, type TestPerson, type TestServer } from '@zhiji/testkit/server';
import { sampleFact } from '../../../regulations/test/sample-fact.ts';

type Receipt = AnswerOf<typeof ROUTES.agencyCommand>;
type Data = Readonly<Record<string, unknown>>;

/** Which earlier command made what a command is about, or which subject it has, and what must be said beyond the least. */
interface Given {
  readonly of?: keyof typeof COMMANDS;
  readonly subject?: string;
  readonly data?: Data;
}
const CHANGE = { matter: 'documentChange' } as const;
const GIVES_OPINION = new Set(['giveApproval', 'refuseApproval', 'returnApproval']);
const GIVEN: Readonly<Record<string, Given>> = {
  concludeLead: { of: 'registerLead' },
  informProvider: { of: 'registerLead' },
  transferLead: { of: 'registerLead' },
  closeLead: { of: 'registerLead' },
  endActivity: { of: 'startActivity' },
  completeMeasure: { of: 'takeMeasure' },
  signDocument: { of: 'draftDocument', data: { signatory: 'party' } },
  recordSignatureRefusal: { of: 'draftDocument' },
  requestApproval: { data: CHANGE },
  giveApproval: { of: 'requestApproval', data: CHANGE },
  refuseApproval: { of: 'requestApproval', data: CHANGE },
  returnApproval: { of: 'requestApproval', data: CHANGE },
  withdrawApproval: { of: 'requestApproval' },
  completeService: { of: 'attemptService' },
  makeDecision: { data: { obligations: [{ id: 'payment', kind: 'payFine', content: '缴纳罚款' }] } },
  performObligation: { subject: 'payment' },
  revokeDecision: { of: 'makeDecision' },
  releaseAccess: { of: 'requestAccess' },
  answerEvidenceRequest: { of: 'receiveEvidenceRequest' },
  receiveExpertConclusion: { of: 'entrustExpert' },
  decideRecusal: { of: 'requestRecusal' },
  adoptRegulation: { subject: 'FZCG', data: { code: 'FZCG' } },
  chooseReading: { subject: 'FZCG', data: { reading: 'FZCG-24.6', value: 'noLimit' } },
};

/** Given by routes of their own, or tested with what they need: a store, an official text. */
const ELSEWHERE = new Set(['finalizeDocument', 'attachScan', 'archiveCase', 'disposeRecording', 'registerOverride']);

/** 产品的每一道命令，各以最少的内容发出一次。名称以“命令 ”开头，产品一栏由此认出。 */
describe('每一道命令', () => {
  const clock = new TestClock('2026-03-03 10:00');
  /** By command: the subject it was last given for. */
  const subjects = new Map<string, string>();
  let server: TestServer;
  let caseId: string;

  before(async () => {
    server = await startTestServer(clock);
    const lin = await server.as('lin');
    const lead = randomUUIDv7();
    caseId = await lin.opens(lead, { source: 'inspectionFinding', content: '占道经营' }, 'officer');
  });
  after(() => server[Symbol.asyncDispose]());

  /** Somebody of the agency who may give it, and as whom. */
  async function giver({ roles }: CommandDefinition): Promise<readonly [TestPerson, string]> {
    const may = (role: string) => (roles as readonly string[]).includes(role);
    const found = server.signIns.find((person) => person.roles.some(may));
    assert.ok(found, `没有人可以办：${roles.join('、')}`);
    return [await server.as(found.login.split('.')[1]!), found.roles.find(may)!];
  }

  async function give(name: string, definition: CommandDefinition, ofAgency: boolean): Promise<Receipt> {
    const { event, mode } = definition;
    const [person, as] = await giver(definition);
    const { of, subject, data } = GIVEN[name] ?? {};
    // What is agreed to, refused or withdrawn is asked for anew each time.
    if (of === 'requestApproval') await give(of, COMMANDS[of], false);
    const made = of === undefined ? undefined : subjects.get(of);
    const own = EVENTS[event].subject === 'case' ? caseId : randomUUIDv7();
    const command = {
      name,
      id: randomUUIDv7(),
      as,
      subject: subject ?? made ?? own,
      data: {
        ...sampleFact({ type: event }, { id: name, at: clock.now() }).data,
        ...data,
        ...(GIVES_OPINION.has(name) ? { role: as } : {}),
      },
      ...(mode === 'either' ? { happened: true } : {}),
    };
    subjects.set(name, command.subject);
    return ofAgency
      ? person.ask('POST', '/agency/commands', command)
      : person.ask('POST', `/cases/${caseId}/commands`, { commands: [command] });
  }

  for (const [ofAgency, commands] of [
    [false, COMMANDS],
    [true, AGENCY_COMMANDS],
  ] as const)
    for (const [name, definition] of Object.entries(commands) as [string, CommandDefinition][])
      if (ELSEWHERE.has(name)) continue;
      else if (definition.mode === 'act')
        it(`命令 ${name} ${definition.title}：办成，或者由法律以条款拒绝`, async () => {
          try {
            const { entries } = await give(name, definition, ofAgency);
            assert.ok(entries.some(({ type }) => type === definition.event));
          } catch (cause) {
            if (!(cause instanceof Refused) || !/^law(Forbids|Asks)$/.test(cause.problem.code)) throw cause;
            for (const { article } of cause.problem.obstacles ?? []) assert.match(article, /^第/);
            assert.notEqual(cause.problem.detail, '');
          }
        });
      else
        it(`命令 ${name} ${definition.title}：记入流水`, async () => {
          const { entries } = await give(name, definition, ofAgency);
          assert.ok(entries.some(({ type }) => type === definition.event));
        });

  it('原始音像的改动、删除：没有这样的命令，也没有这样的地址', async () => {
    const never: readonly string[] = ['recording.altered', 'recording.deleted'];
    for (const { event } of Object.values({ ...COMMANDS, ...AGENCY_COMMANDS })) assert.ok(!never.includes(event));
    const lin = await server.as('lin');
    const recording = `/cases/${caseId}/recordings/${subjects.get('registerRecording')!}`;
    for (const method of ['DELETE', 'PUT', 'PATCH'])
      for (const route of [recording, `${recording}/media`])
        assert.equal(
          (await lin.request(method, route, method === 'DELETE' ? undefined : {})).status,
          404,
          `${method} ${route}`,
        );
    for (const name of ['alterRecording', 'deleteRecording']) {
      const command = {
        name,
        id: randomUUIDv7(),
        as: 'custodian',
        subject: subjects.get('registerRecording')!,
        data: {},
      };
      const answer = await lin.request('POST', `/cases/${caseId}/commands`, { commands: [command] });
      assert.equal(answer.status, 422, name);
    }
  });
});
