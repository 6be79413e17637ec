import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { AGENCY_COMMANDS, COMMANDS } from '@zhiji/cases';
import type { Condition, Match, Norm } from '@zhiji/law';
import { PACKS } from '@zhiji/regulations';
import { parse } from 'yaml';
import { optionsOf } from './usage.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** One entry of a catalogue with what carries it out, what proves it, and where people meet it. */
export interface Covered {
  readonly id: string;
  readonly article: string;
  readonly norms: readonly string[];
  /** Why it computes nothing. */
  readonly reason: string | null;
  /** Names of tests that begin with the id. */
  readonly tests: readonly string[];
  readonly law: 'proved' | 'reasoned' | 'hole';
  /** Commands and jobs through which every fact the norms speak of comes in; `pending` where one cannot be entered yet. */
  readonly product: readonly string[] | 'pending' | null;
}

/** `zhiji coverage [--json]`: exit code 1 if the law column has a hole. */
export async function coverageCommand(args: readonly string[]): Promise<number> {
  const { values } = optionsOf(args, { json: { type: 'boolean' } });
  const covered = coverage();
  console.log(values.json ? JSON.stringify(covered, null, 2) : coverageText(covered));
  return Promise.resolve(covered.some(({ law }) => law === 'hole') ? 1 : 0);
}

/** Every entry of every catalogue, in order. */
export function coverage(): readonly Covered[] {
  const tests = testNames();
  return globSync('regulations/src/*/requirements.yaml', { cwd: root })
    .toSorted()
    .flatMap((file) => {
      const { regulation, requirements } = parse(readFileSync(path.join(root, file), 'utf8')) as {
        readonly regulation: { readonly code: string };
        readonly requirements: readonly { readonly id: string; readonly article: string }[];
      };
      const articles = PACKS[regulation.code]?.chapters.flatMap((chapter) => chapter.articles) ?? [];
      const norms = articles.flatMap((article) => article.norms);
      const reasons = articles.flatMap((article) => article.nonOperative);
      return requirements.map(({ id, article }): Covered => {
        const own = norms.filter((norm) => norm.requirements.includes(id));
        const reason = reasons.find((entry) => entry.requirements.includes(id))?.reason ?? null;
        const proofs = tests.get(id) ?? [];
        return {
          id,
          article,
          norms: own.map((norm) => norm.id),
          reason,
          tests: proofs,
          law: own.length > 0 ? (proofs.length > 0 ? 'proved' : 'hole') : reason === null ? 'hole' : 'reasoned',
          product: own.length > 0 ? productOf(own) : null,
        };
      });
    });
}

/** Test names by the catalogue id that begins them. */
function testNames(): ReadonlyMap<string, readonly string[]> {
  const names = globSync('regulations/src/**/*.test.ts', { cwd: root }).flatMap((file) =>
    [
      ...readFileSync(path.join(root, file), 'utf8').matchAll(/['"`](([A-Z]{4}-[A-Z]?\d+(?:\.\d+)?)[^'"`\n]*)['"`]/g),
    ].map(([, name, id]) => ({ name: name!, id: id! })),
  );
  return new Map([...Map.groupBy(names, ({ id }) => id)].map(([id, of]) => [id, of.map(({ name }) => name)]));
}

/** Facts that the product itself enters, and by what. */
const ENTERED_BY_THE_PRODUCT: Readonly<Record<string, string>> = {
  'recording.received': '上传',
  'recording.stored': '入库任务',
  'recording.examined': '入库任务',
  'recording.quarantined': '入库任务',
  'recording.viewed': '播放',
  'access.viewed': '播放',
  'access.denied': '授权检查',
  'dossier.exported': '导出案卷任务',
  'person.registered': '帐号',
  'person.appointed': '帐号',
  'service.effective': '推定',
  'publication.lapsed': '推定',
  'recording.altered': '禁止',
  'recording.deleted': '禁止',
};

const commandOf: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...COMMANDS, ...AGENCY_COMMANDS }).map(([name, { event }]) => [event, name]),
);

function productOf(norms: readonly Norm[]): Covered['product'] {
  const types = [...new Set(norms.flatMap(factsOf))];
  const ways = types.map((type) => commandOf.get(type) ?? ENTERED_BY_THE_PRODUCT[type]);
  return ways.every((way) => way !== undefined) ? [...new Set(ways)] : 'pending';
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

/** A table of counts and the entries that are not proved. */
export function coverageText(covered: readonly Covered[]): string {
  const byCode = Map.groupBy(covered, ({ id }) => id.slice(0, 4));
  const lines = [...byCode].map(([code, entries]) => {
    const count = (law: Covered['law']) => entries.filter((entry) => entry.law === law).length;
    const met = entries.filter(({ product }) => Array.isArray(product)).length;
    const pending = entries.filter(({ product }) => product === 'pending').length;
    return `${code}：${entries.length} 条；法律：规范并有测试 ${count('proved')}，说明理由 ${count('reasoned')}，缺 ${count('hole')}；产品：可办 ${met}，待建 ${pending}`;
  });
  const holes = covered
    .filter(({ law }) => law === 'hole')
    .map(({ id, norms }) => `  ${id}：${norms.length > 0 ? '没有测试' : '没有规范，也没有理由'}`);
  return [...lines, `合计 ${covered.length} 条`, ...holes].join('\n');
}
