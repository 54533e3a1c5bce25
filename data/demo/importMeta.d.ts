/** What `demoFiles.ts` needs of Vite, whose own types belong to the browser. */
interface ImportMeta {
  readonly glob: <T>(
    pattern: string,
    options: { readonly query: string; readonly import: string },
  ) => Record<string, () => Promise<T>>
}
