import { describe, expect, it, onTestFinished } from 'vitest'
import type { MeetingCommand } from '../../shared/meeting/meeting.ts'
import { accessibilityFindings } from '../support/accessible.ts'
import { LiveHall } from '../support/live-hall.ts'
import { folded } from '../support/reference.ts'
import { scratchFolder } from '../support/scratch-folder.ts'

const PATIENCE_MS = 120_000

const source = `format: 1
locale: de-DE
timezone: Europe/Berlin
body: { name: Hafenkonferenz, short: HK, article: die }
meeting: { number: 3, title: 3. Hafenkonferenz, date: 2025-03-14, place: Emden }
rules: majority-cast
delegations:
  - { code: HH, name: Hamburg }
  - { code: HB, name: Bremen }
  - { code: NI, name: Niedersachsen }
  - { code: GA, name: Gäste, vote: false, standing: guest }
people:
  - { id: vera, delegation: HH, seat: member, family: Lotsin, office: Senatorin, gender: f, duty: chair }
  - { id: bo, delegation: HB, seat: member, family: Brink, office: Senator, gender: m }
  - { id: nis, delegation: NI, seat: member, family: Nissen, office: Minister, gender: m }
  - { id: gast, delegation: GA, seat: guest, family: Gast, gender: m }
agenda:
  - { number: "1", title: Fahrrinne, sponsors: [HB], clauses: ["Die Tiefe bleibt."] }
  - { number: "2", title: Verkauf der Werft, sponsors: [HB], clauses: ["Die Werft wird verkauft."], confidential: true }
  - { number: "3", title: Verschiedenes, kind: any-other-business }
`

describe('a confidential item in the rooms', () => {
  it(
    '[CNF1, CNF2, CNF5, SCR6] is a number to who follows, until it is released; on the screen it is marked, or veiled',
    { timeout: PATIENCE_MS },
    async () => {
      const hall = await LiveHall.open(source, scratchFolder())
      onTestFinished(() => hall.close())
      const chair = await hall.device('vera')
      const [bremen, lower] = [await hall.device('bo'), await hall.device('nis')]
      const act = async (who: typeof chair, command: MeetingCommand) => {
        const answer = await who.send(command)
        expect(answer, command.type).toMatchObject({ ok: true })
        await who.reached(answer.seq)
      }
      await act(chair, { type: 'attendance.open', data: {} })
      const follow = await hall.doorWindow('follow', 'vera', { width: 1280, height: 800 })
      const screen = await hall.doorWindow('screen', 'vera', { width: 1280, height: 720 })
      const read = async ({ page }: typeof follow) => folded(await page.locator('body').innerText())
      await act(chair, { type: 'agenda.call', data: { item: '2' } })
      await follow.page.getByRole('heading', { level: 1, name: 'vertraulich' }).waitFor()
      await screen.page.getByText('nicht öffentlich').waitFor()

      await act(bremen, { type: 'floor.request', data: { kind: 'speech' } })
      await act(chair, { type: 'floor.grant', data: {} })
      await screen.page.getByText('Brink').first().waitFor()
      await act(chair, { type: 'floor.end', data: {} })
      await act(chair, { type: 'ballots.open', data: { method: 'named', order: 'protocol', written: false } })
      await act(bremen, { type: 'ballots.cast', data: { ballot: 'b1', choice: 'yes' } })
      await act(lower, { type: 'ballots.cast', data: { ballot: 'b1', choice: 'no' } })
      await screen.page.getByText('nicht öffentlich').waitFor()
      expect(await read(screen)).toContain('Verkauf der Werft')
      const guest = await hall.window('gast', 'delegation')
      await guest.page.getByText('Dieser Punkt ist vertraulich.').first().waitFor()
      const guests = await read(guest)
      for (const secret of ['Werft', 'Brink', 'keine Abstimmung', 'kein Text']) expect(guests).not.toContain(secret)

      await act(chair, { type: 'screen.veil', data: { on: true } })
      await screen.page.getByText('vertraulich').first().waitFor()
      const veiled = await read(screen)
      expect(veiled).toContain('nicht öffentlich')
      for (const secret of ['Werft', 'Abstimmung', 'geantwortet']) expect(veiled).not.toContain(secret)
      await act(chair, { type: 'screen.veil', data: { on: false } })
      await screen.page.getByText('Verkauf der Werft').first().waitFor()
      const withheld = await read(follow)
      expect(withheld).toContain('Dieser Punkt ist vertraulich.')
      for (const secret of ['Werft', 'Brink', 'Abstimmung', 'Nein']) expect(withheld).not.toContain(secret)
      expect(await follow.page.content()).not.toContain('Werft')
      expect(await accessibilityFindings(follow.page)).toEqual([])

      await act(chair, { type: 'ballots.cast', data: { ballot: 'b1', choice: 'yes' } })
      await act(chair, { type: 'ballots.close', data: { ballot: 'b1' } })
      await follow.page.evaluate(() => Object.assign(window, { untouched: true }))
      await act(chair, { type: 'minutes.release', data: { item: '2', part: 'text', released: true } })
      await follow.page.getByRole('heading', { level: 1, name: 'Verkauf der Werft' }).waitFor()
      const released = await read(follow)
      expect(released).toContain('Die Werft wird verkauft.')
      expect(released).toContain('Angenommen')
      expect(released).not.toContain('gegen die Stimme')
      await act(chair, { type: 'minutes.release', data: { item: '2', part: 'votes', released: true } })
      await follow.page.getByText('gegen die Stimme von Niedersachsen').first().waitFor()
      expect(await follow.page.evaluate(() => 'untouched' in window)).toBe(true)
      expect(await read(screen)).not.toContain('nicht öffentlich')
      expect([...follow.complaints, ...screen.complaints, ...guest.complaints]).toEqual([])
    },
  )
})
