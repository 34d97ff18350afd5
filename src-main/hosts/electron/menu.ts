// The menu: a command goes to the window by the name of the place or action it leads to, as the screens know it.
import { Menu, type MenuItemConstructorOptions } from 'electron'
import { menuWords as words } from '../../words/dialogs.ts'

export function showMenu(tell: (command: string) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu(tell)))
}

function menu(tell: (command: string) => void): MenuItemConstructorOptions[] {
  const item = (label: string, command: string, accelerator: string): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => tell(command),
  })
  // The screens answer these keys themselves, and leave a person who is typing alone: here they are only shown.
  const place = (label: string, command: string, key: string): MenuItemConstructorOptions => ({
    ...item(label, command, key),
    registerAccelerator: false,
  })
  return [
    {
      label: words.file,
      submenu: [
        item(words.newInspection, 'new-inspection', 'CmdOrCtrl+N'),
        item(words.import, 'import', 'CmdOrCtrl+I'),
        // Exports are made from a signed record.
        item(words.export, 'records', 'CmdOrCtrl+E'),
        { type: 'separator' },
        { label: words.quit, role: 'quit' },
      ],
    },
    { label: words.edit, role: 'editMenu' },
    {
      label: words.view,
      submenu: [
        { label: words.larger, role: 'zoomIn' },
        { label: words.smaller, role: 'zoomOut' },
        { label: words.actualSize, role: 'resetZoom' },
        { type: 'separator' },
        { label: words.fullScreen, role: 'togglefullscreen' },
      ],
    },
    {
      label: words.go,
      submenu: [
        place(words.inspections, 'inspections', 'Alt+1'),
        { type: 'separator' },
        place(words.ratings, 'ratings', 'Alt+2'),
        place(words.sample, 'sample', 'Alt+Shift+S'),
        place(words.returns, 'import', 'Alt+3'),
        place(words.cases, 'cases', 'Alt+Shift+C'),
        place(words.disagreements, 'disagreements', 'Alt+Shift+D'),
        place(words.handOver, 'hand-over', 'Alt+Shift+H'),
        place(words.results, 'results', 'Alt+Shift+R'),
        place(words.keyQuestions, 'key-questions', 'Alt+4'),
        place(words.proposals, 'proposals', 'Alt+5'),
        place(words.panel, 'panel', 'Alt+6'),
        place(words.signOff, 'sign-off', 'Alt+7'),
        { type: 'separator' },
        place(words.records, 'records', 'Alt+8'),
        place(words.settings, 'settings', 'Alt+9'),
        { type: 'separator' },
        place(words.search, 'search', 'CmdOrCtrl+K'),
      ],
    },
    { label: words.help, submenu: [item(words.keys, 'keys', 'F1')] },
  ]
}
