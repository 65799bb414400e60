import { describe, expect, it, vi } from 'vitest'
import { Button } from '../../client/ui/Button.tsx'
import { CopyField } from '../../client/ui/CopyField.tsx'
import { Banner } from '../../client/ui/Banner.tsx'
import { Menu } from '../../client/ui/Menu.tsx'
import { findEntries } from '../../client/ui/Palette.tsx'
import { useKeys } from '../../client/ui/use-keys.ts'
import { key, press, render } from './render.ts'

describe('Button', () => {
  it('with a reason shows it, is described by it and does nothing', () => {
    const pressed = vi.fn()
    render(
      <Button reason="Änderungen sind gesperrt." onClick={pressed}>
        Ändern
      </Button>,
    )
    const button = document.querySelector('button')
    press(button)
    expect(pressed).not.toHaveBeenCalled()
    expect(button?.getAttribute('aria-disabled')).toBe('true')
    expect(button?.hasAttribute('disabled')).toBe(false) // it can still be reached and read
    expect(document.getElementById(button?.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Änderungen sind gesperrt.',
    )
  })

  it('without one is pressed', () => {
    const pressed = vi.fn()
    render(<Button onClick={pressed}>Ändern</Button>)
    press(document.querySelector('button'))
    expect(pressed).toHaveBeenCalledOnce()
  })
})

describe('what stands outside the landmarks of a page', () => {
  it('is a region of its own: an open menu', () => {
    render(<Menu label="Mehr" groups={[{ items: [{ id: 'a', label: 'Teilen', onSelect: vi.fn() }] }]} />)
    press(document.querySelector('button'))
    expect(document.querySelector('[role="menu"]')?.closest('section')?.getAttribute('aria-label')).toBe('Mehr')
  })

  it('is a region of its own: a banner with a label', () => {
    const { host, show } = render(<Banner label="Verbindung">Keine Verbindung.</Banner>)
    expect(host.querySelector('section')?.getAttribute('aria-label')).toBe('Verbindung')
    show(<Banner>Gesperrt.</Banner>) // inside a landmark
    expect(host.querySelector('section')).toBeNull()
  })
})

describe('Menu', () => {
  const chosen = vi.fn()
  const menu = (
    <Menu
      label="Mehr"
      groups={[
        {
          items: [
            { id: 'a', label: 'Das Wort erteilen', onSelect: chosen },
            { id: 'b', label: 'Streichen', reason: 'Spricht gerade', onSelect: chosen },
            { id: 'c', label: 'Nach vorn', onSelect: chosen },
          ],
        },
      ]}
    />
  )
  const items = () => [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')]

  it('is led by arrow keys, wraps round and gives the focus back on Escape', () => {
    render(menu)
    const trigger = document.querySelector<HTMLElement>('button')
    press(trigger)
    expect(document.activeElement).toBe(items()[0])
    key(document.activeElement, 'ArrowUp')
    expect(document.activeElement).toBe(items()[2])
    key(document.activeElement, 'Home')
    key(document.activeElement, 's')
    expect(document.activeElement).toBe(items()[1])
    key(document.activeElement, 'Escape')
    expect(items()).toEqual([])
    expect(document.activeElement).toBe(trigger)
  })

  it.each([
    ['at its first entry, though a choice holds further down', true, 'Protokoll als PDF'],
    ['at the choice that holds, where it is a list of choices', false, 'Dunkel'],
  ])('opens %s', (_where, leading, expected) => {
    const download = { items: [{ id: 'pdf', label: 'Protokoll als PDF', onSelect: chosen }] }
    const themes = {
      items: [
        { id: 'light', label: 'Hell', checked: false, onSelect: chosen },
        { id: 'dark', label: 'Dunkel', checked: true, onSelect: chosen },
      ],
    }
    render(<Menu label="Einstellungen" groups={leading ? [download, themes] : [themes]} />)
    press(document.querySelector('button'))
    expect(document.activeElement?.textContent).toContain(expected)
  })

  it('does not choose what has a reason', () => {
    chosen.mockClear()
    render(menu)
    press(document.querySelector('button'))
    press(items()[1])
    expect(chosen).not.toHaveBeenCalled()
    press(items()[2])
    expect(chosen).toHaveBeenCalledOnce()
  })
})

describe('CopyField', () => {
  const words = { copy: 'Kopieren', copied: 'Kopiert.', selected: 'Markiert.' }

  it('needs no clipboard: it selects, and says so when the browser refuses to copy', () => {
    vi.stubGlobal('navigator', {})
    document.execCommand = () => false
    render(<CopyField label="Link" value="http://host/einladung#abc" words={words} />)
    press(document.querySelector('button'))
    const input = document.querySelector('input')
    expect(document.activeElement).toBe(input)
    expect([input?.selectionStart, input?.selectionEnd]).toEqual([0, input?.value.length])
    expect(document.querySelector('[role="status"]')?.textContent).toBe('Markiert.')
    vi.unstubAllGlobals()
  })
})

describe('useKeys', () => {
  function Room({ onSpace, onFind }: { readonly onSpace: () => void; readonly onFind: () => void }) {
    useKeys({ ' ': onSpace, 'ctrl+k': onFind })
    return (
      <>
        <input />
        <button type="button">x</button>
        <p tabIndex={-1}>y</p>
      </>
    )
  }

  it('leaves a key to the control that uses it', () => {
    const space = vi.fn()
    render(<Room onSpace={space} onFind={() => {}} />)
    key(document.querySelector('input'), ' ')
    key(document.querySelector('button'), ' ')
    expect(space).not.toHaveBeenCalled()
    key(document.querySelector('p'), ' ')
    expect(space).toHaveBeenCalledOnce()
  })
})

describe('findEntries', () => {
  const entries = ['Abstimmung schließen', 'Sitzung schließen', 'Änderungsantrag stellen'].map((label) => ({
    id: label,
    label,
    onSelect: () => {},
  }))
  const found = (query: string) => findEntries(entries, query).map((entry) => entry.label)

  it('wants every word, in any order and without marks', () => {
    expect(found('schl abst')).toEqual(['Abstimmung schließen'])
    expect(found('anderung')).toEqual(['Änderungsantrag stellen'])
    expect(found('xyz')).toEqual([])
  })

  it('puts what begins with it first', () => {
    expect(found('s')[0]).toBe('Sitzung schließen')
  })
})
