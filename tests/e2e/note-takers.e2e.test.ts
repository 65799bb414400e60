// oxlint-disable-next-line house/no-sleep -- because typing, cutting and killing have a pace of their own; nothing is waited for by it
import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { FrontDoors } from '../../server/rehearse/front-doors.ts'
import { SeatClient, type SignedIn } from '../../server/rehearse/seat-client.ts'
import { ServerProcess } from '../../server/rehearse/server-process.ts'
import type { MeetingCommand } from '../../shared/meeting/meeting.ts'
import { Cable } from '../support/cable.ts'
import { launchChromium } from '../support/chromium.ts'
import { scratchFolder } from '../support/scratch-folder.ts'

/** `npm run soak`: eight for three minutes. CI: three for less than half of one. */
const people = Number(process.env['SOAK_PEOPLE'] ?? 3)
const seconds = Number(process.env['SOAK_SECONDS'] ?? 24)
const killEvery = Number(process.env['SOAK_KILL_EVERY'] ?? 9)
const seed = Number(process.env['SOAK_SEED'] ?? Date.now() % 1_000_000)
/** Seconds one of them is cut off altogether. */
const away = seconds / 3
const KEYS_A_SECOND = 5
const ITEMS = ['1', '2', '3']

/** mulberry32: small, and the same on every machine. */
const random = ((state: number) => () => {
  state = (state + 0x6d2b79f5) | 0
  let t = Math.imul(state ^ (state >>> 15), 1 | state)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
})(seed)

const file = {
  format: 1,
  locale: 'de-DE',
  timezone: 'Europe/Berlin',
  body: { name: 'Versammlung der Häfen', short: 'VdH', article: 'die' },
  meeting: { title: '1. Versammlung', date: '2025-03-14' },
  rules: 'majority-cast',
  delegations: [
    { code: 'A', name: 'Altona' },
    { code: 'B', name: 'Brake' },
  ],
  people: [
    { id: 'chair', delegation: 'A', seat: 'member', family: 'Vorsitz', duty: 'chair' },
    { id: 'brake', delegation: 'B', seat: 'member', family: 'Brake' },
    ...Array.from({ length: people }, (_, n) => ({
      id: `n${n}`,
      delegation: 'A',
      seat: 'staff',
      family: `Feder${n}`,
      duty: 'minutes',
    })),
  ],
  agenda: [
    { number: '0', title: 'Eröffnung', kind: 'opening' },
    ...ITEMS.map((number) => ({ number, title: `Punkt ${number}`, clauses: ['Die Tiefe bleibt.'] })),
  ],
}

/** Somebody at her keyboard, behind a cable of her own. */
class Writer {
  readonly name: string
  readonly page: Page
  readonly cable: Cable
  readonly complaints: string[] = []
  /** Words whose last key was pressed. */
  typed = 0
  /** Words that stood when the lamp said that all was on the server's disk. */
  promised = 0

  private constructor(name: string, page: Page, cable: Cable) {
    this.name = name
    this.page = page
    this.cable = cable
  }

  static async sit(name: string, browser: Browser, seat: SignedIn, port: number): Promise<Writer> {
    const cable = await Cable.to(port)
    const context = await browser.newContext({ locale: 'de-DE', timezoneId: 'Europe/Berlin' })
    context.setDefaultTimeout(60_000)
    const [cookie = '', value = ''] = seat.cookie.split('=', 2)
    await context.addCookies([{ name: cookie, value, url: cable.origin }])
    const page = await context.newPage()
    const writer = new Writer(name, page, cable)
    page.on('pageerror', (error) => writer.complaints.push(error.message))
    await page.goto(`${cable.origin}/s/${seat.seat}/minutes`)
    return writer
  }

  section(item: string) {
    return this.page.locator(`[data-item="${item}"] .ProseMirror`)
  }

  /** Begins a paragraph of her own at the end, where others begin theirs at this moment. */
  async begin(item: string): Promise<void> {
    await this.section(item).click()
    await this.page.keyboard.press('Control+End')
    await this.page.keyboard.press('Enter')
    await this.page.keyboard.type(`${this.name}: `)
  }

  /** Types numbered words, `name-1 name-2 …`, until the time is over. */
  async write(until: number): Promise<void> {
    while (Date.now() < until) {
      await this.page.keyboard.type(`${this.name}-${this.typed + 1} `, { delay: 1_000 / KEYS_A_SECOND })
      this.typed++
    }
  }

  /** Looks at the lamp again and again. */
  async watch(isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      const stood = this.typed
      if (await this.isSaved()) this.promised = Math.max(this.promised, stood)
      await wait(150)
    }
  }

  isSaved(): Promise<boolean> {
    return this.page
      .getByText(/^gespeichert bis/)
      .isVisible()
      .catch(() => false) // the window is closing
  }

  /** An item's paragraphs as they stand on her screen; a fact by its name. */
  text(item: string): Promise<readonly string[]> {
    return this.section(item).evaluate((editor) => {
      const copy = editor.cloneNode(true) as HTMLElement
      for (const fact of copy.querySelectorAll('[data-fact]')) fact.textContent = `[${fact.getAttribute('data-fact')}]`
      for (const aside of copy.querySelectorAll('[class*="gutter"], [class*="caret"], .ProseMirror-widget'))
        aside.remove()
      return [...copy.querySelectorAll('p')].map((p) => p.textContent?.trim() ?? '').filter((line) => line !== '')
    })
  }
}

