import { act, useState } from 'react'
import { describe, expect, it } from 'vitest'
import { ConfirmDialog, Dialog } from '../../client/ui/Dialog.tsx'
import { press, render } from './render.ts'

function Asking({ onConfirm = () => {}, reason }: { readonly onConfirm?: () => void; readonly reason?: string }) {
  const [open, setOpen] = useState(false)
  return (
    <main>
      <button type="button" id="opener" onClick={() => setOpen(true)}>
        Schließen …
      </button>
      <ConfirmDialog
        open={open}
        title="Schließen?"
        confirmLabel="Abstimmung schließen"
        cancelLabel="Abbrechen"
        reason={reason}
        onConfirm={onConfirm}
        onClose={() => setOpen(false)}
      >
        Drei fehlen noch.
      </ConfirmDialog>
    </main>
  )
}

const opener = () => document.querySelector<HTMLElement>('#opener')
const button = (label: string) =>
  [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === label)

describe('Dialog', () => {
  it('opens modally and is named by its title', () => {
    render(<Asking />)
    press(opener())
    const dialog = document.querySelector('dialog')
    expect(dialog?.open).toBe(true)
    expect(document.getElementById(dialog?.getAttribute('aria-labelledby') ?? '')?.textContent).toBe('Schließen?')
  })

  it('lets one write at once when it begins with a field', () => {
    render(
      <Dialog open title="Wortlaut" closeLabel="zu" onClose={() => {}}>
        <textarea id="words" />
      </Dialog>,
    )
    expect(document.activeElement?.id).toBe('words')
  })

  it('gives the focus back to where it was', () => {
    render(<Asking />)
    opener()?.focus()
    press(opener())
    button('Abbrechen')?.focus()
    press(button('Abbrechen'))
    expect(document.querySelector('dialog')).toBeNull()
    expect(document.activeElement).toBe(opener())
  })

  it('gives the focus to the main region when the place it came from is gone', () => {
    const questions = (open: boolean, withOpener: boolean) => (
      <main>
        {withOpener && (
          <button type="button" id="opener">
            x
          </button>
        )}
        <Dialog open={open} title="?" closeLabel="zu" onClose={() => {}}>
          Text
        </Dialog>
      </main>
    )
    const page = render(questions(false, true))
    opener()?.focus()
    page.show(questions(true, true))
    page.show(questions(true, false))
    page.show(questions(false, false))
    expect(document.activeElement?.tagName).toBe('MAIN')
  })

  it('closes by Escape through its owner', () => {
    render(<Asking />)
    press(opener())
    const cancel = new Event('cancel', { cancelable: true })
    act(() => void document.querySelector('dialog')?.dispatchEvent(cancel))
    expect(cancel.defaultPrevented).toBe(true)
    expect(document.querySelector('dialog')).toBeNull()
  })

  it('does not confirm while there is a reason not to', () => {
    let confirmed = 0
    render(<Asking reason="Erst nach der Abstimmung." onConfirm={() => confirmed++} />)
    press(opener())
    press(button('Abstimmung schließen'))
    expect(confirmed).toBe(0)
    expect(document.querySelector('dialog')?.textContent).toContain('Erst nach der Abstimmung.')
  })
})
