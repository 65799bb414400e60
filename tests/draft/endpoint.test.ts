import { once } from 'node:events'
import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { WebSocket, type ClientOptions } from 'ws'
import * as Y from 'yjs'
import { updateFrame } from '../../server/draft/frames.ts'
import { draftPath } from '../../server/transport/draft.ts'
import { draftServer, MEETING, page, READER, textOnDisk, until, WRITER, type DraftServer } from './support/endpoint.ts'
import { holdableStore } from './support/store.ts'
import { textOf } from './support/text.ts'

/** A connection that says nothing by itself. */
const raw = async (
  server: DraftServer,
  seat: string,
  path = `${server.url}/${MEETING}?seat=${seat}`,
  options: ClientOptions = {},
) => {
  const socket = new WebSocket(path, options)
  const closed = once(socket, 'close').then(([code]) => code as number)
  socket.on('error', () => {})
  await once(socket, 'open')
  return { socket, closed }
}

describe('the draft over real sockets', () => {
  it('[DRA16, DRA18] what one writes the other sees, and the server says when it is on disk', async () => {
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

  it('[DRA16] twelve pages that write at once and lose their connections come to the same text', async () => {
    const store = holdableStore()
    const server = await draftServer(store)
    const pages = Array.from({ length: 12 }, (_, i) => page(server.url, server.seat(`p${i}`, WRITER)))
    await Promise.all(pages.map((p) => p.synced()))
    for (let round = 0; round < 20; round++) {
      for (const [i, p] of pages.entries()) {
        p.write('1', `${i}.${round}`)
        if ((round + i) % 9 === 0) p.provider.disconnect()
        if ((round + i) % 9 === 2) p.provider.connect()
      }
      await new Promise(setImmediate)
    }
    for (const p of pages) p.provider.connect()
    await Promise.all(pages.map((p) => p.saved()))
    const whole = (text: string) => new Set(text.split('|')).size
    await until(() => pages.every((p) => whole(p.text('1')) === 240 && p.text('1') === pages[0]!.text('1')))
    expect(await textOnDisk(store, '1')).toBe(pages[0]!.text('1'))
    expect(pages.every((p) => p.heard.closed.every((code) => code < 4400))).toBe(true)
  })

  it('[DRA25] a reader reads, is not told off for its answer, and is closed when it writes', async () => {
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

  it('[DRA23] who is not signed in, or has no right here, is told so and does not come again', async () => {
    const server = await draftServer(holdableStore())
    const stranger = page(server.url, 'nobody')
    await stranger.closedWith(4401)
    const guest = page(server.url, server.seat('gast', { read: false, write: false }))
    await guest.closedWith(4403)
    expect([stranger, guest].map(({ provider }) => provider.shouldConnect)).toEqual([false, false])
    server.seat('anna', WRITER)
    const elsewhere = await raw(server, 'anna', `${server.url}/another-meeting?seat=anna`)
    expect(await elsewhere.closed).toBe(4403)
    const nowhere = await raw(server, 'anna', `${server.url}/a/b?seat=anna`)
    expect(await nowhere.closed).toBe(4400)
    expect(draftPath('/draft/imk-223?seat=s1')).toEqual({ meeting: 'imk-223', seat: 's1' })
    expect(['/draft/', '/draft/a/b', '/draft/%2e', '/socket.io/', '//', 'http://['].map(draftPath)).toEqual(
      Array.from({ length: 6 }, () => null),
    )
  })

  it('[DRA24] a revoked seat is closed at once, without a word from anybody', async () => {
    const server = await draftServer(holdableStore())
    const a = page(server.url, server.seat('anna', WRITER))
    await a.synced()
    server.grant('anna', { read: false, write: false })
    await server.endpoint.recheck()
    await a.closedWith(4403)
  })

  it('[DRA24] the chair takes the minutes away and gives them back', async () => {
    const store = holdableStore()
    const server = await draftServer(store)
    const [a, b] = [page(server.url, server.seat('anna', WRITER)), page(server.url, server.seat('bert', WRITER))]
    await Promise.all([a.synced(), b.synced()])
    server.grant('bert', READER)
    await server.publish({})
    b.write('1', 'zu spät')
    await b.closedWith(4403)
    server.grant('bert', WRITER)
    b.provider.connect()
    await b.saved()
    await until(() => a.text('1') === 'zu spät')
  })

  it('[DRA26] names on carets are those of the server', async () => {
    const server = await draftServer(holdableStore())
    const [a, b] = [page(server.url, server.seat('anna', WRITER)), page(server.url, server.seat('bert', WRITER))]
    await Promise.all([a.synced(), b.synced()])
    a.provider.awareness.setLocalStateField('user', { name: 'Der Vorsitz', id: 'weber', color: 'red' })
    a.provider.awareness.setLocalStateField('cursor', { anchor: null, head: null })
    const seen = () => b.provider.awareness.getStates().get(a.doc.clientID)
    await until(() => seen()?.['cursor'] !== undefined)
    expect(seen()).toMatchObject({
      user: { name: 'Name of anna', id: 'anna', color: expect.stringMatching(/^#[0-9a-f]{6}$/) as string },
    })
    a.provider.disconnect()
    await until(() => seen() === undefined)
    a.provider.connect()
    await until(() => seen() !== undefined)
  })

  it('[DRA27] broken frames end their own socket with the fitting code and nothing else', async () => {
    const server = await draftServer(holdableStore())
    const a = page(server.url, server.seat('anna', WRITER))
    await a.synced()
    const broken: readonly (readonly [number, readonly number[]])[] = [
      [1002, [0xc2, 0x80, 0, 0, 0, 0]], // a reserved bit
      [1002, [0x82, 0x01, 0x00]], // not masked
      [1002, [0x85, 0x80, 0, 0, 0, 0]], // no such opcode
      [1007, [0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28]], // no UTF-8
      [1009, [0x82, 0xff, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0]], // four gigabytes
    ]
    for (const [code, bytes] of broken) {
      const socket = connect(server.port, '127.0.0.1')
      socket.on('error', () => {})
      const chunks: Buffer[] = []
      socket.on('data', (chunk: Buffer) => chunks.push(chunk))
      socket.write(
        `GET /draft/${MEETING}?seat=anna HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
          'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
      )
      await until(() => Buffer.concat(chunks).includes('\r\n\r\n'), 'upgraded')
      socket.write(Buffer.from(bytes))
      const end = Buffer.from([0x88, 2, code >> 8, code & 255])
      await until(() => Buffer.concat(chunks).includes(end), `closed with ${code}`)
      socket.destroy()
    }
    a.write('1', 'lebt')
    await a.saved()
  })

  it('[DRA1, DRA27] text frames, strange messages and too large ones are told why', async () => {
    const server = await draftServer(holdableStore())
    server.seat('anna', WRITER)
    for (const [code, data] of [
      [4400, 'text'],
      [4400, new Uint8Array([9])],
      [4400, new Uint8Array([0, 7, 0])],
      [4400, new Uint8Array([0, 0, 200])],
      [4413, new Uint8Array(300 * 1024)],
      [1009, new Uint8Array(600 * 1024)],
    ] as const) {
      const { socket, closed } = await raw(server, 'anna')
      socket.send(data)
      expect(await closed).toBe(code)
    }
  })

  it('[DRA13] after five malformed ends within a minute the seat waits', async () => {
    const server = await draftServer(holdableStore())
    server.seat('mallory', WRITER)
    for (let i = 0; i < 5; i++) {
      const { socket, closed } = await raw(server, 'mallory')
      socket.send(new Uint8Array([9]))
      expect(await closed).toBe(4400)
    }
    expect(await (await raw(server, 'mallory')).closed).toBe(4429)
    const a = page(server.url, server.seat('anna', WRITER))
    await a.synced()
  })

  it('[DRA27] a seat has sixteen connections', async () => {
    const server = await draftServer(holdableStore())
    server.seat('anna', WRITER)
    const open = await Promise.all(Array.from({ length: 16 }, () => raw(server, 'anna')))
    expect(await (await raw(server, 'anna')).closed).toBe(4429)
    open[0]!.socket.close()
    await open[0]!.closed
    const again = page(server.url, 'anna')
    await again.synced()
    for (const { socket } of open) socket.terminate()
  })

  it(
    '[DRA27] who reads too slowly is let go and may come again; the others notice nothing',
    { timeout: 30_000 },
    async () => {
      const server = await draftServer(holdableStore())
      const a = page(server.url, server.seat('anna', WRITER))
      const b = page(server.url, server.seat('bert', WRITER))
      await Promise.all([a.synced(), b.synced()])
      const { socket, closed } = await raw(server, server.seat('slow', READER))
      socket.send(new Uint8Array([0, 0, 1, 0])) // asks for the text
      await once(socket, 'message')
      socket.pause()
      const filler = 'x'.repeat(100_000)
      for (let i = 0; i < 150; i++) {
        a.write('2', `${i}${filler}`)
        await a.saved()
        a.doc.getXmlFragment('item:2').delete(0, 1)
      }
      await until(() => a.text('2') === '' && b.text('2') === '')
      socket.resume()
      expect([4508, 1006]).toContain(await closed)
    },
  )

  it('[DRA18, DRA27] who does not answer the heartbeat is cut; who answers and hears nothing is reminded', async () => {
    const server = await draftServer(holdableStore(), { heartbeat: 20 })
    const a = page(server.url, server.seat('anna', WRITER))
    await a.synced()
    const deaf = await raw(server, server.seat('deaf', READER), undefined, { autoPong: false })
    expect(await deaf.closed).toBe(1006)
    const { savedCount } = a.heard
    await until(() => a.heard.savedCount > savedCount + 2)
    expect(a.provider.wsconnected).toBe(true)
  })

  it('[DRA14] a burst of thousands of messages is slowed down and not lost', { timeout: 30_000 }, async () => {
    const store = holdableStore()
    const server = await draftServer(store)
    const a = page(server.url, server.seat('anna', WRITER))
    await a.synced()
    const text = new Y.XmlText()
    a.doc.getXmlFragment('item:1').push([new Y.XmlElement('paragraph')])
    ;(a.doc.getXmlFragment('item:1').get(0) as Y.XmlElement).push([text])
    for (let i = 0; i < 12_000; i++) text.insert(text.length, String(i % 10))
    await until(() => a.isSaved())
    expect(await textOnDisk(store, '1')).toHaveLength(12_000)
    expect(a.heard.closed).toEqual([])
  })
})

describe('beginning and end', () => {
  it('[DRA15, DRA21] who comes back while the last words are written meets the same document', async () => {
    const store = holdableStore()
    const server = await draftServer(store)
    const a = page(server.url, server.seat('anna', WRITER))
    await a.synced()
    a.write('1', 'eins')
    await a.saved()
    store.hold()
    a.write('1', 'zwei')
    await until(() => textOf(a.doc, '1') === 'eins|zwei')
    await server.endpoint.open(MEETING).then(async ({ room, done }) => {
      await until(() => JSON.stringify(room.read()).includes('zwei'))
      done()
    })
    const loads = store.calls.load
    a.provider.disconnect()
    // The last one has left; closing waits for the disk.
    const b = page(server.url, server.seat('bert', WRITER))
    await b.synced()
    expect(b.text('1')).toBe('eins|zwei')
    b.write('1', 'drei')
    store.release()
    await b.saved()
    expect(store.calls.load).toBe(loads)
    expect(await textOnDisk(store, '1')).toBe('eins|zwei|drei')
    b.provider.disconnect()
    await until(() => store.calls.compact > 0 && store.calls.underWay === 0)
    const c = page(server.url, 'anna')
    await c.synced()
    expect(c.text('1')).toBe('eins|zwei|drei')
  })

  it('[DRA15] a slow disk never shows an empty document to who comes first', async () => {
    const store = holdableStore()
    const first = await draftServer(store)
    const a = page(first.url, first.seat('anna', WRITER))
    await a.synced()
    a.write('1', 'alt')
    await a.saved()
    await first.stop()
    store.hold()
    const second = await draftServer(store)
    const b = page(second.url, second.seat('bert', WRITER))
    await until(() => b.provider.wsconnected)
    b.write('1', 'neu')
    await new Promise(setImmediate)
    expect(b.provider.synced).toBe(false)
    store.release()
    await b.saved()
    expect(b.text('1').split('|').toSorted()).toEqual(['alt', 'neu'])
  })

  it('[DRA22] closing writes all that came and tells the pages to come again', async () => {
    const store = holdableStore()
    const server = await draftServer(store)
    const a = page(server.url, server.seat('anna', WRITER))
    await a.synced()
    store.hold()
    a.write('1', 'letztes Wort')
    const { room, done } = await server.endpoint.open(MEETING)
    await until(() => JSON.stringify(room.read()).includes('letztes'))
    done()
    const closing = server.endpoint.close()
    await a.closedWith(1012)
    store.release()
    await closing
    expect(await textOnDisk(store, '1')).toBe('letztes Wort')
    expect(a.provider.shouldConnect).toBe(true)
  })

  it('[DRA22] a meeting that is taken away writes nothing any more, and begins anew', async () => {
    const store = holdableStore()
    const server = await draftServer(store)
    const a = page(server.url, server.seat('anna', WRITER))
    await a.synced()
    a.write('1', 'alt')
    await a.saved()
    await server.endpoint.forget(MEETING)
    await a.closedWith(4410)
    expect(a.provider.shouldConnect).toBe(false)
    // Who comes at once must not be given what is about to be cleared.
    const back = page(server.url, 'anna')
    await until(() => back.provider.wsconnected)
    store.remove(MEETING)
    await back.synced()
    expect(back.text('1')).toBe('')
    expect(await store.onDisk(MEETING)).toEqual([])
    const b = page(server.url, server.seat('bert', WRITER))
    await b.synced()
    expect(b.text('1')).toBe('')
    expect(await server.endpoint.read(MEETING)).toEqual({})
  })

  it('[DRA23] a store that cannot be read is no empty document; the page tries again', async () => {
    const store = holdableStore()
    const server = await draftServer(store)
    store.refuse(true)
    const a = page(server.url, server.seat('anna', WRITER))
    await a.closedWith(4503)
    expect(a.provider.synced).toBe(false)
    store.refuse(false)
    await a.synced()
  })
})

describe('facts over real sockets', () => {
  it('[DRA28, DRA29] are placed when the room publishes, once, and the promise waits for the disk', async () => {
    const store = holdableStore()
    const server = await draftServer(store, { linger: 50 })
    const printed = (...ids: readonly string[]) => [{ item: '1', facts: ids.map((id) => ({ id })) }]
    await server.publish({ printed: printed('f1') })
    const disk = new Y.Doc()
    for (const update of await store.onDisk(MEETING)) Y.applyUpdate(disk, update)
    expect(disk.getXmlFragment('item:1').toJSON()).toBe('<paragraph><fact fact="f1"></fact></paragraph>')
    const a = page(server.url, server.seat('anna', WRITER))
    await a.synced()
    a.write('1', 'dazu')
    await a.saved()
    await Promise.all([
      server.publish({ printed: printed('f1', 'f2') }),
      server.publish({ printed: printed('f1', 'f2') }),
    ])
    expect(await server.endpoint.read(MEETING)).toEqual({
      '1': [
        { kind: 'paragraph', inline: [{ kind: 'fact', fact: 'f1' }] },
        { kind: 'paragraph', inline: [{ kind: 'text', text: 'dazu', marks: [] }] },
        { kind: 'paragraph', inline: [{ kind: 'fact', fact: 'f2' }] },
      ],
    })
    await until(() => a.doc.getXmlFragment('item:1').length === 3)
  })

  it('[DRA7] a page that writes into an item the agenda does not have is refused', async () => {
    const server = await draftServer(holdableStore())
    const { socket, closed } = await raw(server, server.seat('anna', WRITER))
    const doc = new Y.Doc()
    doc.getXmlFragment('item:99').push([new Y.XmlElement('paragraph')])
    for (let i = 0; i < 3; i++) socket.send(updateFrame(Y.encodeStateAsUpdate(doc)))
    expect(await closed).toBe(4400)
  })
})
