import type { DemoFile } from './demoFile'
import { latestFigures } from './figures'
import { genesisFlatFile } from './genesisFlat'
import { houseFiles } from './houseFiles'
import type { LayoutFile, Publications } from './layoutFile'
import { longWithCommasFile } from './longWithCommas'
import { manifestText } from './manifest'
import { indicatorsByMonthFile, officesByMonthFile } from './monthsAcross'
import { publish } from './publication'
import { positionOf } from './span'
import { yearsDownFile } from './yearsDown'

/** Everything that the generator writes, named from `data/demo/`. */
export function demoOutput(): readonly DemoFile[] {
  const latest = latestFigures()
  const house = houseFiles(latest)
  const layouts = layoutFiles(publish(latest))
  const manifest = new TextEncoder().encode(manifestText(house, layouts))
  return [
    ...house.map(({ name, bytes }) => ({ name: `files/${name}`, bytes })),
    ...layouts.map(({ name, bytes }) => ({ name: `layouts/${name}`, bytes })),
    { name: 'manifest.json', bytes: manifest },
  ]
}

/** Only months that are final in every house file, so that importing them changes nothing. */
function layoutFiles(publications: Publications): readonly LayoutFile[] {
  const january = positionOf('2022-01')
  const firstHalf = [0, 1, 2, 3, 4, 5].map((month) => january + month)
  const wholeYear = [...firstHalf, ...firstHalf.map((month) => month + 6)]
  return [
    yearsDownFile(publications, 'lza-inflow', '05562014'),
    officesByMonthFile(publications, 'elb-stock', wholeYear),
    indicatorsByMonthFile(publications, ['lzb-stock', 'integrations-lza', 'entries-16d'], wholeYear),
    longWithCommasFile(publications, ['lzb-stock', 'fte-benefits', 'fte-case-management'], wholeYear),
    genesisFlatFile(publications, ['lza-stock', 'entries-fbw'], firstHalf),
  ]
}
