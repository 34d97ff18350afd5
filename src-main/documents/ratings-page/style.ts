// How the ratings page looks: calm on a projector, black on white on paper, nothing said by colour alone.
import { Markup } from '../markup.ts'
import { printStyle } from './print-style.ts'

/** `running`: what stands at the foot of every printed page. */
export function styleOf(running: string): Markup {
  return new Markup(`<style>\n${screenStyle}\n${printStyle(running)}\n</style>`)
}

/**
 * Text keeps 4.5 : 1 on white and on the tints of the bands. No font is fetched. DejaVu Sans, the only one on a bare Linux,
 * is a tenth wider than the others and is taken a tenth smaller, so that the page breaks the same lines.
 */
const screenStyle = `@font-face { font-family: "Smaller DejaVu"; src: local("DejaVu Sans"), local("DejaVuSans"); size-adjust: 89% }
@font-face { font-family: "Smaller DejaVu"; font-weight: 700; src: local("DejaVu Sans Bold"), local("DejaVuSans-Bold"); size-adjust: 87% }
:root {
  --lowest: #aa2a16; --low: #8a5300; --high: #00633b; --highest: #144e81; --none: #505a5f;
  --lowest-tint: #f8e9e7; --low-tint: #f9f0e2; --high-tint: #e5f1ec; --highest-tint: #e6eef6;
  --ink: #0b0c0c; --quiet: #505a5f; --line: #c8cbcd;
}
* { box-sizing: border-box }
html {
  font: 16px/1.45 "Helvetica Neue", Helvetica, Arial, "Liberation Sans", Arimo, "Nimbus Sans", "Noto Sans", "Smaller DejaVu", sans-serif;
  color: var(--ink); background: #fff; overflow-wrap: anywhere; text-size-adjust: 100%;
  print-color-adjust: exact; -webkit-print-color-adjust: exact;
}
body { max-width: 64rem; margin: 0 auto; padding: 1.6rem 2rem 3rem; font-variant-numeric: tabular-nums lining-nums }
h1 { font-size: 2.1rem; line-height: 1.15; margin: .2rem 0 .3rem; letter-spacing: -.01em }
h1.long { font-size: 1.4rem } h1.endless { font-size: 1rem; letter-spacing: 0 }
h2 { font-size: 1.3rem; line-height: 1.2; margin: 2.4rem 0 .5rem }
p { margin: .4rem 0 }
a { color: #1a65a6 }
a:focus-visible, .wide:focus-visible { outline: 3px solid #0b0c0c; box-shadow: 0 0 0 6px #fd0 }
sup { font-size: .7rem; line-height: 0; margin-left: .12rem; font-weight: 400 }
.quiet, .framework, .descriptor, .rests, .moved, .because { color: var(--quiet) }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }

header { border-bottom: 3px solid var(--ink); padding-bottom: .6rem }
.kind { display: flex; justify-content: space-between; align-items: center; gap: 1rem; font-size: .95rem; font-weight: 700; margin: 0 0 .3rem }
.status { padding: .12rem .6rem; border: 2px solid; font-size: .88rem }
.status.provisional { color: #8a2a16; border-style: dashed }
.status.signed { color: var(--high) }
.note { border-left: 4px solid var(--line); padding: .1rem 0 .1rem .8rem; font-size: .92rem }

.shape { width: .78em; height: .78em; fill: currentColor; vertical-align: -.04em }
.shape.lowest, .rating.lowest { color: var(--lowest) } .shape.low, .rating.low { color: var(--low) }
.shape.high, .rating.high { color: var(--high) } .shape.highest, .rating.highest { color: var(--highest) }
.shape.none, .rating.none { color: var(--none) }

.overall { margin-top: 1.1rem }
.overall h2 { margin: 0; font-size: 1rem; color: var(--quiet); font-weight: 400 }
.figure { display: flex; flex-wrap: wrap; align-items: baseline; gap: .2rem 1.4rem; margin: 0 }
.figure .rating { font-size: 2.1rem; line-height: 1.25; font-weight: 700 }
.points { font-size: 1.4rem }
.sum .addends { margin-right: .6rem }

.scale { position: relative; margin: .7rem 0 2.3rem }
.scale.shifted { margin-bottom: 3.4rem }
.bands { display: flex; gap: 2px }
.band { display: flex; flex-direction: column; justify-content: flex-end; min-width: 0; padding: .25rem .5rem; font-size: .85rem; line-height: 1.3; border-bottom: .8rem solid; hyphens: auto }
.band > span { color: var(--ink) }
.band.lowest { background: var(--lowest-tint); border-color: var(--lowest) } .band.low { background: var(--low-tint); border-color: var(--low) }
.band.high { background: var(--high-tint); border-color: var(--high) } .band.highest { background: var(--highest-tint); border-color: var(--highest) }
.pin { position: absolute; top: calc(100% - 1rem); height: 1.3rem; width: 3px; margin-left: -1.5px; background: var(--ink); box-shadow: 0 0 0 2px #fff }
.pin span { position: absolute; top: 100%; left: 50%; transform: translateX(-50%); background: var(--ink); color: #fff; font-weight: 700; line-height: 1; padding: .22rem .45rem; white-space: nowrap }
.pin.was { height: 2.9rem; width: 1px; background: #505a5f; margin-left: 0 }
.pin.was span { background: #fff; color: var(--ink); font-weight: 400; font-size: .88rem; padding: .1rem .2rem }

.wide { overflow-x: auto }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .32rem .7rem .32rem 0; border-bottom: 1px solid var(--line) }
th:last-child, td:last-child { padding-right: 0 }
thead th, thead td { font-size: .86rem; border-bottom: 2px solid var(--ink); vertical-align: bottom }
tbody th, tfoot td, tfoot th { font-weight: 400 }
.number { text-align: right; overflow-wrap: normal }
caption { text-align: left; font-weight: 700; padding: .4rem 0 }
.domain th, .standard th { font-weight: 700; padding-top: .9rem; border-bottom-color: var(--ink) }
.because { font-weight: 400; margin-left: .5rem }
.no { font-variant-numeric: tabular-nums }
.standards { table-layout: fixed }
.standards col.rests { width: 12.5% } .standards col.verdict { width: 24% } .standards col.score { width: 6.8% }
.standards.after col.verdict { width: 21% } .standards.after col.verdict ~ col.verdict { width: 27% } .standards.after col.score ~ col.score { width: 5.4% }
.standards th.number, .standards td.number { padding-right: 1.6rem } .standards th.number:last-child, .standards td.number:last-child { padding-right: 0 }
.standards thead th.number { padding-left: 0; overflow-wrap: normal }
.final .rating { font-weight: 700 }
.moved, .rests, .because, .quiet { font-size: .88rem }
.moved { margin-left: .3rem; white-space: nowrap }
tfoot th, tfoot td { border-bottom: 0; border-top: 2px solid var(--ink); padding-top: .5rem }
tfoot th, tfoot .last { font-weight: 700 }

.questions { table-layout: fixed; font-size: .94rem }
.questions col.no { width: 3.4rem } .questions col.count { width: 3rem } .questions col.percent { width: 3.6rem }
.questions col.strip { width: 9rem } .questions col.banding { width: 11rem } .questions col.extra { width: 4.6rem }
.heading { display: flex; justify-content: space-between; gap: 1rem } .heading > :first-child { flex: 1 1 50% } .heading .rating { flex: 0 1 auto; text-align: right } .heading .ground { display: inline }
.descriptor { display: block; font-weight: 400; font-size: .9rem }
.percent { position: relative }
td.percent { padding-right: 1.4rem } .questions thead th:has(+ td.strip) { padding-right: 1.4rem }
.decider { font-size: .8em } .percent .decider { position: absolute; right: .3rem }
.bar { display: flex; position: relative; gap: 1px; height: .8rem; margin: .3rem .2rem 0 0 }
.bar i { opacity: .2 } .bar i.lowest { background: var(--lowest) } .bar i.low { background: var(--low) } .bar i.high { background: var(--high) } .bar i.highest { background: var(--highest) }
.bar b { position: absolute; top: 50%; width: .62rem; height: .62rem; margin: -.31rem 0 0 -.31rem; border: 2px solid var(--quiet); border-radius: 50%; background: #fff }
.bar b.lowest { background: var(--ink); border-color: var(--ink) }

.decisions { table-layout: fixed } .decisions col.name { width: 22% } .decisions col.decision { width: 24% }
.ground, .line { display: block } .ground { font-size: .88rem; color: var(--quiet) }
.reason bdi { white-space: pre-line }
.footnotes { margin: .8rem 0 0; padding-left: 1.6rem; font-size: .86rem }
.footnotes li { margin: .15rem 0; padding-left: .2rem } .footnotes li:target { background: #fff7bf }
.back { text-decoration: none }
.pair { display: flex; gap: 1rem 3rem; flex-wrap: wrap; align-items: flex-start } .pair table { flex: 1.5 1 20rem; font-size: .94rem } .pair table + table { flex: 1 1 13rem } .method .number { min-width: 3.2rem }
footer { margin-top: 2.4rem; border-top: 1px solid var(--line); padding-top: .5rem; font-size: .84rem; color: var(--quiet) }

@media screen and (max-width: 52rem) {
  body { padding: 1rem } .questions .strip { padding: 0 } .questions col.strip { width: 0 } .bar { display: none }
  .questions { font-size: .9rem } .questions col.no { width: 2.9rem } .questions col.count { width: 2.4rem } .questions col.percent { width: 3.3rem }
  .questions col.banding { width: 6.6rem } .questions col.extra { width: 4.3rem }
  .standards { font-size: .9rem } th, td { padding-right: .45rem } .standards th.number, .standards td.number { padding-right: .8rem }
  .standards col.rests { width: 13% } .standards.after col.verdict, .standards.after col.verdict ~ col.verdict { width: 24% } .standards col.score { width: 9% } .standards.after col.score ~ col.score { width: 7% } .moved { margin-left: 0 }
}
@media screen and (max-width: 36rem) { .wide table { min-width: 34rem } .band .name { display: none } }`
