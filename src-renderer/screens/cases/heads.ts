// The heads of the case grid, drawn without React: they come and go with the columns under the scroll bar, and must be there at once.
import type { IHeaderGroupComp, IHeaderGroupParams, IHeaderParams, IInnerHeaderComponent } from 'ag-grid-community'
import type { BandView } from '../../../src-main/api/contract/views.ts'
import { headFigureWords, noRatingWords } from '../../../src-main/words/case-grid.ts'
import { shapeDrawn } from '../../marks/shape-drawn.ts'
import type { Tone } from '../../../src-main/words/rating-marks.ts'
import type { Book } from './book.ts'

/** What the heads know of the world: AG Grid hands it to each as its context. */
export type HeadContext = { readonly book: Book; readonly bands: readonly BandView[] }

/** A key question with its running figure and band. */
export class QuestionHead implements IInnerHeaderComponent {
  private readonly gui = element('span', 'question-head')
  private stop: () => void = () => undefined

  init({ column, displayName, context }: IHeaderParams<unknown, HeadContext>): void {
    const number = column.getColId().slice('answer/'.length)
    this.stop = drawAndFollow(context.book, () => {
      const figure = context.book.state().figures.find(({ question }) => question === number)
      const band = context.bands.find(({ name }) => name === figure?.band)
      this.gui.replaceChildren(
        element('b', '', displayName),
        ...(figure === undefined ? [] : [element('span', 'running', headFigureWords(figure))]),
        ...(band === undefined ? [] : [marked('head-band', band.tone, band.name)]),
      )
    })
  }

  getGui(): HTMLElement {
    return this.gui
  }

  refresh(): boolean {
    return false
  }

  destroy(): void {
    this.stop()
  }
}

/** A standard with its provisional rating. */
export class StandardHead implements IHeaderGroupComp {
  private readonly gui = element('span', 'standard-head')
  private stop: () => void = () => undefined

  init({ columnGroup, displayName, context }: IHeaderGroupParams<unknown, HeadContext>): void {
    this.stop = drawAndFollow(context.book, () => {
      const { standards } = context.book.state()
      const rating = standards.find(({ number }) => number === columnGroup.getGroupId())?.provisional ?? null
      const mark = marked('rating quiet', rating?.tone ?? 'none', rating?.printed ?? noRatingWords)
      this.gui.replaceChildren(element('b', '', displayName), mark)
    })
  }

  getGui(): HTMLElement {
    return this.gui
  }

  destroy(): void {
    this.stop()
  }
}

function drawAndFollow(book: Book, draw: () => void): () => void {
  draw()
  return book.subscribe(draw)
}

function marked(className: string, tone: Tone, text: string): HTMLElement {
  const mark = element('span', `${className} tone-${tone}`)
  mark.append(shapeDrawn(tone), element('span', '', text))
  return mark
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name)
  made.className = className
  made.textContent = text
  return made
}
