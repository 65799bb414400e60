import { describe, expect, it } from 'vitest'
import { call, inFour, small, vote, type SmallAct } from '../../meeting/small-meeting.ts'

const file = (by: string, form: string, text = 'Wir sagen: „Nein“.'): SmallAct => [by, 'statement.file', { form, text }]
const join = (by: string): SmallAct => [by, 'statement.join']
const debate: SmallAct = ['chair', 'debate.open']
const NOTE = 'folgende Protokollnotiz'
const TEXT = '„Wir sagen: ‚Nein‘.“'

describe('a statement of its own', () => {
  it('[PHR17] with „zudem“ where the result names the delegation, without where it does not', () => {
    const { said } = small([
      ...inFour,
      debate,
      ...vote({ sn: 'abstain' }),
      file('sn', 'separate'),
      file('by', 'separate'),
    ])
    expect(said('4').slice(1)).toEqual([
      'Der Beschlussvorschlag wird angenommen – bei Enthaltung von Sachsen.',
      `Sachsen gibt zudem ${NOTE} ab: ${TEXT}`,
      `Bayern gibt ${NOTE} ab: ${TEXT}`,
    ])
  })

  it('[PHR17, PHR5] of several, and of one whose name is a plural', () => {
    const { said } = small([
      ...inFour,
      ...vote({ sn: 'abstain' }),
      file('sn', 'separate'),
      join('by'),
      join('nl'),
      file('nl', 'separate', 'Zwei.'),
    ])
    expect(said('4').slice(1)).toEqual([
      `Sachsen, Bayern und Niederlande geben zudem ${NOTE} ab: ${TEXT}`,
      `Niederlande geben ${NOTE} ab: „Zwei.“`,
    ])
  })

  it('[PHR17] no „zudem“ where names are not printed', () => {
    const { last } = small([...inFour, ...vote({ sn: 'no' }), file('sn', 'separate')], { style: { tally: 'numbers' } })
    expect(last('4')).toBe(`Sachsen gibt ${NOTE} ab: ${TEXT}`)
  })

  it('[PHR17] names who was for it when it was rejected', () => {
    const nays = { by: 'no', chair: 'no', co: 'no', hh: 'no', sl: 'no', nl: 'abstain' }
    const { said } = small([...inFour, ...vote(nays), file('sn', 'separate'), file('by', 'separate')])
    expect(said('4').slice(1)).toEqual([`Sachsen gibt zudem ${NOTE} ab: ${TEXT}`, `Bayern gibt ${NOTE} ab: ${TEXT}`])
  })
})

describe('a statement with the vote', () => {
  it.each([
    ['abstain', 'Sachsen enthält sich der Stimme und gibt'],
    ['no', 'Sachsen stimmt dagegen und gibt'],
  ])('[PHR17] leaves the minority: %s', (choice, how) => {
    const { said } = small([...inFour, debate, ...vote({ sn: choice, by: 'no' }), file('sn', 'with-vote')])
    expect(said('4').slice(1)).toEqual([
      `Der Beschlussvorschlag wird angenommen – gegen die Stimme von Bayern. ${how} ${NOTE} ab: ${TEXT}`,
    ])
  })

  it('[PHR17] of who agreed', () => {
    const { last } = small([...inFour, debate, ...vote(), file('sn', 'with-vote')])
    expect(last('4')).toBe(
      `Der Beschlussvorschlag wird einstimmig angenommen. Sachsen stimmt zu und gibt ${NOTE} ab: ${TEXT}`,
    )
  })

  it.each([
    ['abstain', 'enthalten sich der Stimme und geben'],
    ['no', 'stimmen dagegen und geben'],
    ['yes', 'stimmen zu und geben'],
  ])('[PHR17, PHR5] of several who voted alike: %s', (choice, how) => {
    const { last } = small([
      ...inFour,
      debate,
      ...vote({ sn: choice, by: choice }),
      file('sn', 'with-vote'),
      join('by'),
    ])
    expect(last('4')).toContain(`angenommen. Sachsen und Bayern ${how} ${NOTE} ab: ${TEXT}`)
  })

  it('[PHR17] a joiner who voted otherwise stays in the minority', () => {
    const { last } = small([
      ...inFour,
      debate,
      ...vote({ sn: 'abstain', nl: 'no' }),
      file('sn', 'with-vote'),
      join('nl'),
    ])
    expect(last('4')).toBe(
      'Der Beschlussvorschlag wird angenommen – gegen die Stimme von den Niederlanden. ' +
        `Sachsen enthält sich der Stimme und gibt gemeinsam mit den Niederlanden ${NOTE} ab: ${TEXT}`,
    )
  })

  it('[PHR17] how a secret ballot was answered is not said', () => {
    const { last } = small([...inFour, debate, ...vote({ sn: 'yes' }, { method: 'secret' }), file('sn', 'with-vote')])
    expect(last('4')).toContain(`Sachsen gibt ${NOTE} ab: ${TEXT}`)
  })
})

