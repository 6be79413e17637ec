import { createHash } from 'node:crypto';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const server = `http://127.0.0.1:${process.env['ZHIJI_PORT'] ?? 8017}`;

/** Tells the worker which files the screens are; a build with other screens has another worker. */
const shellOfWorker = (): Plugin => ({
  name: 'shell-of-worker',
  enforce: 'post',
  generateBundle(_, bundle) {
    const worker = bundle['worker.js'];
    if (worker?.type !== 'chunk') return this.error('the worker is not built');
    const files = Object.keys(bundle)
      .filter((file) => file.startsWith('assets/'))
      .sort();
    const page = bundle['index.html'];
    const name = createHash('sha256')
      .update(files.join())
      .update(page?.type === 'asset' ? page.source : '')
      .digest('hex');
    const shell = ['/today', '/manifest.webmanifest', ...files.map((file) => `/${file}`)];
    worker.code = `const SHELL=${JSON.stringify(shell)},SHELL_NAME=${JSON.stringify(name.slice(0, 16))};${worker.code}`;
    return undefined;
  },
});

export default defineConfig({
  plugins: [react(), shellOfWorker()],
  build: {
    target: 'es2024',
    sourcemap: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: { index: 'index.html', worker: 'src/field/worker.ts' },
      output: { entryFileNames: ({ name }) => (name === 'worker' ? 'worker.js' : 'assets/[name]-[hash].js') },
    },
  },
  server: { proxy: { '/api': server, '/log': server } },
});
