import { ApiRefusal, type ApiIssue } from './api.ts'

interface Upload {
  readonly file: Blob
  readonly language: 'de' | 'en'
  /** 0 to 1, as the bytes leave; `fetch` cannot tell. */
  readonly onProgress: (share: number) => void
  readonly signal: AbortSignal
}

/**
 * Sends a file as it is. Throws `ApiRefusal` when the server refuses it, a `TypeError` when it is not heard, and the
 * signal's reason when it was called off.
 */
export const upload = <Answer>(path: string, { file, language, onProgress, signal }: Upload): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const callOff = () => request.abort()
    request.open('POST', path)
    request.responseType = 'text'
    request.setRequestHeader('Accept-Language', language)
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0))
    request.upload.addEventListener('load', () => onProgress(1))
    request.addEventListener('abort', () => reject(signal.reason))
    request.addEventListener('error', () => reject(new TypeError('the server is not heard')))
    request.addEventListener('load', () => {
      const answer = answerIn(request.responseText)
      if (request.status >= 200 && request.status < 300) return resolve(answer as Answer)
      // a proxy speaks for a server that it does not hear either
      if (answer === null) return reject(new TypeError('the server is not heard'))
      const {
        error = String(request.status),
        message = error,
        issues = [],
      } = answer as {
        error?: string
        message?: string
        issues?: readonly ApiIssue[]
      }
      reject(new ApiRefusal(request.status, error, message, issues))
    })
    request.addEventListener('loadend', () => signal.removeEventListener('abort', callOff))
    signal.addEventListener('abort', callOff)
    if (signal.aborted) return reject(signal.reason)
    request.send(file)
  })

function answerIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
