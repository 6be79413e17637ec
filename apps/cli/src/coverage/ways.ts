import { globSync } from 'node:fs';
import path from 'node:path';
import { AGENCY_COMMANDS, COMMANDS } from '@zhiji/cases';
import type { Condition, Match, Norm } from '@zhiji/law';
import { exercisesIn, type Exercise } from './exercises.ts';
import { titlesIn } from './proofs.ts';

/** A command, screen or job through which people meet what the law asks, with the tests that go that way, the most direct first. */
export interface Way {
  readonly kind: 'command' | 'screen' | 'job';
  readonly name: string;
  readonly title: string;
  readonly tests: readonly string[];
}

/** Where people meet an entry: `pending` where a fact cannot be entered yet, `untested` where no test goes any of the ways of a fact. */
export interface Met {
  readonly state: 'tested' | 'untested' | 'pending';
  readonly ways: readonly Way[];
}

type Goes = (exercise: Exercise) => boolean;
interface Other {
  readonly kind: 'screen' | 'job';
  readonly title: string;
  readonly goes: Goes;
}

const sends =
  (words: RegExp): Goes =>
  ({ sent }) =>
    [...sent.keys()].some((word) => words.test(word));
const speaks =
  (words: RegExp): Goes =>
  ({ said }) =>
    [...said].some((word) => words.test(word));
const both =
  (...of: readonly Goes[]): Goes =>
  (exercise) =>
    of.every((goes) => goes(exercise));

/** Ways that are no commands, and by what a test is known to go there. */
const OTHERS: Readonly<Record<string, Other>> = {
  upload: { kind: 'job', title: '上传', goes: speaks(/^\.uploads$|^\.setInputFiles$|\/uploads$/) },
  store: { kind: 'job', title: '入库任务', goes: both(speaks(/^stored$/), speaks(/^\.durability$/)) },
  quarantine: { kind: 'job', title: '隔离', goes: speaks(/^quarantined$|^隔离区$/) },
  play: { kind: 'screen', title: '播放', goes: both(speaks(/\/media/), speaks(/^\.(ok|status|url)$/)) },
  check: { kind: 'job', title: '授权检查', goes: both(speaks(/\/media$/), speaks(/^notAllowed$/)) },
  account: { kind: 'job', title: '帐号', goes: speaks(/^person\.(registered|appointed)$/) },
  none: { kind: 'job', title: '不设此操作', goes: speaks(/^recording\.(altered|deleted)$/) },
  disposal: { kind: 'screen', title: '处置台', goes: sends(/\/disposals|^\/archive\/disposal/) },
  access: { kind: 'screen', title: '调阅', goes: sends(/^\/accesses|^\/access-register|^\/access(\?|$)/) },
};

/** What the product enters, or never enters, by itself. */
const ENTERED: Readonly<Record<string, readonly string[]>> = {
  'recording.received': ['upload'],
  'recording.stored': ['store'],
  'recording.examined': ['store'],
  'recording.quarantined': ['quarantine'],
  'recording.viewed': ['play'],
  'access.viewed': ['play'],
  'access.denied': ['check'],
  'person.registered': ['account'],
  'person.appointed': ['account'],
  'recording.altered': ['none'],
  'recording.deleted': ['none'],
};

/** What the law derives, from what people enter. */
const DERIVED: Readonly<Record<string, readonly string[]>> = {
  'service.effective': ['service.completed', 'service.attempted'],
  'publication.lapsed': ['service.attempted'],
};

/** Commands that people give by a route of their own. */
const ROUTED: Readonly<Record<string, Goes>> = {
  finalizeDocument: sends(/\/documents\/….*\/final$/),
  attachScan: both(speaks(/^\.uploads$/), ({ file }) => file.includes('/scans.')),
  archiveCase: sends(/\/archive$/),
};

const DEFINITIONS = { ...COMMANDS, ...AGENCY_COMMANDS };
const commandsOf = Map.groupBy(Object.entries(DEFINITIONS), ([, { event }]) => event as string);

