import { describe, expect, it } from 'vitest'
import type { TargetRule } from '@/domain/target'
import { describeTarget, subjectOf } from '@/texts/target'
import { activity, milestone, smallPlan, southOffice, target } from '../builders'
import { plain } from './plain'

const plan = smallPlan({
  activities: [
    activity({ milestones: [milestone({ due: '2023-06-30' }), milestone({ id: 'start', title: 'Start' })] }),
  ],
})
const linear = { method: 'linear' } as const

function sentence(rule: TargetRule, over: Parameters<typeof target>[1] = {}): string {
  return plain(describeTarget(rule, subjectOf(target(rule, over), plan)))
}

const stock = { indicatorId: 'lzb-stock' }
const flow = { indicatorId: 'integrations' }
const rate = { indicatorId: 'k2' }
const caseload = { indicatorId: 'case-management-ratio' }

describe('the sentence of a target', () => {
  it.each<{ rule: TargetRule; of: Parameters<typeof target>[1]; says: string }>([
    {
      rule: { kind: 'direction', direction: 'down', basis: 'yearToDate' },
      of: stock,
      says: 'Der Jahresdurchschnitt von „LZB-Bestand“ im Kreis Musterland soll gegenüber dem Vorjahr sinken, gesamt.',
    },
    {
      rule: { kind: 'direction', direction: 'up', basis: 'yearToDate' },
      of: flow,
      says: 'Die Summe Januar–Dezember von „Integrationen“ im Kreis Musterland soll gegenüber dem Vorjahr steigen, gesamt.',
    },
    {
      rule: { kind: 'direction', direction: 'down', basis: 'december' },
      of: { ...stock, unitId: southOffice.id },
      says: 'Der Stand Dezember von „LZB-Bestand“ in Südheim soll gegenüber dem Vorjahr sinken, gesamt.',
    },
    {
      rule: { kind: 'changeYoY', direction: 'down', value: -2 },
      of: { ...stock, sex: 'female' },
      says: 'Der Monatswert von „LZB-Bestand“ im Kreis Musterland soll gegenüber dem Vorjahresmonat um mindestens 2,0 % sinken, Frauen.',
    },
    {
      rule: { kind: 'changeYoY', direction: 'down', value: 1 },
      of: stock,
      says: 'Der Monatswert von „LZB-Bestand“ im Kreis Musterland soll gegenüber dem Vorjahresmonat um höchstens 1,0 % steigen, gesamt.',
    },
    {
      rule: { kind: 'changeYoY', direction: 'up', value: 0 },
      of: flow,
      says: 'Der Monatswert von „Integrationen“ im Kreis Musterland soll gegenüber dem Vorjahresmonat nicht sinken, gesamt.',
    },
    {
      rule: { kind: 'changeYoY', direction: 'down', value: null },
      of: stock,
      says: 'Der Monatswert von „LZB-Bestand“ im Kreis Musterland hat im Plan keinen Zielwert (weniger ist besser), gesamt.',
    },
    {
      rule: {
        kind: 'yearAverage',
        direction: 'down',
        value: { kind: 'absolute', value: 32000 },
        path: linear,
      },
      of: stock,
      says: 'Der Jahresdurchschnitt von „LZB-Bestand“ im Kreis Musterland soll höchstens 32.000 sein, gesamt.',
    },
    {
      rule: {
        kind: 'yearAverage',
        direction: 'down',
        value: { kind: 'changeInPercent', value: -1.5 },
        path: linear,
      },
      of: stock,
      says: 'Der Jahresdurchschnitt von „LZB-Bestand“ im Kreis Musterland soll gegenüber dem Vorjahr um mindestens 1,5 % sinken, gesamt.',
    },
    {
      rule: { kind: 'yearEnd', direction: 'down', value: 31500, path: linear },
      of: stock,
      says: 'Der Stand Dezember von „LZB-Bestand“ im Kreis Musterland soll höchstens 31.500 sein, gesamt.',
    },
    {
      rule: { kind: 'yearSum', direction: 'up', value: 9300, path: { method: 'seasonal' } },
      of: flow,
      says: 'Die Summe Januar–Dezember von „Integrationen“ im Kreis Musterland soll mindestens 9.300 sein, gesamt.',
    },
    {
      rule: { kind: 'rollingRate', direction: 'up', value: 20.3 },
      of: { ...rate, sex: 'male' },
      says: 'Der 12-Monats-Wert von „K2 Integrationsquote“ im Kreis Musterland soll mindestens 20,3 % sein, Männer.',
    },
    {
      rule: { kind: 'rollingRate', direction: 'up', value: null },
      of: rate,
      says: 'Der 12-Monats-Wert von „K2 Integrationsquote“ im Kreis Musterland hat im Plan keinen Zielwert (mehr ist besser), gesamt.',
    },
    {
      rule: { kind: 'threshold', direction: 'down', value: 120 },
      of: caseload,
      says: 'Der Monatswert von „Betreuungsschlüssel Fallmanagement“ im Kreis Musterland soll in jedem Monat höchstens 1:120 sein.',
    },
    {
      rule: { kind: 'multipleOfBase', direction: 'up', factor: 2, base: { kind: 'year', year: 2022 } },
      of: flow,
      says: 'Die Summe Januar–Dezember von „Integrationen“ im Kreis Musterland soll verdoppelt werden (Basis: 2022), gesamt.',
    },
    {
      rule: { kind: 'multipleOfBase', direction: 'up', factor: 1.5, base: null },
      of: stock,
      says: 'Der Monatswert von „LZB-Bestand“ im Kreis Musterland soll auf das 1,5-Fache gebracht werden (Basis noch nicht festgelegt), gesamt.',
    },
    {
      rule: { kind: 'corridor', min: null, max: 59_519_000, path: linear },
      of: { indicatorId: 'egt-spending' },
      says: 'Die Summe Januar–Dezember von „Ausgaben EGT“ im Kreis Musterland soll höchstens 59,5 Mio. € sein.',
    },
    {
      rule: { kind: 'corridor', min: 10, max: 20, path: null },
      of: caseload,
      says: 'Der Monatswert von „Betreuungsschlüssel Fallmanagement“ im Kreis Musterland soll zwischen 1:10 und 1:20 liegen.',
    },
    {
      rule: { kind: 'plannedZero' },
      of: flow,
      says: 'Die Summe Januar–Dezember von „Integrationen“ im Kreis Musterland ist vorläufig mit null geplant, gesamt.',
    },
    {
      rule: { kind: 'info' },
      of: caseload,
      says: 'Der Monatswert von „Betreuungsschlüssel Fallmanagement“ im Kreis Musterland wird beobachtet, ohne Zielwert.',
    },
    {
      rule: { kind: 'countOf', total: 10 },
      of: { indicatorId: 'case-conferences' },
      says: 'Die Summe Januar–Dezember von „Fallkonferenzen“ im Kreis Musterland soll in 10 Bezirksstellen über null liegen.',
    },
    {
      rule: { kind: 'milestone', activityId: 'health-bus', milestoneId: 'application' },
      of: {},
      says: '„Antrag gestellt“ soll bis 30.06.2023 mit Nachweis erledigt sein.',
    },
    {
      rule: { kind: 'milestone', activityId: 'health-bus', milestoneId: 'start' },
      of: {},
      says: '„Start“ soll mit Nachweis erledigt sein; der Plan nennt keinen Termin.',
    },
    {
      rule: { kind: 'qualitative', status: null, note: '' },
      of: { label: 'Zusammenarbeit' },
      says: 'Der Stand von „Zusammenarbeit“ wird von Hand bewertet.',
    },
  ])('$says', ({ rule, of, says }) => {
    expect(sentence(rule, of)).toBe(says)
  })
})
