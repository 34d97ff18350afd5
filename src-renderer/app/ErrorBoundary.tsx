// Catches a screen that breaks: says so, says what is safe, and offers the way back.
import { Component, type ReactNode } from 'react'
import { Notice } from '../components/Notice.tsx'
import { Button } from '../components/Button.tsx'
import { brokenScreenWords } from '../../src-main/words/failures.ts'
import { useSaved } from '../client/saved.ts'

type Props = { readonly children: ReactNode }
type State = { readonly broken: string | null }

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { broken: null }

  static getDerivedStateFromError(surprise: unknown): State {
    return { broken: surprise instanceof Error ? surprise.message : String(surprise) }
  }

  override render() {
    return this.state.broken === null ? (
      this.props.children
    ) : (
      <Broken why={this.state.broken} again={() => this.setState({ broken: null })} />
    )
  }
}

function Broken({ why, again }: { readonly why: string; readonly again: () => void }) {
  const { words } = useSaved()
  return (
    <div className="page">
      <h1>Something unexpected happened</h1>
      <Notice kind="failed">
        <p>{brokenScreenWords(words)}</p>
        <p className="quiet-text">{why}</p>
      </Notice>
      <div className="actions">
        <Button label="Show the screen again" kind="primary" onPress={again} />
        <Button label="Reload the window" onPress={() => window.location.reload()} />
      </div>
    </div>
  )
}
