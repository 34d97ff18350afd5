// The pre-read pack of a session, put together from what the panel will decide on, and cleared of what names a case.
import { quorumFor } from '../domain/panel/quorum.ts'
import { whyThisRating } from '../domain/rating/derivation.ts'
import type { Framework } from '../domain/framework/framework.ts'
import type { InspectionRating, StandardRating } from '../domain/rating/inspection.ts'
import type { PreReadFigure, PreReadItem } from '../documents/pre-read/item.ts'
import type { PreRead } from '../documents/pre-read/page.ts'
import type { Reading } from '../store/database.ts'
import { findInspection } from '../store/inspections.ts'
import { taskWords } from '../words/choices.ts'
import { derivationWords } from '../words/derivation.ts'
import { unsettledWords } from '../words/disagreements.ts'
import { figureNotes } from '../words/item-evidence.ts'
import { needWords } from '../words/needs.ts'
import { noOverallWords } from '../words/not-rated.ts'
import { ruleTotalWords } from '../words/panel-session.ts'
import { conflictSubject } from '../words/quorum.ts'
import { decidedInPackWords } from '../words/pre-read.ts'
import { firmnessWord, restsOnWords } from '../words/sensitivity.ts'
import { sentenceStart } from '../words/text.ts'
import { besideWords, closedZoneWords, whyOpenWords } from '../words/zone.ts'
import { clearedOf } from './clear-words.ts'
import type { Context } from './context.ts'
import type { FigureView, StandardView } from './contract/views.ts'
import { eventsOfSitting, hasSat } from './sitting.ts'
import { earlierDecisions } from './precedents.ts'
import { finalOf, isTotalHidden, type LoadedSession } from './session-state.ts'
import { showPrecedents } from './show/show-item-evidence.ts'
import { showScale } from './show/show-ratings.ts'
import { agendaOf, besideOf, itemKind } from './show/show-session.ts'
import { showStandard } from './show/show-standard.ts'
import { evidenceDigestNow } from './taken-evidence.ts'

export function preReadOf(db: Reading, session: LoadedSession, context: Context): PreRead {
  const { row, panel, inspection, rated } = session
  const { framework } = inspection
  const beside = besideOf(db, session, context)
  const earlier = earlierDecisions(db, row.inspection, context)
  const sitting = eventsOfSitting(db, session)
  const clear = clearedOf(db, row.inspection)
  const { provider, leadInspector, fieldworkFrom, fieldworkTo, previous, note } = inspection.row
  const disagreements = [...beside.disagreements.values()].reduce((sum, { cases }) => sum + cases, 0)
  return {
    ...{ provider, framework, leadInspector, fieldworkFrom, fieldworkTo, note },
    previous: previous === null ? null : (findInspection(db, previous)?.provider ?? null),
    samples: framework.samples.map(({ id, title }) => ({
      title,
      cases: inspection.tally?.casesBySample.get(id) ?? 0,
    })),
    people: panel.attendances.map(({ person, name, role, present }) => ({
      ...{ name, role },
      here: present ? 'yes' : hasSat(sitting, person) ? 'left' : 'no',
      recused: panel.conflicts
        .filter((conflict) => conflict.person === person && conflict.state === 'recused')
        .map(({ standard }) => conflictSubject(standard)),
    })),
    items: agendaOf(session).map((each) => {
      const standard = showStandard(framework, each, { ...beside, final: null })
      const precedents = showPrecedents(framework, each, earlier, [])
      return {
        ...itemOf(framework, each, standard, clear),
        because: becauseOf(framework, rated, each),
        decided: decidedOn(session, each),
        precedents: precedents.open ? precedents.says : null,
        recused: quorumFor(panel, each.standard.number).recused.map(({ name }) => name),
      }
    }),
    total: isTotalKept(session) ? null : totalOf(rated),
    outstanding: disagreements === 0 ? [] : [`${sentenceStart(unsettledWords(disagreements))}.`],
    madeAt: context.now,
    frozenAt: row.openedAt,
    digest: row.evidenceDigest ?? evidenceDigestNow(db, inspection),
  }
}

