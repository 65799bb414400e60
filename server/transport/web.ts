import express, { type ErrorRequestHandler, type Express, type RequestHandler, type Router } from 'express'
import helmet from 'helmet'
import { join } from 'node:path'
import type { Journal } from '../ports.ts'
import type { Place } from './origin.ts'

interface Options {
  readonly place: Place
  readonly trustProxy: boolean
  /** What answers under /api; it refuses and fails in its own words. */
  readonly api: Router
  /** The built client. */
  readonly client: string
  readonly journal: Journal
}

/** Pages, files and fetches; never a WebSocket. */
export function createWeb({ place, trustProxy, api, client, journal }: Options): Express {
  const web = express()
  web.disable('x-powered-by')
  web.set('trust proxy', trustProxy ? 1 : false)
  web.use(protect(place))
  web.use('/api', api)
  web.use(sourcesAreNotServed)
  web.use(
    '/assets',
    // their names change with their content
    express.static(join(client, 'assets'), { index: false, immutable: true, maxAge: '1y', fallthrough: false }),
  )
  web.use(express.static(client, { index: false, maxAge: 0 }))
  web.use(page(client))
  web.use(notFound)
  web.use(failed(journal))
  return web
}

/** GAT7: nothing comes from elsewhere, nobody frames us, nothing is told to others. All of it holds on plain http too. */
function protect(place: Place): RequestHandler {
  const secure = place.tls || place.publicUrl?.startsWith('https:') === true
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        // carets and column widths are positioned by attribute; that is no way in for a sheet or a script
        styleSrcAttr: ["'unsafe-inline'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: secure ? { maxAge: 365 * 24 * 60 * 60, includeSubDomains: false } : false,
    // browsers ignore these two on plain http, and complain in the console
    crossOriginOpenerPolicy: secure ? { policy: 'same-origin' } : false,
    originAgentCluster: secure,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  })
}

/** Addresses at which a development server hands out files of the disk: here they are nothing, whatever lies there. */
const sourcesAreNotServed: RequestHandler = (request, response, next) => {
  if (/^\/(?:@|src\/|node_modules\/)|\.map$/i.test(request.path)) response.sendStatus(404)
  else next()
}

/** Every address without a file of its own is a room of the client, which knows its addresses itself. */
const page =
  (client: string): RequestHandler =>
  (request, response, next) => {
    const isRoom = !/\.[^/]*$|^\/(?:socket\.io|draft|assets)\b/.test(request.path)
    if (!isRoom || !(request.method === 'GET' || request.method === 'HEAD') || !request.accepts('html')) return next()
    response.set('Cache-Control', 'no-cache')
    response.sendFile('index.html', { root: client }, (error?: Error) => {
      if (!error || response.headersSent) return
      response.status(503).type('text').send('Rostra runs, but its pages are not built. Run: npm run build\n')
    })
  }

const notFound: RequestHandler = (_, response) => void response.status(404).json({ error: 'not-found' })

const failed =
  (journal: Journal): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error)
    const status = statusOf(error)
    if (status >= 500) journal.error('a request failed', { path: request.path, error: String(error) })
    response.status(status).json({ error: status === 404 ? 'not-found' : status < 500 ? 'invalid' : 'failed' })
  }

/** What body parsers and the file server say of an error that is the asker's. */
function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : 500
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500
}
