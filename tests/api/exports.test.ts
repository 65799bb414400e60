import { describe, expect, it } from 'vitest'
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
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="minutes.html"')
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
