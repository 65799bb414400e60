import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { accessibilityFindings } from '../support/accessible.ts'
import { LiveHall } from '../support/live-hall.ts'
import { scratchFolder } from '../support/scratch-folder.ts'

const source = readFileSync(new URL('../fixtures/dmk-own.yaml', import.meta.url), 'utf8')
const PATIENCE_MS = 180_000

const section = (page: Page, item: string) => page.locator(`[data-item="${item}"] .ProseMirror`)
const checks = (page: Page) => page.getByRole('complementary', { name: 'Prüfung' })
const toolbar = (page: Page) => page.getByRole('toolbar')
/** How many pieces of text this device keeps. */
const kept = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('rostra', 1)
        opening.onsuccess = () => {
          const count = opening.result.transaction('words').objectStore('words').count()
          count.onsuccess = () => {
            resolve(count.result)
            opening.result.close()
          }
        }
      }),
  )

/** The meeting in TOP 4, which ended in a vote: an amendment nobody wrote about yet. */
async function hallWithVote(): Promise<LiveHall> {
  const hall = await LiveHall.open(source, scratchFolder())
  onTestFinished(() => hall.close(), 30_000)
  const lead = await hall.device('klement')
  const say = async (command: Parameters<typeof lead.send>[0]) => {
    const answer = await lead.send(command)
    if (!answer.ok) throw new Error(JSON.stringify(answer.rejection))
  }
  await say({ type: 'attendance.open', data: {} })
  await say({ type: 'agenda.call', data: { item: '4' } })
  await say({
    type: 'ballots.open',
    data: { subject: { kind: 'items', items: ['4'] }, method: 'exceptions', order: 'protocol', written: false },
  })
  const ballot = Object.keys(lead.state.ballots.all)[0] ?? ''
  await say({ type: 'ballots.close', data: { ballot } })
  return hall
}

