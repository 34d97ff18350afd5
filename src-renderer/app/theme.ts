// Light, dark, or as the system says. The one thing this application keeps in the browser's storage.
import { useSyncExternalStore } from 'react'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const stored = 'theme'
const listeners = new Set<() => void>()

export function useTheme(): Theme {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, currentTheme)
}

export function setTheme(theme: Theme): void {
  if (theme === 'system') window.localStorage.removeItem(stored)
  else window.localStorage.setItem(stored, theme)
  applyTheme()
  for (const listener of listeners) listener()
}

export function applyTheme(): void {
  const theme = currentTheme()
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

function currentTheme(): Theme {
  const found = window.localStorage.getItem(stored)
  return themes.find((theme) => theme === found) ?? 'system'
}
