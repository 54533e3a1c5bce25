import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import GivenAnswers from '@/components/import/questions/GivenAnswers.vue'
import QuestionScreen from '@/components/import/questions/QuestionScreen.vue'
import RememberAnswers from '@/components/import/questions/RememberAnswers.vue'
import { type AskedQuestion, chaptersOf } from '@/import/ask/askedQuestions'
import type { Draft } from '@/import/ask/draft'
import type { Question } from '@/import/question'
import { indicator, month, unit } from '../../builders'
import { decimalQuestion, nameQuestion } from '../../import/ask/questions'
import { mounted } from '../mounted'

const names = {
  indicators: new Map(
    [
      indicator({ id: 'lzb-stock', label: 'LZB-Bestand' }),
      indicator({ id: 'lzb-inflow', label: 'LZB-Zugang', kind: 'flow' }),
      indicator({ id: 'elb-stock', label: 'ELB-Bestand' }),
    ].map((each) => [each.id, each]),
  ),
  units: new Map(
    [unit('05562', 'Kreis Recklinghausen', null), unit('05562032', 'Recklinghausen', '05562')].map((each) => [
      each.id,
      each,
    ]),
  ),
}

const unknown = nameQuestion('indicator', 'LZB Best.', {
  suggestions: ['lzb-stock', 'lzb-inflow'],
  samples: ['1.234', '1.240'],
  columnName: 'Kennzahl',
  column: 3,
  factCount: 312,
})

function show(questions: readonly Question[], drafts: ReadonlyMap<string, Draft> = new Map()) {
  const chapters = chaptersOf([{ file: 'mai.csv', signature: 's', questions }])
  const heard = {
    onChoose: vi.fn(),
    onGive: vi.fn(),
    onLeaveOutRest: vi.fn(),
    onLeaveOut: vi.fn(),
    onDiscard: vi.fn(),
  }
  mounted(QuestionScreen, { chapters, drafts, names, isReading: false, leaveOutCount: 1 }, heard)
  return { ...heard, asked: chapters.flatMap((chapter): readonly AskedQuestion[] => chapter.questions) }
}

function drafted(questions: readonly Question[], draft: Draft): ReadonlyMap<string, Draft> {
  const asked = chaptersOf([{ file: 'mai.csv', signature: 's', questions }]).flatMap((each) => each.questions)
  return new Map(asked.map(({ key }) => [key, draft]))
}

