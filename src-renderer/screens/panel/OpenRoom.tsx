// Opens the projector's window, and says where it is.
import { useState } from 'react'
import { roomWords } from '../../../src-main/words/room.ts'
import { hrefOf } from '../../app/router.ts'
import { bridge } from '../../client/bridge.ts'
import { Button } from '../../components/Button.tsx'
import { announce } from '../../components/live-region.ts'

export function OpenRoom({ inspection }: { readonly inspection: string }) {
  const [said, setSaid] = useState('')
  const open = async (): Promise<void> => {
    const words = await bridge.openRoom(hrefOf('room', { inspection }))
    setSaid(words)
    announce(words)
  }
  return (
    <>
      <Button label={roomWords.open} keys="Alt+Shift+B" onPress={() => void open()} />
      {said === '' ? null : <p className="quiet-text">{said}</p>}
    </>
  )
}
