import type { Mentionable } from '../../../features/minutes/mentions.ts'
import s from './mention-list.module.css'

let made = 0

/** The list under the caret while somebody types behind an @. The focus stays in the text, which says what is chosen. */
export class MentionList {
  readonly #field: HTMLElement
  readonly #list: HTMLElement
  #entries: readonly Mentionable[] = []
  #at = 0
  #take: (entry: Mentionable) => void = () => undefined

  constructor(field: HTMLElement, label: string) {
    this.#field = field
    this.#list = document.createElement('ul')
    this.#list.id = `mentions-${++made}`
    this.#list.className = s['list'] ?? ''
    this.#list.setAttribute('role', 'listbox')
    this.#list.setAttribute('aria-label', label)
    ;(field.closest('main') ?? document.body).append(this.#list)
    field.setAttribute('aria-controls', this.#list.id)
  }

  show(entries: readonly Mentionable[], caret: DOMRect | null, take: (entry: Mentionable) => void): void {
    if (entries[this.#at]?.id !== this.#entries[this.#at]?.id) this.#at = 0
    this.#entries = entries
    this.#take = take
    this.#list.hidden = entries.length === 0
    this.#list.replaceChildren(...entries.map((entry, index) => this.#row(entry, index)))
    this.#mark()
    if (caret) this.#place(caret)
  }

  #row(entry: Mentionable, index: number): HTMLElement {
    const row = document.createElement('li')
    row.id = `${this.#list.id}-${index}`
    row.className = s['row'] ?? ''
    row.setAttribute('role', 'option')
    const detail = document.createElement('small')
    detail.textContent = entry.detail
    row.append(entry.text, ' ', detail)
    row.addEventListener('pointerdown', (event) => {
      event.preventDefault() // the caret stays in the text
      this.#take(entry)
    })
    return row
  }

  /** @returns whether the key was the list's */
  key(name: string): boolean {
    const count = this.#entries.length
    if (count === 0) return false
    if (name === 'ArrowDown' || name === 'ArrowUp') {
      this.#at = (this.#at + (name === 'ArrowDown' ? 1 : count - 1)) % count
      this.#mark()
      return true
    }
    const entry = this.#entries[this.#at]
    if ((name !== 'Enter' && name !== 'Tab') || !entry) return false
    this.#take(entry)
    return true
  }

  #mark(): void {
    for (const [index, row] of [...this.#list.children].entries()) {
      row.setAttribute('aria-selected', String(index === this.#at))
      if (index === this.#at) row.scrollIntoView?.({ block: 'nearest' })
    }
    if (this.#entries.length > 0) this.#field.setAttribute('aria-activedescendant', `${this.#list.id}-${this.#at}`)
    else this.#field.removeAttribute('aria-activedescendant')
  }

  /** Under the caret; above it where there is no room below. */
  #place(caret: DOMRect): void {
    const { width, height } = this.#list.getBoundingClientRect()
    const below = caret.bottom + 4
    const top = below + height > window.innerHeight ? Math.max(4, caret.top - 4 - height) : below
    this.#list.style.top = `${top}px`
    this.#list.style.left = `${Math.max(4, Math.min(caret.left, window.innerWidth - width - 4))}px`
  }

  close(): void {
    this.#list.remove()
    this.#field.removeAttribute('aria-controls')
    this.#field.removeAttribute('aria-activedescendant')
  }
}
