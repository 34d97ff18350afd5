// What the words typed for a standard are kept under until they are saved.

export function draftName(inspection: string, standard: string): string {
  return `proposal ${inspection} ${standard}`
}
