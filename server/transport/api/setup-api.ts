import { Router } from 'express'
import { addressOf } from '../origin.ts'
import { ApiError } from './api-error.ts'
import type { ApiPorts } from './api-ports.ts'
import { cookiesAt } from './cookies.ts'
import type { Limits } from './limits.ts'
import { bodyAs } from './request.ts'
import { TokenBody } from './token-body.ts'

/** The right to found meetings, by the link from the server's console. */
export function setupApi({ access, place, trustProxy }: ApiPorts, limits: Limits): Router {
  const cookies = cookiesAt(place)
  const router = Router()

  router.get('/setup', async (request, response) => {
    response.json({ allowed: await access.setup.allows(request.headers.cookie) })
  })

  router.post('/setup/redeem', async (request, response) => {
    const address = addressOf(request, trustProxy)
    await limits.wrongLinks.check(address)
    const { token } = bodyAs(TokenBody, request)
    const redeemed = await access.setup.redeem(token)
    if (!redeemed.ok) {
      // whoever has the right already may open the link again
      if (redeemed.code === 'already-used' && (await access.setup.allows(request.headers.cookie))) {
        return void response.json({ allowed: true })
      }
      await limits.wrongLinks.take(address)
      throw new ApiError(redeemed.code)
    }
    cookies.setup(request, response, redeemed.secret)
    response.json({ allowed: true })
  })

  return router
}
