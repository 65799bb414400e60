import type { Params, Rejection } from '../../kernel/decider.ts'
import type { MeetingRejection } from '../../meeting/meeting.ts'
import { agendaRefusals } from './agenda.ts'
import { attendanceRefusals } from './attendance.ts'
import { ballotsRefusals } from './ballots.ts'
import { documentsRefusals } from './documents.ts'
import { floorRefusals } from './floor.ts'
import { minutesRefusals } from './minutes.ts'
import { motionsRefusals } from './motions.ts'
import { policyRefusals } from './policies.ts'
import type { Refusals, RefusalSentence } from './refusals.ts'
import { rosterRefusals } from './roster.ts'
import { screenRefusals } from './screen.ts'
import { statementsRefusals } from './statements.ts'

const books = [
  policyRefusals,
  rosterRefusals,
  attendanceRefusals,
  agendaRefusals,
  documentsRefusals,
  motionsRefusals,
  floorRefusals,
  ballotsRefusals,
  statementsRefusals,
  minutesRefusals,
  screenRefusals,
] as const

type CodeOf<Book> = Book extends Refusals<infer Code> ? Code : never
type Within<Codes extends All, All> = Codes
/** Every code there is; does not compile while a feature’s sentences are missing above. */
export type WordedCode = Within<MeetingRejection, CodeOf<(typeof books)[number]>>

/**
 * Why something was refused and what to do, in a sentence. PHR25: where features word a code each in their own way, the
 * sentence counts that names most of what the refusal names, and nothing that it does not. A code from a newer server
 * is named as it is.
 */
export function refusalIn(language: 'de' | 'en', { code, params = {} }: Rejection): string {
  const worded = books.flatMap((book): readonly Worded[] => {
    const sentences: Readonly<Record<string, RefusalSentence>> = book[language]
    const sentence = Object.hasOwn(sentences, code) ? sentences[code] : undefined
    return sentence ? [wordedWith(sentence, params)] : []
  })
  const fitting = worded.filter(({ missing }) => missing === 0)
  const [best] = (fitting.length > 0 ? fitting : worded).toSorted((a, b) => b.named - a.named)
  return best?.text ?? code
}

interface Worded {
  readonly text: string
  /** How many parameters the sentence names, and how many of those there are not. */
  readonly named: number
  readonly missing: number
}

function wordedWith(sentence: RefusalSentence, params: Params): Worded {
  const asked = new Set<string>()
  const watched = new Proxy(params, {
    get: (target, name) => {
      asked.add(String(name))
      return Reflect.get(target, name) as unknown
    },
  })
  const text = sentence(watched)
  return { text, named: asked.size, missing: [...asked].filter((name) => params[name] === undefined).length }
}
