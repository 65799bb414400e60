/** Print-like and calm; system fonts, since nothing is loaded from anywhere. */
export const style = `
:root { color-scheme: light dark; font: 17px/1.65 "Fira Sans", "Segoe UI", system-ui, sans-serif; }
body { margin: 0; color: #16202e; background: #fff; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { hyphens: auto; }
main { max-width: 46rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1 { font-size: 1.7rem; line-height: 1.25; margin: 0 0 0.2rem; text-wrap: balance; }
.meeting { margin: 0 0 1.5rem; font-size: 1.12rem; font-weight: 600; }
h2, h3 { font-size: 1.12rem; line-height: 1.35; margin: 2.2rem 0 0.6rem; break-after: avoid; text-wrap: balance; }
h3 { font-size: 1rem; margin-top: 1.6rem; }
h4, h5, h6 { font-size: 1rem; margin: 1.2rem 0 0.4rem; break-after: avoid; }
p { margin: 0 0 0.7rem; hyphens: auto; }
blockquote { margin: 0 0 0.7rem 1.5rem; }
table { border-collapse: collapse; width: 100%; margin: 0 0 1rem; }
th, td { overflow-wrap: anywhere; text-align: start; vertical-align: top; padding: 0.4rem 0.8rem 0.4rem 0; border-bottom: 1px solid #c9d2dd; }
.body { margin: 0 0 0.2rem; }
caption { text-align: start; font-weight: 600; padding: 1.2rem 0 0.3rem; }
.attendance th[scope="row"], .attendance th[scope="col"]:first-child { width: 7rem; font-weight: 600; }
.attendance thead th { font-size: 0.85rem; overflow-wrap: normal; }
.attendance .group { padding-top: 0.9rem; font-weight: 600; }
.signatures { break-inside: avoid; }
.signatures > div { display: flex; gap: 2rem; margin: 3.5rem 0 0; }
.signatures .line { flex: 1; border-top: 1px solid currentColor; padding-top: 0.3rem; font-size: 0.85rem; }
.head th { width: 11rem; font-weight: 600; }
.head .code { display: inline-block; min-width: 3.4rem; font-weight: 600; }
@media (max-width: 40rem) {
  .head th, .head td { display: block; width: auto; }
  .head th { border: 0; padding-bottom: 0; }
}
@media (prefers-color-scheme: dark) { body { color: #e7ecf3; background: #10161f; } th, td { border-color: #3a4656; } }
@media print {
  :root { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  tr { break-inside: avoid; }
}
@page { size: A4; margin: 2.5cm 2.3cm; }
`
