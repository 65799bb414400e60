import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { COMMENTS } from '../../shared/wire/comments.ts'
import { sections } from '../../server/draft/content.ts'
import { DraftDocument } from '../../server/draft/document.ts'
import { itemOf } from '../../server/draft/roots.ts'
import { SERVER_CLIENT } from '../../server/draft/shadow.ts'
import { decode } from '../../server/draft/frames.ts'
import { sift } from '../../server/draft/guard.ts'
import { comment } from './support/comments.ts'
import { dice, headlessEditor, randomEdit, type Dice } from './support/editor.ts'

/** `npm run fuzz:draft` sets the number; CI has minutes, not hours. */
const INPUTS = Number(process.env['DRAFT_FUZZ'] ?? 3000)
const SEED = Number(process.env['DRAFT_SEED'] ?? 1 + Math.floor(Date.now() % 1_000_000))
const ROUND = 250

const VICTIM = 1000

/** A document with the victim's text in it, and honest updates that fit it, to be spoilt. */
const honest = (roll: Dice) => {
  const victim = new Y.Doc()
  victim.clientID = VICTIM
  for (let i = 0; i < 25; i++) randomEdit(headlessEditor(victim, 'item:1'), roll)
  for (let i = 0; i < 3; i++) comment(victim, 'victim', { thread: `victim0${roll.roll(3)}` })
  const stored = Y.encodeStateAsUpdate(victim)
  const updates: Uint8Array[] = [stored]
  for (let n = 0; n < 3; n++) {
    const page = new Y.Doc()
    Y.applyUpdate(page, stored)
    page.clientID = 2000 + n
    page.on('update', (update) => updates.push(update))
    for (let i = 0; i < 12; i++) randomEdit(headlessEditor(page, 'item:1'), roll)
    const own = comment(page, 'me', { thread: `mine000${n}` })
    comment(page, 'me', { thread: `mine000${n}`, kind: 'resolved', text: '' })
    if (roll.roll(3) === 0) page.getMap(COMMENTS).delete(own)
    updates.push(Y.encodeStateAsUpdate(page, Y.encodeStateVector(victim)), Y.encodeStateAsUpdate(page))
  }
  return { stored, updates, comments: victim.getMap(COMMENTS).toJSON() }
}

const spoil = (update: Uint8Array, others: readonly Uint8Array[], roll: Dice): Uint8Array => {
  let bytes = [...update]
  for (let n = 1 + roll.roll(4); n > 0; n--) {
    const at = roll.roll(bytes.length + 1)
    switch (roll.roll(7)) {
      case 0:
        bytes[at] = (bytes[at] ?? 0) ^ (1 << roll.roll(8))
        break
      case 1:
        bytes[at] = roll.roll(256)
        break
      case 2:
        bytes.splice(at, 1 + roll.roll(4))
        break
      case 3:
        bytes.splice(at, 0, roll.roll(256), roll.roll(256))
        break
      case 4:
        bytes.splice(at, 1, 255, 255, 255, 255, roll.roll(128))
        break
      case 5: {
        const other = roll.pick(others)
        const from = roll.roll(other.length)
        bytes.splice(at, roll.roll(8), ...other.subarray(from, from + roll.roll(24)))
        break
      }
      default:
        bytes = bytes.slice(0, at)
    }
  }
  return Uint8Array.from(bytes)
}

it(
  `[DRA1, DRA3, DRA9, DRA14, DRA32, DRA41] ${INPUTS} spoilt updates do no harm (DRAFT_SEED=${SEED})`,
  { timeout: 600_000 },
  () => {
    const roll = dice(SEED)
    const seen = { malformed: 0, refused: 0, accepted: 0, changed: 0 }
    let slowest = 0
    for (let done = 0; done < INPUTS; done += ROUND) {
      const { stored, updates, comments } = honest(roll)
      const document = new DraftDocument([stored])
      let before = Y.encodeStateAsUpdate(document.live)
      for (let i = 0; i < ROUND; i++) {
        const spoilt = spoil(roll.pick(updates), updates, roll)
        const started = performance.now()
        decode(spoilt)
        const verdict = sift(spoilt, {
          known: (client) => document.known(client),
          whose: (client) => (client === VICTIM || client === SERVER_CLIENT ? 'foreign' : 'mine'),
          person: 'me',
          open: (root) => itemOf(root) === '1' || root === COMMENTS,
        })
        if (!verdict.ok) {
          seen.malformed++
        } else {
          const applied = document.apply(verdict.slices, verdict.roots, 'me')
          if (!applied.ok) seen.refused++
          else if (applied.changed) seen.changed++
          else seen.accepted++
        }
        const told = document.flush()
        slowest = Math.max(slowest, performance.now() - started)
        const after = Y.encodeStateAsUpdate(document.live)
        if (told.length === 0) expect(after).toEqual(before)
        expect(document.known(VICTIM)).toBe(Y.decodeStateVector(Y.encodeStateVectorFromUpdate(stored)).get(VICTIM))
        before = after
      }
      expect(document.whole(), `seed ${SEED}, round ${done / ROUND}`).not.toBeNull()
      sections(document.live)
      // DRA41
      expect(document.live.getMap(COMMENTS).toJSON()).toMatchObject(comments)
    }
    expect(seen.malformed).toBeGreaterThan(0)
    expect(seen.changed).toBeGreaterThan(0)
    expect(slowest).toBeLessThan(1000)
  },
)
