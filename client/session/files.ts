import { ApiRefusal } from './api.ts'

/** A file as the server names it. */
export interface TakenFile {
  readonly name: string
  readonly content: Blob
}

/**
 * Fetches a file of the meeting. Throws `ApiRefusal` with the server's sentence where it refuses, and a `TypeError`, as
 * the browser does, where it is not heard. `signal` calls it off.
 */
export async function takeFile(path: string, language: 'de' | 'en', signal: AbortSignal): Promise<TakenFile> {
  const response = await fetch(path, { credentials: 'same-origin', headers: { 'Accept-Language': language }, signal })
  if (!response.ok) {
    const refusal = (await response.json().catch(() => null)) as { error?: string; message?: string } | null
    if (refusal === null && [502, 503, 504].includes(response.status)) throw new TypeError('the server is not heard')
    const code = refusal?.error ?? String(response.status)
    throw new ApiRefusal(response.status, code, refusal?.message ?? code, [])
  }
  return { name: nameIn(response.headers.get('Content-Disposition') ?? ''), content: await response.blob() }
}

/** The name a file is sent under, with all its letters where the server says them (RFC 6266). */
export function nameIn(disposition: string): string {
  const [, coded] = /filename\*=UTF-8''([^;\s]+)/i.exec(disposition) ?? []
  const [, plain = 'download'] = /filename="([^"]+)"/.exec(disposition) ?? []
  try {
    return coded === undefined ? plain : decodeURIComponent(coded)
  } catch {
    return plain
  }
}

/** Hands a file to the browser's own downloads. */
export function keepFile({ name, content }: TakenFile): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // some browsers read the address only after the click was dealt with
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
