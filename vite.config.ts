import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { pdfData } from './scripts/pdf-data.ts'

/** Where `npm run dev` starts the server; scripts/dev.ts sets it. */
const server = process.env['ROSTRA_DEV_SERVER'] ?? 'http://localhost:4000'

/** They start processes, kill them, or try thousands of inputs: in `npm test`, and not before every commit. */
const patient = [
  'tests/integration/start.test.ts',
  'tests/integration/garbage.test.ts',
  'tests/draft/kill.test.ts',
  'tests/export/hostile.test.ts',
  'tests/export/pdf.test.ts',
  'tests/fuzz/convergence.test.ts',
  'tests/scripts/prepare.test.ts',
  'tests/server/documents/inspection.test.ts',
  'tests/verify/main.test.ts',
]

export default defineConfig({
  root: 'client',
  plugins: [react(), pdfData()],
  build: {
    // CLIENT_OUT: scripts/prepare.mjs builds beside the served folder and swaps it in when it is whole.
    outDir: process.env['CLIENT_OUT'] ?? '../dist/client',
    emptyOutDir: true,
    // The sources are public anyway; a map in the served folder would only double what a slow network has to carry by mistake.
    sourcemap: false,
    // No data: addresses, so that the content security policy can stay at 'self'.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
  },
  server: {
    port: 5173,
    strictPort: true,
    proxy: {
      // an object: the short form would change the host, and the server takes requests from its own pages alone
      '/api': { target: server },
      '/socket.io': { target: server, ws: true },
      '/draft': { target: server, ws: true },
    },
  },
  test: {
    root: import.meta.dirname,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.dom.test.ts', 'tests/**/*.e2e.test.ts', ...patient],
          environment: 'node',
        },
      },
      {
        extends: true,
        test: { name: 'patient', include: patient, environment: 'node' },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          include: ['tests/**/*.dom.test.{ts,tsx}'],
          environment: 'happy-dom',
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.test.ts'],
          environment: 'node',
          // Browsers, kills and soaks want the machine to themselves: after the others, and one file after another.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
