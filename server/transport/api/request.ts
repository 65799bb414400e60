import type { Request } from 'express'
import type { z } from 'zod'
import type { Language } from '../../import/issue.ts'
import { ApiError } from './api-error.ts'

/** The language a browser asks for; German where it asks for neither. */
export const languageOf = (request: Request): Language =>
  request.acceptsLanguages(['de', 'en']) === 'en' ? 'en' : 'de'

/** The JSON body as the schema says, nothing more and nothing less; throws `invalid`. */
export function bodyAs<Schema extends z.ZodType>(schema: Schema, request: Request): z.output<Schema> {
  const parsed = schema.safeParse(request.body ?? {})
  if (!parsed.success) throw new ApiError('invalid')
  return parsed.data
}

/** A part of the path; throws `not-found` where it is missing. */
export function pathPart(request: Request, name: string): string {
  const value = request.params[name]
  if (typeof value !== 'string') throw new ApiError('not-found')
  return value
}
