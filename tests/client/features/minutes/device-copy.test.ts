import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { DeviceCopy } from '../../../../client/features/minutes/device-copy.ts'
import { desk, sit } from '../../../draft/support/desk.ts'
import { until } from '../../../draft/support/endpoint.ts'
import { holdableStore } from '../../../draft/support/store.ts'
import { textOf } from '../../../draft/support/text.ts'
import { deviceDisk } from './word-store.ts'

/** A page with a copy on the device, seen from the document: what the server tells has the origin `server`. */
function page(disk: ReturnType<typeof deviceDisk>, doc = new Y.Doc()) {
  const line: { tell(update: Uint8Array): boolean } = { tell: () => true }
  const copy = new DeviceCopy(
    doc,
    disk.store,
    () => undefined,
    (update) => line.tell(update),
  )
  doc.on('update', (update, origin) => copy.hear(update, origin, origin === 'server'))
  return { doc, copy, line }
}
const write = (doc: Y.Doc, words: string) => {
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText(words)])
  const fragment = doc.getXmlFragment('item:1')
  fragment.insert(fragment.length, [paragraph])
}
const clocks = (doc: Y.Doc) => Y.decodeStateVector(Y.encodeStateVector(doc))

describe('words on the device', () => {
  it('[KEP2, KEP3] typed offline, the page closed: the next page of the person brings them to the server', async () => {
    const disk = deviceDisk()
    const server = await desk(holdableStore())
    const before = sit(server, 'anna')
    before.write('1', 'Anfang.')
    await server.room.settle()

    const first = page(disk, before.doc)
    before.cut()
    write(first.doc, 'Offline getippt.')
    first.doc.getXmlFragment('item:1').delete(0, 1)
    await first.copy.settle()
    expect(first.copy.holds).toBe(true)
    first.copy.close()

    const second = page(disk)
    const seat = sit(server, 'anna', second.doc)
    expect(textOf(second.doc, '1')).toBe('Anfang.')
    await second.copy.restore()
    expect(textOf(second.doc, '1')).toBe('Offline getippt.')
    const reader = sit(server, 'bert')
    await server.room.settle()
    expect(textOf(reader.doc, '1')).toBe('Offline getippt.')
    expect(seat.heard.closed).toBeNull()
    expect(server.journal).toEqual([])
  })

  it('[KEP3, DRA45] words for a line that was taken away meanwhile are brought back beside it', async () => {
    const disk = deviceDisk()
    const server = await desk(holdableStore())
    const before = sit(server, 'anna')
    const bert = sit(server, 'bert')
    before.write('1', 'Anfang.')
    before.write('1', 'Ende.')
    await server.room.settle()
    await until(() => textOf(bert.doc, '1') === 'Anfang.|Ende.')

    const first = page(disk, before.doc)
    before.cut()
    const line = first.doc.getXmlFragment('item:1').get(0) as Y.XmlElement
    ;(line.get(0) as Y.XmlText).insert(7, ' Offline getippt.')
    await first.copy.settle()
    first.copy.close()
    bert.doc.getXmlFragment('item:1').delete(0, 1)
    await server.room.settle()

    const second = page(disk)
    const seat = sit(server, 'anna', second.doc)
    second.line.tell = (update) => (seat.hand(update), true)
    await second.copy.restore()
    await server.room.settle()
    await until(() => textOf(bert.doc, '1').includes('getippt'))
    for (const { doc } of [bert, second]) expect(textOf(doc, '1')).toBe(' Offline getippt.|Ende.')
    expect(seat.heard.closed).toBeNull()
    expect(server.journal).toEqual([])
  })

  it('[KEP5] nor is anything taken in while there is no connection to tell it over', async () => {
    const offline = new Y.Doc()
    write(offline, 'Anna.')
    const disk = deviceDisk()
    disk.rows.set(1, [Y.encodeStateAsUpdate(offline)])
    const { doc, copy, line } = page(disk)
    line.tell = () => false
    await copy.restore()
    expect([copy.waits, textOf(doc, '1')]).toEqual([true, ''])
    line.tell = () => true
    copy.again()
    expect([copy.waits, textOf(doc, '1')]).toEqual([false, 'Anna.'])
  })

  it('[KEP4] what the server has is let go, also while it is being written down', async () => {
    const disk = deviceDisk()
    const { doc, copy } = page(disk)
    write(doc, 'Eins.')
    await copy.settle()
    expect(disk.rows.size).toBe(1)
    copy.saved(clocks(new Y.Doc()))
    expect(copy.holds).toBe(true)
    copy.saved(clocks(doc))
    await Promise.resolve().then(() => undefined)
    expect(disk.rows.size).toBe(0)

    write(doc, 'Zwei.')
    copy.saved(clocks(doc)) // faster than the device
    await copy.settle()
    await new Promise(setImmediate)
    expect(disk.rows.size).toBe(0)
  })

  it('[KEP2] what the server tells from its disk is not written down, what it tells before it is', async () => {
    const disk = deviceDisk()
    const { doc, copy } = page(disk)
    const other = new Y.Doc()
    write(other, 'auf der Platte')
    copy.saved(clocks(other))
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other), 'server')
    await copy.settle()
    expect(disk.rows.size).toBe(0)
    const known = Y.encodeStateVector(other)
    write(other, 'noch nicht')
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, known), 'server')
    await copy.settle()
    expect(disk.rows.size).toBe(1)
  })

  it('[KEP3] two pages of a seat read each other, and nothing is doubled or lost', async () => {
    const disk = deviceDisk()
    const server = await desk(holdableStore())
    const [one, two] = [page(disk), page(disk)]
    write(one.doc, 'Links.')
    write(two.doc, 'Rechts.')
    await Promise.all([one.copy.settle(), two.copy.settle()])
    const seats = [sit(server, 'anna', one.doc), sit(server, 'anna', two.doc)]
    await Promise.all([one.copy.restore(), two.copy.restore()])
    await server.room.settle()
    await until(() => textOf(one.doc, '1').length === textOf(two.doc, '1').length)
    const text = textOf(one.doc, '1')
    expect([text, text.split('|').toSorted()]).toEqual([textOf(two.doc, '1'), ['Links.', 'Rechts.']])
    for (const { copy } of [one, two]) copy.saved(clocks(one.doc))
    await new Promise(setImmediate)
    expect(disk.rows.size).toBe(0)
    expect(seats.map(({ heard }) => heard.closed)).toEqual([null, null])
  })

  it('[KEP5] what hangs on words that are lost waits until their author brings them, and is told then', async () => {
    const bert = new Y.Doc()
    write(bert, 'Bert.')
    const anna = new Y.Doc()
    Y.applyUpdate(anna, Y.encodeStateAsUpdate(bert))
    const seen = Y.encodeStateVector(anna)
    write(anna, 'Anna dahinter.')
    const disk = deviceDisk()
    disk.rows.set(1, [Y.encodeStateAsUpdate(anna, seen)]) // not what it hangs on

    const { doc, copy } = page(disk)
    const told: unknown[] = []
    doc.on('update', (_update, origin) => told.push(origin))
    await copy.restore()
    expect(copy.waits).toBe(true)
    expect(textOf(doc, '1')).toBe('')
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(bert), 'server')
    await Promise.resolve()
    expect(textOf(doc, '1')).toBe('Bert.|Anna dahinter.')
    expect(copy.waits).toBe(false)
    expect(told).toEqual(['server', copy]) // hers does not go as something the server told
  })

  it('[KEP6] where the browser keeps nothing, it is said, and writing goes on; tried again with the next word', async () => {
    const disk = deviceDisk()
    disk.refuse(true)
    const { doc, copy } = page(disk)
    await copy.restore()
    write(doc, 'Eins.')
    await copy.settle()
    expect(copy.holds).toBe(false)
    disk.refuse(false)
    write(doc, 'Zwei.')
    await copy.settle()
    expect(copy.holds).toBe(true)
    expect([...disk.rows.values()].flat()).toHaveLength(2)
  })
})
