import { labourMarket } from './labourMarket'
import { officeAt } from './offices'
import { healthBus, ownRecords } from './ownRecords'
import { mapParts, type Parts } from './parts'
import { programmeFigures } from './programmes'
import { drawSome, randomFor } from './random'
import { budgetFigures, staffFigures } from './resources'
import { monthCount, positionOf, type Series } from './span'

/** All base indicators: by office, or of the Kreis alone. */
export interface Figures {
  readonly byOffice: ReadonlyMap<string, Parts>
  readonly ofKreis: ReadonlyMap<string, Series>
}

/** The month that became final with the last delivery. */
export const finalMonth = positionOf('2023-09')
export const newestMonth = monthCount - 1

/** Stocks of the newest month are extrapolated (T-0) and have decimals. */
const extrapolated = ['elb-stock', 'bg-stock', 'lzb-stock']

/** What is known with the latest Datenstand. */
export function latestFigures(): Figures {
  const staff = staffFigures()
  const wholeStaff = staff.get('fte')
  if (wholeStaff === undefined) throw new Error('no staff')
  const byOffice = new Map([...labourMarket(), ...programmeFigures(), ...staff, ...ownRecords(wholeStaff)])
  for (const id of extrapolated) byOffice.set(id, extrapolate(id, partsOf(byOffice, id)))
  return { byOffice, ofKreis: new Map([...budgetFigures(), ...healthBus()]) }
}

/**
 * What the delivery before said: September 2023 was provisional, and in Herten some women had been
 * left out of the LZB in May and June.
 */
export function earlierFigures(latest: Figures, provisional: ReadonlySet<string>): Figures {
  const byOffice = new Map(latest.byOffice)
  for (const id of provisional) byOffice.set(id, beforeFinal(id, partsOf(byOffice, id)))
  byOffice.set('lzb-stock', withoutSomeWomen(partsOf(byOffice, 'lzb-stock')))
  return { ...latest, byOffice }
}

function beforeFinal(id: string, parts: Parts): Parts {
  const random = randomFor(`provisional ${id}`)
  const isStock = id.endsWith('-stock') || id.startsWith('participants-')
  const late = isStock ? 0.004 : 0.05
  return mapParts(parts, (value, month) =>
    month === finalMonth ? value - drawSome(Math.round(value), late, random) : value,
  )
}

function withoutSomeWomen(parts: Parts): Parts {
  const missing = new Map([
    [positionOf('2023-05'), 63],
    [positionOf('2023-06'), 58],
  ])
  const herten = officeAt('Herten')
  return mapParts(parts, (value, month, { office, slice }) =>
    office === herten && slice === 0 ? value - (missing.get(month) ?? 0) : value,
  )
}

function extrapolate(id: string, parts: Parts): Parts {
  const random = randomFor(`extrapolated ${id}`)
  return mapParts(parts, (value, month) =>
    month === newestMonth ? Math.round(value * 100 + (random.uniform() - 0.5) * 300) / 100 : value,
  )
}

function partsOf(figures: ReadonlyMap<string, Parts>, id: string): Parts {
  const parts = figures.get(id)
  if (parts === undefined) throw new Error(`no figures of ${id}`)
  return parts
}
