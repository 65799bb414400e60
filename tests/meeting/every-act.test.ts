import { expect, it } from 'vitest'
import { actNames } from '../../server/import/acts.ts'
import { call, small, vote, type SmallAct } from './small-meeting.ts'

const chair = (act: string, args: Readonly<Record<string, unknown>> = {}): SmallAct => ['chair', act, args]
const office = (act: string, args: Readonly<Record<string, unknown>> = {}): SmallAct => ['office', act, args]
const answers = (choice: string, ...ids: readonly string[]): readonly SmallAct[] =>
  ids.map((id) => [id, 'ballot.cast', { choice }])

/** One long day in which every act of a meeting file is done and none is refused. */
const day: readonly SmallAct[] = [
  // a written procedure before the sitting, reported in it
  chair('ballot.open', {
    items: ['3'],
    method: 'named',
    written: true,
    deadline: '08:59',
    rules: 'silence',
    at: '08:00',
  }),
  ['hh', 'ballot.object'],
  chair('ballot.close'),
  chair('meeting.open', { at: '09:00' }),
  call('0'),
  office('person.add', { person: { id: 'th2', delegation: 'TH', seat: 'staff', family: 'Neu' } }),
  office('person.seat', { person: 'th2', seat: 'alternate' }),
  office('person.seat', { person: 'th2', seat: 'staff' }),
  office('minutes.write', { item: '0', text: 'Die Vorsitzende begrüßt alle.' }),
  call('1'),
  office('agenda.add', {
    item: { number: '5a', title: 'Nachtrag', items: [{ number: '5a.1', clauses: ['Eins.'] }] },
    after: '5',
    late: true,
  }),
  chair('agenda.move', { item: '5a', after: '2' }),
  chair('agenda.order', { items: ['5', '4'] }),
  office('agenda.consent', { items: ['4', '5'], when: 'end', how: 'en-bloc', 'lift-at': 2 }),
  ['by', 'agenda.lift', { item: '4' }],
  ['sn', 'agenda.lift', { item: '4' }],
  chair('agenda.join', { items: ['4', '5'] }),
  chair('agenda.schedule', { items: ['7'], day: '2024-10-19' }),
  ['co', 'agenda.withdraw', { item: '3' }],
  chair('item.reopen', { item: '3' }),
  chair('agenda.adopt'),
  call('2.1'),
  ['federal', 'item.report'],
  office('minutes.reword', { item: '2.1', fact: 'reported', text: 'Der Bund berichtet ausführlich.' }),
  ['hh', 'floor.request', { kind: 'question' }],
  ['sn', 'floor.request'],
  ['by', 'floor.request'],
  ['by', 'floor.withdraw'],
  chair('floor.limit', { seconds: 120 }),
  chair('floor.move', { person: 'sn' }),
  chair('floor.close-list'),
  chair('floor.open-list'),
  chair('floor.grant'),
  chair('floor.pause'),
  chair('floor.resume'),
  chair('floor.order', { fair: true }),
  ['sn', 'floor.end'],
  chair('floor.grant', { person: 'hh' }),
  ['hh', 'notice.give', { text: 'dankt dem Bund.' }],
  call('4'),
  ['hh', 'item.present'],
  chair('ruling.make', { text: 'Der Antrag ist zulässig.' }),
  chair('debate.open'),
  ['sl', 'sponsor.join'],
  ['hh', 'sponsor.leave', { 'will-vote': 'yes' }],
  office('motion.change', { changes: [{ clause: 1, op: 'adapt', text: 'Neu.' }] }),
  ['by', 'amendment.table', { id: 'a', changes: [{ clause: 2, op: 'reword', text: 'Zwo.' }] }],
  ['sn', 'amendment.table', { id: 'b', to: 'a', changes: [{ clause: 2, op: 'reword', text: 'Zwo!' }] }],
  ['nl', 'amendment.table', { id: 'c', changes: [{ clause: 3, op: 'strike' }] }],
  ['by', 'amendment.revise', { id: 'a', changes: [{ clause: 2, op: 'reword', text: 'Zwei.' }] }],
  chair('amendment.order', { ids: ['c', 'a'] }),
  chair('amendment.accept', { id: 'b', accepted: 'mover' }),
  chair('amendment.reject', { id: 'c' }),
  ['nl', 'amendment.table', { id: 'd', changes: [{ clause: 4, op: 'strike' }] }],
  ['nl', 'amendment.withdraw', { id: 'd' }],
  ...vote({ sn: 'no' }, { amendment: 'a' }),
  chair('debate.open', { topic: 'dem Rest' }),
  chair('debate.close'),
  chair('ballot.open', {
    method: 'named',
    rules: { preset: 'majority-cast', answers: 'ruling', tie: 'chair-decides' },
  }),
  ...answers('yes', 'by', 'chair', 'co'),
  ...answers('no', 'hh', 'sl', 'sn'),
  office('ballot.enter', { delegation: 'NL', choice: 'abstain' }),
  chair('ballot.close'),
  chair('ballot.decide', { choice: 'yes' }),
  chair('ballot.correct', { delegation: 'NL', choice: 'invalid', reason: 'Versehen' }),
  ['sn', 'statement.file', { form: 'separate', text: 'Wir nicht.' }],
  ['hh', 'statement.join'],
  call('5'),
  ['sn', 'proxy.give', { to: 'BE' }],
  ['sn', 'proxy.recall'],
  ['sn', 'person.leave', { proxy: 'BE' }],
  chair('ballot.open', { method: 'roll-call' }),
  chair('ballot.cast', { choice: 'no', for: 'SN' }),
  chair('ballot.cancel', { reason: 'Tonausfall' }),
  chair('agenda.postpone', { to: 'die nächste Sitzung' }),
  ['sn', 'person.arrive'],
  call('5a.1'),
  chair('agenda.refer', { to: 'die AG Recht' }),
  call('6'),
  chair('agenda.settle', { where: 'im Umlaufverfahren' }),
  call('3'),
  chair('agenda.drop'),
  chair('chair.pass', { to: 'co' }),
  ['chair', 'person.excuse', { reason: 'aus dienstlichen Gründen' }],
  ['co', 'meeting.suspend', { until: '2024-10-19T09:00' }],
  ['co', 'meeting.resume', { at: '2024-10-19T09:00' }],
  ['co', 'item.call', { item: '7', at: '2024-10-19T09:01' }],
  ['co', 'ballot.open', { candidates: ['Anna Muster'], method: 'secret', at: '2024-10-19T09:02' }],
  ['by', 'ballot.cast', { choice: 'yes', at: '2024-10-19T09:03' }],
  ['hh', 'ballot.cast', { choice: 'abstain', at: '2024-10-19T09:04' }],
  ['co', 'ballot.close', { at: '2024-10-19T09:05' }],
  ['co', 'item.call', { item: '8', at: '2024-10-19T09:06' }],
  ['co', 'item.close', { outcome: 'no-topics', at: '2024-10-19T09:07' }],
  ['co', 'minutes.circulate', { at: '2024-10-19T09:08' }],
  ['co', 'meeting.close', { at: '2024-10-19T09:09' }],
  ['co', 'minutes.approve', { at: '2024-10-19T09:10' }],
]

