import type { Language, Problem, ProblemCode } from './issue.ts'

/** Something the reader should know about a file that is sound. */
export interface Notice {
  readonly code: 'acts-ignored'
  readonly params: { readonly count: number }
  readonly message: string
}

type Values = Readonly<Record<string, string | number | readonly string[]>>
type Sentence = (it: (name: string) => string, values: Values) => string
type Wording = Readonly<Record<ProblemCode, Sentence>>

const types: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  de: {
    string: 'ein Text',
    number: 'eine Zahl',
    int: 'eine ganze Zahl',
    boolean: 'true oder false',
    array: 'eine Liste',
    object: 'eine Gruppe von Schlüsseln',
    null: 'nichts',
  },
  en: {
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    object: 'a group of keys',
    null: 'nothing',
  },
}

const typeWord = (language: Language, name: string) => types[language][name] ?? name
const oder = (words: readonly string[]) => words.join(', ').replace(/, ([^,]*)$/, ' oder $1')
const or = (words: readonly string[]) => words.join(', ').replace(/, ([^,]*)$/, ' or $1')
const listed = (values: Values, name: string) => {
  const value = values[name]
  return Array.isArray(value) ? (value as readonly string[]) : []
}
const possible = (lead: string, join: (words: readonly string[]) => string, values: Values) =>
  listed(values, 'known').length > 0 ? `${lead}${join(listed(values, 'known'))}.` : ''
const meinten = (it: (name: string) => string) => (it('meant') ? ` Meinten Sie „${it('meant')}“?` : '')
const didYouMean = (it: (name: string) => string) => (it('meant') ? ` Did you mean “${it('meant')}”?` : '')

