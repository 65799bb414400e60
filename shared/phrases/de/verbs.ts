import type { MeetingState } from '../../meeting/state.ts'
import { houseOf } from '../house.ts'

/** Every finite verb of the minutes with its past. Reported speech keeps its own mood in both. */
const past = {
  wird: 'wurde',
  werden: 'wurden',
  ist: 'war',
  sind: 'waren',
  'ist erfolgt': 'erfolgte',
  beendet: 'beendete',
  berichtet: 'berichtete',
  besteht: 'bestand',
  bittet: 'bat',
  bleibt: 'blieb',
  diskutieren: 'diskutierten',
  enthalten: 'enthielten',
  enthält: 'enthielt',
  entfällt: 'entfiel',
  erklärt: 'erklärte',
  erreicht: 'erreichte',
  findet: 'fand',
  führen: 'führten',
  geben: 'gaben',
  genehmigt: 'genehmigte',
  gibt: 'gab',
  kommt: 'kam',
  legt: 'legte',
  lehnt: 'lehnte',
  liegen: 'lagen',
  muss: 'musste',
  nehmen: 'nahmen',
  nimmt: 'nahm',
  stellt: 'stellte',
  stimmen: 'stimmten',
  stimmt: 'stimmte',
  tauschen: 'tauschten',
  verlässt: 'verließ',
  zieht: 'zog',
  übergibt: 'übergab',
  überträgt: 'übertrug',
  abgeben: 'abgaben',
  abgibt: 'abgab',
} as const

export type Verb = keyof typeof past

/** PHR29: the verb in the house's tense, given in the present. */
export const verb = (state: MeetingState, present: Verb): string =>
  houseOf(state).tense === 'past' ? past[present] : present
