import * as decoding from 'lib0/decoding'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { SERVER_CLIENT } from '../../server/draft/shadow.ts'
import { awarenessFrame, step2Frame } from '../../server/draft/frames.ts'
import { craft, hand } from './support/craft.ts'
import { desk, sit } from './support/desk.ts'
import { until } from './support/endpoint.ts'
import { dice, headlessEditor, randomEdit } from './support/editor.ts'
import { holdableStore } from './support/store.ts'
import { textOf } from './support/text.ts'

const onDisk = async (store: ReturnType<typeof holdableStore>, item = '1'): Promise<string> => {
  const doc = new Y.Doc()
  for (const update of await store.onDisk('m')) Y.applyUpdate(doc, update)
  return textOf(doc, item)
}

const same = (...docs: readonly Y.Doc[]): void => {
  for (const doc of docs) expect(Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(docs[0]!))).toBe(true)
}

describe('telling', () => {
  it('[DRA16] all of one turn in one message, not to its only author', async () => {
    const d = await desk(holdableStore())
    const [anna, bert] = [sit(d, 'anna'), sit(d, 'bert')]
    await d.room.settle()
    const before = bert.heard.updates
    for (const words of ['a', 'b', 'c']) anna.write('1', words)
    expect(bert.heard.updates).toBe(before)
    await until(() => textOf(bert.doc, '1') === 'a|b|c')
    await d.room.settle()
    // One with the words, one with the line that says whose they are.
    expect(bert.heard.updates - before).toBeLessThanOrEqual(2)
    anna.write('1', 'd')
    const heard = anna.heard.updates
    await until(() => textOf(bert.doc, '1') === 'a|b|c|d')
    expect(anna.heard.updates).toBe(heard)
  })

  it('[DRA16] when two write in one turn both hear both', async () => {
    const d = await desk(holdableStore())
    const [anna, bert] = [sit(d, 'anna'), sit(d, 'bert')]
    await d.room.settle()
    anna.write('1', 'a')
    bert.write('1', 'b')
    await until(() => textOf(anna.doc, '1').length === 3)
    await d.room.settle()
    same(anna.doc, bert.doc)
  })

  it('[DRA16] marks that Yjs tidies on the server are tidied on the page of their author too', async () => {
    for (let seed = 1; seed <= 15; seed++) {
      const roll = dice(seed)
      const d = await desk(holdableStore())
      const pages = ['anna', 'bert'].map((seat) => sit(d, seat))
      const editors = pages.map(({ doc }) => headlessEditor(doc, 'item:1'))
      for (let i = 0; i < 60; i++) {
        randomEdit(roll.pick(editors), roll)
        if (roll.roll(4) === 0) await d.room.settle()
      }
      await d.room.settle()
      await new Promise(setImmediate)
      await d.room.settle()
      for (const { heard } of pages) expect(heard.closed).toBeNull()
      same(...pages.map(({ doc }) => doc))
      expect(d.journal).toEqual([])
    }
  })

  it('[DRA15] nobody is answered before the document is loaded, and then with all of it', async () => {
    const store = holdableStore()
    const first = await desk(store)
    sit(first, 'anna').write('1', 'alt')
    await first.room.settle()
    await first.crash()
    store.hold()
    let opened = false
    const opening = desk(store).then((d) => ((opened = true), d))
    await new Promise(setImmediate)
    expect(opened).toBe(false)
    store.release()
    expect(textOf(sit(await opening, 'bert').doc, '1')).toBe('alt')
  })
})