const de: Wording = {
  'file-too-large': (it) => `Die Datei ist größer als ${it('megabytes')} MiB.`,
  'too-many-parts': () => 'Die Datei hat mehr Einträge, als eine Sitzung haben kann.',
  'too-deep': (it) => `Hier ist tiefer als ${it('levels')} Ebenen geschachtelt.`,
  'not-a-mapping': () => 'Das ist keine Sitzungsdatei: Sie beginnt mit Schlüsseln wie „format: 1“ und „body:“.',
  'text-unreadable': () => 'Die Datei ist kein Text in UTF-8.',
  'yaml-syntax': (it) => `Hier ist YAML nicht lesbar (${it('detail')}).`,
  'yaml-tab': () => 'Zum Einrücken sind nur Leerzeichen erlaubt, kein Tabulator.',
  'yaml-indent': () =>
    'Die Einrückung stimmt nicht, eine Klammer davor ist offen, oder ein Text mit Doppelpunkt braucht Anführungszeichen.',
  'yaml-missing-char': (it) =>
    `Hier fehlt ein Zeichen, etwa eine schließende Klammer oder ein Anführungszeichen (${it('detail')}).`,
  'yaml-several-documents': () => 'Eine Sitzungsdatei ist ein einziges Dokument; die Zeile „---“ beginnt ein zweites.',
  'yaml-version': () => 'Sitzungsdateien sind in YAML 1.2 geschrieben; die Angabe „%YAML“ nennt eine andere Fassung.',
  'yaml-tag': () =>
    'Typangaben mit Ausrufezeichen gibt es hier nicht; ein Text mit „!“ am Anfang braucht Anführungszeichen.',
  'yaml-anchor': (it) =>
    `Der Verweis „*${it('name')}“ zeigt auf nichts; ein Text mit „*“ am Anfang braucht Anführungszeichen.`,
  'yaml-key': () => 'Ein Schlüssel muss ein einfaches Wort sein.',
  'duplicate-key': (it) => `Der Schlüssel „${it('key')}“ steht hier zum zweiten Mal.`,
  'unknown-key': (it, values) =>
    `Der Schlüssel „${it('key')}“ ist hier nicht bekannt.${meinten(it) || possible(' Möglich: ', oder, values)}`,
  'missing-key': (it) => `Hier fehlt „${it('key')}“.`,
  'empty-value': () => 'Hier steht nichts. Ergänzen Sie die Angabe oder entfernen Sie den Schlüssel.',
  'wrong-type': (it) => `Hier wird ${typeWord('de', it('expected'))} erwartet, nicht ${typeWord('de', it('found'))}.`,
  'quote-number': (it) => `Hier wird ein Text erwartet. Setzen Sie die Zahl in Anführungszeichen: "${it('value')}".`,
  'not-a-word': (_, values) => `Hier wird ein Wort erwartet, nicht true oder false: ${oder(listed(values, 'known'))}.`,
  'not-a-flag': (it) => `„${it('value')}“ ist hier keine Antwort: true oder false.`,
  'not-one-of': (it, values) =>
    `„${it('value')}“ geht hier nicht.${meinten(it) || possible(' Möglich: ', oder, values)}`,
  'too-few': (it) =>
    it('least') === '1' ? 'Die Liste ist leer.' : `Die Liste braucht mindestens ${it('least')} Einträge.`,
  'too-many': (it) => `Die Liste hat mehr als ${it('most')} Einträge.`,
  'too-long': (it) => `Der Text ist länger als ${it('most')} Zeichen.`,
  'too-small': (it) => `Die Zahl ist zu klein: mindestens ${it('least')}.`,
  'too-large': (it) => `Die Zahl ist zu groß: höchstens ${it('most')}.`,
  'no-such-date': (it) => `„${it('value')}“ ist kein Datum. Schreiben Sie Jahr-Monat-Tag, etwa 2024-10-18.`,
  'bad-time': () => 'Das ist keine Uhrzeit. Schreiben Sie Stunde:Minute, etwa "09:05", oder Datum und Uhrzeit.',
  'bad-weight': () => 'Ein Gewicht ist eine Zahl ab null mit höchstens sechs Nachkommastellen.',
  'bad-control-character': (it) =>
    `Der Text enthält ein unsichtbares Zeichen, das nicht gespeichert werden kann (${it('character')}).`,
  'reserved-name': (it) => `„${it('name')}“ kann hier kein Name sein.`,
  'date-or-dates': () => 'Entweder „date“ oder „dates“: genau eines von beiden.',
  'dates-order': () => 'Die Tage stehen nicht in ihrer Reihenfolge.',
  'unknown-locale': () => 'Für diese Sprache gibt es noch kein Satzbuch. Möglich sind etwa de-DE und en-GB.',
  'unknown-timezone': () => 'Diese Zeitzone gibt es nicht. Schreiben Sie etwa Europe/Berlin.',
  'no-chair': () => 'Niemand führt den Vorsitz: Eine Person braucht „duty: chair“.',
  'no-voting-delegation': () => 'Keine Delegation hat Stimmrecht.',
  'container-with-clauses': () =>
    'Ein Punkt mit Unterpunkten wird nicht aufgerufen; die Ziffern gehören zu einem Unterpunkt.',
  'rule-bound': () =>
    'Hier wird eine ganze Zahl von Stimmen erwartet oder ein Anteil wie "2/3" (mehr als 1/1 kann es nicht sein).',
  'rule-of': () => 'Ein Anteil braucht „of“: cast, present oder members.',
  'rule-quorum-of': () =>
    'Die Beschlussfähigkeit zählt Delegationen („of: delegations“) oder ein Gewicht mit seinem Namen.',
  'rule-one-bound': () => 'Hier gehört genau eines von „more-than“ und „at-least“ hin.',
  'rule-decides-nothing': () =>
    'Nach dieser Regel wäre alles angenommen: Es fehlt „adopt-if“, „block-if“ oder „consent-of“.',
  'rule-needs-delegation': (it) =>
    `Die Regel „${it('preset')}“ verlangt die Delegation „${it('name')}“, die es hier nicht gibt.`,
  'rule-needs-weight': (it) => `Die Regel „${it('preset')}“ braucht das Gewicht „${it('name')}“ bei den Delegationen.`,
  'duplicate-delegation': (it) => `Das Kürzel „${it('name')}“ ist schon vergeben.`,
  'duplicate-person': (it) => `Die Kennung „${it('name')}“ ist schon vergeben.`,
  'duplicate-item': (it) => `Die Nummer „${it('name')}“ ist schon vergeben.`,
  'duplicate-name': (it) => `„${it('name')}“ ist hier doppelt genannt.`,
  'unknown-delegation': (it) => `„${it('name')}“ ist keine Delegation dieser Sitzung.${meinten(it)}`,
  'unknown-person': (it) => `„${it('name')}“ ist keine Person dieser Sitzung.${meinten(it)}`,
  'unknown-item': (it) => `Einen Tagesordnungspunkt „${it('name')}“ gibt es nicht.${meinten(it)}`,
  'unknown-amendment': (it) => `Einen Änderungsantrag „${it('name')}“ gibt es nicht.${meinten(it)}`,
  'unknown-weight': (it) => `Keine Delegation hat ein Gewicht „${it('name')}“.${meinten(it)}`,
  'unknown-act': (it) => `Eine Handlung „${it('value')}“ gibt es nicht.${meinten(it)}`,
  'one-of-keys': (_, values) => `Hier gehört genau eines hin: ${oder(listed(values, 'keys'))}.`,
}

