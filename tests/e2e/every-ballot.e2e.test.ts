import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import { accessibilityFindings } from '../support/accessible.ts'
import { LiveChair } from '../support/live-chair.ts'
import { LiveHall, type Window } from '../support/live-hall.ts'
import { scratchFolder } from '../support/scratch-folder.ts'

const source = readFileSync(new URL('../fixtures/every-ballot.yaml', import.meta.url), 'utf8')
const PATIENCE_MS = 300_000

/** `LOOK=folder`: a picture of every window at every step. */
const look = process.env['LOOK']

const names = ['chair', 'bergfurt', 'second', 'dornbach', 'eichwerder', 'screen'] as const
type Name = (typeof names)[number]
type Hall = Readonly<Record<Name, Window>>

const sounded: ReadonlySet<string> = new Set([
  'written-dialog',
  'written-answered',
  'written-closed',
  'election-open',
  'floor-times',
  'floor-fair',
  'roll-dialog',
  'roll-open',
  'weights-result',
  'objection-open',
  'correcting',
  'series-result',
])
const soundedRooms: readonly Name[] = ['chair', 'dornbach', 'eichwerder', 'screen']

describe('every kind of ballot, and the floor, by clicking', () => {
  it('[BAL1] from a written vote before the sitting to the corrected result', { timeout: PATIENCE_MS }, async () => {
    const hall = await LiveHall.open(source, scratchFolder(), '2027-03-01 10:00')
    let windows: Partial<Hall> = {}
    onTestFinished(async ({ task }) => {
      if (task.result?.state === 'fail') await photographed(Object.entries(windows))
      await hall.close()
    }, 30_000)
    const open = {
      chair: await hall.window('anders', 'chair', { width: 1440, height: 900 }),
      bergfurt: await hall.window('behn', 'delegation'),
      second: await hall.window('brandt', 'delegation'),
      dornbach: await hall.window('dietz', 'delegation', { width: 390, height: 844 }),
      eichwerder: await hall.window('ebert', 'delegation'),
      screen: await hall.doorWindow('screen', 'adler', { width: 1920, height: 1080 }),
    } satisfies Hall
    windows = open
    const lead = new LiveChair(open.chair.page)
    let shot = 0
    const findings: string[] = []
    /** Every state worth a look; those of `sounded` are held against the rules of accessibility in every room. */
    const seen = async (what: string, ...only: readonly Name[]) => {
      shot += 1
      if (sounded.has(what))
        for (const name of only.length > 0 ? only : soundedRooms) {
          // what lies half under the phone's bar at the thumb is not too small, it is scrolled there
          await open[name].page.evaluate(() => globalThis.scrollTo(0, 1_000_000))
          findings.push(...(await accessibilityFindings(open[name].page)).map((line) => `${what}, ${name}: ${line}`))
        }
      if (look === undefined) return
      mkdirSync(look, { recursive: true })
      for (const name of only.length > 0 ? only : names)
        await open[name].page.screenshot({
          path: join(look, `${String(shot).padStart(2, '0')}-${what}-${name}.png`),
          animations: 'disabled',
        })
    }
    const cardOf: Readonly<Partial<Record<Name, string>>> = {
      bergfurt: 'Bergfurt',
      second: 'Bergfurt',
      dornbach: 'Dornbach',
      eichwerder: 'Eichwerder',
    }
    /** A delegation's answer on its own device, until it is on disk. `about`: of several ballots at once. */
    const answers = async (who: Name, choice: string, about = '') => {
      const card = open[who].page.getByRole('region', { name: new RegExp(`^${cardOf[who]}${about}$`) })
      await card.getByRole('button', { name: choice, exact: true }).first().click()
      await card.getByText(/gezählt um/).waitFor()
    }
    /** On the phone the room is four pages behind a bar at the thumb. */
    const tab = (name: string) =>
      open.dornbach.page.getByRole('navigation', { name: 'Bereiche' }).getByRole('button', { name }).click()
    const floorMenu = async (entry: RegExp) => {
      await lead.page.getByRole('button', { name: 'Redeliste: mehr' }).click()
      await lead.page
        .getByRole('menuitem', { name: entry })
        .or(lead.page.getByRole('menuitemradio', { name: entry }))
        .first()
        .click()
    }
    /** Whoever is called up answers: three on their own devices, the others by voice with a key. */
    const rollCall = async (choices: Readonly<Record<string, 'Ja' | 'Nein' | 'Enthaltung'>>) => {
      const devices: Readonly<Partial<Record<string, Name>>> = { Bergfurt: 'bergfurt', Dornbach: 'dornbach' }
      const keys = { Ja: 'j', Nein: 'n', Enthaltung: 'e' } as const
      for (let turn = Object.keys(choices).length; turn > 0; turn -= 1) {
        await expect.poll(() => lead.says(), { timeout: 20_000 }).toMatch(/(\S+) um die Antwort bitten/)
        const name = /Nächster Schritt\s*(\S+) um die Antwort/.exec(await lead.says())?.[1] ?? ''
        const device = devices[name]
        const choice = choices[name] ?? 'Ja'
        if (device) await answers(device, choice)
        await expect
          .poll(
            async () => {
              const gone = !(await lead.says()).includes(`${name} um die Antwort`)
              if (!gone && !device) await lead.page.keyboard.press(keys[choice])
              return gone
            },
            { timeout: 20_000, interval: 350 },
          )
          .toBe(true)
      }
    }
    const ownVote = async (choice: string, proof: RegExp = /gezählt um/, of = 'Altmühle') => {
      const own = lead.page.getByRole('region', { name: `Stimme für ${of}`, exact: true })
      await own.getByRole('button', { name: choice, exact: true }).click()
      await own.getByText(proof).waitFor()
    }

    // ------------------------------------------------------------------ in writing, before the sitting
    await lead.from(/Schriftliche Abstimmung/)
    await lead.dialog.getByRole('checkbox', { name: /TOP 11/ }).check()
    await lead.dialog.getByLabel(/Frist/).fill('2027-03-05T12:00')
    await seen('written-dialog', 'chair')
    await lead.confirms('Abstimmung eröffnen')
    await lead.from(/Schriftliche Abstimmung …/)
    await lead.dialog.getByRole('checkbox', { name: /TOP 12/ }).check()
    await lead.confirms('Abstimmung eröffnen')
    await seen('written-open')
    // Dornbach objects to item 11 from its phone; item 12 nobody objects to
    await answers('dornbach', 'Einwand', ', TOP.11 .*')
    await answers('eichwerder', 'Enthaltung', ', TOP.11 .*')
    await answers('bergfurt', 'Kein Einwand', ', TOP.12 .*')
    await open.chair.page.getByRole('button', { name: 'Ansehen' }).first().click()
    await lead.hears('Falkenau', 'Nein')
    await seen('written-answered')
    await hall.at('2027-03-06 09:00')
    await lead.page.reload() // the clock was moved by hand
    await lead.page.getByText('Frist abgelaufen').waitFor()
    await lead.page.getByRole('button', { name: 'Schließen …' }).first().click()
    await seen('written-closing', 'chair')
    await lead.confirms('Abstimmung schließen')
    await lead.page.getByRole('button', { name: 'Schließen …' }).first().click()
    await lead.confirms('Abstimmung schließen')
    await lead.page
      .getByText(/im Umlaufverfahren einstimmig angenommen/)
      .first()
      .waitFor()
    await seen('written-closed')

    // ------------------------------------------------------------------ the sitting; nobody for Grünhafen yet
    await hall.at('2027-03-12 09:00')
    await lead.page.getByRole('button', { name: 'Zurück zu dem' }).click()
    await lead.step('Sitzung eröffnen')
    await lead.step(/TOP 0 aufrufen/)
    await lead.step(/TOP 1 aufrufen/)
    await lead.from(/Punkt hinzufügen/)
    await lead.dialog.getByLabel('Nummer').fill('6a')
    await lead.dialog.getByLabel('Titel').fill('Eisbrecher für den Winterdienst')
    await lead.dialog.getByLabel(/Beschlussvorschlag/).fill('Der Rat mietet einen Eisbrecher.')
    await lead.confirms('Punkt aufnehmen')
    await lead.from(/Andere Abstimmung/)
    await lead.dialog.getByLabel('Worüber').selectOption('admits')
    await lead.dialog.getByLabel('Punkt').selectOption('6a')
    await lead.dialog.getByRole('radio', { name: 'Namentliche Abstimmung' }).check()
    await seen('admits-dialog', 'chair')
    await lead.confirms('Abstimmung eröffnen')
    await seen('admits-open')
    for (const who of ['dornbach', 'eichwerder', 'bergfurt'] as const) await answers(who, 'Ja')
    await ownVote('Ja')
    await lead.hears('Falkenau', 'Nein')
    await seen('admits-answered')
    await lead.step('Abstimmung schließen')
    await lead.page
      .getByText(/Antrag auf Aufnahme/)
      .first()
      .waitFor()
    await seen('admits-result')
    await lead.step('Tagesordnung feststellen')

    // ------------------------------------------------------------------ an election, secret; level, so a second one by name
    await lead.step(/TOP 2 aufrufen/)
    await lead.asks(/Wahl eröffnen/)
    await lead.dialog.getByLabel(/Wer zur Wahl steht/).fill('Nora Dietz\nPaul Ebert\nRike Frank')
    await seen('election-dialog', 'chair')
    await lead.confirms('Abstimmung eröffnen')
    await seen('election-open')
    await answers('dornbach', 'Nora Dietz')
    await answers('bergfurt', 'Nora Dietz')
    await answers('eichwerder', 'Paul Ebert')
    await ownVote('Paul Ebert', /Abgegeben/)
    await seen('election-answered')
    await lead.asks(/Abstimmung schließen/)
    await seen('election-closing', 'chair')
    await lead.confirms('Abstimmung schließen')
    await seen('election-level')
    await lead.asks(/Wahl eröffnen/)
    expect(await lead.dialog.getByLabel(/Wer zur Wahl steht/).inputValue()).toBe('Nora Dietz\nPaul Ebert')
    await lead.dialog.getByRole('radio', { name: 'Namentliche Abstimmung' }).check()
    await seen('election-again-dialog', 'chair')
    await lead.confirms('Abstimmung eröffnen')
    for (const who of ['dornbach', 'bergfurt'] as const) await answers(who, 'Nora Dietz')
    await answers('eichwerder', 'Paul Ebert')
    await ownVote('Nora Dietz')
    await lead.hears('Falkenau', 'Enthaltung')
    await seen('election-again-open')
    await lead.step('Abstimmung schließen')
    await lead.page
      .getByText(/Gewählt/)
      .first()
      .waitFor()
    await seen('elected')

    // ------------------------------------------------------------------ the floor: order, limits, clock, times
    await hall.at('09:20')
    await lead.step(/TOP 3 aufrufen/)
    await lead.step(/stellt vor/)
    await lead.step('Aussprache eröffnen')
    await floorMenu(/^3 Minuten/)
    await tab('Wort')
    await open.dornbach.page.getByRole('button', { name: 'Um das Wort bitten' }).click()
    await open.eichwerder.page.getByRole('button', { name: 'Zwischenfrage' }).click()
    await open.bergfurt.page.getByRole('button', { name: 'Um das Wort bitten' }).click()
    await lead.page.getByText('Jens Behn').first().waitFor()
    await lead.step(/Das Wort an .*Dietz/)
    await open.dornbach.page.getByText('Sie haben das Wort').waitFor()
    await seen('floor-speech')
    await hall.at('09:22')
    await lead.page.getByRole('button', { name: 'Uhr anhalten' }).click()
    await lead.page.getByRole('button', { name: 'Uhr weiter' }).waitFor()
    await seen('floor-paused', 'chair', 'screen')
    await lead.page.getByRole('button', { name: 'Uhr weiter' }).click()
    await open.bergfurt.page.getByRole('button', { name: /Geschäftsordnung/ }).click()
    await lead.page.getByText('zur Geschäftsordnung').first().waitFor()
    await floorMenu(/Redeliste schließen/)
    await open.second.page
      .getByText(/Redeliste ist geschlossen|Liste ist geschlossen/)
      .first()
      .waitFor()
    await seen('floor-order')
    await lead.step(/Das Wort an .*Behn/)
    await lead.page.getByText('Es spricht').waitFor()
    await floorMenu(/Redeliste öffnen/)
    await open.dornbach.page.getByRole('button', { name: 'Erwidern' }).click()
    await floorMenu(/am wenigsten gesprochen/)
    await floorMenu(/Andere …/)
    await lead.dialog.getByRole('radio', { name: /zum Punkt zusammen/ }).check()
    await lead.dialog.getByLabel('Minuten').fill('10')
    await lead.confirms('Festlegen')
    await floorMenu(/Redezeiten/)
    await seen('floor-times', 'chair')
    await lead.confirms('Schließen')
    await seen('floor-fair')
    await lead.step(/Das Wort an .*Ebert/)
    await lead.step(/Das Wort an .*Dietz/)
    await lead.step('Beitrag beenden')
    await lead.step('Aussprache schließen')

    // ------------------------------------------------------------------ a tie that the chair decides
    await tab('Abstimmung')
    await lead.press('namentlich')
    await seen('tie-before', 'chair')
    await lead.step('Abstimmung eröffnen')
    await ownVote('Ja')
    await answers('bergfurt', 'Ja')
    await answers('dornbach', 'Nein')
    await answers('eichwerder', 'Nein')
    await lead.hears('Falkenau', 'Enthaltung')
    await lead.step('Abstimmung schließen')
    await lead.next.getByText('Stimmengleichheit entscheiden').waitFor()
    await seen('tied')
    // by the key alone; it is not taken in the first half second, in which it could belong to the step before
    await expect
      .poll(
        async () => {
          if (!(await lead.dialog.isVisible())) await lead.page.keyboard.press('j')
          return lead.dialog.isVisible()
        },
        { timeout: 20_000, interval: 300 },
      )
      .toBe(true)
    await seen('tie-asked', 'chair')
    await untilGone(lead.dialog, () => lead.page.keyboard.press('Enter'))
    await lead.page
      .getByText(/durch Entscheidung des Vorsitzes/)
      .first()
      .waitFor()
    await seen('tie-decided')

    // ------------------------------------------------------------------ an amendment, a clause, a question; by roll call, drawn
    await hall.at('09:45')
    await lead.step(/TOP 4 aufrufen/)
    await lead.press('Ohne Vorstellung')
    await lead.step('Aussprache eröffnen')
    await open.eichwerder.page.getByRole('button', { name: 'Änderungsantrag stellen' }).click()
    const tabling = open.eichwerder.page.getByRole('dialog')
    await tabling.getByLabel('Neuer Wortlaut').fill('Die Fähren fahren ganzjährig im Stundentakt.')
    await tabling.getByRole('button', { name: 'Änderungsantrag einreichen' }).click()
    await lead.next
      .getByText(/Änderungsantrag/)
      .first()
      .waitFor()
    await lead.asks('Abstimmen …')
    await lead.dialog.getByRole('radio', { name: 'Namentlicher Aufruf' }).check()
    await lead.dialog.getByLabel('Reihenfolge des Aufrufs').selectOption('drawn')
    await seen('roll-dialog', 'chair')
    await lead.confirms('Abstimmung eröffnen')
    await seen('roll-open')
    await rollCall({ Altmühle: 'Ja', Bergfurt: 'Ja', Dornbach: 'Nein', Eichwerder: 'Ja', Falkenau: 'Enthaltung' })
    await seen('roll-answered')
    await lead.step('Abstimmung schließen')
    await lead.page
      .getByText(/legt einen Änderungsantrag/)
      .first()
      .waitFor()
    await seen('amended')
    await lead.from(/Andere Abstimmung/)
    await lead.dialog.getByLabel('Worüber').selectOption('clause')
    await lead.dialog.getByLabel('Ziffer').selectOption('2')
    await lead.dialog.getByRole('radio', { name: 'Abfrage von Nein' }).check()
    await lead.confirms('Abstimmung eröffnen')
    await answers('dornbach', 'Nein')
    await seen('clause-open')
    await lead.step('Abstimmung schließen')
    await seen('clause-result')
    await lead.from(/Andere Abstimmung/)
    await lead.dialog.getByLabel('Worüber').selectOption('question')
    await lead.dialog.getByRole('textbox', { name: 'Frage' }).fill('Soll die Presse zugelassen werden?')
    await lead.dialog.getByRole('radio', { name: 'Nur die Ja-Stimmen' }).check()
    await lead.confirms('Abstimmung eröffnen')
    await answers('dornbach', 'Ja')
    await answers('bergfurt', 'Ja')
    await seen('ayes-open')
    await lead.asks(/Abstimmung schließen/)
    await lead.confirms('Abstimmung schließen')
    await seen('ayes-result')
    // a vote that is cancelled with a reason, and held again
    await lead.press('nur Ausnahmen')
    await lead.step('Abstimmung eröffnen')
    await answers('dornbach', 'Enthaltung')
    await lead.asks('Abstimmung aufheben')
    await lead.dialog.getByLabel(/Grund/).fill('Die Mikrofone waren aus')
    await lead.confirms('Abstimmung aufheben')
    await seen('cancelled')
    await lead.step('Abstimmung eröffnen')
    await lead.step('Abstimmung schließen')
    await lead.page
      .getByText(/einstimmig angenommen/)
      .first()
      .waitFor()

    // ------------------------------------------------------------------ a vote given away, and no second one to the same
    await hall.at('10:10')
    await tab('Wort')
    await open.dornbach.page.getByRole('button', { name: 'Stimme übertragen …' }).click()
    const giving = open.dornbach.page.getByRole('dialog')
    await giving.getByRole('combobox').selectOption('ALT')
    await seen('giving', 'dornbach')
    await giving.getByRole('button', { name: /auf Altmühle übertragen|Stimme übertragen/ }).click()
    await giving.waitFor({ state: 'hidden' })
    await open.eichwerder.page.getByRole('button', { name: 'Stimme übertragen …' }).click()
    await seen('giving-refused', 'eichwerder')
    expect(await open.eichwerder.page.getByRole('dialog').innerText()).toMatch(
      /Altmühle führt schon so viele fremde Stimmen/,
    )
    await open.eichwerder.page.keyboard.press('Escape')

    // ------------------------------------------------------------------ weights, two answers of one delegation, the co-chair leads
    await lead.from(/Leitung übergeben/)
    await lead.dialog.getByRole('combobox').fill('Behn')
    await lead.page.keyboard.press('Enter')
    await lead.page.getByText(/Die Sitzung leitet Jens Behn/).waitFor()
    const deputyPicture = async (what: string) => {
      if (look === undefined) return
      await deputy.page.screenshot({ path: join(look, `${shot}-${what}-deputy.png`), animations: 'disabled' })
    }
    const deputy = new LiveChair((await hall.window('behn', 'chair', { width: 1280, height: 800 })).page)
    await deputy.step(/TOP 5 aufrufen/)
    await seen('passed', 'chair')
    await deputy.press('Gleich abstimmen')
    await deputy.press('namentlich')
    await seen('weights-before', 'chair')
    await deputyPicture('weights-before')
    await deputy.step('Abstimmung eröffnen')
    await tab('Abstimmung')
    await answers('bergfurt', 'Ja')
    await open.second.page.getByRole('button', { name: 'Anders antworten' }).click()
    await answers('second', 'Nein')
    await ownVote('Ja')
    await ownVote('Nein', /gezählt um/, 'Dornbach')
    await answers('eichwerder', 'Nein')
    await deputy.hears('Falkenau', 'Nein')
    await seen('conflict')
    await deputyPicture('conflict')
    await deputy.asks('Feststellen, was gilt')
    await deputyPicture('settling')
    await deputy.dialog.getByRole('button', { name: 'Ja', exact: true }).click()
    await deputy.dialog.waitFor({ state: 'hidden' })
    await deputy.step('Abstimmung schließen')
    await deputy.page
      .getByText(/Stimmen\s9/)
      .first()
      .waitFor()
    await seen('weights-result')
    await deputyPicture('weights-result')

    // ------------------------------------------------------------------ a break; then the chair leads again
    await deputy.from(/Sitzung unterbrechen/)
    await deputy.dialog.getByLabel(/Bis/).fill('10:45')
    await deputy.confirms('Sitzung unterbrechen')
    await seen('suspended')
    await hall.at('10:45')
    await deputy.step('Sitzung fortsetzen')
    await deputy.from(/Leitung übergeben/)
    await deputy.dialog.getByRole('combobox').fill('Anders')
    await deputy.page.keyboard.press('Enter')
    await lead.next
      .getByRole('button', { name: /aufrufen/ })
      .first()
      .waitFor()

    // ------------------------------------------------------------------ en bloc
    await lead.from(/Konsensliste bilden/)
    for (const item of [/TOP 6 /, /TOP 7 /]) await lead.dialog.getByRole('checkbox', { name: item }).check()
    await lead.dialog.getByRole('radio', { name: 'Als Nächstes' }).check()
    await lead.dialog.getByRole('radio', { name: 'Gemeinsam abgestimmt' }).check()
    await lead.confirms('Liste bilden')
    await lead.step(/TOP 6 aufrufen/)
    await lead.press('nur Ausnahmen')
    await seen('bloc-before', 'chair')
    await lead.step('Abstimmung eröffnen')
    await answers('eichwerder', 'Enthaltung')
    await seen('bloc-open')
    await lead.step('Abstimmung schließen')
    await seen('bloc-result')

    // ------------------------------------------------------------------ an objection; a vote that is not possible while one is missing
    await lead.call('8', /Name der neuen Fähre/)
    await lead.press('Gleich abstimmen')
    await lead.press('namentlich')
    await lead.step('Abstimmung eröffnen')
    await seen('objection-open')
    await answers('bergfurt', 'Ja')
    await answers('eichwerder', 'Nein')
    await lead.asks(/Abstimmung schließen/)
    await lead.confirms('Abstimmung schließen')
    await seen('objection-result')
    await lead.call('9', /Änderung der Satzung/)
    await lead.press('Gleich abstimmen')
    await lead.press('namentlich')
    await lead.next
      .getByText(/Grünhafen/)
      .first()
      .waitFor()
    await seen('not-possible', 'chair')
    const desk = await hall.window('adler', 'chair', { width: 1280, height: 800 })
    await desk.page.getByRole('button', { name: 'Wer ist da?' }).first().click()
    await desk.page.getByRole('button', { name: /^Grünhafen/ }).click()
    await desk.page.getByRole('button', { name: 'Ist da', exact: true }).click()
    await desk.page.getByRole('dialog').getByText('im Raum').waitFor()
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Schließen' }).last().click()
    await lead.step('Abstimmung eröffnen')
    await ownVote('Ja')
    await ownVote('Ja', /gezählt um/, 'Dornbach')
    await answers('bergfurt', 'Ja')
    await answers('eichwerder', 'Ja')
    for (const name of ['Falkenau', 'Grünhafen']) await lead.hears(name, 'Ja')
    await lead.step('Abstimmung schließen')
    await lead.page
      .getByText(/einstimmig angenommen/)
      .first()
      .waitFor()
    // a slip of the ear is put right; the first result stays readable
    await lead.page.getByRole('button', { name: 'Berichtigen …', exact: true }).click()
    await lead.dialog.getByLabel('Wessen Antwort').selectOption('FAL')
    await lead.dialog.getByRole('radio', { name: 'Nein' }).check()
    await lead.dialog.getByLabel(/Grund/).fill('verhört')
    await seen('correcting', 'chair')
    await lead.confirms('Berichtigen')
    await lead.page
      .getByText(/Zunächst: 6/)
      .first()
      .waitFor()
    await seen('corrected')

    // ------------------------------------------------------------------ the first answer stands; level, so a second ballot; who leaves
    await hall.at('11:20')
    await lead.step(/TOP 10 aufrufen/)
    await lead.press('Gleich abstimmen')
    await lead.press('namentlich')
    await lead.step('Abstimmung eröffnen')
    await answers('eichwerder', 'Ja')
    await seen('never-open')
    await answers('bergfurt', 'Nein')
    await ownVote('Nein')
    await ownVote('Ja', /gezählt um/, 'Dornbach')
    await lead.hears('Falkenau', 'Ja')
    await lead.hears('Grünhafen', 'Nein')
    await lead.step('Abstimmung schließen')
    await seen('never-result')
    await open.eichwerder.page.getByRole('button', { name: 'Sitzung verlassen …' }).click()
    const going = open.eichwerder.page.getByRole('dialog')
    await going.getByRole('combobox').selectOption('FAL')
    await going.getByRole('button', { name: /auf Falkenau übertragen/ }).click()
    await going.waitFor({ state: 'hidden' })
    await desk.page.getByRole('button', { name: 'Wer ist da?' }).first().click()
    await desk.page.getByRole('button', { name: /^Falkenau/ }).click()
    await desk.page.screenshot({ path: join(look ?? tmpdir(), 'desk-leave.png') })
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Geht', exact: true }).click()
    await desk.page.getByRole('dialog').getByText('nicht im Raum').waitFor()
    await desk.page.getByRole('dialog').getByRole('button', { name: 'Schließen' }).last().click()
    await open.eichwerder.page.getByText(/auf Falkenau ist um 11:2\d erloschen/).waitFor()
    await seen('lapsed')
    await lead.step('Abstimmung eröffnen')
    await seen('series-open')
    await answers('bergfurt', 'Nein')
    await ownVote('Ja')
    await ownVote('Ja', /gezählt um/, 'Dornbach')
    await lead.hears('Grünhafen', 'Ja')
    await lead.step('Abstimmung schließen')
    await seen('series-result')

    // ------------------------------------------------------------------ what was decided in writing is reported
    await lead.step(/TOP 11 aufrufen/)
    await lead.page
      .getByText(/wegen des Widerspruchs/)
      .first()
      .waitFor()
    await seen('reported')

    // ------------------------------------------------------------------ by the keyboard alone
    const { keyboard } = lead.page
    await lead.page.evaluate(() => (globalThis.document.activeElement as HTMLElement | null)?.blur())
    await keyboard.press('Control+k')
    await keyboard.type('Andere Abstimmung')
    await keyboard.press('Enter')
    await lead.dialog.getByLabel('Worüber').focus() // the first field; the title bar's cross stands before it
    await keyboard.type('Eine Frage')
    await keyboard.press('Tab')
    await keyboard.type('Gehen wir mittags ans Wasser?')
    await seen('keyboard-dialog', 'chair')
    const focused = () => lead.page.evaluate(() => globalThis.document.activeElement?.textContent?.trim() ?? '')
    for (let tabs = 0; tabs < 20 && !(await focused()).startsWith('Abstimmung eröffnen'); tabs += 1)
      await keyboard.press('Tab')
    await keyboard.press('Enter')
    await lead.dialog.waitFor({ state: 'hidden' })
    await lead.next.getByText(/Auf \d Antworten warten|Nach Nein und Enthaltungen/).waitFor()
    expect(findings).toEqual([])
    for (const [name, { complaints }] of Object.entries(open)) expect([name, ...complaints]).toEqual([name])
  })
})

/** Presses until the dialog has gone; a press in its first half second is not taken. */
async function untilGone(dialog: Locator, press: () => Promise<void>): Promise<void> {
  await expect
    .poll(
      async () => {
        if (await dialog.isVisible()) await press()
        return dialog.isVisible()
      },
      { timeout: 20_000, interval: 300 },
    )
    .toBe(false)
}

/** What everybody saw when it failed. */
async function photographed(windows: readonly (readonly [string, Window | undefined])[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'rostra-failed-'))
  for (const [name, window] of windows) await window?.page.screenshot({ path: join(folder, `${name}.png`) })
  console.error(`pictures of every window: ${folder}`)
}
