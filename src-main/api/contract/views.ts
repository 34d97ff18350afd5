// What the screens, the documents and other callers are shown: plain data, told by area.
export type * from './views/casework.ts'
export type * from './views/inspections.ts'
export type * from './views/panel.ts'
export type * from './views/positions.ts'
export type * from './views/ratings.ts'
export type * from './views/records.ts'
export type * from './views/results.ts'
export type * from './views/sampling.ts'
