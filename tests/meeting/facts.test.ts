import { describe, expect, it } from 'vitest'
import { lastFactNamed, sectionsOf } from '../../shared/meeting/facts.ts'
import { adopted, call, inFour, open, small, vote, type SmallAct } from './small-meeting.ts'

const chair = (act: string, args: Readonly<Record<string, unknown>> = {}): SmallAct => ['chair', act, args]
const arrives: SmallAct = ['late', 'person.arrive']
const namesIn = (played: ReturnType<typeof small>, item: string) =>
  sectionsOf(played.state)
    .find((section) => section.item === item)
    ?.facts.map((fact) => fact.name)

describe('in which order', () => {
  it('[FCT1] facts stand as they happened, prose where it was typed', () => {
    const { text } = small([
      ...inFour,
      ['hh', 'item.present'],
      ['office', 'minutes.write', { item: '4', text: 'Er zeigt Folien.' }],
      chair('ruling.make', { text: 'Der Antrag ist zulässig.' }),
      chair('debate.open'),
      ['office', 'minutes.write', { item: '4', text: 'Es wird lebhaft.' }],
      ...vote(),
    ])
    expect(text('4')).toBe(
      'Staatsrat Jan Pörksen (HH) stellt den Beschlussvorschlag vor. Er zeigt Folien. Der Antrag ist zulässig. ' +
        'Die Mitglieder der DMK diskutieren den Beschlussvorschlag. Es wird lebhaft. Der Beschlussvorschlag wird einstimmig angenommen.',
    )
  })

  it('[FCT2] the adoption leads, its changes follow, then what else happened, last who is absent', () => {
    const played = small([
      open,
      call('1'),
      chair('agenda.move', { item: '5', after: '6' }),
      ['hh', 'person.leave'],
      chair('agenda.drop', { item: '7' }),
      chair('agenda.adopt'),
      chair('agenda.drop', { item: '8' }),
      ['hh', 'person.arrive'],
      call('4'),
      ...vote(),
    ])
    expect(namesIn(played, '1')).toEqual(['agenda-adopted', 'moved', 'dropped', 'left', 'dropped', 'arrived', 'absent'])
  })

  it('[FCT2] what was changed in another item is no change here; what was prepared is', () => {
    const elsewhere = small([
      open,
      call('0'),
      chair('agenda.move', { item: '5', after: '6' }),
      call('1'),
      chair('agenda.adopt'),
    ])
    expect(elsewhere.said('0')).toEqual(['Der TOP 5 „Cloud“ wird nach TOP 6 aufgerufen.'])
    expect(elsewhere.said('1')).toEqual(['Die Tagesordnung wird angenommen.'])
    const prepared = small([
      chair('agenda.move', { item: '5', after: '6' }),
      open,
      call('0'),
      call('1'),
      chair('agenda.adopt'),
    ])
    expect(prepared.said('0')).toEqual([])
    expect(prepared.said('1')).toEqual([
      'Die Tagesordnung wird mit folgenden Änderungen angenommen:',
      'Der TOP 5 „Cloud“ wird nach TOP 6 aufgerufen.',
    ])
  })

  it('[FCT1] of several of one name the last is meant', () => {
    const { state } = small([...inFour, ['hh', 'item.present'], ['sn', 'item.present'], chair('debate.open')])
    expect(lastFactNamed(state, '4', 'presented')).toMatchObject({ person: 'sn' })
    expect(lastFactNamed(state, '4', 'reported')).toBeNull()
    expect(lastFactNamed(state, '99', 'presented')).toBeNull()
  })
})

