// The keys of this screen, on demand.
import { useState } from 'react'
import { Dialog } from './Dialog.tsx'
import { ariaKeys } from './key-names.ts'
import { useKeysOnScreen, type KeyBinding } from './key-registry.ts'
import { Keys } from './Keys.tsx'

export function KeysOverlay({
  title,
  hereTitle,
  everywhereTitle,
  close,
  onClose,
}: {
  readonly title: string
  readonly hereTitle: string
  readonly everywhereTitle: string
  readonly close: string
  readonly onClose: () => void
}) {
  // As the screen shows them when the list opens, from top to bottom; what has nothing on the screen comes after.
  const [shown] = useState(keysInOrderShown)
  const placeOf = (keys: string): number => {
    const place = shown.indexOf(ariaKeys(keys))
    return place < 0 ? shown.length : place
  }
  const bindings = useKeysOnScreen().toSorted((a, b) => placeOf(a.keys) - placeOf(b.keys))
  return (
    <Dialog title={title} close={close} onClose={onClose}>
      <div className="keys-lists">
        <KeyList title={hereTitle} bindings={bindings.filter(({ everywhere }) => everywhere !== true)} />
        <KeyList title={everywhereTitle} bindings={bindings.filter(({ everywhere }) => everywhere === true)} />
      </div>
    </Dialog>
  )
}

function keysInOrderShown(): readonly string[] {
  return [...document.querySelectorAll('[aria-keyshortcuts]')].flatMap(
    (element) => element.getAttribute('aria-keyshortcuts')?.split(' ') ?? [],
  )
}

function KeyList({ title, bindings }: { readonly title: string; readonly bindings: readonly KeyBinding[] }) {
  if (bindings.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <dl className="key-list">
        {bindings.map(({ keys, label }) => (
          <div key={keys}>
            <dt>
              <span className="hidden">{keys}</span>
              <Keys keys={keys} />
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
