// What the pre-read pack looks like beyond the ratings page: items one under another, none torn apart on paper without need.
import { Markup } from '../markup.ts'

export const preReadStyle = new Markup(`<style>
h3 { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: .2rem 1.5rem; font-size: 1.15rem; line-height: 1.25; margin: 2rem 0 .3rem; padding-top: .5rem; border-top: 3px solid var(--ink) }
h3 .verdict { font-size: 1rem } h3 .quiet { font-weight: 400; margin-right: .4rem }
h4 { font-size: 1rem; margin: 1rem 0 .2rem } h5 { font-size: .92rem; margin: .6rem 0 .1rem }
.descriptor { display: block }
.facts { margin: .7rem 0 } .facts > div { display: grid; grid-template-columns: 11rem minmax(0, 1fr); gap: 0 1rem; padding: .22rem 0; border-bottom: 1px solid var(--line) }
.facts dt { color: var(--quiet) } .facts dd { margin: 0 }
.read-questions { font-size: .94rem; margin-top: .7rem; table-layout: fixed }
.read-questions col.no { width: 3.4rem } .read-questions col.count { width: 6.2rem } .read-questions col.percent { width: 3rem } .read-questions col.strip { width: 9.5rem } .read-questions col.banding { width: 11.5rem } .read-questions col.extra { width: 4.6rem }
.agenda, .invited { table-layout: fixed } .agenda .count { width: 7rem } .agenda .verdict { width: 14rem } .agenda .for { width: 13rem }
.read-questions th { font-weight: 400 } .read-questions thead th { font-weight: 700 }
.read-questions td.no { white-space: nowrap } .read-questions .number { white-space: nowrap }
.read-questions thead th.number { white-space: normal } .read-questions td.strip { padding-right: 1.2rem } .read-questions tr > .number { padding-right: 1rem } .read-questions tr > .number:last-child { padding-right: 0 }
.read-questions tr:has(+ .notes) > * { border-bottom: 0; padding-bottom: 0 }
.read-questions .notes td { font-size: .88rem; color: var(--quiet); padding-top: .1rem } .read-questions .notes b { color: var(--ink) }
.words bdi { white-space: pre-line } .said { display: flex; flex-wrap: wrap; gap: 0 2.5rem } .said > div { flex: 1 1 16rem }
ul { margin: .2rem 0; padding-left: 1.2rem }
@media screen and (max-width: 52rem) {
  .read-questions .strip { padding: 0 } .read-questions col.strip { width: 0 } .read-questions col.count { width: 5.4rem } .read-questions col.banding { width: 7rem }
  .agenda { table-layout: auto } .agenda thead th { width: auto }
}
@media screen and (max-width: 36rem) { .facts > div { grid-template-columns: minmax(0, 1fr) } }
@media print {
  h3 { font-size: 12pt; margin-top: 1.1rem } .read-questions { font-size: 8.5pt } .read-questions .notes td, .facts, .words, .said { font-size: 9pt }
  .read-questions col.no { width: 2.8rem } .read-questions col.count { width: 5rem } .read-questions col.percent { width: 2.5rem } .read-questions col.strip { width: 5.5rem } .read-questions col.banding { width: 9.5rem } .read-questions col.extra { width: 3.6rem } .read-questions tbody, .facts > div, .said > div { break-inside: avoid } h3, h4, h5, .ask, .descriptor { break-after: avoid }
  .facts > div { grid-template-columns: 8rem minmax(0, 1fr); padding: .12rem 0 }
}
</style>`)
