// `npm run dev`: the server, restarted when a file it runs changes, and Vite in front of it with hot reloading.
// Open http://localhost:5173; arguments go to the server.
import { spawn } from 'node:child_process'

const port = process.env['PORT'] ?? '4000'
const children = [
  spawn(process.execPath, ['--watch', 'server/main.ts', '--port', port, ...process.argv.slice(2)], {
    stdio: 'inherit',
  }),
  spawn(process.execPath, ['node_modules/vite/bin/vite.js'], {
    stdio: 'inherit',
    env: { ...process.env, ROSTRA_DEV_SERVER: `http://localhost:${port}` },
  }),
]

/** The two belong together: when one ends, or somebody presses Ctrl-C, both end. */
const end = (): void => children.forEach((child) => child.kill('SIGTERM'))
for (const child of children) child.once('exit', end)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end)
