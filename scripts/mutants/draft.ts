import type { Fault } from './fault.ts'

const guard = ['tests/draft/guard.test.ts']
const room = ['tests/draft/room.test.ts']
const comments = ['tests/draft/comments.test.ts']
const placer = ['tests/draft/placer.test.ts']
const snapshots = ['tests/draft/snapshots.test.ts']

/** The shared text: what may be written, what is placed, what is on disk. */
export const draftFaults: readonly Fault[] = [
  {
    name: 'seeded twice',
    file: 'server/draft/placer.ts',
    find: 'placed.set(key(item, fact.id), true)',
    put: 'placed.set(key(item, fact.id + "!"), true)',
    tests: placer,
  },
  {
    name: 'a fact goes to the end of the text',
    file: 'server/draft/placer.ts',
    find: '    if (block !== undefined) return block\n',
    put: '',
    tests: placer,
  },
  {
    name: 'somebody else’s client id is believed',
    file: 'server/draft/guard.ts',
    find: "if (knowledge.whose(section.client) === 'foreign') foreign = true",
    put: 'if (section.client < 0) foreign = true',
    tests: guard,
  },
  {
    name: 'what does not exist yet is deleted',
    file: 'server/draft/guard.ts',
    find: 'return clock < end ? [{ clock, length: Math.min(length, end - clock) }] : []',
    put: 'return [{ clock, length }]',
    tests: guard,
  },
  {
    name: 'writing outside the items',
    file: 'server/draft/guard.ts',
    find: "if (!knowledge.open(struct.parent)) return { ok: false, refusal: 'root' }",
    put: '',
    tests: guard,
  },
  {
    name: 'what hangs in the air goes through',
    file: 'server/draft/guard.ts',
    find: 'if (!stands(struct.left) || !stands(struct.right) || !stands(parent)) break',
    put: 'if (!stands(parent)) break',
    tests: guard,
  },
  {
    name: 'a reader writes',
    file: 'server/draft/room.ts',
    find: 'if (session.person === null || !this.#ports.rights(session).write) {',
    put: 'if (session.person === null) {',
    tests: room,
  },
  {
    name: 'who may no longer read hears on',
    file: 'server/draft/room.ts',
    find: 'if (peer !== except && peer.told && this.#mayRead(peer)) peer.link.send(frame)',
    put: 'if (peer !== except && peer.told) peer.link.send(frame)',
    tests: room,
  },
  {
    name: 'words are told and not kept',
    file: 'server/draft/room.ts',
    find: '      this.#tell(updateFrame(update), i === 0 ? only : null)\n      this.#writer.add(update, false)',
    put: '      this.#tell(updateFrame(update), i === 0 ? only : null)',
    tests: room,
  },
  {
    name: 'saved before it is on disk',
    file: 'server/draft/room.ts',
    find: '      this.#marked = this.#document.stateVector()\n',
    put: '      this.#onDisk = this.#marked = this.#document.stateVector()\n      for (const peer of this.#peers) peer.link.send(savedFrame(this.#onDisk, peer.taken))\n',
    tests: room,
  },
  {
    name: 'a page takes its neighbour’s client id',
    file: 'server/draft/owners.ts',
    find: 'if (owner?.firm) return owner.person === person',
    put: 'if (owner?.firm && owner.person === person) return true',
    tests: ['tests/draft/owners.test.ts'],
  },
  {
    name: 'a refused update leaves its traces',
    file: 'server/draft/document.ts',
    find: '    if (misfit) {\n      this.#drop()\n',
    put: '    if (misfit) {\n',
    tests: ['tests/draft/document.test.ts'],
  },
  {
    name: 'the server’s words are seen before they are on disk',
    file: 'server/draft/document.ts',
    find: '    this.#ahead.push(update)\n',
    put: '    this.#ahead.push(update)\n    Y.applyUpdate(this.live, update)\n',
    tests: ['tests/draft/document.test.ts', ...room],
  },
  {
    name: 'a comment bears another’s name',
    file: 'server/draft/guard.ts',
    find: 'if (struct.author !== null && struct.author !== knowledge.person) break',
    put: '',
    tests: comments,
  },
  {
    name: 'another’s comment is taken away',
    file: 'server/draft/comments.ts',
    find: "if (action === 'delete' && commentEntry(key, oldValue)?.by !== person) harm = true",
    put: '',
    tests: comments,
  },
  {
    name: 'key by key nobody notices',
    file: 'server/draft/deletions.ts',
    find: 'burst.removed += deed.removed',
    put: 'burst.removed = deed.removed',
    tests: snapshots,
  },
  {
    name: 'a deletion reaches the disk before the text from before does',
    file: 'server/draft/writer.ts',
    find: 'this.#before = Promise.allSettled([this.#before, work])',
    put: 'void work',
    tests: snapshots,
  },
  {
    name: 'a list made of paragraphs counts as a deletion',
    file: 'server/draft/measure.ts',
    find: 'return removed - moved(taken, put)',
    put: 'return removed',
    tests: snapshots,
  },
  {
    name: 'nothing is put away by the hour',
    file: 'server/draft/keeper.ts',
    find: 'isDue(this.#long, HOUR)',
    put: 'isDue(this.#long, 100 * HOUR)',
    tests: snapshots,
  },
  {
    name: 'nothing is put away between the hours',
    file: 'server/draft/keeper.ts',
    find: 'isDue(this.#short, SHORT)',
    put: 'isDue(this.#short, 10 * SHORT)',
    tests: snapshots,
  },
  {
    name: 'states between the hours go at once',
    file: 'server/draft/keeper.ts',
    find: 'store.thin(meeting, now - RECENT)',
    put: 'store.thin(meeting, now)',
    tests: snapshots,
  },
  {
    name: 'approved minutes are written on',
    file: 'server/app/draft-rights.ts',
    find: "has('minutes') && version !== 'approved'",
    put: "has('minutes')",
    tests: ['tests/server/app/draft-rights.test.ts'],
  },
  {
    name: 'the draft is open to the whole roster',
    file: 'server/app/draft-rights.ts',
    find: "(version !== 'draft' && !isOutside(audience)), write }",
    put: "(version !== 'approved' && !isOutside(audience)), write }",
    tests: ['tests/server/app/draft-rights.test.ts'],
  },
]
