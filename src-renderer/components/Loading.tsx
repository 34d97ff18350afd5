// What stands where a view is being read. It shows itself only when reading takes noticeably long.

export function Loading({ text }: { readonly text: string }) {
  return <output className="loading">{text}</output>
}
