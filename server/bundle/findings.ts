import type { Language } from '../import/issue.ts'

/** What is wrong with a bundle, each with where. */
export type Finding =
  | { readonly code: 'no-zip' | 'too-large' | 'no-manifest' | 'bad-manifest' }
  | { readonly code: 'newer-format'; readonly version: string }
  | { readonly code: 'path' | 'part-twice' | 'part-added' | 'part-missing' | 'sum'; readonly path: string }
  /** A line of the log that is no entry. */
  | { readonly code: 'entry-unreadable'; readonly line: number }
  /** Another entry stands where this one should. */
  | { readonly code: 'entry-order'; readonly line: number; readonly found: number }
  | { readonly code: 'entry-changed' | 'entry-impossible' | 'command-twice'; readonly line: number }
  | { readonly code: 'end-missing' | 'end-added'; readonly line: number; readonly wanted: number }
  | { readonly code: 'head' }
  /** The head that was asked for is another. */
  | { readonly code: 'other-head'; readonly wanted: string; readonly found: string }
  | { readonly code: 'not-founded' | 'secret-ballot-open' | 'draft-unreadable' }
  | { readonly code: 'snapshots'; readonly path: string }
  /** A version of the minutes that is not what the record sealed, or is not there. */
  | { readonly code: 'seal' | 'seal-missing'; readonly version: 'circulated' | 'approved' }
  | { readonly code: 'document-missing' | 'document-changed' | 'document-foreign'; readonly path: string }
  /** A part that was made again from log and draft, and is not the same. */
  | {
      readonly code: 'differs'
      readonly path: string
      readonly line: number
      readonly is: string
      readonly wanted: string
    }

type Words = Readonly<Record<Language, string>>

/** The part in which it is, and the line, where there is one. */
export const placeOf = (finding: Finding): { readonly path: string; readonly line: number } => ({
  path: 'path' in finding ? finding.path : 'line' in finding ? 'log.jsonl' : '',
  line: 'line' in finding ? finding.line : 1,
})

/** One sentence a secretariat understands, with the place. */
export const sentenceOf = (finding: Finding, language: Language): string => worded(finding)[language]

/**
 * What whoever takes over a bundle of another version has to know, in one sentence for all files; null where every file
 * is as it would be here. Line by line it is said by `npm run verify`.
 */
export function otherwiseMade(notices: readonly Finding[], language: Language): string | null {
  const files = [...new Set(notices.map((finding) => placeOf(finding).path))].join(', ')
  if (files === '') return null
  return {
    de: `Das Paket hat eine andere Fassung von Rostra gepackt, die manches anders wiedergibt: ${files}. Die Akte ist dieselbe; diese Dateien entstehen hier neu.`,
    en: `Another version of Rostra packed the bundle and renders some things otherwise: ${files}. The record is the same; these files are made anew here.`,
  }[language]
}

