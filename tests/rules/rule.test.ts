import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { describe as describeRule } from '../../shared/rules/describe.ts'
import { mentions } from '../../shared/rules/mentions.ts'
import { presetNames, presets } from '../../shared/rules/presets.ts'
import { resolveRule, Rule, RuleSource } from '../../shared/rules/rule.ts'

/** Which keys of a meeting file are named as wrong, and why. */
const complaints = (rules: unknown) =>
  z
    .object({ rules: RuleSource })
    .safeParse({ rules })
    .error?.issues.map((issue) => [issue.path.join('.'), issue.message]) ?? []
const wrongKeys = (rules: unknown) => complaints(rules).map(([path]) => path)

const unnamed = {
  quorum: null,
  'adopt-if': [],
  'or-if': [],
  'or-if-marked': [],
  'block-if': null,
  'consent-of': [],
  abstention: 'neutral',
  absence: 'out',
  tie: 'rejected',
  transfer: { allowed: 'no' },
  change: 'until-close',
  answers: 'last',
  silence: 'none',
}

describe('what a meeting may lay down', () => {
  it('[RUL1] a preset by its name', () => {
    expect(resolveRule(RuleSource.parse('dmk'))).toEqual({
      rule: {
        ...unnamed,
        quorum: { 'more-than': '1/2', of: 'delegations' },
        'adopt-if': [{ 'more-than': '1/2', of: 'cast' }],
        transfer: { allowed: 'yes' },
      },
      name: 'dmk',
      adjusted: false,
    })
    expect(resolveRule(RuleSource.parse({ preset: 'dmk' }))).toEqual(resolveRule('dmk'))
  })

  it('[RUL1] an object replaces a preset’s values key by key and keeps its name', () => {
    const source = RuleSource.parse({
      preset: 'eu-unanimity',
      transfer: { allowed: 'no' },
      quorum: null,
      'adopt-if': [{ 'at-least': 5 }],
    })
    const { rule, name, adjusted } = resolveRule(source)
    expect([name, adjusted]).toEqual(['eu-unanimity', true])
    expect(rule).toEqual({
      ...unnamed,
      'block-if': { 'against-at-least': 1 },
      'adopt-if': [{ 'at-least': 5 }],
      absence: 'against',
    })
  })

  it('[RUL1] rules of the house’s own, with every key', () => {
    const own = {
      quorum: { 'at-least': 5 },
      'adopt-if': [
        { 'more-than': '1/2', of: 'cast' },
        { 'at-least': 13 },
        { 'at-least': '65/100', of: 'members', weight: 'population' },
        { 'at-least': '1/1', of: 'members', without: ['Bund'] },
      ],
      'or-if': [{ 'more-than': 8 }],
      'or-if-marked': [{ 'at-least': '1/1', of: 'present' }],
      'block-if': { 'against-at-least': 2 },
      'consent-of': ['Bund'],
      abstention: 'forbidden',
      absence: 'no-vote-possible',
      tie: 'second-ballot',
      transfer: { allowed: 'yes', 'held-at-most': 2 },
      change: 'never',
      answers: 'ruling',
      silence: 'abstention',
    }
    expect(resolveRule(RuleSource.parse(own))).toEqual({ rule: own, name: 'custom', adjusted: false })
    expect(Rule.parse(own)).toEqual(own)
  })

  it.each(presetNames)('[RUL1] preset %s is a whole rule of checked values', (name) => {
    const { rule } = resolveRule(name)
    expect(Rule.parse(rule)).toEqual(rule)
    expect(rule).toEqual({ ...unnamed, ...presets[name] })
    expect(JSON.parse(JSON.stringify(rule))).toEqual(rule)
  })

  it.each([
    ['an unknown preset', 'dkm', 'rules'],
    ['neither name nor object', 13, 'rules'],
    ['a list', ['dmk'], 'rules'],
    ['an unknown preset to begin with', { preset: 'dkm' }, 'rules.preset'],
    ['a name inherited by every object', 'constructor', 'rules'],
    ['an unknown value', { preset: 'dmk', tie: 'coin' }, 'rules.tie'],
    ['a flag where a word is meant', { preset: 'dmk', transfer: { allowed: true } }, 'rules.transfer.allowed'],
    ['an unknown key inside', { 'adopt-if': [{ 'at-least': 1, off: 'cast' }] }, 'rules.adopt-if.0'],
    ['a delegation named twice', { preset: 'umk', 'consent-of': ['Bund', 'Bund'] }, 'rules.consent-of'],
    ['nothing that blocks', { 'block-if': { 'against-at-least': 0 } }, 'rules.block-if.against-at-least'],
  ])('[RUL2] refuses %s', (_what, rules, key) => {
    expect(wrongKeys(rules)).toEqual([key])
  })

  it('[RUL2] the refusal names the key nobody knows', () => {
    expect(complaints({ preset: 'dmk', quorm: null })).toEqual([['rules', 'Unrecognized key: "quorm"']])
  })

  it.each([
    ['both bounds', { 'at-least': 1, 'more-than': 1 }, ''],
    ['no bound', { of: 'cast' }, ''],
    ['a share of nothing', { 'at-least': '2/3' }, '.of'],
    ['a decimal', { 'at-least': 0.5, of: 'cast' }, '.at-least'],
    ['a share above one', { 'at-least': '3/2', of: 'cast' }, '.at-least'],
    ['a share of zero parts', { 'at-least': '1/0', of: 'cast' }, '.at-least'],
    ['what anything meets', { 'at-least': '0/1', of: 'cast' }, '.at-least'],
    ['what nothing meets', { 'more-than': '1/1', of: 'members' }, '.more-than'],
    ['a percentage', { 'at-least': '55%', of: 'members' }, '.at-least'],
    ['an unknown base', { 'at-least': '1/2', of: 'delegations' }, '.of'],
  ])('[RUL3] refuses a condition of %s', (_what, condition, key) => {
    expect(wrongKeys({ 'adopt-if': [{ 'at-least': 1 }, condition] })).toEqual([`rules.adopt-if.1${key}`])
  })

  it('[RUL3] refuses a quorum that says not of what', () => {
    expect(wrongKeys({ preset: 'dmk', quorum: { 'more-than': '1/2' } })).toEqual(['rules.quorum.of'])
    expect(wrongKeys({ preset: 'dmk', quorum: { 'more-than': '1/2', of: 'members' } })).toEqual(['rules.quorum.of'])
    expect(wrongKeys({ preset: 'dmk', quorum: { 'at-least': 35, of: 'votes' } })).toEqual([])
  })

  it('[RUL4] refuses rules that would adopt anything', () => {
    expect(wrongKeys({ quorum: { 'at-least': 5 } })).toEqual(['rules.adopt-if'])
    expect(wrongKeys({ preset: 'silence', 'block-if': null })).toEqual(['rules.adopt-if'])
    expect(wrongKeys({ 'consent-of': ['Bund'] })).toEqual([])
  })
})

