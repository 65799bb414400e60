const NBSP = '\u00a0'
const NB_HYPHEN = '\u2011'

/**
 * German and English line-break manners, for the view only: the record keeps plain text.
 * No-break space in TOP 8, Ziffer 4, Nr. 3, § 5, Dr. Giese, 12:15 Uhr, z. B. and before an en dash;
 * no-break hyphen in codes (4F-7K) and in IT-Planungsrat.
 */
export function tidy(text: string): string {
  return text
    .replace(/\b(TOP|TOPs|Ziffern?|Nr\.|Abs\.|Art\.|Seite|S\.|§|Item|Clauses?|No\.|Rule) (?=\d)/g, `$1${NBSP}`)
    .replace(/\b(Dr\.|Prof\.|Herr|Frau|Mr|Ms|Mrs|St\.) (?=\p{Lu})/gu, `$1${NBSP}`)
    .replace(/\b(z|d|i|u|o)\. (?=(B|h|V|a|Ä)\.)/g, `$1.${NBSP}`)
    .replace(/(\d) (?=(Uhr|min|s|Minuten?|Sekunden?|minutes?|seconds?|%|am|pm)(?!\p{L}))/gu, `$1${NBSP}`)
    .replace(/ (?=– )/g, NBSP)
    .replace(/ (?=…)/g, NBSP)
    .replace(/\b([0-9A-Z]{2,5})-(?=[0-9A-Z]{2}\b)/g, (whole, code: string) =>
      /\d/.test(whole) || code.length <= 5 ? `${code}${NB_HYPHEN}` : whole,
    )
    .replace(/\b(IT|GO|EU|KI|AG)-(?=\p{Lu})/gu, `$1${NB_HYPHEN}`)
}
