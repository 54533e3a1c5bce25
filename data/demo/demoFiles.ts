// Named, so that a bundle holds the names alone and not what the files contain.
import { deliveries } from './manifest.json'

export interface DemoDataFile {
  readonly name: string
  /** Files of one delivery are imported together, the deliveries one after the other. */
  readonly delivery: number
  load(): Promise<string>
}

/** Text in chunks of their own, so that it is there without a server too, yet only when asked for. */
const contents = import.meta.glob<string>('./files/*.csv', { query: '?raw', import: 'default' })

/** The synthetic files in the order of their import. */
export const demoFiles: readonly DemoDataFile[] = deliveries.flatMap(({ delivery, files }) =>
  files.map((name) => {
    const load = contents[`./files/${name}`]
    if (load === undefined) throw new Error(`the demo file ${name} is missing`)
    return { name, delivery, load }
  }),
)
