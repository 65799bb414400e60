import { memoryStore } from '../../server/adapters/memory/store.ts'
import { accessStoreContract } from './access-store.ts'
import { documentStoreContract } from './document-store.ts'
import { draftStoreContract } from './draft-store.ts'
import { eventLogContract } from './event-log.ts'
import { meetingIndexContract } from './meeting-index.ts'

eventLogContract('memory', () => memoryStore().log)
draftStoreContract('memory', () => memoryStore().drafts)
documentStoreContract('memory', () => memoryStore().documents)
accessStoreContract('memory', () => memoryStore().access)
meetingIndexContract('memory', memoryStore)
