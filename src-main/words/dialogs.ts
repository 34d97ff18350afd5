// What the window's menu and the system's dialogs say.

export const dialogWords = {
  choose: {
    returns: 'Choose case returns',
    results: 'Choose published results',
    packs: 'Choose hand-over packs',
  },
  tables: 'Tables',
  packs: 'Hand-over packs',
  allFiles: 'All files',
  save: 'Save export',
  whyNotWritten: (code: string): string => notWritten[code] ?? code,
  /** A second start that names another file. */
  otherFileOpen: (open: string, asked: string) => `Ratings Panel has ${open} open. Close it before you open ${asked}.`,
  /** The page itself broke; the application behind it goes on. */
  pageStopped:
    'The window has stopped unexpectedly. Everything that was saved is safe; the words you were typing come back as far as they were saved.',
  showAgain: 'Show it again',
  unexpected: (log: string) =>
    `Something unexpected happened and Ratings Panel has to close. Everything that was saved is safe. The details are in ${log}`,
} as const

const notWritten: Readonly<Record<string, string>> = {
  EACCES: 'writing it is not permitted',
  EPERM: 'writing it is not permitted',
  EROFS: 'the disk is read-only',
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder does not exist',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  ENAMETOOLONG: 'its name is too long',
  EIO: 'the disk could not be written',
}

export const menuWords = {
  file: 'File',
  newInspection: 'New inspection',
  import: 'Import…',
  export: 'Export…',
  quit: 'Quit',
  edit: 'Edit',
  view: 'View',
  larger: 'Larger',
  smaller: 'Smaller',
  actualSize: 'Actual size',
  fullScreen: 'Full screen',
  go: 'Go',
  inspections: 'Inspections',
  ratings: 'Ratings',
  sample: 'Sample',
  returns: 'Returns',
  cases: 'Cases',
  disagreements: 'Disagreements',
  handOver: 'Hand-over',
  results: 'Results',
  keyQuestions: 'Key questions',
  proposals: 'Proposals',
  panel: 'Panel',
  signOff: 'Sign-off',
  records: 'Signed records',
  settings: 'Settings',
  search: 'Search',
  help: 'Help',
  keys: 'Keys of this screen',
} as const
