import { onTestFinished, vi } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { SignedIn } from './live-server.ts'

/** A note-taker's page over the real y-websocket client, when it has the draft. */
export async function draftPage({ origin, seat, cookie }: SignedIn) {
  class SignedInSocket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { headers: { Cookie: cookie, Origin: origin } })
    }
  }
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${origin.replace(/^http/, 'ws')}/draft`, 'hall', doc, {
    params: { seat },
    disableBc: true,
    WebSocketPolyfill: SignedInSocket as unknown as typeof globalThis.WebSocket,
  })
  provider.messageHandlers[100] = () => undefined // what is on disk: no matter here
  onTestFinished(() => provider.destroy())
  await vi.waitFor(() => {
    if (!provider.synced) throw new Error('not yet')
  })
  return {
    doc,
    provider,
    fragment: (item: string) => doc.getXmlFragment(`item:${item}`),
    /** A paragraph at the end of an item. */
    write(item: string, words: string) {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(words)])
      doc.getXmlFragment(`item:${item}`).push([paragraph])
    },
  }
}
