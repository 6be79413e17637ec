// Runs every test and ends with "N passed, N failed". `npm test`, `npm test -- pure`, `npm test -- packages/law`.
import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import path from 'node:path';
import { run } from 'node:test';
import { pathToFileURL } from 'node:url';
import { isMainThread } from 'node:worker_threads';

const root = path.resolve(import.meta.dirname, '..');

/**
 * Order and isolation of the suites: pure ones share a process, the others get one each. A suite in shards runs in so many processes at once.
 * `minutes` bounds a whole suite, several times what it takes on two slow cores: something that hangs is a failure with a name, not a run without an end.
 */
const SUITES = {
  pure: {
    files: '{packages,apps,regulations,tools,bench}/**/*.test.ts',
    except: /\.(pg|faults|http)\.test\.ts$/,
    isolation: 'none',
    concurrency: 1,
    shards: 2,
    minutes: 12,
  },
  pg: {
    files: '{packages,apps}/**/*.pg.test.ts',
    except: /^$/,
    isolation: 'process',
    concurrency: 2,
    shards: 1,
    minutes: 6,
  },
  http: {
    files: '{packages,apps}/**/*.http.test.ts',
    except: /^$/,
    isolation: 'process',
    concurrency: 2,
    shards: 1,
    minutes: 8,
  },
  faults: {
    files: '{packages,apps}/**/*.faults.test.ts',
    except: /^$/,
    isolation: 'process',
    concurrency: 1,
    shards: 1,
    minutes: 24,
  },
  e2e: {
    files: 'apps/web/e2e/**/*.e2e.ts',
    except: /^$/,
    isolation: 'process',
    concurrency: 1,
    shards: 1,
    minutes: 20,
  },
} as const;
/** Of one test, and of one file, where every file has a process of its own. */
const MINUTES_A_FILE = 6;
type Suite = keyof typeof SUITES;

/** What a suite tells while it runs: which file is in hand, and what has been counted before it. */
interface Progress {
  readonly file: string;
  readonly count: Count;
}

interface Count {
  passed: number;
  failed: number;
  skipped: string[];
}

