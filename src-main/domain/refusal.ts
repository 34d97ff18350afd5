// The closed list of every expected "no", with the facts each one carries. The sentences are in src-main/words.
import type { OutcomeName } from './discretion/outcome.ts'
import type { Direction } from './framework/framework.ts'
import type { PanelRefusalFacts } from './panel/answer-refusals.ts'
import type { ItemState, Role, SessionState } from './panel/session.ts'

export type RefusalFacts = PanelRefusalFacts & {
  // A framework file
  'framework-unknown': { readonly name: string; readonly known: readonly string[] }
  'framework-taken': { readonly id: string; readonly version: string }
  'field-missing': Record<string, never>
  'field-unknown': { readonly field: string }
  'field-repeated': { readonly field: string }
  'field-wrong': { readonly expected: string; readonly found: string }
  repeated: { readonly what: string; readonly value: string }
  'not-ascending': { readonly what: string; readonly value: number; readonly after: number }
  'first-not-zero': { readonly what: string; readonly value: number }
  'step-too-large': { readonly step: number; readonly ratings: number }
  'scale-too-short': Record<string, never>
  'unknown-sample': { readonly sample: string; readonly known: readonly string[] }
  'rating-not-on-scale': { readonly rating: string; readonly scale: readonly string[] }
  'beyond-maximum': { readonly from: number; readonly maximum: number }
  'prompt-number-wrong': { readonly number: string; readonly expected: string }
  'no-case-question': { readonly standard: string }
  'moderation-evidence-wrong': { readonly evidence: string }
  'same-as-wrong': { readonly value: string }
  'column-reserved': { readonly column: string }
  'value-not-possible': { readonly value: string; readonly known: readonly string[] }

  // Any file
  'file-missing': Record<string, never>
  'file-unreadable': { readonly why: string }
  'file-empty': Record<string, never>
  'file-not-utf8': { readonly looksLike: 'UTF-16' | 'binary' | 'another encoding' }
  'file-not-json': { readonly why: string }
  'file-not-written': { readonly why: string }
  'separator-wrong': { readonly separator: 'semicolons' | 'tabs' }
  'quoting-broken': { readonly line: number }
  'record-too-large': { readonly characters: number }

  // A spreadsheet
  'sheet-damaged': { readonly why: string }
  'sheet-encrypted': Record<string, never>
  'sheet-old': Record<string, never>
  'sheet-foreign': Record<string, never>
  'sheet-merged': { readonly range: string }
  'sheet-too-much': { readonly what: 'parts' | 'bytes'; readonly found: number; readonly most: number }
  'cell-formula': Record<string, never>
  'cell-date': Record<string, never>

  // Case returns
  'too-many-records': { readonly most: number }
  'too-many-columns': { readonly columns: number; readonly most: number }
  'heading-date': { readonly column: number }
  'heading-formula': { readonly column: number }
  'heading-matched-twice': { readonly heading: string; readonly column: string }
  'match-unknown': { readonly heading: string; readonly column: string }
  'headings-below': Record<string, never>
  'heading-empty': { readonly column: number }
  'heading-repeated': { readonly heading: string }
  'heading-required': { readonly heading: string }
  'heading-unknown-question': { readonly heading: string }
  'heading-qualitative': { readonly heading: string }
  'no-records': Record<string, never>
  'second-header': Record<string, never>
  'cells-wrong': { readonly cells: number; readonly headings: number }
  'cell-too-long': { readonly characters: number; readonly most: number }
  'case-missing': Record<string, never>
  'case-repeated': {
    readonly sample: string
    readonly places: readonly { readonly file: string; readonly record: number }[]
  }
  'answer-unknown': Record<string, never>
  'risk-unknown': Record<string, never>
  'answer-of-another-sample': { readonly sample: string; readonly belongsTo: string }

  // Populations and samples
  'heading-of-answers': { readonly heading: string }
  'exclusion-unknown': { readonly known: readonly string[] }
  'exclusion-without-words': Record<string, never>
  'counts-disagree': { readonly trait: string; readonly cases: number; readonly eligible: number }
  'population-known-already': Record<string, never>
  'population-missing': { readonly sample: string }
  'population-not-a-list': { readonly sample: string }
  'nobody-eligible': { readonly sample: string }
  'sample-too-large': { readonly size: number; readonly eligible: number }
  'sample-drawn-already': Record<string, never>
  'sample-not-drawn': { readonly sample: string }
  'case-not-in-sample': { readonly reference: string }

  // Results without cases
  'item-unknown': Record<string, never>
  'item-qualitative': Record<string, never>
  'item-repeated': { readonly item: string }
  'not-a-count': Record<string, never>
  'not-a-percent': Record<string, never>
  'yes-above-n': { readonly yes: number; readonly n: number }
  'yes-without-n': Record<string, never>
  'n-alone': Record<string, never>
  'percent-disagrees': { readonly percent: number; readonly yes: number; readonly n: number; readonly gives: number }
  'percent-impossible': { readonly percent: number; readonly n: number }
  'result-missing': Record<string, never>
  'rating-for-a-question': Record<string, never>
  'figures-for-a-standard': Record<string, never>

  // What is stated of an inspection
  'standard-unknown': { readonly standard: string; readonly known: readonly string[] }
  'rating-unknown': { readonly rating: string; readonly known: readonly string[] }
  'stated-twice': { readonly what: 'proposal' | 'moderation' }
  'two-sources': { readonly item: string; readonly sources: readonly [Source, Source] }
  'not-lead-inspectors': Record<string, never>
  'no-moderation-in-framework': Record<string, never>
  'moderation-beyond-scale': { readonly direction: Direction; readonly from: string }
  'moderation-without-indicative': Record<string, never>

  // Outcomes
  'outcome-missing': { readonly open: 'zone' | 'proposal' | 'moderation' }
  'outcome-unknown': { readonly outcome: string; readonly known: readonly string[] }
  'second-outcome': { readonly earlier: OutcomeName; readonly later: OutcomeName }
  'already-moved': Record<string, never>
  'moderation-already-ratified': Record<string, never>
  'moderation-undecided': Record<string, never>
  'outside-zone': Record<string, never>
  'direction-missing': Record<string, never>
  'wrong-direction': { readonly direction: Direction; readonly open: readonly Direction[] }
  'beyond-scale': { readonly direction: Direction; readonly from: string }
  'ground-missing': Record<string, never>
  'ground-unknown': { readonly ground: string; readonly known: readonly string[] }
  'ground-repeated': { readonly ground: string }
  'ground-not-a-fact': { readonly ground: string }
  'rationale-missing': Record<string, never>
  'reason-missing': Record<string, never>
  'rating-missing': Record<string, never>
  'same-as-proposed': { readonly rating: string }
  'no-proposal': Record<string, never>
  'no-moderation-proposed': Record<string, never>
  'nothing-to-moderate': Record<string, never>
  'needs-its-own-outcome': { readonly open: 'zone' | 'proposal' | 'moderation' }
  'field-not-for-outcome': { readonly field: string; readonly outcome: OutcomeName }

  // A panel session
  'session-state': { readonly state: SessionState; readonly needed: readonly SessionState[] }
  'conflicts-not-asked': { readonly names: readonly string[] }
  'conflict-undecided': { readonly names: readonly string[] }
  'out-of-role': { readonly name: string; readonly needed: readonly Role[] }
  recused: { readonly name: string }
  'no-quorum': {
    readonly standard: string
    readonly deciding: readonly string[]
    readonly needed: number
    readonly chair: boolean
  }
  'no-such-item': { readonly standard: string }
  'another-item-open': { readonly standard: string }
  'item-not-waiting': { readonly standard: string; readonly state: ItemState }
  'item-not-open': { readonly standard: string; readonly state: ItemState }
  'nothing-to-retract': { readonly standard: string }
  'items-undecided': { readonly standards: readonly string[] }
  'items-adjourned': { readonly standards: readonly string[] }
  'read-back-differs': { readonly sentence: string }
  'not-a-signatory': { readonly role: Role }
  'signed-already': { readonly role: Role }
  'signature-differs': { readonly name: string }
  'role-taken': { readonly role: Role; readonly name: string }
  'name-missing': Record<string, never>
  'person-repeated': { readonly name: string }
  'session-exists': { readonly state: SessionState }
  'nothing-to-rate': Record<string, never>

  'positions-asked': { readonly standard: string }
  'positions-not-asked': { readonly standard: string }
  'positions-not-revealed': { readonly standard: string }
  'positions-none': { readonly standard: string }
  'positions-missing': { readonly standard: string; readonly names: readonly string[] }
  'positions-sealed': { readonly standard: string }
  'votes-missing': { readonly names: readonly string[] }
  'voted-twice': { readonly names: readonly string[] }
  'vote-not-theirs': Record<string, never>
  'vote-carried': Record<string, never>
  'vote-not-carried': { readonly yes: number; readonly no: number }
  'casting-vote-not-needed': { readonly yes: number; readonly no: number }
  'casting-vote-not-for': Record<string, never>
  'agenda-differs': { readonly standards: readonly string[] }

  // What if
  'cases-not-known': { readonly keyQuestion: string }
  'counts-not-known': { readonly keyQuestion: string }
  'more-than-judged': {
    readonly keyQuestion: string
    readonly from: 'Y' | 'N'
    readonly asked: number
    readonly there: number
  }
  'cases-changed-since': Record<string, never>
  'nothing-supposed': Record<string, never>

  // Sign-off and records
  'challenges-unanswered': { readonly count: number }
  'challenge-unknown': Record<string, never>
  'blanks-unanswered': { readonly questions: readonly { readonly number: string; readonly blank: number }[] }
  'evidence-changed': Record<string, never>
  'record-signed': { readonly signedAt: string }
  'manifest-differs': { readonly what: string; readonly expected: number; readonly found: number }
  'nothing-to-accept': Record<string, never>
  'already-superseded': { readonly by: string }

  // An inspection
  'provider-missing': Record<string, never>
  'date-wrong': { readonly value: string }
  'dates-reversed': { readonly from: string; readonly to: string }
  'results-already-stored': { readonly item: string }
  'comparator-unnamed': Record<string, never>
  'comparator-exists': { readonly name: string; readonly period: string }
  'comparator-empty': Record<string, never>
  'previous-itself': Record<string, never>
  'previous-circular': { readonly provider: string }
  'nothing-to-import': Record<string, never>
  'says-the-same': { readonly records: number; readonly refused: number }
  'differences-open': { readonly cases: number }
  'nothing-taken': { readonly cases: number }
  'changed-since-shown': Record<string, never>
  'nothing-to-export': Record<string, never>
  'no-refused-records': Record<string, never>
  'case-known': { readonly reference: string }
  'value-changed-since': { readonly now: string }
  'nothing-changed': Record<string, never>
  'case-withdrawn-already': Record<string, never>
  'case-not-withdrawn': Record<string, never>
  'disagreement-stands': Record<string, never>
  'no-disagreement': { readonly reference: string }
  'first-missing': Record<string, never>
  'first-judge': { readonly name: string }
  'second-given': { readonly by: string }
  'nothing-to-look-at': Record<string, never>
  'disagreements-unsettled': { readonly count: number }
  // A hand-over pack
  'pack-foreign': Record<string, never>
  'pack-newer': { readonly format: number; readonly known: number }
  'pack-damaged': { readonly why: string }
  'pack-too-large': { readonly most: number }
  'pack-of-another-inspection': { readonly pack: string; readonly here: string }
  'pack-of-another-framework': { readonly framework: string; readonly pack: string; readonly here: string }
  'pack-value-refused': { readonly of: string; readonly about: string; readonly value: string; readonly why: Refusal }
  'pack-collides': { readonly what: 'return' | 'entry'; readonly about: string }
  'pack-nothing-new': Record<string, never>
  'inspector-without-cases': { readonly inspector: string }

  'evidence-frozen': { readonly state: SessionState }
  'no-such': {
    readonly what:
      | 'inspection'
      | 'session'
      | 'record'
      | 'person'
      | 'question'
      | 'framework'
      | 'sample'
      | 'case'
      | 'field'
      | 'comparator'
      | 'return'
    readonly id: string
  }

  // The door and the file
  'method-unknown': { readonly method: string }
  'input-wrong': { readonly path: string; readonly expected: string }
  cancelled: Record<string, never>
  'too-large': { readonly bytes: number; readonly most: number }
  'file-newer': { readonly version: number; readonly known: number }
  'file-foreign': Record<string, never>
  'file-damaged': { readonly why: string }
  'file-locked': Record<string, never>
  'file-read-only': Record<string, never>
  'file-removed': Record<string, never>
  'disk-full': Record<string, never>
  'promise-broken': { readonly promise: string; readonly rows: number }
  'database-refused': { readonly why: string }
}

/** Where an item of an inspection is known from. */
export type Source = 'returns' | 'results' | 'as published' | 'a proposal'

export type RefusalCode = keyof RefusalFacts
export type Refusal = {
  readonly [Code in RefusalCode]: { readonly code: Code; readonly facts: RefusalFacts[Code] }
}[RefusalCode]

/** A refusal with the place in a file, or of an inspection, that it is about. Record 1 is the header. */
export type Fault = {
  readonly file: string | null
  readonly record: number | null
  readonly column: string | null
  readonly value: string | null
  readonly refusal: Refusal
}

/** A refusal about one standard of an inspection. */
export type StandardRefusal = { readonly standard: string; readonly refusal: Refusal }
