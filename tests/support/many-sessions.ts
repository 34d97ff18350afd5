/** Many random sessions from one seed; where a promise was broken, the shortest session that breaks it. */
import { fc } from './chance.ts'
import { anySession } from './random-acts.ts'
import { drive, type Counts } from './random-drive.ts'
import type { Beginning } from './session-beginnings.ts'

/** RATINGS_PANEL_SEQUENCES=20000 npx vitest run tests/api/always-session drives as many, half of them in each of two files. */
export const sequences = Number(process.env['RATINGS_PANEL_SEQUENCES'] ?? 2000)

export const noneYet = (): Counts => ({ sessions: 0, acknowledged: 0, refused: 0, crashes: 0, signed: 0 })

/** Throws with what was wrong, the seed and the acts. */
export async function manySessions(
  folder: string,
  begun: readonly Beginning[],
  { seed, numRuns }: { readonly seed: number; readonly numRuns: number },
  counts: Counts,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(anySession, async (session) => {
      const faults = await drive(folder, begun, session, counts)
      if (faults.length > 0) throw new Error(faults.join('\n'))
    }),
    { seed, numRuns },
  )
}

export function inWords({ sessions, acknowledged, refused, crashes, signed }: Counts): string {
  const numbers = [sessions, acknowledged, refused, crashes, signed].map((each) => each.toLocaleString('en-GB'))
  return `${numbers[0]} sessions: ${numbers[1]} acts acknowledged, ${numbers[2]} refused, the power cut ${numbers[3]} times, ${numbers[4]} signed.`
}
