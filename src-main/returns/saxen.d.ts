// What we use of saxen, which comes without types.
declare module 'saxen' {
  export type Attributes = Readonly<Record<string, string | undefined>>
  type Decode = (text: string) => string
  export class Parser {
    on(event: 'openTag', take: (name: string, attributes: () => Attributes, decode: Decode) => void): this
    on(event: 'closeTag', take: (name: string) => void): this
    on(event: 'text', take: (text: string, decode: Decode) => void): this
    on(event: 'cdata' | 'comment' | 'attention' | 'question', take: (text: string) => void): this
    on(event: 'error' | 'warn', take: (error: Error) => void): this
    write(text: string): this
    end(): this
  }
}
