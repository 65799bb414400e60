import { sectionsOf } from '../../shared/meeting/facts.ts'
import { meeting, type MeetingCommand, type MeetingEvent, type MeetingState } from '../../shared/meeting/meeting.ts'
import type { Rejection } from '../../shared/kernel/decider.ts'
import type { Block, DraftText } from '../../shared/phrases/draft.ts'
import { phrasebookOf } from '../../shared/phrases/phrases.ts'
import type { Act } from '../../server/import/acts.ts'
import { foundingCommands } from '../../server/import/founding.ts'
import type { MeetingFile } from '../../server/import/read-meeting-file.ts'
import { commandsFor, isDraftAct, type DraftAct } from '../../server/rehearse/act-commands.ts'
import { momentOf } from '../../server/rehearse/moments.ts'

export interface Played {
  readonly state: MeetingState
  readonly draft: DraftText
  readonly events: readonly MeetingEvent[]
  /** Acts that were refused, with the reason. */
  readonly refused: readonly { readonly act: Act; readonly rejection: Rejection }[]
}

/** Plays a meeting file on paper: the same machine and words as the server, without one. Facts are placed as they happen. */
export function playOnPaper(file: MeetingFile): Played {
  let state = meeting.initial()
  let seq = 0
  let now = 0
  const events: MeetingEvent[] = []
  const refused: { act: Act; rejection: Rejection }[] = []
  const draft: Record<string, Block[]> = {}

  const say = (command: MeetingCommand, person: string | null): Rejection | null => {
    const decision = meeting.decide(command, state, { now, seq, actor: { person } })
    if (!decision.ok) return decision.rejection
    for (const event of decision.events) {
      seq += 1
      state = meeting.evolve(state, event, { seq, at: now, by: person })
      events.push(event)
    }
    return null
  }
  const place = () => {
    const phrasebook = phrasebookOf(state)
    for (const { item, facts } of sectionsOf(state)) {
      const blocks = (draft[item] ??= [])
      const standing = () => blocks.flatMap((block) => (block.kind === 'paragraph' ? block.content : []))
      facts.forEach(({ id }, index) => {
        if (phrasebook.sentence(state, facts[index]!) === '') return
        if (standing().some((inline) => inline.kind === 'fact' && inline.fact === id)) return
        const later = new Set(facts.slice(index + 1).map((fact) => fact.id))
        const before = blocks.findIndex(
          (block) => block.kind === 'paragraph' && block.content.some((it) => it.kind === 'fact' && later.has(it.fact)),
        )
        const paragraph: Block = { kind: 'paragraph', content: [{ kind: 'fact', fact: id, wording: null }] }
        blocks.splice(before === -1 ? blocks.length : before, 0, paragraph)
      })
    }
  }
  const write = (act: DraftAct) => {
    place()
    const item = act.item ?? state.agenda.current ?? state.agenda.place ?? ''
    const blocks = (draft[item] ??= [])
    if (act.act === 'minutes.write') {
      blocks.push({ kind: 'paragraph', content: [{ kind: 'text', text: act.text, marks: [] }] })
      return
    }
    const fact = sectionsOf(state)
      .find((section) => section.item === item)
      ?.facts.findLast(({ name }) => name === act.fact)
    if (!fact) throw new Error(`line ${act.line}: item ${item} has no fact ${act.fact}`)
    const wording = { text: act.text, basis: phrasebookOf(state).sentence(state, fact), by: act.by }
    draft[item] = blocks.map((block) =>
      block.kind !== 'paragraph'
        ? block
        : {
            ...block,
            content: block.content.map((it) => (it.kind === 'fact' && it.fact === fact.id ? { ...it, wording } : it)),
          },
    )
  }

  for (const command of foundingCommands(file)) {
    const rejection = say(command, null)
    if (rejection) throw new Error(`the meeting cannot be founded: ${rejection.code}`)
  }
  const { timezone, meeting: head } = file.convocation
  let previous: number | null = null
  for (const act of file.acts) {
    now = previous = momentOf(act.at, timezone, head.dates, previous)
    if (isDraftAct(act)) {
      write(act)
      continue
    }
    for (const command of commandsFor(act, state)) {
      const rejection = say(command, act.by)
      if (rejection) refused.push({ act, rejection })
    }
  }
  place()
  return { state, draft, events, refused }
}
