import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { describe, it } from 'node:test';
import { formatInstant } from '@zhiji/calendar';
import { ATTRIBUTES } from '@zhiji/cases';
import { compile, replay, view, type CaseEvent, type CaseView } from '@zhiji/law';
import { at, CALENDAR } from '../../test/fuzhou.ts';
import { archiving, keeping, makeUp, storing, textRecord, type Told } from '../../test/oracle.ts';
import { fuzhouUrbanManagement } from './index.ts';

/** The deadlines and keeping periods of the text, without its other norms. */
const program = compile({
  packs: [
    {
      pack: {
        ...fuzhouUrbanManagement,
        chapters: fuzhouUrbanManagement.chapters.map((chapter) => ({
          ...chapter,
          articles: chapter.articles.map((article) => ({
            ...article,
            norms: article.norms
              .filter(({ id }) => /^(7\.makeup|24\.text|24\.store|26\.file)$/.test(id) || /^26\..*/.test(id))
              .filter(({ form }) => form === 'duty' || form === 'keep'),
          })),
        })),
      },
    },
  ],
  attributes: ATTRIBUTES,
  calendar: CALENDAR,
});

const HOUR = 3_600_000;
/** `npm run check` draws a part of the histories, `npm test` all. */
const SHARE = Number(process.env['ZHIJI_ORACLE_SHARE'] ?? 1);
const seed = Number(process.env['SEED'] ?? randomInt(2 ** 31));

/** mulberry32 */
function dice(state: number) {
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    chance: (share: number) => next() < share,
    pick: <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]!,
    /** A time between two, often exactly on an edge. */
    between: (from: number, to: number, ...edges: readonly number[]) =>
      edges.length > 0 && next() < 0.25
        ? edges[Math.floor(next() * edges.length)]! + Math.floor(next() * 3) - 1
        : from + Math.floor(next() * (to - from)),
  };
}
type Dice = ReturnType<typeof dice>;

/** Facts of one small history, kept once for the kernel and once for the oracle. */
class History {
  readonly events: CaseEvent[] = [];
  readonly told: Told[] = [];
  add(
    type: string,
    when: number,
    subject: string,
    data: Record<string, unknown>,
    about: readonly string[] = [],
    recorded = when,
  ): this {
    const objects = [subject, 'case:c1', ...about].map((named, i) => {
      const [kind, id] = named.split(':');
      return { type: kind!, id: id!, role: i === 0 ? 'subject' : 'about' } as const;
    });
    const by = { id: `p-${String(data['role'] ?? 'officer')}`, role: 'officer' };
    this.events.push({ id: `e${this.events.length}`, type, at: when, recorded, by, objects, data });
    this.told.push({ type, at: when, recorded, about: [...new Set([subject, 'case:c1', ...about])], data });
    return this;
  }
  /** Entered in another order than it happened. */
  entered(random: Dice): readonly CaseEvent[] {
    return this.events
      .map((event) => ({ event, key: random.between(0, 1e9) }))
      .toSorted((a, b) => a.key - b.key)
      .map(({ event }) => event);
  }
}

/** Answers a finding now and then: yes, no, taken back, at the place or for the whole case. */
function mayFind(
  random: Dice,
  history: History,
  finding: string,
  when: number,
  places: readonly string[],
  share: number,
): void {
  for (let i = 0; i < 2; i++) {
    if (!random.chance(share)) continue;
    const place = random.pick([...places, undefined]);
    const value = random.pick([true, false, false, 'unknown']);
    history.add(
      'finding.made',
      when + random.between(-5 * HOUR, 60 * HOUR),
      'case:c1',
      { finding, value },
      place ? [place] : [],
    );
  }
}

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
  const given = random.between(from, from + 48 * HOUR, edge);
  const ended = random.between(from, from + 60 * HOUR, edge);
  const asked = random.between(from, from + 40 * HOUR, edge);
  if (random.chance(0.5)) history.add('approval.requested', asked, 'approval:q1', { matter, reason: '断网' }, about);
  if (random.chance(0.8)) {
    const role = random.pick(['unitLeader', 'unitLeader', 'legalUnit']);
    history.add('approval.given', given, 'approval:q1', { matter, role, ...(recordings ? { recordings } : {}) }, about);
  }
  const end = random.pick(['approval.refused', 'approval.withdrawn', undefined, undefined, undefined, undefined]);
  if (end && ended !== given)
    history.add(end, ended, 'approval:q1', { matter, role: 'unitLeader', reason: '不再需要' });
}

