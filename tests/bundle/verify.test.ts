import { strFromU8, zipSync } from 'fflate'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { workshop } from '../../server/app/stored-draft.ts'
import { sentenceOf, type Finding } from '../../server/bundle/findings.ts'
import { DRAFT, FOUNDING, LOG, MANIFEST, Manifest, SNAPSHOTS } from '../../server/bundle/manifest.ts'
import { verified } from '../../server/bundle/verify.ts'
import { isComparable } from '../../server/bundle/render.ts'
import type { Recorded } from '../../shared/meeting/meeting.ts'
import { meetingFiles, playedFile } from '../support/example-meetings.ts'
import { bundleOf, chained, contentOf, draftOf, MEETING, OpenBundle } from './paper-bundle.ts'

const all = meetingFiles.map((path) => ({ name: basename(path), ...playedFile(path).played }))
const played = all.find(({ name }) => name === 'waterways-council.yaml')
if (!played) throw new Error('the example is gone')
const content = contentOf(played)
const honest = await bundleOf(content)
const open = () => new OpenBundle(honest)

const findingsIn = async (file: Uint8Array) => (await verified(file, workshop)).findings
const codesIn = async (file: Uint8Array) =>
  (await findingsIn(file)).map((it) => ('path' in it ? [it.code, it.path] : it.code))

/** The log with one entry changed, as it would be chained by somebody who knows how. */
const rechained = (change: (log: Recorded[]) => readonly Recorded[]) => {
  const log = chained(change(structuredClone([...content.log])), MEETING)
  const last = log.at(-1)!
  return open()
    .change(LOG, () => log.map((it) => `${JSON.stringify(it)}\n`).join(''))
    .fixSums({ seq: last.seq, hash: last.hash })
}

describe('an honest bundle', () => {
  it.each(all)('[BUN1, BUN3] of $name is the same every time, and verifies', async (meeting) => {
    const file = await bundleOf(contentOf(meeting))
    expect(await bundleOf(structuredClone(contentOf(meeting)))).toEqual(file)
    const { findings, state, content: read } = await verified(file, workshop)
    expect(findings).toEqual([])
    expect(state).toEqual(meeting.state)
    expect(read).toEqual(contentOf(meeting))
    const { parts } = new OpenBundle(file)
    expect([...parts.keys()].slice(0, 5)).toEqual([MANIFEST, FOUNDING, LOG, DRAFT, SNAPSHOTS])
    const inside = [...parts.keys()]
    for (const name of ['minutes.txt', 'minutes.html', 'minutes.xml', 'votes.csv', 'record.json'])
      expect(inside).toContain(`exports/${name}`)
  })

  it('[BUN2] holds no secret answer with whose it is', async () => {
    const secret = all.filter(({ state }) => Object.values(state.ballots.all).some((it) => it.method === 'secret'))
    expect(secret.length).toBeGreaterThan(0)
    for (const meeting of secret) {
      const log = new OpenBundle(await bundleOf(contentOf(meeting))).text(LOG)
      for (const line of log.trimEnd().split('\n')) {
        const { event } = JSON.parse(line) as Recorded
        if (event.type === 'ballots.cast' && meeting.state.ballots.all[event.data.ballot]?.method === 'secret')
          expect(event.data.choice).toBeNull()
      }
    }
  })

  it('[BUN5] verifies with what was put away of the draft', async () => {
    const state = draftOf({ '1': [{ kind: 'paragraph', content: [{ kind: 'text', text: 'früher', marks: [] }] }] })
    const head = { id: 's1', at: 1, reason: 'by-hand', name: 'Stand „eins“', by: ['a'], seq: 3, removed: null } as const
    const file = await bundleOf({ ...content, snapshots: [{ ...head, state }] })
    const verdict = await verified(file, workshop)
    expect(verdict.findings).toEqual([])
    expect(verdict.content?.snapshots).toEqual([{ ...head, state }])
  })
})

