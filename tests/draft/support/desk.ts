import * as decoding from 'lib0/decoding'
import { onTestFinished } from 'vitest'
import * as Y from 'yjs'
import { awarenessFrame, step1Frame, step2Frame, updateFrame } from '../../../server/draft/frames.ts'
import type { DraftRights, DraftSession } from '../../../server/draft/peer.ts'
import { DraftRoom, type DraftAgenda } from '../../../server/draft/room.ts'
import type { DraftStore } from '../../../server/ports.ts'

/** One room without sockets: what is sent arrives at once, and a crash is a room nobody asks any more. */
export const desk = async (
  store: DraftStore,
  agenda: DraftAgenda = { items: ['1', '2'], printed: [] },
  now: () => number = Date.now,
) => {
  const refused = new Map<string, DraftRights>()
  const journal: { readonly what: string; readonly detail: unknown }[] = []
  const note = (what: string, detail: unknown) => void journal.push({ what, detail })
  const failures: unknown[] = []
  const room = await DraftRoom.open(
    'm',
    {
      store,
      clock: { now },
      journal: { info: note, warn: note, error: note },
      rights: ({ seat }) => refused.get(seat) ?? { read: true, write: true },
    },
    agenda,
    (error) => failures.push(error),
  )
  let dead = false
  onTestFinished(() => void (dead || room.abandon()))
  return {
    room,
    journal,
    failures,
    may: (seat: string, rights: DraftRights) => refused.set(seat, rights),
    /** As `kill -9`: what is not on disk is gone. */
    async crash() {
      dead = true
      await room.abandon()
    },
  }
}
export type Desk = Awaited<ReturnType<typeof desk>>

const person = (seat: string): DraftSession => ({ seat, meeting: 'm', person: seat, name: seat })

/** A page at a desk, as the y-websocket client behaves; `hand` sends bytes no client would. */
export const sit = ({ room }: Desk, seat: string, doc = new Y.Doc(), given: { readonly silent?: true } = {}) => {
  const heard = {
    saved: null as ReadonlyMap<number, number> | null,
    messages: 0,
    notSaved: 0,
    updates: 0,
    asked: 0,
    closed: null as number | null,
  }
  let open = true
  const handle = (frame: Uint8Array) => {
    const decoder = decoding.createDecoder(frame)
    const kind = decoding.readVarUint(decoder)
    if (kind === 100) {
      heard.saved = Y.decodeStateVector(decoding.readVarUint8Array(decoder))
      heard.messages = decoding.readVarUint(decoder)
    } else if (kind === 101) heard.notSaved++
    else if (kind === 0) {
      const step = decoding.readVarUint(decoder)
      const content = decoding.readVarUint8Array(decoder)
      if (step === 0) {
        heard.asked++
        const answer = step2Frame(Y.encodeStateAsUpdate(doc, content)) // before what comes next is applied
        queueMicrotask(() => send(answer))
      } else {
        if (step === 2) heard.updates++
        Y.applyUpdate(doc, content, 'server')
      }
    }
  }
  const joined = room.join({
    session: person(seat),
    send: (frame) => open && handle(frame),
    close(code) {
      heard.closed ??= code
      open = false
    },
  })
  const send = (frame: Uint8Array) => open && joined.receive(frame)
  const typed = (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server') send(updateFrame(update))
  }
  if (!given.silent) {
    doc.on('update', typed)
    send(step1Frame(Y.encodeStateVector(doc)))
    send(awarenessFrame([{ client: doc.clientID, clock: 0, state: '{}' }]))
  }
  return {
    doc,
    heard,
    send,
    hand: (update: Uint8Array) => send(updateFrame(update)),
    write(item: string, words: string, at?: number) {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(words)])
      const fragment = doc.getXmlFragment(`item:${item}`)
      fragment.insert(at ?? fragment.length, [paragraph])
    },
    isSaved: () => (heard.saved?.get(doc.clientID) ?? 0) >= Y.getState(doc.store, doc.clientID),
    /** The connection ends; the page keeps its text. */
    cut() {
      open = false
      doc.off('update', typed)
      joined.leave()
    },
  }
}
