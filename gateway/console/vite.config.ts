import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Holds the first paint until language, direction and theme are set, without an inline script. */
const paintWhenReady: Plugin = {
  name: 'paint-when-ready',
  transformIndexHtml: {
    order: 'post',
    handler: (html) => html.replace('<script type="module"', '<script type="module" blocking="render"'),
  },
};

export default defineConfig({
  plugins: [react(), paintWhenReady],
  build: {
    target: 'es2022',
    rolldownOptions: { input: ['index.html', 'report.html'] },
    outDir: 'target/classes/META-INF/resources',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
  server: { port: 5173, strictPort: true, proxy: Object.fromEntries(
    ['/api', '/public', '/session', '/login', '/logout', '/ping'].map((path) => [path, process.env.SINUR_URL ?? 'http://localhost:8080']),
  ) },
  test: { include: ['src/**/*.test.{ts,tsx}'], environment: 'node' },
});
