import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { accessibilityFindings } from '../support/accessible.ts'
import { LiveHall } from '../support/live-hall.ts'
import { scratchFolder } from '../support/scratch-folder.ts'

const source = readFileSync(new URL('../fixtures/dmk-own.yaml', import.meta.url), 'utf8')
const WAIT = { timeout: 20_000 }

const first = 'Sachsen betont, dass die Zuständigkeit beim IT-Planungsrat liegt.'
const better = 'Sachsen betont, dass die Zuständigkeit allein beim IT-Planungsrat liegt.'
const long = 'Es folgt eine längere Aussprache über die Einzelheiten der Umsetzung. '.repeat(10)

describe('from draft to final in real browsers', () => {
  it('[VER2, VER6, DRA34, DRA43, MIN7, MIN11, MIN12, MIN13, CHK5] written, deleted, brought back, circulated, proposed, taken, approved, compared', async () => {
    const hall = await LiveHall.open(source, scratchFolder())
    onTestFinished(() => hall.close(), 30_000)
    const lead = await hall.device('klement')
    for (const command of [
      { type: 'attendance.open', data: {} },
      { type: 'agenda.call', data: { item: '4' } },
      { type: 'agenda.present', data: { item: '4', person: 'froehlich' } },
    ] as const)
      expect(await lead.send(command)).toMatchObject({ ok: true })
    const windows = {
      pen: await hall.window('herkenhoff', 'minutes'),
      chair: await hall.window('klement', 'chair'),
      saxony: await hall.window('froehlich', 'delegation', { width: 390, height: 844 }),
    }
    onTestFinished(async ({ task }) => {
      if (task.result?.state !== 'fail') return
      for (const [name, { page }] of Object.entries(windows))
        await page.screenshot({ path: join(tmpdir(), `rostra-versions-${name}.png`) }).catch(() => undefined)
    })
    const [pen, chair, saxony] = [windows.pen.page, windows.chair.page, windows.saxony.page]

    // a note-taker writes, and deletes all of it
    const text = pen.locator('[data-item="4"] .ProseMirror')
    await text.getByText('stellt den Beschlussvorschlag vor').waitFor()
    await text.press('Control+End')
    await pen.keyboard.press('Enter')
    await pen.keyboard.insertText(first)
    for (let i = 0; i < 4; i += 1) {
      await pen.keyboard.press('Enter')
      await pen.keyboard.insertText(`Absatz ${i + 1}: ${long}`)
    }
    await pen.getByText(/gespeichert bis/).waitFor()
    await hall.at('10:15')
    await text.press('Control+a')
    await text.press('Delete')
    // deleting a recorded sentence asks
    await pen.getByRole('dialog').getByRole('button').last().click()
    await expect.poll(() => text.innerText(), WAIT).not.toContain('Absatz 1')

    // the chair hears of it
    await chair.getByText(/Anna-Sophia Herkenhoff hat im Protokoll [\d.]+ Zeichen gelöscht/).waitFor()
    await chair.getByRole('button', { name: 'Gesehen' }).click()
    await expect.poll(() => chair.getByText('Zeichen gelöscht').count(), WAIT).toBe(0)

    // the item is brought back, and undone, and brought back again
    const bringBack = async () => {
      await pen.getByRole('button', { name: 'Verlauf' }).click()
      const dialog = pen.getByRole('dialog', { name: 'Verlauf des Protokolls' })
      const slider = dialog.getByRole('slider')
      // what did it say just before?
      await dialog.getByLabel(/^Uhrzeit am 18\. Oktober 2024/).fill('10:14')
      await dialog.getByRole('button', { name: 'So stand es da' }).click()
      await expect
        .poll(() => slider.getAttribute('aria-valuetext'), WAIT)
        .toMatch(/^09:\d\d · geschrieben von Anna-Sophia Herkenhoff$/)
      for (let i = 0; i < 9; i += 1) await slider.press('ArrowRight')
      while (!(await slider.getAttribute('aria-valuetext'))?.includes('Zeichen löschte')) {
        await slider.focus()
        await pen.keyboard.press('ArrowLeft')
      }
      await dialog.getByRole('deletion').filter({ hasText: first }).waitFor()
      await dialog.getByRole('button', { name: 'Diesen Punkt zurückholen' }).click()
      await dialog.getByText('Zurückgeholt').waitFor()
      expect(await accessibilityFindings(pen), 'history').toEqual([])
      await dialog.getByRole('button', { name: 'Schließen' }).click()
    }
    await bringBack()
    await text.getByText(first).waitFor()
    await text.press('Control+z')
    await expect.poll(() => text.innerText(), WAIT).not.toContain(first)
    await bringBack()
    await text.getByText('Absatz 4').waitFor()

    // the chair sends the minutes round, with what the check still lists before her
    await hall.at('12:00')
    expect(await lead.send({ type: 'attendance.close', data: {} })).toMatchObject({ ok: true })
    await chair.getByRole('button', { name: 'Protokoll versenden' }).click()
    const sending = chair.getByRole('dialog', { name: 'Protokoll versenden' })
    await sending.getByText(/Die Prüfung nennt noch/).waitFor()
    await sending.getByLabel('Anmerkungen bis').fill('2024-11-01')
    await sending.getByRole('button', { name: 'Versenden' }).click()
    await chair.getByText('Anmerkungen bis 1. November 2024').waitFor()

    // a delegation would have it otherwise
    await saxony.getByRole('button', { name: 'Lesen und anmerken' }).click()
    const paper = saxony.getByRole('dialog', { name: 'Protokoll, versandte Fassung' })
    await paper
      .locator('[data-line]', { hasText: 'Sachsen betont' })
      .getByRole('button', { name: 'Ändern oder anmerken' })
      .click()
    const proposing = saxony.getByRole('dialog', { name: 'Vorschlag zu TOP 4' })
    await proposing.getByLabel('Die Stelle soll lauten').fill(better)
    await proposing.getByLabel('Anmerkung').fill('So war es gesagt.')
    await proposing.getByRole('button', { name: 'Vorschlagen' }).click()
    await proposing.waitFor({ state: 'hidden' })
    await paper.getByText('So war es gesagt.').waitFor()

    // and marks some words, only to ask
    const line = paper.locator('[data-words]', { hasText: 'stellt den Beschlussvorschlag vor' })
    await line.evaluate((element) => {
      const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()
      if (!(words instanceof Text)) throw new Error('no words')
      const from = words.data.indexOf('stellt den')
      document.getSelection()?.setBaseAndExtent(words, from, words, from + 'stellt den'.length)
    })
    const marked = paper.getByRole('group', { name: 'Markierte Stelle' })
    await marked.getByText('stellt den', { exact: true }).waitFor()
    await LiveHall.picture(saxony, 'minutes-marked-phone')
    expect(await accessibilityFindings(saxony), 'minutes-marked-phone').toEqual([])
    await marked.getByRole('button', { name: 'Anmerken' }).click()
    const asking = saxony.getByRole('dialog', { name: 'Anmerkung zu TOP 4' })
    await asking.getByLabel('Anmerkung', { exact: true }).fill('War das nicht am Vortag?')
    await LiveHall.picture(saxony, 'minutes-remark-phone')
    expect(await accessibilityFindings(saxony), 'minutes-remark-phone').toEqual([])
    await asking.getByRole('button', { name: 'Anmerken' }).click()
    await asking.waitFor({ state: 'hidden' })
    await paper.getByText('War das nicht am Vortag?').waitFor()

    // who is led to the words and answered
    const remark = pen.getByRole('listitem').filter({ hasText: 'War das nicht am Vortag?' })
    await remark.getByText('Zur Stelle „stellt den“').waitFor()
    await remark.getByRole('button', { name: 'Zeigen' }).click()
    await LiveHall.picture(pen, 'minutes-remark')
    await remark.getByRole('button', { name: 'Antworten' }).click()
    const answering = pen.getByRole('dialog', { name: 'Anmerkung beantworten' })
    await answering.getByLabel('Antwort').fill('Nein, am Sitzungstag.')
    await answering.getByRole('button', { name: 'Antworten' }).click()
    await answering.waitFor({ state: 'hidden' })
    await paper.getByText('zur Kenntnis genommen: Nein, am Sitzungstag.').waitFor()

    // the note-taker takes the change into the text
    await pen.getByText('Sachsen zu TOP 4').first().waitFor()
    await pen.getByRole('button', { name: 'Übernehmen' }).click()
    await text.getByText(better).waitFor()
    await pen.getByText('2 sind erledigt').waitFor()
    await pen.getByText(/gespeichert bis/).waitFor()

    // approved, final, and nobody writes any more
    await chair.getByRole('button', { name: 'Genehmigen' }).click()
    await chair.getByRole('dialog').getByRole('button', { name: 'Genehmigen' }).click()
    await chair.getByText('endgültig', { exact: true }).waitFor()
    await expect.poll(() => chair.locator('code').innerText(), WAIT).toMatch(/^[0-9a-f]{64}$/)
    await expect.poll(() => text.getAttribute('contenteditable'), WAIT).toBe('false')

    // the desk is done: no lamp, no pencil, nothing to be settled, and the final file at hand
    await pen.getByText('Genehmigt und endgültig.').waitFor()
    expect(await pen.getByText(/gespeichert bis/).count()).toBe(0)
    expect(
      await pen
        .getByRole('navigation')
        .getByText(/wird geschrieben|zu klären/)
        .count(),
    ).toBe(0)
    expect(await pen.getByText(/Hinweis/).count()).toBe(0)
    await LiveHall.picture(pen, 'minutes-approved')
    expect(await accessibilityFindings(pen), 'minutes-approved').toEqual([])
    const file = pen.waitForEvent('download')
    await pen.getByRole('button', { name: 'Endgültiges PDF' }).click()
    expect((await file).suggestedFilename()).toMatch(/\.pdf$/)
    await pen.setViewportSize({ width: 390, height: 844 })
    await LiveHall.picture(pen, 'minutes-approved-phone')
    expect(await accessibilityFindings(pen), 'minutes-approved-phone').toEqual([])

    // what was sent round against what was approved
    await saxony.getByRole('dialog').getByRole('button', { name: 'Schließen' }).click()
    await saxony.getByRole('button', { name: 'Lesen', exact: true }).click()
    const final = saxony.getByRole('dialog', { name: 'Protokoll, genehmigte Fassung' })
    await final.getByRole('button', { name: 'Was sich seit dem Versand geändert hat' }).click()
    await final.getByRole('insertion').filter({ hasText: 'allein' }).waitFor()
    await LiveHall.picture(saxony, 'minutes-changes-phone')
    expect(await accessibilityFindings(saxony), 'minutes-changes-phone').toEqual([])
    for (const [name, { complaints }] of Object.entries(windows)) expect([name, ...complaints]).toEqual([name])
  }, 180_000)
})
