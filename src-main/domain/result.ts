// An answer that may be "no": a rule that can refuse returns one of these instead of throwing.
import type { Refusal } from './refusal.ts'

export type Result<Value, No = Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: No }

export function ok<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value }
}

export function no<No>(refusal: No): { readonly ok: false; readonly refusal: No } {
  return { ok: false, refusal }
}
