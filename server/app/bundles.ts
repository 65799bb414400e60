import { adopted, MeetingIsHere, type AdoptingPorts, type Adoption } from '../bundle/adopt.ts'
import { collected } from '../bundle/collect.ts'
import type { Finding } from '../bundle/findings.ts'
import { packed } from '../bundle/pack.ts'
import { verified } from '../bundle/verify.ts'
import type { MeetingRooms } from '../room/meeting-room.ts'
import type { MeetingDraft } from './meeting-draft.ts'
import { wholeDraft, workshop } from './stored-draft.ts'

interface Ports extends AdoptingPorts {
  readonly rooms: Pick<MeetingRooms, 'open'>
  readonly draft: Pick<MeetingDraft, 'read'>
}

export interface Bundles {
  /** Whoever asks has made sure that no secret ballot is open. */
  file(meeting: string): Promise<Uint8Array>
  adopt(file: Uint8Array): Promise<Adoption>
}

/** The id the example meeting has in every installation: one that was taken along would be taken for it. */
const EXAMPLE = 'example'

/** Meetings as files, out of this installation and into it. */
export function createBundles(ports: Ports): Bundles {
  const { rooms, draft } = ports
  return {
    async file(meeting) {
      await draft.read(meeting) // places what is not placed yet, and waits for the disk
      const room = await rooms.open(meeting)
      const record = { state: room.current().state, log: room.since(0) }
      return packed(await collected(meeting, record, ports, wholeDraft), workshop)
    },
    async adopt(file) {
      const { findings, content, state, manifest } = await verified(file, workshop)
      // BUN8: another version may word the same facts otherwise; log and draft, from which all of it is made, hold
      const isOtherVersion = manifest !== null && manifest.software !== workshop.software
      const tolerated = (finding: Finding) => finding.code === 'differs' && isOtherVersion
      if (!content || !state || !findings.every(tolerated)) return { ok: false, code: 'bad-bundle', findings }
      if (content.meeting === EXAMPLE) return { ok: false, code: 'example-stays' }
      try {
        return { ok: true, entry: await adopted(content, state, ports), notices: findings }
      } catch (error) {
        if (error instanceof MeetingIsHere) return { ok: false, code: 'meeting-is-here', entry: error.entry }
        throw error
      }
    },
  }
}
