// A block of cells as spreadsheets put it on the clipboard: tabs between cells, a line a row, quotation marks around what needs them.

/** Rows of cells; what begins with a quotation mark runs to the next single one, over tabs and lines. */
export function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let at = 0
  while (at < text.length) {
    const { cell, end } = text[at] === '"' ? quoted(text, at) : plain(text, at)
    rows.at(-1)?.push(unprotected(cell))
    const ends = text[end]
    if (ends === '\t') {
      at = end + 1
      // A tab at the very end opens one more, empty, cell.
      if (at === text.length) rows.at(-1)?.push('')
    } else {
      at = end + (text.startsWith('\r\n', end) ? 2 : 1)
      // The line break after the last row ends it and begins no other.
      if (at < text.length) rows.push([])
    }
    // An empty line is a row with one empty cell.
    while (at < text.length && rows.at(-1)?.length === 0 && isBreak(text[at])) {
      rows.at(-1)?.push('')
      at += text.startsWith('\r\n', at) ? 2 : 1
      if (at < text.length) rows.push([])
    }
  }
  return text === '' ? [] : rows
}

type Cell = { readonly cell: string; readonly end: number }

function plain(text: string, at: number): Cell {
  let end = at
  while (end < text.length && text[end] !== '\t' && !isBreak(text[end])) end += 1
  return { cell: text.slice(at, end), end }
}

function quoted(text: string, at: number): Cell {
  let cell = ''
  let end = at + 1
  while (end < text.length) {
    if (text[end] !== '"') cell += text[end]
    else if (text[end + 1] === '"') {
      cell += '"'
      end += 1
    } else break
    end += 1
  }
  const after = text[end + 1]
  // A mark that nothing closes, or that closes in the middle of a cell, was a mark and no more.
  if (end >= text.length || !(after === undefined || after === '\t' || isBreak(after))) return plain(text, at)
  return { cell, end: end + 1 }
}

function isBreak(letter: string | undefined): boolean {
  return letter === '\n' || letter === '\r'
}

export function textOf(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(written).join('\t')).join('\r\n')
}

function written(value: string): string {
  const safe = dangerous.test(value) ? `'${value}` : value
  return /["\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A spreadsheet would take it for a formula; the same apostrophe stands before it in the returns that are written (README). */
const dangerous = /^'*[=+\-@\t\r]/

function unprotected(value: string): string {
  return /^'+[=+\-@\t\r]/.test(value) ? value.slice(1) : value
}