describe('what rules say', () => {
  it('[RUL31] whom and which weights the rules name, and where', () => {
    expect(mentions(resolveRule('it-planungsrat').rule)).toEqual([
      { kind: 'delegation', name: 'Bund', path: ['adopt-if', 0, 'without', 0] },
      { kind: 'weight', name: 'koenigstein', path: ['adopt-if', 1, 'weight'] },
      { kind: 'delegation', name: 'Bund', path: ['adopt-if', 1, 'without', 0] },
      { kind: 'delegation', name: 'Bund', path: ['consent-of', 0] },
    ])
    expect(mentions(resolveRule('bundesrat').rule).map(({ name, path }) => [name, path.join('.')])).toEqual([
      ['votes', 'quorum.of'],
      ['votes', 'adopt-if.0.weight'],
    ])
    expect(mentions(resolveRule('dmk').rule)).toEqual([])
  })

  it('[RUL30] part by part, in the order a chair reads', () => {
    const parts = describeRule(resolveRule('it-planungsrat').rule)
    expect(parts.map((it) => it.part)).toEqual([
      'consent',
      'condition',
      'condition',
      'abstention',
      'absence',
      'transfer',
      'change',
      'answers',
      'silence',
    ])
    expect(parts[1]).toEqual({
      part: 'condition',
      list: 'adopt-if',
      bound: 'at-least',
      share: null,
      count: 11,
      of: null,
      weight: null,
      without: ['Bund'],
    })
    expect(parts[2]).toMatchObject({ share: '2/3', count: null, of: 'members', weight: 'koenigstein' })
  })

  it('[RUL30] what rules do not ask for is no part of them', () => {
    const parts = (name: Parameters<typeof resolveRule>[0]) => describeRule(resolveRule(name).rule)
    expect(parts('dmk')).toContainEqual({
      part: 'quorum',
      of: 'delegations',
      bound: 'more-than',
      share: '1/2',
      count: null,
    })
    expect(parts('dmk')).toContainEqual({ part: 'tie', is: 'rejected' })
    expect(parts('dmk')).toContainEqual({ part: 'transfer', allowed: true, heldAtMost: null })
    expect(parts('eu-unanimity')).toContainEqual({ part: 'objections', atLeast: 1 })
    expect(parts('eu-unanimity')).toContainEqual({ part: 'transfer', allowed: true, heldAtMost: 1 })
    // Thirteen votes are never tied; there is no quorum to speak of.
    for (const absent of ['quorum', 'consent', 'objections', 'tie'])
      expect(parts('thirteen-of-sixteen').map((it) => it.part)).not.toContain(absent)
  })
})
