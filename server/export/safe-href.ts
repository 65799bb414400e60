/** A link’s address where a reader may follow it: pages and mail. Null for all else: a document opens nothing and runs nothing. */
export function safeHref(href: string): string | null {
  if (!/^(https?:|mailto:)/i.test(href)) return null
  return URL.canParse(href) ? new URL(href).href : null
}
