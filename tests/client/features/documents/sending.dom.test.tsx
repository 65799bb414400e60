import { act } from 'react'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { SendPlace } from '../../../../client/features/documents/SendPlace.tsx'
import { I18n } from '../../../../client/i18n/I18n.tsx'
import { MOST_BYTES } from '../../../../shared/features/documents/select.ts'
import { press, render } from '../../../ui/render.ts'

/** The network: every request waits until the test answers it. */
class Request {
  static all: Request[] = []
  readonly #on = new Map<string, () => void>()
  readonly upload = {
    addEventListener: (name: string, run: (event: { loaded: number }) => void) => this.#uploading.set(name, run),
  }
  readonly #uploading = new Map<string, (event: { loaded: number }) => void>()
  url = ''
  status = 0
  response: unknown = null
  retryAfter: string | null = null
  aborted = false
  open(_method: string, url: string) {
    this.url = url
  }
  setRequestHeader() {}
  getResponseHeader() {
    return this.retryAfter
  }
  addEventListener(name: string, run: () => void) {
    this.#on.set(name, run)
  }
  send() {
    Request.all.push(this)
  }
  abort() {
    this.aborted = true
    this.#on.get('abort')?.()
  }
  progress(loaded: number) {
    act(() => this.#uploading.get('progress')?.({ loaded }))
  }
  async answer(status: number, response: unknown, retryAfter: string | null = null) {
    await act(async () => {
      Object.assign(this, { status, response, retryAfter })
      this.#on.get('load')?.()
    })
  }
  async lose() {
    await act(async () => this.#on.get('error')?.())
  }
}

beforeEach(() => {
  Request.all = []
  vi.stubGlobal('XMLHttpRequest', Request)
})
afterEach(() => vi.unstubAllGlobals())

function place() {
  const element = (
    <I18n language="de">
      <SendPlace item="4" isEmpty>
        {null}
      </SendPlace>
    </I18n>
  )
  const router = createMemoryRouter([{ path: '/s/:seat/x', element }], { initialEntries: ['/s/mine/x'] })
  const { host, close } = render(<RouterProvider router={router} />)
  const words = () => (host.textContent ?? '').replaceAll('\u00a0', ' ')
  const button = (label: string) =>
    [...host.querySelectorAll('button')].find(
      (it) => (it.getAttribute('aria-label') ?? it.textContent?.trim()) === label,
    )
  const choose = async (...files: File[]) => {
    const input = host.querySelector('input')
    if (!input) throw new Error('no field for files')
    Object.defineProperty(input, 'files', { value: files, configurable: true })
    Object.defineProperty(input, 'value', { value: '', writable: true, configurable: true })
    await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })))
  }
  return { host, close, words, button, choose }
}
const file = (name: string, size = 100) => new File([new Uint8Array(size)], name)

describe('sending a document by hand', () => {
  it('[UPL8] says what to do, how far it has come, and that it is checked', async () => {
    const { words, choose } = place()
    expect(words()).toContain('Noch keine Unterlagen zu TOP 4. Ziehen Sie ein PDF oder Word-Dokument hierher')
    await choose(file('Antrag.pdf'))
    const [request] = Request.all
    expect(request?.url).toBe('/api/s/mine/documents?item=4&name=Antrag.pdf')
    request?.progress(40)
    expect(words()).toContain('40 % übertragen')
    request?.progress(100)
    expect(words()).toContain('wird geprüft')
    await request?.answer(201, { name: 'Antrag.pdf' })
    expect(words()).not.toContain('Antrag.pdf')
  })

  it('[UPL12] sends several one after another', async () => {
    const { words, choose } = place()
    await choose(file('Eins.pdf'), file('Zwei.pdf'))
    expect(Request.all).toHaveLength(1)
    expect(words()).toContain('Zwei.pdfwartet')
    await Request.all[0]?.answer(201, { name: 'Eins.pdf' })
    expect(Request.all.map(({ url }) => url.split('=').at(-1))).toEqual(['Eins.pdf', 'Zwei.pdf'])
  })

  it('stops what is on its way, and what waits', async () => {
    const { words, button, choose } = place()
    await choose(file('Eins.pdf'), file('Zwei.pdf'))
    press(button('Zwei.pdf abbrechen'))
    await act(async () => button('Eins.pdf abbrechen')?.click())
    expect(Request.all.map(({ aborted }) => aborted)).toEqual([true])
    expect(words()).not.toMatch(/Eins|Zwei/)
  })

  it('[UPL8] tells a refusal in the server’s words, and a twin without alarm', async () => {
    const { host, words, button, choose } = place()
    await choose(file('Bild.png'), file('Nochmal.pdf'))
    await Request.all[0]?.answer(415, { error: 'not-a-document', message: 'Das ist kein PDF.' })
    await Request.all[1]?.answer(422, { reason: 'already-attached', message: 'Die liegt schon da.' })
    expect(words()).toContain('Bild.png: Das ist kein PDF.')
    expect(words()).toContain('Nochmal.pdf: Die liegt schon da.')
    expect(host.querySelectorAll('[role="alert"]')).toHaveLength(1)
    press(button('Meldung zu Bild.png schließen'))
    expect(words()).not.toContain('Bild.png')
  })

  it('sends again what was lost on the way', async () => {
    const { words, button, choose } = place()
    await choose(file('Antrag.pdf'))
    await Request.all[0]?.lose()
    expect(words()).toContain('Die Verbindung ist abgerissen')
    await act(async () => button('Noch einmal')?.click())
    await Request.all[1]?.answer(502, null)
    expect(words()).toContain('Die Verbindung ist abgerissen')
  })

  it('[DOC6] sends nothing that is too large', async () => {
    const { words, choose } = place()
    await choose(file('Gross.pdf', MOST_BYTES + 1))
    expect(words()).toContain('Die Datei ist größer als 20 MB.')
    expect(Request.all).toEqual([])
  })

  it('takes what is on its way along when it is left', async () => {
    const { close, choose } = place()
    await choose(file('Antrag.pdf'))
    close()
    expect(Request.all[0]?.aborted).toBe(true)
  })
})
