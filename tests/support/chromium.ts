import { chromium, type Browser } from 'playwright-core'
import { find, chromium as program } from '../../scripts/programs.mjs'

/** A headless browser of one test's own. */
export interface TestBrowser {
  readonly browser: Browser
  /** Closes all its windows and removes its profile. */
  readonly close: () => Promise<void>
}

/**
 * Launches the installed Chromium (a download by Playwright is never tried) with a new, empty profile.
 * Playwright makes every context American: `browser.newContext({ locale: 'de-DE' })`, where the language matters.
 *
 * @throws where Chromium is not installed
 */
export const launchChromium = async (): Promise<TestBrowser> => {
  const executablePath = find(program)
  if (executablePath === undefined)
    throw new Error(`Chromium is not installed (Debian: apt-get install ${program.debian})`)
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    // The sandbox does not run as root; the others keep the browser from calling hosts of its own on a closed network.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
    ],
  })
  return { browser, close: () => browser.close() }
}
