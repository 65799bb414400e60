import { describe, expect, it } from 'vitest'
import { small as play, type HeadChange, type SmallAct } from '../../meeting/small-meeting.ts'

const delegations = [
  { code: 'AT', name: 'Austria' },
  { code: 'BE', name: 'Belgium' },
  { code: 'FR', name: 'France' },
  { code: 'MT', name: 'Malta' },
  { code: 'NL', name: 'Netherlands', plural: true },
  { code: 'XX', name: 'Xanadu' },
]
const people = [
  { id: 'at', delegation: 'AT', seat: 'member', office: 'Minister', given: 'Ada', family: 'Adler', gender: 'f' },
  { id: 'chair', delegation: 'BE', seat: 'member', office: 'Minister', family: 'Claes', gender: 'm', duty: 'chair' },
  { id: 'fr', delegation: 'FR', seat: 'member', family: 'Dubois', gender: 'm' },
  { id: 'mt', delegation: 'MT', seat: 'member', family: 'Borg', gender: 'x' },
  { id: 'nl', delegation: 'NL', seat: 'member', family: 'Visser', gender: 'f' },
  { id: 'late', delegation: 'XX', seat: 'member', family: 'Khan', attends: 'no' },
]
const clauses = ['One.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.']
const agenda = [
  { number: '1', title: 'Adoption of the agenda', kind: 'agenda' },
  { number: '2', title: 'Report', kind: 'report' },
  { number: '3', title: 'Views', kind: 'exchange' },
  { number: '4', title: 'The “net”', sponsors: ['FR'], clauses },
  { number: '5', title: 'Land', sponsors: ['AT', 'BE'], clauses },
  { number: '6', title: 'Opinion', kind: 'position', clauses },
  { number: '7', title: 'Chair', kind: 'election' },
  { number: '8', title: 'Earlier minutes', kind: 'minutes-approval' },
]
const english = {
  locale: 'en-GB',
  timezone: 'Europe/London',
  body: { name: 'Council', short: 'Council', genitive: 'of the Council' },
  delegations,
  people,
  agenda,
}
const small = (acts: readonly SmallAct[], change: HeadChange = {}) => play(acts, { ...english, ...change })

const chair = (act: string, args: Readonly<Record<string, unknown>> = {}): SmallAct => ['chair', act, args]
const open = chair('meeting.open')
const call = (item: string) => chair('item.call', { item })
const adopted = [open, call('1'), chair('agenda.adopt')]
const inFour = [...adopted, call('4')]
const debate = chair('debate.open')
const vote = (
  answers: Readonly<Record<string, string>> = {},
  args: Readonly<Record<string, unknown>> = {},
): readonly SmallAct[] => [
  chair('ballot.open', { method: 'exceptions', ...args }),
  ...Object.entries(answers).map(([person, choice]): SmallAct => [person, 'ballot.cast', { choice }]),
  chair('ballot.close'),
]
const members = ['at', 'chair', 'fr', 'mt', 'nl']
const all = (choice: string, ...except: readonly string[]) =>
  Object.fromEntries(members.filter((id) => !except.includes(id)).map((id) => [id, choice]))

