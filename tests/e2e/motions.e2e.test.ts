import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { accessibilityFindings } from '../support/accessible.ts'
import { LiveHall, type Window } from '../support/live-hall.ts'
import { folded } from '../support/reference.ts'
import { scratchFolder } from '../support/scratch-folder.ts'

const source = readFileSync(new URL('../fixtures/dmk-own.yaml', import.meta.url), 'utf8')
const PATIENCE_MS = 120_000

const named = 'Sie bittet die Länder und ihre Kommunen, geeignete Lösungen für die Nachnutzung zu benennen.'
const renamed = 'Sie bittet die Länder und ihre Kommunen, erprobte Lösungen für die Nachnutzung zu benennen.'
const follows = 'Sie nimmt in Aussicht, die benannten Lösungen im kommenden Jahr gemeinsam auszuwerten.'
const note = 'Niedersachsen hätte das Verzeichnis gern behalten.'

/** As it is read: plain blanks and hyphens. */
const read = async (place: Locator): Promise<string> => folded((await place.innerText()).replaceAll('\u2011', '-'))

/** Asks again until it is so; a primary button takes no second half of a double press. */
const untilTrue = (isSo: () => Promise<boolean>): Promise<void> =>
  vi.waitFor(
    async () => {
      if (!(await isSo())) throw new Error('not yet')
    },
    { timeout: 20_000, interval: 200 },
  )

/** A room in a window: its dialogs, buttons and menus by their words. */
class Hands {
  readonly page: Page
  constructor({ page }: Window) {
    this.page = page
  }
  get dialog(): Locator {
    return this.page.getByRole('dialog').last()
  }
  async press(name: string | RegExp, within: Locator | Page = this.page): Promise<void> {
    await within.getByRole('button', { name }).first().click()
  }
  /** The chair's next step, pressed until it has gone. */
  async step(name: string | RegExp): Promise<void> {
    const button = this.page.locator('#next').getByRole('button', { name }).first()
    await button.waitFor()
    await untilTrue(async () => {
      if (!(await button.isVisible())) return true
      await button.click({ timeout: 1_000 }).catch(() => undefined)
      return !(await button.isVisible())
    })
  }
  async deed(name: RegExp): Promise<void> {
    await this.page.locator('#next').getByRole('button', { name: 'Mehr' }).click()
    await this.page.getByRole('menuitem', { name }).click()
  }
  async call(item: string, title: RegExp): Promise<void> {
    await this.page.getByRole('navigation').getByRole('button', { name: title }).click()
    await this.page
      .getByRole('button', { name: `TOP ${item} aufrufen` })
      .last()
      .click()
    await this.page.locator('[aria-current="step"]').filter({ hasText: title }).waitFor()
  }
  /** Presses the dialog's last word and waits until that dialog has gone. */
  async confirm(name: string | RegExp): Promise<void> {
    const title = (await this.dialog.getByRole('heading').first().textContent()) ?? ''
    await this.dialog.getByRole('button', { name }).last().click()
    await this.page.getByRole('dialog', { name: title }).waitFor({ state: 'hidden' })
  }
  /** A row of the agenda dialog, and what its menu says. */
  async row(item: string, deed: RegExp): Promise<void> {
    await this.dialog.getByRole('button', { name: `TOP ${item}: mehr` }).click()
    await this.page.getByRole('menuitem', { name: deed }).click()
  }
}

