// The list of risk classifications in a cell, by the browser's own list: a letter chooses, Enter takes it, Escape leaves it.
import type { ICellEditorComp, ICellEditorParams } from 'ag-grid-community'
import { riskChoices } from '../../grids/cases.ts'

export class RiskEditor implements ICellEditorComp {
  private readonly list = document.createElement('select')

  init({ value, eventKey, column }: ICellEditorParams<unknown, string>): void {
    this.list.className = 'risk-editor'
    this.list.setAttribute('aria-label', column.getColDef().headerName ?? '')
    this.list.append(...riskChoices.map((risk) => new Option(risk, risk)))
    // A letter that began the editing chooses already.
    const begun = riskChoices.find((risk) => eventKey?.length === 1 && risk.startsWith(eventKey.toLowerCase()))
    this.list.value = begun ?? value ?? ''
  }

  getGui(): HTMLElement {
    return this.list
  }

  afterGuiAttached(): void {
    this.list.focus()
  }

  getValue(): string {
    return this.list.value
  }
}