describe('the sitting and the agenda in English', () => {
  it('[FCT2, PHR21] the agenda, with its changes', () => {
    const { text } = small([
      open,
      call('1'),
      chair('agenda.move', { item: '6', after: '3' }),
      chair('agenda.move', { item: '2', before: '6' }),
      chair('agenda.order', { items: ['5', '4'] }),
      chair('agenda.join', { items: ['4', '5'] }),
      chair('agenda.schedule', { items: ['7'], day: '2024-10-19' }),
      chair('agenda.consent', { items: ['4', '5'], when: 'end', how: 'singly' }),
      chair('agenda.consent', { items: ['6'], when: 'now', how: 'en-bloc', name: 'A items' }),
      ['nl', 'agenda.lift', { item: '4' }],
      chair('agenda.drop', { item: '8' }),
      ['fr', 'agenda.withdraw', { item: '4' }],
      chair('agenda.adopt'),
    ])
    expect(text('1')).toBe(
      'The agenda was adopted with the following changes: ' +
        'Item 6 “Opinion” would be taken after item 3. ' +
        'Item 2 “Report” would be taken before item 6. ' +
        'Items 5 and 4 would be taken in this order. ' +
        'Items 4 and 5 would be discussed together. ' +
        'Item 7 would be taken on 19 October 2024. ' +
        'Items 4 and 5 were identified before the meeting as largely uncontroversial and would be called and put to the vote in order at the end of the meeting. ' +
        'Item 6 (A items) was identified before the meeting as largely uncontroversial and would be called and put to the vote forthwith. ' +
        'At the request of Netherlands, item 4 “The ‘net’” would be dealt with separately. ' +
        'Item 8 “Earlier minutes” was removed from the agenda. ' +
        'Dubois (FR) withdrew the proposal under item 4 “The ‘net’”.',
    )
    expect(small(adopted).last('1')).toBe('The agenda was adopted.')
  })

  it.each<readonly [act: SmallAct, sentence: string]>([
    [['fr', 'item.present'], 'Dubois (FR) presented the proposal.'],
    [['fr', 'item.report'], 'Dubois (FR) reported.'],
    [debate, 'The members of the Council discussed the proposal.'],
    [chair('debate.open', { topic: 'nets' }), 'The members of the Council held a debate on nets.'],
    [chair('ruling.make', { text: 'It is in order.' }), 'It is in order.'],
    [chair('notice.give', { text: 'thanked Malta.' }), 'Minister Claes (BE) thanked Malta.'],
    [['mt', 'sponsor.join'], 'Borg (MT) announced that Malta joined the sponsors of the proposal.'],
    [['fr', 'sponsor.leave'], 'Dubois (FR) stated that France was no longer a sponsor.'],
    [
      ['fr', 'sponsor.leave', { 'will-vote': 'yes' }],
      'Dubois (FR) stated that France was no longer a sponsor but would vote in favour of the proposal.',
    ],
    [
      ['fr', 'sponsor.leave', { 'will-vote': 'no' }],
      'Dubois (FR) stated that France was no longer a sponsor and would vote against the proposal.',
    ],
    [
      ['fr', 'sponsor.leave', { 'will-vote': 'abstain' }],
      'Dubois (FR) stated that France was no longer a sponsor but would abstain.',
    ],
    [['at', 'person.leave', { at: '12:15' }], 'Minister Ada Adler (AT) left the meeting at 12:15.'],
    [['late', 'person.arrive', { at: '12:15' }], 'Khan (XX) joined the meeting at 12:15.'],
    [['at', 'person.excuse'], 'Minister Ada Adler (AT) was excused.'],
    [['at', 'person.excuse', { reason: 'illness' }], 'Minister Ada Adler (AT) was excused (illness).'],
    [
      ['at', 'person.leave', { at: '12:15', proxy: 'FR' }],
      'Minister Ada Adler (AT) had to leave the meeting at 12:15 and transferred her vote to France.',
    ],
    [['fr', 'proxy.give', { to: 'AT' }], 'Dubois (FR) transferred his vote to Austria.'],
    [['mt', 'proxy.give', { to: 'AT' }], 'Borg (MT) transferred their vote to Austria.'],
    [chair('meeting.suspend', { at: '12:00' }), 'The meeting was suspended at 12:00.'],
    [chair('meeting.suspend', { at: '12:00', until: '13:00' }), 'The meeting was suspended at 12:00 until 13:00.'],
    [
      chair('meeting.suspend', { at: '12:00', until: '2024-10-19 09:30' }),
      'The meeting was suspended at 12:00 until 09:30 on 19 October 2024.',
    ],
    [
      chair('meeting.suspend', { at: '12:00', until: '2024-10-19' }),
      'The meeting was suspended at 12:00 until 19 October 2024.',
    ],
    [
      chair('meeting.suspend', { at: '12:00', until: 'further notice' }),
      'The meeting was suspended at 12:00 until further notice.',
    ],
    [
      chair('chair.pass', { to: 'at' }),
      'The Chair, Minister Claes (BE), handed over the chair to Minister Ada Adler (AT).',
    ],
    [chair('meeting.close'), 'Minister Claes (BE) closed the meeting.'],
    [chair('agenda.postpone'), 'Item 4 “The ‘net’” was postponed.'],
    [chair('agenda.postpone', { to: 'the next meeting' }), 'Item 4 “The ‘net’” was postponed to the next meeting.'],
    [chair('agenda.refer', { to: 'to the experts' }), 'Item 4 “The ‘net’” was referred to the experts.'],
    [chair('agenda.settle'), 'Item 4 “The ‘net’” was to be concluded elsewhere.'],
    [chair('agenda.settle', { where: 'Coreper' }), 'Item 4 “The ‘net’” was to be concluded elsewhere (Coreper).'],
    [
      chair('agenda.settle', { where: 'by written procedure' }),
      'Item 4 “The ‘net’” was to be concluded by written procedure.',
    ],
    [
      chair('agenda.add', { item: { number: '4a', title: 'New' }, late: true }),
      'Item 4a “New” was added to the agenda as a late item.',
    ],
    [chair('agenda.add', { item: { number: '4a' } }), 'Item 4a was added to the agenda.'],
  ])('[PHR2, PHR6, PHR21, PHR22] %j', (act, sentence) => {
    expect(small([...inFour, act]).said('4')).toEqual([sentence])
  })

  it('[PHR4, PHR8] an exchange, an opinion, and a body of which the file gives no genitive', () => {
    expect(small([...adopted, call('3'), debate]).last('3')).toBe(
      'The members of the Council held an exchange of views.',
    )
    const body = { name: 'Council', short: 'Council' }
    const members = (change: object) =>
      small([...adopted, call('6'), debate], { body: { ...body, ...change } })
        .last('6')
        .replace(' discussed the opinion.', '')
    expect(members({})).toBe('The members')
    expect(members({ article: 'the' })).toBe('The members of the Council')
    expect(members({ genitive: 'the Council’s' })).toBe('The Council’s members')
    expect(members({ genitive: 'the Council of Seas' })).toBe('The members of the Council of Seas')
  })

  it('[PHR13, PHR16] a majority that was missed without a discussion', () => {
    const rules = { rules: 'unanimity-all' }
    expect(small([...inFour, ...vote({ at: 'no' })], rules).last('4')).toBe(
      'The proposal, put to the vote without discussion, did not obtain the required majority, with Austria voting against.',
    )
  })

  it('[PHR22] a proposal of those who remain', () => {
    expect(small([...adopted, call('5'), ['at', 'sponsor.leave', { 'will-vote': 'yes' }]]).last('5')).toBe(
      'Minister Ada Adler (AT) stated that Austria was no longer a sponsor but would vote in favour of the proposal submitted by Belgium.',
    )
  })

  it('[PHR4] a vote taken back, a meeting resumed, minutes approved, one more asking', () => {
    const { said } = small([
      ...inFour,
      ['nl', 'proxy.give', { to: 'AT' }],
      ['nl', 'proxy.recall', { at: '09:05' }],
      chair('meeting.suspend'),
      chair('meeting.resume', { at: '10:00' }),
      chair('agenda.consent', { items: ['5'], when: 'end', how: 'singly', 'lift-at': 2 }),
      ['at', 'agenda.lift', { item: '5' }],
      chair('minutes.circulate'),
      chair('meeting.close'),
      chair('minutes.approve'),
    ])
    expect(said('4')).toEqual([
      'Visser (NL) transferred her vote to Austria.',
      'Visser (NL) took back Netherlands’ vote at 09:05.',
      'The meeting was suspended at 09:06.',
      'The meeting was resumed at 10:00.',
      'Item 5 was identified before the meeting as largely uncontroversial and would be called and put to the vote at the end of the meeting.',
      'Minister Ada Adler (AT) asked for item 5 “Land” to be dealt with separately.',
      'Minister Claes (BE) closed the meeting.',
      'The minutes were approved.',
    ])
  })
})

