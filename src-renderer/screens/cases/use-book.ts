// What the parts around the grid show of the book, drawn again whenever it changes.
import { useSyncExternalStore } from 'react'
import type { Book, BookState } from './book.ts'

export function useBook(book: Book): BookState {
  return useSyncExternalStore(book.subscribe, book.state)
}
