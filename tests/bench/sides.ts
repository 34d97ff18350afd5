/** The two sides of the bench: the bare floor, and the whole of what `rate` does with case returns. */

/** Reads one inspection's returns; answers the yeses of 2.1.1, which both sides must agree on. */
export type Side = (path: string) => Promise<number>
export type SideName = 'floor' | 'ours'

/** Each side is loaded only where it runs, so that the memory of one is not counted for the other. */
export async function sideNamed(name: SideName): Promise<Side> {
  return name === 'floor' ? (await import('./floor.ts')).floor : (await import('./ours.ts')).oursFor('crc-2018')
}
