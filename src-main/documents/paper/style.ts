// How paper sheets look: A4, black on white, boxes for a pen, lines for handwriting; on a screen each sheet is a page of its own.

export const sheetsStyle = `@page { size: A4; margin: 9mm 14mm }
* { box-sizing: border-box; margin: 0 }
html { font: 10pt/1.3 "Helvetica Neue", Helvetica, Arial, "Liberation Sans", Arimo, "Nimbus Sans", "Noto Sans", "DejaVu Sans", sans-serif; color: #000; background: #fff; overflow-wrap: anywhere }
.sheet { display: flex; flex-direction: column; gap: 1.5mm; min-height: 270mm; max-width: 182mm; margin: 8mm auto; break-after: page; break-inside: avoid }
.sheet:last-child { break-after: auto }
header { display: flex; justify-content: space-between; gap: 6mm; border-bottom: 1.2mm solid #000; padding-bottom: 2.5mm }
.kind { font-weight: 700; text-transform: uppercase; letter-spacing: .06em; font-size: 9pt }
h1 { font-size: 19pt; line-height: 1.15 } h2 { font-size: 11pt; margin-top: 1mm }
.member { font-size: 13pt; font-weight: 700 }
.quiet, .label { font-size: 8.5pt; font-weight: 400 }
.code { border: .6mm solid #000; padding: 2mm 3mm; text-align: center; flex: none; align-self: flex-start }
.letters { font: 700 17pt/1.25 "DejaVu Sans Mono", "Liberation Mono", Consolas, monospace; white-space: nowrap }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .7mm 2.5mm .7mm 0; border-bottom: .2mm solid #000; font-weight: 400 }
thead th { font-size: 8.5pt; border-bottom-width: .5mm; vertical-align: bottom }
.figures { font-size: 8.5pt; line-height: 1.2 } .figures td { white-space: nowrap } .figures .decides > * { font-weight: 700 }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
.strip { width: 34mm; padding-right: 0; position: relative }
.strip i { position: absolute; bottom: 0; transform: translateX(-50%); font-style: normal; font-size: 7.5pt }
svg { display: block; width: 100%; height: 3mm; overflow: visible } svg line { stroke: #000; stroke-width: .8 }
.ticks { display: flex; flex-wrap: wrap; gap: 1.5mm 6mm }
.tick { display: inline-flex; align-items: flex-start; gap: 2mm }
.grounds { display: grid; grid-template-columns: 1fr 1fr; font-size: 9pt }
.box { display: inline-block; flex: none; width: 4.2mm; height: 4.2mm; border: .4mm solid #000 }
.line { border-bottom: .25mm solid #000; height: 7mm }
.label + .line { height: 5.5mm }
.votes td { width: 19mm } .votes tbody > tr > * { padding-top: .6mm; padding-bottom: .6mm; vertical-align: middle } .votes .box { display: block }
.signing { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 6mm; margin-top: 1mm } .signing .line { height: auto; min-height: 11mm; display: flex; align-items: flex-end; font-weight: 700 }
footer { margin-top: auto; padding-top: 2mm; font-size: 8pt }
@media print { .sheet { margin: 0; min-height: 276mm; max-width: none } }
@media screen { body { padding: 0 4mm } .sheet { border-bottom: .3mm dashed #000; padding-bottom: 6mm } .sheet:last-child { border: 0 } }`
