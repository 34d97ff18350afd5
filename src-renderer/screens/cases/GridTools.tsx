// What can be done with the grid besides typing in it, each with its key.
import { Button } from '../../components/Button.tsx'

export function GridTools({
  onPrompts,
  onAllPrompts,
  onFreeze,
}: {
  readonly onPrompts: () => void
  readonly onAllPrompts: () => void
  readonly onFreeze: () => void
}) {
  return (
    <div className="actions">
      <Button label="Prompts" keys="Alt+P" everywhere onPress={onPrompts} />
      <Button label="All prompts" keys="Alt+Shift+P" everywhere onPress={onAllPrompts} />
      <Button label="Freeze the column" keys="Alt+Z" everywhere onPress={onFreeze} />
    </div>
  )
}
