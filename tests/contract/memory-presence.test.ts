import { onTestFinished } from 'vitest'
import { memoryPresence } from '../../server/adapters/memory/presence.ts'
import { presenceContract } from './presence.ts'

presenceContract('memory', async (ttl) => {
  const presence = memoryPresence({ ttl })
  onTestFinished(() => presence.close())
  return presence
})
