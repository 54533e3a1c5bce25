import { type DemoFile, utf8WithMark } from './demoFile'
import { earlierFigures, type Figures, finalMonth, newestMonth } from './figures'
import { type HouseRow, houseRows, houseText, type Release } from './houseFormat'
import { printedIndicators, type Topic } from './indicators'
import { officeAt, offices, kreis } from './offices'
import { type Publication, publish } from './publication'
import { positionOf } from './span'

/** One delivery is what a month's work drops on the app: all of its files together. */
export interface HouseFile extends DemoFile {
  readonly delivery: 1 | 2 | 3
  readonly rows: readonly HouseRow[]
}

const topics: readonly Topic[] = ['bestand', 'integrationen', 'foerderung', 'ressourcen', 'eigene-erfassung']

export function houseFiles(latest: Figures): readonly HouseFile[] {
  const official = new Set(printedIndicators.filter(({ isOfficial }) => isOfficial).map(({ id }) => id))
  const now = publish(latest)
  const before = publish(earlierFigures(latest, official))
  return [...history(before), ...currentYear(before), ...newest(now), revision(now)]
}

/** The years before the plan, final. */
function history(publications: Publications): HouseFile[] {
  return topics.flatMap((topic) =>
    spansOf(topic).map(([first, last]) =>
      houseFile(`${topic}-${first.slice(0, 4)}-${last.slice(0, 4)}`, {
        delivery: 1,
        rows: houseRows(ofTopic(publications, topic), spanBetween(first, last)),
      }),
    ),
  )
}

/** January to November 2023 as known in December. */
function currentYear(publications: Publications): HouseFile[] {
  const release: Release = {
    asOf: '2023-12-18',
    statusOf: (publication, month, cell) => statusFrom(finalMonth, { publication, month, cell }),
  }
  return topics.map((topic) => {
    const rows = houseRows(ofTopic(publications, topic), spanBetween('2023-01', '2023-11'))
    return houseFile(`${topic}-2023`, { delivery: 1, rows, release })
  })
}

/** The monthly delivery of December 2023. */
function newest(publications: Publications): HouseFile[] {
  const release: Release = {
    asOf: '2024-01-18',
    statusOf: (publication, month, cell) => statusFrom(finalMonth + 1, { publication, month, cell }),
  }
  return topics.map((topic) => {
    const rows = houseRows(ofTopic(publications, topic), [newestMonth])
    return houseFile(`${topic}-2023-12`, { delivery: 2, rows, release })
  })
}

/** September 2023 becomes final, and two months of the LZB in Herten are put right. */
function revision(publications: Publications): HouseFile {
  const release: Release = {
    asOf: '2024-01-25',
    statusOf: ({ indicator }, month, cell) =>
      month < finalMonth && cell.kind === 'number' && indicator.isOfficial ? 'r' : '',
  }
  const herten = offices[officeAt('Herten')]?.id
  const corrected = houseRows(ofTopic(publications, 'bestand'), [
    positionOf('2023-05'),
    positionOf('2023-06'),
  ]).filter(
    ({ publication, place }) =>
      publication.indicator.id === 'lzb-stock' &&
      (place.unitId === kreis.id || place.unitId === herten) &&
      place.sex !== 'male',
  )
  const official = [...publications.values()].filter(({ indicator }) => indicator.isOfficial)
  return houseFile('revision-2024-01', {
    delivery: 3,
    rows: [...corrected, ...houseRows(official, [finalMonth])],
    release,
  })
}

type Publications = ReadonlyMap<string, Publication>

interface Content {
  readonly delivery: HouseFile['delivery']
  readonly rows: readonly HouseRow[]
  readonly release?: Release
}

function houseFile(name: string, { delivery, rows, release }: Content): HouseFile {
  return {
    name: `beispiel-hausformat-${name}.csv`,
    delivery,
    rows,
    bytes: utf8WithMark(houseText(rows, release)),
  }
}

function statusFrom(provisional: number, { publication, month, cell }: Omit<HouseRow, 'place'>): string {
  return publication.indicator.isOfficial && cell.kind === 'number' && month >= provisional ? 'p' : ''
}

function ofTopic(publications: Publications, topic: Topic): Publication[] {
  return [...publications.values()].filter(({ indicator }) => indicator.topic === topic)
}

/** Two files where one would be too large to handle. */
function spansOf(topic: Topic): readonly (readonly [string, string])[] {
  const isLarge = topic === 'foerderung' || topic === 'bestand'
  return isLarge
    ? [
        ['2019-01', '2020-12'],
        ['2021-01', '2022-12'],
      ]
    : [['2019-01', '2022-12']]
}

function spanBetween(first: string, last: string): number[] {
  const start = positionOf(first)
  return Array.from({ length: positionOf(last) - start + 1 }, (_, at) => start + at)
}
