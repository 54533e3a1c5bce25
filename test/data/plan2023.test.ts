import { describe, expect, it } from 'vitest'
import type { Activity } from '@/domain/plan'
import { shippedPlan } from '@/plan/shippedPlan'

const { topics, targets, activities, events, organisation } = shippedPlan

describe('the resources of the plan 2023', () => {
  const figures = topics.find(({ code }) => code === 'A')?.figures ?? []

  it.each([
    { id: 'egt', value: 59.519, measure: 'Mio. €' },
    { id: 'egt-change', value: -7.23, measure: 'Mio. €' },
    { id: 'egt-change-percent', value: -10.83, measure: '%' },
    { id: 'vwt', value: 65.138, measure: 'Mio. €' },
    { id: 'vwt-change', value: -2.82, measure: 'Mio. €' },
    { id: 'vwt-change-percent', value: -4.15, measure: '%' },
    { id: 'administration-net', value: 82.126, measure: 'Mio. €' },
    { id: 'kfa', value: 12.483, measure: 'Mio. €' },
    { id: 'reallocation', value: 4.504, measure: 'Mio. €' },
  ])('keep the provisional figure $id as printed', ({ id, value, measure }) => {
    const figure = figures.find((candidate) => candidate.id === id)
    expect(figure).toMatchObject({ value, measure, isProvisional: true })
    expect(figure?.note).toContain('29.06.2022')
  })

  it('keep the staff as about 910', () => {
    expect(figures.find(({ id }) => id === 'fte')).toMatchObject({
      value: 910,
      measure: 'VZÄ',
      isProvisional: false,
    })
  })

  it('say where the printed figures differ by rounding', () => {
    expect(figures.find(({ id }) => id === 'reallocation')?.note).toContain('4,505')
  })

  it('agree with the percentages that the plan prints', () => {
    expect(((59.519 / (59.519 + 7.23) - 1) * 100).toFixed(2)).toBe('-10.83')
    expect(((65.138 / (65.138 + 2.82) - 1) * 100).toFixed(2)).toBe('-4.15')
  })

  it.each(['a-egt', 'a-vwt'])('call the amount of %s provisional', (id) => {
    const note = targets.find((target) => target.id === id)?.versions[0]?.note
    expect(note).toContain('Vorläufig: Haushaltsentwurf vom 29.06.2022.')
  })
})

