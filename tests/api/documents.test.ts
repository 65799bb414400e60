import { createHash } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { strToU8 } from 'fflate'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { documentsOn, RESTORABLE_MS } from '../../shared/features/documents/select.ts'
import type { MeetingCommand } from '../../shared/meeting/meeting.ts'
import { usualAllowances } from '../../server/transport/api/limits.ts'
import { COUNCIL } from '../access/founded.ts'
import { docxOf, paragraph, pdfOf } from '../support/papers.ts'
import { enter, foundCouncil, startServer, type TestServer } from './front-desk.ts'

/** 3 is sponsored by BB, 4 is confidential and by BB too. */
const FILE = `${COUNCIL}  - { number: "3", title: Pilots, sponsors: [BB], clauses: [Pilots are paid.] }
  - { number: "4", title: Salaries, sponsors: [BB], confidential: true }
`

// the first upload loads what opens the files
vi.setConfig({ testTimeout: 30_000 })

let server: TestServer
let council: Awaited<ReturnType<typeof foundCouncil>>
beforeEach(async () => {
  seats.clear()
  server = await startServer()
  council = await foundCouncil(server, FILE)
})
afterEach(() => server.close())

type Seated = Awaited<ReturnType<typeof enter>>
/** By the name of the person; an invitation opens once. */
const seats = new Map<string, Promise<Seated>>()
function as(person: string): Promise<Seated> {
  const seat = seats.get(person) ?? enter(server, council.tokenOf(person))
  seats.set(person, seat)
  return seat
}

/** A seat of a screen or a follower. */
async function door(name: 'screen' | 'follow') {
  const desk = await as('sara')
  const { url } = (await desk.post(`/s/${desk.seat}/doors/${name}`)).body
  return enter(server, url.slice(url.indexOf('#') + 1))
}
const send = (who: Seated, item: string, bytes: Uint8Array, name = 'Antrag.pdf', headers = {}) =>
  who.post(`/s/${who.seat}/documents?item=${item}&name=${encodeURIComponent(name)}`, bytes, headers)
const state = () => server.stateOf(council.meeting)
const kept = async (bytes: Uint8Array) =>
  server.store.documents.read(council.meeting, createHash('sha256').update(bytes).digest('hex'))
async function say(person: string, command: MeetingCommand) {
  const room = await server.rooms.open(council.meeting)
  const answer = await room.handle({ id: `say-${Math.random()}`, command }, { person })
  if (!answer.ok) throw new Error(answer.rejection.code)
}

