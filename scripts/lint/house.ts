/**
 * Lint rules that no plugin has: what makes shared/ deterministic, and two habits of the tests.
 * Oxlint loads this file as a JS plugin (see oxlint.config.ts); tests/scripts/lint.test.ts proves each rule.
 */

interface Node {
  readonly type: string
  readonly [key: string]: unknown
}
interface Context {
  report(problem: { readonly node: Node; readonly message: string }): void
}

const node = (value: unknown): Node | undefined =>
  typeof value === 'object' && value !== null && 'type' in value ? (value as Node) : undefined

const nameOf = (value: unknown): string => {
  const n = node(value)
  if (n?.type === 'Identifier') return String(n['name'])
  if (n?.type === 'MemberExpression' && n['computed'] === false) return nameOf(n['property'])
  return ''
}

const argumentsOf = (n: Node): readonly unknown[] => (Array.isArray(n['arguments']) ? n['arguments'] : [])

const CLOCK = 'shared/ has no clock: the server stamps each event, take the time from the event or as a parameter.'
const ZONE =
  "shared/ must not ask the host's time zone: use the UTC getters or the meeting's zone by Intl with `timeZone`."
const LOCALE =
  "shared/ must not ask the host's locale: every server and browser must word a fact alike, so pass the locale."

/** Methods of a Date that read the time zone of whatever machine the code happens to run on. */
const zoneDependent =
  /^(?:[gs]et(?:FullYear|Year|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)|getTimezoneOffset|toDateString|toTimeString)$/
/** Methods that fall back to the host's locale when none is given, with the position of the locale argument. */
const localeAt: Readonly<Record<string, number>> = {
  toLocaleString: 0,
  toLocaleDateString: 0,
  toLocaleTimeString: 0,
  localeCompare: 1,
}

/** Refuses what would make the same events fold differently at another time, or on another machine. */
const deterministic = {
  create: (context: Context) => ({
    NewExpression(n: Node) {
      const given = argumentsOf(n).length
      if (nameOf(n['callee']) === 'Date' && given === 0) context.report({ node: n, message: CLOCK })
      if (nameOf(n['callee']) === 'Date' && given > 1) context.report({ node: n, message: ZONE })
      checkIntl(context, n)
    },
    CallExpression(n: Node) {
      const callee = node(n['callee'])
      if (callee?.type === 'Identifier' && callee['name'] === 'Date') context.report({ node: n, message: CLOCK })
      checkIntl(context, n)
      if (callee?.type !== 'MemberExpression') return
      const method = nameOf(callee)
      if (zoneDependent.test(method)) context.report({ node: n, message: ZONE })
      const at = Object.hasOwn(localeAt, method) ? localeAt[method] : undefined
      if (at !== undefined && argumentsOf(n).length <= at) context.report({ node: n, message: LOCALE })
    },
  }),
}

/** `new Intl.X(locale, options)`, or the same without `new`. */
const checkIntl = (context: Context, call: Node): void => {
  const callee = node(call['callee'])
  if (callee?.type !== 'MemberExpression' || nameOf(callee['object']) !== 'Intl') return
  const [locale, options] = argumentsOf(call)
  if (locale === undefined) context.report({ node: call, message: LOCALE })
  if (nameOf(callee) === 'DateTimeFormat' && !mayName(options, 'timeZone'))
    context.report({ node: call, message: ZONE })
}

/** False only where an object literal, or nothing, is surely without that key. */
const mayName = (options: unknown, key: string): boolean => {
  const n = node(options)
  if (n?.type !== 'ObjectExpression') return n !== undefined
  const properties: readonly unknown[] = Array.isArray(n['properties']) ? n['properties'] : []
  return properties.some((p) => node(p)?.type === 'SpreadElement' || nameOf(node(p)?.['key']) === key)
}

const SLEEP =
  'No sleeps in tests: wait for the event or the condition itself (vi.waitFor, expect.poll), or hand in a clock.'

/** Refuses `new Promise((done) => setTimeout(done, 100))` and its ready-made twin from node:timers/promises. */
const noSleep = {
  create: (context: Context) => ({
    NewExpression(n: Node) {
      if (nameOf(n['callee']) !== 'Promise') return
      const executor = node(argumentsOf(n)[0])
      const done = Array.isArray(executor?.['params']) ? nameOf(executor['params'][0]) : ''
      const body = node(executor?.['body'])
      const first = body?.type === 'BlockStatement' ? onlyStatement(body) : body
      if (first?.type === 'CallExpression' && nameOf(first['callee']) === 'setTimeout' && done !== '') {
        if (nameOf(argumentsOf(first)[0]) === done) context.report({ node: n, message: SLEEP })
      }
    },
    ImportDeclaration(n: Node) {
      if (node(n['source'])?.['value'] === 'node:timers/promises') context.report({ node: n, message: SLEEP })
    },
  }),
}

const onlyStatement = (block: Node): Node | undefined => {
  const body: readonly unknown[] = Array.isArray(block['body']) ? block['body'] : []
  const statement = body.length === 1 ? node(body[0]) : undefined
  return statement?.type === 'ExpressionStatement' ? node(statement['expression']) : undefined
}

export default { meta: { name: 'house' }, rules: { deterministic, 'no-sleep': noSleep } }
