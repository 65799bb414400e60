import { describe, expect, it } from 'vitest'
import type { StatementsCommand, StatementsEvent } from '../../../shared/features/statements/messages.ts'
import { noticesOn, rulingsOn, statementOf, statementsOn } from '../../../shared/features/statements/select.ts'
import { statementsRefusals } from '../../../shared/phrases/refusals/statements.ts'
import { closed, left, proxyGiven, suspended } from '../attendance/sitting.ts'
import { called, chamber, itemClosed, prepared, session, spec, type Event } from '../ballots/chamber.ts'

const { given } = spec
const TEXT = 'Sachsen stimmt inhaltlich zu,  mit „zwei“ Leerzeichen.\n'

type Data<Type extends StatementsCommand['type']> = Extract<StatementsCommand, { type: Type }>['data']
const file = (data: Partial<Data<'statements.file'>> = {}): StatementsCommand => ({
  type: 'statements.file',
  data: { text: TEXT, form: 'separate', ...data },
})
type Filed = Extract<StatementsEvent, { type: 'statements.filed' }>['data']
const filed = (data: Partial<Filed> = {}): StatementsEvent => ({
  type: 'statements.filed',
  data: { item: '4', delegation: 'SN', person: 'sn', text: TEXT, form: 'separate', ...data },
})
const join = (data: Data<'statements.join'> = {}): StatementsCommand => ({ type: 'statements.join', data })
const joined = (statement: number, delegation: string, person = delegation.toLowerCase()): StatementsEvent => ({
  type: 'statements.joined',
  data: { statement, delegation, person },
})
const rule = (text = 'Das ist zulässig.', item?: string): StatementsCommand => ({
  type: 'statements.rule',
  data: item === undefined ? { text } : { text, item },
})
const ruled = (item: string | null = '4', person = 'chair'): StatementsEvent => ({
  type: 'statements.ruled',
  data: { item, person, text: 'Das ist zulässig.' },
})
const notice = (text = 'teilt mit, dass geantwortet wurde.'): StatementsCommand => ({
  type: 'statements.notice',
  data: { text },
})
const noticed = (person = 'chair', item: string | null = '4'): StatementsEvent => ({
  type: 'statements.noticed',
  data: { item, person, text: 'teilt mit, dass geantwortet wurde.' },
})
const speaking = (person: string, delegation: string): Event => ({
  type: 'floor.granted',
  data: { person, delegation, kind: 'speech', item: '4' },
})

