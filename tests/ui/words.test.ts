import { describe, expect, it } from 'vitest'
import { de } from '../../client/i18n/de.ts'
import { en } from '../../client/i18n/en.ts'
import type { Entry } from '../../client/i18n/entry.ts'
import { makeFormat } from '../../client/i18n/format.ts'
import { firstLanguage } from '../../client/i18n/language.ts'
import { makeText, type TextKey } from '../../client/i18n/text.ts'
import { tidy } from '../../client/i18n/typography.ts'

const keys = Object.keys(de) as TextKey[]
const texts = (entry: Entry) => (typeof entry === 'string' ? [entry] : Object.values(entry))
const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort()
const german = makeText('de', makeFormat('de', 'Europe/Berlin'))
const english = makeText('en', makeFormat('en', 'Europe/Berlin'))

describe('the dictionaries', () => {
  it('have the same keys', () => {
    expect(Object.keys(en).sort()).toEqual([...keys].sort())
  })

  it('ask for the same parameters, in the same form', () => {
    const form = (entry: Entry) => [typeof entry, ...[...new Set(texts(entry).flatMap(names))].sort()]
    expect(keys.filter((key) => String(form(en[key])) !== String(form(de[key])))).toEqual([])
  })

  it('are set as print sets them: „…“ or “…”, an apostrophe that is one, … for three dots', () => {
    const typed = (key: TextKey) =>
      [...texts(de[key]), ...texts(en[key])].some((text) => text !== text.trim() || /"|'|\.\.\./.test(text))
    expect(keys.filter(typed)).toEqual([])
  })
})

describe('t', () => {
  it('chooses the plural', () => {
    expect(german('chair.screen.live', { count: 1 })).toBe('live, 1 Schirm')
    expect(german('chair.screen.live', { count: 2 })).toBe('live, 2 Schirme')
    expect(english('floor.time.ofMinutes', { count: 1 })).toBe('of 1\u00a0minute')
    expect(english('floor.time.ofMinutes', { count: 3 })).toBe('of 3\u00a0minutes')
  })

  it('writes lists and numbers as the language does', () => {
    const open = ['Sachsen', 'Sachsen-Anhalt', 'Thüringen']
    expect(german('ballot.stillOpen', { names: open })).toBe('Noch offen: Sachsen, Sachsen-Anhalt und Thüringen.')
    expect(english('ballot.stillOpen', { names: open })).toBe('Still open: Sachsen, Sachsen-Anhalt and Thüringen.')
    expect(german('setup.roster.count', { delegations: 16, people: 1234 })).toContain('1.234')
  })

  it('keeps what is put in as it is, even braces', () => {
    expect(german('chair.find.none', { query: '{name}' })).toContain('„{name}“')
  })

  it('finds words for a code from outside, or says that there are none', () => {
    expect(german.find('outcome.adopted')).toBe('angenommen')
    expect(german.find('outcome.unheard-of')).toBeUndefined()
    expect(german.find('constructor')).toBeUndefined()
  })
})

describe('times', () => {
  it('are those of the meeting, wherever the device is', () => {
    const at = Date.parse('2024-10-18T09:42:08Z')
    expect(makeFormat('de', 'Europe/Berlin').seconds(at)).toBe('11:42:08')
    expect(makeFormat('en', 'America/New_York').time(at)).toBe('05:42')
    expect(makeFormat('de', 'Europe/Berlin').date(at)).toBe('18. Oktober 2024')
    expect(makeFormat('de', 'Europe/Berlin').time('2024-10-18T00:05:00+02:00')).toBe('00:05')
  })

  it('survive a zone that does not exist', () => {
    expect(() => makeFormat('de', 'Mars/Olympus').time(0)).not.toThrow()
  })
})

describe('tidy', () => {
  it('keeps together what belongs together', () => {
    expect(tidy('TOP 8, Ziffer 4, Dr. Giese')).toBe('TOP\u00a08, Ziffer\u00a04, Dr.\u00a0Giese')
    expect(tidy('Prof. Dr. Sinemus um 12:15 Uhr, z. B.')).toBe(
      'Prof.\u00a0Dr.\u00a0Sinemus um 12:15\u00a0Uhr, z.\u00a0B.',
    )
    expect(tidy('angenommen – bei Enthaltung')).toBe('angenommen\u00a0– bei Enthaltung')
    expect(tidy('Quittung 4F-7K, IT-Planungsrat')).toBe('Quittung 4F\u20117K, IT\u2011Planungsrat')
  })

  it('leaves names free to break at their hyphen', () => {
    expect(tidy('Mecklenburg-Vorpommern')).toBe('Mecklenburg-Vorpommern')
    expect(tidy('Top 8 von 2024')).toBe('Top 8 von 2024')
  })
})

describe('the first language', () => {
  it('is what the browser asks for, else German', () => {
    expect(firstLanguage(['fr-FR', 'en-US', 'de'])).toBe('en')
    expect(firstLanguage(['fr'])).toBe('de')
    expect(firstLanguage([])).toBe('de')
  })
})
