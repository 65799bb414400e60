import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { draftServer, page, READER, textOnDisk, until, WRITER } from './support/endpoint.ts'
import { holdableStore } from './support/store.ts'

describe('the draft over real sockets', () => {
  it('[DRA20] what one writes the other sees, and the server says when it is on disk', async () => {
    const store = holdableStore()
    const server = await draftServer(store)
    const [a, b] = [page(server.url, server.seat('anna', WRITER)), page(server.url, server.seat('bert', WRITER))]
    await Promise.all([a.synced(), b.synced()])
    a.write('1', 'Eröffnung')
    await until(() => b.text('1') === 'Eröffnung')
    await a.saved()
    expect(await textOnDisk(store, '1')).toBe('Eröffnung')
    b.write('6a', 'Beschluss')
    await until(() => a.text('6a') === 'Beschluss')
    await b.saved()
  })

  it('[DRA21] a reader reads, is not told off for its answer, and is closed when it writes', async () => {
    const store = holdableStore()
    const server = await draftServer(store)
    const a = page(server.url, server.seat('anna', WRITER))
    await a.synced()
    a.write('1', 'Text')
    await a.saved()
    const offline = new Y.Doc()
    offline.getXmlFragment('item:1').push([new Y.XmlElement('paragraph')])
    const r = page(server.url, server.seat('rita', READER), { doc: offline })
    await r.synced()
    expect(r.text('1')).toContain('Text')
    a.write('1', 'mehr')
    await until(() => r.text('1').includes('mehr'))
    r.write('1', 'fremd')
    await r.closedWith(4403)
    a.write('1', 'weiter')
    await a.saved()
    expect(await textOnDisk(store, '1')).toBe('Text|mehr|weiter')
    expect(r.provider.shouldConnect).toBe(false)
  })

  it('[DRA22] who is not signed in, or has no right here, is told so and does not come again', async () => {
    const server = await draftServer(holdableStore())
    const stranger = page(server.url, 'nobody')
    await stranger.closedWith(4401)
    const guest = page(server.url, server.seat('gast', { read: false, write: false }))
    await guest.closedWith(4403)
    expect([stranger, guest].map(({ provider }) => provider.shouldConnect)).toEqual([false, false])
  })
})
