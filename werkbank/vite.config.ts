import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { separateFonts } from './fonts.ts';
import { translateGraphiql } from './vertaling.ts';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  logLevel: 'warn',
  plugins: [separateFonts(), translateGraphiql()],
  build: {
    outDir: fileURLToPath(new URL('../dist/werkbank', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    // Nothing becomes a data: address, so that the content security policy can refuse those for fonts and scripts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 8000,
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      onLog(level, log, report) {
        // "use client" and its like mean something to server rendering only.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
  worker: { format: 'es' },
});
