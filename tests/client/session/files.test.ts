import { expect, it } from 'vitest'
import { nameIn } from '../../../client/session/files.ts'
import { attachment } from '../../../server/transport/api/attachment.ts'

it('a file is kept under its name with all letters, else under the plain one', () => {
  expect(nameIn(attachment('Beschluesse.pdf', 'Beschlüsse (2)*.pdf'))).toBe('Beschlüsse (2)*.pdf')
  expect(nameIn('attachment; filename="minutes.pdf"')).toBe('minutes.pdf')
  expect(nameIn(`attachment; filename="plain.pdf"; filename*=UTF-8''%E4`)).toBe('plain.pdf')
  expect(nameIn('')).toBe('download')
})