describe('note-takers on a bad day', () => {
  it(
    `[DRA20, DRA29, TOG2] ${people} type for ${seconds} s while cables and server fail: what was said to be saved is there`,
    async () => {
      console.log(`SOAK_SEED=${seed}`)
      const server = new ServerProcess(scratchFolder(), Date.parse('2025-03-14T09:00:00Z'))
      await server.start()
      const port = Number(new URL(server.origin).port)
      const doors = new FrontDoors(() => server.origin)
      await doors.found(server.setupToken, JSON.stringify(file))
      const { browser, close } = await launchChromium()
      const lead = await doors.signIn('chair', null)
      const chair = new SeatClient('chair', lead)
      const writers: Writer[] = []
      onTestFinished(async () => {
        chair.close()
        await close()
        for (const { cable } of writers) await cable.close()
        await server.kill()
      })
      for (let n = 0; n < people; n++)
        writers.push(await Writer.sit(`w${n}`, browser, await doors.signIn(`n${n}`, null), port))
      const say = async (command: MeetingCommand) => {
        const answer = await chair.send(command)
        if (!answer.ok) throw new Error(JSON.stringify(answer))
      }
      await say({ type: 'attendance.open', data: {} })
      await Promise.all(writers.map(async (writer) => (await writer.section('1').waitFor(), writer)))

      // most of them at one and the same spot
      const itemOf = (n: number) => (n % 2 === 0 ? ITEMS[0]! : ITEMS[n % ITEMS.length]!)
      await Promise.all(writers.map((writer, n) => writer.begin(itemOf(n))))

      const until = Date.now() + seconds * 1_000
      let over = false
      let [kills, cuts, facts] = [0, 0, 0]
      const kill = async () => {
        while (Date.now() + killEvery * 1_000 < until) {
          await wait(killEvery * 1_000)
          await server.kill()
          await server.start()
          kills++
        }
      }
      const cut = async () => {
        while (Date.now() < until - 1_000) {
          await wait(400 + random() * 2_000)
          writers[1 + Math.floor(random() * (people - 1))]?.cable.cut()
          cuts++
        }
      }
      const leave = async () => {
        await wait(seconds * 250)
        writers[0]!.cable.unplug()
        await wait(away * 1_000)
        writers[0]!.cable.plugIn()
      }
      const happen = async () => {
        for (let n = 0; Date.now() < until - 2_000; n++) {
          const item = ITEMS[n % ITEMS.length]!
          await say({ type: 'agenda.call', data: { item } })
          await say({ type: 'statements.rule', data: { text: `Hinweis ${n}.` } })
          facts++
          await wait(1_500)
        }
      }
      const watching = writers.map((writer) => writer.watch(() => over))
      await Promise.all([...writers.map((writer) => writer.write(until)), kill(), cut(), leave(), happen()])
      over = true
      await Promise.all(watching)
      for (const writer of writers) await expect.poll(() => writer.isSaved(), { timeout: 60_000 }).toBe(true)

      // every copy is the same
      const texts = async (writer: Writer) => Promise.all(ITEMS.map((item) => writer.text(item)))
      const [first] = writers
      for (const writer of writers)
        await expect
          .poll(async () => JSON.stringify(await texts(writer)) === JSON.stringify(await texts(first!)), {
            timeout: 30_000,
          })
          .toBe(true)
      const lines = (await texts(first!)).flat()
      const words = lines.flatMap((line) => line.split(/\s+/))
      const promised = writers.reduce((sum, writer) => sum + writer.promised, 0)
      const typed = writers.reduce((sum, writer) => sum + writer.typed, 0)
      console.log(
        `${typed} words typed, ${promised} of them seen as saved while typing; server killed ${kills} times, ${cuts} cables cut, one writer away for ${away} s, ${facts} facts`,
      )

      // every word stands there once: the promised ones, and as nobody closed a window the others too
      const expected = writers.flatMap(({ name, typed: count }) =>
        Array.from({ length: count }, (_, k) => `${name}-${k + 1}`),
      )
      const odd = words.filter((word) => !/^(w\d+-\d+|w\d+:|\[f\d+(-\d+)?\])$/.test(word))
      expect(odd).toEqual([])
      expect(words.filter((word) => /^w\d+-\d+$/.test(word)).toSorted()).toEqual(expected.toSorted())
      expect(promised).toBeGreaterThan(typed / 4)

      // no fact twice, none missing
      const placed = lines.flatMap((line) => line.match(/\[f\d+(?:-\d+)?\]/g) ?? [])
      expect(new Set(placed).size).toBe(placed.length)
      expect(placed.length).toBe(facts)
      expect(kills).toBeGreaterThan(0)
      for (const { name, complaints } of writers) expect([name, ...complaints]).toEqual([name])

      // and so the server prints it
      const minutes = new TextDecoder().decode(await doors.export('minutes.txt', lead))
      for (const word of expected) expect(minutes).toContain(word)
    },
    (seconds + 180) * 1_000,
  )
})
