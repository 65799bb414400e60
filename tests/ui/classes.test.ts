import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** A class that a component asks for and its stylesheet does not have is `undefined` at run time, and nobody notices. */
const components = globSync('client/**/*.tsx')

const uses = components.flatMap((file) => {
  const source = readFileSync(file, 'utf8')
  return [...source.matchAll(/import (\w+) from '(\.[^']+\.module\.css)'/g)].map(([, name = '', path = '']) => ({
    file,
    sheet: join(dirname(file), path),
    classes: [
      ...new Set([...source.matchAll(new RegExp(`\\b${name}\\['([\\w-]+)'\\]`, 'g'))].map((match) => match[1] ?? '')),
    ],
  }))
})

describe('classes', () => {
  it('are looked for at all', () => {
    expect(uses.length).toBeGreaterThan(30)
  })

  it.each(uses)('$file finds its classes in $sheet', ({ sheet, classes }) => {
    const css = readFileSync(sheet, 'utf8')
    const missing = classes.filter((name) => !new RegExp(`\\.${name}(?![\\w-])`).test(css))
    expect(missing).toEqual([])
  })

  it('take every colour from the tokens, except on the dark bar and the dark picture', () => {
    const free = new Set([
      'Bar',
      'Toast',
      'Door',
      'QrCode',
      'Dialog',
      'Palette',
      'ScreenPreview',
      'SpeakerCard',
      'NowScene',
      'PairingScene',
      'Screen',
    ])
    const stray = globSync('client/**/*.module.css')
      .filter((file) => !free.has(file.replace(/^.*\/|\.module\.css$/g, '')))
      .filter((file) => /#[0-9a-f]{3,8}\b|rgb\(/i.test(readFileSync(file, 'utf8')))
    expect(stray).toEqual([])
  })
})
