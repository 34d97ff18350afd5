// POST /call: one call of the door over HTTP; /progress and /stop: how far it has come, and no more of it. Whoever asks must be the page this host has served, in the browser it has let in.
import type { IncomingMessage } from 'node:http'
import type { Answer } from '../../api/contract/contract.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { no, ok, type Result } from '../../domain/result.ts'
import { hostWords } from '../../words/hosts.ts'
import { refusalWords } from '../../words/refusals.ts'
import { isWatch, readCall } from '../read-call.ts'
import type { RunningApplication } from '../worker/start-application.ts'
import type { Entrance } from './entrance.ts'
import { bodyOf } from './request-body.ts'

export type HttpAnswer = { readonly status: number; readonly answer: Answer<unknown> }

/** What may be asked; everything else is a screen. */
export const asked = ['/call', '/progress', '/stop'] as const
export type Asked = (typeof asked)[number]

export async function answerCall(
  what: Asked,
  request: IncomingMessage,
  origin: string,
  entrance: Entrance,
  application: RunningApplication,
): Promise<HttpAnswer> {
  const turnedAway = whyTurnedAway(request, origin, entrance)
  if (turnedAway !== null) return turnedAway

  const body = await bodyOf(request)
  if (!body.ok) return { status: body.refusal.code === 'too-large' ? 413 : 400, answer: refused(body.refusal) }
  const json = parsed(body.value)
  if (!json.ok) return { status: 400, answer: refused(json.refusal) }
  if (what !== '/call') return answerWatch(what, json.value, application)
  const call = readCall(json.value)
  if (!call.ok) return { status: 400, answer: refused(call.refusal) }
  return { status: 200, answer: await application.call(call.value) }
}

function answerWatch(what: '/progress' | '/stop', sent: unknown, application: RunningApplication): HttpAnswer {
  const watch = typeof sent === 'object' && sent !== null && 'watch' in sent ? sent.watch : null
  if (!isWatch(watch))
    return {
      status: 400,
      answer: refused({ code: 'input-wrong', facts: { path: 'watch', expected: 'the name of a call' } }),
    }
  if (what === '/stop') application.stop(watch)
  return { status: 200, answer: { ok: true, value: application.progress(watch), savedAt: null } }
}

function whyTurnedAway(request: IncomingMessage, origin: string, entrance: Entrance): HttpAnswer | null {
  const { headers } = request
  if (headers.origin !== origin || (headers['sec-fetch-site'] ?? 'same-origin') !== 'same-origin') {
    return { status: 403, answer: { ok: false, unexpected: hostWords.wrongOrigin } }
  }
  // A form of another site can send text, but not JSON without being asked for permission first.
  if (!/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) {
    return { status: 415, answer: { ok: false, unexpected: hostWords.notJson } }
  }
  if (!entrance.mayCall(headers.cookie))
    return { status: 403, answer: { ok: false, unexpected: hostWords.notAdmitted } }
  return null
}

function parsed(body: string): Result<unknown> {
  try {
    return ok(JSON.parse(body))
  } catch (surprise) {
    if (!(surprise instanceof SyntaxError)) throw surprise
    return no({ code: 'input-wrong', facts: { path: '', expected: 'JSON' } })
  }
}

function refused(refusal: Refusal): Answer<never> {
  return { ok: false, refusal, says: refusalWords(refusal) }
}
