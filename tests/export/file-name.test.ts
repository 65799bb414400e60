import { expect, it } from 'vitest'
import { plainName, savedName } from '../../server/export/file-name.ts'
import { played } from './written.ts'

const asked = { edition: 'internal', version: 'now', standard: 'ua-1' } as const

it('[API9] a file is saved under a name that tells it from its siblings', () => {
  const names = [
    asked,
    { ...asked, standard: 'a-2a' as const },
    { ...asked, edition: 'external' as const },
    { ...asked, version: 'circulated' as const },
    { ...asked, version: 'approved' as const },
  ].map((wish) => savedName(played.state, 'minutes.pdf', wish))
  expect(new Set(names).size).toBe(names.length)
  for (const name of names) expect(plainName(name)).toMatch(/^[\w.-]+\.pdf$/)
  expect(names[1]).toMatch(/-PDFA\.pdf$/)
  expect(savedName(played.state, 'minutes.docx', { ...asked, standard: 'a-2a' })).not.toContain('PDFA')
})

it('[API9] no title gets anything but letters and figures into it', () => {
  const { roster } = played.state
  if (!roster.convened) throw new Error('no meeting')
  const body = { ...roster.body, short: '..\\"/Räte\r\nX: 1' }
  const name = savedName({ ...played.state, roster: { ...roster, body } }, 'minutes.pdf', asked)
  expect(name).toMatch(/^Räte-X-1-/)
  expect(plainName(name)).toMatch(/^Raete-X-1-/)
})
