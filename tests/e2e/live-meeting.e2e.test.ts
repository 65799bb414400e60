import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { LiveHall, type Window } from '../support/live-hall.ts'
import { folded } from '../support/reference.ts'
import { scratchFolder } from '../support/scratch-folder.ts'

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8')
const PATIENCE_MS = 240_000

/** The texts of the fixture's acts that people type here. */
const noteOnFour =
  'Sachsen trägt den Vorschlag in der Sache mit. Das Thema liegt aber in der Zuständigkeit des IT-Planungsrats und hätte dort beraten werden sollen; deshalb die Enthaltung.'
const noteOnFifteen =
  'Sachsen unterstützt offene Formate. Der Grundsatz „Einer für Alle“ verlangt aber, dass der IT-Planungsrat sie festlegt.'
const ruling =
  'Die Vorsitzende, Staatssekretärin Martina Klement (BE), hält auch diesen Beschlussvorschlag für vereinbar mit der Geschäftsordnung.'
const specified =
  'Sie strebt an, Dokumente zwischen den Ländern spätestens ab 2027 in offenen, frei dokumentierten Formaten auszutauschen.'

/** What the expected minutes say under an item's heading. */
function expectedText(item: string): string {
  const [, section = ''] = fixture('dmk-own.expected.txt').split(new RegExp(`^TOP ${item} .*$`, 'm'))
  return folded(section.split(/^TOP /m)[0] ?? '')
}

/** Asks again every `interval` ms until it is so; fails after 20 s. */
const untilTrue = (isSo: () => Promise<boolean>, interval: number): Promise<void> =>
  vi.waitFor(
    async () => {
      if (!(await isSo())) throw new Error('not yet')
    },
    { timeout: 20_000, interval },
  )

/** The chair's hands: one press after another, as soon as the screen offers it. */
class Chair {
  readonly page: Page
  constructor(page: Page) {
    this.page = page
  }
  async press(name: string | RegExp): Promise<void> {
    await this.page.locator('#next').getByRole('button', { name }).first().click()
  }
  /** The primary button takes no second half of a double press: it is pressed until it has gone. */
  async step(name: string | RegExp): Promise<void> {
    const button = this.page.locator('#next').getByRole('button', { name }).first()
    await button.waitFor()
    await untilTrue(() => this.#pressed(button), 300)
  }
  async #pressed(button: ReturnType<Page['locator']>): Promise<boolean> {
    if (!(await button.isVisible())) return true
    await button.click({ timeout: 1_000 }).catch(() => undefined)
    return !(await button.isVisible())
  }
  /** In a roll call: the answer of the delegation whose turn it is, until the turn has passed on. */
  async answer(choice: string, name: string): Promise<void> {
    const next = this.page.locator('#next')
    const button = next.getByRole('button', { name: choice }).first()
    await untilTrue(async () => {
      const isTheirs = folded((await next.textContent()) ?? '')
        .replaceAll('‑', '-')
        .includes(`${name} um die`)
      if (isTheirs) await button.click({ timeout: 1_000 }).catch(() => undefined)
      return !isTheirs
    }, 700)
  }
  async call(item: string, title: RegExp): Promise<void> {
    await this.page.getByRole('navigation').getByRole('button', { name: title }).click()
    await this.page
      .getByRole('button', { name: `TOP ${item} aufrufen` })
      .last()
      .click()
    await this.page.locator('[aria-current="step"]').filter({ hasText: title }).waitFor()
  }
  /** Writes down what a delegation answered by voice: a press on its tile, then the answer. */
  async hears(delegation: string, choice: 'Ja' | 'Nein' | 'Enthaltung'): Promise<void> {
    await this.page
      .locator('main')
      .getByRole('button', { name: new RegExp(`^${delegation}`) })
      .click()
    const dialog = this.page.getByRole('dialog')
    await dialog.getByRole('button', { name: choice }).click()
    await dialog.waitFor({ state: 'hidden' })
  }
  /** A button that asks something first. */
  async asks(name: RegExp): Promise<void> {
    const button = this.page.locator('#next').getByRole('button', { name }).first()
    const dialog = this.page.getByRole('dialog')
    await untilTrue(async () => {
      if (!(await dialog.isVisible())) await button.click({ timeout: 1_000 }).catch(() => undefined)
      return dialog.isVisible()
    }, 300)
  }
  async from(menu: RegExp): Promise<void> {
    await this.page.locator('#next').getByRole('button', { name: 'Mehr' }).click()
    await this.page.getByRole('menuitem', { name: menu }).click()
  }
}