describe('saving', () => {
  it('[DRA17, DRA18] one append at a time, the rest together with the next; saved is said after it, never before', async () => {
    const store = holdableStore()
    const d = await desk(store)
    const [anna, bert] = [sit(d, 'anna'), sit(d, 'bert')]
    await d.room.settle()
    store.hold()
    const appends = store.calls.append
    anna.write('1', '0')
    await until(() => textOf(bert.doc, '1') === '0')
    for (let i = 1; i <= 20; i++) {
      anna.write('1', String(i))
      await until(() => textOf(bert.doc, '1').endsWith(`|${i}`))
    }
    expect(store.calls.append - appends).toBe(1)
    expect(anna.isSaved()).toBe(false)
    expect(await onDisk(store)).toBe('')
    store.release()
    await until(anna.isSaved)
    expect(await onDisk(store)).toBe(textOf(anna.doc, '1'))
    expect(store.calls.append - appends).toBeLessThanOrEqual(3)
    expect(store.calls.mostUnderWay).toBe(1)
  })

  it('[DRA17] what comes key by key is gathered: fewer appends than keys, and nobody who waits for them waits longer', async () => {
    const store = holdableStore()
    const d = await desk(store)
    const [anna, bert] = [sit(d, 'anna'), sit(d, 'bert')]
    await d.room.settle()
    const appends = store.calls.append
    const started = performance.now()
    for (let i = 0; i < 60; i++) {
      anna.write('1', String(i))
      await until(() => textOf(bert.doc, '1').endsWith(String(i)))
    }
    await d.room.settle()
    const took = performance.now() - started
    expect(store.calls.append - appends).toBeLessThanOrEqual(took / 25 + 3)
    expect(await onDisk(store)).toBe(textOf(anna.doc, '1'))
  })

  it('[DRA18] a deletion is saved when the number of messages says so, though no state vector shows it', async () => {
    const store = holdableStore()
    const d = await desk(store)
    const anna = sit(d, 'anna')
    anna.write('1', 'weg')
    await until(anna.isSaved)
    const { messages } = anna.heard
    store.hold()
    anna.doc.getXmlFragment('item:1').delete(0, 1)
    expect(anna.isSaved()).toBe(true)
    expect(anna.heard.messages).toBe(messages)
    store.release()
    await until(() => anna.heard.messages === messages + 1)
    expect(await onDisk(store)).toBe('')
  })

  it('[DRA18] what needs no writing counts as saved; who joins hears at once what is on disk', async () => {
    const d = await desk(holdableStore())
    const anna = sit(d, 'anna')
    anna.write('1', 'x')
    await until(anna.isSaved)
    const { messages } = anna.heard
    anna.hand(Y.encodeStateAsUpdate(anna.doc))
    await until(() => anna.heard.messages === messages + 1)
    const bert = sit(d, 'bert', new Y.Doc(), { silent: true })
    expect(bert.heard.saved?.get(anna.doc.clientID)).toBe(Y.getState(anna.doc.store, anna.doc.clientID))
  })

  it('[DRA19] a full disk is said, the others still see, and all is kept until it takes it', async () => {
    const store = holdableStore()
    const d = await desk(store)
    const [anna, bert] = [sit(d, 'anna'), sit(d, 'bert')]
    await d.room.settle()
    store.refuse(true)
    anna.write('1', 'eins')
    await until(() => anna.heard.notSaved > 0 && bert.heard.notSaved > 0)
    anna.write('1', 'zwei')
    await until(() => textOf(bert.doc, '1') === 'eins|zwei')
    expect(anna.isSaved()).toBe(false)
    store.refuse(false)
    await until(anna.isSaved)
    expect(await onDisk(store)).toBe('eins|zwei')
  })

  it('[DRA20] whatever was said to be saved is there after a crash at any moment', { timeout: 60_000 }, async () => {
    for (let seed = 1; seed <= 20; seed++) {
      const roll = dice(seed)
      const store = holdableStore()
      const pages = ['anna', 'bert', 'cleo'].map((seat) => ({ seat, doc: new Y.Doc() }))
      for (let life = 0; life < 3; life++) {
        const d = await desk(store)
        const seated = pages.map(({ seat, doc }) => sit(d, seat, doc))
        for (let i = 0; i < 10; i++) {
          roll.pick(seated).write('1', `${life}.${i}`, 0)
          if (roll.roll(3) === 0) await new Promise(setImmediate)
          if (roll.roll(4) === 0) store.hold()
          else if (roll.roll(2) === 0) store.release()
        }
        const said = seated.map(({ heard }) => heard.saved)
        for (const page of seated) page.cut()
        store.refuse(roll.roll(2) === 0)
        store.release()
        await d.crash()
        store.refuse(false)
        const disk = new Y.Doc()
        for (const update of await store.onDisk('m')) Y.applyUpdate(disk, update)
        expect(disk.store.pendingStructs).toBeNull()
        for (const saved of said) {
          for (const [client, clock] of saved ?? []) {
            expect(Y.getState(disk.store, client)).toBeGreaterThanOrEqual(clock)
          }
        }
      }
      const d = await desk(store)
      const seated = pages.map(({ seat, doc }) => sit(d, seat, doc))
      await until(() => seated.every((page) => page.isSaved()))
      await until(() => new Set(seated.map(({ doc }) => textOf(doc, '1'))).size === 1)
      for (const { heard } of seated) expect(heard.closed).toBeNull()
      expect(await onDisk(store)).toBe(textOf(pages[0]!.doc, '1'))
    }
  })

  it(
    '[DRA6] what a neighbour holds of me after a crash waits for me, and what hangs on it comes then',
    { timeout: 30_000 },
    async () => {
      const store = holdableStore()
      const first = await desk(store)
      const [anna, bert] = [sit(first, 'anna'), sit(first, 'bert')]
      anna.write('1', 'Anna 1')
      bert.write('1', 'Bert 1')
      await until(() => anna.isSaved() && bert.isSaved())
      store.hold()
      for (let i = 2; i < 40; i++) {
        anna.write('1', `Anna ${i}`)
        await until(() => textOf(bert.doc, '1').endsWith(`Anna ${i}`))
        bert.write('1', `Bert ${i}`)
        await until(() => textOf(anna.doc, '1').endsWith(`Bert ${i}`))
      }
      const whole = textOf(anna.doc, '1')
      for (const page of [anna, bert]) page.cut()
      const crashed = first.crash()
      store.refuse(true)
      store.release()
      await crashed
      store.refuse(false)
      expect(await onDisk(store)).not.toContain('Anna 2')

      const second = await desk(store)
      const bertAgain = sit(second, 'bert', bert.doc)
      await second.room.settle()
      expect(bertAgain.isSaved()).toBe(false)
      // What he types meanwhile hangs on Anna's words as well: no offence.
      for (let i = 0; i < 5; i++) bertAgain.write('1', `Bert wartet ${i}`)
      bertAgain.write('2', 'Bert anderswo')
      await second.room.settle()
      expect(bertAgain.heard.closed).toBeNull()
      const annaAgain = sit(second, 'anna', anna.doc)
      await until(() => annaAgain.isSaved() && bertAgain.isSaved())
      expect([annaAgain, bertAgain].map(({ heard }) => heard.closed)).toEqual([null, null])
      expect(textOf(annaAgain.doc, '1').startsWith(whole)).toBe(true)
      await until(() => textOf(annaAgain.doc, '1') === textOf(bertAgain.doc, '1'))
      await second.room.settle()
      expect(await onDisk(store)).toBe(textOf(bertAgain.doc, '1'))
      expect(await onDisk(store, '2')).toBe('Bert anderswo')
    },
  )

  it('[DRA2, DRA6] words of a page that never had been saved are its own again when it comes back', async () => {
    const store = holdableStore()
    const first = await desk(store)
    const [anna, bert] = [sit(first, 'anna'), sit(first, 'bert')]
    await first.room.settle()
    store.hold()
    anna.write('1', 'Anna')
    await until(() => textOf(bert.doc, '1') === 'Anna')
    for (const page of [anna, bert]) page.cut()
    const crashed = first.crash()
    store.refuse(true)
    store.release()
    await crashed
    store.refuse(false)

    const second = await desk(store)
    const bertAgain = sit(second, 'bert', bert.doc)
    await until(() => (bertAgain.heard.saved?.get(anna.doc.clientID) ?? 0) > 0)
    const annaAgain = sit(second, 'anna', anna.doc)
    annaAgain.write('1', 'und weiter')
    await until(annaAgain.isSaved)
    expect(annaAgain.heard.closed).toBeNull()
    expect(await onDisk(store)).toBe('Anna|und weiter')
  })

  it('[DRA21] one update says afterwards what many said', async () => {
    const store = holdableStore()
    const d = await desk(store)
    const anna = sit(d, 'anna')
    for (let i = 0; i < 20; i++) {
      anna.write('1', String(i))
      await until(anna.isSaved)
    }
    anna.cut()
    expect((await store.onDisk('m')).length).toBeGreaterThan(10)
    await d.room.tidy()
    expect(await store.onDisk('m')).toHaveLength(1)
    expect(await onDisk(store)).toBe(textOf(anna.doc, '1'))
  })
})

