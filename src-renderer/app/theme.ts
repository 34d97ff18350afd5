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

/** Dark where the screen is light now, and light where it is dark: following the system is chosen in the settings. */
export function otherTheme(): Theme {
  const theme = currentTheme()
  const dark = theme === 'system' ? window.matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark'
  return dark ? 'light' : 'dark'
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
