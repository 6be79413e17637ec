import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PACKS } from '@zhiji/regulations';
import { parse } from 'yaml';
import { proofsIn } from './proofs.ts';
import { waysIn, type Met } from './ways.ts';

const root = path.resolve(import.meta.dirname, '../../../..');

/** The catalogue's `then` and its `counter`: as many tests an entry that computes must have. */
export const WANTED_PROOFS = 2;

/** One entry of a catalogue with what carries it out, what proves it, and where people meet it. */
export interface Covered {
  readonly id: string;
  readonly article: string;
  readonly norms: readonly string[];
  /** Why it computes nothing. */
  readonly reason: string | null;
  /** Titles of tests that run and carry the id. */
  readonly tests: readonly string[];
  readonly law: 'proved' | 'reasoned' | 'hole';
  readonly product: Met | null;
}

/** Tests that are drawn from the packs themselves prove nothing about the catalogue. */
const DRAWN = /\/(boundaries|coverage|decided|oracle)\.test\.ts$/;

/** Every entry of every catalogue, in order. */
export function coverage(): readonly Covered[] {
  const files = (pattern: string) =>
    globSync(pattern, { cwd: root })
      .map((file) => file.replaceAll('\\', '/'))
      .toSorted();
  const proofs = proofsIn(
    files('regulations/src/**/*.test.ts')
      .filter((file) => !DRAWN.test(file))
      .map((file) => path.join(root, file)),
  );
  const met = waysIn(root);
  return files('regulations/src/*/requirements.yaml').flatMap((file) => {
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
      const tests = proofs.get(id) ?? [];
      return {
        id,
        article,
        norms: own.map((norm) => norm.id),
        reason,
        tests,
        law:
          own.length > 0 ? (tests.length >= WANTED_PROOFS ? 'proved' : 'hole') : reason === null ? 'hole' : 'reasoned',
        product: own.length > 0 ? met(own) : null,
      };
    });
  });
}
