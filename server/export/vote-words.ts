type Language = 'de' | 'en'
type Words = Readonly<Record<string, Readonly<Record<Language, string>>>>

const answers: Words = {
  yes: { de: 'Ja', en: 'yes' },
  no: { de: 'Nein', en: 'no' },
  abstain: { de: 'Enthaltung', en: 'abstention' },
  invalid: { de: 'ungültig', en: 'invalid' },
  silent: { de: 'ohne Antwort', en: 'no answer' },
  absent: { de: 'nicht anwesend', en: 'absent' },
}

const methods: Words = {
  exceptions: { de: 'Abfrage von Nein und Enthaltung', en: 'noes and abstentions asked for' },
  named: { de: 'namentliche Abstimmung', en: 'recorded vote' },
  'roll-call': { de: 'namentlicher Aufruf', en: 'roll call' },
  secret: { de: 'geheime Abstimmung', en: 'secret ballot' },
  'ayes-only': { de: 'nur die Ja-Stimmen', en: 'ayes only' },
}

const outcomes: Words = {
  adopted: { de: 'angenommen', en: 'adopted' },
  'adopted-in-part': { de: 'teilweise angenommen', en: 'adopted in part' },
  rejected: { de: 'abgelehnt', en: 'rejected' },
  'not-reached': { de: 'nicht erreicht', en: 'not reached' },
  'no-quorum': { de: 'nicht beschlussfähig', en: 'no quorum' },
  tied: { de: 'Stimmengleichheit', en: 'tied' },
}

const word =
  (words: Words) =>
  (language: Language, name: string): string =>
    Object.hasOwn(words, name) ? (words[name]?.[language] ?? name) : name

/** A candidate's name is its own word. */
export const answerWord = word(answers)
export const methodWord = word(methods)
export const outcomeWord = word(outcomes)
