import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';

/** What one test of the product does, read from its source: its own body and, by name, the functions it calls in its file and in the helpers beside it. */
export interface Exercise {
  readonly file: string;
  /** The test; for what happens before a suite, the suite. */
  readonly test: string;
  /** Words handed to a call or a name, none of an assertion: what is sent, pressed, asked for. To how many calls away. */
  readonly sent: ReadonlyMap<string, number>;
  /** Every word and every member spoken of. */
  readonly said: ReadonlySet<string>;
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

interface Source {
  readonly file: string;
  readonly body: readonly Node[];
  /** What is declared outside of functions and tests. */
  readonly declared: ReadonlyMap<string, Node>;
  readonly imported: ReadonlyMap<string, { readonly file: string; readonly name: string }>;
}

const RUNS = /^(it|test)$/;
const GROUPS = /^(describe|suite)$/;
const HOOKS = /^(before|after)(Each|All)?$/;

/** Reads tests below a root; helpers are followed where `helper` says that a file is one. */
export function exercisesIn(
  root: string,
  files: readonly string[],
  helper: (file: string) => boolean,
): readonly Exercise[] {
  const sources = new Map<string, Source>();
  const sourceOf = (file: string): Source => {
    let source = sources.get(file);
    if (!source) sources.set(file, (source = readSource(root, file)));
    return source;
  };

  /** Nearest first: a function that two ways lead to counts by the shorter one. */
  function exercise(file: string, test: string, start: readonly unknown[], away = 0): Exercise {
    const sent = new Map<string, number>();
    const said = new Set<string>();
    const seen = new Set<unknown>();
    let ring: { source: Source; node: unknown }[] = start.map((node) => ({ source: sourceOf(file), node }));
    for (let depth = away; ring.length > 0; depth++) {
      const next: typeof ring = [];
      for (const { source, node } of ring) {
        const meet = (name: string) => {
          const own = source.declared.get(name);
          const from = source.imported.get(name);
          const there = from && helper(from.file) ? sourceOf(from.file) : undefined;
          const found = own ?? there?.declared.get(from!.name);
          if (!found || seen.has(found)) return;
          seen.add(found);
          next.push({ source: own ? source : there!, node: found });
        };
        walk(node, {
          send: (word) => sent.has(word) || sent.set(word, depth),
          say: (word) => said.add(word),
          meet,
        });
      }
      ring = next;
    }
    return { file, test, sent, said };
  }

  function testsIn(file: string, statements: readonly unknown[], suites: string): Exercise[] {
    const found: Exercise[] = [];
    const rest: unknown[] = [];
    const look = (node: unknown): void => {
      if (Array.isArray(node)) return node.forEach(look);
      if (!isNode(node)) return;
      const called = node.type === 'CallExpression' && isNode(node['callee']) ? rootOf(node['callee']) : undefined;
      const given = (node['arguments'] ?? []) as readonly Node[];
      const body = given.find(isFunction);
      if (called && RUNS.test(called) && body) {
        found.push(exercise(file, wordsOf(given[0]) ?? suites, [body]));
      } else if (called && GROUPS.test(called) && body) {
        found.push(...testsIn(file, [body['body']], wordsOf(given[0]) ?? suites));
      } else if (called && HOOKS.test(called)) rest.push(...given);
      else if (isFunction(node) || /^(Import|Export|TS|Variable|Class)/.test(node.type)) return;
      else if (/^(Expression|If|For|ForOf|Block)Statement$|^(Unary|Await)Expression$/.test(node.type))
        Object.values(node).forEach(look);
      else if (node.type === 'CallExpression') rest.push(node);
    };
    look(statements);
    // What goes before all tests is farther from each than what it does itself.
    if (rest.length > 0) found.push(exercise(file, suites, rest, 1));
    return found;
  }

  return files.flatMap((file) => testsIn(file, sourceOf(file).body, path.basename(file)));
}

function readSource(root: string, file: string): Source {
  const { program } = parseSync(file, readFileSync(path.join(root, file), 'utf8'));
  const declared = new Map<string, Node>();
  const imported = new Map<string, { file: string; name: string }>();
  const declare = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(declare);
    if (!isNode(node)) return;
    if (node.type === 'VariableDeclarator' && isNode(node['id']) && node['id'].type === 'Identifier') {
      if (isNode(node['init'])) declared.set(node['id']['name'] as string, node['init']);
    } else if (/^(Function|Class)Declaration$/.test(node.type)) {
      const { name } = node['id'] as unknown as { name: string };
      declared.set(name, node);
    } else if (node.type === 'ImportDeclaration') {
      const target = (node['source'] as unknown as { value: string }).value;
      const to = path.posix.join(path.posix.dirname(file), target);
      if (!target.startsWith('.') || !existsSync(path.join(root, to))) return;
      for (const { imported: name, local } of node['specifiers'] as readonly Record<
        string,
        { name: string } | undefined
      >[])
        if (name && local) imported.set(local.name, { file: to, name: name.name });
    } else if (node.type === 'CallExpression' && GROUPS.test(rootOf(node['callee'] as Node) ?? '')) {
      const body = (node['arguments'] as readonly Node[]).find(isFunction);
      if (body) declare(body['body']);
    } else if (/^(Program|Export\w+|\w*Statement|VariableDeclaration|UnaryExpression)$/.test(node.type))
      Object.values(node).forEach(declare);
  };
  declare(program.body);
  return { file, body: program.body as never, declared, imported };
}

