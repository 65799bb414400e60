import { act } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { ReaderTools } from '../../../../client/features/documents/ReaderTools.tsx'
import { ReadingNodes } from '../../../../client/features/documents/ReadingNodes.tsx'
import { I18n } from '../../../../client/i18n/I18n.tsx'
import type { ReadingNode } from '../../../../shared/features/documents/reading.ts'
import { press, render } from '../../../ui/render.ts'

describe('the text of a document on a page', () => {
  const shown = (nodes: readonly ReadingNode[], links = true) =>
    render(<ReadingNodes nodes={nodes} level={3} links={links} />).host

  it('[UPL6] is built of known tags; markup in it is words', () => {
    const host = shown([
      { tag: 'h1', children: ['Antrag'] },
      {
        tag: 'p',
        children: ['<img src=x onerror=alert(1)>', { tag: 'br', children: [] }, { tag: 'strong', children: ['fett'] }],
      },
      { tag: 'table', children: [{ tag: 'tr', children: [{ tag: 'td', colspan: 2, children: ['Zelle'] }] }] },
    ])
    expect(host.querySelector('h3')?.textContent).toBe('Antrag')
    expect(host.querySelector('img')).toBeNull()
    expect(host.querySelector('p')?.textContent).toBe('<img src=x onerror=alert(1)>fett')
    expect(host.querySelector('td')?.getAttribute('colspan')).toBe('2')
  })

  it('[UPL6] takes over nothing that it does not know, whatever the server says', () => {
    const foreign = [
      { tag: 'script', children: ['alert(1)'] },
      { tag: 'iframe', src: 'https://evil.example', children: [] },
      { tag: 'p', onclick: 'alert(1)', style: 'x', dangerouslySetInnerHTML: { __html: '<b>' }, children: ['a'] },
      { tag: 'a', href: 'javascript:alert(1)', children: ['b'] },
    ] as unknown as readonly ReadingNode[]
    const host = shown(foreign)
    expect(host.innerHTML).toBe('alert(1)<p>a</p><span>b</span>')
  })

  it('[UPL6] has links that tell nobody where they were pressed, and none on a screen', () => {
    const link: ReadingNode = { tag: 'a', href: 'https://example.org/', children: ['hier'] }
    const anchor = shown([link]).querySelector('a')
    expect(anchor?.getAttribute('rel')).toBe('noopener noreferrer')
    expect(anchor?.getAttribute('target')).toBe('_blank')
    expect(shown([link], false).querySelector('a')).toBeNull()
  })
})

describe('the tools of the reader', () => {
  const tools = (page: number) => {
    const onPage = vi.fn<(page: number) => void>()
    const { host } = render(
      <I18n language="de">
        <ReaderTools
          page={page}
          pages={3}
          onPage={onPage}
          zoom={1}
          onSmaller={undefined}
          onLarger={() => undefined}
          onFit={() => undefined}
          download={{ href: '/x', name: 'Antrag.pdf' }}
        />
      </I18n>,
    )
    const button = (label: string) => host.querySelector(`button[aria-label="${label}"]`)
    return { host, onPage, button }
  }

  it('turn pages, and not before the first', () => {
    const { onPage, button } = tools(1)
    press(button('Vorige Seite'))
    expect(onPage).not.toHaveBeenCalled()
    expect(button('Vorige Seite')?.getAttribute('aria-disabled')).toBe('true')
    press(button('Nächste Seite'))
    expect(onPage).toHaveBeenCalledWith(2)
  })

  it.each([
    ['3', 3],
    ['99', 3],
    ['0', 1],
    ['zwei', null],
  ])('go to the page typed: %s is %s', (typed, page) => {
    const { host, onPage } = tools(2)
    const field = host.querySelector('input')
    const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    act(() => {
      setter?.call(field, typed)
      field?.dispatchEvent(new Event('input', { bubbles: true }))
    })
    act(() => void field?.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })))
    if (page === null) expect(onPage).not.toHaveBeenCalled()
    else expect(onPage).toHaveBeenCalledWith(page)
  })

  it('offer the file itself under its name', () => {
    const link = tools(1).host.querySelector('a')
    expect(link?.getAttribute('download')).toBe('Antrag.pdf')
    expect(link?.getAttribute('aria-label')).toBe('Antrag.pdf herunterladen')
  })
})