export function filesOf(suite: Suite, filter: readonly string[]): string[] {
  const { files, except } = SUITES[suite];
  return globSync(files, { cwd: root, exclude: (name) => name === 'node_modules' || name === 'dist' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !except.test(file) && (filter.length === 0 || filter.some((f) => file.includes(f))))
    .sort();
}

/** Files of one name (the same kind of test of every regulation) weigh much the same: they are dealt out in turn. */
function shardOf(suite: Suite, files: readonly string[], shard: number): readonly string[] {
  const nameOf = (file: string) => `${path.basename(file)} ${file}`;
  return files
    .toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
    .filter((_, at) => at % SUITES[suite].shards === shard)
    .sort();
}

async function runSuite(suite: Suite, files: readonly string[]): Promise<Count> {
  const count: Count = { passed: 0, failed: 0, skipped: [] };
  const { isolation, concurrency } = SUITES[suite];
  const stream = run({
    files: files.map((f) => path.join(root, f)),
    isolation,
    // What a failed test leaves running must not hold its file open.
    ...(isolation === 'process' ? { concurrency, forceExit: true, timeout: MINUTES_A_FILE * 60_000 } : {}),
  });
  const progress = isolation === 'process' && concurrency === 1 ? fileByFile(count) : undefined;
  stream.on('test:dequeue', (data) => progress?.(data.file));
  // A file that dies before its first test reports itself as the failed test; suites and files are not counted otherwise.
  const counts = (data: { details: { type?: string | undefined } }) => data.details.type !== 'suite';
  stream.on('test:pass', (data) => {
    if (!counts(data)) return;
    if (data.skip !== undefined)
      count.skipped.push(`${data.name} (${typeof data.skip === 'string' ? data.skip : 'no reason'})`);
    else if (!isFile(data)) count.passed++;
  });
  stream.on('test:fail', (data) => {
    const { failureType } = data.details.error as Error & { failureType?: string };
    if (!counts(data) && failureType === 'subtestsFailed') return;
    if (isFile(data) && onlyInnerFailures(data)) return;
    // The tests of a suite whose hook failed count as failed; only the suite knows why. One that fails before its first test counts itself.
    if (counts(data) || failureType !== 'hookFailed') count.failed++;
    console.error(`\n✖ ${path.relative(root, data.file ?? '')} ${data.name}`);
    console.error(reasonOf(data.details.error));
  });
  stream.on('test:stderr', (data) => process.env['ZHIJI_TEST_VERBOSE'] && process.stderr.write(data.message));
  stream.on('test:stdout', (data) => process.env['ZHIJI_TEST_VERBOSE'] && process.stdout.write(data.message));
  stream.resume();
  await new Promise((resolve, reject) => stream.on('end', resolve).on('error', reject));
  progress?.(undefined);
  if (isolation === 'none') for (const file of files) await noteLoadFailure(file, count);
  return count;
}

/** Says of each file of a long suite that it has begun, and what came of it. */
function fileByFile(count: Count): (file: string | undefined) => void {
  let now: string | undefined;
  let [since, passed, failed] = [0, 0, 0];
  return (file) => {
    if (file === now) return;
    const seconds = ((Date.now() - since) / 1000).toFixed(1);
    if (now !== undefined)
      console.log(
        `  ${path.relative(root, now)}: ${count.passed - passed} passed, ${count.failed - failed} failed, ${seconds} s`,
      );
    if (file !== undefined) process.send?.({ file: path.relative(root, file), count } satisfies Progress);
    [now, since, passed, failed] = [file, Date.now(), count.passed, count.failed];
  };
}

/** In one process the runner says nothing of a file that threw while it was loaded; asked for again, such a module throws the same. */
async function noteLoadFailure(file: string, count: Count): Promise<void> {
  try {
    await import(pathToFileURL(path.join(root, file)).href);
  } catch (cause) {
    count.failed++;
    console.error(`\n✖ ${file} does not load`);
    console.error(reasonOf(cause instanceof Error ? cause : new Error(String(cause))));
  }
}

const isFile = (data: { name: string; nesting: number }) => data.nesting === 0 && /\.(test|e2e)\.ts$/.test(data.name);

function onlyInnerFailures(data: { details: { error: Error & { failureType?: string } } }): boolean {
  return data.details.error.failureType === 'subtestsFailed';
}

function reasonOf(error: Error): string {
  const cause = error.cause instanceof Error ? error.cause : error;
  return (cause.stack ?? cause.message).split('\n').slice(0, 40).join('\n');
}

/** Ctrl-C reaches only this process; it ends what runs, and the database goes as after any run. */
const stopping = new AbortController();

/** Every suite, or shard of one, runs in a process group of its own, so that its globals, memory and leftovers do not reach the others. */
function inChild(suite: Suite, shard: number, filter: readonly string[], env: NodeJS.ProcessEnv): Promise<Count> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [import.meta.filename, '--suite', suite, String(shard), ...filter], {
      cwd: root,
      env,
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    let progress: Progress | undefined;
    let count: Count | undefined;
    let why: string | undefined;
    const end = () => child.pid !== undefined && process.kill(-child.pid, 'SIGKILL');
    stopping.signal.addEventListener('abort', end, { once: true });
    const { minutes } = SUITES[suite];
    const deadline = setTimeout(() => {
      why = `did not end within ${minutes} minutes${progress ? `; in hand: ${progress.file}` : ''}`;
      end();
    }, minutes * 60_000);
    child.on('message', (message: Count | Progress) => {
      if ('file' in message) progress = message;
      else count = message;
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      clearTimeout(deadline);
      stopping.signal.removeEventListener('abort', end);
      if (count) return resolve(count);
      console.error(`\n✖ suite ${suite} ${why ?? `ended with code ${code} before reporting`}`);
      const { passed, failed, skipped } = progress?.count ?? { passed: 0, failed: 0, skipped: [] };
      resolve({ passed, failed: failed + 1, skipped });
    });
  });
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  if (args[0] === '--suite') {
    const suite = args[1] as Suite;
    process.send?.(await runSuite(suite, shardOf(suite, filesOf(suite, args.slice(3)), Number(args[2]))));
    process.disconnect?.();
    // Open handles of a test that did not clean up must not hold the run.
    process.exit();
  }
  const suites = (Object.keys(SUITES) as Suite[]).filter(
    (s) => args.length === 0 || args.includes(s) || !args.some((a) => a in SUITES),
  );
  const filter = args.filter((a) => !(a in SUITES));
  const total: Count = { passed: 0, failed: 0, skipped: [] };
  const { startTestPostgres } = await import('../packages/testkit/src/postgres.ts');
  const needsPostgres = suites.some((s) => s !== 'pure' && filesOf(s, filter).length > 0);
  await using postgres = needsPostgres ? await startTestPostgres() : undefined;
  const env = { ...process.env, ...(postgres ? { ZHIJI_TEST_DATABASE_URL: postgres.url } : {}) };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
  for (const suite of suites) {
    const files = filesOf(suite, filter);
    if (files.length === 0 || stopping.signal.aborted) continue;
    const started = Date.now();
    const shards = Array.from({ length: SUITES[suite].shards }, (_, shard) => inChild(suite, shard, filter, env));
    const count = (await Promise.all(shards)).reduce((sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: [...sum.skipped, ...one.skipped],
    }));
    console.log(
      `${suite}: ${count.passed} passed, ${count.failed} failed, ${files.length} files, ${((Date.now() - started) / 1000).toFixed(1)} s`,
    );
    for (const name of count.skipped) console.log(`  skipped: ${name}`);
    total.passed += count.passed;
    total.failed += count.failed;
    total.skipped.push(...count.skipped);
  }
  if (total.skipped.length > 0) console.log(`${total.skipped.length} skipped`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

if (import.meta.main && isMainThread) await main();
