import { describe, expect, it } from 'vitest'
import { ExportUnavailable } from '../../server/export/export-unavailable.ts'
import { enter, foundCouncil, startServer } from './front-desk.ts'

const files: Readonly<Record<string, string>> = {
  'minutes.txt': 'TOP 1',
  'minutes.html': '<script>alert(1)</script>',
  'log.jsonl': '{}',
}

async function withExports() {
  const server = await startServer({
    exportFile: async (meeting, name) => {
      const body = Object.hasOwn(files, name) ? files[name] : undefined
      const contentType = name.endsWith('html') ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8'
      return body === undefined ? null : { contentType, body: `${meeting} ${body}` }
    },
  })
  return { server, ...(await foundCouncil(server)) }
}

describe('exports', () => {
  it('[API9] are downloads under a name of the server’s own, and run nothing', async () => {
    const { server, meeting, tokenOf } = await withExports()
    const chair = await enter(server, tokenOf('anna'))
    const answer = await chair.get(`/s/${chair.seat}/export/minutes.html`)
    expect(answer.text).toBe(`${meeting} <script>alert(1)</script>`)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="CoP-minutes-2025-03-14-draft.html"; filename*=UTF-8''CoP-minutes-2025-03-14-draft.html`,
    )
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(answer.headers.get('content-security-policy')).toContain('sandbox')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    for (const name of ['passwd', '..%2f..%2fetc%2fpasswd', 'minutes.txt%0d%0aX-Bad: 1', '__proto__']) {
      const refused = await chair.get(`/s/${chair.seat}/export/${name}`)
      expect(refused.status).toBe(404)
      expect(refused.headers.get('x-bad')).toBeNull()
    }
    await server.close()
  })

  it('[API12] come in the edition and the standard that are asked for, and in no other', async () => {
    const asked: unknown[] = []
    const server = await startServer({
      exportFile: async (_meeting, _name, wish) => {
        asked.push(wish)
        return { contentType: 'application/pdf', body: new Uint8Array([37, 80, 68, 70]) }
      },
    })
    const { tokenOf } = await foundCouncil(server)
    const chair = await enter(server, tokenOf('anna'))
    const take = (query: string) => chair.get(`/s/${chair.seat}/export/minutes.pdf${query}`)
    expect((await take('')).headers.get('content-disposition')).toContain('filename="CoP-minutes-2025-03-14-draft.pdf"')
    const outside = await take('?edition=external&standard=a-2a')
    expect(outside.headers.get('content-disposition')).toContain(
      'filename="CoP-minutes-2025-03-14-external-draft-PDFA.pdf"',
    )
    expect(asked).toEqual([
      { edition: 'internal', standard: 'ua-1', version: 'now' },
      { edition: 'external', standard: 'a-2a', version: 'now' },
    ])
    for (const query of ['?edition=secret', '?standard=x-1', '?editon=external', '?edition=external&edition=internal'])
      expect((await take(query)).body.error).toBe('invalid')
    await server.close()
  })

  it('[API13] that this server cannot make are refused with what it lacks, in the reader’s language', async () => {
    const server = await startServer({
      exportFile: async () => {
        throw new ExportUnavailable({ de: 'Es fehlt der Übersetzer.', en: 'The compiler is missing.' })
      },
    })
    const { tokenOf } = await foundCouncil(server)
    const chair = await enter(server, tokenOf('anna'))
    const answer = await chair.get(`/s/${chair.seat}/export/minutes.pdf`)
    expect(answer.status).toBe(501)
    expect(answer.body).toMatchObject({ error: 'cannot-export' })
    expect(['Es fehlt der Übersetzer.', 'The compiler is missing.']).toContain(answer.body.message)
    await server.close()
  })

  it('[ACC11] are for those they are for', async () => {
    const { server, tokenOf } = await withExports()
    const statusFor = async (person: string, name: string) => {
      const browser = await enter(server, tokenOf(person))
      const { status, body } = await browser.get(`/s/${browser.seat}/export/${name}`)
      return status === 200 ? 200 : `${status} ${body.error}`
    }
    expect(await statusFor('anna', 'log.jsonl')).toBe(200)
    expect(await statusFor('nils', 'minutes.txt')).toBe(200)
    expect(await statusFor('mona', 'minutes.txt')).toBe('403 not-circulated')
    expect(await statusFor('olga', 'log.jsonl')).toBe('403 not-yours')
    const desk = await enter(server, tokenOf('sara'))
    const { url } = (await desk.post(`/s/${desk.seat}/doors/follow`)).body
    const follower = await enter(server, url.slice(url.indexOf('#') + 1))
    expect((await follower.get(`/s/${follower.seat}/export/minutes.txt`)).status).toBe(403)
    await server.close()
  })
})
