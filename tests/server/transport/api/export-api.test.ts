import { createHash } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { memoryStore } from '../../../../server/adapters/memory/store.ts'
import { draftPage } from '../../../support/draft-page.ts'
import { liveServer, type SignedIn } from '../../../support/live-server.ts'

const take =
  ({ origin, seat, cookie }: SignedIn) =>
  async (file: string) => {
    const response = await fetch(`${origin}/api/s/${seat}/export/${file}`, { headers: { Cookie: cookie } })
    const text = await response.text()
    const name = /filename="([^"]*)"/.exec(response.headers.get('content-disposition') ?? '')?.[1]
    return { status: response.status, text, name, error: response.ok ? null : (JSON.parse(text).error as string) }
  }

const until = (isSo: () => Promise<boolean>) =>
  vi.waitFor(
    async () => {
      if (!(await isSo())) throw new Error('not yet')
    },
    { timeout: 5_000, interval: 10 },
  )

async function opened(options: Parameters<typeof liveServer>[0] = {}) {
  const live = await liveServer(options)
  await live.act('chair', { type: 'attendance.open', data: {} })
  const as = async (person: string) => take(await live.signIn({ person }))
  const pen = await as('pen')
  const writer = await draftPage(await live.signIn({ person: 'pen' }))
  /** Typed, and arrived at the server. */
  const write = async (item: string, words: string) => {
    writer.write(item, words)
    await until(async () => (await pen('minutes.txt?version=now')).text.includes(words))
  }
  return { live, as, pen, write }
}

const sealed = async ({ live }: Awaited<ReturnType<typeof opened>>, version: 'circulated' | 'approved') =>
  (await live.state()).minutes.seals[version]

describe('a file of the minutes', () => {
  it('[VRS1, VRS2, VRS4] says that it was sent where it holds what was sent, and else that it is a draft', async () => {
    const hall = await opened()
    const { live, as, pen, write } = hall
    const [member, deputy] = [await as('m2'), await as('deputy')]
    await write('1', 'Erster Wortlaut.')
    expect((await pen('minutes.txt')).text).toContain('Fassung: Entwurf\n')
    expect((await pen('minutes.txt?version=circulated')).error).toBe('not-circulated')
    expect((await member('minutes.txt')).error).toBe('not-circulated')

    await live.act('chair', { type: 'minutes.circulate', data: {} })
    await write('1', 'Zweiter Wortlaut.')
    for (const form of ['txt', 'md', 'html', 'xml']) {
      const sent = await member(`minutes.${form}`)
      expect(sent.name).toBe(`VdH-Protokoll-2025-03-14-versandt.${form}`)
      expect(sent.text).toMatch(/Versandt am \d/)
      expect(sent.text).toContain('Erster Wortlaut.')
      expect(sent.text).not.toContain('Zweiter')
      expect((await pen(`minutes.${form}?version=circulated`)).text).toBe(sent.text)
      for (const inside of [pen, deputy]) {
        const draft = await inside(`minutes.${form}`)
        expect(draft.name).toBe(`VdH-Protokoll-2025-03-14-Entwurf.${form}`)
        expect(draft.text).toMatch(/Entwurf nach der Fassung vom \d/)
        expect(draft.text).not.toContain('Versandt')
        expect(draft.text).toContain('Zweiter Wortlaut.')
      }
    }
    expect((await member('resolutions.txt')).text).toMatch(/Versandt am/)
    expect((await pen('resolutions.txt')).text).toMatch(/Entwurf nach der Fassung/)
    expect((await member('minutes.txt?version=now')).error).toBe('not-yours')
    expect((await member('minutes.txt?version=approved')).error).toBe('not-found')
    expect((await pen('log.jsonl?version=circulated')).error).toBe('not-yours')
    expect((await (await as('chair'))('log.jsonl?version=circulated')).error).toBe('invalid')

    // VRS2: what is taken is what the checksum on the record is about
    const seal = await sealed(hall, 'circulated')
    const { hash } = (await live.room()).since(0)[(seal?.head ?? 0) - 1] ?? {}
    const sent = (await member('minutes.txt')).text
    expect(createHash('sha256').update(`${sent}\n${hash}`).digest('hex')).toBe(seal?.checksum)

    await live.act('chair', { type: 'minutes.approve', data: {} })
    for (const everybody of [pen, deputy, member]) {
      const final = await everybody('minutes.txt')
      expect(final.name).toBe('VdH-Protokoll-2025-03-14-genehmigt.txt')
      expect(final.text).toMatch(/Genehmigt am/)
      expect(final.text).toContain('Zweiter Wortlaut.')
      expect((await everybody('minutes.txt?version=circulated')).text).toBe(sent)
    }
    const approved = (await pen('minutes.txt')).text
    expect((await pen('minutes.txt?version=now')).text).toBe(approved)

    // what is recorded after the approval stands in no approved minutes
    await live.act('chair', { type: 'agenda.call', data: { item: '1' } })
    await live.act('chair', { type: 'attendance.close', data: {} })
    expect((await pen('minutes.txt')).text).toBe(approved)
    const since = (await pen('minutes.txt?version=now')).text
    expect(since).toContain('beendet die Sitzung')
    expect(since).toMatch(/Entwurf nach der Fassung vom/)
    expect(JSON.parse((await pen('record.json')).text).closed).not.toBeNull()
    expect(JSON.parse((await member('record.json')).text).closed).toBeNull()
  })

  it('[VRS3] as it was sent tells outsiders what is released today', async () => {
    const { live, as, pen, write } = await opened()
    const secret = { number: '4', title: 'Geheimer Punkt', short: 'Geheim', confidential: true }
    await live.act('chair', {
      type: 'agenda.add',
      data: {
        item: { ...secret, kind: 'information', sponsors: [], clauses: [], rules: null, parent: null },
        late: false,
      },
    })
    await write('4', 'Im Vertrauen gesagt.')
    await live.act('chair', { type: 'minutes.circulate', data: {} })
    const outside = async () =>
      (await pen('minutes.txt?version=circulated&edition=external')).text.includes('Im Vertrauen gesagt.')
    expect(await outside()).toBe(false)
    const release = (released: boolean) =>
      live.act('chair', { type: 'minutes.release', data: { item: '4', part: 'text', released } })
    await release(true)
    expect(await outside()).toBe(true)
    await release(false)
    expect(await outside()).toBe(false)
    expect((await (await as('m2'))('minutes.txt')).text).toContain('Im Vertrauen gesagt.')
  })

  it('[VRS2] as it was sent has no words but those under the checksum, wherever the meeting came from', async () => {
    const store = memoryStore()
    let forged = 0
    const keptWords = async (meeting: string, id: string) => {
      const kept = await store.drafts.keptWords(meeting, id)
      if (kept === null) return null
      const { text, sections } = JSON.parse(kept)
      const [first, ...rest] = sections
      forged += 1
      return JSON.stringify({ text, sections: [{ ...first, heading: 'TOP 1 Erfunden' }, ...rest] })
    }
    const { live, pen, write } = await opened({ ports: { ...store, drafts: { ...store.drafts, keptWords } } })
    await write('1', 'So war es.')
    await live.act('chair', { type: 'minutes.circulate', data: {} })
    for (const form of ['txt', 'html']) {
      const { text } = await pen(`minutes.${form}?version=circulated`)
      expect(text).toContain('So war es.')
      expect(text).not.toContain('Erfunden')
    }
    expect(forged).toBeGreaterThan(1)
  })
})
