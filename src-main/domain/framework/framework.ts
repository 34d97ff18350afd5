// What a standards framework is: the data every rule reads. Bands, zone, grounds and totals live here, never in code.

/** One step of the rating scale, with the band of key-question percentages that leads to it (002:1318). */
export type ScaleStep = {
  readonly score: number
  readonly name: string
  /** The lowest whole per cent of the band. */
  readonly from: number
  readonly band: string
  readonly star?: boolean | undefined
}

/** When the panel may use professional discretion (002:1326). */
export type Zone = {
  /** Percentage points either side of a boundary. */
  readonly points: number
  readonly inclusive: boolean
  readonly oneCase: 'lowest' | 'none'
}

export type Ground = { readonly id: string; readonly text: string }
export type OverallBand = { readonly from: number; readonly rating: string }
export type Sample = { readonly id: string; readonly title: string }

export type Prompt = {
  readonly number: string
  readonly text: string
  /** The printed words that limit a prompt to some cases; words, not a rule. */
  readonly appliesTo?: string | null | undefined
  readonly sameAs?: readonly string[] | undefined
}

/** The cases a key question leaves out: those whose column holds one of the values (002:1324). */
export type LeaveOut = { readonly column: string; readonly equals: readonly string[] }

export type CaseKeyQuestion = {
  readonly number: string
  readonly text: string
  readonly evidence: 'cases'
  readonly sample: string
  readonly leaveOut?: LeaveOut | undefined
  readonly prompts: readonly Prompt[]
  readonly sameAs?: readonly string[] | undefined
}

export type QualitativeKeyQuestion = {
  readonly number: string
  readonly text: string
  readonly evidence: 'qualitative'
  readonly prompts: readonly Prompt[]
  readonly sameAs?: readonly string[] | undefined
}

export type KeyQuestion = CaseKeyQuestion | QualitativeKeyQuestion

export type Standard = {
  readonly number: string
  readonly name: string
  readonly descriptor: string
  /** The number as printed; null where the report prints none. */
  readonly label: string | null
  /** False: rated, with a zone and an agenda item, but never in the sum. */
  readonly counts: boolean
  readonly ratedBy: 'key-questions' | 'lead-inspector'
  readonly keyQuestions: readonly KeyQuestion[]
  readonly moderation?: { readonly evidence: string; readonly step: number } | undefined
  readonly assumed?: boolean | undefined
  readonly incomplete?: boolean | undefined
}

export type Domain = { readonly number: string; readonly name: string; readonly standards: readonly Standard[] }

export type Framework = {
  readonly format: 'ratings-panel/framework/1'
  readonly id: string
  readonly version: string
  readonly title: string
  readonly source: string
  readonly complete: boolean
  /** Ascending. Empty: the framework is unrated and gives no overall rating. */
  readonly scale: readonly ScaleStep[]
  readonly rounding: 'whole-half-up'
  readonly zone: Zone
  /** How many steps of the scale one use of discretion moves. */
  readonly step: number
  readonly grounds: readonly Ground[]
  readonly overall: readonly OverallBand[]
  readonly samples: readonly Sample[]
  readonly domains: readonly Domain[]
}

export type Direction = 'down' | 'up'
