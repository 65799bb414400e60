import { describe, expect, it } from 'vitest'
import { draftRights } from '../../../server/app/draft-rights.ts'
import { CLOSE, OPEN, stateAfter } from '../../access/founded.ts'

const none = { read: false, write: false }
const reads = { read: true, write: false }
const writes = { read: true, write: true }
const circulate = ['anna', { type: 'minutes.circulate', data: {} }] as const
const approve = ['anna', { type: 'minutes.approve', data: {} }] as const

const rightsIn = (state: ReturnType<typeof stateAfter>) =>
  Object.fromEntries(
    ['anna', 'bert', 'sara', 'nils', 'aude', 'mona', 'olga', 'nobody', null].map((who) => [
      who,
      draftRights(state, who),
    ]),
  )

describe('who may do what with the draft', () => {
  it('[APP1] note-takers write, secretariat, chair, co-chair and auditor read along', () => {
    expect(rightsIn(stateAfter(OPEN))).toEqual({
      anna: reads,
      bert: reads,
      sara: reads,
      nils: writes,
      aude: reads,
      mona: none,
      olga: none,
      nobody: none,
      null: none,
    })
  })

  it('[APP1] delegations do not look on while the next version is written', () => {
    const rights = rightsIn(stateAfter(OPEN, CLOSE, circulate))
    expect(rights).toMatchObject({ nils: writes, mona: none, olga: none, nobody: none, null: none })
  })

  it('[APP1] nobody writes what was approved', () => {
    const rights = rightsIn(stateAfter(OPEN, CLOSE, circulate, approve))
    expect(rights).toMatchObject({ nils: reads, sara: reads, mona: none, null: none })
  })
})
