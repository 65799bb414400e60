import { meeting, type MeetingCommand, type MeetingState } from '../../shared/meeting/meeting.ts'
import { foundingCommands } from '../../server/import/founding.ts'
import { readMeetingFile } from '../../server/import/read-meeting-file.ts'

/** A council with one person for every way in. Nobody of it is of the example. */
export const COUNCIL = `format: 1
locale: en-GB
timezone: Europe/London
rules: majority-cast
body: { name: Council of Ports, short: CoP }
meeting: { title: Third session, date: 2025-03-14, place: Harwich }
delegations:
  - { code: AA, name: Alphaport }
  - { code: BB, name: Betaport }
  - { code: OBS, name: Observers, vote: false, standing: guest }
people:
  - { id: anna, delegation: AA, seat: member, office: Mayor, title: Dr, given: Anna, family: Alpha, duty: chair }
  - { id: bert, delegation: BB, seat: member, given: Bert, family: Beta, duty: co-chair }
  - { id: sara, delegation: AA, seat: staff, given: Sara, duty: secretariat }
  - { id: nils, delegation: AA, seat: staff, duty: minutes }
  - { id: aude, delegation: OBS, seat: guest, duty: auditor }
  - { id: mona, delegation: BB, seat: alternate }
  - { id: olga, delegation: OBS, seat: guest, office: Observer }
agenda:
  - { number: "1", title: Opening, kind: opening }
  - { number: "2", title: Dredging, clauses: [The depth is kept.] }
`

export const NOON = Date.UTC(2025, 2, 14, 12)

/** A meeting's state after commands, each by a person (null: the server), a minute apart from noon. Throws where one is refused. */
export function stateAfter(
  ...acts: readonly (readonly [person: string | null, command: MeetingCommand])[]
): MeetingState {
  const read = readMeetingFile(COUNCIL)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  const founding = foundingCommands(read.file).map((command) => [null, command] as const)
  let state = meeting.initial()
  let seq = 0
  for (const [person, command] of [...founding, ...acts]) {
    const now = NOON + seq * 60_000
    const decision = meeting.decide(command, state, { now, actor: { person }, seq })
    if (!decision.ok) throw new Error(`${command.type}: ${JSON.stringify(decision.rejection)}`)
    for (const event of decision.events) state = meeting.evolve(state, event, { seq: ++seq, at: now, by: person })
  }
  return state
}

export const OPEN = ['anna', { type: 'attendance.open', data: {} }] as const
export const CLOSE = ['anna', { type: 'attendance.close', data: {} }] as const