describe('after a second vote', () => {
  it('[FCT6] a statement goes with the last result before it', () => {
    const tie = vote({ by: 'no', chair: 'no', co: 'no', hh: 'abstain' })
    const statement: SmallAct = ['sn', 'statement.file', { text: 'Nein.', form: 'with-vote' }]
    const { said } = small([...inFour, ...tie, ...vote({ sn: 'no', by: 'no' }), statement], {
      rules: { preset: 'majority-cast', tie: 'second-ballot' },
    })
    expect(said('4')[0]).not.toContain('Protokollnotiz')
    expect(said('4')[1]).toBe(
      'Der Beschlussvorschlag wird ohne Aussprache angenommen – gegen die Stimme von Bayern. ' +
        'Sachsen stimmt dagegen und gibt folgende Protokollnotiz ab: „Nein.“',
    )
  })
})

it('[PHR9] a change comes out of a debate that was before it, not of one that followed', () => {
  const strikes: SmallAct = ['office', 'motion.change', { changes: [{ clause: 1, op: 'strike' }] }]
  const { said } = small([...inFour, strikes, chair('debate.open'), strikes])
  expect(said('4')[0]).toMatch(/^Einvernehmlich wird die Ziffer 1 /)
  expect(said('4').at(-1)).toMatch(/^Im Ergebnis der Diskussion wird die Ziffer 1 /)
})

describe('where', () => {
  it('[FCT3] the agenda’s and the meeting’s facts stand in the item now called, or called last', () => {
    const { said } = small([
      ...inFour,
      chair('agenda.postpone', { item: '5' }),
      chair('item.close'),
      ['hh', 'person.leave'],
      chair('meeting.close'),
    ])
    expect(said('5')).toEqual([])
    expect(said('4')).toEqual([
      'Der TOP 5 „Cloud“ wird vertagt.',
      'Staatsrat Jan Pörksen (HH) verlässt die Sitzung um 09:06 Uhr.',
      'Ministerin Klement (BE) beendet die Sitzung.',
    ])
  })

  it('[FCT3] before the first call they wait for the first item called', () => {
    const { said } = small([open, ['hh', 'person.leave'], call('0'), call('1'), chair('agenda.adopt')])
    expect(said('0')).toEqual(['Staatsrat Jan Pörksen (HH) verlässt die Sitzung um 09:01 Uhr.'])
    expect(small([open, ['hh', 'person.leave'], chair('meeting.close')]).said('0')).toHaveLength(2)
  })

  it('[FCT5] what happened before the opening is not told', () => {
    const { said, record } = small([['hh', 'person.excuse', { reason: 'Krankheit' }], arrives, open, call('0')])
    expect(said('0')).toEqual([])
    expect(record.absent).toEqual([])
  })

  it('[FCT4] an item’s own matter stands in it, whatever is called', () => {
    const { said } = small([
      ...adopted,
      call('3'),
      ['sn', 'sponsor.join', { item: '4' }],
      ['office', 'motion.change', { item: '4', changes: [{ clause: 1, op: 'strike' }] }],
      ['hh', 'statement.file', { item: '2.1', text: 'Eins.' }],
      chair('ruling.make', { item: '4', text: 'Zulässig.' }),
      ...vote({}, { items: ['5'] }),
      chair('item.close', { item: '8', outcome: 'no-topics' }),
    ])
    expect(said('3')).toEqual([])
    expect(said('4')).toEqual([
      'Ministerin Fröhlich (SN) erklärt den Beitritt Sachsens zum Beschlussvorschlag.',
      'Einvernehmlich wird die Ziffer 1 des Beschlussvorschlages gestrichen.',
      'Zulässig.',
    ])
    expect(said('2.1')).toEqual(['Hamburg gibt folgende Protokollnotiz ab: „Eins.“'])
    expect(said('5')).toEqual(['Der Beschlussvorschlag wird ohne Aussprache einstimmig angenommen.'])
    expect(said('8')).toEqual(['Es liegen keine Themen vor.'])
  })

  it('[FCT4, PHR8] what is told of an item without a heading stands where the agenda is adopted, and says whose it is', () => {
    const { text } = small([
      open,
      call('4'),
      ['hh', 'item.present'],
      ['hh', 'item.report'],
      chair('debate.open'),
      ['sn', 'sponsor.join'],
      ['sn', 'sponsor.leave', { 'will-vote': 'no' }],
      ['office', 'motion.change', { changes: [{ clause: 1, op: 'strike' }] }],
      ['by', 'amendment.table', { id: 'a', changes: [{ clause: 1, op: 'adapt' }] }],
      chair('amendment.accept', { id: 'a', accepted: 'consensus' }),
      ...vote({ by: 'no', chair: 'no', co: 'no', hh: 'no' }),
      chair('item.close', { outcome: 'clarification' }),
      chair('item.reopen', { item: '4' }),
      call('1'),
      ['hh', 'agenda.withdraw', { item: '4' }],
      chair('agenda.adopt'),
    ])
    expect(text('4')).toBeNull()
    expect(text('1')).toBe(
      'Die Tagesordnung wird mit folgenden Änderungen angenommen: ' +
        'Staatsrat Jan Pörksen (HH) zieht den Beschlussvorschlag TOP 4 „Stufenplan ‚Smarte Städte‘“ zurück. ' +
        'Staatsrat Jan Pörksen (HH) stellt den Beschlussvorschlag zu TOP 4 vor. ' +
        'Staatsrat Jan Pörksen (HH) berichtet zu TOP 4. ' +
        'Die Mitglieder der DMK diskutieren den Beschlussvorschlag zu TOP 4. ' +
        'Ministerin Fröhlich (SN) erklärt den Beitritt Sachsens zum Beschlussvorschlag zu TOP 4. ' +
        'Ministerin Fröhlich (SN) erklärt, Sachsen sei nicht mehr antragstellendes Land, werde dem Beschlussvorschlag zu TOP 4 aus Hamburg nicht zustimmen. ' +
        'Im Ergebnis der Diskussion wird die Ziffer 1 des Beschlussvorschlages zu TOP 4 einvernehmlich gestrichen. ' +
        'Minister Dr. Mehring (BY) legt einen Änderungsantrag, der eine Anpassung der Ziffer 1 des Beschlussvorschlags zu TOP 4 betrifft, vor. Dieser wird einvernehmlich in den Beschlussvorschlag zu TOP 4 aufgenommen. ' +
        'Der Beschlussvorschlag zu TOP 4 wird abgelehnt – bei Zustimmung von Saarland, Sachsen und den Niederlanden. ' +
        'Es besteht weiterer Klärungsbedarf. ' +
        'Alle Beschlüsse werden unter Abwesenheit von Thüringen gefasst.',
    )
  })
})

