import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = `http://127.0.0.1:${process.env['ZHIJI_PORT'] ?? 8017}`;

export default defineConfig({
  plugins: [react()],
  build: { target: 'es2024', sourcemap: false, assetsInlineLimit: 0, chunkSizeWarningLimit: 1500 },
  server: { proxy: { '/api': server, '/log': server } },
});
