// What a spreadsheet puts on the clipboard: rows of cells divided by tabs, a cell with a line break in quotation marks.

/** Null for plain text, which is left to the field it is pasted into. */
export function pastedCells(text: string): readonly (readonly string[])[] | null {
  if (!/[\t\n\r]/.test(text)) return null
  const rows: string[][] = [[]]
  let [cell, quoted] = ['', false]
  const endCell = (): void => {
    rows.at(-1)?.push(cell.trim())
    cell = ''
  }
  const lines = text.replace(/\r\n?/g, '\n')
  for (let at = 0; at < lines.length; at += 1) {
    const letter = lines.charAt(at)
    if (quoted && letter === '"' && lines.charAt(at + 1) === '"') {
      cell += '"'
      at += 1
    } else if (letter === '"' && (quoted || cell === '')) quoted = !quoted
    else if (letter === '\t' && !quoted) endCell()
    else if (letter === '\n' && !quoted) {
      endCell()
      rows.push([])
    } else cell += letter
  }
  endCell()
  // A copied block ends with a line break, which begins no row.
  return rows.at(-1)?.every((each) => each === '') === true ? rows.slice(0, -1) : rows
}
