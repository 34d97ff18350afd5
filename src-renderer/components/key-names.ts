// Keys by name: how `Alt+U` is recognised in an event, and how it is written on a button.

/** `Alt+U` is the key in U's place whatever the layout types with Alt; `?` is whatever key types a question mark. */
export function matches(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split('+')
  const name = parts.at(-1) ?? ''
  const held = (part: string): boolean => parts.slice(0, -1).includes(part)
  // A Mac's command key does what Ctrl does elsewhere.
  if ((event.ctrlKey || event.metaKey) !== held('Ctrl') || event.altKey !== held('Alt')) return false
  if (/^[A-Z]$/.test(name))
    return event.shiftKey === held('Shift') && (event.code === `Key${name}` || event.key.toUpperCase() === name)
  if (/^\d$/.test(name))
    return event.shiftKey === held('Shift') && (event.code === `Digit${name}` || event.key === name)
  return event.key === named(name) && (name.length === 1 || event.shiftKey === held('Shift'))
}

/** Whether the person is writing: letters then belong to what they write. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true
  return (
    target instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'button', 'submit', 'file', 'range'].includes(target.type)
  )
}

/** As `aria-keyshortcuts` wants it: `Control+Enter`. */
export function ariaKeys(keys: string): string {
  return keys.replace('Ctrl', 'Control')
}

function named(name: string): string {
  return name === 'Space' ? ' ' : name === 'Up' || name === 'Down' ? `Arrow${name}` : name
}
