import { describe, expect, it } from 'vitest'
import { workshop } from '../../server/app/stored-draft.ts'
import { sentenceOf } from '../../server/bundle/findings.ts'
import { sha256, wordsPath } from '../../server/bundle/manifest.ts'
import { verified } from '../../server/bundle/verify.ts'
import { minutesText } from '../../server/export/text.ts'
import type { Snapshot } from '../../server/ports.ts'
import { foldRecorded, type MeetingEvent } from '../../shared/meeting/meeting.ts'
import { meetingFiles, playedFile } from '../support/example-meetings.ts'
import { bundleOf, chained, contentOf, draftOf, MEETING, OpenBundle } from './paper-bundle.ts'

const { played } = playedFile(meetingFiles.find((it) => it.endsWith('it-konferenz.yaml')) ?? '')
const plain = contentOf(played)
const happened = (event: MeetingEvent) => ({ at: 1, by: null, event })

/** A meeting whose minutes were circulated and sealed; `words` as they read then, or to be made again. */
function sealed({ words, snapshot = true }: { readonly words: boolean; readonly snapshot?: boolean }) {
  const circulated = [...plain.log, happened({ type: 'minutes.circulated', data: {} })]
  const log = chained(circulated, MEETING)
  const head = log.length
  const state = draftOf({ '1': [{ kind: 'paragraph', content: [{ kind: 'text', text: 'So war es.', marks: [] }] }] })
  const text = minutesText(foldRecorded(log), workshop.draftText(state))
  const checksum = sha256(`${text}\n${log.at(-1)?.hash}`)
  const seal = happened({
    type: 'minutes.sealed',
    data: { version: 'circulated', snapshot: 'circulated', head, checksum },
  })
  const kept: Snapshot = {
    id: 'circulated',
    at: 1,
    reason: 'circulated',
    name: null,
    by: [],
    seq: head,
    removed: null,
    state,
    ...(words ? { words: JSON.stringify({ text, sections: [] }) } : {}),
  }
  return { ...plain, log: chained([...circulated, seal], MEETING), snapshots: snapshot ? [kept] : [] }
}

describe('a version in a bundle', () => {
  it.each([true, false])('[BUN10] verifies, with the words of then or made again (words: %s)', async (words) => {
    const content = sealed({ words })
    const verdict = await verified(await bundleOf(content), workshop)
    expect(verdict.findings).toEqual([])
    expect(verdict.content?.snapshots).toEqual(content.snapshots)
  })

  it('[BUN10] is found out when its words were changed, also by somebody who knows how', async () => {
    const bundle = new OpenBundle(await bundleOf(sealed({ words: true })))
    const forged = bundle.change(wordsPath(0), (text) => text.replace('So war es.', 'So war es nicht.')).fixSums()
    const { findings, content } = await verified(forged.packed(), workshop)
    expect(findings).toEqual([{ code: 'seal', version: 'circulated' }])
    expect(content).toBeNull()
    for (const language of ['de', 'en'] as const)
      expect(findings.map((it) => sentenceOf(it, language))[0]).toMatch(/\.$/)
  })

  it('[BUN10] is missed', async () => {
    const { findings } = await verified(await bundleOf(sealed({ words: false, snapshot: false })), workshop)
    expect(findings).toEqual([{ code: 'seal-missing', version: 'circulated' }])
  })

  it('[BUN3] whose words are no words ends in a finding', async () => {
    const bundle = new OpenBundle(await bundleOf(sealed({ words: true })))
    const { findings } = await verified(
      bundle
        .change(wordsPath(0), () => '{')
        .fixSums()
        .packed(),
      workshop,
    )
    expect(findings).toEqual([{ code: 'seal', version: 'circulated' }])
  })
})
