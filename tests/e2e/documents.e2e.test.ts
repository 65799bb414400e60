import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { LiveHall, type Window } from '../support/live-hall.ts'
import { docxOf, paragraph, pdfOf } from '../support/papers.ts'
import { scratchFolder } from '../support/scratch-folder.ts'

const fixture = readFileSync(new URL('../fixtures/dmk-own.yaml', import.meta.url), 'utf8')
const PATIENCE_MS = 120_000

const proposal = pdfOf([
  'Antrag zum Stufenplan\nDie L\u00e4nder bitten den Bund,\nden Stufenplan fortzuschreiben.',
  'Begr\u00fcndung\nDer Stufenplan endet 2025.\nOhne Nachfolge stehen Projekte still.',
  'Anlage\nKostenplan',
])
const explanation = docxOf({
  body:
    paragraph('Erl\u00e4uterung', 'Heading1') +
    paragraph('Der Stufenplan umfasst drei Stufen.') +
    '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Stufe</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Jahr</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>2025</w:t></w:r></w:p></w:tc></w:tr></w:tbl>' +
    Array.from({ length: 14 }, (_, n) =>
      paragraph(`Absatz ${n + 1}. ${'Die Kommunen werden beteiligt. '.repeat(5)}`),
    ).join(''),
})

const file = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
})
const choose = async (page: Page, ...files: ReturnType<typeof file>[]) => {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Datei wählen' }).click()
  await (await chooser).setFiles(files)
}
/** The primary button takes no second half of a double press: it is pressed until it has gone. */
const pressed = async (page: Page, name: RegExp) => {
  const button = page.locator('#next').getByRole('button', { name }).first()
  await button.waitFor()
  const isThere = async () => {
    await button.click({ timeout: 1_000 }).catch(() => undefined)
    return button.isVisible()
  }
  await expect.poll(isThere, { timeout: 20_000, interval: 300 }).toBe(false)
}
/** Width by height of what was drawn: a portrait page is below 1, half of it above. */
const shapeOn = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.querySelector('canvas')
    return canvas ? canvas.width / canvas.height : 0
  })
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const findings = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    `${axe}; axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`,
  )
/** How many dark dots were drawn: 0 where nothing was. */
const inkOn = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.querySelector('canvas')
    const context = canvas?.getContext('2d')
    if (!canvas || !context) return 0
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
    let ink = 0
    for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128 && (data[at + 3] ?? 0) > 0) ink += 1
    return ink
  })