interface Trial {
  readonly history: History;
  readonly asOf: number;
  readonly expected: string;
  readonly actual: (seen: CaseView) => string;
}
const statusOf = (topic: string, object: string, trigger?: string) => (seen: CaseView) =>
  seen.duties.find(
    (d) => d.topic === topic && d.object.id === object && (trigger === undefined || d.trigger === trigger),
  )!.status;

/** Instants around festivals and ordinary weeks of 2025. */
const somewhen = (random: Dice): number =>
  random.pick([
    at('2025-01-24 09:00'),
    at('2025-03-03 09:00'),
    at('2025-04-28 09:00'),
    at('2025-09-26 09:00'),
    at('2025-12-27 09:00'),
  ]) + random.between(0, 8 * 24 * HOUR);

const TRIALS: Readonly<
  Record<string, { readonly runs: number; readonly classes: number; readonly draw: (random: Dice) => Trial }>
> = {
  'FZCG-7.2 紧急启动补办审批': {
    runs: 40_000,
    classes: 6,
    draw(random) {
      const history = new History();
      const start = somewhen(random);
      const due = start + 24 * HOUR;
      history.add('procedure.started', start, 'case:c1', {
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
      const asOf = random.between(start, due + 40 * HOUR, due, due + 1);
      return { history, asOf, expected: makeUp(history.told, asOf), actual: statusOf('start.approval.makeup', 'c1') };
    },
  },
  'FZCG-24.2、24.3、24.6 文字记录': {
    runs: 60_000,
    classes: 5,
    draw(random) {
      const history = new History();
      const ended = somewhen(random);
      const FORMS = ['siteTranscript', 'otherForm', 'inquiryNotice'];
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
          { form: random.pick(FORMS), filled: [] },
          [random.pick(['activity:a1', 'activity:a1', 'activity:a2'])],
        );
      const asOf = random.between(ended, ended + 300 * HOUR, ended + 24 * HOUR);
      return {
        history,
        asOf,
        expected: textRecord(history.told, 'a1', FORMS.slice(0, 2), asOf, CALENDAR),
        actual: statusOf('text.make', 'a1'),
      };
    },
  },
  'FZCG-24.4、24.5、24.6 音像导出': {
    runs: 60_000,
    classes: 5,
    draw(random) {
      const history = new History();
      const ended = somewhen(random);
      for (const recording of ['r1', 'r2'])
        history.add(
          'recording.ended',
          recording === 'r1' ? ended : ended + HOUR,
          `recording:${recording}`,
          { medium: 'video' },
          recording === 'r1' && random.chance(0.6) ? ['activity:a1'] : [],
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
            [],
            claimed + random.pick([0, 0, 1, 3 * HOUR]),
          );
        }
      const asOf = random.between(ended, ended + 300 * HOUR, ended + 24 * HOUR);
      return {
        history,
        asOf,
        expected: storing(history.told, 'r1', asOf, CALENDAR),
        actual: statusOf('av.store', 'r1'),
      };
    },
  },
  'FZCG-26.3 成卷归档': {
    runs: 20_000,
    classes: 6,
    draw(random) {
      const history = new History();
      const start = somewhen(random);
      history.add('procedure.started', start, 'case:c1', {
        caseType: random.pick(['penalty', 'licensing', 'levy', 'inspection']),
        procedure: 'ordinary',
        initiation: 'exOfficio',
      });
      const closed = start + 24 * HOUR;
      history.add('case.closed', closed, 'case:c1', {});
      if (random.chance(0.2))
        history.add('case.reopened', random.between(start, closed + 500 * HOUR, closed), 'case:c1', { reason: '补查' });
      for (let i = 0; i < 2; i++)
        if (random.chance(0.4))
          history.add('case.archived', random.between(start, closed + 1200 * HOUR), 'case:c1', { catalogue: [] });
      const asOf = random.between(closed, closed + 1300 * HOUR);
      return {
        history,
        asOf,
        expected: archiving(history.told, history.told[1]!, asOf, CALENDAR),
        actual: statusOf('case.archive', 'c1'),
      };
    },
  },
  'FZCG-26.1 至 26.11 保存期限': {
    runs: 60_000,
    classes: 20,
    draw(random) {
      const history = new History();
      const ended = somewhen(random);
      const indoors = random.chance(0.2);
      history.add(
        'recording.ended',
        ended,
        'recording:r1',
        { medium: 'video', ...(indoors ? { scene: 'deliberationScene' } : {}) },
        random.chance(0.5) ? ['activity:a1'] : [],
      );
      const answer = (finding: string, value: unknown) =>
        history.add(
          'finding.made',
          ended + HOUR,
          'case:c1',
          { finding, value },
          random.pick([[], [], ['recording:r1'], ['activity:a1']]),
        );
      answer('persuasionOnly', random.pick([true, true, false]));
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
        if (random.chance(0.985))
          history.add(
            'finding.made',
            ended + HOUR,
            'case:c1',
            { finding, value: random.chance(0.04) },
            random.pick([[], [], ['recording:r1']]),
          );
      if (random.chance(0.06))
        history.add('recording.listedAsEvidence', ended + 2 * HOUR, random.pick(['recording:r1', 'recording:r2']), {});
      if (random.chance(0.05))
        history.add('challenge.received', ended + 3 * HOUR, 'challenge:h1', { kind: 'reconsideration' });
      if (random.chance(0.06))
        history.add('deliberation.concluded', ended + 4 * HOUR, 'case:c1', {
          host: '甲',
          participants: [],
          conclusion: '罚',
        });
      if (random.chance(0.15)) history.add('hold.placed', ended + 5 * HOUR, 'case:c1', { reason: '诉讼' });
      if (random.chance(0.1)) history.add('hold.released', ended + 6 * HOUR, 'case:c1', { reason: '终结' });
      const asOf = ended + random.between(0, 3 * 365 * 24 * HOUR, 5 * HOUR, 6 * HOUR);
      return {
        history,
        asOf,
        expected: keeping(history.told, 'r1', CALENDAR, asOf),
        actual: ({ retention }) => {
          const kept = retention.find(({ object }) => object.id === 'r1')!;
          return kept.holdReason ?? (typeof kept.until === 'string' ? kept.until : String(kept.until.lastDay));
        },
      };
    },
  },
};

