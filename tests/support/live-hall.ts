import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { readMeetingFile, type MeetingFile } from '../../server/import/read-meeting-file.ts'
import { FrontDoors } from '../../server/rehearse/front-doors.ts'
import { momentOf } from '../../server/rehearse/moments.ts'
import { SeatClient, type SignedIn } from '../../server/rehearse/seat-client.ts'
import { ServerProcess } from '../../server/rehearse/server-process.ts'
import { launchChromium } from './chromium.ts'

export interface Window {
  readonly page: Page
  /** What the page complained of. */
  readonly complaints: readonly string[]
}

/** `PICTURES=1` renews those of README and docs; otherwise they are taken all the same, and left where nobody looks. */
const pictures =
  process.env['PICTURES'] === '1'
    ? fileURLToPath(new URL('../../docs/pictures/', import.meta.url))
    : `${tmpdir()}/rostra-pictures/`

/** A meeting in real browsers: the rehearsal's server with its clock, people signed in by their links in real windows. */
export class LiveHall {
  readonly #server: ServerProcess
  readonly #doors: FrontDoors
  readonly #browser: Browser
  readonly #closeBrowser: () => Promise<void>
  readonly #file: MeetingFile
  readonly #contexts: BrowserContext[] = []
  readonly #devices: SeatClient[] = []
  readonly #seats = new Map<string, Promise<SignedIn>>()

  private constructor(
    server: ServerProcess,
    doors: FrontDoors,
    file: MeetingFile,
    browser: Browser,
    close: () => Promise<void>,
  ) {
    this.#server = server
    this.#doors = doors
    this.#file = file
    this.#browser = browser
    this.#closeBrowser = close
  }

  /** Founds the meeting of the file on an empty store in `data`; its clock begins at `from`. */
  static async open(source: string, data: string, from = '09:00'): Promise<LiveHall> {
    const reading = readMeetingFile(source)
    if (!reading.ok) throw new Error(JSON.stringify(reading.issues))
    const { file } = reading
    const { timezone, meeting } = file.convocation
    const server = new ServerProcess(data, momentOf(from, timezone, meeting.dates, null))
    await server.start()
    const doors = new FrontDoors(() => server.origin)
    await doors.found(server.setupToken, source)
    const { browser, close } = await launchChromium()
    return new LiveHall(server, doors, file, browser, close)
  }

  /** Sets the hall's clock: `HH:MM` of the meeting's first day, or a date and time. */
  async at(clock: string): Promise<void> {
    const { timezone, meeting } = this.#file.convocation
    await this.#server.setClock(momentOf(clock, timezone, meeting.dates, null))
  }

  /** The server is gone, as by `kill -9`, until `comeBack`. */
  async kill(): Promise<void> {
    await this.#server.kill()
  }

  async comeBack(): Promise<void> {
    await this.#server.start()
  }

  /** A person's window in a room. */
  async window(person: string, room: string, viewport = { width: 1280, height: 800 }): Promise<Window> {
    const { origin, seat, cookie } = await this.#seat(person)
    return this.#show(`${origin}/s/${seat}/${room}`, cookie, viewport)
  }

  /** A window of a door that is nobody's: a link issued at the desk by `host`, redeemed by a click. */
  async doorWindow(
    door: 'screen' | 'follow',
    host: string,
    viewport: { width: number; height: number },
  ): Promise<Window> {
    const { origin, seat, cookie } = await this.#seat(host)
    const answer = await fetch(`${origin}/api/s/${seat}/doors/${door}`, {
      method: 'POST',
      headers: { Origin: origin, Cookie: cookie },
    })
    const { url } = (await answer.json()) as { url: string }
    const window = await this.#show(url, null, viewport)
    await window.page.getByRole('main').getByRole('button').first().click()
    await window.page.waitForURL(`**/${door}`)
    return window
  }

  /** A person at a device of the product without a window. */
  async device(person: string): Promise<SeatClient> {
    const device = new SeatClient(person, await this.#seat(person))
    this.#devices.push(device)
    return device
  }

  /** One sign-in a person, however many windows she has. */
  #seat(person: string): Promise<SignedIn> {
    const known = this.#seats.get(person) ?? this.#doors.signIn(person, null)
    this.#seats.set(person, known)
    return known
  }

  async #show(url: string, cookie: string | null, viewport: { width: number; height: number }): Promise<Window> {
    const context = await this.#browser.newContext({
      locale: 'de-DE',
      timezoneId: 'Europe/Berlin',
      viewport,
      hasTouch: viewport.width < 600,
      isMobile: viewport.width < 600,
    })
    this.#contexts.push(context)
    context.setDefaultTimeout(20_000)
    const { origin } = new URL(url)
    if (cookie !== null) {
      const [name = '', value = ''] = cookie.split('=', 2)
      await context.addCookies([{ name, value, url: origin }])
    }
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(url)
    return { page, complaints }
  }

  /** Takes the picture that README and docs show. */
  static async picture(page: Page, name: string): Promise<void> {
    mkdirSync(pictures, { recursive: true })
    await page.screenshot({ path: `${pictures}${name}.png`, animations: 'disabled' })
  }

  async close(): Promise<void> {
    for (const device of this.#devices) device.close()
    for (const context of this.#contexts) await context.close()
    await this.#closeBrowser()
    await this.#server.kill()
  }
}
