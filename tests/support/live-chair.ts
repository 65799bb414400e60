import type { Locator, Page } from 'playwright-core'
import { vi } from 'vitest'
import { folded } from './reference.ts'

/** Asks again every `interval` ms until it is so; fails after 20 s. */
const untilTrue = (isSo: () => Promise<boolean>, interval: number): Promise<void> =>
  vi.waitFor(
    async () => {
      if (!(await isSo())) throw new Error('not yet')
    },
    { timeout: 20_000, interval },
  )

/** The chair's hands in the cockpit: one press after another, as soon as the page offers it. */
export class LiveChair {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }
  get next(): Locator {
    return this.page.locator('#next')
  }
  get dialog(): Locator {
    return this.page.getByRole('dialog')
  }
  async press(name: string | RegExp): Promise<void> {
    await this.next.getByRole('button', { name }).first().click()
  }
  /** The primary button takes no second half of a double press: it is pressed until it has gone. */
  async step(name: string | RegExp): Promise<void> {
    const button = this.next.getByRole('button', { name }).first()
    await button.waitFor()
    await untilTrue(async () => {
      if (!(await button.isVisible())) return true
      await button.click({ timeout: 1_000 }).catch(() => undefined)
      return !(await button.isVisible())
    }, 200)
  }
  /** A button that asks something first. */
  async asks(name: string | RegExp): Promise<Locator> {
    const button = this.next.getByRole('button', { name }).first()
    await button.waitFor()
    await untilTrue(async () => {
      if (!(await this.dialog.isVisible())) await button.click({ timeout: 1_000 }).catch(() => undefined)
      return this.dialog.isVisible()
    }, 200)
    return this.dialog
  }
  async call(item: string, title: RegExp): Promise<void> {
    await this.page.getByRole('navigation').getByRole('button', { name: title }).click()
    // on the stage; the next step offers the same, and takes no press in its first half second
    await this.page
      .getByRole('button', { name: `TOP ${item} aufrufen` })
      .first()
      .click()
    await this.page.locator('[aria-current="step"]').filter({ hasText: title }).waitFor()
  }
  async from(entry: RegExp): Promise<void> {
    await this.next.getByRole('button', { name: 'Mehr' }).click()
    await this.page.getByRole('menuitem', { name: entry }).click()
  }
  /** Confirms what the dialog asks, and waits until it has gone. */
  async confirms(label: string | RegExp): Promise<void> {
    await this.dialog.getByRole('button', { name: label }).last().click()
    await this.dialog.waitFor({ state: 'hidden' })
  }
  /** Writes down what a delegation answered by voice: a press on its tile, then the answer. */
  async hears(delegation: string, choice: string): Promise<void> {
    await this.page
      .locator('main')
      .getByRole('button', { name: new RegExp(`^${delegation}`) })
      .click()
    await this.dialog.getByRole('button', { name: choice, exact: true }).click()
    await this.dialog.waitFor({ state: 'hidden' })
  }
  /** What the next step says, blanks folded. */
  async says(): Promise<string> {
    return folded((await this.next.textContent()) ?? '').replaceAll('‑', '-')
  }
}