describe('who may not', () => {
  it('[DRA2] nobody writes under the id of somebody else, today or after a restart', async () => {
    const store = holdableStore()
    const first = await desk(store)
    const anna = sit(first, 'anna')
    anna.write('1', 'Anna')
    await until(anna.isSaved)
    const forged = () => {
      const copy = new Y.Doc()
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(anna.doc))
      copy.clientID = anna.doc.clientID
      copy.getXmlFragment('item:1').push([new Y.XmlElement('heading')])
      return Y.encodeStateAsUpdate(copy, Y.encodeStateVector(anna.doc))
    }
    const attack = async (d: typeof first) => {
      const bert = sit(d, 'bert')
      await d.room.settle()
      bert.hand(forged())
      bert.send(step2Frame(forged()))
      bert.send(awarenessFrame([{ client: anna.doc.clientID, clock: 99, state: '{"user":{"name":"Anna"}}' }]))
      await d.room.settle()
      bert.cut()
      expect(d.room.read()['1']).toHaveLength(1)
    }
    await attack(first)
    anna.cut()
    await first.crash()
    await attack(await desk(store))
  })

  it('[DRA13, DRA9] three poisons and the connection is gone; the document is what it was, to the byte', async () => {
    const store = holdableStore()
    const d = await desk(store)
    const anna = sit(d, 'anna')
    anna.write('1', 'Anna')
    await until(anna.isSaved)
    const before = await store.onDisk('m')
    const id = anna.doc.clientID
    const clock = Y.getState(anna.doc.store, id)
    for (const poison of [
      craft([{ client: id, clock, structs: [hand.gc(1_000_000)] }]),
      craft([], [[id, clock, 1_000_000]]),
      craft([{ client: 4, clock: 0, structs: [hand.text('x', { root: 'item:1' })] }]),
      craft([{ client: 4, clock: 0, structs: [hand.element('script', { root: 'item:1' })] }]),
      craft([{ client: 4, clock: 0, structs: [hand.element('paragraph', { root: 'authors' })] }]),
      craft([{ client: SERVER_CLIENT, clock: 0, structs: [hand.gc(1_000_000)] }]),
    ]) {
      const mallory = sit(d, 'mallory', new Y.Doc(), { silent: true })
      mallory.hand(poison)
      mallory.hand(poison)
      expect(mallory.heard.closed).toBeNull()
      mallory.hand(poison)
      expect(mallory.heard.closed).toBe(4400)
      await d.room.settle()
    }
    expect(await store.onDisk('m')).toEqual(before)
    anna.write('1', 'weiter')
    await until(anna.isSaved)
    expect(await onDisk(store)).toBe('Anna|weiter')
  })

  it('[DRA13] a refused answer ends the connection: page and server would never agree', async () => {
    const d = await desk(holdableStore())
    const doc = new Y.Doc()
    doc.getXmlFragment('item:1').push([new Y.XmlElement('marquee')])
    const anna = sit(d, 'anna', doc)
    await until(() => anna.heard.closed !== null)
    expect(anna.heard.closed).toBe(4400)
  })

  it('[DRA10] a connection does not bring more than 32 new client ids', async () => {
    const d = await desk(holdableStore())
    const mallory = sit(d, 'mallory', new Y.Doc(), { silent: true })
    for (let client = 100; client < 132; client++) {
      mallory.hand(craft([{ client, clock: 0, structs: [hand.element('paragraph', { root: 'item:1' })] }]))
    }
    expect(mallory.heard.closed).toBeNull()
    mallory.hand(craft([{ client: 132, clock: 0, structs: [hand.element('paragraph', { root: 'item:1' })] }]))
    expect(mallory.heard.closed).toBe(4429)
    await d.room.settle()
    expect(d.room.read()['1']).toHaveLength(32)
  })

  it('[DRA12] a full document takes no more, but can be emptied', async () => {
    const store = holdableStore()
    const d = await desk(store)
    const anna = sit(d, 'anna')
    const text = new Y.XmlText()
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [text])
    anna.doc.getXmlFragment('item:1').insert(0, [paragraph])
    for (let i = 0; i < 30 && anna.heard.closed === null; i++) text.insert(0, 'x'.repeat(200_000))
    expect(anna.heard.closed).toBe(4413)
    await d.room.settle()
    const bert = sit(d, 'bert')
    bert.doc.getXmlFragment('item:1').delete(0, 1)
    await until(() => Object.keys(d.room.read()).length === 0)
    expect(bert.heard.closed).toBeNull()
    await d.room.settle()
    bert.write('1', 'neu')
    await until(bert.isSaved)
  })

  it('[DRA24] a right that is taken bites with the next word, either way', async () => {
    const d = await desk(holdableStore())
    const [anna, bert, cleo] = [sit(d, 'anna'), sit(d, 'bert'), sit(d, 'cleo')]
    await d.room.settle()
    d.may('bert', { read: true, write: false })
    d.may('cleo', { read: false, write: false })
    anna.write('1', 'geheim')
    bert.write('1', 'Bert')
    await until(() => textOf(bert.doc, '1').includes('geheim') || bert.heard.closed !== null)
    expect(bert.heard.closed).toBe(4403)
    await d.room.settle()
    expect([cleo.heard.closed, textOf(cleo.doc, '1')]).toEqual([4403, ''])
    expect(textOf(anna.doc, '1')).toBe('geheim')
    d.may('anna', { read: false, write: false })
    d.room.recheck()
    expect(anna.heard.closed).toBe(4403)
    expect(d.room.empty).toBe(true)
  })

  it('[DRA24] who lost the right to read hears no word that is written after it', async () => {
    const d = await desk(holdableStore())
    const [anna, cleo] = [sit(d, 'anna'), sit(d, 'cleo')]
    await d.room.settle()
    d.may('cleo', { read: false, write: false })
    anna.write('1', 'geheim')
    await until(anna.isSaved)
    expect([cleo.heard.closed, textOf(cleo.doc, '1')]).toEqual([4403, ''])
  })

  it('[DRA25] a reader repeats what is known and is not told off', async () => {
    const d = await desk(holdableStore())
    const anna = sit(d, 'anna')
    anna.write('1', 'x')
    await until(anna.isSaved)
    d.may('rita', { read: true, write: false })
    const rita = sit(d, 'rita')
    rita.hand(Y.encodeStateAsUpdate(rita.doc))
    rita.hand(new Uint8Array([0, 0]))
    expect(rita.heard.closed).toBeNull()
    rita.hand(craft([], [[anna.doc.clientID, 0, 1]]))
    expect(rita.heard.closed).toBe(4403)
  })
})