describe('the screen of open questions', () => {
  it('starts the reading at its heading and says what the file says', async () => {
    show([unknown])
    await expect.element(page.getByRole('heading', { name: 'Was die Dateien offen lassen' })).toHaveFocus()
    await expect.element(page.getByText('mai.csv, Zeile 2, Spalte 3 („Kennzahl“)')).toBeVisible()
    await expect.element(page.getByText('312 Werte warten auf die Antwort')).toBeVisible()
    await expect.element(page.getByText('1.240', { exact: true })).toBeVisible()
  })

  it('offers the most similar first and chooses nothing in advance', async () => {
    const { onChoose, asked } = show([unknown])
    const options = page
      .getByRole('radiogroup', { name: 'Welche Kennzahl ist „LZB Best.“?' })
      .getByRole('radio')
    expect(options.elements()).toHaveLength(5)
    for (const option of options.all()) await expect.element(option).not.toBeChecked()
    await userEvent.click(page.getByRole('radio', { name: 'LZB-Bestand' }))
    expect(onChoose).toHaveBeenLastCalledWith(asked[0]?.key, { kind: 'is', choice: 'lzb-stock' })
  })

  it('finds any other indicator by its name, however it is written, and says when there is none', async () => {
    const { onChoose, asked } = show([unknown])
    await userEvent.click(page.getByRole('radio', { name: 'Eine andere Kennzahl des Plans' }))
    expect(onChoose).toHaveBeenLastCalledWith(asked[0]?.key, undefined)
    const search = page.getByLabelText('Kennzahl suchen')
    await userEvent.fill(search, 'elb-bestand ')
    expect(onChoose).toHaveBeenLastCalledWith(asked[0]?.key, { kind: 'is', choice: 'elb-stock' })
    await userEvent.fill(search, 'ELB')
    await userEvent.tab()
    expect(onChoose).toHaveBeenLastCalledWith(asked[0]?.key, undefined)
    await expect.element(page.getByText(/So heißt nichts im Plan/)).toBeVisible()
  })

  it('makes a new indicator only when all that decides its computation is said', async () => {
    const { onChoose, asked } = show([unknown])
    await userEvent.click(page.getByRole('radio', { name: 'Neue Kennzahl anlegen' }))
    await expect.element(page.getByLabelText('Name der Kennzahl')).toHaveValue('LZB Best.')
    await userEvent.selectOptions(page.getByLabelText('Was für eine Zahl ist es?'), 'stock')
    expect(onChoose).toHaveBeenLastCalledWith(asked[0]?.key, undefined)
    await userEvent.selectOptions(page.getByLabelText('Besser ist'), 'weniger')
    expect(onChoose).toHaveBeenLastCalledWith(asked[0]?.key, {
      kind: 'new',
      indicator: { label: 'LZB Best.', kind: 'stock', measure: '', decimals: 0, better: 'down' },
    })
    await userEvent.fill(page.getByLabelText('Name der Kennzahl'), 'LZB-Bestand')
    expect(onChoose).toHaveBeenLastCalledWith(asked[0]?.key, undefined)
    await expect.element(page.getByText(/So heißt schon eine Kennzahl/)).toBeVisible()
  })

  it('leaves values out', async () => {
    const { onChoose, asked } = show([nameQuestion('unit', 'Nirgendwo')])
    await userEvent.click(page.getByRole('radio', { name: 'Weglassen' }))
    expect(onChoose).toHaveBeenLastCalledWith(asked[0]?.key, { kind: 'leaveOut' })
  })

  it('shows both readings of a number side by side', async () => {
    const { onChoose, asked } = show([decimalQuestion])
    await expect.element(page.getByRole('radio', { name: '„1.234“ → 1234' })).toBeVisible()
    await userEvent.click(page.getByRole('radio', { name: '„1.234“ → 1,234' }))
    expect(onChoose).toHaveBeenLastCalledWith(asked[0]?.key, { kind: 'is', choice: 'point' })
  })

  it('says what blank cells of a column may mean, and what becomes of them', async () => {
    const place = { line: 3, column: 1, columnName: 'Altersgruppe', samples: [], factCount: 2 }
    const column = { kind: 'column', at: 0, role: 'indicator', name: 'Altersgruppe' } as const
    show([{ ...place, ...column, hasMergedBlanks: true }])
    await expect.element(page.getByText(/leeren Zellen können den Namen darüber meinen/)).toBeVisible()
    await expect.element(page.getByText('Leere Zellen meinen alle zusammen.')).toBeVisible()
  })

  it('takes a month that the file does not name', async () => {
    const place = { line: null, column: null, columnName: null, samples: [], factCount: 3 }
    const { onChoose, asked } = show([{ ...place, kind: 'month', suggestion: month('2023-05') }])
    await userEvent.click(page.getByRole('radio', { name: 'Monat angeben' }))
    await userEvent.selectOptions(page.getByLabelText('Monat', { exact: true }), 'Apr')
    await userEvent.fill(page.getByLabelText('Jahr'), '202')
    expect(onChoose).toHaveBeenLastCalledWith(asked[0]?.key, undefined)
    await userEvent.fill(page.getByLabelText('Jahr'), '2023')
    expect(onChoose).toHaveBeenLastCalledWith(asked[0]?.key, { kind: 'is', choice: '2023-04' })
  })

  it('gives the answers by Enter, but not before one is there', async () => {
    const { onGive } = show([unknown])
    await userEvent.click(page.getByRole('button', { name: 'Antworten übernehmen' }))
    expect(onGive).not.toHaveBeenCalled()
    await expect
      .element(page.getByText('Bitte beantworten Sie mindestens eine Frage vollständig.'))
      .toBeVisible()
  })

  it('shows what was chosen earlier, and gives it', async () => {
    const { onGive } = show([unknown], drafted([unknown], { kind: 'is', choice: 'elb-stock' }))
    await expect.element(page.getByLabelText('Kennzahl suchen')).toHaveValue('ELB-Bestand')
    await expect.element(page.getByText('Die Frage ist beantwortet')).toBeVisible()
    await userEvent.click(page.getByLabelText('Kennzahl suchen'))
    await userEvent.keyboard('{Enter}')
    expect(onGive).toHaveBeenCalledOnce()
  })

  it('shows 500 unknown indicators twenty at a time, and leaves out what is still open at once', async () => {
    const many = Array.from({ length: 500 }, (_, at) => nameQuestion('indicator', `Merkmal ${at}`))
    const { onLeaveOutRest } = show(many)
    expect(page.getByRole('radiogroup').elements()).toHaveLength(20)
    await userEvent.click(page.getByRole('button', { name: 'Alle noch offenen weglassen' }))
    expect(onLeaveOutRest).toHaveBeenCalledWith('indicators')
    await userEvent.click(page.getByRole('button', { name: '20 weitere Fragen zeigen (noch 480)' }))
    expect(page.getByRole('radiogroup').elements()).toHaveLength(40)
  })

  it('lets the other files be read without the one that asks', async () => {
    const { onLeaveOut } = show([unknown])
    await userEvent.click(page.getByRole('button', { name: 'Ohne diese Datei einlesen' }))
    expect(onLeaveOut).toHaveBeenCalledOnce()
  })
})

describe('answers to be remembered', () => {
  it('bear a name that can be changed, and need not be kept', async () => {
    const heard = { onTurn: vi.fn(), onRename: vi.fn() }
    const kinds = [{ signature: 's', name: 'lzb', files: ['lzb 2023-05.csv'] }]
    mounted(RememberAnswers, { kinds, isOn: true }, heard)
    await userEvent.fill(page.getByLabelText('Name des Profils'), 'LZB monatlich')
    expect(heard.onRename).toHaveBeenLastCalledWith('s', 'LZB monatlich')
    await userEvent.click(page.getByRole('checkbox', { name: 'Antworten für Dateien dieser Art merken' }))
    expect(heard.onTurn).toHaveBeenCalledWith(false)
  })
})

describe('answers given', () => {
  it('are told in plain words', async () => {
    const answers = [
      { units: [{ text: 'Recklinghausen', is: '05562' }] },
      { indicators: [{ text: 'Sonstiges', is: null }] },
      { month: month('2023-05') },
      { header: { line: 6, rowCount: 3 } },
    ]
    mounted(GivenAnswers, { answers, profileName: null, names, isLocked: false })
    await expect.element(page.getByText('„Recklinghausen“ → Kreis Recklinghausen')).toBeVisible()
    await expect.element(page.getByText('„Sonstiges“ → wird weggelassen')).toBeVisible()
    await expect.element(page.getByText('Monat der Datei → Mai 2023')).toBeVisible()
    await expect.element(page.getByText('Kopfzeilen → Zeilen 4 bis 6')).toBeVisible()
  })
})
