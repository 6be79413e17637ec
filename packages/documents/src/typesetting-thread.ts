// The one compiler of the process, in a thread of its own: compiling is synchronous and a long list takes a third of a second.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
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

parentPort!.on('message', (task: TypesettingTask) => {
  let answer: TypesettingAnswer;
  try {
    answer = typeset(task);
  } catch (problem) {
    answer = { id: task.id, problem: String(problem) };
  }
  parentPort!.postMessage(answer, 'pdf' in answer ? [answer.pdf.buffer] : []);
});
