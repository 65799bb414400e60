import type { IncomingMessage } from 'node:http'

/** A document over the network of a hall may take its time; nothing else that is sent is longer than a page. */
export const patience = { document: 290_000, other: 30_000 } as const

const isDocument = ({ method, url = '' }: IncomingMessage): boolean =>
  method === 'POST' && /^\/api\/(?:s\/[A-Za-z0-9_-]{1,64}\/documents\?|meetings\/bundle$)/.test(url)

/** GAT4: a request that is not there after its time is cut off, with its connection. */
export function cutOffIfSlow(request: IncomingMessage): void {
  if (request.complete) return
  const within = isDocument(request) ? patience.document : patience.other
  const late = setTimeout(() => {
    if (!request.complete) request.destroy()
  }, within)
  late.unref()
  request.once('close', () => clearTimeout(late))
}