describe('sending a document', () => {
  it('[UPL9] [API10] checks, keeps and records it in the name of who sent it', async () => {
    const bytes = pdfOf(['One', 'Two'])
    const sara = await as('sara')
    const sent = await send(sara, '2', bytes, 'Tief­gang „neu“.PDF')
    expect(sent).toMatchObject({ status: 201, body: { item: '2', name: 'Tiefgang „neu“.pdf' } })
    const [document] = documentsOn(await state(), '2')
    expect(document).toMatchObject({
      id: sent.body.document,
      person: 'sara',
      file: { name: 'Tiefgang „neu“.pdf', type: 'pdf', size: bytes.length, pages: 2 },
    })
    expect(await kept(bytes)).toEqual(bytes)
  })

  it.each([
    ['anna', '2', true],
    ['sara', '2', true],
    ['nils', '3', true],
    ['bert', '3', true],
    ['mona', '3', true],
    ['mona', '2', false],
    ['olga', '3', false],
  ])('[DOC3] by %s to item %s: %s', async (person, item, may) => {
    const bytes = pdfOf([`${person} ${item}`])
    const answer = await send(await as(person), item, bytes)
    expect(answer.status).toBe(may ? 201 : 422)
    if (may) return
    expect(answer.body).toMatchObject({ error: 'document-refused', reason: 'sponsors-only' })
    expect(answer.body.message).toContain(`TOP ${item}`)
    expect(await kept(bytes)).toBeNull()
  })

  it('[UPL1] [UPL8] refuses what is no document, in the reader’s language, and nothing has changed', async () => {
    const sara = await as('sara')
    const before = await state()
    for (const [bytes, error, status] of [
      [strToU8('<script>'), 'not-a-document', 415],
      [new Uint8Array(), 'not-a-document', 415],
      [pdfOf(['x']).slice(0, -40), 'document-damaged', 422],
      [docxOf({ files: { 'word/vbaProject.bin': strToU8('x') } }), 'document-macros', 422],
      [new Uint8Array(20_000_001), 'document-too-large', 413],
    ] as const) {
      const answer = await send(sara, '2', bytes)
      expect([answer.status, answer.body.error]).toEqual([status, error])
      const english = await send(sara, '2', bytes, 'a.pdf', { 'Accept-Language': 'en' })
      expect(english.body.message).not.toBe(answer.body.message)
      expect(await kept(bytes)).toBeNull()
    }
    expect(await state()).toBe(before)
  })

  it('[DOC5] refuses the same bytes on the same item kindly, whatever their name', async () => {
    const sara = await as('sara')
    const bytes = pdfOf(['x'])
    await send(sara, '2', bytes, 'Erste.pdf')
    const again = await send(sara, '2', bytes, 'Zweite.pdf')
    expect(again.body).toEqual({
      error: 'document-refused',
      reason: 'already-attached',
      message: 'Diese Datei liegt bei TOP 2 schon unter dem Namen Erste.pdf. Es ist nichts weiter zu tun.',
    })
    expect(await kept(bytes)).toEqual(bytes)
    expect((await send(sara, '3', bytes)).status).toBe(201)
  })

  it('[API10] takes no item, no name and no seat that is none', async () => {
    const sara = await as('sara')
    const bytes = pdfOf(['x'])
    expect((await sara.post(`/s/${sara.seat}/documents?item=2`, bytes)).status).toBe(400)
    expect((await sara.post(`/s/${sara.seat}/documents?name=a`, bytes)).status).toBe(400)
    expect((await sara.post(`/s/${sara.seat}/documents?item=2&item=3&name=a`, bytes)).status).toBe(400)
    expect((await send(sara, '99', bytes)).body).toMatchObject({ reason: 'unknown-item' })
    expect((await sara.post(`/s/other/documents?item=2&name=a`, bytes)).status).toBe(401)
    expect((await send(sara, '2', bytes, 'a.pdf', { Origin: 'http://evil.example' })).status).toBe(403)
    for (const name of ['screen', 'follow'] as const)
      expect((await send(await door(name), '2', bytes)).body).toMatchObject({ reason: 'sponsors-only' })
  })

  /** A document of which only the beginning has been sent. */
  const half = (who: Seated) =>
    new Promise<Socket>((resolve, reject) => {
      const { port, host } = new URL(server.origin)
      const cookie = [...who.jar].map(([name, value]) => `${name}=${value}`).join('; ')
      const head = [
        `POST /api/s/${who.seat}/documents?item=2&name=a.pdf HTTP/1.1`,
        `Host: ${host}`,
        `Origin: ${server.origin}`,
        `Cookie: ${cookie}`,
        'Content-Length: 5000',
      ]
      const socket = connect(Number(port), '127.0.0.1', () =>
        socket.write(`${head.join('\r\n')}\r\n\r\n%PDF-1.7 half`, () => resolve(socket)),
      )
      socket.on('error', reject)
    })

  it('[UPL8] a document cut off on its way leaves nothing behind', async () => {
    const sara = await as('sara')
    const before = await state()
    for (const socket of [await half(sara), await half(sara), await half(sara)]) socket.destroy()
    const whole = pdfOf(['whole'])
    await expect.poll(async () => (await send(sara, '2', whole)).status, { timeout: 5_000, interval: 200 }).toBe(201)
    expect(documentsOn(await state(), '2').map(({ file }) => file.size)).toEqual([whole.length])
    expect(documentsOn(before, '2')).toEqual([])
  })

  it('[UPL12] two at a time from a seat, and the next when one of them is through', async () => {
    const sara = await as('sara')
    const { workshop } = server
    const { inspect } = workshop
    const gate = Promise.withResolvers<void>()
    let opened = 0
    workshop.inspect = async (bytes) => {
      opened += 1
      await gate.promise
      return inspect(bytes)
    }
    const first = [1, 2].map((n) => send(sara, '2', pdfOf([`page ${n}`])))
    await expect.poll(() => opened, { timeout: 10_000 }).toBe(2)
    expect((await send(sara, '2', pdfOf(['page 3']))).status).toBe(429)
    const anna = await as('anna')
    const other = send(anna, '2', pdfOf(['page 4']))
    gate.resolve()
    expect((await Promise.all([...first, other])).map(({ status }) => status)).toEqual([201, 201, 201])
    expect((await send(sara, '2', pdfOf(['page 3']))).status).toBe(201)
  })

  it('[UPL12] an address so many a minute', async () => {
    const strict = await startServer({ allowances: { ...usualAllowances, uploads: 2 } })
    const elsewhere = await foundCouncil(strict, FILE)
    const sara = await enter(strict, elsewhere.tokenOf('sara'))
    const answers = []
    for (const n of [1, 2, 3]) answers.push(await send(sara, '2', pdfOf([`page ${n}`])))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 429])
    expect(Number(answers[2]?.headers.get('retry-after'))).toBeGreaterThan(0)
    await strict.close()
  })

  it('[DOC2] no seat records a document by a command', async () => {
    const file = { name: 'a.pdf', type: 'pdf', size: 1, sha256: 'a'.repeat(64), pages: 1 } as const
    const command: MeetingCommand = { type: 'documents.attach', data: { item: '2', file, person: 'sara' } }
    await expect(say('sara', command)).rejects.toThrow('documents-by-server')
  })
})

