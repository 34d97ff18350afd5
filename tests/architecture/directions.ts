/** The table of directions: what each folder may import. A change here is a change to the architecture, and ARCHITECTURE.md tells it too. */

export interface Room {
  /** The folder the row is about; a folder inside it with a row of its own is not meant. */
  readonly folder: string
  /** Folders whose code it may run. Its own always. */
  readonly mayRun: readonly string[]
  /** Folders of which it may know the types (`import type`), and nothing else. */
  readonly mayName: readonly string[]
  /** Packages it may import. */
  readonly packages: readonly string[] | 'any'
  /** Whether it may use Node's own modules. */
  readonly node: boolean
  /** What to say to the person whose import is refused. */
  readonly because: string
}

const screenLibraries = ['react', 'react-dom', 'ag-grid-community', 'ag-grid-react']

/** Everything in src-main a host may put together; not another host's window or launcher. */
const behindTheHosts = [
  'src-main/domain',
  'src-main/api',
  'src-main/api/contract',
  'src-main/store',
  'src-main/files',
  'src-main/returns',
  'src-main/frameworks',
  'src-main/documents',
  'src-main/words',
  'src-main/hosts',
]

export const directions: readonly Room[] = [
  {
    folder: 'src-main/domain',
    mayRun: [],
    mayName: [],
    packages: ['simple-statistics'],
    node: false,
    because: 'the rules are pure: everything they need is handed to them',
  },
  {
    folder: 'src-main/words',
    mayRun: [],
    mayName: ['src-main/domain'],
    packages: [],
    node: false,
    because: 'words are for every reader, the screens too: they know the types of the facts they say and nothing else',
  },
  {
    folder: 'src-main/api/contract',
    mayRun: ['src-main/domain'],
    mayName: ['src-main/words'],
    packages: ['zod'],
    node: false,
    because: 'the contract says what may be asked, not how it is answered, and the screens read it too',
  },
  {
    folder: 'src-main/api',
    mayRun: [
      'src-main/api/contract',
      'src-main/domain',
      'src-main/store',
      'src-main/files',
      'src-main/returns',
      'src-main/documents',
      'src-main/words',
    ],
    mayName: [],
    packages: ['zod'],
    node: true,
    because: 'a handler loads, asks the domain, saves and shows; clock, person and framework come with the context',
  },
  {
    folder: 'src-main/store',
    mayRun: ['src-main/domain'],
    mayName: [],
    packages: ['better-sqlite3', 'canonicalize'],
    node: true,
    because: 'the store turns rows into domain values and back, and knows nobody else',
  },
  {
    folder: 'src-main/files',
    mayRun: ['src-main/domain'],
    mayName: [],
    packages: [],
    node: true,
    because: 'it turns a file somebody hands in into text, or into a clear reason why not, and nothing more',
  },
  {
    folder: 'src-main/returns',
    mayRun: ['src-main/domain', 'src-main/files'],
    mayName: [],
    packages: ['csv-parse', 'saxen', 'zod'],
    node: true,
    because: 'reading a return knows the domain and a file format; what becomes of it is decided elsewhere',
  },
  {
    folder: 'src-main/frameworks',
    mayRun: ['src-main/domain', 'src-main/files'],
    mayName: [],
    packages: ['zod'],
    node: true,
    because: 'reading a framework knows the domain and the file; what becomes of it is decided elsewhere',
  },
  {
    folder: 'src-main/documents',
    mayRun: ['src-main/domain', 'src-main/files', 'src-main/words', 'src-renderer/charts'],
    mayName: [],
    packages: ['canonicalize', 'zod'],
    node: true,
    because: 'a document is built from a record it is given, in the words everybody uses',
  },
  {
    folder: 'src-main/hosts',
    mayRun: behindTheHosts,
    mayName: [],
    packages: 'any',
    node: true,
    because: 'a host puts src-main together; electron and the launcher stay in their own folders',
  },
  {
    folder: 'src-main/hosts/electron',
    mayRun: behindTheHosts,
    mayName: [],
    packages: 'any',
    node: true,
    because: 'the window shows the screens that were built; it does not import them',
  },
  {
    folder: 'src-main/hosts/launch',
    mayRun: [],
    mayName: [],
    packages: ['@playwright/test'],
    node: true,
    because: 'the launcher runs on Node 20 before anything is installed, so it stands on nothing but Node',
  },
  {
    folder: 'src-renderer',
    mayRun: ['src-main/words', 'src-renderer/charts', 'src-renderer/grids', 'src-renderer/components'],
    mayName: ['src-main/api/contract'],
    packages: screenLibraries,
    node: false,
    because:
      'a screen computes no rating: it asks through src-renderer/client and says what it hears with src-main/words',
  },
  {
    folder: 'src-renderer/grids',
    mayRun: ['src-main/words'],
    mayName: ['src-main/api/contract'],
    packages: ['ag-grid-community'],
    node: false,
    because: 'column definitions are plain functions from view data: no React, no fetching',
  },
  {
    folder: 'src-renderer/charts',
    mayRun: ['src-main/words'],
    mayName: ['src-main/api/contract'],
    packages: [],
    node: false,
    because: 'charts are plain functions from view data, because the documents draw them too',
  },
  {
    folder: 'src-renderer/components',
    mayRun: [],
    mayName: [],
    packages: screenLibraries,
    node: false,
    because: 'a building block knows nothing about panels or ratings: its texts are handed to it',
  },
]