describe('which facts there are', () => {
  it('[FCT9] one ballot on several items is a result in each', () => {
    const { said, item } = small([...inFour, chair('debate.open'), ...vote({ sn: 'no' }, { items: ['4', '5'] })])
    expect(said('4').at(-1)).toBe('Der Beschlussvorschlag wird angenommen – gegen die Stimme von Sachsen.')
    expect(said('5')).toEqual([
      'Der Beschlussvorschlag wird ohne Aussprache angenommen – gegen die Stimme von Sachsen.',
    ])
    expect(item('4').ballots).toEqual(item('5').ballots)
    expect([item('4').debate, item('5').debate]).toEqual(['held', 'none'])
  })

  it('[FCT9] nor is a debate said of any of them where the chair leaves that unrecorded', () => {
    const { said } = small([...inFour, chair('debate.open'), ...vote({}, { items: ['4', '5'], debate: 'unrecorded' })])
    expect([said('4').at(-1), said('5').at(-1)]).toEqual([
      'Der Beschlussvorschlag wird einstimmig angenommen.',
      'Der Beschlussvorschlag wird einstimmig angenommen.',
    ])
  })

  it('[FCT9] items joined have one debate', () => {
    const { said, item } = small([
      ...adopted,
      chair('agenda.join', { items: ['4', '5'] }),
      call('4'),
      chair('debate.open'),
      ...vote(),
      call('5'),
      ['office', 'motion.change', { changes: [{ clause: 1, op: 'strike' }] }],
      ...vote(),
    ])
    expect(said('5')).toEqual([
      'Im Ergebnis der Diskussion wird die Ziffer 1 des Beschlussvorschlages einvernehmlich gestrichen.',
      'Der Beschlussvorschlag wird einstimmig angenommen.',
    ])
    expect(item('5').debate).toBe('held')
  })

  it('[FCT10] a vote that left an amendment open is a result; one that decided it is told with it', () => {
    const table: SmallAct = ['by', 'amendment.table', { id: 'a', changes: [{ clause: 1, op: 'strike' }] }]
    const tie = vote({ by: 'no', chair: 'no', co: 'no', hh: 'abstain' }, { amendment: 'a' })
    const rules = { preset: 'majority-cast', tie: 'chair-decides' }
    const undecided = small([...inFour, table, ...tie], { rules })
    expect(namesIn(undecided, '4')).toEqual(['result'])
    expect(undecided.said('4')[0]).toMatch(/^Der Änderungsantrag bleibt bei Stimmengleichheit unentschieden – /)
    const decided = small([...inFour, table, ...tie, chair('ballot.decide', { choice: 'yes' })], { rules })
    expect(namesIn(decided, '4')).toEqual(['amended'])
    expect(decided.item('4').clauses).toHaveLength(5)
  })

  it.each<readonly [what: string, acts: readonly SmallAct[], outcome: string]>([
    ['the vote', vote(), 'adopted'],
    ['the report', [['hh', 'item.report']], 'reported'],
    ['the notice', [chair('notice.give', { text: 'dankt.' })], 'informed'],
  ])('[FCT12] an outcome that only says again %s is not told', (_, acts, outcome) => {
    const { said } = small([...inFour, ...acts, chair('item.close', { outcome })])
    expect(said('4')).toHaveLength(1)
  })

  it('[FCT12] that a debate came to no decision is told', () => {
    expect(
      small([...inFour, chair('debate.open'), chair('item.close', { outcome: 'debated' })]).said('4'),
    ).toHaveLength(2)
    expect(small([...inFour, chair('debate.open'), chair('item.close')]).said('4')).toHaveLength(1)
  })

  it('[FCT13] each has a name for good', () => {
    const played = small([...inFour, ...vote({}, { items: ['4', '5'] }), arrives, call('6'), ...vote()])
    const ids = sectionsOf(played.state).flatMap(({ facts }) => facts.map(({ id }) => id))
    const seqs = played.events.filter(({ event }) => event.type === 'ballots.closed').map(({ seq }) => seq)
    expect(ids).toContain(`f${seqs[0]}-4`)
    expect(ids).toContain(`f${seqs[0]}-5`)
    expect(ids).toContain(`f${seqs[1]}`)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('printed order', () => {
  it('[PRT1, PRT2] calls in time; headings by the agenda, moves applied, the consent list at its number', () => {
    const { record } = small(
      [
        open,
        call('1'),
        chair('agenda.move', { item: '3', after: '2' }),
        chair('agenda.move', { item: '8', after: '2' }),
        chair('agenda.consent', { items: ['5'], when: 'end', how: 'singly' }),
        chair('agenda.adopt'),
        call('4'),
        call('2.1'),
        call('4'),
        call('5'),
      ],
      {
        agenda: [
          { number: '1', title: 'Tagesordnung', kind: 'agenda' },
          { number: '3', title: 'Drei', clauses: ['Eins.'] },
          {
            number: '2',
            title: 'Daten',
            items: [
              { number: '2.1', title: 'Bericht' },
              { number: '2.2', title: 'Austausch' },
            ],
          },
          { number: '4', title: 'Vier', clauses: ['Eins.'] },
          { number: '5', title: 'Fünf', clauses: ['Eins.'] },
          { number: '8', title: 'Acht' },
        ],
      },
    )
    expect(record.callOrder).toEqual(['1', '4', '2.1', '4', '5'])
    expect(record.printOrder).toEqual(['1', '2', '2.1', '2.2', '8', '3', '4', '5'])
  })

  it('[PRT3] withdrawn or dropped before or in the item that adopts: no heading; later: a heading', () => {
    const { record, said } = small([
      chair('agenda.drop', { item: '2' }),
      open,
      call('0'),
      chair('agenda.drop', { item: '3' }),
      call('1'),
      ['hh', 'agenda.withdraw', { item: '4' }],
      chair('agenda.postpone', { item: '6' }),
      chair('agenda.adopt'),
      chair('agenda.drop', { item: '7' }),
      call('8'),
      ['sn', 'agenda.withdraw', { item: '5' }],
    ])
    expect(record.printOrder).toEqual(['0', '1', '5', '6', '8'])
    expect(said('8')).toEqual(['Ministerin Fröhlich (SN) zieht den Beschlussvorschlag TOP 5 „Cloud“ zurück.'])
    expect(record.items.map((it) => it.number)).toContain('4')
  })

  it('[PRT3] a heading stays over what was treated, and over the adoption itself', () => {
    const { record } = small([
      open,
      call('2.1'),
      call('1'),
      chair('agenda.drop', { item: '2' }),
      chair('agenda.drop', { item: '1' }),
      chair('agenda.adopt'),
    ])
    expect(record.printOrder).toEqual(['0', '1', '2', '2.1', '3', '4', '5', '6', '7', '8'])
  })

  it('[PRT3] what was dropped and reopened has its heading again', () => {
    const { record } = small([
      open,
      call('1'),
      chair('agenda.drop', { item: '4' }),
      chair('agenda.adopt'),
      chair('item.reopen', { item: '4' }),
    ])
    expect(record.printOrder).toContain('4')
  })

  it('[PRT4] adopted between two items, and before the first call', () => {
    expect(small([open, call('0'), chair('item.close'), chair('agenda.adopt')]).said('0')).toEqual([
      'Die Tagesordnung wird angenommen.',
    ])
    expect(small([open, chair('agenda.adopt'), call('0'), call('4')]).said('1')).toEqual([
      'Die Tagesordnung wird angenommen.',
    ])
    const agenda = [{ number: '4', title: 'Vier', clauses: ['Eins.'] }]
    expect(small([open, chair('agenda.adopt'), call('4')], { agenda }).said('4')).toEqual([
      'Die Tagesordnung wird angenommen.',
    ])
  })
})

describe('a statement within a result', () => {
  const note = (form: string, text = 'So nicht.'): SmallAct => ['sn', 'statement.file', { form, text }]
  const reworded = (text: string): SmallAct => ['office', 'minutes.reword', { item: '4', fact: 'stated', text }]
  const against = [...inFour, ...vote({ sn: 'no' })]

  it.each(['with-vote', 'subordinate'])('[FCT8] stands by itself once it is worded by hand: %s', (form) => {
    expect(small([...against, note(form), reworded('Sachsen ist dagegen.')]).said('4')).toEqual([
      'Der Beschlussvorschlag wird ohne Aussprache angenommen – gegen die Stimme von Sachsen.',
      'Sachsen ist dagegen.',
    ])
    expect(
      small([...against, note(form), reworded('Eins.'), reworded('Zwei.'), note('separate', 'Und nun?')])
        .said('4')
        .slice(1),
    ).toEqual(['Zwei.', 'Sachsen gibt zudem folgende Protokollnotiz ab: „Und nun?“'])
  })

  it('[FCT7] not where it is not recorded how the delegation voted: then it stands behind the result', () => {
    const secret = [
      ...inFour,
      ...vote({ sn: 'no' }, { method: 'secret' }),
      note('with-vote'),
      chair('item.call', { item: '5' }),
      arrives,
      ...vote(),
    ]
    expect(small(secret).said('4')[0]).toMatch(/ Der Beschluss wird unter Abwesenheit von Thüringen gefasst\.$/)
    expect(small(secret).said('4')[1]).toBe('Sachsen gibt folgende Protokollnotiz ab: „So nicht.“')
  })
})