describe('a document', () => {
  it('[UPL10] [API10] is a download that runs nothing, under its own name', async () => {
    const bytes = pdfOf(['x'])
    const sara = await as('sara')
    const { document } = (await send(sara, '2', bytes, 'Anträge "neu"\r\nX-Bad: 1.pdf')).body
    const answer = await sara.get(`/s/${sara.seat}/documents/${document}`)
    expect(answer.status).toBe(200)
    const header = (name: string) => answer.headers.get(name)
    expect(header('content-type')).toBe('application/pdf')
    expect(header('content-disposition')).toBe(
      `attachment; filename="Antr_ge neu X-Bad 1.pdf"; filename*=UTF-8''Antr%C3%A4ge%20neu%20X-Bad%201.pdf`,
    )
    expect(header('x-content-type-options')).toBe('nosniff')
    expect(header('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(header('cache-control')).toBe('private, no-cache')
    expect(header('x-bad')).toBeNull()
    const again = await sara.get(`/s/${sara.seat}/documents/${document}`, { 'If-None-Match': header('etag') ?? '' })
    expect([again.status, again.text]).toEqual([304, ''])
  })

  it('[DOC9] [UPL10] of a confidential item does not exist for guests and the public, nor for another meeting', async () => {
    const sara = await as('sara')
    const open = (await send(sara, '2', pdfOf(['open']))).body.document as string
    const closed = (await send(sara, '4', pdfOf(['closed']))).body.document as string
    const status = async (who: Seated, id: string) => (await who.get(`/s/${who.seat}/documents/${id}`)).status
    for (const person of ['anna', 'nils', 'mona']) {
      const who = await as(person)
      expect([await status(who, open), await status(who, closed)]).toEqual([200, 200])
    }
    for (const who of [await as('olga'), await door('screen'), await door('follow')]) {
      expect([await status(who, open), await status(who, closed)]).toEqual([200, 404])
    }
    for (const id of ['d99', '..%2f..%2frostra.db', '__proto__', 'a'.repeat(500)])
      expect(await status(sara, id)).toBe(404)
    const other = await foundCouncil(server, FILE)
    const stranger = await enter(server, other.tokenOf('anna'))
    expect(await status(stranger, open)).toBe(404)
    expect((await stranger.get(`/s/${sara.seat}/documents/${open}`)).status).toBe(401)
  })

  it('[UPL11] whose bytes were changed or are gone is not given out, and the operator learns of it', async () => {
    const sara = await as('sara')
    const bytes = docxOf()
    const { document } = (await send(sara, '2', bytes, 'a.docx')).body
    const hash = documentsOn(await state(), '2')[0]?.file.sha256 ?? ''
    await server.store.documents.put(council.meeting, hash, strToU8('something else'))
    expect((await sara.get(`/s/${sara.seat}/documents/${document}`)).status).toBe(410)
    await server.store.documents.keepOnly(council.meeting, new Set())
    expect((await sara.get(`/s/${sara.seat}/documents/${document}/text`)).body.error).toBe('document-gone')
    expect(server.lines.filter((line) => line.startsWith('error a document is not'))).toHaveLength(2)
  })

  it('[UPL6] of Word is read as a text', async () => {
    const sara = await as('sara')
    const bytes = docxOf({ body: paragraph('Pilots', 'Heading1') + paragraph('They are paid.') })
    const { document } = (await send(sara, '2', bytes, 'a.docx')).body
    const screen = await door('screen')
    const { status, body } = await screen.get(`/s/${screen.seat}/documents/${document}/text`)
    expect(status).toBe(200)
    expect(body).toEqual({
      pages: [
        {
          blocks: [
            { tag: 'h1', children: ['Pilots'] },
            { tag: 'p', children: ['They are paid.'] },
          ],
        },
      ],
      pictures: 0,
    })
    const pdf = (await send(sara, '2', pdfOf(['x']))).body.document as string
    expect((await sara.get(`/s/${sara.seat}/documents/${pdf}/text`)).status).toBe(404)
  })

  it('[DOC8] that was taken away is not given out, and its bytes go an hour later', async () => {
    const sara = await as('sara')
    const [first, second] = [pdfOf(['first']), pdfOf(['second'])]
    const { document } = (await send(sara, '2', first)).body
    const at = `/s/${sara.seat}/documents/${document}`
    await say('sara', { type: 'documents.remove', data: { id: document } })
    expect((await sara.get(at)).status).toBe(404)
    await say('sara', { type: 'documents.restore', data: { id: document } })
    expect((await sara.get(at)).status).toBe(200)
    await say('sara', { type: 'documents.remove', data: { id: document } })
    expect((await send(sara, '3', pdfOf(['other']))).status).toBe(201)
    expect(await kept(first)).toEqual(first)
    server.world.now += RESTORABLE_MS + 1
    await send(sara, '2', second)
    expect(await kept(first)).toBeNull()
    expect(await kept(second)).toEqual(second)
  })
})
