import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { accessibilityFindings } from '../support/accessible.ts'
import { LiveHall, type Window } from '../support/live-hall.ts'
import { folded } from '../support/reference.ts'
import { scratchFolder } from '../support/scratch-folder.ts'

/** The example meeting, on two days. */
const source = readFileSync(new URL('../fixtures/dmk-own.yaml', import.meta.url), 'utf8').replace(
  'date: 2024-10-18',
  'dates: [2024-10-18, 2024-10-19]',
)
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
      const opened = {
        chair: hall.window('klement', 'chair', { width: 1280, height: 800 }),
        phone: hall.window('doods', 'delegation', phone),
        laptop: hall.window('sinemus', 'delegation', { width: 1280, height: 800 }),
        desk: hall.window('giese', 'setup', { width: 1280, height: 800 }),
        reader: hall.doorWindow('follow', 'giese', phone),
        screen: hall.doorWindow('screen', 'giese', { width: 1920, height: 1080 }),
      }
      for (const [name, window] of Object.entries(opened)) windows[name] = await window
      const [lead, lower, hesse, desk] = ['chair', 'phone', 'laptop', 'desk'].map((who) => new Hands(windows[who]!))
      if (!lead || !lower || !hesse || !desk) throw new Error('nobody there')
      const { page: reader } = windows['reader']!
      const { page: screen } = windows['screen']!
      const seen = mkdtempSync(join(tmpdir(), 'rostra-motions-'))
      const look = async (who: string, name: string) => {
        const { page } = windows[who]!
        await page.screenshot({ path: join(seen, `${name}.png`), animations: 'disabled' })
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
      const line = (item: string) =>
        lead.dialog
          .getByRole('listitem')
          .filter({ has: lead.page.getByRole('button', { name: `TOP ${item} nach oben` }) })
      await line('9').locator('[draggable]').dragTo(line('6'))
      await lead.dialog.getByText('TOP 9 wird nach TOP 5 aufgerufen.').waitFor()
      await lead.press('Zurücksetzen', lead.dialog)
      await lead.dialog.getByText('Noch ist nichts verschoben.').waitFor()
      for (let press = 0; press < 3; press += 1) await lead.press('TOP 8 nach oben', lead.dialog)
      await lead.press('TOP 12 nach unten', lead.dialog)
      expect(await read(lead.dialog.getByRole('region', { name: 'So ändert sich die Reihenfolge' }))).toBe(
        'So ändert sich die Reihenfolge TOP 8 wird nach TOP 4 aufgerufen. TOP 12 wird nach TOP 13 aufgerufen. ' +
          'Ins Protokoll kommt: TOP 8, 5, 6, 7, 13 und 12 werden in dieser Reihenfolge aufgerufen.',
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
      await lead.dialog.getByRole('combobox', { name: 'Eigene Regel' }).selectOption('unanimity-all')
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
      await lead.press(/Auf einen Tag/, lead.dialog)
      await lead.dialog.getByRole('combobox', { name: 'Tag' }).selectOption('2024-10-19')
      await lead.dialog.getByRole('checkbox', { name: /^TOP 18 / }).check()
      await lead.confirm('Festlegen')
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

      // somebody without a vote presents; an amendment from the phone, with everything a change can be
      await hall.at('10:15')
      await lead.call('7', /Smarte Städte/)
      await lead.press('Maike Dencker', lead.page.locator('#next'))
      await lead.step(/Aussprache eröffnen/)
      const tab = (name: string) => lower.press(name, lower.page.getByRole('navigation', { name: 'Bereiche' }))
      const change = async (who: Hands, nth: number, op: string, clause: string, text?: string) => {
        const fields = who.dialog.getByRole('group', { name: `Änderung ${nth}` })
        await fields.getByRole('combobox', { name: 'Art der Änderung' }).selectOption(op)
        await fields.getByRole('combobox', { name: op === 'insert' ? 'Hinter' : 'Ziffer' }).selectOption(clause)
        if (text !== undefined) await fields.getByRole('textbox', { name: 'Neuer Wortlaut' }).fill(text)
        return fields
      }
      await tab('Text')
      await lower.press('Änderungsantrag stellen')
      await change(lower, 1, 'reword', '3', named)
      await lower.press('Weitere Änderung', lower.dialog)
      await change(lower, 2, 'strike', '4')
      await lower.press('Weitere Änderung', lower.dialog)
      const third = await change(lower, 3, 'adapt', '6', follows)
      await third.getByRole('checkbox', { name: /Folgt aus einer anderen/ }).check()
      expect(await read(lower.dialog.getByRole('region', { name: 'So läse es sich' }))).toContain(
        'Ziffer 6 (dann Ziffer 5)',
      )
      await look('phone', 'writing')
      await lower.confirm('Änderungsantrag einreichen')
      await screen.getByRole('heading', { name: 'Änderungsantrag: Niedersachsen zu Ziffer 3, 4 und 6' }).waitFor()
      await look('phone', 'tabled')
      await look('screen', 'screen-inline')
      await LiveHall.picture(screen, 'screen-amendment')
      await screen.mouse.move(400, 400)
      await screen.getByRole('button', { name: 'Nebeneinander' }).click()
      await look('screen', 'screen-side')
      await look('reader', 'reader')

      // a second one goes first because it reaches further, is worded anew, and withdrawn
      const shows = (title: string) => screen.getByRole('heading', { name: `Änderungsantrag: ${title}` }).waitFor()
      await lower.press('Änderungsantrag stellen')
      await change(lower, 1, 'strike', '1')
      await lower.confirm('Änderungsantrag einreichen')
      await lead.press('Niedersachsen zu Ziffer 1: früher an die Reihe')
      await shows('Niedersachsen zu Ziffer 1')
      await lower.press('Neu fassen')
      await change(lower, 1, 'strike', '2')
      await lower.confirm('Neue Fassung einreichen')
      await shows('Niedersachsen zu Ziffer 2')
      await lower.press(/Zurückziehen/)
      await lower.confirm('Zurückziehen')
      await shows('Niedersachsen zu Ziffer 3, 4 und 6')

      // another delegation amends the amendment, on the text as that one would have it
      await hesse.press('Dazu Änderung beantragen')
      expect(await hesse.dialog.getByRole('textbox', { name: 'Neuer Wortlaut' }).inputValue()).toBe(named)
      await change(hesse, 1, 'reword', '3', renamed)
      await look('laptop', 'further')
      await hesse.confirm('Änderungsantrag einreichen')
      await shows('Hessen zum Antrag NI-1')
      await look('chair', 'text')
      await lead.press('Nebeneinander')
      await look('chair', 'text-side')

      // the chair asks once more before she turns one down; then both are taken in, the further one first
      await lead.press('Nicht übernehmen', lead.page.locator('#next'))
      await lead.confirm('Abbrechen')
      await lead.press('Einvernehmlich übernehmen', lead.page.locator('#next'))
      await lead.page
        .locator('#next')
        .getByText(/Niedersachsen/)
        .first()
        .waitFor()
      await lead.press('Antragsteller übernimmt', lead.page.locator('#next'))
      await lead.press('Änderungen seit der Vorlage')
      const compared = lead.page.getByRole('list', { name: 'Änderungen seit der Vorlage' })
      expect(await read(compared)).toContain('Ziffer 6 (jetzt Ziffer 5) angepasst · Folgeänderung')
      await look('chair', 'text-compared')
      const settled = reader.getByText('3 erledigte Änderungsanträge')
      await settled.click()
      await reader.getByText('Hessen zum Antrag NI-1', { exact: true }).scrollIntoViewIfNeeded()
      await look('reader', 'settled')

      // out of the debate, several kinds at once
      await lead.deed(/Text einvernehmlich ändern/)
      const specified = await change(
        lead,
        1,
        'specify',
        '2',
        'Sie sieht in erprobten Lösungen aus Modellkommunen und Ländern eine Grundlage für alle Kommunen.',
      )
      await specified.getByRole('spinbutton', { name: 'Wie viele' }).fill('1')
      await lead.press('Weitere Änderung', lead.dialog)
      await change(lead, 2, 'insert', '1', 'Sie dankt den Modellkommunen.')
      await look('chair', 'changing')
      await lead.confirm('Einvernehmlich ändern')
      await reader.getByText('Sie dankt den Modellkommunen.').waitFor()

      // sponsors come and go; statements are filed and joined
      await lower.press('Mitantragsteller werden')
      await lower.confirm('Mitantragsteller werden')
      await hesse.press(/Nicht mehr Antragsteller sein/)
      await hesse.dialog.getByRole('radio', { name: 'Wir stimmen zu' }).check()
      await look('laptop', 'leaving')
      await hesse.confirm('Erklären')
      await tab('Wort')
      await lower.press('Protokollnotiz schreiben')
      await lower.dialog.getByRole('textbox', { name: 'Wortlaut' }).fill(note)
      await lower.confirm('Protokollnotiz abgeben')
      await hesse.press('Anschließen')
      await hesse.confirm('Anschließen')
      await hesse.page.getByText('Niedersachsen und Hessen').waitFor()
      await expect.poll(() => hesse.page.getByText('kein Text vor').count()).toBe(0)
      await look('laptop', 'laptop')

      await lead.step(/Aussprache schließen/)
      await lead.press('nur Ausnahmen', lead.page.locator('#next'))
      await lead.step(/Abstimmung eröffnen/)
      await lead.step(/Abstimmung schließen/)

      const writer = await hall.window('herkenhoff', 'minutes', { width: 1280, height: 800 })
      windows['writer'] = writer
      const minutes = (item: string) => read(writer.page.locator(`[data-item="${item}"] .ProseMirror`))
      await expect.poll(() => minutes('7'), { timeout: 20_000 }).toContain(note)
      for (const sentence of [
        'legt einen Änderungsantrag zum Änderungsantrag von Niedersachsen, der eine abgewandelte Formulierung der Ziffer 3',
        'und eine Anpassung der Ziffer 6 (jetzt Ziffer 5) des Beschlussvorschlags betrifft, vor. Dieser wird vom antragstellenden Land in den Beschlussvorschlag übernommen.',
        'eine Konkretisierung in Ziffer 2 (jetzt Ziffer 3) und die Einfügung einer neuen Ziffer 2 einvernehmlich vorgenommen.',
        'Frank Doods (NI) erklärt den Beitritt Niedersachsens zum Beschlussvorschlag.',
        'Hessen sei nicht mehr antragstellendes Land, werde dem Beschlussvorschlag aus Niedersachsen aber zustimmen.',
        'Niedersachsen und Hessen geben folgende Protokollnotiz ab',
      ])
        expect(await minutes('7')).toContain(sentence)
      for (const sentence of [
        'Die TOPs 8, 5, 6, 7, 13, 12 werden in dieser Reihenfolge aufgerufen.',
        'Der TOP 6a „Fachkräfte für die Verwaltung“ wird nachträglich in die Tagesordnung aufgenommen.',
        'Die TOPs 13, 14 (Grüne Liste)',
        'Die TOPs 5 und 6 werden gemeinsam behandelt.',
        'wird auf die nächste Sitzung vertagt.',
        'wird an die Arbeitsgruppe verwiesen.',
        'wird im Umlaufverfahren abschließend behandelt.',
        'entfällt.',
        'Martina Klement (BE) zieht den Beschlussvorschlag TOP 4',
        'wird vor TOP 15 aufgerufen.',
        'bittet um Einzelbehandlung des TOP 13',
      ])
        expect(await minutes('1')).toContain(sentence)

      // the chair’s dialogs on a phone
      await lead.page.setViewportSize(phone)
      await lead.press('Ändern')
      await lead.press(/Reihenfolge/, lead.dialog)
      await lead.press('TOP 18 nach oben', lead.dialog)
      await look('chair', 'order-phone')
      for (const [name, { complaints }] of Object.entries(windows)) expect([name, ...complaints]).toEqual([name])
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