describe('facts', () => {
  const printed = (...ids: readonly string[]) => ({
    items: ['1', '2'],
    printed: [{ item: '1', facts: ids.map((id) => ({ id })) }],
  })
  const facts = (doc: Y.Doc) =>
    [
      ...doc
        .getXmlFragment('item:1')
        .toJSON()
        .matchAll(/fact="(\w+)"/g),
    ].map(([, id]) => id)

  it('[DRA30] are on disk before a page shows them', async () => {
    const store = holdableStore()
    const d = await desk(store, printed('f1'))
    await d.room.settle()
    const anna = sit(d, 'anna')
    expect(facts(anna.doc)).toEqual(['f1'])
    store.hold()
    d.room.meet(printed('f1', 'f2'))
    anna.write('1', 'dazu')
    await new Promise(setImmediate)
    expect(facts(anna.doc)).toEqual(['f1'])
    store.release()
    await until(() => facts(anna.doc).length === 2)
    await until(anna.isSaved)
    const disk = new Y.Doc()
    for (const update of await store.onDisk('m')) Y.applyUpdate(disk, update)
    expect(facts(disk)).toEqual(['f1', 'f2'])
  })

  it('[DRA29, DRA31] are placed once over crashes at any moment, and those missed are placed at the next opening', async () => {
    const store = holdableStore()
    const ids: string[] = []
    const anna = new Y.Doc()
    for (let life = 0; life < 6; life++) {
      const d = await desk(store, printed(...ids))
      const page = sit(d, 'anna', anna)
      await d.room.settle()
      for (let i = 0; i < 3; i++) {
        ids.push(`f${life}${i}`)
        d.room.meet(printed(...ids))
        page.write('1', `zu ${life}${i}`)
        if (life % 2 === 0) await d.room.settle()
      }
      page.cut()
      await d.crash()
    }
    const d = await desk(store, printed(...ids))
    const page = sit(d, 'anna', anna)
    await until(() => page.isSaved() && facts(anna).length === ids.length)
    expect(facts(anna)).toEqual(ids)
    expect(page.heard.closed).toBeNull()
    anna.getXmlFragment('item:1').delete(0, anna.getXmlFragment('item:1').length)
    d.room.meet(printed(...ids))
    await d.room.settle()
    expect(facts(anna)).toEqual([])
  })
})

