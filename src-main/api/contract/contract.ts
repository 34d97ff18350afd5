// The one door: every method of the application in one table. Client, handlers and hosts take their types from here.
import type { z } from 'zod'
import type { Refusal } from '../../domain/refusal.ts'
import { atTheItem } from './at-the-item.ts'
import { casework } from './casework.ts'
import { inspections } from './inspections.ts'
import type { Method } from './method.ts'
import { packs } from './packs.ts'
import { panel } from './panel.ts'
import { paper } from './paper.ts'
import { positions } from './positions.ts'
import { preRead } from './pre-read.ts'
import { results } from './results.ts'
import { sampling } from './sampling.ts'
import { secondLook } from './second-look.ts'

export const contract = {
  ...inspections,
  ...casework,
  ...packs,
  ...results,
  ...panel,
  ...positions,
  ...preRead,
  ...paper,
  ...atTheItem,
  ...sampling,
  ...secondLook,
}

export type Contract = typeof contract
export type MethodName = keyof Contract
export type InputOf<Name extends MethodName> = z.input<Contract[Name]['input']>
export type CheckedInputOf<Name extends MethodName> = z.output<Contract[Name]['input']>
export type ViewOf<Name extends MethodName> =
  Contract[Name] extends Method<z.ZodType, infer View, 'reads' | 'writes'> ? View : never
export type MethodsThat<Kind extends 'reads' | 'writes'> = {
  [Name in MethodName]: Contract[Name]['kind'] extends Kind ? Name : never
}[MethodName]

/**
 * What every call answers. A refusal is an expected "no", with its sentence; `unexpected` is a surprise: it was logged,
 * and the call's transaction was undone, so nothing of this call was saved. `savedAt` is set by a write that was committed.
 */
export type Answer<View> =
  | { readonly ok: true; readonly value: View; readonly savedAt: string | null }
  | { readonly ok: false; readonly refusal: Refusal; readonly says: string }
  | { readonly ok: false; readonly unexpected: string }

export type Call = {
  readonly method: string
  readonly input: unknown
  /** A name its caller makes up, by which it is watched and stopped while it is under way. */
  readonly watch?: string
}
