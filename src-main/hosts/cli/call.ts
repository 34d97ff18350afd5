// `call`: any method of the door on an inspection file, from the terminal; the answer's value as JSON. Makes no file.
import { randomUUID } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { oneLine } from '../../words/faults.ts'
import { refusalWords } from '../../words/refusals.ts'
import { composeApplication } from '../compose.ts'
import { inputFrom, type CallCommand } from './command-line.ts'
import type { Answer } from './main.ts'
import { placeOf } from './places.ts'

export async function call({ file, method, input }: CallCommand): Promise<Answer> {
  const given = input === 'standard input' ? inputFrom(await text(process.stdin)) : input.value
  const application = await composeApplication({
    file: placeOf(file),
    create: false,
    samples: false,
    now: () => new Date(),
    newId: randomUUID,
    // The reason in one line and never a stack: a terminal has no log beside it.
    log: (surprise) => process.stderr.write(`${oneLine(causeOf(surprise), 500)}\n`),
  })
  if (!application.ok) return { ok: false, lines: [oneLine(`${file}: ${refusalWords(application.refusal)}`, 2000)] }
  try {
    const answer = await application.value.call({ method, input: given })
    if (answer.ok) return { ok: true, text: `${JSON.stringify(answer.value, null, 2)}\n` }
    if ('unexpected' in answer) return { ok: false, lines: [answer.unexpected] }
    return { ok: false, lines: [oneLine(answer.says, 2000)] }
  } finally {
    application.value.close()
  }
}

function causeOf(surprise: unknown): string {
  if (!(surprise instanceof Error)) return String(surprise)
  return surprise.cause instanceof Error ? `${surprise.message}: ${surprise.cause.message}` : surprise.message
}