type Change = Readonly<Record<string, unknown>>

describe('text and amendments in English', () => {
  it.each<readonly [changes: readonly Change[], sentence: string]>([
    [
      [
        { clause: 4, op: 'strike' },
        { clause: 5, op: 'strike' },
      ],
      'paragraphs 4 and 5 of the proposal were deleted by common accord.',
    ],
    [[{ clause: 4, op: 'strike' }], 'paragraph 4 of the proposal was deleted by common accord.'],
    [[{ clause: 6, op: 'reword', text: 'New.' }], 'paragraph 6 of the proposal was reworded by common accord.'],
    [[{ clause: 3, op: 'insert', text: 'New.' }], 'a new paragraph 3 was inserted in the proposal by common accord.'],
    [
      [
        { clause: 1, op: 'insert', text: 'New.' },
        { clause: 7, op: 'insert', text: 'New.' },
      ],
      'new paragraphs 1 and 8 were inserted in the proposal by common accord.',
    ],
    [
      [{ clause: 2, op: 'specify', count: 2 }],
      'two clarifications in paragraph 2 of the proposal were agreed by common accord.',
    ],
    [
      [{ clause: 2, op: 'specify', count: 1 }],
      'one clarification in paragraph 2 of the proposal was agreed by common accord.',
    ],
    [
      [
        { clause: 3, op: 'adapt' },
        { clause: 5, op: 'adapt' },
      ],
      'adjustments to paragraphs 3 and 5 of the proposal were made by common accord.',
    ],
    [
      [{ clause: 3, op: 'adapt', count: 1 }],
      'one adjustment to paragraph 3 of the proposal was made by common accord.',
    ],
    [
      [
        { clause: 1, op: 'strike' },
        { clause: 2, op: 'adapt' },
        { clause: 3, op: 'adapt', consequential: true },
        { clause: 4, op: 'specify', count: 2 },
        { clause: 5, op: 'reword', text: 'New.' },
        { clause: 6, op: 'insert', text: 'New.' },
      ],
      'the following changes were made to the proposal by common accord: the deletion of paragraph 1, adjustments to paragraph 2 (now paragraph 1), consequential adjustments to paragraph 3 (now paragraph 2), two clarifications in paragraph 4 (now paragraph 3), the rewording of paragraph 5 (now paragraph 4) and the insertion of a new paragraph 5.',
    ],
  ])('[PHR9, PHR10] %j', (changes, sentence) => {
    const change = chair('motion.change', { changes })
    expect(small([...inFour, debate, change]).last('4')).toBe(`Following the discussion, ${sentence}`)
    const alone = small([...inFour, change]).last('4')
    expect(alone.slice(1)).toBe(sentence.slice(1))
    expect(alone[0]).toBe(sentence[0]?.toUpperCase())
  })

  const reword = [{ clause: 4, op: 'reword', text: 'New.' }]
  const table: SmallAct = ['nl', 'amendment.table', { id: 'a', changes: reword }]
  const revise: SmallAct = [
    'nl',
    'amendment.revise',
    { id: 'a', changes: [{ clause: 4, op: 'reword', text: 'Newer.' }] },
  ]
  const accept = (accepted: string) => chair('amendment.accept', { id: 'a', accepted })
  const TABLED = 'Visser (NL) tabled an amendment concerning an alternative wording of paragraph 4 of the proposal.'

  it.each<readonly [what: string, acts: readonly SmallAct[], sentence: string]>([
    ['by common accord', [accept('consensus')], 'It was incorporated in the proposal by common accord.'],
    [
      'with a change',
      [revise, accept('consensus')],
      'It was incorporated in the proposal with one change by common accord.',
    ],
    ['taken over', [accept('mover')], 'It was taken over by the sponsor.'],
    ['voted on', vote({ at: 'no' }, { amendment: 'a' }), 'It was adopted, with Austria voting against.'],
    ['not taken in', [chair('amendment.reject', { id: 'a' })], 'It was not incorporated.'],
    ['voted down', vote(all('no', 'nl'), { amendment: 'a' }), 'It was rejected, with Netherlands voting in favour.'],
    ['withdrawn', [['nl', 'amendment.withdraw', { id: 'a' }]], 'It was withdrawn.'],
  ])('[PHR11] an amendment %s', (_, acts, sentence) => {
    expect(small([...inFour, table, ...acts]).last('4')).toBe(`${TABLED} ${sentence}`)
  })

  it('[PHR11] one to another, and one on a clause that was renumbered', () => {
    const further: SmallAct = [
      'at',
      'amendment.table',
      { id: 'b', to: 'a', changes: [{ clause: 4, op: 'reword', text: 'X.' }] },
    ]
    expect(small([...inFour, table, further, chair('amendment.accept', { id: 'b' })]).last('4')).toBe(
      'Minister Ada Adler (AT) tabled an amendment to the amendment by Netherlands concerning an alternative wording of paragraph 4 of the proposal. It was incorporated in the amendment by common accord.',
    )
    const strike = chair('motion.change', { changes: [{ clause: 1, op: 'strike' }] })
    expect(small([...inFour, table, strike, accept('consensus')]).last('4')).toContain(
      'paragraph 4 (now paragraph 3) of',
    )
  })
})