/** Without the panel’s own words, which may name a case; null until it is decided. */
function decidedOn(session: LoadedSession, rated: StandardRating): string | null {
  const final = finalOf(session, rated)
  const item = session.panel.items.find(({ standard }) => standard === rated.standard.number)
  return final === null ? null : decidedInPackWords(final.rating?.name ?? null, item?.state === 'adjourned')
}

/** As in the room: before the panel opens nothing is decided yet, so the setting alone keeps it. */
function isTotalKept({ panel }: LoadedSession): boolean {
  return isTotalHidden(panel) || (panel.state === 'preparing' && panel.settings.hideTotal)
}

function totalOf({ byRule }: InspectionRating): string {
  return byRule.kind === 'rated'
    ? ruleTotalWords(byRule.score, byRule.outOf, byRule.rating)
    : `${sentenceStart(noOverallWords(byRule.because))}.`
}

/** By rule or as proposed: what a panel may have decided meanwhile is no part of what is read before it. */
function becauseOf(framework: Framework, { byRule }: InspectionRating, rated: StandardRating): string {
  const [node] = whyThisRating({ framework, standards: [rated], byRule }, null).from
  return node === undefined ? '' : derivationWords(node)
}

function itemOf(
  framework: Framework,
  rated: StandardRating,
  standard: StandardView,
  clear: (text: string) => string,
): Omit<PreReadItem, 'because' | 'decided' | 'precedents' | 'recused'> {
  const { provisional, opened, figures, divergence, firmness, proposal, moderation } = standard
  const { bands } = showScale(framework)
  const kind = itemKind(rated)
  const rating = provisional.kind === 'not-available' ? null : provisional.rating.name
  const percent = figures.find(({ lowest }) => lowest)?.percent ?? null
  const byQuestions = provisional.kind === 'by-key-questions' && percent !== null
  const because = provisional.kind === 'not-available' ? provisional.because : null
  return {
    number: standard.number,
    name: standard.name,
    descriptor: standard.descriptor,
    kind,
    opened: opened.map(({ direction }) => direction),
    provisional: provisional.kind,
    rating,
    ask: taskWords({ kind, after: null, proposed: moderation?.to.name ?? rating, because }),
    figures: provisional.kind === 'as-published' ? [] : figures.map((figure) => figureIn(framework, figure)),
    zone: byQuestions
      ? [
          ...(opened.length === 0 ? [closedZoneWords(percent, bands)] : opened.flatMap(whyOpenWords)),
          ...[besideWords(figures, bands, divergence)].filter((each) => each !== null),
        ]
      : [],
    firm: byQuestions ? [`${sentenceStart(firmnessWord(firmness))}.`, ...restsOnWords(firmness)] : [],
    previousRating: standard.previousRating?.name ?? null,
    proposal:
      proposal === null
        ? null
        : {
            evidence: clear(proposal.evidence),
            strengths: proposal.strengths.map(clear),
            areasForImprovement: proposal.areasForImprovement.map(clear),
          },
    moderation:
      moderation === null
        ? null
        : { direction: moderation.direction, to: moderation.to.name, evidence: clear(moderation.evidence) },
    outstanding: standard.needs.filter(({ need }) => need !== 'outcome').map(needWords),
  }
}

function figureIn(framework: Framework, figure: FigureView): PreReadFigure {
  const { number, text, evidence, yes, n, percent, band, decides, lowest, previous, comparable, comparators } = figure
  const step = framework.scale.find(({ from }) => from === band?.from)
  return {
    ...{ number, text, evidence, yes, n, percent, decides, lowest, comparable, comparators },
    band: band === null ? null : { name: band.name, rating: step?.name ?? '' },
    notes: evidence === 'qualitative' ? '' : figureNotes(figure, showScale(framework).bands),
    previous: previous?.percent ?? null,
  }
}
