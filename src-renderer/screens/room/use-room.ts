// What the room is shown now: asked again every second, because another window decides what that is.
import { useEffect, useState } from 'react'
import type { RoomView } from '../../../src-main/api/contract/views.ts'
import { call } from '../../client/call.ts'

const everyMs = 1000

/** Null while there is no session. A room that gets no answer goes on showing the last one: the meeting is not disturbed. */
export function useRoom(session: string | null): RoomView | null {
  const [room, setRoom] = useState<RoomView | null>(null)
  useEffect(() => {
    if (session === null) return undefined
    let wanted = true
    const ask = async (): Promise<void> => {
      const answer = await call('room.show', { session })
      if (!wanted || !answer.ok) return
      setRoom((before) => (JSON.stringify(before) === JSON.stringify(answer.view) ? before : answer.view))
    }
    void ask()
    const again = setInterval(() => void ask(), everyMs)
    return () => {
      wanted = false
      clearInterval(again)
    }
  }, [session])
  return room
}
