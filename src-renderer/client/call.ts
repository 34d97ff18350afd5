// The typed call through the one door, and the three ways it can fail: refused, unexpected, unanswered.
import type { Answer, Call, InputOf, MethodName, ViewOf } from '../../src-main/api/contract/contract.ts'
import { bridge } from './bridge.ts'

type Refused = Extract<Answer<unknown>, { readonly refusal: unknown }>

export type Failure =
  /** An expected "no", with its sentence. */
  | { readonly kind: 'refused'; readonly refusal: Refused['refusal']; readonly says: string }
  /** A surprise; it was logged, and nothing of the call was saved. */
  | { readonly kind: 'unexpected'; readonly says: string }
  /** No answer came, so whether anything was saved is not known. */
  | { readonly kind: 'unanswered' }

export type Answered<View> =
  | { readonly ok: true; readonly view: View; readonly savedAt: string | null }
  | { readonly ok: false; readonly failure: Failure }

export async function call<Name extends MethodName>(
  method: Name,
  input: InputOf<Name>,
  watch?: string,
): Promise<Answered<ViewOf<Name>>> {
  const answer = await answerOf({ method, input, ...(watch === undefined ? {} : { watch }) })
  if (answer === null) return { ok: false, failure: { kind: 'unanswered' } }
  // The door checks the input and the handler's type gives the view; nothing of either is left at run time to check again.
  if (answer.ok) return { ok: true, view: answer.value as ViewOf<Name>, savedAt: answer.savedAt }
  if ('unexpected' in answer) return { ok: false, failure: { kind: 'unexpected', says: answer.unexpected } }
  return { ok: false, failure: { kind: 'refused', refusal: answer.refusal, says: answer.says } }
}

/** Null where the host is gone: a lost connection, a stopped worker, an answer that is none. */
async function answerOf(asked: Call): Promise<Answer<unknown> | null> {
  try {
    const answer = await bridge.call(asked)
    return typeof answer === 'object' && answer !== null && typeof answer.ok === 'boolean' ? answer : null
  } catch {
    return null
  }
}
