import type { Fault } from './fault.ts'

const links = ['tests/access/links.test.ts']
const sessions = ['tests/access/sessions.test.ts']

/** Who gets in. */
export const accessFaults: readonly Fault[] = [
  {
    name: 'a link opens twice',
    file: 'server/access/links.ts',
    find: "refusal: expired ?? (spent ? 'already-used' : null)",
    put: "refusal: expired ?? (spent && !pass ? 'already-used' : null)",
    tests: links,
  },
  {
    name: 'looking at a link uses it up',
    file: 'server/access/links.ts',
    find: 'return found.refusal ? { ok: false, code: found.refusal } : { ok: true, holder: found.holder }',
    put: 'await store.put({ ...found.pass, usedAt: clock.now() })\n      return found.refusal ? { ok: false, code: found.refusal } : { ok: true, holder: found.holder }',
    tests: links,
  },
  {
    name: 'what is revoked holds',
    file: 'server/access/lifetime.ts',
    find: "if (pass.revokedAt !== null) return 'revoked'",
    put: '',
    tests: [...sessions, ...links],
  },
  {
    name: 'a sign-in never ends after the close',
    file: 'server/access/lifetime.ts',
    find: "now >= Math.max(closed, arrivedAt) + AFTER_THE_CLOSE ? 'expired' : null",
    put: "now < closed ? 'expired' : null",
    tests: [...sessions, ...links],
  },
  {
    name: 'a pairing link lasts for ever',
    file: 'server/access/lifetime.ts',
    find: 'if (pass.expiresAt !== null && now >= pass.expiresAt)',
    put: 'if (pass.expiresAt !== null && now < 0)',
    tests: links,
  },
  {
    name: 'any secret opens the seat',
    file: 'server/access/sessions.ts',
    find: 'return pass && sameHash(hashOf(secret), pass.tokenHash) ? holding(pass) : null',
    put: 'return pass ? holding(pass) : null',
    tests: sessions,
  },
  {
    name: 'another server’s revocation is never seen',
    file: 'server/access/sessions.ts',
    find: 'if (kept && elapsed() - kept.readAt < FRESH_MS) return kept.pass',
    put: 'if (kept) return kept.pass',
    tests: sessions,
  },
  {
    name: 'nobody is told of a revocation',
    file: 'server/access/sessions.ts',
    find: 'if (session && before.revokedAt === null && replaced) listeners.tell(session)',
    put: '',
    tests: sessions,
  },
  {
    name: 'tokens are kept as they are',
    file: 'server/access/token.ts',
    find: 'export const hashOf = (token: string): string => sha256(token)',
    put: 'export const hashOf = (token: string): string => token',
    tests: [...links, ...sessions],
  },
  {
    name: 'the former invitation still opens',
    file: 'server/access/invitations.ts',
    find: 'await revoke(meeting, person, sparing) // ACC6',
    put: '',
    tests: links,
  },
  {
    name: 'revoking spares who is signed in',
    file: 'server/access/invitations.ts',
    find: 'isOf(person)(session) && session.seat !== sparing',
    put: 'isOf(person)(session) && session.seat === sparing',
    tests: [...links, ...sessions],
  },
  {
    name: 'anybody of the roster takes the log',
    file: 'server/access/rights.ts',
    find: "if (!isInside && file === 'log.jsonl') return 'not-yours'",
    put: '',
    tests: ['tests/access/entrances.test.ts'],
  },
  {
    name: 'the auditor reads the votes while they are cast',
    file: 'server/access/rights.ts',
    find: "return tellsVotes && openBallots(state).length > 0 ? 'ballot-open' : null",
    put: 'return null',
    tests: ['tests/access/entrances.test.ts'],
  },
  {
    name: 'the set-up link works twice',
    file: 'server/access/setup-right.ts',
    find: "if (link.usedAt !== null) return { ok: false, code: 'already-used' }",
    put: '',
    tests: [...sessions, ...links],
  },
]
