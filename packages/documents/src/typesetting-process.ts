// The one compiler, in a process of its own: compiling is synchronous, a long list takes a third of a second, and the memory the compiler takes is
// given back only by the end of its process. It ends with the process that started it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NodeCompiler, PdfStandard, type NodeTypstCompileResult } from '@myriaddreamin/typst-ts-node-compiler';
import { FONT_FILES } from './fonts.ts';
import type { TypesettingAnswer, TypesettingTask } from './typesetter.ts';

const layouts = path.join(import.meta.dirname, 'layouts');

// Fonts given as bytes are found before any font of the machine with the same name.
const compiler = NodeCompiler.create({
  workspace: layouts,
  fontArgs: [{ fontBlobs: FONT_FILES.map((file) => readFileSync(file)) }],
});

/** Compiled results older than this many tasks are forgotten. */
const CACHED_TASKS = 30;

function typeset({ id, layout, data, timestamp, as }: TypesettingTask): TypesettingAnswer {
  const compiled = compiler.compile({ mainFilePath: path.join(layouts, layout), inputs: { sheet: data } });
  const document = compiled.result;
  if (!document) return { id, problem: messages(compiled) };
  try {
    if (as === 'svg') return { id, svg: compiler.plainSvg(document), pages: document.numOfPages };
    const pdf = compiler.pdf(document, { pdfStandard: PdfStandard.A_2b, creationTimestamp: timestamp });
    return { id, pdf: new Uint8Array(pdf), pages: document.numOfPages };
  } finally {
    compiler.evictCache(CACHED_TASKS);
  }
}

const messages = (compiled: NodeTypstCompileResult) =>
  compiled
    .takeDiagnostics()
    ?.shortDiagnostics.map(({ message }: { message: string }) => message)
    .join('; ') ?? '';

process.on('message', (task: TypesettingTask) => {
  let answer: TypesettingAnswer;
  try {
    answer = typeset(task);
  } catch (problem) {
    answer = { id: task.id, problem: String(problem) };
  }
  process.send!(answer);
});
// A terminal sends its interrupt to this process too; the one that started it decides.
process.on('SIGINT', () => undefined);
