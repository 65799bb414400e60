import { act } from 'react'
import { beforeEach, describe, expect, it } from 'vitest'
import { clauseDifferences } from '../../../../client/features/motions/clause-difference.ts'
import { Difference } from '../../../../client/features/motions/Difference.tsx'
import { renumberingWords, type Outlook } from '../../../../client/features/motions/difference-words.ts'
import { DifferenceSwitch } from '../../../../client/features/motions/DifferenceSwitch.tsx'
import { useDifferenceView, type DifferenceView } from '../../../../client/features/motions/use-difference-view.ts'
import { I18n } from '../../../../client/i18n/I18n.tsx'
import { press, render } from '../../../ui/render.ts'
import { plain, t } from '../../words.ts'

const clauses = ['Eins bleibt.', 'Die Frist endet 2026.', 'Drei fällt weg.', 'Vier bleibt, wie es ist.', 'Fünf folgt.']
const changes = [
  { clause: 1, op: 'insert', text: 'Vorweg etwas Neues.', count: null, consequential: false },
  { clause: 2, op: 'specify', text: 'Die Frist endet 2027.', count: 2, consequential: false },
  { clause: 3, op: 'strike', text: null, count: null, consequential: false },
  { clause: 5, op: 'adapt', text: 'Fünf folgt daraus.', count: null, consequential: true },
] as const
const differences = clauseDifferences(clauses, [changes])

const shown = (view: DifferenceView, outlook: Outlook = 'then') => {
  const { host } = render(
    <I18n language="de">
      <Difference
        label="Antrag"
        differences={differences}
        outlook={outlook}
        view={view}
        heads={{ was: 'Bisher', is: 'Vorschlag' }}
      />
    </I18n>,
  )
  const rows = [...host.querySelectorAll('li')]
  return { host, rows, text: rows.map((row) => plain(row.textContent)) }
}

describe('the difference of two texts', () => {
  it('[MOT12] names every clause by its old number and the new one', () => {
    expect(shown('inline').rows.map((row) => plain(row.querySelector('b')?.textContent ?? ''))).toEqual([
      'Ziffer 1 (neu)',
      'Ziffer 1 (dann Ziffer 2)',
      'Ziffer 2 (dann Ziffer 3)',
      'Ziffer 3',
      'Ziffer 4',
      'Ziffer 5',
    ])
    expect(plain(shown('inline', 'now').rows[2]?.querySelector('b')?.textContent ?? '')).toBe(
      'Ziffer 2 (jetzt Ziffer 3)',
    )
  })

  it('[DIF5] says what becomes of each, not by colour alone', () => {
    const { text } = shown('inline')
    expect(text[0]).toContain('einfügen')
    expect(text[2]).toContain('konkretisieren · 2 Stellen')
    expect(text[3]).toContain('streichen')
    expect(text[5]).toContain('anpassen · Folgeänderung')
  })

  it('[DIF5] marks words as struck and new for who sees them and for who hears them', () => {
    const { host, text } = shown('inline')
    expect([...host.querySelectorAll('del')].map((it) => plain(it.textContent))).toContain(' gestrichen: „2026“, ')
    expect([...host.querySelectorAll('ins')].map((it) => plain(it.textContent))).toContain(' neu: „2027“, ')
    expect(text[2]).toMatch(/endet {2}gestrichen: „2026“, {2}neu: „2027“, \.$/)
    expect(host.querySelectorAll('li:first-child ins')).toHaveLength(1)
    expect(host.querySelectorAll('li:nth-child(4) del')).toHaveLength(1)
  })

  it('sets both wordings side by side, each under its name', () => {
    const { rows } = shown('side')
    const pairs = rows.map((row) => [...row.querySelectorAll('dt, dd')].map((it) => plain(it.textContent)))
    expect(pairs[0]).toEqual(['Bisher', 'nicht enthalten', 'Vorschlag', ' neu: „Vorweg etwas Neues.“, '])
    expect(pairs[2]?.[1]).not.toContain('2027')
    expect(pairs[2]?.[3]).not.toContain('2026')
    expect(pairs[3]).toEqual(['Bisher', ' gestrichen: „Drei fällt weg.“, ', 'Vorschlag', 'entfällt'])
    expect(pairs[4]).toEqual([])
  })

  it('tells of clauses that only get another number', () => {
    expect(renumberingWords(differences, 'then', t)).toEqual(['Aus Ziffer 1 wird Ziffer 2.'])
    const strike = clauseDifferences(clauses, [[changes[2]]])
    expect(renumberingWords(strike, 'now', t)).toEqual(['Aus den Ziffern 4–5 wurden die Ziffern 3–4.'])
  })
})

describe('the switch', () => {
  beforeEach(() => localStorage.clear())

  function Both() {
    const [view] = useDifferenceView()
    return (
      <I18n language="de">
        <DifferenceSwitch />
        <output>{view}</output>
      </I18n>
    )
  }

  it('[DIF8] holds for everything on the page, and is remembered', () => {
    const { host } = render(<Both />)
    const button = (name: string) => [...host.querySelectorAll('button')].find((it) => it.textContent?.includes(name))
    expect(host.querySelector('output')?.textContent).toBe('inline')
    press(button('Nebeneinander'))
    expect(host.querySelector('output')?.textContent).toBe('side')
    expect(button('Nebeneinander')?.getAttribute('aria-pressed')).toBe('true')
    expect(localStorage.getItem('rostra.difference-view')).toBe('side')
    act(() => button('Im Text')?.click())
    expect(localStorage.getItem('rostra.difference-view')).toBe('inline')
  })
})
