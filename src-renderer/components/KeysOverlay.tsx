// The keys of this screen, on demand.
import { Dialog } from './Dialog.tsx'
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
  const bindings = useKeysOnScreen().toSorted((a, b) => a.keys.localeCompare(b.keys, 'en-GB', { numeric: true }))
  return (
    <Dialog title={title} close={close} onClose={onClose}>
      <div className="keys-lists">
        <KeyList title={hereTitle} bindings={bindings.filter(({ everywhere }) => everywhere !== true)} />
        <KeyList title={everywhereTitle} bindings={bindings.filter(({ everywhere }) => everywhere === true)} />
      </div>
    </Dialog>
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