/** Two people on one seat differ, and the chair settles it. */
const rulingDay: readonly SmallAct[] = [
  chair('meeting.open'),
  office('person.add', { person: { id: 'by2', delegation: 'BY', seat: 'alternate' } }),
  call('4'),
  chair('ballot.open', { method: 'named', rules: { preset: 'majority-cast', answers: 'ruling' } }),
  ...answers('yes', 'by'),
  ...answers('no', 'by2'),
  chair('ballot.rule', { delegation: 'BY', choice: 'no' }),
  chair('ballot.close'),
]

it('[FCT1] every act a meeting file knows comes true', () => {
  const done = new Set([...day, ...rulingDay].map(([, act]) => act))
  expect(actNames.filter((act) => !done.has(act))).toEqual([])
  expect(small(rulingDay).item('4').ballots[0]?.no).toEqual(['BY'])
})

it('[FCT1] and the minutes tell the long day', () => {
  const { text, record } = small(day)
  expect(record.printOrder).toEqual(['0', '1', '2', '2.1', '2.2', '5a', '5a.1', '3', '5', '4', '6', '7', '8'])
  expect(record.callOrder).toEqual(['0', '1', '2.1', '4', '5', '5a.1', '6', '3', '7', '8'])
  expect(Object.fromEntries(record.items.map((it) => [it.number, it.outcome]))).toEqual({
    '0': 'open',
    '1': 'adopted',
    '2': null,
    '2.1': 'reported',
    '2.2': 'open',
    '3': 'dropped',
    '4': 'adopted',
    '5': 'postponed',
    '5a': null,
    '5a.1': 'referred',
    '6': 'dealt-with-elsewhere',
    '7': 'elected',
    '8': 'no-topics',
  })
  expect(text('4')).toBe(
    'Staatsrat Jan Pörksen (HH) stellt den Beschlussvorschlag vor. ' +
      'Der Antrag ist zulässig. ' +
      'Die Mitglieder der DMK diskutieren den Beschlussvorschlag. ' +
      'Yorgova (SL) erklärt den Beitritt des Saarlandes zum Beschlussvorschlag. ' +
      'Staatsrat Jan Pörksen (HH) erklärt, Hamburg sei nicht mehr antragstellendes Land, werde dem Beschlussvorschlag aus Saarland aber zustimmen. ' +
      'Im Ergebnis der Diskussion werden Anpassungen in Ziffer 1 einvernehmlich vorgenommen. ' +
      'Ministerin Fröhlich (SN) legt einen Änderungsantrag zum Änderungsantrag von Bayern, der eine abgewandelte Formulierung der Ziffer 2 des Beschlussvorschlags betrifft, vor. Dieser wird vom antragstellenden Land in den Änderungsantrag übernommen. ' +
      'de Vries (NL) legt einen Änderungsantrag, der die Streichung der Ziffer 3 des Beschlussvorschlags betrifft, vor. Dieser wird nicht aufgenommen. ' +
      'de Vries (NL) legt einen Änderungsantrag, der die Streichung der Ziffer 4 des Beschlussvorschlags betrifft, vor. Dieser wird zurückgezogen. ' +
      'Minister Dr. Mehring (BY) legt einen Änderungsantrag, der eine abgewandelte Formulierung der Ziffer 2 des Beschlussvorschlags betrifft, vor. Dieser wird mit einer Änderung angenommen – gegen die Stimme von Sachsen. ' +
      'Die Mitglieder der DMK führen eine Aussprache zu dem Rest. ' +
      'Der Beschlussvorschlag wird bei Stimmengleichheit durch Entscheidung des Vorsitzes angenommen – gegen die Stimmen von Hamburg, Saarland und Sachsen. ' +
      'Das Abstimmungsergebnis wird berichtigt: Die Stimme von den Niederlanden ist ungültig (Grund: Versehen). Zunächst war festgestellt worden: „Der Beschlussvorschlag wird bei Stimmengleichheit durch Entscheidung des Vorsitzes angenommen – bei Enthaltung von den Niederlanden und gegen die Stimmen von Hamburg, Saarland und Sachsen.“ ' +
      'Sachsen und Hamburg geben zudem folgende Protokollnotiz ab: „Wir nicht.“',
  )
  expect(text('3')).toMatch(
    /^Der Beschlussvorschlag wird im Umlaufverfahren wegen des Widerspruchs von Hamburg nicht angenommen\. Der TOP 3 „Zwillinge“ entfällt\. Die Vorsitzende, Ministerin Klement \(BE\), übergibt die Sitzungsleitung an Ministerin Haase \(BB\)\. Ministerin Klement \(BE\) ist aus dienstlichen Gründen entschuldigt\. Die Sitzung wird um \d\d:\d\d Uhr bis zum 19\. Oktober 2024 um 09:00 Uhr unterbrochen\. Die Sitzung wird um 09:00 Uhr fortgesetzt\.$/,
  )
  expect(text('7')).toBe(
    'Anna Muster wird in geheimer Wahl gewählt. Stimmen für Anna Muster: 1; Gegenstimmen: 0, Enthaltungen: 1. Der Beschluss wird unter Abwesenheit von Berlin gefasst.',
  )
  expect(text('8')).toBe(
    'Es liegen keine Themen vor. Ministerin Haase (BB) beendet die Sitzung. Das Protokoll wird genehmigt.',
  )
})