describe('tampering is named', () => {
  it('[BUN4] a part that is not what was packed', async () => {
    const file = open().change('exports/minutes.txt', (text) => text.replace('a', 'e'))
    expect(await codesIn(file.packed())).toEqual([
      ['sum', 'exports/minutes.txt'],
      ['differs', 'exports/minutes.txt'],
    ])
  })

  it('[BUN4] a part that was added, or is missing', async () => {
    const file = open()
    file.parts.set('attachments/plan.pdf', new Uint8Array([1]))
    file.parts.delete('exports/votes.csv')
    expect(await codesIn(file.packed())).toEqual([
      ['part-missing', 'exports/votes.csv'],
      ['part-added', 'attachments/plan.pdf'],
      ['document-foreign', 'attachments/plan.pdf'],
    ])
    file.fixSums()
    expect(await codesIn(file.packed())).toEqual([['document-foreign', 'attachments/plan.pdf']])
    for (const path of [LOG, DRAFT, SNAPSHOTS, FOUNDING]) {
      const without = open()
      without.parts.delete(path)
      expect(await codesIn(without.fixSums().packed())).toContainEqual(['part-missing', path])
    }
  })

  it('[BUN5] one entry changed, its sum put right', async () => {
    const file = open().changeLines(LOG, (lines) =>
      lines.map((line, index) => (index === 9 ? line.replace(/"at":\d+/, '"at":1') : line)),
    )
    expect((await findingsIn(file.packed())).map(({ code }) => code)).toEqual(['sum', 'entry-changed'])
    expect(await findingsIn(file.fixSums().packed())).toEqual([{ code: 'entry-changed', line: 10 }])
  })

  it('[BUN5] one entry removed, two swapped, the end cut off, one appended', async () => {
    const changed = (change: (lines: readonly string[]) => readonly string[]) =>
      findingsIn(open().changeLines(LOG, change).fixSums().packed())
    const { length } = content.log
    expect(await changed((lines) => lines.toSpliced(4, 1))).toEqual([{ code: 'entry-order', line: 5, found: 6 }])
    expect(await changed((lines) => [...lines.slice(0, 4), lines[5]!, lines[4]!, ...lines.slice(6)])).toEqual([
      { code: 'entry-order', line: 5, found: 6 },
    ])
    expect(await changed((lines) => lines.slice(0, -2))).toEqual([
      { code: 'end-missing', line: length - 2, wanted: length },
    ])
    expect(await changed((lines) => [...lines, lines.at(-1)!])).toEqual([
      { code: 'entry-order', line: length + 1, found: length },
    ])
    expect(await changed(() => [''])).toEqual([{ code: 'entry-unreadable', line: 1 }])
  })

  it('[BUN5] another meeting’s log, and entries that are none', async () => {
    const foreign = chained(content.log, 'another')
    const file = open()
      .change(LOG, () => foreign.map((it) => `${JSON.stringify(it)}\n`).join(''))
      .fixSums()
    expect(await findingsIn(file.packed())).toEqual([{ code: 'entry-changed', line: 1 }])
    for (const line of ['{', 'null', '{"seq":3}', '{"__proto__":{"seq":3}}', ''])
      expect(
        await findingsIn(
          open()
            .changeLines(LOG, (lines) => lines.with(2, line))
            .fixSums()
            .packed(),
        ),
      ).toEqual([{ code: 'entry-unreadable', line: 3 }])
    const more = rechained((log) =>
      log.map((it) => ({ ...it, event: { ...it.event, data: { ...it.event.data, x: 1 } } }) as unknown as Recorded),
    )
    expect(await findingsIn(more.packed())).toEqual([{ code: 'entry-unreadable', line: 1 }])
  })

  it('[BUN6] a record chained anew says something else than the minutes', async () => {
    const file = rechained((log) =>
      log.map((it) => {
        if (it.event.type !== 'ballots.closed') return it
        const answers = it.event.data.answers.map((answer) => ({
          ...answer,
          choice: answer.choice === 'yes' ? 'no' : 'yes',
        }))
        return { ...it, event: { ...it.event, data: { ...it.event.data, answers } } }
      }),
    )
    const findings = await findingsIn(file.packed())
    expect(findings.map(({ code }) => code)).not.toContain('entry-changed')
    expect(findings.map((it) => ('path' in it ? it.path : ''))).toEqual(
      expect.arrayContaining([
        'exports/minutes.txt',
        'exports/record.json',
        'exports/minutes.xml',
        'exports/votes.csv',
      ]),
    )
  })

  it('[BUN6] a line of the minutes changed, its sum put right, is told with both wordings', async () => {
    const lines = open().text('exports/minutes.txt').split('\n')
    const at = lines.findIndex((line) => line.length > 60)
    const file = open()
      .changeLines('exports/minutes.txt', (all) => all.with(at, 'Something else entirely.'))
      .fixSums()
    expect(await findingsIn(file.packed())).toEqual([
      { code: 'differs', path: 'exports/minutes.txt', line: at + 1, is: 'Something else entirely.', wanted: lines[at] },
    ])
  })

  it('[BUN6] another draft gives other minutes', async () => {
    const [item = ''] = Object.keys(played.draft)
    const other = draftOf({
      ...played.draft,
      [item]: [{ kind: 'paragraph', content: [{ kind: 'text', text: 'Untergeschoben.', marks: [] }] }],
    })
    const file = open()
    file.parts.set(DRAFT, other)
    const findings = await findingsIn(file.fixSums().packed())
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['differs']))
    expect(findings).toContainEqual(expect.objectContaining({ path: 'exports/minutes.txt', wanted: 'Untergeschoben.' }))
    file.parts.set(DRAFT, new Uint8Array([1, 2, 3, 4]))
    expect(await codesIn(file.fixSums().packed())).toEqual(['draft-unreadable'])
    file.parts.set(DRAFT, draftOf(played.draft).slice(0, -20))
    expect(await codesIn(file.fixSums().packed())).toEqual(['draft-unreadable'])
  })

  it('[BUN5] a draft no editor here could have written', async () => {
    const hostile: readonly ((doc: Y.Doc, paragraph: Y.XmlElement) => void)[] = [
      (_, paragraph) => paragraph.push([new Y.XmlElement('script')]),
      (doc) => doc.getXmlFragment('item:1').push([new Y.XmlElement('iframe')]),
      (_, paragraph) => paragraph.setAttribute('onclick', 'alert(1)'),
      (_, paragraph) => {
        const text = new Y.XmlText('hier')
        paragraph.push([text])
        text.format(0, 4, { link: { href: 'javascript:alert(1)' } })
      },
      (doc) => {
        const cell = new Y.XmlElement('tableCell')
        doc.getXmlFragment('item:1').push([cell])
        cell.setAttribute('colspan', 1_000_000_000 as unknown as string)
      },
      (_, paragraph) => {
        let inner = paragraph
        for (let deep = 0; deep < 40; deep++) {
          const next = new Y.XmlElement('blockquote')
          inner.push([next])
          inner = next
        }
      },
    ]
    for (const write of hostile) {
      const doc = new Y.Doc()
      const paragraph = new Y.XmlElement('paragraph')
      doc.getXmlFragment('item:1').push([paragraph])
      write(doc, paragraph)
      const state = Y.encodeStateAsUpdate(doc)
      const file = open()
      file.parts.set(DRAFT, state)
      expect(await codesIn(file.fixSums().packed())).toEqual(['draft-unreadable'])
      const head = { id: 's1', at: 1, reason: 'hour', name: null, by: [], seq: 3, removed: null } as const
      expect(await codesIn(await bundleOf({ ...content, snapshots: [{ ...head, state }] }))).toEqual([
        ['snapshots', 'snapshots/0001.yjs'],
      ])
    }
  })

  it('[BUN6] every text that is exported is made again', async () => {
    const names = Object.keys(Manifest.parse(JSON.parse(open().text(MANIFEST))).parts).flatMap((path) =>
      path.startsWith('exports/') && isComparable(path.slice(8)) ? [path] : [],
    )
    expect(names.length).toBeGreaterThan(4)
    for (const path of names) {
      const file = open()
        .change(path, (text) => `${text} `)
        .fixSums()
      expect(await codesIn(file.packed())).toEqual([['differs', path]])
    }
  })

  it('[BUN2] a secret ballot that is open cannot be moved', async () => {
    const opened = content.log.findIndex(({ event }) => event.type === 'ballots.opened')
    const cut = content.log.slice(0, opened + 1).map((it) => {
      if (it.event.type !== 'ballots.opened') return it
      return { ...it, event: { ...it.event, data: { ...it.event.data, method: 'secret' as const } } }
    })
    const file = await bundleOf({ ...content, log: chained(cut, MEETING) })
    expect((await findingsIn(file)).map(({ code }) => code)).toEqual(['secret-ballot-open'])
  })
})

