import { networkInterfaces } from 'node:os'

/** The addresses of this machine that others in its network can type; none if the server listens elsewhere. */
export function networkAddresses(host: string | null): readonly string[] {
  if (host !== null && host !== '0.0.0.0' && host !== '::') return []
  return Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
    .map(({ address }) => address)
}

/** A name by which a machine means itself: from any other it leads nowhere. */
export const meansItself = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.')
