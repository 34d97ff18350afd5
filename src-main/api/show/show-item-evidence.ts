// Why a rating is so, how firm it is, and what earlier panels did at a similar distance: as the item's screen shows it.
import { departsFromPrecedent, heldAgainst, isSimilar, openWays } from '../../domain/discretion/precedent.ts'
import { sensitivity } from '../../domain/rating/sensitivity.ts'
import { firmness } from '../../domain/rating/firmness.ts'
import type { Framework } from '../../domain/framework/framework.ts'
import type { StandardRating } from '../../domain/rating/inspection.ts'
import type { Derivation } from '../../domain/rating/derivation-nodes.ts'
import { whyThisRating } from '../../domain/rating/derivation.ts'
import { derivationWords } from '../../words/derivation.ts'
import { ruleVersionWords, standardRuleWords } from '../../words/method.ts'
import {
  decidedWords,
  departureWords,
  distanceWords,
  noPrecedentHere,
  precedentBriefWords,
  precedentCountWords,
} from '../../words/precedent.ts'
import {
  firmnessWord,
  intervalWords,
  leaveOneOutWords,
  notApplicableWords,
  restsOnWords,
} from '../../words/sensitivity.ts'
import type { ItemEvidenceView, OutcomeChoice, PrecedentsView, WhyView } from '../contract/views.ts'
import type { EarlierDecision } from '../precedents.ts'
import { finalOf, type LoadedSession } from '../session-state.ts'

export function showItemEvidence(session: LoadedSession, rated: StandardRating): ItemEvidenceView {
  const { framework } = session.inspection
  return {
    why: whyStandard(session, rated),
    rule: { says: standardRuleWords(framework, rated.standard), version: ruleVersionWords(framework) },
    firm: showFirm(framework, rated),
  }
}

/** With what the panel decided, once it has; the overall is another tree, and not asked for while the total waits. */
function whyStandard(session: LoadedSession, rated: StandardRating): WhyView {
  const alone = { framework: session.inspection.framework, standards: [rated], byRule: session.rated.byRule }
  const final = finalOf(session, rated)
  const { from } = whyThisRating(alone, final === null ? null : { finals: [final], overall: alone.byRule })
  const [node] = from
  if (node === undefined) throw new Error(`nothing explains the rating of ${rated.standard.number}`)
  return showWhy(node)
}

function showWhy(node: Derivation): WhyView {
  const from: readonly Derivation[] = node.from
  const question = 'keyQuestion' in node.facts ? node.facts.keyQuestion : null
  return {
    says: question === null ? derivationWords(node) : `${question}: ${derivationWords(node)}`,
    cases: node.rule === 'share-of-yes' ? question : null,
    from: from.map(showWhy),
  }
}

function showFirm(framework: Framework, rated: StandardRating): ItemEvidenceView['firm'] {
  if (rated.provisional.kind !== 'by-key-questions') return null
  const { name } = rated.provisional.step
  const firm = firmness(framework, rated)
  const behind = sensitivity(framework, rated)
  return {
    word: firmnessWord(firm),
    restsOn: restsOnWords(firm),
    leaveOneOut: leaveOneOutWords(name, behind),
    notApplicable: notApplicableWords(name, behind),
    intervals: behind.intervals.map(({ keyQuestion, ...interval }) => ({
      keyQuestion,
      percent: rated.figures.find(({ number }) => number === keyQuestion)?.percent ?? 0,
      says: intervalWords(interval),
    })),
  }
}

/** `choices`: what may be recorded on the item now. */
export function showPrecedents(
  framework: Framework,
  rated: StandardRating,
  earlier: readonly EarlierDecision[],
  choices: readonly OutcomeChoice[],
): PrecedentsView {
  const ways = openWays(framework, rated)
  const nearness = (decision: EarlierDecision): number =>
    Math.min(...ways.filter((way) => isSimilar(way, decision)).map((way) => Math.abs(way.points - decision.points)))
  const similar = earlier.filter((decision) => ways.some((way) => isSimilar(way, decision)))
  return {
    open: ways.length > 0,
    brief: precedentBriefWords(similar),
    says: ways.length === 0 ? noPrecedentHere : precedentCountWords(similar),
    similar: similar.toSorted((a, b) => nearness(a) - nearness(b)).map(showPrecedent),
    departures: choices
      .filter((choice) => departsFromPrecedent(ways, earlier, choice))
      .map(({ outcome, direction }) => ({
        outcome,
        direction,
        says: departureWords(heldAgainst(ways, earlier, { outcome, direction }), { outcome, direction }),
      })),
  }
}

function showPrecedent(decision: EarlierDecision): PrecedentsView['similar'][number] {
  const { provider, record, signedAt, standard, name, from, to, grounds, outcome } = decision
  return {
    provider,
    from: record === null ? 'published' : 'record',
    record,
    signedAt,
    standard,
    name,
    distance: distanceWords(decision),
    decided: decidedWords(decision, from, to),
    grounds,
    rationale: outcome.rationale ?? '',
  }
}
