import { z } from 'zod'

export const TokenBody = z.strictObject({ token: z.string().max(100) })
