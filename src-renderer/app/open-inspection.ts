// The inspection that is open, read once for the whole window and read again after every write.
import { createContext, use } from 'react'
import type { InspectionView } from '../../src-main/api/contract/views.ts'

export const OpenInspection = createContext<InspectionView | null>(null)

/** For screens below an inspection: the shell shows them only once it has been read. */
export function useInspection(): InspectionView {
  const inspection = use(OpenInspection)
  if (inspection === null)
    throw new Error('This screen needs an open inspection: its path must begin with /inspections/:inspection.')
  return inspection
}
