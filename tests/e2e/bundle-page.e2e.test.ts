import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { workshop } from '../../server/app/stored-draft.ts'
import { verified } from '../../server/bundle/verify.ts'
import { ServerProcess } from '../../server/rehearse/server-process.ts'
import { bundleOf, contentOf, OpenBundle } from '../bundle/paper-bundle.ts'
import { launchChromium } from '../support/chromium.ts'
import { meetingFiles, playedFile } from '../support/example-meetings.ts'
import { scratchFolder } from '../support/scratch-folder.ts'

/** The meeting was held in 2025, the server's clock stands two years later. */
const NOW = Date.UTC(2027, 4, 10, 9)
const path = meetingFiles.find((it) => it.endsWith('laenderkammer.yaml')) ?? ''
/** A bundle that is sound, one that is not and lost its name, and a server that knows of neither. */
async function prepared() {
  const folder = scratchFolder()
  const [good, bad] = [join(folder, 'bundle.rostra'), join(folder, 'nameless')]
  const bundle = await bundleOf(contentOf(playedFile(path).played))
  writeFileSync(good, bundle)
  writeFileSync(bad, new OpenBundle(bundle).changeLines('log.jsonl', (lines) => lines.toSpliced(16, 1)).packed())
  const server = new ServerProcess(scratchFolder(), NOW)
  onTestFinished(() => server.kill())
  await server.start()
  const { browser, close } = await launchChromium()
  onTestFinished(close)
  return { good, bad, server, browser }
}

describe('the page for a new meeting', () => {
  it('[BUN7, API11] refuses a bundle with every reason, takes a good one over, and its people come in', async () => {
    const { good, bad, server, browser } = await prepared()
    const context = await browser.newContext({ locale: 'de-DE', acceptDownloads: true })
    context.setDefaultTimeout(20_000)
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(`${server.origin}/einrichten#${server.setupToken}`)
    const take = page.getByRole('button', { name: 'Sitzung übernehmen' })

    await page.locator('input[type=file]').setInputFiles(bad)
    await take.click()
    await page.getByText('log.jsonl, Zeile 17: Hier müsste Eintrag 17 stehen').waitFor()
    await page.getByText('nichts davon wurde übernommen').first().waitFor()

    await page.getByRole('button', { name: 'Andere Datei wählen' }).click()
    await page.locator('input[type=file]').setInputFiles(good)
    await take.click()
    const link = page.getByRole('textbox', { name: 'Einladungslink für Dr. Ute Falke' })
    const url = await link.inputValue()
    expect(url.startsWith(`${server.origin}/einladung#`)).toBe(true)

    await page.getByRole('button', { name: 'Weitere Sitzung anlegen' }).click()
    await page.locator('input[type=file]').setInputFiles(good)
    await take.click()
    await page.getByText('Diese Sitzung gibt es hier schon').first().waitFor()

    // held two years ago, and still entered: links hold from the taking over
    await page.goto(url)
    await page.getByRole('main').getByRole('button').first().click()
    await page.waitForURL('**/s/**')
    await page.goto(page.url().replace(/\/[a-z]+$/, '/setup'))
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Sitzungspaket holen' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/\.rostra$/)
    const got = new Uint8Array(readFileSync(await download.path()))
    expect((await verified(got, workshop)).findings).toEqual([])
    // it came without the seals of its versions, which the server that has it now puts on by itself, now or later (APP3)
    const log = (bundle: Uint8Array) => new OpenBundle(bundle).text('log.jsonl')
    const [now, then] = [log(got), log(new Uint8Array(readFileSync(good)))]
    expect(now.startsWith(then)).toBe(true)
    const added = now.slice(then.length).split('\n').filter(Boolean)
    for (const line of added) expect(JSON.parse(line)).toMatchObject({ by: null, event: { type: 'minutes.sealed' } })
    expect(complaints).toEqual([])
    await context.close()
  }, 120_000)
})
