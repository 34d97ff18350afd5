// What the panel recorded last, shown until the next item is called so that the room can check it.

export type JustRecorded = { readonly standard: string; readonly sentence: string; readonly at: string }