describe('the note-takers’ desk', () => {
  it(
    '[KEP1, KEP2, KEP3, KEP4] words typed while the server is away outlive the page, and arrive when it is opened again',
    async () => {
      const hall = await LiveHall.open(source, scratchFolder())
      onTestFinished(() => hall.close(), 30_000)
      const { page } = await hall.window('herkenhoff', 'minutes')
      await section(page, '18').click()
      await page.keyboard.type('Vorher. ')
      await toolbar(page)
        .getByText(/gespeichert bis/)
        .waitFor()
      await expect.poll(() => kept(page), { timeout: 20_000 }).toBe(0)
      await hall.kill()
      await page.getByText(/Keine Verbindung/).waitFor()
      await page.keyboard.type('Während der Server weg war.')
      await toolbar(page)
        .getByText(/auf diesem Gerät seit/)
        .waitFor()
      expect(await kept(page)).toBeGreaterThan(0)
      const context = page.context()
      const address = page.url()
      await page.close()
      await hall.comeBack()

      const again = await context.newPage()
      await again.goto(address)
      await expect
        .poll(() => section(again, '18').textContent(), { timeout: 20_000 })
        .toBe('Vorher. Während der Server weg war.')
      await toolbar(again)
        .getByText(/gespeichert bis/)
        .waitFor()
      const { page: other } = await hall.window('jentsch', 'minutes')
      await expect
        .poll(() => section(other, '18').textContent(), { timeout: 20_000 })
        .toBe('Vorher. Während der Server weg war.')
      await expect.poll(() => kept(again), { timeout: 20_000 }).toBe(0)

      // left: nothing stays here, though the server never heard it
      await hall.kill()
      await section(again, '18').click()
      await again.keyboard.type('Ungesagt.')
      await expect.poll(() => kept(again), { timeout: 20_000 }).toBeGreaterThan(0)
      await again.getByRole('button', { name: 'Einstellungen' }).click()
      await again.getByRole('menuitem', { name: 'Platz verlassen' }).click()
      const asked = again.getByRole('dialog', { name: /bevor alles gespeichert ist/ })
      await asked.getByRole('button', { name: 'Platz verlassen' }).click()
      await expect.poll(() => kept(again), { timeout: 20_000 }).toBe(0)
      await hall.comeBack()
    },
    PATIENCE_MS,
  )

  it(
    '[DRA40, DRA42, CHK2, CHK3, WRI1, WRI4, WRI5] two write, comment, check, search and take back, by keyboard',
    async () => {
      const hall = await hallWithVote()
      const own = await hall.window('herkenhoff', 'minutes')
      const other = await hall.window('jentsch', 'minutes', { width: 390, height: 844 })
      const { page } = own
      await section(page, '4').getByText('angenommen').waitFor()
      await section(page, '4').press('Control+End')
      await page.keyboard.press('Enter')

      // names and figures
      await page.keyboard.type('Scharenbach verweist auf das Ergebnis von 14:1:0. @Schröd')
      await page.getByRole('option', { name: /Schrödter/ }).waitFor()
      await page.keyboard.press('Enter')
      await page.keyboard.type(' stimmt dem zu.')
      await section(page, '4').getByText('Minister Dirk Schrödter (SH) stimmt dem zu.').waitFor()
      await checks(page).getByText('TOP 4: Zahl passt zu keiner Abstimmung').waitFor()
      await checks(page).getByRole('button', { name: '„Scharrenbach“ schreiben' }).click()
      await section(page, '4')
        .getByText(/^Scharrenbach verweist/)
        .waitFor()
      await checks(page).getByText('Name anders als in der Liste').waitFor({ state: 'detached' })

      // a comment, an answer from the other device, settled
      await section(page, '4').getByText('Scharrenbach verweist').click()
      await page.keyboard.press('Home')
      await page.keyboard.press('Shift+End')
      await page.keyboard.press('Control+Alt+m')
      await page.getByRole('textbox', { name: 'Ihre Anmerkung' }).fill('Wer hat so gezählt?')
      expect(await accessibilityFindings(page)).toEqual([])
      await page.keyboard.press('Control+Enter')
      const thread = other.page.locator('#comments article')
      await thread.getByRole('button', { name: /Scharrenbach/ }).click()
      await thread.getByRole('textbox', { name: 'Antwort' }).fill('Niemand.')
      await thread.getByRole('button', { name: 'Antworten' }).click()
      await page.locator('#comments').getByText('Niemand.').waitFor()
      await checks(page).getByText('TOP 4: offene Anmerkung').waitFor()
      expect(await accessibilityFindings(other.page)).toEqual([])
      await page.locator('#comments').getByRole('button', { name: 'Erledigt' }).click()
      await other.page.getByText('Eine erledigte Anmerkung').waitFor()
      const seat = /\/s\/[^/]+/.exec(page.url())?.[0] ?? ''
      for (const name of ['minutes.txt', 'minutes.html']) {
        const answer = await page.request.get(new URL(`/api${seat}/export/${name}`, page.url()).href)
        const text = await answer.text()
        expect([name, text.includes('Scharrenbach verweist'), /gezählt\?|Niemand\./.test(text)]).toEqual([
          name,
          true,
          false,
        ])
      }

      // search goes over the recorded sentences and replaces in prose alone
      await section(page, '4').press('Control+f')
      await page.keyboard.type('Ergebnis von 14:1:0')
      await page.getByRole('search').getByText('ein Treffer').waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Ersetzen …' }).click()
      await page.getByRole('textbox', { name: 'Ersetzen durch' }).fill('Ergebnis')
      expect(await accessibilityFindings(page)).toEqual([])
      await page.getByRole('button', { name: 'Alle ersetzen' }).click()
      await checks(page).getByText('Zahl passt zu keiner Abstimmung').waitFor({ state: 'detached' })
      await page.keyboard.press('Escape')

      // a recorded sentence asks before it goes, and comes back
      const fact = section(page, '4').locator('[data-fact]')
      const facts = await fact.count()
      await fact.first().click()
      await page.keyboard.press('Delete')
      const dialog = page.getByRole('dialog')
      await dialog.getByText('aus dem Text nehmen?').waitFor()
      expect(await accessibilityFindings(page)).toEqual([])
      await dialog.getByRole('button', { name: 'Aus dem Text nehmen' }).click()
      await expect.poll(() => section(other.page, '4').locator('[data-fact]').count()).toBe(facts - 1)
      await page.getByRole('button', { name: 'Zurücknehmen' }).click()
      await expect.poll(() => section(other.page, '4').locator('[data-fact]').count()).toBe(facts)
      for (const { complaints } of [own, other]) expect(complaints).toEqual([])
    },
    PATIENCE_MS,
  )
})
