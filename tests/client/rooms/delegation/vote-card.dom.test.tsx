import { describe, expect, it, vi } from 'vitest'
import { votesOf, type PendingCommand } from '../../../../client/features/ballots/votes.ts'
import { I18n, MeetingZone } from '../../../../client/i18n/I18n.tsx'
import { offeredChoices, voteStateOf, type Late } from '../../../../client/rooms/delegation/vote-state.ts'
import { VoteCard } from '../../../../client/rooms/delegation/VoteCard.tsx'
import { ballotOf } from '../../../../shared/features/ballots/select.ts'
import { small, type SmallAct } from '../../../meeting/small-meeting.ts'
import { press, render } from '../../../ui/render.ts'
import { format, plain, t } from '../../words.ts'

const opened: readonly SmallAct[] = [
  ['chair', 'meeting.open'],
  ['chair', 'item.call', { item: '3' }],
  ['chair', 'ballot.open', { method: 'named' }],
]
const yes: SmallAct = ['by', 'ballot.cast', { choice: 'yes' }]

interface Shown {
  readonly acts?: readonly SmallAct[]
  readonly pending?: readonly PendingCommand[]
  readonly lost?: boolean
  readonly editing?: boolean
  readonly late?: Late
  readonly refused?: string
}

/** Bayern's card as its member sees it. */
function card({ acts = [], pending = [], lost = false, editing = false, late, refused }: Shown) {
  const { state } = small([...opened, ...acts])
  const ballot = ballotOf(state, 'b1')!
  const view = votesOf(state, ballot, 'by', pending)[0]!
  const words = { t, format, objections: false }
  const did = { onChoose: vi.fn(), onEdit: vi.fn(), onKeep: vi.fn(), onDiscard: vi.fn() }
  const input = { state, ballot, view, person: 'by', lost, editing, refused, late, whyNot: '', words, ...did }
  const { host } = render(
    <I18n language="de">
      <MeetingZone zone="Europe/Berlin">
        <VoteCard
          kind="own"
          name="Bayern"
          choices={offeredChoices(ballot, view, editing, words)}
          state={voteStateOf(input)}
          onChoose={did.onChoose}
        />
      </MeetingZone>
    </I18n>,
  )
  const text = () => plain(host.textContent)
  const button = (name: string) =>
    [...host.querySelectorAll('button')].find((it) => plain(it.textContent).includes(name))
  return { text, button, ...did }
}

const pressed = (sent: boolean): PendingCommand => ({
  id: 'p1',
  command: { type: 'ballots.cast', data: { ballot: 'b1', choice: 'no' } },
  since: Date.parse('2024-10-18T09:05:00+02:00'),
  sent,
})

describe('the card of a vote', () => {
  it('offers the answers alike and sends the one pressed', () => {
    const { button, onChoose } = card({})
    expect(['Ja', 'Nein', 'Enthaltung'].map((name) => button(name)?.getAttribute('aria-pressed'))).toEqual([
      'false',
      'false',
      'false',
    ])
    press(button('Nein'))
    expect(onChoose).toHaveBeenCalledWith('no')
  })

  it('never looks counted while the server has not answered', () => {
    const { text, button } = card({ pending: [pressed(true)] })
    expect(text()).toContain('wird gezählt …')
    expect(text()).not.toMatch(/gezählt um|Quittung/)
    expect(button('Ja')).toBeUndefined()
  })

  it('pressed without a connection is not counted and can be taken back', () => {
    const { text, button, onDiscard } = card({ pending: [pressed(false)], lost: true })
    expect(text()).toContain('noch nicht gezählt')
    press(button('Verwerfen'))
    expect(onDiscard).toHaveBeenCalledWith('p1')
  })

  it('that had left before the connection broke says that it may have arrived', () => {
    const { text, button } = card({ pending: [pressed(true)], lost: true })
    expect(text()).toContain('noch nicht bestätigt')
    expect(text()).not.toContain('noch nicht gezählt')
    expect(button('Nicht weiter senden')).toBeDefined()
  })

  it('being changed tells which answer counts until then', () => {
    expect(card({ acts: [yes], pending: [pressed(true)] }).text()).toContain('bis dahin zählt „Ja“')
  })

  it('counted shows time, receipt and by whom, and can be changed until the close', () => {
    const { text, button, onEdit } = card({ acts: [yes] })
    expect(text()).toMatch(/gezählt um 09:03:00 · Quittung \d+/)
    expect(text()).toContain('abgegeben von Dr. Mehring · bis zum Schluss änderbar')
    press(button('Ändern'))
    expect(onEdit).toHaveBeenCalledOnce()
  })

  it('being changed keeps the earlier answer pressed, with a way to stay', () => {
    const { button, onKeep } = card({ acts: [yes], editing: true })
    expect(button('Ja')?.getAttribute('aria-pressed')).toBe('true')
    press(button('Bei der bisherigen Antwort bleiben'))
    expect(onKeep).toHaveBeenCalledOnce()
  })

  it('closed cannot be changed, not even from an editing begun before', () => {
    const { text, button } = card({ acts: [yes, ['chair', 'ballot.close']], editing: true })
    expect(text()).toContain('gezählt um')
    expect(button('Ändern')).toBeUndefined()
    expect(button('Nein')).toBeUndefined()
  })

  it('names a press that came after the close, whether something was counted or nothing', () => {
    const late = { label: 'Nein', at: Date.parse('2024-10-18T09:07:00+02:00') }
    const words = 'Ihr „Nein“ von 09:07:00 kam nach dem Schluss und zählt nicht.'
    expect(card({ acts: [yes, ['chair', 'ballot.close']], late }).text()).toContain(words)
    const nothing = card({
      acts: [
        ['hh', 'ballot.cast', { choice: 'yes' }],
        ['chair', 'ballot.close'],
      ],
      late,
    })
    expect(nothing.text()).toContain('keine Antwort')
    expect(nothing.text()).toContain(words)
  })

  it('refused says why beside the answers, which can be pressed again', () => {
    const { text, button } = card({ refused: 'Sie sind nicht im Raum.' })
    expect(text()).toContain('Sie sind nicht im Raum.')
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('Sie sind nicht im Raum.')
    expect(button('Ja')).toBeDefined()
  })
})
