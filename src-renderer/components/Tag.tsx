// A word or two set apart: a state, a kind.

export function Tag({
  text,
  kind = 'plain',
}: {
  readonly text: string
  readonly kind?: 'plain' | 'strong' | 'waiting' | 'done'
}) {
  return <span className={`tag ${kind}`}>{text}</span>
}
