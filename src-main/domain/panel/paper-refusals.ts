// The expected "no" of paper sheets, with the facts each carries: part of the closed list in domain/refusal.ts.

export type PaperRefusalFacts = {
  // The code on a sheet
  'sheet-code-letter': { readonly letter: string }
  'sheet-code-length': { readonly found: number; readonly needed: number }
  'sheet-code-misread': Record<string, never>
  'sheet-unknown': Record<string, never>
  'sheet-of-another-inspection': { readonly provider: string }
  'sheet-of-another-session': Record<string, never>
  'sheet-of-another-item': { readonly standard: string; readonly asked: string }
  'sheet-before-evidence': { readonly standard: string }
  'sheet-of-nobody-here': { readonly standard: string }
  'sheet-of-another-kind': { readonly standard: string; readonly name: string | null }
  'no-sheets-chosen': Record<string, never>

  // What stands on it
  'sheet-empty': Record<string, never>
  'sheet-unsigned': { readonly name: string }
  'sheet-attendance-differs': {
    readonly standard: string
    readonly paper: readonly string[]
    readonly here: readonly string[]
  }
  'sheet-of-absent': { readonly name: string }

  // The time on it; moments are ISO 8601
  'time-before-printed': { readonly time: string; readonly printed: string }
  'time-before-opened': { readonly time: string; readonly opened: string }
  'time-after-now': { readonly time: string; readonly now: string }
  'time-while-closed': { readonly time: string; readonly closed: string }

  // Entering it twice
  'reader-absent': { readonly name: string }
  'reader-first': { readonly name: string }
  'paper-differs': { readonly fields: number }
  'paper-not-differing': Record<string, never>
  'paper-choice-missing': { readonly fields: number }
  'paper-not-settled': Record<string, never>
  'paper-settled': Record<string, never>
  'paper-counted': Record<string, never>
  'paper-none': Record<string, never>
}
