import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { sqliteStore } from '../../server/adapters/sqlite/store.ts'
import { scratchFolder } from '../support/scratch-folder.ts'
import { readableJournal } from '../support/toy-room.ts'
import { accessStoreContract } from './access-store.ts'
import { documentStoreContract } from './document-store.ts'
import { draftStoreContract } from './draft-store.ts'
import { eventLogContract } from './event-log.ts'
import { meetingIndexContract } from './meeting-index.ts'

const create = () => {
  const store = sqliteStore(join(scratchFolder(), 'rostra.db'), readableJournal())
  onTestFinished(() => store.close())
  return store
}

eventLogContract('SQLite', () => create().log)
draftStoreContract('SQLite', () => create().drafts)
documentStoreContract('SQLite', () => create().documents)
accessStoreContract('SQLite', () => create().access)
meetingIndexContract('SQLite', create)
