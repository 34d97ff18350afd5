// A disc that is light, dark, or half of each: the appearance as it is set.
import type { Theme } from './theme.ts'

export function ThemeSign({ theme }: { readonly theme: Theme }) {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentcolor" strokeWidth="1.5" />
      {theme === 'light' ? null : (
        <path d={theme === 'dark' ? 'M8 1.5a6.5 6.5 0 1 1 0 13 6.5 6.5 0 1 1 0-13z' : 'M8 1.5a6.5 6.5 0 0 1 0 13z'} />
      )}
    </svg>
  )
}
