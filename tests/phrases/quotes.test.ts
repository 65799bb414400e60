import { describe, expect, it } from 'vitest'
import { quoted } from '../../shared/phrases/de/words.ts'
import { quoted as quotedInEnglish } from '../../shared/phrases/en/words.ts'

describe('quotation marks inside quotation marks', () => {
  it.each([
    ['German', 'Plan „Netz“ und „Land“', '„Plan ‚Netz‘ und ‚Land‘“'],
    ['English', 'Plan “Netz” und “Land”', '„Plan ‚Netz‘ und ‚Land‘“'],
    ['straight', 'Plan "Netz" und "Land"', '„Plan ‚Netz‘ und ‚Land‘“'],
    ['pointing inwards', 'Plan »Netz« und »Land«', '„Plan ‚Netz‘ und ‚Land‘“'],
    ['pointing outwards', 'Plan «Netz» und «Land»', '„Plan ‚Netz‘ und ‚Land‘“'],
    ['opened low, closed as in English', 'Plan „Netz” heute', '„Plan ‚Netz‘ heute“'],
    ['single ones stay', 'Der Plan ‚Netz‘', '„Der Plan ‚Netz‘“'],
    ['nested', '„Er sagt: ‚Netz‘“', '„‚Er sagt: ‚Netz‘‘“'],
    ['of two kinds', '„Er sagt "Netz"“', '„‚Er sagt ‚Netz‘‘“'],
    ['inches', 'Ein Schirm von 5" im Raum', '„Ein Schirm von 5" im Raum“'],
    ['never opened', 'so“ und so', '„so‘ und so“'],
    ['never closed', 'so „und so', '„so ‚und so“'],
    ['right at both ends', '“Netz”', '„‚Netz‘“'],
    ['none', 'Nichts', '„Nichts“'],
  ])('[PHR3] %s', (_, text, said) => {
    expect(quoted(text)).toBe(said)
  })

  it('[PHR3] in English, whatever the text has', () => {
    expect(quotedInEnglish('A “net”, an „old“ and a "new" one; it’s »it«')).toBe(
      '“A ‘net’, an ‘old’ and a ‘new’ one; it’s ‘it’”',
    )
  })
})
