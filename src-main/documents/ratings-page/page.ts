// The ratings page: the document a ministry reads. One self-contained file that prints as well as it projects.
import type { FinalRatings } from '../../domain/discretion/settle.ts'
import type { InspectionRating } from '../../domain/rating/inspection.ts'
import { questionFootnotes } from '../../words/question-footnotes.ts'
import { standardFootnotes, type StandardFootnotes } from '../../words/footnotes.ts'
import { oneLine } from '../../words/faults.ts'
import { html, own } from '../markup.ts'
import { decisionsAnnexe } from './decisions.ts'
import { Footnotes } from './footnote-list.ts'
import { methodSection } from './method.ts'
import { overallSection } from './overall.ts'
import { questionsAnnexe } from './questions.ts'
import { standardsSection } from './standards.ts'
import { styleOf } from './style.ts'

export type RatingsPage = {
  readonly inspection: InspectionRating
  /** Null before the panel has met. */
  readonly settled: FinalRatings | null
  /** The provider's name; null where only the figures are known, as at the command line. */
  readonly provider: string | null
  /** “Provisional, not signed”, or who signed and when. */
  readonly status: { readonly signed: boolean; readonly words: string }
  /** What a reader must know first: a sample rebuilt from published figures, records refused. */
  readonly notes: readonly string[]
}

/** What every part of the page is built from. */
export type Parts = RatingsPage & { readonly footnotes: Footnotes; readonly ofStandards: StandardFootnotes }

export function ratingsPage(page: RatingsPage): string {
  const { framework } = page.inspection
  const parts: Parts = {
    ...page,
    footnotes: new Footnotes(),
    ofStandards: standardFootnotes(page.inspection, page.settled),
  }
  const title = page.provider ?? framework.title
  // The parts are built in the order they are printed: a footnote is numbered where its mark first stands.
  const text = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>Ratings: ${oneLine(title, 200)}</title>
${styleOf(oneLine(`${oneLine(title, 60)} · ${page.status.words}`, 120))}
</head>
<body>
<header>
<p class="kind">Ratings <span class="status ${page.status.signed ? 'signed' : 'provisional'}">${own(page.status.words)}</span></p>
<h1${title.length > 300 ? html` class="endless"` : title.length > 60 ? html` class="long"` : null}>${own(title)}</h1>
${page.provider === null ? null : html`<p class="framework">${own(framework.title)}</p>`}
${page.notes.map((note) => html`<p class="note">${own(note)}</p>`)}
</header>
<main>
${overallSection(parts)}
${standardsSection(parts)}
${parts.footnotes.upToHere()}
${questionsAnnexe(parts, questionFootnotes(page.inspection))}
${parts.footnotes.upToHere()}
${decisionsAnnexe(parts)}
${methodSection(framework)}
</main>
<footer>
<p>Framework ${own(framework.id)}, version ${own(framework.version)}.${framework.source === '' ? null : html` Source: ${own(framework.source)}`}</p>
</footer>
</body>
</html>
`
  return text.text
}
