import { act } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { Palette, type PaletteEntry } from '../../client/ui/Palette.tsx'
import { key, render } from './render.ts'

const entry = (id: string, label: string, group?: string): PaletteEntry => ({
  id,
  label,
  ...(group === undefined ? {} : { group }),
  onSelect: vi.fn(),
})
const entries = [
  entry('a', 'Anna Roßnagel', 'Sachsen (antragstellend)'),
  entry('b', 'Bernd Groß', 'Bayern'),
  entry('c', 'Änne Sander', 'Sachsen (antragstellend)'),
]

const opened = (given: readonly PaletteEntry[]) => {
  const { host } = render(
    <Palette
      open
      onClose={() => {}}
      entries={given}
      words={{ title: 'Wer?', placeholder: 'Name', none: (query) => `Niemand: ${query}` }}
    />,
  )
  const input = host.querySelector('input')!
  const options = () => [...host.querySelectorAll('[role="option"]')].map((it) => it.textContent?.trim())
  const type = (text: string) =>
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text)
      input.dispatchEvent(new Event('input', { bubbles: true }))
    })
  return { host, input, options, type }
}

describe('the palette', () => {
  it('stands in groups, each under its heading, in the order in which they first come', () => {
    const { host, options } = opened(entries)
    expect([...host.querySelectorAll('[role="group"]')].map((it) => it.getAttribute('aria-label'))).toEqual([
      'Sachsen (antragstellend)',
      'Bayern',
    ])
    expect(options()).toEqual(['Anna Roßnagel', 'Änne Sander', 'Bernd Groß'])
  })

  it('goes down the groups with the arrows as they are read', () => {
    const { input } = opened(entries)
    key(input, 'ArrowDown')
    key(input, 'Enter')
    expect(entries[2]?.onSelect).toHaveBeenCalledOnce()
  })

  it('finds by the group as well, without marks', () => {
    const { options, type } = opened(entries)
    type('bayern')
    expect(options()).toEqual(['Bernd Groß'])
    type('anne')
    expect(options()).toEqual(['Änne Sander'])
    type('xyz')
    expect(options()).toEqual(['Niemand: xyz'])
  })

  it('has no headings where nothing is grouped', () => {
    const { host, options } = opened([entry('a', 'Öffnen'), entry('b', 'Schließen')])
    expect(host.querySelectorAll('[role="group"]')).toHaveLength(0)
    expect(options()).toEqual(['Öffnen', 'Schließen'])
  })
})
