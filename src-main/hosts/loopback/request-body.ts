// The body of a request as text, up to a limit: what is too much is thrown away as it comes, so that the sender still hears why.
import { isUtf8 } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import { no, ok, type Result } from '../../domain/result.ts'

/** A return of 64 MB, which base64 makes a third longer, with room for the rest of the call. */
const mostBodyBytes = 100 * 1_048_576

/** Past this nobody is listened to any longer. */
const mostThrownAway = 4 * mostBodyBytes

export async function bodyOf(request: IncomingMessage): Promise<Result<string>> {
  const announced = Number(request.headers['content-length'] ?? 0)
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (announced > mostBodyBytes || bytes > mostBodyBytes) chunks.length = 0
    else chunks.push(chunk)
    if (bytes > mostThrownAway) break
  }
  const length = Math.max(bytes, announced)
  if (length > mostBodyBytes) return no({ code: 'too-large', facts: { bytes: length, most: mostBodyBytes } })
  const body = Buffer.concat(chunks)
  if (!isUtf8(body)) return no({ code: 'input-wrong', facts: { path: '', expected: 'text in UTF-8' } })
  return ok(body.toString('utf8'))
}
