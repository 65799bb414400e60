import { createHash } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { memoryStore } from '../../../server/adapters/memory/store.ts'
import { draftTextOf } from '../../../server/app/draft-text.ts'
import { sectionsIn } from '../../../server/draft/content.ts'
import { minutesText } from '../../../server/export/text.ts'
import { foldRecorded } from '../../../shared/meeting/meeting.ts'
import { draftPage } from '../../support/draft-page.ts'
import { dial, ears, join, liveServer, type SignedIn } from '../../support/live-server.ts'

type Live = Awaited<ReturnType<typeof liveServer>>

const until = (isSo: () => boolean | Promise<boolean>) =>
  vi.waitFor(
    async () => {
      if (!(await isSo())) throw new Error('not yet')
    },
    { timeout: 5_000, interval: 10 },
  )

const ask =
  ({ origin, seat, cookie }: SignedIn) =>
  async (path: string, body?: unknown) => {
    const response = await fetch(`${origin}/api/s/${seat}/draft/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { Cookie: cookie, Origin: origin, 'Content-Type': 'application/json', 'Accept-Language': 'de' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const bytes = new Uint8Array(await response.arrayBuffer())
    const isJson = response.headers.get('content-type')?.includes('json')
    return { status: response.status, bytes, body: isJson ? JSON.parse(new TextDecoder().decode(bytes)) : null }
  }

const linesOf = (sections: readonly { readonly item: string; readonly blocks: readonly unknown[] }[], item: string) =>
  JSON.stringify(sections.find((it) => it.item === item)?.blocks ?? [])

const long = 'Die Vorsitzende begrüßt alle, die gekommen sind, und dankt für die Vorbereitung. '.repeat(40)

async function opened(options: Parameters<typeof liveServer>[0] = {}) {
  const live = await liveServer(options)
  await live.act('chair', { type: 'attendance.open', data: {} })
  await live.act('chair', { type: 'agenda.call', data: { item: '1' } })
  return live
}

const versionsOf = async (live: Live, person: string) => {
  const signedIn = await live.signIn({ person })
  return { ask: ask(signedIn), signedIn }
}

describe('the history of a draft', () => {
  it('[DRA34, APP4] what a page deletes is put away before, and everybody who works in the meeting hears of it', async () => {
    const live = await opened()
    const pen = await versionsOf(live, 'pen')
    const writer = await draftPage(pen.signedIn)
    const socket = await dial(await live.signIn({ person: 'chair' }))
    await join(socket)
    const follower = await dial(await live.signIn({ person: null }))
    await join(follower)
    const [heard, outside] = [ears(socket), ears(follower)]
    writer.write('1', long)
    writer.write('2', 'Hier steht wenig.')
    await until(async () => linesOf((await pen.ask('versions/now')).body.sections, '2').includes('wenig'))
    writer.doc.transact(() => {
      for (const item of ['1', '2']) writer.fragment(item).delete(0, writer.fragment(item).length)
    })
    await until(() => heard.some(({ event }) => event === 'kept'))
    expect(outside.filter(({ event }) => event === 'kept')).toEqual([])
    const told = heard.find(({ event }) => event === 'kept')?.value as { id: string; reason: string }
    expect(told.reason).toBe('deletion')
    const chair = ask(await live.signIn({ person: 'chair' }))
    const { body } = await chair('versions')
    expect(body.versions).toMatchObject([{ id: told.id, reason: 'deletion', by: ['Schriftführung'] }])
    expect(body.versions[0].removed).toBeGreaterThan(3000)
    expect(body.may).toEqual({ all: true, keep: false })
    const text = (await chair(`versions/${told.id}`)).body.sections
    expect(linesOf(text, '1')).toContain('begrüßt alle')
    expect(linesOf(text, '2')).toContain('Hier steht wenig.')
    await until(async () => !linesOf((await chair('versions/now')).body.sections, '1').includes('begrüßt alle'))
  })

  it('[DRA34] and is there after a restart', async () => {
    const store = memoryStore()
    const first = await opened({ ports: store })
    const pen = await versionsOf(first, 'pen')
    const writer = await draftPage(pen.signedIn)
    writer.write('1', long)
    await until(async () => linesOf((await pen.ask('versions/now')).body.sections, '1').includes('begrüßt alle'))
    writer.fragment('1').delete(0, writer.fragment('1').length)
    await until(async () => (await pen.ask('versions')).body.versions.length === 1)
    writer.provider.destroy()
    await first.close()
    const second = await liveServer({ ports: store, found: false })
    const again = await versionsOf(second, 'pen')
    const [head] = (await again.ask('versions')).body.versions
    expect(linesOf((await again.ask(`versions/${head.id}`)).body.sections, '1')).toContain('begrüßt alle')
    const { bytes } = await again.ask(`versions/${head.id}/state`)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, bytes)
    expect(doc.getXmlFragment('item:1').toJSON()).toContain('begrüßt alle')
  })

  it('[ACC16] is for who writes, leads or audits; others read what was sent round', async () => {
    const live = await opened()
    const [pen, member] = [await versionsOf(live, 'pen'), await versionsOf(live, 'm2')]
    const writer = await draftPage(pen.signedIn)
    writer.write('1', 'Erste Fassung.')
    await until(async () => linesOf((await pen.ask('versions/now')).body.sections, '1').includes('Erste'))
    expect((await member.ask('versions')).body.error).toBe('not-circulated')
    expect((await member.ask('versions/now')).body.error).toBe('not-circulated')
    expect((await pen.ask('versions', { name: 'vor der Mittagspause' })).status).toBe(201)
    expect((await pen.ask('versions', { name: '' })).status).toBe(400)
    expect((await member.ask('versions', { name: 'meiner' })).body.error).toBe('not-yours')
    await live.act('chair', { type: 'minutes.circulate', data: {} })
    await until(async () => (await live.state()).minutes.seals.circulated !== null)
    writer.write('1', 'Zweite Fassung.')
    await until(async () => linesOf((await pen.ask('versions/now')).body.sections, '1').includes('Zweite'))
    const { body } = await member.ask('versions')
    expect(body).toMatchObject({
      may: { all: false, keep: false },
      versions: [{ id: 'circulated', by: [] }],
    })
    const circulated = (await member.ask('versions/circulated')).body.sections
    expect(linesOf(circulated, '1')).toContain('Erste Fassung.')
    expect(linesOf(circulated, '1')).not.toContain('Zweite Fassung.')
    expect((await member.ask('versions/now')).body.error).toBe('not-yours')
    const byHand = (await pen.ask('versions')).body.versions.find((it: { reason: string }) => it.reason === 'by-hand')
    expect(byHand).toMatchObject({ name: 'vor der Mittagspause', by: ['Schriftführung'] })
    expect((await member.ask(`versions/${byHand.id}`)).body.error).toBe('not-yours')
    expect((await member.ask('versions/circulated/state')).body.error).toBe('not-yours')
    expect((await pen.ask('versions/none')).status).toBe(404)
    const follower = ask(await live.signIn({ person: null }))
    expect((await follower('versions')).status).toBe(403)
    await live.act('chair', { type: 'minutes.approve', data: {} })
    await until(async () => (await live.state()).minutes.seals.approved !== null)
    expect((await pen.ask('versions', {})).body.error).toBe('not-yours')
  })
})

describe('a version', () => {
  it('[APP3] is put away as it read, with a checksum that log and snapshot give again', async () => {
    const store = memoryStore()
    const live = await opened({ ports: store })
    const pen = await versionsOf(live, 'pen')
    const writer = await draftPage(pen.signedIn)
    writer.write('1', 'So war es.')
    await until(async () => linesOf((await pen.ask('versions/now')).body.sections, '1').includes('So war es.'))
    await live.act('chair', { type: 'minutes.circulate', data: { until: '2999-01-01' } })
    await live.act('chair', { type: 'minutes.approve', data: {} })
    await until(async () => (await live.state()).minutes.seals.approved !== null)
    const { seals } = (await live.state()).minutes
    const log = (await live.room()).since(0)
    for (const version of ['circulated', 'approved'] as const) {
      const seal = seals[version]
      expect(log[(seal?.head ?? 0) - 1]?.event.type).toBe(`minutes.${version}`)
      const update = await store.drafts.keptText('hall', seal?.snapshot ?? '')
      const state = foldRecorded(log.slice(0, seal?.head))
      const text = minutesText(state, draftTextOf(sectionsIn(update ?? new Uint8Array([0, 0]))))
      expect(text).toContain('So war es.')
      const checksum = createHash('sha256')
        .update(`${text}\n${log[(seal?.head ?? 0) - 1]?.hash}`)
        .digest('hex')
      expect(seal?.checksum).toBe(checksum)
    }
  })

  it('[ROO15] is sealed right after its act, before what was asked for meanwhile, also after a crash', async () => {
    const store = memoryStore()
    const first = await opened({ ports: store })
    await first.act('chair', { type: 'minutes.circulate', data: {} })
    await first.act('chair', { type: 'agenda.call', data: { item: '2' } })
    const types = async (live: Live) => (await live.room()).since(0).map(({ event }) => event.type)
    expect((await types(first)).slice(-3)).toEqual(['minutes.circulated', 'minutes.sealed', 'agenda.called'])
    await first.close()
    const bare = await liveServer({
      ports: { ...store, drafts: { ...store.drafts, keep: () => Promise.reject(new Error('EIO')) } },
      found: false,
    })
    await bare.act('chair', { type: 'minutes.approve', data: {} })
    await bare.close()
    const second = await liveServer({ ports: store, found: false })
    await second.act('chair', { type: 'attendance.close', data: {} })
    expect((await types(second)).filter((type) => type !== 'floor.listCleared').slice(-3)).toEqual([
      'minutes.approved',
      'minutes.sealed',
      'attendance.closed',
    ])
  })

  it('[APP3] is put away by whoever asks next when the server died in between', async () => {
    const store = memoryStore()
    const first = await opened({ ports: store })
    await first.close()
    // what a dying server leaves: the act on the record, and nothing put away
    const bare = await liveServer({
      ports: { ...store, drafts: { ...store.drafts, keep: () => Promise.reject(new Error('EIO')) } },
      found: false,
    })
    await bare.act('chair', { type: 'minutes.circulate', data: {} })
    await until(() => bare.journal.lines.some((line) => JSON.stringify(line).includes('was not recorded')))
    await bare.close()
    const second = await liveServer({ ports: store, found: false })
    const member = await versionsOf(second, 'm2')
    expect((await member.ask('versions')).body.versions).toMatchObject([{ id: 'circulated' }])
    expect((await second.state()).minutes.seals.circulated?.snapshot).toBe('circulated')
  })
})
