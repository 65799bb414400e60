import { describe, expect, it } from 'vitest'
import { markedIn } from '../../../../client/features/minutes/marked-words.ts'
import { proposalStatus } from '../../../../client/features/minutes/proposal-status.ts'
import { VersionText } from '../../../../client/features/minutes/VersionText.tsx'
import { I18n } from '../../../../client/i18n/I18n.tsx'
import type { WovenSection } from '../../../../shared/phrases/weave.ts'
import { render } from '../../../ui/render.ts'
import { t } from '../../words.ts'

const section = (item: string, ...paragraphs: readonly string[]): WovenSection => ({
  item,
  heading: `TOP ${item}`,
  blocks: paragraphs.map((text) => ({ kind: 'paragraph', content: [{ kind: 'text', text, marks: [] }] })),
})

function paper() {
  const { host } = render(
    <I18n language="de">
      <VersionText
        sections={[section('4', 'Sachsen verweist auf TOP 8.', 'Danach Pause.'), section('5', 'Nichts.')]}
        lang="de"
        beside={() => <button type="button">Ändern</button>}
      />
    </I18n>,
  )
  const lines = [...host.querySelectorAll('[data-words]')]
  /** From a letter of a line to one of another. */
  const mark = (one: number, from: number, two: number, to: number) => {
    const [start, end] = [lines[one]?.firstChild, lines[two]?.firstChild]
    if (!start || !end) throw new Error('no words there')
    document.getSelection()?.setBaseAndExtent(start, from, end, to)
    return markedIn(host, document.getSelection())
  }
  return { host, mark }
}

describe('what is marked in a text to be read', () => {
  it('[VER7] is words of a line, as the record has them', () => {
    expect(paper().mark(0, 17, 0, 27)).toEqual({ item: '4', from: 0, to: 0, words: 'auf TOP 8.' })
  })

  it('[VER7] is a line, or several of one item, where more than words of one are marked', () => {
    const { mark } = paper()
    expect(mark(0, 0, 0, 27)).toEqual({ item: '4', from: 0, to: 0, words: null })
    expect(mark(0, 3, 1, 4)).toEqual({ item: '4', from: 0, to: 1, words: null })
    expect(mark(1, 3, 2, 4)).toBeNull()
    expect(mark(0, 3, 0, 3)).toBeNull()
  })

  it('[VER7] is nothing outside of it', () => {
    const { host } = paper()
    const elsewhere = document.body.appendChild(document.createElement('p'))
    elsewhere.textContent = 'Anderswo.'
    document.getSelection()?.setBaseAndExtent(elsewhere, 0, elsewhere, 1)
    expect(markedIn(host, document.getSelection())).toBeNull()
  })
})

describe('what became of what a delegation said', () => {
  it('[MIN13] a comment is noted, with the answer; a proposal is accepted', () => {
    const said = (text: string | null, status: 'open' | 'accepted' | 'declined', reason = '') =>
      proposalStatus({ text, status, reason }, t)
    expect(said(null, 'accepted')).toBe('zur Kenntnis genommen')
    expect(said(null, 'accepted', 'Der vom März.')).toBe('zur Kenntnis genommen: Der vom März.')
    expect(said('Anders.', 'accepted')).toBe('übernommen')
    expect(said('Anders.', 'declined', 'Nein.')).toBe('abgelehnt: Nein.')
    expect(said(null, 'open')).toBe('offen')
  })

  it('[CHK5] nothing looks open once the minutes are approved', () => {
    const open = { text: null, status: 'open', reason: '' } as const
    expect(proposalStatus(open, t, true)).toBe('bis zur Genehmigung nicht entschieden')
    expect(proposalStatus({ ...open, status: 'accepted' }, t, true)).toBe('zur Kenntnis genommen')
  })
})