describe('documents in real browsers', () => {
  it(
    '[UPL9] [SCR3] a delegation sends a PDF, reads it on a phone, and the chair shows its second page',
    async () => {
      const hall = await LiveHall.open(fixture, scratchFolder())
      onTestFinished(() => hall.close(), 30_000)
      const chair = await hall.window('klement', 'chair', { width: 1280, height: 800 })
      const phone = await hall.window('sinemus', 'delegation', { width: 390, height: 844 })
      const screen = await hall.doorWindow('screen', 'giese', { width: 1920, height: 1080 })
      const windows: readonly Window[] = [chair, phone, screen]

      // the chair opens and calls TOP 7
      await pressed(chair.page, /Sitzung eröffnen/)
      await chair.page
        .getByRole('navigation')
        .getByRole('button', { name: /Smarte Städte/ })
        .first()
        .click()
      await chair.page.getByRole('button', { name: 'TOP 7 aufrufen' }).last().click()

      // Hesse, on a phone, sends a PDF and something that is none
      const tabs = phone.page.getByRole('navigation', { name: 'Bereiche' })
      await tabs.getByRole('button', { name: 'Text' }).click()
      await choose(phone.page, file('Antrag.pdf', proposal), file('Rechnung.pdf', new TextEncoder().encode('<script>')))
      await phone.page.getByRole('button', { name: 'Antrag.pdf', exact: true }).waitFor()
      await phone.page.getByText(/weder ein PDF noch ein Word-Dokument/).waitFor()
      await choose(phone.page, file('Nochmal.pdf', proposal))
      await phone.page.getByText(/liegt bei TOP.7 schon unter dem Namen Antrag.pdf/).waitFor()

      // and reads it
      await phone.page.getByRole('button', { name: 'Antrag.pdf', exact: true }).click()
      const reader = phone.page.getByRole('dialog')
      await expect.poll(() => inkOn(phone.page), { timeout: 15_000 }).toBeGreaterThan(200)
      await reader.getByText('Die Länder bitten den Bund,').waitFor({ state: 'attached' })
      await reader.getByRole('button', { name: 'Nächste Seite' }).click()
      await reader.getByText('Der Stufenplan endet 2025.').waitFor({ state: 'attached' })
      await LiveHall.picture(phone.page, 'document-phone')
      expect(await findings(phone.page)).toEqual([])
      await reader.getByRole('button', { name: 'Schließen' }).click()

      // the chair reads it with the keyboard and shows its second page
      await chair.page.getByRole('button', { name: 'Antrag.pdf', exact: true }).click()
      const chairReader = chair.page.getByRole('dialog')
      await expect.poll(() => inkOn(chair.page), { timeout: 15_000 }).toBeGreaterThan(200)
      await chair.page.keyboard.press('ArrowRight')
      await chairReader.getByText('Der Stufenplan endet 2025.').waitFor({ state: 'attached' })
      await chairReader.getByRole('button', { name: 'Seite 2 auf die Leinwand' }).click()
      await screen.page
        .getByText(/Seite.2 von 3/)
        .first()
        .waitFor()
      await expect.poll(() => inkOn(screen.page), { timeout: 15_000 }).toBeGreaterThan(500)
      await chair.page.keyboard.press('Escape')
      expect(await findings(chair.page)).toEqual([])
      await chair.page.getByRole('button', { name: 'Halbe Seiten' }).click()
      await expect.poll(() => shapeOn(screen.page), { timeout: 15_000 }).toBeGreaterThan(1)
      await LiveHall.picture(screen.page, 'document-screen')
      expect(await findings(screen.page)).toEqual([])
      await chair.page.getByRole('button', { name: 'Leinwand: nächste Seite' }).click()
      await chair.page.getByRole('button', { name: 'Leinwand: nächste Seite' }).click()
      await screen.page
        .getByText(/Seite.3 von 3/)
        .first()
        .waitFor()

      // a Word document is read as a text, and stands on the screen in large letters
      await choose(phone.page, file('Erläuterung.docx', explanation))
      await phone.page.getByRole('button', { name: 'Erläuterung.docx', exact: true }).click()
      await reader.getByRole('heading', { name: 'Erläuterung', exact: true }).waitFor()
      await reader.getByRole('cell', { name: '2025' }).waitFor()
      await reader.getByRole('button', { name: 'Schließen' }).click()
      await chair.page.getByRole('button', { name: 'Erläuterung.docx: Auf die Leinwand' }).click()
      await screen.page.getByText('Der Stufenplan umfasst drei Stufen.').waitFor()

      // what happens in the hall takes its place
      await chair.page.getByRole('button', { name: 'Unterlage weglegen' }).click()
      await screen.page.getByText('Der Stufenplan umfasst drei Stufen.').waitFor({ state: 'detached' })

      // taken away, and brought back
      await phone.page.getByRole('button', { name: 'Antrag.pdf entfernen' }).click()
      await phone.page.getByRole('dialog').getByRole('button', { name: 'Unterlage entfernen' }).click()
      await chair.page.getByRole('button', { name: 'Antrag.pdf', exact: true }).waitFor({ state: 'detached' })
      await phone.page.getByRole('button', { name: 'Antrag.pdf zurückholen' }).click()
      await chair.page.getByRole('button', { name: 'Antrag.pdf', exact: true }).waitFor()

      // nothing was fetched from elsewhere or refused by the policy; a refused upload is no fault of the page
      const complaints = windows.flatMap((window) => window.complaints)
      expect(complaints.filter((line) => !/status of 4\d\d/.test(line))).toEqual([])
    },
    PATIENCE_MS,
  )
})
