import fs from 'node:fs/promises';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const root = path.resolve(import.meta.dirname, '../../..');
const packages = path.join(root, 'node_modules');
const cache = path.join(root, '.cache');

interface BrowserOptions {
  /** It has a camera and a microphone: a moving test picture and a beep, allowed without asking. */
  readonly camera?: boolean;
}

/**
 * A real browser from npm packages alone: the browser, the system libraries it needs, and a Chinese font. Unpacked once into `.cache`, in a
 * folder named by version, because the package itself takes whatever version already lies in the temporary folder.
 */
export async function launchBrowser({ camera = false }: BrowserOptions = {}): Promise<Browser> {
  const { executable, libraries } = await unpackedBrowser();
  return chromium.launch({
    executablePath: executable,
    args: [
      '--no-sandbox',
      '--disable-dev-shm-usage',
      '--font-render-hinting=none',
      '--autoplay-policy=no-user-gesture-required',
      ...(camera ? ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'] : []),
    ],
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: cache,
      LD_LIBRARY_PATH: libraries,
      FONTCONFIG_FILE: await fontConfiguration(),
    },
  });
}

async function unpackedBrowser(): Promise<{ executable: string; libraries: string }> {
  const home = path.join(packages, '@sparticuz/chromium');
  const { version } = JSON.parse(await fs.readFile(path.join(home, 'package.json'), 'utf8')) as { version: string };
  const folder = path.join(cache, `browser-${version}`);
  const done = path.join(folder, 'complete');
  const found = { executable: path.join(folder, 'chromium'), libraries: path.join(folder, 'al2023/lib') };
  if (
    await fs.access(done).then(
      () => true,
      () => false,
    )
  )
    return found;
  await fs.rm(folder, { recursive: true, force: true });
  await fs.mkdir(folder, { recursive: true });
  const { inflate } = (await import(path.join(home, 'build/lambdafs.js'))) as {
    inflate: (file: string) => Promise<string>;
  };
  const outer = process.env['TMPDIR'];
  // The package unpacks into the temporary folder of the moment.
  process.env['TMPDIR'] = folder;
  try {
    await Promise.all(
      ['chromium.br', 'al2023.tar.br', 'swiftshader.tar.br'].map((file) => inflate(path.join(home, 'bin', file))),
    );
  } finally {
    if (outer === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = outer;
  }
  await fs.chmod(found.executable, 0o755);
  await fs.writeFile(done, '');
  return found;
}

/** Pages ask for the usual Chinese faces; here one font from npm stands for all of them, so that pictures are the same everywhere. */
async function fontConfiguration(): Promise<string> {
  const file = path.join(cache, 'fonts.conf');
  const fonts = [
    'noto-sans-sc/400Regular',
    'noto-sans-sc/500Medium',
    'noto-sans-sc/700Bold',
    'noto-serif-sc/400Regular',
    'noto-serif-sc/700Bold',
  ];
  const alias = (family: string, to: string) =>
    `<match target="pattern"><test name="family"><string>${family}</string></test><edit name="family" mode="assign" binding="strong"><string>${to}</string></edit></match>`;
  await fs.mkdir(cache, { recursive: true });
  await fs.writeFile(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
${fonts.map((font) => `<dir>${path.join(packages, '@expo-google-fonts', font)}</dir>`).join('\n')}
<cachedir>${path.join(cache, 'fontconfig')}</cachedir>
${['sans-serif', 'system-ui', 'PingFang SC', 'Microsoft YaHei', 'Source Han Sans SC', 'Noto Sans CJK SC'].map((family) => alias(family, 'Noto Sans SC')).join('\n')}
${['serif', 'Songti SC', 'SimSun', 'Source Han Serif SC', 'Noto Serif CJK SC'].map((family) => alias(family, 'Noto Serif SC')).join('\n')}
</fontconfig>`,
  );
  return file;
}