function worded(finding: Finding): Words {
  switch (finding.code) {
    case 'no-zip':
      return {
        de: 'Die Datei lässt sich nicht öffnen: Sie ist abgeschnitten, beschädigt oder kein Sitzungspaket.',
        en: 'The file cannot be opened: it is cut off, damaged or no meeting bundle.',
      }
    case 'too-large':
      return {
        de: 'Das ist größer, als ein Sitzungspaket sein kann.',
        en: 'This is larger than a meeting bundle can be.',
      }
    case 'no-manifest':
      return {
        de: 'Im Paket fehlt die Liste seines Inhalts (manifest.json); es ist kein Sitzungspaket.',
        en: 'The bundle has no list of its content (manifest.json); it is no meeting bundle.',
      }
    case 'bad-manifest':
      return {
        de: 'Die Liste des Inhalts (manifest.json) ist nicht, wie Rostra sie schreibt.',
        en: 'The list of the content (manifest.json) is not as Rostra writes it.',
      }
    case 'newer-format':
      return {
        de: `Das Paket hat die Form ${finding.version}; dieses Rostra kennt sie nicht. Eine neuere Fassung von Rostra liest es.`,
        en: `The bundle is of format ${finding.version}, which this Rostra does not know. A newer version of Rostra reads it.`,
      }
    case 'path':
      return {
        de: `Im Paket liegt etwas unter einem Namen, den kein Sitzungspaket hat: ${quoted(finding.path)}.`,
        en: `The bundle holds something under a name that no meeting bundle has: ${quoted(finding.path)}.`,
      }
    case 'part-twice':
      return {
        de: `${finding.path} liegt zweimal im Paket.`,
        en: `${finding.path} is in the bundle twice.`,
      }
    case 'part-added':
      return {
        de: `${finding.path} ist hinzugekommen: Die Liste des Inhalts nennt es nicht.`,
        en: `${finding.path} was added: the list of the content does not name it.`,
      }
    case 'part-missing':
      return {
        de: `${finding.path} fehlt, obwohl die Liste des Inhalts es nennt.`,
        en: `${finding.path} is missing, though the list of the content names it.`,
      }
    case 'sum':
      return {
        de: `${finding.path} ist nicht mehr, was eingepackt wurde: Die Prüfsumme stimmt nicht.`,
        en: `${finding.path} is not what was packed any more: its checksum is wrong.`,
      }
    case 'entry-unreadable':
      return {
        de: `log.jsonl, Zeile ${finding.line}: Das ist kein Eintrag der Akte.`,
        en: `log.jsonl, line ${finding.line}: this is no entry of the record.`,
      }
    case 'entry-order':
      return {
        de: `log.jsonl, Zeile ${finding.line}: Hier müsste Eintrag ${finding.line} stehen, es steht aber Eintrag ${finding.found}. Einträge fehlen oder wurden vertauscht.`,
        en: `log.jsonl, line ${finding.line}: entry ${finding.line} should stand here, and entry ${finding.found} does. Entries are missing or were swapped.`,
      }
    case 'entry-changed':
      return {
        de: `log.jsonl, Zeile ${finding.line}: Eintrag ${finding.line} oder ein Eintrag davor wurde verändert; die Kette der Prüfsummen reißt hier.`,
        en: `log.jsonl, line ${finding.line}: entry ${finding.line}, or one before it, was changed; the chain of hashes breaks here.`,
      }
    case 'entry-impossible':
      return {
        de: `log.jsonl, Zeile ${finding.line}: Eintrag ${finding.line} passt nicht zu dem, was davor geschah.`,
        en: `log.jsonl, line ${finding.line}: entry ${finding.line} does not fit what happened before it.`,
      }
    case 'command-twice':
      return {
        de: `log.jsonl, Zeile ${finding.line}: Eintrag ${finding.line} gehört zu einer Handlung, die schon aufgezeichnet ist.`,
        en: `log.jsonl, line ${finding.line}: entry ${finding.line} belongs to an act that is recorded already.`,
      }
    case 'end-missing':
      return {
        de: `log.jsonl: Das Ende der Akte fehlt. Sie reicht bis Eintrag ${finding.line}, eingepackt wurden ${finding.wanted}.`,
        en: `log.jsonl: the end of the record is missing. It goes to entry ${finding.line}, and ${finding.wanted} were packed.`,
      }
    case 'end-added':
      return {
        de: `log.jsonl: Die Akte reicht bis Eintrag ${finding.line}, eingepackt wurden ${finding.wanted}. Es ist etwas angehängt.`,
        en: `log.jsonl: the record goes to entry ${finding.line}, and ${finding.wanted} were packed. Something was appended.`,
      }
    case 'head':
      return {
        de: 'Die Akte endet mit einer anderen Prüfsumme, als die Liste des Inhalts sagt.',
        en: 'The record ends in another hash than the list of the content says.',
      }
    case 'other-head':
      return {
        de: `Die Akte endet mit der Prüfsumme ${finding.found}, verlangt war ${finding.wanted}.`,
        en: `The record ends in hash ${finding.found}, and ${finding.wanted} was asked for.`,
      }
    case 'not-founded':
      return {
        de: 'Die Akte beginnt nicht mit der Einberufung einer Sitzung.',
        en: 'The record does not begin with the convening of a meeting.',
      }
    case 'secret-ballot-open':
      return {
        de: 'In der Akte läuft noch eine geheime Abstimmung. Was in ihrer Urne lag, ist nicht im Paket, und ohne das kann sie nicht ausgezählt werden.',
        en: 'A secret ballot is still open in the record. What lay in its box is not in the bundle, and without it the ballot cannot be counted.',
      }
    case 'draft-unreadable':
      return {
        de: 'draft.yjs lässt sich nicht lesen: Das ist kein Entwurf eines Protokolls.',
        en: 'draft.yjs cannot be read: it is no draft of minutes.',
      }
    case 'snapshots':
      return {
        de: `${finding.path}: Die aufgehobenen Stände des Entwurfs sind nicht, wie Rostra sie schreibt.`,
        en: `${finding.path}: the states of the draft that were put away are not as Rostra writes them.`,
      }
    case 'seal':
      return {
        de: `Die ${versions[finding.version].de} ist nicht, was die Akte festhält: Ihre Prüfsumme stimmt nicht.`,
        en: `The ${versions[finding.version].en} is not what the record sealed: its checksum is wrong.`,
      }
    case 'seal-missing':
      return {
        de: `Die ${versions[finding.version].de} fehlt, obwohl die Akte sie festhält.`,
        en: `The ${versions[finding.version].en} is missing, though the record sealed it.`,
      }
    case 'document-missing':
      return {
        de: `${finding.path} fehlt: Die Akte nennt dieses Dokument.`,
        en: `${finding.path} is missing: the record names this document.`,
      }
    case 'document-changed':
      return {
        de: `${finding.path} ist nicht das Dokument, das die Akte nennt.`,
        en: `${finding.path} is not the document that the record names.`,
      }
    case 'document-foreign':
      return {
        de: `${finding.path} gehört zu keinem Punkt der Sitzung.`,
        en: `${finding.path} belongs to no item of the meeting.`,
      }
    case 'differs':
      return {
        de: `${finding.path}, Zeile ${finding.line}: Aus Akte und Entwurf ergibt sich ${quoted(finding.wanted)}, im Paket steht ${quoted(finding.is)}.`,
        en: `${finding.path}, line ${finding.line}: log and draft give ${quoted(finding.wanted)}, and the bundle says ${quoted(finding.is)}.`,
      }
  }
}

const versions = {
  circulated: { de: 'versandte Fassung des Protokolls', en: 'circulated version of the minutes' },
  approved: { de: 'genehmigte Fassung des Protokolls', en: 'approved version of the minutes' },
} as const

const LONGEST = 160

/** As data: without control characters, and not longer than anybody reads. */
function quoted(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '·')
  return `„${plain.length > LONGEST ? `${plain.slice(0, LONGEST)} …` : plain}“`
}