describe('texts and agenda in real browsers', () => {
  it(
    '[AGE10] [MOT7] [MOT12] are changed by clicking, and read as they were changed',
    async () => {
      const hall = await LiveHall.open(source, scratchFolder())
      const windows: Record<string, Window> = {}
      onTestFinished(async ({ task }) => {
        if (task.result?.state === 'fail') await photographed(Object.entries(windows))
        await hall.close()
      }, 30_000)
      const phone = { width: 390, height: 844 }
      windows['chair'] = await hall.window('klement', 'chair', { width: 1280, height: 800 })
      windows['phone'] = await hall.window('doods', 'delegation', phone)
      windows['laptop'] = await hall.window('sinemus', 'delegation', { width: 1280, height: 800 })
      windows['desk'] = await hall.window('giese', 'setup', { width: 1280, height: 800 })
      windows['reader'] = await hall.doorWindow('follow', 'giese', phone)
      windows['screen'] = await hall.doorWindow('screen', 'giese', { width: 1920, height: 1080 })
      const [lead, lower, hesse, desk] = ['chair', 'phone', 'laptop', 'desk'].map((who) => new Hands(windows[who]!))
      if (!lead || !lower || !hesse || !desk) throw new Error('nobody there')
      const { page: reader } = windows['reader']
      const { page: screen } = windows['screen']
      const look = async (who: string, name: string) => {
        const { page } = windows[who]!
        await LiveHall.picture(page, `motions-${name}`)
        expect([name, ...(await accessibilityFindings(page))]).toEqual([name])
      }

      // the desk finds people
      await desk.page.getByRole('searchbox', { name: 'Suchen' }).fill('sachsen minister')
      await expect.poll(() => desk.page.getByRole('row').count()).toBeLessThan(6)
      await look('desk', 'desk')

      // the agenda, before it is adopted
      await hall.at('09:00')
      await lead.step(/Sitzung eröffnen/)
      await hall.at('09:10')
      await lead.call('1', /Feststellung der Tagesordnu/)
      await lead.deed(/Reihenfolge ändern/)
      for (let press = 0; press < 3; press += 1) await lead.press('TOP 8 nach oben', lead.dialog)
      await lead.press('TOP 12 nach unten', lead.dialog)
      expect(await read(lead.dialog.getByRole('region', { name: 'Das wird aufgezeichnet' }))).toBe(
        'Das wird aufgezeichnet TOP 8 wird nach TOP 4 aufgerufen. TOP 12 wird nach TOP 13 aufgerufen.',
      )
      await look('chair', 'order')
      await lead.confirm('Reihenfolge übernehmen')
      await lead.deed(/Tagesordnung ändern/)
      await look('chair', 'agenda')

      // a late item with its clauses, a consent list with a name, and what is not dealt with
      await lead.press(/Punkt hinzufügen/, lead.dialog)
      await lead.dialog.getByRole('textbox', { name: 'Nummer' }).fill('6a')
      await lead.dialog.getByRole('textbox', { name: 'Titel' }).fill('Fachkräfte für die Verwaltung')
      expect(await lead.dialog.getByRole('combobox', { name: 'Steht nach' }).inputValue()).toBe('6')
      await lead.dialog.getByRole('checkbox', { name: 'Hamburg' }).check()
      await lead.dialog
        .getByRole('textbox', { name: 'Beschlussvorschlag' })
        .fill('Die Konferenz sieht Bedarf.\n\nSie bittet um einen Bericht.')
      await look('chair', 'late')
      await lead.confirm('Punkt aufnehmen')
      await lead.press(/Konsensliste bilden/, lead.dialog)
      for (const item of [/^TOP 13 /, /^TOP 14 /]) await lead.dialog.getByRole('checkbox', { name: item }).check()
      await lead.dialog.getByRole('radio', { name: 'Als Nächstes' }).check()
      await lead.dialog.getByRole('radio', { name: 'Gemeinsam abgestimmt' }).check()
      await lead.dialog.getByRole('spinbutton', { name: /so viele Delegationen/ }).fill('2')
      await lead.dialog.getByRole('textbox', { name: 'Name der Liste' }).fill('Grüne Liste')
      await look('chair', 'consent')
      await lead.confirm('Liste bilden')
      await lead.press(/Punkte gemeinsam beraten/, lead.dialog)
      for (const item of [/^TOP 5 /, /^TOP 6 /]) await lead.dialog.getByRole('checkbox', { name: item }).check()
      await lead.confirm('Gemeinsam beraten')
      for (const [item, how, field, where, last] of [
        ['17.1', /Vertagen/, 'Wohin', 'auf die nächste Sitzung', 'Vertagen'],
        ['17.2', /Verweisen/, 'An wen', 'an die Arbeitsgruppe', 'Verweisen'],
        ['17.3', /Anderswo behandelt/, 'Wo', 'im Umlaufverfahren', 'So festhalten'],
        ['17.4', /Entfällt/, null, '', 'Entfallen lassen'],
      ] as const) {
        await lead.row(item, how)
        if (field) await lead.dialog.getByRole('textbox', { name: field }).fill(where)
        await lead.confirm(last)
      }
      await lead.row('4', /Antrag zurückziehen/)
      await lead.confirm('Antrag zurückziehen')
      await lead.row('16', /Verschieben/)
      await lead.dialog.getByRole('combobox', { name: 'Wohin' }).selectOption('before')
      await lead.dialog.getByRole('combobox', { name: 'Punkt' }).selectOption('15')
      await lead.press('Verschieben', lead.dialog)
      await lead.dialog.getByRole('combobox', { name: 'Punkt' }).waitFor({ state: 'hidden' })
      await lead.row('13', /Einzeln behandeln/)
      await look('chair', 'agenda-changed')
      await lead.press('Schließen', lead.dialog)
      await lead.step(/Tagesordnung feststellen/)
    },
    PATIENCE_MS,
  )
})

/** What everybody saw when it failed. */
async function photographed(windows: readonly (readonly [string, Window])[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rostra-failed-'))
  for (const [name, { page }] of windows) await page.screenshot({ path: join(folder, `${name}.png`) })
  console.error(`pictures of every window: ${folder}`)
}
