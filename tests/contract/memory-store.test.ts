import { describe } from 'vitest'
import { memoryStore } from '../../server/adapters/memory/store.ts'
import { accessStoreContract } from './access-store.ts'
import { draftStoreContract } from './draft-store.ts'
import { eventLogContract } from './event-log.ts'
import { meetingIndexContract } from './meeting-index.ts'

describe('memory: event log', () => eventLogContract(() => memoryStore().log))
describe('memory: draft store', () => draftStoreContract(() => memoryStore().drafts))
describe('memory: access store', () => accessStoreContract(() => memoryStore().access))
describe('memory: meeting index', () => meetingIndexContract(memoryStore))
