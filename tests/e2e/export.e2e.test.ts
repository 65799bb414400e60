import { readFileSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Download, Page } from 'playwright-core'
import { exports } from '../../server/export/exports.ts'
import { accessibilityFindings } from '../support/accessible.ts'
import { launchChromium } from '../support/chromium.ts'
import { meetingFiles, playedFile } from '../support/example-meetings.ts'
import { LiveHall } from '../support/live-hall.ts'
import { scratchFolder } from '../support/scratch-folder.ts'
import { drafted, oneOfEach } from '../export/written.ts'

const source = readFileSync(new URL('../fixtures/dmk-own.yaml', import.meta.url), 'utf8')

async function taken(page: Page, click: () => Promise<void>): Promise<{ name: string; begins: string }> {
  const [download] = (await Promise.all([page.waitForEvent('download'), click()])) as [Download, void]
  const begins = readFileSync(await download.path())
    .subarray(0, 5)
    .toString('latin1')
  return { name: download.suggestedFilename(), begins }
}

describe('files of the minutes in a real browser', () => {
  it('[PAP1, VRS4, ACC11, ACC15] are taken where one may, tell when they take a while, and why there is none', async () => {
    const hall = await LiveHall.open(source, scratchFolder())
    onTestFinished(() => hall.close(), 30_000)
    const lead = await hall.device('klement')
    expect(await lead.send({ type: 'attendance.open', data: {} })).toMatchObject({ ok: true })
    const { page: pen } = await hall.window('herkenhoff', 'minutes', { width: 1440, height: 900 })
    const menu = pen.getByRole('button', { name: 'Herunterladen' })
    const take = async (group: string, item: string) => {
      await menu.click()
      await pen
        .getByRole('group', { name: group, exact: true })
        .getByRole('menuitem', { name: item, exact: true })
        .click()
    }
    await menu.click()
    await pen.getByRole('menu').waitFor()
    await LiveHall.picture(pen, 'files')
    await pen.keyboard.press('Escape')
    expect(await taken(pen, () => take('Protokoll', 'PDF'))).toEqual({
      name: 'DMK-2-Protokoll-2024-10-18-Entwurf.pdf',
      begins: '%PDF-',
    })
    expect(await taken(pen, () => take('Protokoll', 'Word'))).toMatchObject({
      name: 'DMK-2-Protokoll-2024-10-18-Entwurf.docx',
    })
    expect(await taken(pen, () => take('Anlage: Beschlüsse', 'PDF'))).toMatchObject({
      name: 'DMK-2-Beschlüsse-2024-10-18-Entwurf.pdf',
    })
    expect(await taken(pen, () => take('Für Außenstehende', 'Protokoll als PDF'))).toEqual({
      name: 'DMK-2-Protokoll-2024-10-18-für-Außenstehende-Entwurf.pdf',
      begins: '%PDF-',
    })

    // one that takes a while says so, and can be called off
    const gate = Promise.withResolvers<void>()
    await pen.route('**/export/minutes.pdf*', async (route) => {
      await gate.promise
      await route.fulfill({
        status: 501,
        json: { error: 'cannot-export', message: 'Der Übersetzer „Typst“ ist nicht installiert.' },
      })
    })
    await take('Protokoll', 'PDF')
    await pen.getByText('„Protokoll als PDF“ wird erzeugt …').first().waitFor()
    await pen.getByRole('button', { name: 'Abbrechen' }).click()
    await expect.poll(() => pen.getByRole('button', { name: 'Abbrechen' }).count()).toBe(0)
    // one that is not to be had says why
    gate.resolve()
    await take('Protokoll', 'PDF')
    await pen.getByText('Der Übersetzer „Typst“ ist nicht installiert.').first().waitFor()
    await pen.unroute('**/export/minutes.pdf*')
    expect(await taken(pen, () => pen.getByRole('button', { name: 'Noch einmal' }).click())).toMatchObject({
      name: 'DMK-2-Protokoll-2024-10-18-Entwurf.pdf',
    })

    // who led takes them as soon as the meeting is over; a delegation once they were circulated
    const { page: chair } = await hall.window('klement', 'chair')
    const { page: saxony } = await hall.window('froehlich', 'follow')
    const offered = async (page: Page) => {
      await page.getByRole('button', { name: 'Einstellungen' }).first().click()
      const count = await page.getByRole('menuitem', { name: 'Protokoll als PDF' }).count()
      await page.keyboard.press('Escape')
      return count
    }
    expect(await offered(chair)).toBe(0)
    expect(await lead.send({ type: 'attendance.close', data: {} })).toMatchObject({ ok: true })
    await expect.poll(() => offered(chair), { timeout: 20_000 }).toBe(1)
    expect(await offered(saxony)).toBe(0)
    await chair.getByRole('button', { name: 'Einstellungen' }).first().click()
    expect(await taken(chair, () => chair.getByRole('menuitem', { name: 'Protokoll als PDF' }).click())).toMatchObject({
      name: 'DMK-2-Protokoll-2024-10-18-Entwurf.pdf',
    })
    expect(await lead.send({ type: 'minutes.circulate', data: {} })).toMatchObject({ ok: true })
    await expect.poll(() => offered(saxony), { timeout: 20_000 }).toBe(1)

    // whoever writes takes what was sent, and the draft that follows it; a delegation what was sent
    await pen.getByText('Entwurf', { exact: true }).waitFor({ state: 'detached' })
    expect(await taken(pen, () => take('Protokoll, wie versandt', 'Protokoll als PDF'))).toEqual({
      name: 'DMK-2-Protokoll-2024-10-18-versandt.pdf',
      begins: '%PDF-',
    })
    expect(await taken(pen, () => take('Protokoll (Entwurf)', 'Text'))).toMatchObject({
      name: 'DMK-2-Protokoll-2024-10-18-Entwurf.txt',
    })
    await saxony.getByRole('button', { name: 'Einstellungen' }).first().click()
    expect(
      await taken(saxony, () => saxony.getByRole('menuitem', { name: 'Protokoll als PDF' }).click()),
    ).toMatchObject({ name: 'DMK-2-Protokoll-2024-10-18-versandt.pdf' })
  })

  it('[PAP3] as a page have nothing that axe finds fault with', async () => {
    const { browser, close } = await launchChromium()
    onTestFinished(close)
    const pages = await Promise.all([
      ...meetingFiles.flatMap((path) => {
        const { played } = playedFile(path)
        return (['minutes.html', 'resolutions.html'] as const).map(
          async (name) => (await exports[name]({ ...played, log: [] })).body,
        )
      }),
      (async () => {
        const { played } = playedFile(meetingFiles.at(-1) ?? '')
        return (await exports['minutes.html']({ ...played, log: [], draft: drafted(...oneOfEach) })).body
      })(),
    ])
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of [1280, 390]) {
        const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme, bypassCSP: true })
        const page = await context.newPage()
        for (const html of pages) {
          await page.setContent(String(html))
          expect(await accessibilityFindings(page)).toEqual([])
        }
        await context.close()
      }
  })
})
