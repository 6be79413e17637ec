import { createRequire } from 'node:module';
import path from 'node:path';

const folder = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'));

/** 思源宋体, the only family documents are set in; the machine's own fonts are never used. */
export const FONT_FILES: readonly string[] = [
  '400Regular/NotoSerifSC_400Regular.ttf',
  '700Bold/NotoSerifSC_700Bold.ttf',
].map((file) => path.join(folder, file));
