import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { COMMENTS, commentEntry } from '../../shared/wire/comments.ts'
import { open } from '../support/hall-meeting.ts'
import { liveServer } from '../support/live-server.ts'

const note = {
  thread: 'leser0000001',
  id: 'note00000001',
  kind: 'note',
  text: 'Fehlt hier nicht ein Wort?',
  item: '2',
  quote: 'Die Tiefe bleibt.',
  fact: '',
  anchor: 'BQAB.BQAC',
}

/** A hall, and how a person asks its API. */
async function hall() {
  const { act, signIn, ports, origin } = await liveServer()
  await act('chair', open)
  const post = async (person: string | null, path: string, body: unknown = {}) => {
    const { seat, cookie } = await signIn({ person })
    const response = await fetch(`${origin}/api/s/${seat}/draft/comments${path}`, {
      method: 'POST',
      headers: { Origin: origin, Cookie: cookie, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
    return [response.status, ((await response.json()) as { error?: string }).error]
  }
  const onDisk = async () => {
    const doc = new Y.Doc()
    for (const update of await ports.drafts.load('hall')) Y.applyUpdate(doc, update)
    return [...doc.getMap<unknown>(COMMENTS)].flatMap(([key, value]) => commentEntry(key, value) ?? [])
  }
  return { act, post, onDisk }
}

describe('who reads the draft along', () => {
  it('[DRA44, MIN15] comments under her own name, on disk when it is answered', async () => {
    const { post, onDisk } = await hall()
    expect(await post('chair', '', note)).toEqual([201, undefined])
    expect(await onDisk()).toMatchObject([{ by: 'chair', item: '2', text: note.text, anchor: note.anchor }])
    expect(await post('deputy', '', { ...note, id: 'note00000002', text: 'Ja.' })).toEqual([201, undefined])
    expect(await post('desk', '/leser0000001/note00000002/take-back')).toEqual([403, 'not-yours'])
    expect(await post('deputy', '/leser0000001/note00000002/take-back')).toEqual([200, undefined])
    expect((await onDisk()).map(({ by }) => by)).toEqual(['chair'])
  })

  it('[DRA44, API3] says only what a comment is', async () => {
    const { post, onDisk } = await hall()
    expect(await post('chair', '', { ...note, by: 'pen' })).toEqual([400, 'invalid'])
    expect(await post('chair', '', { ...note, thread: 'kurz' })).toEqual([400, 'invalid'])
    expect(await post('chair', '', { ...note, item: '99' })).toEqual([404, 'not-found'])
    expect(await post('chair', '/kurz/kurz/take-back')).toEqual([404, 'not-found'])
    expect(await onDisk()).toEqual([])
  })

  it('[MIN15] is the office and who leads, until the minutes are approved', async () => {
    const { act, post, onDisk } = await hall()
    for (const person of ['m1', null]) expect(await post(person, '', note)).toEqual([403, 'not-yours'])
    await act('chair', { type: 'minutes.circulate', data: {} })
    expect(await post('m1', '', note)).toEqual([403, 'not-yours'])
    expect(await post('desk', '', note)).toEqual([201, undefined])
    await act('chair', { type: 'minutes.approve', data: {} })
    expect(await post('chair', '', { ...note, id: 'note00000002' })).toEqual([403, 'not-yours'])
    expect(await onDisk()).toHaveLength(1)
  })
})