const en: Wording = {
  'file-too-large': (it) => `The file is larger than ${it('megabytes')} MiB.`,
  'too-many-parts': () => 'The file has more entries than a meeting can have.',
  'too-deep': (it) => `This is nested deeper than ${it('levels')} levels.`,
  'not-a-mapping': () => 'This is no meeting file: it begins with keys such as “format: 1” and “body:”.',
  'text-unreadable': () => 'The file is not a text in UTF-8.',
  'yaml-syntax': (it) => `This is not readable as YAML (${it('detail')}).`,
  'yaml-tab': () => 'Indent with spaces only, not with a tab.',
  'yaml-indent': () =>
    'The indentation is wrong, a bracket before it is open, or a text with a colon needs quotation marks.',
  'yaml-missing-char': (it) =>
    `A character is missing here, perhaps a closing bracket or quotation mark (${it('detail')}).`,
  'yaml-several-documents': () => 'A meeting file is one document; the line “---” begins a second one.',
  'yaml-version': () => 'Meeting files are written in YAML 1.2; “%YAML” names another version.',
  'yaml-tag': () =>
    'There are no types with an exclamation mark here; a text that begins with “!” needs quotation marks.',
  'yaml-anchor': (it) =>
    `The reference “*${it('name')}” points at nothing; a text that begins with “*” needs quotation marks.`,
  'yaml-key': () => 'A key must be a plain word.',
  'duplicate-key': (it) => `The key “${it('key')}” stands here for the second time.`,
  'unknown-key': (it, values) =>
    `The key “${it('key')}” is not known here.${didYouMean(it) || possible(' Possible: ', or, values)}`,
  'missing-key': (it) => `“${it('key')}” is missing here.`,
  'empty-value': () => 'There is nothing here. Fill it in or remove the key.',
  'wrong-type': (it) => `Expected ${typeWord('en', it('expected'))} here, not ${typeWord('en', it('found'))}.`,
  'quote-number': (it) => `Expected a text here. Put the number in quotation marks: "${it('value')}".`,
  'not-a-word': (_, values) => `Expected a word here, not true or false: ${or(listed(values, 'known'))}.`,
  'not-a-flag': (it) => `“${it('value')}” is no answer here: true or false.`,
  'not-one-of': (it, values) =>
    `“${it('value')}” is not possible here.${didYouMean(it) || possible(' Possible: ', or, values)}`,
  'too-few': (it) => (it('least') === '1' ? 'The list is empty.' : `The list needs at least ${it('least')} entries.`),
  'too-many': (it) => `The list has more than ${it('most')} entries.`,
  'too-long': (it) => `The text is longer than ${it('most')} characters.`,
  'too-small': (it) => `The number is too small: at least ${it('least')}.`,
  'too-large': (it) => `The number is too large: at most ${it('most')}.`,
  'no-such-date': (it) => `“${it('value')}” is not a date. Write year-month-day, such as 2024-10-18.`,
  'bad-time': () => 'This is not a time of day. Write hour:minute, such as "09:05", or a date and a time.',
  'bad-weight': () => 'A weight is a number from zero up with at most six decimal places.',
  'bad-control-character': (it) =>
    `The text contains an invisible character that cannot be stored (${it('character')}).`,
  'reserved-name': (it) => `“${it('name')}” cannot be a name here.`,
  'date-or-dates': () => 'Either “date” or “dates”: exactly one of them.',
  'dates-order': () => 'The days are not in their order.',
  'unknown-locale': () => 'There is no phrasebook for this language yet. Possible are, say, de-DE and en-GB.',
  'unknown-timezone': () => 'There is no such time zone. Write, say, Europe/Berlin.',
  'no-chair': () => 'Nobody is in the chair: one person needs “duty: chair”.',
  'no-voting-delegation': () => 'No delegation has a vote.',
  'container-with-clauses': () => 'An item with sub-items is never called; its clauses belong to a sub-item.',
  'rule-bound': () => 'Expected a whole number of votes here, or a share such as "2/3" (it cannot be more than 1/1).',
  'rule-of': () => 'A share needs “of”: cast, present or members.',
  'rule-quorum-of': () => 'A quorum counts delegations (“of: delegations”) or a weight by its name.',
  'rule-one-bound': () => 'Exactly one of “more-than” and “at-least” belongs here.',
  'rule-decides-nothing': () => 'This rule would adopt everything: “adopt-if”, “block-if” or “consent-of” is missing.',
  'rule-needs-delegation': (it) =>
    `The rule “${it('preset')}” asks for the delegation “${it('name')}”, which is not here.`,
  'rule-needs-weight': (it) => `The rule “${it('preset')}” needs the weight “${it('name')}” with the delegations.`,
  'duplicate-delegation': (it) => `The code “${it('name')}” is taken already.`,
  'duplicate-person': (it) => `The id “${it('name')}” is taken already.`,
  'duplicate-item': (it) => `The number “${it('name')}” is taken already.`,
  'duplicate-name': (it) => `“${it('name')}” is named twice here.`,
  'unknown-delegation': (it) => `“${it('name')}” is not a delegation of this meeting.${didYouMean(it)}`,
  'unknown-person': (it) => `“${it('name')}” is not a person of this meeting.${didYouMean(it)}`,
  'unknown-item': (it) => `There is no agenda item “${it('name')}”.${didYouMean(it)}`,
  'unknown-amendment': (it) => `There is no amendment “${it('name')}”.${didYouMean(it)}`,
  'unknown-weight': (it) => `No delegation has a weight “${it('name')}”.${didYouMean(it)}`,
  'unknown-act': (it) => `There is no act “${it('value')}”.${didYouMean(it)}`,
  'one-of-keys': (_, values) => `Exactly one belongs here: ${or(listed(values, 'keys'))}.`,
}

const wordings: Readonly<Record<Language, Wording>> = { de, en }

/** The problem as a sentence for a secretariat. */
export function wordProblem({ code, params = {} }: Problem, language: Language): string {
  return wordings[language][code]((name) => String(params[name] ?? ''), params)
}

export function wordNotice(notice: Omit<Notice, 'message'>, language: Language): Notice {
  const { count } = notice.params
  const message =
    language === 'de'
      ? `Die Datei enthält ${count === 1 ? 'eine Handlung' : `${count} Handlungen`} für eine Probe. In der Sitzung gelten sie nicht.`
      : `The file contains ${count === 1 ? 'one act' : `${count} acts`} for a rehearsal. They do not count in the meeting.`
  return { ...notice, message }
}
