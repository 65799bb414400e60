import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { accessibilityFindings } from '../support/accessible.ts'
import { LiveHall } from '../support/live-hall.ts'
import { scratchFolder } from '../support/scratch-folder.ts'

const source = readFileSync(new URL('../fixtures/dmk-own.yaml', import.meta.url), 'utf8')
const WAIT = { timeout: 20_000 }
const words = 'beim IT-Planungsrat'

/** Marks words in a section as somebody does who may not write there. */
const mark = (page: Page, item: string, what: string) =>
  page.locator(`[data-item="${item}"] .ProseMirror`).evaluate((root, sought) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const from = (node.textContent ?? '').indexOf(sought)
      if (from < 0) continue
      document.getSelection()?.setBaseAndExtent(node, from, node, from + sought.length)
      return
    }
    throw new Error(`nowhere: ${sought}`)
  }, what)

/** The words a thread is shown on. */
const marked = (page: Page) => page.locator('[data-item="4"] [data-thread]').allInnerTexts()

describe('reading along in real browsers', () => {
  it('[DRA44, MIN15] the chair comments on words, is answered, and settles it, while they are written around', async () => {
    const hall = await LiveHall.open(source, scratchFolder())
    onTestFinished(() => hall.close(), 30_000)
    const lead = await hall.device('klement')
    for (const command of [
      { type: 'attendance.open', data: {} },
      { type: 'agenda.call', data: { item: '4' } },
      { type: 'agenda.present', data: { item: '4', person: 'froehlich' } },
    ] as const)
      expect(await lead.send(command)).toMatchObject({ ok: true })
    const windows = { pen: await hall.window('herkenhoff', 'minutes'), chair: await hall.window('klement', 'minutes') }
    onTestFinished(async ({ task }) => {
      if (task.result?.state !== 'fail') return
      for (const [name, { page }] of Object.entries(windows))
        await page.screenshot({ path: join(tmpdir(), `rostra-reading-${name}.png`) }).catch(() => undefined)
    })
    const [pen, chair] = [windows.pen.page, windows.chair.page]
    const text = pen.locator('[data-item="4"] .ProseMirror')
    await text.getByText('stellt den Beschlussvorschlag vor').waitFor()
    await text.press('Control+End')
    await pen.keyboard.press('Enter')
    await pen.keyboard.insertText(`Die Zuständigkeit liegt ${words}, sagt Sachsen.`)
    await chair.getByText(words).waitFor()

    // she marks words and comments on them
    await mark(chair, '4', words)
    await chair.getByRole('button', { name: 'Stelle anmerken' }).click()
    await chair.getByLabel('Ihre Anmerkung').fill('Allein?')
    await chair.getByRole('button', { name: /^Anmerken/ }).click()
    const threads = (page: Page) => page.getByRole('article', { name: 'Anmerkung von' })
    await threads(pen).getByText('Allein?').waitFor()
    await expect.poll(() => marked(chair), WAIT).toEqual([words])
    await expect.poll(() => marked(pen), WAIT).toEqual([words])
    await LiveHall.picture(chair, 'minutes-reading-along')
    expect(await accessibilityFindings(chair), 'minutes-reading-along').toEqual([])

    // the note-taker writes before them and behind them
    await text.press('Control+End')
    await pen.keyboard.insertText(' Niemand widerspricht.')
    for (
      let i = 0;
      i < 'Die Zuständigkeit liegt beim IT-Planungsrat, sagt Sachsen. Niemand widerspricht.'.length;
      i += 1
    )
      await pen.keyboard.press('ArrowLeft')
    await pen.keyboard.insertText('Es bleibt dabei: ')
    await chair.getByText('Es bleibt dabei').waitFor()
    await expect.poll(() => marked(chair), WAIT).toEqual([words])

    // answered, answered back by key, and settled by who began it
    await threads(pen).getByRole('button', { name: 'Antworten' }).click()
    await pen.getByLabel('Antwort').fill('Nein, mit dem Bund.')
    await pen.getByLabel('Antwort').press('Control+Enter')
    await threads(chair).getByText('Nein, mit dem Bund.').waitFor()
    await threads(chair).getByRole('button', { name: 'Antworten' }).click()
    await chair.getByLabel('Antwort').fill('Danke.')
    await chair.getByLabel('Antwort').press('Control+Enter')
    await threads(pen).getByText('Danke.').waitFor()
    await threads(chair).getByRole('button', { name: 'Erledigt' }).click()
    await pen.getByText('Eine erledigte Anmerkung').waitFor()

    // a sentence of the record, by key; and nothing of it is in the text
    await chair.getByRole('button', { name: /stellt den Beschlussvorschlag vor/ }).click()
    await chair.keyboard.press('Control+Alt+m')
    await chair.getByLabel('Ihre Anmerkung').fill('Stimmt.')
    await chair.getByLabel('Ihre Anmerkung').press('Control+Enter')
    await threads(pen).getByText('Stimmt.').waitFor()
    expect(await text.innerText()).not.toMatch(/Allein|Stimmt|Danke/)
    // what a delegation asked about is selected for her, though she does not write
    expect(await lead.send({ type: 'attendance.close', data: {} })).toMatchObject({ ok: true })
    expect(await lead.send({ type: 'minutes.circulate', data: {} })).toMatchObject({ ok: true })
    const saxony = await hall.device('froehlich')
    const asked = { item: '4', passage: 'sagt Sachsen', note: 'Wer genau?' }
    expect(await saxony.send({ type: 'minutes.propose', data: asked })).toMatchObject({ ok: true })
    const remark = chair.getByRole('listitem').filter({ hasText: 'Wer genau?' })
    await remark.getByRole('button', { name: 'Zeigen' }).click()
    await expect.poll(() => chair.evaluate(() => document.getSelection()?.toString()), WAIT).toBe('sagt Sachsen')
    await remark.getByRole('button', { name: 'Zur Kenntnis nehmen' }).click()
    await pen.getByText('Eines ist erledigt').waitFor()
    await chair.setViewportSize({ width: 390, height: 844 })
    await threads(chair).first().scrollIntoViewIfNeeded()
    await LiveHall.picture(chair, 'minutes-reading-along-phone')
    expect(await accessibilityFindings(chair), 'minutes-reading-along-phone').toEqual([])
    for (const [name, { complaints }] of Object.entries(windows)) expect([name, ...complaints]).toEqual([name])
  }, 120_000)
})