/** The ways to everything the packs speak of, with their tests, from the tests of the product in a repository. */
export function waysIn(root: string): (norms: readonly Norm[]) => Met {
  const files = globSync('apps/{server,web}/**/*.{http.test,faults.test,e2e}.ts', {
    cwd: root,
    exclude: (name) => name === 'node_modules' || name === 'dist',
  })
    .map((file) => file.replaceAll('\\', '/'))
    .toSorted();
  const helper = (file: string) => /^apps\/(web\/e2e|server\/test|server\/src\/demo)\//.test(file);
  const exercises = exercisesIn(root, files, helper);
  const known = new Map<string, Way>();
  const named = namedTests(path.join(root, NAMING));

  const wayOf = (kind: Way['kind'], name: string, title: string, goes: Goes, near: (one: Exercise) => number): Way => {
    let way = known.get(name);
    if (!way) {
      const tests = exercises
        .filter(goes)
        .toSorted((a, b) => near(a) - near(b))
        .map(({ file, test }) => `${file.split('/').at(-1)!}：${test}`);
      known.set(name, (way = { kind, name, title, tests: [...new Set([...tests, ...(named.get(name) ?? [])])] }));
    }
    return way;
  };
  const command = (name: string, title: string): Way => {
    const depth = ({ file, sent }: Exercise) =>
      sent.get(name) ?? (file.endsWith('.e2e.ts') ? sent.get(title) : undefined) ?? Infinity;
    const goes = (one: Exercise) => depth(one) < Infinity || (ROUTED[name]?.(one) ?? false);
    return wayOf('command', name, title, goes, depth);
  };
  const other = (name: string): Way => {
    const { kind, title, goes } = OTHERS[name]!;
    return wayOf(kind, name, title, goes, () => 0);
  };
  const waysOf = (fact: string): readonly Way[] =>
    (DERIVED[fact] ?? [fact]).flatMap((type) => [
      ...(commandsOf.get(type) ?? []).map(([name, { title }]) => command(name, title)),
      ...(ENTERED[type] ?? []).map(other),
    ]);

  return (norms) => {
    const screens = norms.flatMap(({ form }) => (form === 'keep' ? ['disposal'] : form === 'access' ? ['access'] : []));
    const facts = [
      ...[...new Set(norms.flatMap(factsOf))].map(waysOf),
      ...[...new Set(screens)].map((name) => [other(name)]),
    ];
    const ways = [...new Set(facts.flat())];
    if (facts.some((of) => of.length === 0)) return { state: 'pending', ways };
    const tested = facts.every((of) => of.some(({ tests }) => tests.length > 0));
    return { state: tested ? 'tested' : 'untested', ways };
  };
}

/** Sends every command in turn: which, only the titles of its tests say. */
const NAMING = 'apps/server/test/every-command.http.test.ts';

/** By command the tests whose title names it: `命令 linkRecording 关联音像：记入流水`. */
function namedTests(file: string): ReadonlyMap<string, readonly string[]> {
  const found = titlesIn([file]).flatMap((titles) => {
    const name = /^命令 (\w+) /.exec(titles.at(-1)!)?.[1];
    return name === undefined ? [] : [[name, [`${path.basename(file)}：${titles.at(-1)!}`]] as const];
  });
  return new Map(found);
}

/** The types of the facts a norm is raised by, demands, or asks for. */
function factsOf(norm: Norm): readonly string[] {
  const raised = 'on' in norm ? [norm.on.type] : norm.form === 'keep' ? ['recording.ended'] : ['access.requested'];
  const demanded = norm.form === 'duty' ? norm.must.map(({ type }) => type) : [];
  const asked = norm.form === 'gate' ? factsIn(norm.need) : [];
  return [...raised, ...demanded, ...asked];
}

function factsIn(condition: Condition): readonly string[] {
  if (condition.is === 'all' || condition.is === 'any') return condition.of.flatMap(factsIn);
  if (condition.is === 'not') return factsIn(condition.of);
  if (condition.is === 'reading') return factsIn(condition.options['default']!);
  return 'match' in condition ? [(condition.match as Match).type] : [];
}