describe('statements', () => {
  it('[STA1] are filed by a member in the room, for her delegation', () => {
    given(...chamber())
      .when(file(), 'sn')
      .then(filed())
    given(...chamber())
      .when(file({ form: 'subordinate', for: 'SN' }), 'sn2')
      .then(filed({ form: 'subordinate', person: 'sn2' }))
    for (const person of ['office', 'th-staff', 'federal', null])
      given(...chamber())
        .when(file(), person)
        .thenRefused('member-only')
    given(...chamber(), left('sn', 'SN'))
      .when(file(), 'sn')
      .thenRefused('member-only')
  })

  it('[STA1] or for one whose vote it holds', () => {
    const room = given(...chamber(), left('sn', 'SN', 'HH'))
    room.when(file({ for: 'SN' }), 'hh').then(filed({ person: 'hh' }))
    room.when(file({ for: 'SN' }), 'mv').thenRefused('not-held', { delegation: 'Sachsen' })
    room.when(file({ for: 'XX' }), 'mv').thenRefused('unknown-delegation', { delegation: 'XX' })
    // whoever gave the vote away still speaks for herself
    given(...chamber(), proxyGiven('SN', 'HH', 'sn'))
      .when(file(), 'sn')
      .then(filed())
  })

  it('[STA2] until the meeting is closed, in a break and on an item that has ended too', () => {
    given(...chamber(), suspended)
      .when(file(), 'sn')
      .then(filed())
    given(...chamber(), filed(), suspended)
      .when(join(), 'hh')
      .then(joined(5, 'HH'))
    given(...chamber(), called('5'))
      .when(file({ item: '4' }), 'sn')
      .then(filed())
    for (const wish of [file(), join(), rule(), notice()]) {
      given(...chamber(), closed)
        .when(wish, 'sn')
        .thenRefused('meeting-closed')
      given(...prepared())
        .when(wish, 'sn')
        .thenRefused('not-open')
      given().when(wish, 'sn').thenRefused('not-convened')
    }
  })

  it('[STA3] on the item now called, else the one called last', () => {
    given(...chamber(), itemClosed('4'))
      .when(file(), 'sn')
      .then(filed())
    given(...session())
      .when(file(), 'sn')
      .thenRefused('no-item')
    given(...session())
      .when(file({ item: '4' }), 'sn')
      .then(filed())
    given(...chamber())
      .when(file({ item: '99' }), 'sn')
      .thenRefused('unknown-item', { item: '99' })
    given(...chamber())
      .when(file({ item: '6' }), 'sn')
      .thenRefused('container', { item: '6' })
  })

  it('[STA4] are kept to the letter, and not filed twice', () => {
    const { state } = given(...chamber())
      .when(file(), 'sn')
      .then(filed())
    expect(statementsOn(state, '4')[0]?.text).toBe(TEXT)
    const room = given(...chamber(), filed())
    room.when(file(), 'sn2').thenRefused('already-filed')
    room.when(file(), 'hh').then(filed({ delegation: 'HH', person: 'hh' }))
    room.when(file({ item: '5' }), 'sn').then(filed({ item: '5' })) // the same words on another item are another statement
    room.when(file({ text: TEXT.trim() }), 'sn').then(filed({ text: TEXT.trim() }))
    room.when(file({ text: ' \n' }), 'sn').thenRefused('no-text')
  })

  it('[STA5] are joined, each delegation once, in order', () => {
    const room = given(...chamber(), filed(), filed({ delegation: 'MV', person: 'mv', text: 'Anderes.' }))
    room.when(join(), 'hh').then(joined(6, 'HH')) // the last of the item
    const { state } = given(...chamber(), filed(), joined(5, 'MV'))
      .when(join({ statement: 5 }), 'hh')
      .then(joined(5, 'HH'))
    expect(statementOf(state, 5)?.by).toEqual(['SN', 'MV', 'HH'])
    room.when(join({ statement: 5 }), 'sn').thenRefused('already-joined', { delegation: 'Sachsen' })
    room.when(join({ statement: 99 }), 'hh').thenRefused('no-statement')
    room.when(join({ item: '5' }), 'hh').thenRefused('no-statement')
    room.when(join({ item: '5', statement: 5 }), 'hh').thenRefused('other-item', { item: '4' })
    room.when(join({ item: '6' }), 'hh').thenRefused('container')
    given(...session())
      .when(join(), 'hh')
      .thenRefused('no-item')
    given(...chamber(), filed(), left('mv', 'MV', 'HH'))
      .when(join({ for: 'MV' }), 'hh')
      .then(joined(5, 'MV', 'hh'))
    // a join that arrives twice counts once
    expect(statementOf(given(...chamber(), filed(), joined(5, 'HH'), joined(5, 'HH')).state, 5)?.by).toEqual([
      'SN',
      'HH',
    ])
  })
})

describe('rulings and notices', () => {
  it('[STA6] a ruling is the leading chair’s', () => {
    const { state } = given(...chamber())
      .when(rule(), 'chair')
      .then(ruled())
    expect(rulingsOn(state, '4')).toMatchObject([{ person: 'chair', seq: 5 }])
    for (const person of ['co', 'office', 'sn', null])
      given(...chamber())
        .when(rule(), person)
        .thenRefused('chair-only')
    given(...session())
      .when(rule(), 'chair')
      .then(ruled(null))
    given(...chamber())
      .when(rule('Das ist zulässig.', '5'), 'chair')
      .then(ruled('5'))
    given(...chamber())
      .when(rule('Das ist zulässig.', '99'), 'chair')
      .thenRefused('unknown-item')
    given(...chamber())
      .when(rule('  '), 'chair')
      .thenRefused('no-text')
    given(...chamber(), suspended)
      .when(rule(), 'chair')
      .thenRefused('suspended')
  })

  it('[STA7] a notice is given by whoever leads or has the floor', () => {
    const { state } = given(...chamber())
      .when(notice(), 'chair')
      .then(noticed())
    expect(noticesOn(state, '4')).toHaveLength(1)
    given(...chamber(), speaking('federal', 'BMDV'))
      .when(notice(), 'federal')
      .then(noticed('federal'))
    given(...chamber(), speaking('federal', 'BMDV'))
      .when(notice(), 'sn')
      .thenRefused('floor-or-chair-only')
    given(...chamber())
      .when(notice(), 'sn')
      .thenRefused('floor-or-chair-only')
    given(...chamber())
      .when(notice(), null)
      .thenRefused('floor-or-chair-only')
  })
})

describe('refusals', () => {
  it('say why, in both languages, without a hole', () => {
    for (const language of Object.values(statementsRefusals))
      for (const sentence of Object.values(language)) {
        expect(sentence({ delegation: 'Sachsen', item: '4' })).toMatch(/[.]$/)
        expect(sentence({ delegation: 'Sachsen', item: '4' })).not.toMatch(/undefined|\[object| {2}/)
      }
  })
})
