// The door itself: checks the name, checks the input, opens the transaction, calls the handler, and gives every "no" its sentence.
import type { z } from 'zod'
import type { Refusal } from '../domain/refusal.ts'
import { no, type Result } from '../domain/result.ts'
import { expectedBy } from '../files/expected.ts'
import { pathOf } from '../files/json-path.ts'
import { setting } from '../store/settings.ts'
import type { InspectionFile, Writing } from '../store/database.ts'
import { refusalWords } from '../words/refusals.ts'
import type { Context, PreparedHandler } from './context.ts'
import { contract, type Answer, type Call, type MethodName } from './contract/contract.ts'
import { handlers } from './handlers/handlers.ts'
import { progressTo, Stopped, unwatched, type Watch } from './watching.ts'

export type Door = (call: Call, watch?: Watch) => Promise<Answer<unknown>>

/** Of the context, what is the same for every call. */
export type ContextBase = Omit<Context, 'person' | 'progress'>

/** `surprise` is told what was not expected; the caller is told that it was logged. */
export function openDoor(
  file: InspectionFile,
  context: () => ContextBase,
  surprise: (error: unknown, method: string) => void,
): Door {
  // One call at a time: a call that waits for a file must not see half of another's changes.
  let before: Promise<unknown> = Promise.resolve()
  return (call, watch = unwatched) => {
    const answer = before.then(() => answerOne(file, { ...call, watched: watch }, context, surprise))
    before = answer
    return answer
  }
}

async function answerOne(
  file: InspectionFile,
  call: Call & { readonly watched: Watch },
  base: () => ContextBase,
  surprise: (error: unknown, method: string) => void,
): Promise<Answer<unknown>> {
  try {
    if (!isMethod(call.method)) return refused({ code: 'method-unknown', facts: { method: call.method.slice(0, 100) } })
    const method = contract[call.method]
    const input = method.input.safeParse(call.input)
    if (!input.success) return refused(wrongInput(input.error))
    const context: Context = {
      ...base(),
      person: file.read((db) => setting(db, 'person')) ?? '',
      progress: progressTo(call.watched),
    }
    if (call.watched.isStopped()) throw new Stopped()
    const result = await (method.kind === 'reads'
      ? read(file, call.method, input.data, context)
      : writeCounted(file, call.method, input.data, context, call.watched))
    if (!result.ok) return refused(result.refusal)
    return { ok: true, value: result.value, savedAt: method.kind === 'writes' ? context.now : null }
  } catch (error) {
    if (error instanceof Stopped) return refused({ code: 'cancelled', facts: {} })
    surprise(error, call.method)
    return {
      ok: false,
      unexpected:
        'Something unexpected happened. Nothing of this step was saved; everything saved before it is safe. The details were written to the log.',
    }
  }
}

// The table pairs each name with its own input and answer; a name that is only known now takes them as unknown.
type AnyHandler =
  | ((db: unknown, input: unknown, context: Context) => Result<unknown> | Promise<Result<unknown>>)
  | PreparedHandler<MethodName>

function read(
  file: InspectionFile,
  method: MethodName,
  input: unknown,
  context: Context,
): Result<unknown> | Promise<Result<unknown>> {
  const handler = handlers[method] as AnyHandler
  return typeof handler === 'function'
    ? file.read((db) => handler(db, input, context))
    : no({ code: 'method-unknown', facts: { method } })
}

async function write(
  file: InspectionFile,
  method: MethodName,
  input: unknown,
  context: Context,
  { isStopped }: Watch,
): Promise<Result<unknown>> {
  const handler = handlers[method] as AnyHandler
  const changing = (work: (db: Writing) => Result<unknown>): Result<unknown> =>
    file.write((db) => {
      const result = work(db)
      // The last moment at which nothing has been changed.
      if (isStopped()) throw new Stopped()
      return result
    })
  if (typeof handler === 'function') return changing((db) => handler(db, input, context) as Result<unknown>)
  const prepared = await file.read((db) => handler.prepare(db, input as never, context))
  return prepared.ok ? changing((db) => prepared.value(db)) : prepared
}

/** What was counted inside a transaction that was undone is not what is stored. */
async function writeCounted(
  file: InspectionFile,
  method: MethodName,
  input: unknown,
  context: Context,
  watch: Watch,
): Promise<Result<unknown>> {
  let kept = false
  try {
    const result = await write(file, method, input, context, watch)
    kept = result.ok
    return result
  } finally {
    if (!kept) context.tallies.clear()
  }
}

function isMethod(name: unknown): name is MethodName {
  return typeof name === 'string' && Object.hasOwn(contract, name)
}

function refused(refusal: Refusal): Answer<never> {
  return { ok: false, refusal, says: refusalWords(refusal) }
}

function wrongInput(error: z.ZodError): Refusal {
  const [issue] = error.issues
  return {
    code: 'input-wrong',
    facts: {
      path: pathOf(issue?.path ?? []),
      expected: issue === undefined ? 'as the method takes it' : expectedBy(issue),
    },
  }
}
