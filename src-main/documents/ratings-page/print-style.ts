// How the ratings page prints: A4, one page for the ratings, the annexes after it, its status at the foot of every page.

export function printStyle(running: string): string {
  return `@page {
  size: A4; margin: 12mm 15mm 15mm;
  @bottom-left { content: "${cssText(running)}"; font: 8pt Arial, "Liberation Sans", "Nimbus Sans", "DejaVu Sans", sans-serif; color: #505a5f }
  @bottom-right { content: counter(page) " of " counter(pages); font: 8pt Arial, "Liberation Sans", "Nimbus Sans", "DejaVu Sans", sans-serif; color: #505a5f }
}
@media print {
  html { font-size: 10pt; line-height: 1.35 } body { max-width: none; padding: 0 } h2 { margin-top: 1.5rem }
  a { color: inherit; text-decoration: none } .back { display: none } .wide { overflow: visible }
  tr, .overall, .footnotes li, .method { break-inside: avoid } h2, h2 + p, thead, .domain, .standard { break-after: avoid } p { orphans: 3; widows: 3 }
  thead { display: table-header-group } tfoot { display: table-row-group }
  .note { font-size: 8pt; line-height: 1.3; margin: .3rem 0 } .overall { margin-top: .6rem } .scale { margin-bottom: 1.8rem } .scale.shifted { margin-bottom: 3.25rem } .domain th { padding-top: .6rem } th, td { padding-top: .26rem; padding-bottom: .26rem }
  .standards { font-size: 9.5pt } .standards col.rests { width: 10% } .standards.after col.verdict { width: 22.5% } .standards.after col.verdict ~ col.verdict { width: 29.5% } .standards col.score { width: 6.4% } .standards.after col.score ~ col.score { width: 5% }
  .standards th.number, .standards td.number { padding-right: .8rem } thead th { font-size: 8pt }
  .questions { font-size: 8.5pt; line-height: 1.28 } .questions th, .questions td { padding: .15rem .5rem .15rem 0 } .questions td.percent { padding-right: 1.1rem } .questions .standard th { padding-top: .45rem }
  .questions col.no { width: 2.6rem } .questions col.count { width: 2rem } .questions col.percent { width: 2.8rem }
  .questions col.strip { width: 4rem } .questions col.banding { width: 9.7rem } .questions col.extra { width: 3.5rem } .questions thead th.number { font-size: 7.4pt; padding-right: .3rem } .questions thead th:last-child { padding-right: 0 } .questions thead th:has(+ td.strip) { padding-right: 1.1rem }
  .bar { height: .65rem; margin-top: .2rem } .bar b { width: .5rem; height: .5rem; margin: -.25rem 0 0 -.25rem; border-width: 1.5px }
  .descriptor, .moved, .rests, .because, .quiet, .ground, .footnotes { font-size: 8.5pt } .decisions, .pair table { font-size: 9pt }
  .pair { gap: .5rem 2rem } .pair table { flex: 1.6 1 22rem } .pair table + table { flex: 1 1 13rem }
  #questions { break-before: page; margin-top: 0 }
}`
}

/** Any text as a CSS string: whatever is not a plain letter or digit is written as its number. */
function cssText(text: string): string {
  return text.replace(/[^A-Za-z0-9 ]/gu, (letter) => `\\${(letter.codePointAt(0) ?? 32).toString(16)} `)
}