describe(`与独立写成的判定逐一对照（种子 ${seed}，可用 SEED 重放）`, () => {
  for (const [name, { runs: all, classes, draw }] of Object.entries(TRIALS)) {
    const runs = all * SHARE;
    it(`${name}：${runs} 个随机小案`, () => {
      const random = dice(seed);
      const hit = new Map<string, number>();
      for (let i = 0; i < runs; i++) {
        const { history, asOf, expected, actual } = draw(random);
        const entered = history.entered(random);
        const said = actual(view(program, replay(program, entered, 'c1'), asOf));
        if (said !== expected)
          assert.equal(
            said,
            expected,
            `第 ${i} 案，${formatInstant(asOf)}：\n${entered.map((e) => `${e.type} ${formatInstant(e.at)} ${JSON.stringify(e.data)} ${e.objects.map((o) => `${o.type}:${o.id}`).join(' ')}`).join('\n')}`,
          );
        hit.set(said, (hit.get(said) ?? 0) + 1);
      }
      assert.ok(hit.size >= classes, `只遇到 ${[...hit].map(([label, n]) => `${label} ${n}`).join('、')}`);
      const most = Math.max(...hit.values());
      assert.ok(most < runs * 0.75, `过于集中：${[...hit].map(([label, n]) => `${label} ${n}`).join('、')}`);
    });
  }
});