describe('a statement hung onto the result', () => {
  it('[PHR17] in place of the full stop, the first only', () => {
    const { said } = small([
      ...inFour,
      debate,
      ...vote({ sn: 'abstain', by: 'no' }),
      file('sn', 'subordinate'),
      join('nl'),
      file('by', 'subordinate', 'Zwei.'),
    ])
    expect(said('4').slice(1)).toEqual([
      'Der Beschlussvorschlag wird angenommen – bei Enthaltung von Sachsen und gegen die Stimme von Bayern, ' +
        `wobei Sachsen und Niederlande ${NOTE} abgeben: ${TEXT}`,
      `Bayern gibt zudem ${NOTE} ab: „Zwei.“`,
    ])
  })

  it('[PHR17, PHR14] figures stand behind the whole', () => {
    const acts = [...inFour, debate, ...vote({ sn: 'no' }), file('sn', 'subordinate')]
    expect(small(acts, { style: { tally: 'numbers' } }).last('4')).toBe(
      `Der Beschlussvorschlag wird angenommen, wobei Sachsen ${NOTE} abgibt: ${TEXT} [6, 1, 0]`,
    )
  })
})

describe('to which result a statement belongs', () => {
  it('[FCT6] filed before the vote it waits, and stands behind the result', () => {
    const before = [...inFour, file('sn', 'separate'), ['chair', 'ruling.make', { text: 'Zulässig.' }]] as const
    expect(small(before).said('4')).toEqual(['Zulässig.'])
    expect(small([...before, ...vote({ sn: 'abstain' })]).said('4')).toEqual([
      'Zulässig.',
      'Der Beschlussvorschlag wird ohne Aussprache angenommen – bei Enthaltung von Sachsen.',
      `Sachsen gibt zudem ${NOTE} ab: ${TEXT}`,
    ])
  })

  it('[FCT6] where the item ends without a vote it stands where it was filed', () => {
    const acts = [
      ...inFour,
      file('sn', 'separate'),
      ['chair', 'ruling.make', { text: 'Zulässig.' }],
      call('5'),
    ] as const
    expect(small(acts).said('4')).toEqual([`Sachsen gibt ${NOTE} ab: ${TEXT}`, 'Zulässig.'])
  })

  it('[FCT6] on what is not voted on it stands at once', () => {
    const { said } = small([...inFour, call('2.1'), file('sn', 'subordinate'), ['hh', 'item.report']])
    expect(said('2.1')).toEqual([`Sachsen gibt ${NOTE} ab: ${TEXT}`, 'Staatsrat Jan Pörksen (HH) berichtet.'])
  })

  it('[FCT6, FCT7] of two votes it goes with the one before', () => {
    const { said } = small([
      ...inFour,
      ...vote({ sn: 'no' }),
      file('sn', 'with-vote', 'Eins.'),
      ['chair', 'item.close'],
      ['chair', 'item.reopen', { item: '4' }],
      ...vote({ sn: 'abstain' }),
      file('sn', 'separate', 'Zwei.'),
    ])
    expect(said('4')).toEqual([
      `Der Beschlussvorschlag wird ohne Aussprache angenommen. Sachsen stimmt dagegen und gibt ${NOTE} ab: „Eins.“`,
      'Der Beschlussvorschlag wird ohne Aussprache angenommen – bei Enthaltung von Sachsen.',
      `Sachsen gibt zudem ${NOTE} ab: „Zwei.“`,
    ])
  })

  it('[FCT7] an election takes none in', () => {
    const { said } = small([
      ...inFour,
      call('7'),
      ...vote({ sn: 'A', by: 'A' }, { candidates: ['A', 'B'], method: 'named' }),
      file('sn', 'subordinate'),
    ])
    expect(said('7')).toEqual(['A wird einstimmig gewählt.', `Sachsen gibt ${NOTE} ab: ${TEXT}`])
  })

  it('[FCT9] en bloc each item has its own', () => {
    const { said } = small([
      ...inFour,
      ...vote({ sn: 'no' }, { items: ['4', '5'] }),
      ['sn', 'statement.file', { item: '5', form: 'subordinate', text: 'Nur hier.' }],
    ])
    expect(said('4')).toEqual([
      'Der Beschlussvorschlag wird ohne Aussprache angenommen – gegen die Stimme von Sachsen.',
    ])
    expect(said('5')).toEqual([
      `Der Beschlussvorschlag wird ohne Aussprache angenommen – gegen die Stimme von Sachsen, wobei Sachsen ${NOTE} abgibt: „Nur hier.“`,
    ])
  })

  it('[FCT8] one that was worded by hand keeps its sentence', () => {
    const { said } = small([
      ...inFour,
      file('sn', 'with-vote'),
      call('5'),
      ['office', 'minutes.reword', { item: '4', fact: 'stated', text: 'Sachsen gibt eine Notiz zu Protokoll.' }],
      call('4'),
      ...vote({ sn: 'no' }),
    ])
    expect(said('4')).toEqual([
      'Sachsen gibt eine Notiz zu Protokoll.',
      'Der Beschlussvorschlag wird ohne Aussprache angenommen – gegen die Stimme von Sachsen.',
    ])
  })
})
