// The thin bar: inspection, stage in words, what was saved and when, search, keys, light and dark, the person.
import { useState } from 'react'
import type { ApplicationView, InspectionView } from '../../src-main/api/contract/views.ts'
import { useSaved } from '../client/saved.ts'
import { Button } from '../components/Button.tsx'
import { KeysOverlay } from '../components/KeysOverlay.tsx'
import { useKey } from '../components/key-registry.ts'
import { stageWords } from '../../src-main/words/stages.ts'
import { useMenuCommand } from './menu.ts'
import { PlaceSearch } from './PlaceSearch.tsx'
import { hrefOf } from './router.ts'
import { ThemeSign } from './ThemeSign.tsx'
import { otherTheme, setTheme, useTheme, type Theme } from './theme.ts'

const themeWords: Readonly<Record<Theme, string>> = { system: 'As the system', light: 'Light', dark: 'Dark' }

export function TopBar({
  application,
  inspection,
}: {
  readonly application: ApplicationView | null
  readonly inspection: InspectionView | null
}) {
  const [open, setOpen] = useState<'keys' | 'search' | null>(null)
  const theme = useTheme()
  const { words } = useSaved()
  // The browser does these by itself; they reach what is repeated on every line and has no key of its own.
  const byTheBrowser = { run: () => undefined, everywhere: true, disabled: true }
  useKey({ keys: 'Tab', label: 'To the next button, link or field', ...byTheBrowser })
  useKey({ keys: 'Shift+Tab', label: 'To the one before', ...byTheBrowser })
  useKey({ keys: 'Enter', label: 'Press the button or follow the link that has the focus', ...byTheBrowser })
  const appearance = `Appearance: ${themeWords[theme]}`
  // Listed, and not drawn: the bar is thin.
  useKey({ keys: 'Alt+Shift+A', label: appearance, run: () => setTheme(otherTheme()), everywhere: true })
  // For keyboards and people that keep single characters for writing.
  useKey({ keys: 'F1', label: 'Keys', run: () => setOpen('keys'), everywhere: true, whileTyping: true })
  useMenuCommand('keys', () => setOpen('keys'))
  useMenuCommand('search', () => setOpen('search'))
  return (
    <>
      <header className="top-bar">
        <a className="product" href={hrefOf('inspections', {})}>
          Ratings Panel
        </a>
        {inspection === null ? null : (
          <div className="now-open">
            <a href={hrefOf('ratings', { inspection: inspection.summary.id })}>{inspection.summary.provider}</a>
            <span className={`stage at-${inspection.summary.stage}`}>{stageWords(inspection.summary)}</span>
          </div>
        )}
        <div className="bar-tools">
          <span className="saved">{words === null ? '' : `Saved ${words}`}</span>
          <Button kind="quiet" label="Search" keys="Ctrl+K" everywhere whileTyping onPress={() => setOpen('search')} />
          <Button kind="quiet" label="Keys" keys="?" everywhere onPress={() => setOpen('keys')} />
          <Button kind="quiet" label={appearance} onPress={() => setTheme(otherTheme())}>
            <ThemeSign theme={theme} />
          </Button>
          <a className="person" href={hrefOf('settings', {})}>
            {application === null || application.person === '' ? 'Your name' : application.person}
          </a>
        </div>
      </header>
      {open === 'keys' ? (
        <KeysOverlay
          title="Keys"
          hereTitle="On this screen"
          everywhereTitle="Everywhere"
          close="Close"
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open === 'search' ? (
        <PlaceSearch application={application} inspection={inspection} onClose={() => setOpen(null)} />
      ) : null}
    </>
  )
}
