// Builds the sample dossier as the ZIP named by the argument.
import { sampleInput } from './sample-dossier.ts';
import { buildZip } from './scratch.ts';

await buildZip(sampleInput().input, process.argv[2]!);
