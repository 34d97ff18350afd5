// A key as it is drawn beside what it does. Hidden from screen readers, which hear it from aria-keyshortcuts.

export function Keys({ keys }: { readonly keys: string }) {
  return (
    <span className="keys" aria-hidden="true">
      {keys.split('+').map((part) => (
        <kbd key={part}>{part === 'Escape' ? 'Esc' : part}</kbd>
      ))}
    </span>
  )
}
