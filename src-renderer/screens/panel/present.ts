// Tells the room what to show: what the chair has in hand on the laptop. Nothing is decided by it, and nobody waits for it.
import { useEffect } from 'react'
import type { InputOf } from '../../../src-main/api/contract/contract.ts'
import { call } from '../../client/call.ts'

export type Showing = InputOf<'room.present'>['showing']

/** Null: something else on the screen decides. */
export function usePresent(session: string, showing: Showing | null): void {
  const wanted = showing === null ? null : JSON.stringify(showing)
  useEffect(() => {
    // Written as JSON to be compared; read back it is what was given.
    if (wanted !== null) void call('room.present', { session, showing: JSON.parse(wanted) as Showing })
  }, [session, wanted])
}