interface Visitor {
  readonly send: (word: string) => void;
  readonly say: (word: string) => void;
  readonly meet: (name: string) => void;
}

function walk(node: unknown, visitor: Visitor): void {
  const { send, say, meet } = visitor;
  if (Array.isArray(node)) return node.forEach((one) => walk(one, visitor));
  if (!isNode(node)) return;
  const word = wordsOf(node);
  if (word !== undefined) say(word);
  if (node.type === 'Identifier') meet(node['name'] as string);
  else if (node.type === 'CallExpression') {
    const callee = node['callee'] as Node;
    if (rootOf(callee) !== 'assert')
      for (const argument of node['arguments'] as readonly Node[]) {
        const given = wordsOf(argument);
        if (given !== undefined) send(given);
      }
  } else if (node.type === 'Property' && isNode(node['key']) && node['key']['name'] === 'name') {
    const given = wordsOf(node['value']);
    if (given !== undefined) send(given);
  }
  for (const [key, child] of Object.entries(node)) {
    // Types are not done, and what stands where nothing is given is not given.
    if (isNode(child) && child.type.startsWith('TS') && !('expression' in child)) continue;
    if (node.type === 'AssignmentPattern' && key === 'right') continue;
    // A name that is given here is not the one it hides.
    if ((node.type === 'VariableDeclarator' && key === 'id') || (isFunction(node) && key === 'params')) continue;
    if (node.type === 'MemberExpression' && key === 'property' && !node['computed']) {
      say(`.${(child as Node)['name'] as string}`);
      continue;
    }
    if (node.type === 'Property' && key === 'key' && !node['computed']) continue;
    walk(child, visitor);
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
interface FunctionNode extends Node {
  readonly type: `${string}Function${string}`;
}
const isFunction = (node: unknown): node is FunctionNode => isNode(node) && /Function/.test(node.type);

/** A string as it stands; a template with `…` for what it leaves open. */
function wordsOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node.type !== 'TemplateLiteral') return undefined;
  return (node['quasis'] as readonly { value: { cooked: string } }[]).map(({ value }) => value.cooked).join('…');
}

/** `assert` of `assert.equal`, `it` of `it`. */
function rootOf(callee: Node): string | undefined {
  let at: unknown = callee;
  while (isNode(at) && at.type === 'MemberExpression') at = at['object'];
  return isNode(at) && at.type === 'Identifier' ? (at['name'] as string) : undefined;
}