describe('results in English', () => {
  const ruled = (rules: unknown): HeadChange => ({ rules })
  const late: SmallAct = ['late', 'person.arrive']

  it.each<readonly [what: string, change: HeadChange, acts: readonly SmallAct[], sentence: string]>([
    ['unanimous', {}, vote(), 'was adopted unanimously.'],
    [
      'a minority',
      {},
      vote({ at: 'abstain', nl: 'abstain', fr: 'no' }),
      'was adopted, with France voting against and Austria and Netherlands abstaining.',
    ],
    ['rejected by all', {}, vote(all('no')), 'was rejected.'],
    ['rejected', {}, vote(all('no', 'nl')), 'was rejected, with Netherlands voting in favour.'],
    [
      'rejected on a tie',
      {},
      vote({ at: 'no', chair: 'no', fr: 'abstain' }),
      'was rejected on equality of votes, with Malta and Netherlands voting in favour and France abstaining.',
    ],
    [
      'short of the majority',
      ruled('unanimity-all'),
      vote({ at: 'no' }),
      'did not obtain the required majority, with Austria voting against.',
    ],
    ['blocked', ruled('no-opposition'), vote({ at: 'no' }), 'was rejected, Austria having objected.'],
    [
      'blocked, in a house of figures',
      { rules: 'no-opposition', style: { tally: 'numbers' } },
      vote({ at: 'no' }),
      'was rejected, a member having objected. [4, 1, 0]',
    ],
    [
      'short of an agreement alone',
      ruled({ 'consent-of': ['FR'], 'adopt-if': [{ 'at-least': 3 }] }),
      vote({ fr: 'abstain' }),
      'did not obtain the required agreement of France, with France abstaining.',
    ],
    [
      'without a quorum',
      ruled({ preset: 'majority-cast', quorum: { 'at-least': 6 } }),
      vote(),
      'was not decided for want of a quorum.',
    ],
    [
      'undecided',
      ruled({ preset: 'majority-cast', tie: 'second-ballot' }),
      vote({ at: 'no', chair: 'no', fr: 'abstain' }),
      'was left undecided, the votes being equal, with Austria and Belgium voting against and France abstaining.',
    ],
    [
      'decided by the chair',
      ruled({ preset: 'majority-cast', tie: 'chair-decides' }),
      [...vote({ at: 'no', chair: 'no', fr: 'abstain' }), chair('ballot.decide', { choice: 'yes' })],
      'was adopted on equality of votes by decision of the Chair, with Austria and Belgium voting against and France abstaining.',
    ],
    [
      'marked',
      ruled({
        'adopt-if': [{ 'at-least': '1/1', of: 'members', without: ['XX'] }],
        'or-if-marked': [{ 'at-least': '1/1', of: 'members', without: ['XX', 'FR'] }],
      }),
      vote({ fr: 'no' }),
      'was adopted, but without the agreement of France, with France voting against.',
    ],
    ['secret', {}, vote({ ...all('yes'), at: 'no' }, { method: 'secret' }), 'was adopted by secret ballot. [4, 1, 0]'],
    [
      'figures',
      { style: { tally: 'both' } },
      vote({ at: 'no' }),
      'was adopted, with Austria voting against. [4, 1, 0]',
    ],
    [
      'cancelled before',
      {},
      [chair('ballot.open', { method: 'named' }), chair('ballot.cancel', { reason: 'noise' }), ...vote()],
      'was adopted unanimously.',
    ],
  ])('[PHR12, PHR13, PHR14] %s', (_, change, acts, sentence) => {
    expect(small([...inFour, debate, ...acts], change).last('4')).toBe(`The proposal ${sentence}`)
  })

  it('[PHR16, PHR8] without discussion, and the plural of the minutes', () => {
    expect(small([...inFour, ...vote()]).last('4')).toBe('The proposal was adopted unanimously without discussion.')
    expect(small([...adopted, call('8'), ...vote()]).last('8')).toBe(
      'The minutes were approved unanimously without discussion.',
    )
    const written = vote({}, { method: 'named', written: true, rules: 'silence' })
    expect(small([...inFour, ...written]).last('4')).toBe('The proposal was adopted unanimously by written procedure.')
  })

  it('[PHR18, PHR26] without a reason none is printed', () => {
    const { said } = small([
      ...inFour,
      chair('ballot.open', { method: 'named' }),
      chair('ballot.cancel', {}),
      ...vote(),
      chair('ballot.correct', { delegation: 'AT', choice: 'no' }),
    ])
    expect(said('4')[0]).toBe('The vote was cancelled.')
    expect(said('4').at(-1)).toMatch(/was corrected: Austria voted against\. The result first/)
  })

  it('[PHR13, PHR28] a paragraph, a motion, a late item, a cancelled vote', () => {
    const { said } = small([
      ...inFour,
      chair('ballot.open', { method: 'named' }),
      chair('ballot.cancel', { reason: 'Noise.' }),
      chair('agenda.add', { item: { number: '4a', title: 'New', clauses: ['One.'] }, after: '4', late: true }),
      ...vote({}, { clause: 3 }),
      ...vote({}, { question: 'We call it “net”.' }),
      ...vote({}, { admits: '4a' }),
    ])
    expect(said('4')).toEqual([
      'The vote was cancelled (reason: Noise).',
      'Item 4a “New” was submitted as a late item.',
      'Paragraph 3 of the proposal was adopted unanimously.',
      'The motion “We call it ‘net’.” was adopted unanimously.',
      'The inclusion of item 4a “New” in the agenda was adopted unanimously.',
    ])
  })

  it('[PHR15] who was absent', () => {
    expect(small([...inFour, ...vote()]).last('1')).toBe('All decisions were taken in the absence of Xanadu.')
    const { said } = small([...inFour, ...vote(), late, call('5'), ...vote()])
    expect(said('4')[0]).toBe(
      'The proposal was adopted unanimously without discussion. The decision was taken in the absence of Xanadu.',
    )
    const tie = ruled({ preset: 'majority-cast', tie: 'second-ballot' })
    const undecided = vote({ at: 'no', chair: 'no', fr: 'abstain' })
    expect(small([...inFour, ...undecided, late, call('5'), ...vote()], tie).said('4')[0]).toMatch(
      / The decision was taken in the absence of Xanadu\.$/,
    )
  })

  it('[PHR17] statements', () => {
    const file = (form: string, text: string): SmallAct => ['fr', 'statement.file', { form, text }]
    const { said } = small([
      ...inFour,
      debate,
      ...vote({ fr: 'abstain', nl: 'no', mt: 'abstain' }),
      file('with-vote', 'One “net”.'),
      ['mt', 'statement.join'],
      ['nl', 'statement.join'],
      file('separate', 'Two.'),
      ['nl', 'statement.file', { text: 'Three.' }],
    ])
    expect(said('4').slice(1)).toEqual([
      'The proposal was adopted, with Netherlands voting against. France and Malta abstained and, together with Netherlands, made the following statement: “One ‘net’.”',
      'France also made the following statement: “Two.”',
      'Netherlands also made the following statement: “Three.”',
    ])
    expect(small([...inFour, debate, ...vote({ fr: 'no' }), file('subordinate', 'One.')]).last('4')).toBe(
      'The proposal was adopted, with France voting against; France made the following statement: “One.”',
    )
    expect(small([...inFour, debate, ...vote(), file('with-vote', 'One.')]).last('4')).toContain(
      'France voted in favour and made the following statement: “One.”',
    )
    expect(small([...inFour, debate, ...vote({ fr: 'no' }), file('with-vote', 'One.')]).last('4')).toBe(
      'The proposal was adopted. France voted against and made the following statement: “One.”',
    )
  })

  it.each([
    ['yes', 'France voted in favour'],
    ['abstain', 'France abstained'],
    ['invalid', 'the vote of France was invalid'],
  ])('[PHR18] a correction to %s', (choice, what) => {
    const correct = chair('ballot.correct', { delegation: 'FR', choice, reason: 'A slip.' })
    expect(small([...inFour, debate, ...vote({ fr: 'no' }), correct]).last('4')).toBe(
      `The result of the vote was corrected: ${what} (reason: A slip). The result first stated was: “The proposal was adopted, with France voting against.”`,
    )
  })

  it('[PHR19] elections', () => {
    const elect = (answers: Readonly<Record<string, string>>, method = 'named', candidates = ['Ann', 'Bob']) => [
      ...adopted,
      call('7'),
      ...vote(answers, { candidates, method }),
    ]
    expect(small(elect(all('yes'), 'named', ['Ann'])).last('7')).toBe('Ann was elected unanimously.')
    expect(small(elect({ ...all('yes'), fr: 'no' }, 'named', ['Ann'])).last('7')).toBe(
      'Ann was elected, with France voting against.',
    )
    expect(small(elect({ ...all('Ann'), fr: 'Bob' }, 'secret')).last('7')).toBe(
      'Ann was elected by secret ballot. Votes for Ann: 4, for Bob: 1; against: 0, abstentions: 0.',
    )
    expect(small(elect({ at: 'Ann', fr: 'Bob' })).last('7')).toBe('The election had no result.')
    const rules = { preset: 'majority-cast', quorum: { 'at-least': 6 } }
    expect(small(elect(all('Ann')), { rules }).last('7')).toBe('The election was not held for want of a quorum.')
    const corrected = [
      ...elect({ ...all('Ann'), fr: 'Bob' }),
      chair('ballot.correct', { delegation: 'AT', choice: 'Bob', reason: 'slip' }),
    ]
    expect(small(corrected).last('7')).toBe(
      'The result of the vote was corrected: Austria voted for Bob (reason: slip). The result first stated was: “Ann was elected.”',
    )
    expect(small([...elect(all('Ann')), late, call('4'), ...vote()]).said('7')[0]).toBe(
      'Ann was elected unanimously. The decision was taken in the absence of Xanadu.',
    )
  })
})

