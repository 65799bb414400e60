import type { Rejection } from '../../shared/kernel/decider.ts'
import { readChoice } from '../../shared/features/ballots/answering.ts'
import { ballotOf } from '../../shared/features/ballots/select.ts'
import { lastFactNamed, printedBefore, sectionsOf } from '../../shared/meeting/facts.ts'
import { meeting, type MeetingCommand, type MeetingEvent, type MeetingState } from '../../shared/meeting/meeting.ts'
import type { Block, DraftText } from '../../shared/phrases/draft.ts'
import { phrasebookOf } from '../../shared/phrases/phrases.ts'
import { factsIn } from '../../shared/phrases/references.ts'
import { draftRights } from '../../server/app/draft-rights.ts'
import type { Act } from '../../server/import/acts.ts'
import { foundingCommands } from '../../server/import/founding.ts'
import type { MeetingFile } from '../../server/import/read-meeting-file.ts'
import { commandsFor, isDraftAct, type DraftAct } from '../../server/rehearse/act-commands.ts'
import { momentOf } from '../../server/rehearse/moments.ts'

export interface Happened {
  readonly seq: number
  readonly at: number
  readonly by: string | null
  readonly event: MeetingEvent
}

export interface Played {
  readonly state: MeetingState
  readonly draft: DraftText
  readonly events: readonly Happened[]
  /** Acts that were refused, with the reason. */
  readonly refused: readonly { readonly act: Act; readonly rejection: Rejection }[]
}

/** A meeting on paper: the same machine as the server's, with a ballot box and without a server. */
export class PaperMeeting {
  state: MeetingState = meeting.initial()
  readonly events: Happened[] = []
  readonly #boxes = new Map<string, Record<string, number>>()

  /** Null: accepted, and `state` is what came of it. */
  say(command: MeetingCommand, person: string | null, now: number): Rejection | null {
    const seq = this.events.length
    const box = command.type === 'ballots.close' ? { box: this.#boxes.get(command.data.ballot) ?? {} } : {}
    const decision = meeting.decide(command, this.state, { now, seq, actor: { person }, ...box })
    if (!decision.ok) return decision.rejection
    if (command.type === 'ballots.cast') this.#drop(command.data.ballot, command.data.choice)
    for (const event of decision.events) {
      const happened = { seq: this.events.length + 1, at: now, by: person, event }
      this.state = meeting.evolve(this.state, event, happened)
      this.events.push(happened)
    }
    return null
  }

  #drop(id: string, choice: string) {
    const ballot = ballotOf(this.state, id)
    if (ballot?.method !== 'secret') return
    const box = this.#boxes.get(id) ?? {}
    const answer = readChoice(ballot, choice)
    this.#boxes.set(id, { ...box, [answer]: (box[answer] ?? 0) + 1 })
  }
}

/** The draft as note-takers and the server's placer fill it: each printed fact in a paragraph of its own, once. */
class PaperDraft {
  readonly items: Record<string, Block[]> = {}
  readonly #placed = new Set<string>()

  place(state: MeetingState) {
    const phrasebook = phrasebookOf(state)
    for (const { item, facts } of sectionsOf(state)) {
      const printed = facts.filter((fact) => phrasebook.sentence(state, fact) !== '')
      const blocks = (this.items[item] ??= [])
      for (let index = printed.length - 1; index >= 0; index--) {
        const id = printed[index]?.id ?? ''
        if (this.#placed.has(`${item}/${id}`)) continue
        this.#placed.add(`${item}/${id}`)
        const next = printed.slice(index + 1).map((later) => blocks.findIndex((it) => factsIn(it).includes(later.id)))
        const paragraph: Block = { kind: 'paragraph', content: [{ kind: 'fact', fact: id, wording: null }] }
        blocks.splice(next.find((block) => block >= 0) ?? blocks.length, 0, paragraph)
      }
    }
  }

  /** Null: written. Refused where the person may not write, or words a fact there is none of. */
  write(act: DraftAct, state: MeetingState): Rejection | null {
    if (!draftRights(state, act.by).write) return { code: 'not-a-writer' }
    this.place(state)
    const item = act.item ?? state.agenda.current ?? state.agenda.place ?? ''
    const blocks = (this.items[item] ??= [])
    if (act.act === 'minutes.write') {
      blocks.push({ kind: 'paragraph', content: [{ kind: 'text', text: act.text, marks: [] }] })
      return null
    }
    const fact = lastFactNamed(state, item, act.fact)
    if (!fact) return { code: 'no-such-fact', params: { item, fact: act.fact } }
    if (!blocks.some((block) => factsIn(block).includes(fact.id))) {
      const before = printedBefore(state, fact).find((id) => blocks.some((block) => factsIn(block).includes(id)))
      const behind = before === undefined ? -1 : blocks.findIndex((block) => factsIn(block).includes(before))
      const paragraph: Block = { kind: 'paragraph', content: [{ kind: 'fact', fact: fact.id, wording: null }] }
      blocks.splice(behind < 0 ? blocks.length : behind + 1, 0, paragraph)
    }
    const wording = { text: act.text, basis: phrasebookOf(state).sentence(state, fact), by: act.by }
    this.items[item] = blocks.map((block) =>
      block.kind !== 'paragraph'
        ? block
        : {
            ...block,
            content: block.content.map((it) => (it.kind === 'fact' && it.fact === fact.id ? { ...it, wording } : it)),
          },
    )
    return null
  }
}

/** Plays a meeting file on paper: the same machine and words as the server's. Facts are placed as they happen. */
export function playOnPaper(file: MeetingFile): Played {
  const paper = new PaperMeeting()
  const draft = new PaperDraft()
  const refused: { act: Act; rejection: Rejection }[] = []
  for (const command of foundingCommands(file)) {
    const rejection = paper.say(command, null, 0)
    if (rejection) throw new Error(`the meeting cannot be founded: ${rejection.code}`)
  }
  const { timezone, meeting: head } = file.convocation
  let now: number | null = null
  for (const act of file.acts) {
    now = momentOf(act.at, timezone, head.dates, now)
    if (isDraftAct(act)) {
      const rejection = draft.write(act, paper.state)
      if (rejection) refused.push({ act, rejection })
      continue
    }
    for (const command of commandsFor(act, paper.state)) {
      const rejection = paper.say(command, act.by, now)
      if (rejection) refused.push({ act, rejection })
    }
    draft.place(paper.state)
  }
  return { state: paper.state, draft: draft.items, events: paper.events, refused }
}