describe('carets', () => {
  it('[DRA26] a page speaks for itself alone, and is gone when its connection is', async () => {
    const d = await desk(holdableStore())
    const heard = new Map<number, string>()
    d.room.join({
      session: { seat: 'screen', meeting: 'm', person: null, name: '' },
      close: () => {},
      send(frame) {
        const decoder = decoding.createDecoder(frame)
        if (decoding.readVarUint(decoder) !== 1) return
        const inner = decoding.createDecoder(decoding.readVarUint8Array(decoder))
        for (let n = decoding.readVarUint(inner); n > 0; n--) {
          const client = decoding.readVarUint(inner)
          decoding.readVarUint(inner)
          heard.set(client, decoding.readVarString(inner))
        }
      },
    })
    const [anna, bert] = [sit(d, 'anna'), sit(d, 'bert')]
    await until(() => heard.size === 2)
    bert.send(
      awarenessFrame([
        { client: anna.doc.clientID, clock: 999, state: 'null' },
        { client: bert.doc.clientID, clock: 1, state: '{"user":{"name":"Vorsitz"},"cursor":1}' },
        { client: 12345, clock: 1, state: '{}' },
      ]),
    )
    await until(() => (heard.get(bert.doc.clientID) ?? '').includes('cursor'))
    expect(heard.size).toBe(2)
    expect(JSON.parse(heard.get(anna.doc.clientID)!)).toMatchObject({ user: { id: 'anna', name: 'anna' } })
    expect(JSON.parse(heard.get(bert.doc.clientID)!)).toMatchObject({ user: { id: 'bert', name: 'bert' } })
    bert.cut()
    expect(heard.get(bert.doc.clientID)).toBe('null')
    d.may('anna', { read: true, write: false })
    anna.send(awarenessFrame([{ client: anna.doc.clientID, clock: 2, state: '{"cursor":2}' }]))
    await new Promise(setImmediate)
    expect(heard.get(anna.doc.clientID)).not.toContain('cursor')
  })
})
