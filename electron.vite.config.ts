/** Builds what cannot run from source: the window's main process and preload, the application's thread and the browser's host beside them, and the screens. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const from = (path: string): string => join(import.meta.dirname, path)

// Built in, a package loses what is not used of it, which halves the start. The database's driver is a binary and stays outside.
const { dependencies }: { readonly dependencies: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(from('package.json'), 'utf8'),
)
const builtIn = Object.keys(dependencies).filter((name) => name !== 'better-sqlite3')

// Every built file lies two folders below the project's, as its source does: paths to resources are the same for both.
const besideEachOther = { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' }

export default defineConfig({
  main: {
    build: {
      outDir: from('out/main'),
      externalizeDeps: { exclude: builtIn },
      rolldownOptions: {
        input: {
          main: from('src-main/hosts/electron/main.ts'),
          'application-worker': from('src-main/hosts/worker/application-worker.ts'),
          loopback: from('src-main/hosts/loopback/main.ts'),
        },
        output: besideEachOther,
      },
    },
  },
  preload: {
    build: {
      outDir: from('out/preload'),
      rolldownOptions: {
        input: { preload: from('src-main/hosts/electron/preload.ts') },
        // A sandboxed preload is one CommonJS file.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: from('src-renderer'),
    plugins: [react()],
    build: {
      outDir: from('out/renderer'),
      minify: true,
      // The grid is large, and comes from this machine.
      chunkSizeWarningLimit: 3000,
      rolldownOptions: { input: from('src-renderer/index.html') },
    },
  },
})