const outcomes: readonly (readonly [outcome: string, item: string, sentence: string])[] = [
  ['debated', '4', 'No decision was taken.'],
  ['adopted', '4', 'The proposal was adopted without discussion.'],
  ['adopted-in-part', '4', 'The proposal was adopted in part without discussion.'],
  ['rejected', '4', 'The proposal was rejected without discussion.'],
  ['not-reached', '4', 'The proposal did not obtain the required majority.'],
  ['no-quorum', '4', 'There was no quorum.'],
  ['noted', '4', 'The members of the Council took note of the proposal.'],
  ['noted', '2', 'The members of the Council took note of the report.'],
  ['reported', '4', 'The report was received.'],
  ['informed', '4', 'The members of the Council were informed.'],
  ['withdrawn', '8', 'The minutes were withdrawn.'],
  ['dropped', '4', 'The item was removed from the agenda.'],
  ['postponed', '4', 'The item was postponed.'],
  ['referred', '4', 'The item was referred.'],
  ['not-dealt-with', '4', 'The item was not dealt with.'],
  ['dealt-with-elsewhere', '4', 'The item was to be concluded elsewhere.'],
  ['no-topics', '4', 'No topics were raised.'],
  ['elected', '7', 'The election was held.'],
  ['clarification', '4', 'Further clarification was needed.'],
  ['open', '4', 'The item remained open.'],
]

describe('what the chair states, in English', () => {
  it.each(outcomes)('[PHR23] %s in item %s', (outcome, item, sentence) => {
    expect(small([...adopted, call(item), chair('item.close', { outcome })]).said(item)).toEqual([sentence])
  })
})