describe('the activities of the plan 2023', () => {
  const allOffices = organisation.units.filter(({ parentId }) => parentId !== null).map(({ id }) => id)

  it.each<{ says: string; section: string; id: string; rest?: Partial<Activity> }>([
    {
      says: 'Wohnungslosen-Projekt, 01.01.2023–31.12.2025',
      section: 'A',
      id: 'a-homelessness',
      rest: { start: '2023-01-01', end: '2025-12-31' },
    },
    {
      says: 'LZB-Projekt, by Bezirksstelle',
      section: 'B.1',
      id: 'b1-lzb-project',
      rest: { places: allOffices },
    },
    { says: 'joint work', section: 'B.1', id: 'b1-joint-work' },
    { says: 'Messen/Börsen', section: 'B.1', id: 'b1-fairs' },
    { says: 'rehapro/G.A.T. continued', section: 'B.2', id: 'b2-gat', rest: { state: 'running' } },
    { says: 'Fallkonferenz into regular work', section: 'B.2', id: 'b2-case-conferences' },
    { says: 'Gesundheitsamt', section: 'B.2', id: 'b2-health-office' },
    { says: 'BA, Rentenversicherung, Krankenkassen', section: 'B.2', id: 'b2-insurers' },
    {
      says: 'Gesundheitsbus, two towns of the Kreis and Herne',
      section: 'B.2',
      id: 'b2-health-bus',
      rest: { places: ['zwei Städte des Kreises', 'Herne'] },
    },
    { says: 'Schulungen Beratungsqualität', section: 'B.3', id: 'b3-training-counselling' },
    { says: 'Schulungen Bürgergeld', section: 'B.3', id: 'b3-training-buergergeld' },
    { says: 'Kundenkontaktdichtekonzept', section: 'B.3', id: 'b3-contact-concept' },
    { says: 'Absolventenmanagement', section: 'B.3', id: 'b3-graduates' },
    { says: 'aufsuchende Beratung', section: 'B.3', id: 'b3-outreach' },
    { says: 'gemeinsame Erstberatung', section: 'B.3', id: 'b3-joint-first-consultation' },
    { says: 'digital services', section: 'B.3', id: 'b3-digital-services' },
    { says: 'data quality', section: 'B.3', id: 'b3-data-quality' },
    { says: 'form for providers', section: 'C.1', id: 'c1-provider-form' },
    { says: 'one-off benefits online', section: 'C.1', id: 'c1-one-off-benefits' },
    { says: 'services of Markt und Integration online', section: 'C.1', id: 'c1-integration-online' },
    { says: 'digital appointments', section: 'C.1', id: 'c1-digital-appointments' },
    {
      says: 'Jugendberufsagentur Recklinghausen',
      section: 'C.2',
      id: 'c2-jba-recklinghausen',
      rest: { places: ['05562032'] },
    },
    {
      says: 'Jugendberufsagentur Gladbeck',
      section: 'C.2',
      id: 'c2-jba-gladbeck',
      rest: { places: ['05562014'] },
    },
    { says: 'fewer double structures', section: 'C.2', id: 'c2-double-structures' },
    { says: 'easier data exchange', section: 'C.2', id: 'c2-data-exchange' },
  ])('hold in $section: $says', ({ section, id, rest = {} }) => {
    const activity = activities.find((candidate) => candidate.id === id)
    expect(activity).toMatchObject({ section, ...rest })
    expect(topics.find((topic) => topic.id === activity?.topicId)?.code).toBe(section)
  })

  it('are these and no others', () => {
    expect(activities).toHaveLength(25)
  })

  it('name the units of the organisation by their key', () => {
    const known = new Set(organisation.units.map(({ id }) => id))
    const keys = activities.flatMap(({ places }) => places).filter((place) => /^\d/.test(place))
    expect(keys.filter((key) => !known.has(key))).toEqual([])
  })

  it('have dates and evidence only where the plan names them', () => {
    const dated = activities.flatMap(({ id, milestones }) =>
      milestones.filter(({ due }) => due !== null).map(({ due, doneOn }) => [id, due, doneOn]),
    )
    expect(dated).toEqual([['a-homelessness', '2022-09-08', '2022-09-08']])
  })
})

describe('the frame of the plan 2023', () => {
  it('has the six topics in the order of the plan', () => {
    expect(topics.map(({ code, title }) => `${code} ${title}`)).toEqual([
      'A Ressourcen',
      'B.1 Langzeitarbeitslosigkeit überwinden und Langzeitleistungsbezug beenden',
      'B.2 Verzahnung von Gesundheits- und Arbeitsförderung',
      'B.3 Beratungskonzeptionen weiterentwickeln',
      'C.1 Digitalisierung',
      'C.2 Jugendhilfe und SGB II / Jugendberufsagenturen',
    ])
  })

  it('marks the events of the time axis', () => {
    expect(events.map(({ id, from }) => [id, from])).toEqual([
      ['covid', '2020-03'],
      ['ukraine', '2022-06'],
      ['buergergeld-1', '2023-01'],
      ['buergergeld-2', '2023-07'],
    ])
  })

  it('has the Kreis and its ten offices under their keys', () => {
    expect(organisation.units.map(({ id, name, parentId }) => [id, name, parentId])).toEqual([
      ['05562', 'Kreis Recklinghausen', null],
      ['05562004', 'Castrop-Rauxel', '05562'],
      ['05562008', 'Datteln', '05562'],
      ['05562012', 'Dorsten', '05562'],
      ['05562014', 'Gladbeck', '05562'],
      ['05562016', 'Haltern am See', '05562'],
      ['05562020', 'Herten', '05562'],
      ['05562024', 'Marl', '05562'],
      ['05562028', 'Oer-Erkenschwick', '05562'],
      ['05562032', 'Recklinghausen', '05562'],
      ['05562036', 'Waltrop', '05562'],
    ])
  })

  it('knows that Recklinghausen alone is the Kreis or the town', () => {
    const ambiguous = organisation.units.filter(({ ambiguousNames }) =>
      ambiguousNames?.includes('Recklinghausen'),
    )
    expect(ambiguous.map(({ id }) => id)).toEqual(['05562', '05562032'])
  })
})
