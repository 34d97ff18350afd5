// Starts the window: theme, keys, the menu's commands, and the application itself.
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { applyTheme } from './app/theme.ts'
import { followMenu } from './app/menu.ts'
import { readAgain } from './client/saved.ts'
import { listenForKeys } from './components/key-registry.ts'
import './styles/tokens.css'
import './styles/base.css'
import './styles/shell.css'
import './styles/top-bar.css'
import './styles/controls.css'
import './styles/blocks.css'
import './styles/marks.css'

applyTheme()
followMenu()
listenForKeys(window)
// A file dropped beside its place would otherwise be opened where the application is.
for (const kind of ['dragover', 'drop'] as const) window.addEventListener(kind, (event) => event.preventDefault())
// Another window on the same file may have written meanwhile.
window.addEventListener('focus', readAgain)
window.addEventListener('hashchange', readAgain)

const root = document.querySelector('#root')
if (root === null) throw new Error('index.html has no element with the id root.')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
