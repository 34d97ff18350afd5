// What a handler is given besides the database and its input: the moment, the person, the frameworks, and what was counted before.
import type { Framework } from '../domain/framework/framework.ts'
import type { Tally } from '../domain/rating/tally.ts'
import type { Result } from '../domain/result.ts'
import type { Reading, Writing } from '../store/database.ts'
import type { EarlierDecision } from './precedents.ts'
import type { CheckedInputOf, MethodName, MethodsThat, ViewOf } from './contract/contract.ts'
import type { Progress } from './contract/progress.ts'

/** A framework with the bytes it was read from: an inspection keeps both, and a signed record embeds them. */
export type ShelvedFramework = { readonly framework: Framework; readonly json: string; readonly digest: string }

export type Frameworks = {
  readonly shipped: readonly ShelvedFramework[]
  /** One that was read before, by its digest. */
  readonly known: (digest: string) => Framework | null
  /** A framework kept in the file, checked when it was stored; throws if it no longer reads. */
  readonly parse: (kept: { readonly json: string; readonly digest: string }) => Framework
  /** A framework somebody else handed over: checked as a framework file is. */
  readonly read: (json: string) => Promise<Result<Framework>>
}

export type Context = {
  /** ISO 8601 UTC, one moment for everything a call does. */
  readonly now: string
  readonly newId: () => string
  /** Who sits at the machine: named in every event as the one who entered it. */
  readonly person: string
  readonly frameworks: Frameworks
  /** The file's path, and the application's version. */
  readonly file: string
  readonly version: string
  /** Says how far a long call has come; throws `Stopped` where somebody wants no more of it. */
  readonly progress: (progress: Progress) => void
  /** Tallies by inspection, each with what it was counted from. Emptied where a change is undone. */
  readonly tallies: Map<string, { readonly countedFrom: string; readonly tally: Tally | null }>
  /** What each signed record holds as precedent, by its digest: a record never changes. */
  readonly precedents: Map<string, readonly EarlierDecision[]>
}

/** A reading handler has no `run`: it cannot change anything. */
export type ReadingHandler<Name extends MethodName> = (
  db: Reading,
  input: CheckedInputOf<Name>,
  context: Context,
) => Result<ViewOf<Name>> | Promise<Result<ViewOf<Name>>>
/** A writing handler runs in one transaction; answering "no" undoes whatever it had saved. */
export type WritingHandler<Name extends MethodName> = (
  db: Writing,
  input: CheckedInputOf<Name>,
  context: Context,
) => Result<ViewOf<Name>>
/** A writing handler that must read a file first: what it answers with is then run in the transaction. */
export type PreparedHandler<Name extends MethodName> = {
  readonly prepare: (
    db: Reading,
    input: CheckedInputOf<Name>,
    context: Context,
  ) => Promise<Result<(db: Writing) => Result<ViewOf<Name>>>>
}

export type Handlers<Names extends MethodName> = {
  readonly [Name in Names]: Name extends MethodsThat<'reads'>
    ? ReadingHandler<Name>
    : WritingHandler<Name> | PreparedHandler<Name>
}
