import { describe, expect, it } from 'vitest'
import { createEvaluation, measurementAt } from '@/domain/evaluation'
import type { Ledger } from '@/domain/ledger'
import type { Database } from '@/storage/database'
import { loadImports, saveImport, StaleImportError } from '@/storage/importLog'
import { logStateOf } from '@/storage/logState'
import { createLogDesk } from '@/workers/logDesk'
import { keepState } from '@/workers/storedState'
import { type FactRow, factTable, measured, missing, month, monthly, smallPlan, traeger } from '../builders'
import { freshDatabase } from '../storage/freshDatabase'

const at = '2023-06-01T08:00:00.000Z'
const plan = smallPlan()
const unitIds = plan.organisation.units.map(({ id }) => id)

const january = monthly('lzb-stock', '2023-01', [1200])
const corrected = monthly('lzb-stock', '2023-01', [1190, 1180])
const march = monthly('lzb-stock', '2023-03', [1170])

describe('the preview of an undo', () => {
  it('shows the earlier value where there is one, and none where there is none', async () => {
    const { desk } = await deskOver(january, corrected, march)
    expect(await desk.previewToggle(2, unitIds)).toMatchObject({
      importId: 2,
      kind: 'undone',
      leavesEmpty: false,
      changes: {
        added: 0,
        revised: 1,
        removed: 1,
        revisions: [{ before: measured(1190), after: measured(1200), difference: 10 }],
      },
    })
  })

  it('changes nothing where a later import says all of it, too', async () => {
    const { desk } = await deskOver(january, corrected)
    const { changes } = await desk.previewToggle(1, unitIds)
    expect(changes).toMatchObject({ added: 0, revised: 0, remarked: 0, removed: 0, byIndicator: [] })
  })

  it('says when no import would count any more', async () => {
    const { desk } = await deskOver(january)
    expect(await desk.previewToggle(1, unitIds)).toMatchObject({ leavesEmpty: true, changes: { removed: 1 } })
  })

  it('stores nothing', async () => {
    const { db, desk } = await deskOver(january)
    const before = await loadImports(db)
    await desk.previewToggle(1, unitIds)
    expect(await loadImports(db)).toEqual(before)
  })
})

describe('an undo and its restoration', () => {
  it('give the state that the preview showed, and the one from before, cell by cell', async () => {
    const { keeper, desk } = await deskOver(january, corrected, march)
    const before = await keeper.current(unitIds)

    await desk.previewToggle(2, unitIds)
    const undone = await desk.toggle(at)
    expect(undone.records.map(({ undoneAt }) => undoneAt)).toEqual([null, at, null])
    expect(['2023-01', '2023-02', '2023-03'].map((text) => valueIn(undone.ledger, text))).toEqual([
      measured(1200),
      missing('absent'),
      measured(1170),
    ])

    expect(await desk.previewToggle(2, unitIds)).toMatchObject({
      kind: 'restored',
      changes: { added: 1, revised: 1, removed: 0 },
    })
    const restored = await desk.toggle(at)
    expect(restored.ledger).toEqual(before.ledger)
    expect(logStateOf(restored.records)).toBe(logStateOf(before.records))
  })

  it('puts a restored import behind later ones', async () => {
    const { desk } = await deskOver(january, corrected)
    await desk.previewToggle(1, unitIds)
    await desk.toggle(at)
    expect(await desk.previewToggle(1, unitIds)).toMatchObject({ changes: { added: 0, revised: 0 } })
    expect(valueIn((await desk.toggle(at)).ledger, '2023-01')).toEqual(measured(1190))
  })

  it('is refused once another window has changed the log', async () => {
    const { db, desk } = await deskOver(january, corrected)
    await desk.previewToggle(2, unitIds)
    await store(db, march)
    await expect(desk.toggle(at)).rejects.toThrow(StaleImportError)
    expect((await loadImports(db)).map(({ undoneAt }) => undoneAt)).toEqual([null, null, null])
  })

  it('is refused once the state that it was compared with was given away', async () => {
    const { keeper, desk } = await deskOver(january, corrected)
    await desk.previewToggle(2, unitIds)
    keeper.forget()
    await expect(desk.toggle(at)).rejects.toThrow(StaleImportError)
  })

  it('is refused without a preview, and for an import that the log does not have', async () => {
    const { desk } = await deskOver(january)
    await expect(desk.toggle(at)).rejects.toThrow('nothing was previewed')
    await expect(desk.previewToggle(9, unitIds)).rejects.toThrow('no import 9')
  })
})

async function deskOver(...imports: readonly (readonly FactRow[])[]) {
  const db = freshDatabase()
  for (const rows of imports) await store(db, rows)
  const keeper = keepState(db)
  return { db, keeper, desk: createLogDesk(db, keeper) }
}

async function store(db: Database, rows: readonly FactRow[]): Promise<void> {
  const basedOn = logStateOf(await loadImports(db))
  await saveImport(db, {
    record: {
      origin: 'file',
      isSynthetic: false,
      importedAt: '2023-05-02T08:00:00.000Z',
      files: [],
      counts: { added: 0, revised: 0, remarked: 0, unchanged: 0 },
    },
    tables: [factTable(rows)],
    originals: [],
    basedOn,
  })
}

function valueIn(ledger: Ledger, text: string): unknown {
  const place = { unitId: traeger.id, sex: 'total', month: month(text) } as const
  return measurementAt(createEvaluation(plan, ledger), 'lzb-stock', place)
}
