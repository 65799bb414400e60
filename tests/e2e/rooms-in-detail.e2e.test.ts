import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { SeatClient } from '../../server/rehearse/seat-client.ts'
import type { MeetingCommand } from '../../shared/meeting/meeting.ts'
import { accessibilityFindings } from '../support/accessible.ts'
import { LiveHall } from '../support/live-hall.ts'
import { scratchFolder } from '../support/scratch-folder.ts'

const source = readFileSync(new URL('../fixtures/long-words.yaml', import.meta.url), 'utf8')
const PATIENCE_MS = 180_000

/** Elements whose text is cut off, or sticks out of them. */
const cut = (page: Page, selector: string): Promise<readonly string[]> =>
  page.evaluate(
    (of) =>
      [...document.querySelectorAll<HTMLElement>(of)]
        .filter((it) => it.scrollWidth > it.clientWidth + 1)
        .map((it) => it.textContent ?? ''),
    selector,
  )

describe('the rooms, in detail', () => {
  it(
    'say who lifts an item, what is released, who had no votes; long words fit; nothing stands outside the landmarks',
    async () => {
      const hall = await LiveHall.open(source, scratchFolder())
      onTestFinished(() => hall.close(), 30_000)
      const phone = { width: 390, height: 844 }
      const { page: chair } = await hall.window('vorsitz', 'chair')
      const { page: guest } = await hall.window('gast', 'delegation')
      const { page: hand } = await hall.window('rvs', 'delegation', phone)
      const { page: reader } = await hall.doorWindow('follow', 'vorsitz', phone)
      const { page: screen } = await hall.doorWindow('screen', 'vorsitz', { width: 1920, height: 1080 })
      const { page: desk } = await hall.window('vorsitz', 'setup', phone)
      const pages = { chair, guest, hand, reader, screen, desk }

      const seats = new Map<string, SeatClient>()
      const send = async (person: string, ...commands: readonly MeetingCommand[]) => {
        const seat = seats.get(person) ?? (await hall.device(person))
        seats.set(person, seat)
        for (const command of commands) {
          const answer = await seat.send(command)
          if (!answer.ok) throw new Error(`${person} ${command.type}: ${JSON.stringify(answer)}`)
        }
      }
      const folder = mkdtempSync(join(tmpdir(), 'rostra-rooms-'))
      const look = async (name: string, ...who: readonly (keyof typeof pages)[]) => {
        for (const each of who) {
          await pages[each].screenshot({ path: join(folder, `${name}-${each}.png`), animations: 'disabled' })
          expect([name, each, ...(await accessibilityFindings(pages[each]))]).toEqual([name, each])
        }
      }
      const menu = async (page: Page) => {
        await page.getByRole('button', { name: 'Einstellungen' }).click()
        await page.getByRole('menu').waitFor()
      }

      await look('before', 'chair', 'hand', 'screen')
      await send('vorsitz', { type: 'attendance.open', data: {} }, { type: 'agenda.call', data: { item: '1' } })

      // every link in one list: who has come in, and a new link only after a question
      await desk.getByRole('button', { name: 'Alle Links' }).click()
      const links = desk.getByRole('region', { name: 'Alle Links der Sitzung' })
      await expect.poll(() => links.getByRole('row', { name: /Gustav Zuhörer/ }).innerText()).toContain('eingelöst')
      expect(await links.getByRole('row', { name: /Jo Tief/ }).innerText()).toContain('nicht eingelöst')
      await look('links', 'desk')
      await desk.getByRole('searchbox').fill('tief')
      await expect.poll(() => links.getByRole('row').count()).toBe(2)
      await links.getByRole('button', { name: 'Neuer Link: Jo Tief' }).click()
      await desk.getByRole('dialog').getByRole('button', { name: 'Neuer Link' }).click()
      await desk.getByRole('dialog', { name: 'Einladungslink für Jo Tief' }).waitFor()
      await look('new-link', 'desk')

      // who lifts which item is told to the chair, until it was seen
      await send('vorsitz', {
        type: 'agenda.consent',
        data: { items: ['3', '4'], when: 'end', how: 'en-bloc', liftAt: 1 },
      })
      await send('lmk', { type: 'agenda.lift', data: { item: '3' } })
      const notice = chair.getByRole('region', { name: 'Einzelbehandlung verlangt' })
      await expect.poll(() => notice.innerText()).toContain('verlangt von Lebensmittelkennzeichnungsverband.')
      await chair.getByRole('status').filter({ hasText: 'Einzelbehandlung von TOP' }).waitFor({ state: 'attached' })
      await look('lifted', 'chair')
      await notice.getByRole('button', { name: 'Gesehen' }).click()
      await notice.waitFor({ state: 'hidden' })

      // a long title and long words
      await send('vorsitz', { type: 'agenda.call', data: { item: '2' } })
      await send('rvs', { type: 'floor.request', data: { kind: 'speech' } })
      await send('vorsitz', { type: 'floor.grant', data: { person: 'rvs' } })
      await look('long', 'chair', 'hand', 'reader', 'screen', 'guest')
      await menu(hand)
      await look('menu', 'hand')
      await hand.keyboard.press('Escape')
      await menu(chair)
      await look('menu', 'chair')
      await chair.keyboard.press('Escape')
      await send('vorsitz', { type: 'floor.end', data: {} })
      await hand.getByRole('button', { name: 'Text' }).click()
      await look('text', 'hand', 'screen')

      // a ballot calls from another tab
      await send('vorsitz', { type: 'ballots.open', data: { method: 'named', order: 'protocol', written: false } })
      await hand.getByRole('region', { name: 'Abstimmung' }).waitFor()
      await look('call', 'hand', 'chair', 'screen', 'reader')
      await hand.getByRole('button', { name: 'Zur Abstimmung' }).click()
      await look('vote', 'hand')

      expect(await cut(screen, 'h1, h2, li > span')).toEqual([])
      expect(await cut(hand, 'h1, h2, p')).toEqual([])
      expect(await cut(reader, 'h1, h2, p')).toEqual([])
      expect(await guest.getByText('Unsere Stimmen bisher').count()).toBe(0)

      // what is released stands at the item, since when; nobody is asked to join the sponsors of what was decided
      const { id } = Object.values(seats.get('vorsitz')!.state.ballots.all).at(-1)!
      for (const who of ['rvs', 'lmk', 'vorsitz', 'ene'])
        await send(who, { type: 'ballots.cast', data: { ballot: id, choice: 'yes' } })
      await hand.getByRole('button', { name: 'Text' }).click()
      const joining = hand.getByRole('button', { name: 'Mitantragsteller werden' })
      await send('vorsitz', { type: 'ballots.close', data: { ballot: id } })
      await expect.poll(() => joining.count()).toBe(0)
      await chair.locator('#next').getByRole('button', { name: 'Mehr' }).click()
      await chair.getByRole('menuitem', { name: 'Stimmen zu TOP 2 für Außenstehende freigeben' }).click()
      await chair.getByRole('dialog').getByText('was schon weitergegeben wurde, nicht').waitFor()
      await chair.getByRole('dialog').getByRole('button', { name: 'Freigeben' }).click()
      await chair
        .getByRole('list', { name: 'Für Außenstehende freigegeben' })
        .getByText(/Stimmen für Außenstehende freigegeben seit 10\. Mai 2025/)
        .waitFor()
      await look('released', 'chair', 'hand', 'screen', 'reader')

      // a candidate whom nobody chose stands in every result with 0
      const candidates = ['Rechtsschutzbeauftragte Anna Lang', 'Bert Kurz', 'Cora Null']
      await send(
        'vorsitz',
        { type: 'agenda.call', data: { item: '5' } },
        {
          type: 'ballots.open',
          data: { subject: { kind: 'candidates', candidates }, method: 'named', order: 'protocol', written: false },
        },
      )
      const election = Object.values(seats.get('vorsitz')!.state.ballots.all).at(-1)!.id
      for (const [who, at] of [
        ['rvs', 0],
        ['lmk', 0],
        ['vorsitz', 0],
        ['ene', 0],
        ['was', 1],
      ] as const)
        await send(who, { type: 'ballots.cast', data: { ballot: election, choice: candidates[at]! } })
      await look('election', 'chair', 'screen', 'reader')
      await send('vorsitz', { type: 'ballots.close', data: { ballot: election } })
      for (const page of [chair, screen, reader]) await page.getByRole('region', { name: 'Cora Null: 0' }).waitFor()
      await look('elected', 'chair', 'screen', 'reader')
      expect(await cut(screen, 'h1, h2, li, li > span')).toEqual([])

      // the connection is lost
      await hall.kill()
      for (const page of [chair, hand, reader]) await page.getByRole('region', { name: 'Verbindung' }).waitFor()
      await look('lost', 'chair', 'hand', 'reader')
    },
    PATIENCE_MS,
  )
})
