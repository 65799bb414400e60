import type { SignedIn } from './seat-client.ts'

interface Invitation {
  readonly person: string
  readonly url: string
}

/** A file that the server cannot make where it runs; the message says what it lacks. */
export class NotMade extends Error {
  override name = 'NotMade'
}

/** A browser's way in, over HTTP: set-up link, import, invitations, exports. */
export class FrontDoors {
  #origin: () => string
  #setupCookie = ''
  #meeting = ''
  #invitations = new Map<string, string>()

  /** `origin` may change its port between calls. */
  constructor(origin: () => string) {
    this.#origin = origin
  }

  async #request(path: string, init: { method: string; body?: string; type?: string; cookie?: string }) {
    const origin = this.#origin()
    const response = await fetch(`${origin}${path}`, {
      method: init.method,
      headers: {
        Origin: origin,
        ...(init.body === undefined ? {} : { 'Content-Type': init.type ?? 'application/json' }),
        ...(init.cookie ? { Cookie: init.cookie } : {}),
      },
      ...(init.body === undefined ? {} : { body: init.body }),
    })
    const bytes = new Uint8Array(await response.arrayBuffer())
    const text = new TextDecoder().decode(bytes)
    if (response.status === 501) throw new NotMade((JSON.parse(text) as { message: string }).message)
    if (!response.ok) throw new Error(`${init.method} ${path} answered ${response.status}: ${text}`)
    const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0] ?? '')
    return { text, bytes, cookies }
  }

  /** Opens the set-up door with the link of the first start and imports the meeting file. */
  async found(setupToken: string, file: string): Promise<void> {
    const redeemed = await this.#request('/api/setup/redeem', {
      method: 'POST',
      body: JSON.stringify({ token: setupToken }),
    })
    this.#setupCookie = redeemed.cookies.join('; ')
    const { text } = await this.#request('/api/meetings', {
      method: 'POST',
      body: file,
      type: 'application/yaml',
      cookie: this.#setupCookie,
    })
    const founded = JSON.parse(text) as { meeting: string; invitations: readonly Invitation[] }
    this.#meeting = founded.meeting
    for (const { person, url } of founded.invitations) this.#invitations.set(person, tokenOf(url))
  }

  /** Signs a person in by her invitation; one added at the door gets hers from `host`, a seat of the secretariat. */
  async signIn(person: string, host: SignedIn | null): Promise<SignedIn> {
    const token = this.#invitations.get(person) ?? (await this.#invite(person, host))
    const { text, cookies } = await this.#request('/api/invitations/redeem', {
      method: 'POST',
      body: JSON.stringify({ token }),
    })
    const { seat } = JSON.parse(text) as { seat: string }
    return { origin: this.#origin(), meeting: this.#meeting, seat, cookie: cookies.join('; ') }
  }

  async #invite(person: string, host: SignedIn | null): Promise<string> {
    if (!host) throw new Error(`nobody of the secretariat is there to invite ${person}`)
    const path = `/api/s/${host.seat}/invitations/${encodeURIComponent(person)}/issue`
    const { text } = await this.#request(path, { method: 'POST', cookie: host.cookie })
    return tokenOf((JSON.parse(text) as { url: string }).url)
  }

  /** Throws `NotMade` where the server cannot make such a file as it is installed. */
  /** With everything that was recorded, also after the approval. */
  async export(name: string, seat: SignedIn): Promise<Uint8Array> {
    const path = `/api/s/${seat.seat}/export/${name}?version=now`
    const { bytes } = await this.#request(path, { method: 'GET', cookie: seat.cookie })
    return bytes
  }
}

const tokenOf = (url: string): string => url.slice(url.indexOf('#') + 1)
