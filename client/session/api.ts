/** What the server said instead of doing it: a code, and its sentence in the reader's language. */
export class ApiRefusal extends Error {
  override name = 'ApiRefusal'
  readonly status: number
  readonly code: string
  readonly issues: readonly ApiIssue[]

  constructor(status: number, code: string, message: string, issues: readonly ApiIssue[]) {
    super(message)
    this.status = status
    this.code = code
    this.issues = issues
  }
}

export interface ApiIssue {
  readonly line: number
  readonly column: number
  readonly path: string
  readonly message: string
}

interface Request {
  readonly method?: 'GET' | 'POST'
  readonly body?: unknown
  /** Sent as it is, e.g. a meeting file. */
  readonly text?: string
  readonly language: 'de' | 'en'
}

/** Asks the server's HTTP API. Throws `ApiRefusal` when it refuses, and a `TypeError`, as the browser does, when it is not heard. */
export async function api<Answer>(path: string, { method = 'GET', body, text, language }: Request): Promise<Answer> {
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    headers: {
      'Accept-Language': language,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(text === undefined ? {} : { 'Content-Type': 'application/yaml' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(text === undefined ? {} : { body: text }),
  })
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return answer as Answer
  // a proxy speaks for a server that it does not hear either
  if (answer === null && [502, 503, 504].includes(response.status)) throw new TypeError('the server is not heard')
  const refusal = (answer ?? {}) as { error?: string; message?: string; issues?: readonly ApiIssue[] }
  const code = refusal.error ?? String(response.status)
  throw new ApiRefusal(response.status, code, refusal.message ?? code, refusal.issues ?? [])
}
