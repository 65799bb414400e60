import type { Language } from '../../i18n/language.ts'
import { api } from '../../session/api.ts'
import { upload } from '../../session/upload.ts'

export interface Invitation {
  readonly person: string
  readonly name: string
  readonly office: string | null
  /** Its name. */
  readonly delegation: string
  readonly url: string
}

export interface Founded {
  readonly meeting: string
  readonly title: string
  readonly invitations: readonly Invitation[]
  /** What was left aside, e.g. the acts of a rehearsal. */
  readonly notices: readonly { readonly message: string }[]
}

/** Whether this browser may found meetings. */
export const askSetupRight = (language: Language): Promise<{ readonly allowed: boolean }> =>
  api('/api/setup', { language })

/** Takes the right from the link on the server's console. */
export const redeemSetupLink = (token: string, language: Language): Promise<{ readonly allowed: boolean }> =>
  api('/api/setup/redeem', { method: 'POST', body: { token }, language })

/** Founds a meeting from the text of a meeting file; refused with every defect at its line. */
export const foundMeeting = (text: string, language: Language): Promise<Founded> =>
  api('/api/meetings', { method: 'POST', text, language })

/** Takes over a meeting from its bundle; refused with every reason. */
export const adoptMeeting = (
  file: File,
  language: Language,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Founded> => upload('/api/meetings/bundle', { file, language, onProgress, signal })

/** Told by its name, and where that was lost by its first bytes: a meeting file is a text, a bundle a ZIP. */
export async function isBundle(file: File): Promise<boolean> {
  if (/\.(rostra|zip)$/i.test(file.name)) return true
  const [p, k, three, four] = new Uint8Array(await file.slice(0, 4).arrayBuffer())
  return p === 0x50 && k === 0x4b && three === 3 && four === 4
}
