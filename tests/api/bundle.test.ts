import { describe, expect, it } from 'vitest'
import { memoryStore } from '../../server/adapters/memory/store.ts'
import { createBundles } from '../../server/app/bundles.ts'
import type { Adoption } from '../../server/bundle/adopt.ts'
import { BUNDLE_FILE } from '../../server/access/rights.ts'
import { browserAt, enter, foundCouncil, startServer } from './front-desk.ts'

/** A server that gives meetings away and takes them in, for real. */
async function withBundles() {
  const handed: { bundles?: ReturnType<typeof createBundles> } = {}
  const server = await startServer({
    exportFile: async (meeting, name) =>
      name === BUNDLE_FILE && handed.bundles
        ? { contentType: 'application/zip', body: await handed.bundles.file(meeting) }
        : null,
    adoptBundle: (file) => handed.bundles?.adopt(file) ?? Promise.reject(new Error('not ready')),
  })
  const { rooms, store } = server
  const clock = { now: () => server.world.now }
  handed.bundles = createBundles({
    ...memoryStore(),
    ...store,
    rooms,
    clock,
    release: (meeting) => rooms.close(meeting),
    draft: { read: async () => ({}) },
  })
  return server
}

const bundleOf = async (seat: Awaited<ReturnType<typeof enter>>, origin: string) => {
  const cookie = [...seat.jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const response = await fetch(`${origin}/api/s/${seat.seat}/export/bundle.rostra`, { headers: { Cookie: cookie } })
  return {
    status: response.status,
    type: response.headers.get('content-type'),
    bytes: new Uint8Array(await response.arrayBuffer()),
  }
}

const posted = async (
  browser: Pick<ReturnType<typeof browserAt>, 'jar'>,
  origin: string,
  body: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array<ArrayBuffer>>,
  language = 'de',
) => {
  const response = await fetch(`${origin}/api/meetings/bundle`, {
    method: 'POST',
    headers: {
      Origin: origin,
      'Content-Type': 'application/zip',
      'Accept-Language': language,
      Cookie: [...browser.jar].map(([name, value]) => `${name}=${value}`).join('; '),
    },
    body,
    duplex: 'half',
  } as RequestInit)
  return { status: response.status, body: (await response.json()) as Record<string, any> } // oxlint-disable-line typescript/no-explicit-any -- each test knows what it asked for
}

describe('the bundle over HTTP', () => {
  it('[ACC17] is for the chair and the secretariat, and for nobody while a secret ballot is open', async () => {
    const server = await withBundles()
    const { tokenOf, meeting } = await foundCouncil(server)
    const statusFor = async (person: string) =>
      (await bundleOf(await enter(server, tokenOf(person)), server.origin)).status
    expect(await statusFor('nils')).toBe(403)
    expect(await statusFor('mona')).toBe(403)
    expect(await statusFor('sara')).toBe(200)
    const chair = await enter(server, tokenOf('anna'))
    expect(await bundleOf(chair, server.origin)).toMatchObject({ status: 200, type: 'application/zip' })
    const room = await server.rooms.open(meeting)
    const say = async (id: string, command: Parameters<typeof room.handle>[0]['command']) =>
      expect(await room.handle({ id, command }, { person: 'anna' })).toMatchObject({ ok: true })
    await say('command-1', { type: 'attendance.open', data: {} } as never)
    const item = (await server.stateOf(meeting)).agenda.order.at(-1) ?? ''
    await say('command-2', { type: 'agenda.call', data: { item } } as never)
    await say('command-3', {
      type: 'ballots.open',
      data: { method: 'secret', order: 'protocol', written: false },
    } as never)
    const refused = await chair.get(`/s/${chair.seat}/export/bundle.rostra`)
    expect(refused).toMatchObject({ status: 409, body: { error: 'secret-ballot-open' } })
    expect(refused.body.message).toContain('Urne')
    await server.close()
  })

  it('[API11] founds the meeting elsewhere under the right to set up, with new invitations, once', async () => {
    const [here, there] = [await withBundles(), await withBundles()]
    const { tokenOf, meeting, founder } = await foundCouncil(here)
    const { bytes } = await bundleOf(await enter(here, tokenOf('anna')), here.origin)
    expect(await posted(founder, there.origin, bytes)).toMatchObject({ status: 403, body: { error: 'no-setup-right' } })
    const newcomer = browserAt(there)
    await newcomer.post('/setup/redeem', { token: await there.access.setup.issue() })
    const taken = await posted(newcomer, there.origin, bytes)
    expect(taken).toMatchObject({ status: 201, body: { meeting, notices: [] } })
    const url = taken.body['invitations'].find((it: { person: string }) => it.person === 'anna').url as string
    expect(url.startsWith(`${there.origin}/einladung#`)).toBe(true)
    const anna = await enter(there, url.slice(url.indexOf('#') + 1))
    expect((await bundleOf(anna, there.origin)).bytes).toEqual(bytes)
    // BUN9: what opened a seat there opens none here
    expect((await browserAt(there).post('/invitations/redeem', { token: tokenOf('nils') })).status).toBe(404)
    const again = await posted(newcomer, there.origin, bytes)
    expect(again).toMatchObject({ status: 409, body: { error: 'meeting-is-here' } })
    expect(again.body['message']).toMatch(/gibt es hier schon/)
    await Promise.all([here.close(), there.close()])
  })

  it('[API11, BUN7] refuses what does not verify with every finding in a sentence, and founds nothing', async () => {
    const server = await withBundles()
    const browser = browserAt(server)
    await browser.post('/setup/redeem', { token: await server.access.setup.issue() })
    const refused = await posted(browser, server.origin, new TextEncoder().encode('format: 1\n'), 'en')
    expect(refused).toEqual({
      status: 422,
      body: {
        error: 'bad-bundle',
        message: 'The meeting bundle failed its check; nothing of it was taken over.',
        issues: [
          {
            path: '',
            line: 1,
            column: 1,
            message: 'The file cannot be opened: it is cut off, damaged or no meeting bundle.',
          },
        ],
      },
    })
    expect(await server.store.index.list()).toEqual([])
    await server.close()
  })

  it('[API11] takes one at a time', async () => {
    let release: (adoption: Adoption) => void = () => {}
    const first = new Promise<Adoption>((resolve) => (release = resolve))
    let asked = () => {}
    const heard = new Promise<void>((resolve) => (asked = resolve))
    const server = await startServer({
      adoptBundle: () => {
        asked()
        return first
      },
    })
    const browser = browserAt(server)
    await browser.post('/setup/redeem', { token: await server.access.setup.issue() })
    const one = posted(browser, server.origin, new Uint8Array([1]))
    await heard
    expect(await posted(browser, server.origin, new Uint8Array([2]))).toMatchObject({
      status: 429,
      body: { error: 'too-many' },
    })
    release({ ok: false, code: 'example-stays' })
    expect(await one).toMatchObject({ status: 422, body: { error: 'example-stays' } })
    await server.close()
  })

  it('[API11] takes one at a time also where another comes while the first is still on its way', async () => {
    let release: (adoption: Adoption) => void = () => {}
    const first = new Promise<Adoption>((resolve) => (release = resolve))
    let asked = () => {}
    const heard = new Promise<void>((resolve) => (asked = resolve))
    const server = await startServer({
      adoptBundle: () => {
        asked()
        return first
      },
    })
    const browser = browserAt(server)
    await browser.post('/setup/redeem', { token: await server.access.setup.issue() })
    const slow = new TransformStream<Uint8Array<ArrayBuffer>>()
    const writer = slow.writable.getWriter()
    const late = posted(browser, server.origin, slow.readable)
    await writer.write(new Uint8Array([1]))
    await browser.get('/health') // by then the server has let the slow one in
    const quick = posted(browser, server.origin, new Uint8Array([2]))
    await heard
    await writer.close()
    expect(await late).toMatchObject({ status: 429, body: { error: 'too-many' } })
    release({ ok: false, code: 'example-stays' })
    expect(await quick).toMatchObject({ status: 422, body: { error: 'example-stays' } })
    await server.close()
  })
})