describe('a file from anybody', () => {
  const small = { 'manifest.json': new Uint8Array([123]) }
  const none = async (file: Uint8Array) => {
    const verdict = await verified(file, workshop)
    expect(verdict.content).toBeNull()
    return verdict.findings.map(({ code }) => code)
  }

  it('[BUN3] is no bundle where it is cut off, empty or something else', async () => {
    for (const cut of [0, 1, 21, 22, 100, honest.length - 1, honest.length - 30, Math.floor(honest.length / 2)])
      expect(await none(honest.slice(0, cut))).toEqual(['no-zip'])
    expect(await none(new TextEncoder().encode('format: 1\n'))).toEqual(['no-zip'])
    expect(await none(zipSync({}))).toEqual(['no-zip'])
    expect(await none(zipSync({ 'founding.json': new Uint8Array() }))).toEqual(['no-manifest'])
    expect(await none(zipSync(small))).toEqual(['bad-manifest'])
    const newer = new TextEncoder().encode(JSON.stringify({ format: 'rostra-bundle', version: 2 }))
    expect(await none(zipSync({ [MANIFEST]: newer }))).toEqual(['newer-format'])
  })

  it('[BUN3] names no file outside, whatever its parts are called', async () => {
    for (const path of [
      '../up.txt',
      '/etc/passwd',
      'exports/../../x.txt',
      'C:\\x.txt',
      'exports\\x.txt',
      'a\0.txt',
      'exports/',
      'CON',
      'ä.txt',
      'exports/a/b.txt',
      `${'a'.repeat(300)}.txt`,
    ])
      expect(await none(zipSync({ ...small, [path]: new Uint8Array([1]) }))).toEqual(['path'])
    const proto = zipSync({ ...small, '0_proto__': new Uint8Array([1]) })
    for (let at = 0; at < proto.length - 8; at++)
      if (strFromU8(proto.subarray(at, at + 9), true) === '0_proto__') proto[at] = 95
    expect(await none(proto)).toEqual(['path'])
  })

  it('[BUN3] is not unpacked where it would be too large, or holds a name twice', async () => {
    const file = zipSync({ 'exports/aa.txt': new Uint8Array(9), 'exports/bb.txt': new Uint8Array(9) })
    const twice = file.slice()
    for (let at = 0; at < twice.length - 1; at++)
      if (twice[at] === 98 && twice[at + 1] === 98) twice.fill(97, at, at + 2)
    expect(await none(twice)).toEqual(['part-twice'])
    const bomb = file.slice()
    const view = new DataView(bomb.buffer)
    for (let at = 0; at < bomb.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fffffff, true)
    expect(await none(bomb)).toEqual(['too-large'])
    const many = Object.fromEntries(Array.from({ length: 6_000 }, (_, n) => [`exports/a${n}.txt`, new Uint8Array()]))
    expect(await none(zipSync(many))).toEqual(['too-large'])
  })

  it('[BUN3] never throws, whatever byte is another', async () => {
    let state = 7
    const next = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below
    for (let round = 0; round < 60; round++) {
      const file = honest.slice()
      for (let flips = 0; flips < 3; flips++) file[next(file.length)] = next(256)
      await verified(file, workshop)
    }
  })
})

describe('what is found', () => {
  const every: readonly Finding[] = [
    { code: 'no-zip' },
    { code: 'path', path: '../\u{202E}x\n' },
    { code: 'differs', path: 'exports/minutes.txt', line: 3, is: 'a'.repeat(500), wanted: '' },
  ]
  it('[BUN7] is told in a sentence, in German and in English', () => {
    for (const finding of every)
      for (const language of ['de', 'en'] as const) {
        const sentence = sentenceOf(finding, language)
        expect(sentence).toMatch(/^\p{L}.*[.:]/su)
        expect(sentence).not.toMatch(/[\p{Cc}\p{Cf}]/u)
        expect(sentence.length).toBeLessThan(500)
      }
  })
})