describe('a meeting in real browsers', () => {
  let hall: LiveHall
  let windows: Readonly<Record<'chair' | 'saxony' | 'hamburg' | 'brandenburg' | 'writer' | 'second' | 'screen', Window>>

  const enter = async () => {
    hall = await LiveHall.open(fixture('dmk-own.yaml'), scratchFolder())
    onTestFinished(async ({ task }) => {
      if (task.result?.state === 'fail') await photographed(Object.entries(windows))
      await hall.close()
    }, 30_000)
    windows = {
      chair: await hall.window('klement', 'chair', { width: 1440, height: 900 }),
      saxony: await hall.window('froehlich', 'delegation', { width: 390, height: 844 }),
      hamburg: await hall.window('poerksen', 'delegation'),
      brandenburg: await hall.window('haase', 'delegation'),
      writer: await hall.window('herkenhoff', 'minutes', { width: 1440, height: 900 }),
      second: await hall.window('jentsch', 'minutes'),
      screen: await hall.doorWindow('screen', 'giese', { width: 1920, height: 1080 }),
    }
  }

  const chair = () => new Chair(windows.chair.page)
  /** On the phone the room is four pages behind a bar at the thumb. */
  const tab = (name: string) =>
    windows.saxony.page.getByRole('navigation', { name: 'Bereiche' }).getByRole('button', { name }).click()
  const votes = async (who: 'saxony' | 'hamburg' | 'brandenburg', choice: 'Ja' | 'Nein' | 'Enthaltung') => {
    const { page } = windows[who]
    if (who === 'saxony') await tab('Abstimmung')
    await page.getByRole('button', { name: choice, exact: true }).first().click()
    await page
      .getByText(/gezählt um/)
      .first()
      .waitFor()
  }
  const files = async (text: string, form?: RegExp) => {
    const { page } = windows.saxony
    await tab('Wort')
    await page.getByRole('button', { name: 'Protokollnotiz schreiben' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Wortlaut' }).fill(text)
    if (form) await dialog.getByRole('radio', { name: form }).check()
    await dialog.getByRole('button', { name: 'Protokollnotiz abgeben' }).click()
    await dialog.waitFor({ state: 'hidden' })
  }

  it(
    '[FCT1] TOP 4, 12, 15 and 16, by clicking, end in the expected minutes on the screen',
    async () => {
      await enter()
      const lead = chair()
      await hall.at('09:00')
      await lead.step(/Sitzung eröffnen/)
      await hall.at('09:10')
      await lead.call('1', /Feststellung der Tagesordnu/)
      await lead.step(/Tagesordnung feststellen/)

      // TOP 4: exceptions, two by their own hand, two by voice, in the order in which they spoke
      await hall.at('10:00')
      await lead.call('4', /Verwaltungscloud/)
      await lead.press('Gleich abstimmen')
      await lead.step(/Abstimmung eröffnen/)
      await votes('hamburg', 'Enthaltung')
      await lead.hears('Mecklenburg-Vorpommern', 'Enthaltung')
      await votes('saxony', 'Enthaltung')
      await LiveHall.picture(windows.saxony.page, 'delegation-phone')
      await lead.hears('Saarland', 'Enthaltung')
      await lead.step(/Abstimmung schließen/)
      await files(noteOnFour)

      // TOP 12: a debate, two clauses struck, a roll call
      await hall.at('11:20')
      await lead.call('12', /Themen im Bundesrat/)
      await lead.step(/Schall stellt vor/)
      await lead.step(/Aussprache eröffnen/)
      await lead.from(/Text einvernehmlich ändern/)
      const change = lead.page.getByRole('dialog')
      await change.getByRole('combobox', { name: 'Art der Änderung' }).selectOption('strike')
      await change.getByRole('combobox', { name: 'Ziffer' }).selectOption('4')
      await change.getByRole('button', { name: 'Weitere Änderung' }).click()
      await change.getByRole('combobox', { name: 'Art der Änderung' }).nth(1).selectOption('strike')
      await change.getByRole('combobox', { name: 'Ziffer' }).nth(1).selectOption('5')
      await change.getByRole('button', { name: 'Einvernehmlich ändern' }).click()
      await change.waitFor({ state: 'hidden' })
      await lead.step(/Aussprache schließen/)
      await lead.press('mit Aufruf')
      await lead.step(/Abstimmung eröffnen/)
      const answers = {
        Ja: [
          'Baden-Württemberg',
          'Bayern',
          'Berlin',
          'Hessen',
          'Niedersachsen',
          'Nordrhein-Westfalen',
          'Rheinland-Pfalz',
          'Sachsen-Anhalt',
          'Schleswig-Holstein',
        ],
        Nein: ['Mecklenburg-Vorpommern', 'Saarland'],
        Enthaltung: ['Bremen'],
      } as const
      const byVoice = (name: string) =>
        (['Ja', 'Nein', 'Enthaltung'] as const).find((choice) => (answers[choice] as readonly string[]).includes(name))
      const called = () =>
        lead.page
          .locator('#next')
          .getByText(/um die Antwort bitten/)
          .first()
      for (let turn = 0; turn < 15; turn += 1) {
        const words = folded((await called().textContent()) ?? '').replaceAll('‑', '-')
        const name = words.replace(/ um die Antwort bitten.*$/, '')
        const heard = byVoice(name)
        if (heard) await lead.answer(heard, name)
        else if (name === 'Brandenburg') await votes('brandenburg', 'Ja')
        else if (name === 'Hamburg') await votes('hamburg', 'Enthaltung')
        else if (name === 'Sachsen') await votes('saxony', 'Nein')
        else throw new Error(`nobody answers for ${name}`)
        if (name === 'Saarland') {
          await LiveHall.picture(lead.page, 'chair')
          await LiveHall.picture(windows.screen.page, 'screen-vote')
        }
        await expect
          .poll(async () => folded((await lead.page.locator('#next').textContent()) ?? ''), { timeout: 20_000 })
          .not.toContain(`${name} um die Antwort`)
      }
      await lead.step(/Abstimmung schließen/)
      await windows.screen.page
        .getByRole('paragraph')
        .getByText(/gegen die Stimmen von/)
        .waitFor()
      await LiveHall.picture(windows.screen.page, 'screen')

      // TOP 15: specifications, a ruling, an abstention by voice between two by hand, a note in the sentence, a given vote
      await hall.at('11:50')
      await lead.call('15', /Austauschformate/)
      await lead.step(/Schrödter stellt vor/)
      await lead.step(/Aussprache eröffnen/)
      await lead.from(/Text einvernehmlich ändern/)
      const specify = lead.page.getByRole('dialog')
      await specify.getByRole('combobox', { name: 'Art der Änderung' }).selectOption('specify')
      await specify.getByRole('combobox', { name: 'Ziffer' }).selectOption('2')
      await specify.getByRole('spinbutton', { name: 'Wie viele' }).fill('2')
      await specify.getByRole('textbox', { name: 'Neuer Wortlaut' }).fill(specified)
      await specify.getByRole('button', { name: 'Einvernehmlich ändern' }).click()
      await specify.waitFor({ state: 'hidden' })
      await lead.from(/Feststellung zu Protokoll/)
      const saying = lead.page.getByRole('dialog')
      await saying.getByRole('textbox', { name: 'Wortlaut' }).fill(ruling)
      await saying.getByRole('button', { name: 'Zu Protokoll geben' }).click()
      await saying.waitFor({ state: 'hidden' })
      await lead.step(/Aussprache schließen/)
      await lead.press('nur Ausnahmen')
      await lead.step(/Abstimmung eröffnen/)
      await votes('brandenburg', 'Enthaltung')
      await lead.hears('Baden-Württemberg', 'Enthaltung')
      await votes('saxony', 'Enthaltung')
      await lead.step(/Abstimmung schließen/)
      await files(noteOnFifteen, /Im Satz des Ergebnisses/)
      await hall.at('12:15')
      const { page: phone } = windows.saxony
      await tab('Wort')
      await phone.getByRole('button', { name: /Sitzung verlassen/ }).click()
      const going = phone.getByRole('dialog')
      await going.getByRole('combobox').selectOption('BE')
      await going.getByRole('button', { name: /auf Berlin übertragen/ }).click()
      await going.waitFor({ state: 'hidden' })

      // TOP 16: presented by somebody without a vote; the chair answers for her own delegation and for Sachsen
      await hall.at('12:16')
      await lead.call('16', /AG Pilotstudie/)
      await lead.asks(/Wer stellt vor|Jemand anderes/)
      await lead.page.getByRole('dialog').getByRole('combobox').fill('Orlam')
      await lead.page.keyboard.press('Enter')
      await lead.step(/Aussprache eröffnen/)
      await lead.step(/Aussprache schließen/)
      await lead.press('namentlich')
      await lead.step(/Abstimmung eröffnen/)
      for (const vote of ['Berlin', 'Sachsen']) {
        const own = lead.page.getByRole('region', { name: `Stimme für ${vote}`, exact: true })
        await own.getByRole('button', { name: 'Ja' }).click()
        await own.getByText(/gezählt um/).waitFor()
      }
      await votes('hamburg', 'Ja')
      await votes('brandenburg', 'Ja')
      for (const name of [
        'Baden-Württemberg',
        'Bayern',
        'Bremen',
        'Hessen',
        'Mecklenburg-Vorpommern',
        'Niedersachsen',
        'Rheinland-Pfalz',
        'Saarland',
        'Sachsen-Anhalt',
        'Schleswig-Holstein',
      ])
        await lead.hears(name, 'Ja')
      await lead.hears('Nordrhein-Westfalen', 'Enthaltung')
      await lead.step(/Abstimmung schließen/)

      // two people type at once, in the same section
      await hall.at('12:40')
      await lead.call('18', /Verschiedenes/)
      const own = windows.writer.page.locator('[data-item="18"] .ProseMirror')
      const other = windows.second.page.locator('[data-item="18"] .ProseMirror')
      await own.click()
      await windows.writer.page.keyboard.type('Die Vorsitzende dankt.')
      await windows.writer.page.keyboard.press('Enter')
      await other.getByText('Die Vorsitzende dankt.').waitFor()
      await other.getByText('Die Vorsitzende dankt.').click()
      await windows.second.page.keyboard.press('End')
      await Promise.all([
        windows.writer.page.keyboard.type('Die nächste Sitzung ist im Mai.', { delay: 20 }),
        windows.second.page.keyboard.type(' Alle danken der Gastgeberin.', { delay: 20 }),
      ])
      const together = 'Die Vorsitzende dankt. Alle danken der Gastgeberin. Die nächste Sitzung ist im Mai.'
      for (const page of [windows.writer.page, windows.second.page]) {
        await expect.poll(() => sectionText(page, '18'), { timeout: 20_000 }).toBe(together)
        for (const item of ['4', '12', '15', '16'])
          await expect.poll(() => sectionText(page, item), { timeout: 20_000 }).toBe(expectedText(item))
      }
      await windows.writer.page.getByText(/gespeichert bis/).waitFor()
      await windows.writer.page.locator('#item-15').scrollIntoViewIfNeeded()
      await LiveHall.picture(windows.writer.page, 'minutes')
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

/** An item's text as it stands on a note-taker's screen: sentences and prose, without the margin. */
const sectionText = (page: Page, item: string): Promise<string> =>
  page.locator(`[data-item="${item}"] .ProseMirror`).evaluate((editor) => {
    const copy = editor.cloneNode(true) as HTMLElement
    for (const aside of copy.querySelectorAll('[class*="gutter"], [class*="caret"], [class*="tie"]')) aside.remove()
    return [...copy.querySelectorAll('p')]
      .map((paragraph) =>
        (paragraph.textContent ?? '')
          .replaceAll(/[\u2011]/g, '-')
          .replaceAll(/\s+/gu, ' ')
          .trim(),
      )
      .filter(Boolean)
      .join(' ')
  })
