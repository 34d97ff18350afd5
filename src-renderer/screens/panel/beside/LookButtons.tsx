// One key each for what may be looked up beside the item: cases, why and how firm, what if, earlier decisions.
import { useLayoutEffect, useRef } from 'react'
import type { StandardView } from '../../../../src-main/api/contract/views.ts'
import { Button } from '../../../components/Button.tsx'
import type { Look, Looking } from './looking.ts'

export function LookButtons({ standard, looking }: { readonly standard: StandardView; readonly looking: Looking }) {
  const { at, look, precedents } = looking
  const buttons = useFocusWhenClosed(at)
  const judged = standard.figures.length > 0 && standard.provisional.kind !== 'as-published'
  const offered: readonly (readonly [Look, string, string])[] = [
    ...(judged ? [['cases', 'Cases and prompts', 'Alt+E'] as const] : []),
    ['why', 'Why and how firm', 'Alt+H'],
    ['what-if', 'What if', 'Alt+I'],
    ...(precedents?.open === true ? [['precedents', precedents.brief, 'Alt+D'] as const] : []),
  ]
  return (
    <div ref={buttons} className="look-buttons">
      {offered.map(([what, label, keys]) => (
        <Button key={what} label={label} keys={keys} pressed={at === what} onPress={() => look(what)} />
      ))}
    </div>
  )
}

/** Back from what was looked up, the focus goes to its button, unless the words under it have taken it. */
function useFocusWhenClosed(at: Look | null) {
  const buttons = useRef<HTMLDivElement>(null)
  const before = useRef<Look | null>(at)
  useLayoutEffect(() => {
    const index = before.current
    before.current = at
    if (at !== null || index === null || document.activeElement !== document.body) return
    buttons.current?.querySelector('button')?.focus()
  }, [at])
  return buttons
}
