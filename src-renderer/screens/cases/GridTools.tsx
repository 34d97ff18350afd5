// What can be done with the grid besides typing in it, each with its key; the focus stays on the cell in hand.
import { Button } from '../../components/Button.tsx'

export type GridToolsProps = {
  readonly whyNot: string | null
  readonly plain: boolean
  readonly onOpen: () => void
  readonly onAdd: () => void
  readonly onWithdraw: () => void
  readonly onSecondLook: () => void
  readonly onPrompts: () => void
  readonly onAllPrompts: () => void
  readonly onFreeze: () => void
}

export function GridTools({ whyNot, plain, ...on }: GridToolsProps) {
  return (
    <div className="grid-tools">
      <Tool label="Add cases" keys="Alt+N" whyNot={whyNot} onPress={on.onAdd} />
      {plain ? null : (
        <>
          <Tool label="Open the case" keys="Alt+O" onPress={on.onOpen} />
          <Tool label="Withdraw" keys="Alt+W" whyNot={whyNot} onPress={on.onWithdraw} />
          <Tool label="Second look" keys="Alt+L" whyNot={whyNot} onPress={on.onSecondLook} />
          <Tool label="Prompts" keys="Alt+P" onPress={on.onPrompts} />
        </>
      )}
      <Tool label="All prompts" keys="Alt+Shift+P" onPress={on.onAllPrompts} />
      {plain ? null : <Tool label="Freeze" keys="Alt+Z" onPress={on.onFreeze} />}
    </div>
  )
}

function Tool(props: {
  readonly label: string
  readonly keys: string
  readonly whyNot?: string | null
  readonly onPress: () => void
}) {
  return <Button kind="quiet" whileTyping {...props} />
}
