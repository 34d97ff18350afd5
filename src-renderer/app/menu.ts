// The menu of the host's window: a command is the name of a screen, or `search` or `keys`.
import { useEffect, useEffectEvent } from 'react'
import { bridge } from '../client/bridge.ts'
import { hrefOf, paths, routeOf, type ScreenName } from './router.ts'

const listeners = new Map<string, () => void>()

export function followMenu(): void {
  bridge.onCommand((command) => {
    const action = listeners.get(command)
    if (action !== undefined) action()
    else if (Object.hasOwn(paths, command)) goToScreen(command as ScreenName)
  })
}

/** Answers a command of the menu that is an action of this window and not a place. */
export function useMenuCommand(command: string, run: () => void): void {
  const current = useEffectEvent(run)
  useEffect(() => {
    listeners.set(command, () => current())
    return () => {
      listeners.delete(command)
    }
  }, [command])
}

/** A screen of an inspection means the one that is open; with none open the command leads nowhere. */
function goToScreen(screen: ScreenName): void {
  const params = routeOf(window.location.hash)?.params ?? {}
  const needed = paths[screen].match(/:(\w+)/g) ?? []
  if (needed.every((name) => name.slice(1) in params)) window.location.hash = hrefOf(screen, params as never)
}
