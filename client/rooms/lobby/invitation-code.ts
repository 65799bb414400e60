/** A token is 160 random bits, written in 27 characters. */
const TOKEN = /^[A-Za-z0-9_-]{27}$/

/**
 * Where what somebody typed or pasted leads: a whole link (an invitation's or the set-up's) or the code behind its `#`
 * alone. Null where neither can be read in it.
 */
export function pathOfCode(typed: string): string | null {
  const text = typed.replace(/\s+/g, '')
  const at = text.lastIndexOf('#')
  const token = text.slice(at + 1)
  if (!TOKEN.test(token)) return null
  const door = text.slice(0, Math.max(0, at)).endsWith('/einrichten') ? '/einrichten' : '/einladung'
  return `${door}#${token}`
}
