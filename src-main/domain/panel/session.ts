// A panel session: the people, what each may do, and the state of every item. (Ordinary rules of a board, kept as settings.)

export const roles = ['chair', 'deputy-chair', 'panel-member', 'lead-inspector', 'note-taker', 'observer'] as const
export type Role = (typeof roles)[number]

/** Chair, deputy and members decide; the lead inspector presents and proposes; the others take no part (decisions row 22). */
export const decidingRoles: readonly Role[] = ['chair', 'deputy-chair', 'panel-member']

export const sessionStates = ['preparing', 'running', 'closed', 'signed'] as const
export type SessionState = (typeof sessionStates)[number]

export const itemStates = ['waiting', 'open', 'decided', 'adjourned'] as const
export type ItemState = (typeof itemStates)[number]

export type Attendance = {
  readonly person: string
  readonly name: string
  readonly role: Role
  readonly present: boolean
  /** Whether the person has been asked about conflicts of interest. */
  readonly asked: boolean
}

export type Conflict = {
  readonly person: string
  /** The standard it concerns; null for the whole inspection. */
  readonly standard: string | null
  readonly state: 'declared' | 'cleared' | 'recused'
  /** What was declared, and why it was cleared or led to recusal. */
  readonly reason: string
}

export type PanelSettings = {
  /** How many who decide must be there besides the chair or deputy. */
  readonly quorumOthers: number
  readonly signatories: readonly Role[]
  /** Keep the running total off the item until every item is decided. */
  readonly hideTotal: boolean
}

/** The defaults of decisions row 22; a session records the ones it used. */
export const defaultSettings: PanelSettings = {
  quorumOthers: 2,
  signatories: ['chair', 'lead-inspector'],
  hideTotal: true,
}

export type Item = { readonly standard: string; readonly state: ItemState }

export type PanelSession = {
  readonly state: SessionState
  readonly settings: PanelSettings
  readonly attendances: readonly Attendance[]
  readonly conflicts: readonly Conflict[]
  readonly items: readonly Item[]
}
