import { describe, expect, it } from 'vitest'
import { emptyDraft, withTyped } from '@/presentation/manualDraft'
import { tickedCell, ticksOf, tickTargets } from '@/presentation/manualTicks'
import {
  evaluationOf,
  indicator,
  month,
  monthly,
  northOffice,
  smallPlan,
  southOffice,
  target,
} from '../builders'

const conferences = indicator({ id: 'conferences', kind: 'flow', hasSexes: false })
const evaluation = evaluationOf(
  [
    ...monthly({ indicatorId: 'conferences', unitId: northOffice.id }, '2023-01', [2, 0, 1]),
    ...monthly({ indicatorId: 'conferences', unitId: southOffice.id }, '2022-12', [5, 0]),
  ],
  smallPlan({ indicators: [conferences] }),
)
const counted = target({ kind: 'countOf', total: 2 }, { indicatorId: 'conferences' })
const asked = {
  evaluation,
  draft: emptyDraft,
  lastMonth: month('2023-09'),
  target: counted,
  indicator: conferences,
  month: month('2023-03'),
}

describe('ticks for March', () => {
  it('count each office that was there since January, and no other year', () => {
    const { rows, counted: words } = ticksOf(asked)
    expect(words).toBe('1 von 2 Stellen')
    expect(rows).toMatchObject([
      { unit: northOffice, isTicked: true, isLocked: false, reason: 'zählt: 2 im Jan 2023' },
      { unit: southOffice, isTicked: false, isLocked: false, reason: '' },
    ])
  })

  it.each([
    { unit: northOffice, at: '2023-03', isTicked: false, text: '0' },
    { unit: northOffice, at: '2023-02', isTicked: true, text: '1' },
    { unit: southOffice, at: '2023-03', isTicked: true, text: '1' },
    { unit: southOffice, at: '2023-03', isTicked: false, text: '' },
    { unit: southOffice, at: '2023-01', isTicked: false, text: '0' },
  ])('$unit.name $at set to $isTicked types "$text"', ({ unit, at, isTicked, text }) => {
    const of = { ...asked, month: month(at) }
    const row = ticksOf(of).rows.find((each) => each.unit === unit)
    expect(row && tickedCell(row, isTicked, of).text).toBe(text)
  })

  it('count what is ticked before it is stored', () => {
    const address = {
      indicatorId: 'conferences',
      unitId: southOffice.id,
      sex: 'total',
      month: month('2023-03'),
    } as const
    const draft = withTyped(emptyDraft, evaluation, [{ address, text: '1' }])
    const { rows, counted: words } = ticksOf({ ...asked, draft })
    expect(words).toBe('2 von 2 Stellen')
    expect(rows[1]).toMatchObject({ isTicked: true, isTyped: true })
  })

  it('leave a number above one to the grid', () => {
    expect(ticksOf({ ...asked, month: month('2023-01') }).rows[0]).toMatchObject({
      isTicked: true,
      isLocked: true,
    })
  })
})

it('are offered for targets that count offices by their newest version', () => {
  const info = target({ kind: 'info' }, { indicatorId: 'conferences' })
  expect(tickTargets([info, counted])).toEqual([counted])
  const [version] = info.versions
  const replaced = { ...counted, versions: [...counted.versions, ...(version ? [version] : [])] }
  expect(tickTargets([replaced])).toEqual([])
})
