// Case work in words: what a field is about.
import type { Framework } from '../domain/framework/framework.ts'

/** `2.2.3: does planning focus …`, `Reason for 2.2.3`, `gender`. `field` is `kind/of` (domain/casework/field.ts). */
export function aboutFieldWords(framework: Framework, field: string): string {
  const slash = field.indexOf('/')
  const [kind, of] = [field.slice(0, slash), field.slice(slash + 1)]
  switch (kind) {
    case 'answer':
      return `${of}: ${questionText(framework, of)}`
    case 'reason':
      return `Reason for ${of}`
    case 'second':
      return `Second judgement of ${of}`
    case 'note':
      return of === 'good' ? 'Note of good practice' : 'Note of poor practice'
    case 'mark':
      return 'Marked for a second look'
    case 'case':
      return of === 'withdrawn' ? 'Withdrawn from the sample' : 'The case’s reference'
    default:
      return attributeWords(of)
  }
}

/** A column's name as people say it. */
export function attributeWords(name: string): string {
  const known: Readonly<Record<string, string>> = {
    rosh_inspector: 'Risk of serious harm, inspector',
    rosh_provider: 'Risk of serious harm, provider',
  }
  return Object.hasOwn(known, name) ? (known[name] ?? name) : name
}

function questionText(framework: Framework, number: string): string {
  const questions = framework.domains.flatMap(({ standards }) => standards).flatMap(({ keyQuestions }) => keyQuestions)
  const asked = questions.flatMap((question) => [question, ...question.prompts])
  return asked.find((each) => each.number === number)?.text ?? ''
}
