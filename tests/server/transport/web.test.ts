import { mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { Router } from 'express'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Place } from '../../../server/transport/origin.ts'
import { createWeb } from '../../../server/transport/web.ts'
import { scratchFolder } from '../../support/scratch-folder.ts'
import { readableJournal } from '../../support/toy-room.ts'

async function served(options: { readonly place?: Place; readonly built?: boolean; readonly api?: Router } = {}) {
  const client = join(scratchFolder(), 'client')
  if (options.built !== false) {
    for (const folder of ['assets', 'src']) mkdirSync(join(client, folder), { recursive: true })
    writeFileSync(join(client, 'index.html'), '<!doctype html><title>Rostra</title>')
    writeFileSync(join(client, 'icon.svg'), '<svg/>')
    writeFileSync(join(client, 'assets', 'app-abc123.js'), 'export {}')
    writeFileSync(join(client, 'assets', 'app-abc123.js.map'), '{}')
    writeFileSync(join(client, 'src', 'secret.ts'), 'secret')
    writeFileSync(join(client, '.env'), 'secret')
  }
  const journal = readableJournal()
  const place = options.place ?? { publicUrl: null, tls: false }
  const server = createServer(createWeb({ place, trustProxy: false, api: options.api ?? Router(), client, journal }))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const get = (path: string, init: RequestInit = {}) =>
    fetch(`${origin}${path}`, { headers: { Accept: 'text/html', Connection: 'close' }, ...init })
  return { get, journal, origin }
}

describe('the pages', () => {
  it('[GAT7] are one page whatever room is asked for, never kept by the browser', async () => {
    const { get } = await served()
    for (const path of ['/', '/s/abc/chair', '/einladung', '/setup?x=1']) {
      const answer = await get(path)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
      expect(answer.headers.get('cache-control')).toBe('no-cache')
    }
  })

  it('[GAT7] keep what is named for its content for ever', async () => {
    const { get } = await served()
    const answer = await get('/assets/app-abc123.js')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect((await get('/icon.svg')).headers.get('cache-control')).not.toContain('immutable')
  })

  it('[GAT7] hand out no source, no map, no file of the disk', async () => {
    const { get } = await served()
    for (const path of [
      '/@fs/etc/passwd',
      '/@vite/client',
      '/@id/x',
      '/src/secret.ts',
      '/src/',
      '/assets/app-abc123.js.map',
      '/assets/none.js',
      '/.env',
      '/..%2f..%2fetc%2fpasswd',
      '/assets/..%2findex.html',
      '/favicon.ico',
      '/index.php',
      '/node_modules/x',
      '/socket.io/x',
      '/draft/x',
    ]) {
      const answer = await get(path)
      expect([403, 404], path).toContain(answer.status)
      expect(await answer.text()).not.toContain('secret')
    }
    expect((await get('/s/abc', { method: 'POST' })).status).toBe(404)
  })

  it('[GAT7] load nothing from elsewhere, are framed by nobody, tell nobody where they were', async () => {
    const { get } = await served()
    const { headers } = await get('/')
    const policy = headers.get('content-security-policy') ?? ''
    for (const rule of ["default-src 'self'", "script-src 'self';", "frame-ancestors 'none'", "base-uri 'none'"])
      expect(policy).toContain(rule)
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|upgrade-insecure-requests/)
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('strict-transport-security')).toBeNull()
  })

  it('[GAT7] ask for https from then on where there is https', async () => {
    for (const place of [
      { publicUrl: 'https://rostra.example', tls: false },
      { publicUrl: null, tls: true },
    ]) {
      const { get } = await served({ place })
      expect((await get('/')).headers.get('strict-transport-security')).toContain('max-age=31536000')
    }
  })

  it('[GAT7] say what to do where they are not built', async () => {
    const { get } = await served({ built: false })
    const answer = await get('/')
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('npm run build')
  })

  it('[GAT8] outlive errors of what they ask, and tell them to the operator alone', async () => {
    const api = Router().get('/broken', () => {
      throw new Error('a secret of the server')
    })
    const { get, journal } = await served({ api })
    const answer = await get('/api/broken')
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('secret')
    expect(journal.lines).toHaveLength(1)
  })
})
