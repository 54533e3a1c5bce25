import { describe, expect, it } from 'vitest'
import type { Target, TargetRule } from '@/domain/target'
import { shippedPlan } from '@/plan/shippedPlan'

const { topics, targets } = shippedPlan

const down: TargetRule = { kind: 'direction', direction: 'down', basis: 'yearToDate' }
const up: TargetRule = { kind: 'direction', direction: 'up', basis: 'yearToDate' }
const info: TargetRule = { kind: 'info' }
const plannedZero: TargetRule = { kind: 'plannedZero' }
const byHand = expect.objectContaining({ kind: 'qualitative', status: null }) as unknown
const rateWithoutNumber: TargetRule = { kind: 'rollingRate', direction: 'up', value: null }

function atMost(value: number): TargetRule {
  return { kind: 'threshold', direction: 'down', value }
}

function budget(max: number): TargetRule {
  return { kind: 'corridor', min: null, max, path: { method: 'linear' } }
}

function milestone(milestoneId: string): TargetRule {
  return { kind: 'milestone', activityId: 'b2-health-bus', milestoneId }
}

describe('the targets of the plan 2023', () => {
  it.each<{ says: string; section: string; id: string; indicator: string | null; rule: unknown }>([
    { says: 'EGT 59.519', section: 'A', id: 'a-egt', indicator: 'egt-spending', rule: budget(59_519_000) },
    { says: 'VWT 65.138', section: 'A', id: 'a-vwt', indicator: 'vwt-spending', rule: budget(65_138_000) },
    { says: 'VZÄ about 910', section: 'A', id: 'a-fte', indicator: 'fte', rule: info },
    {
      says: 'Schlüssel 1:110',
      section: 'A',
      id: 'a-caseload-benefits',
      indicator: 'caseload-benefits',
      rule: atMost(110),
    },
    {
      says: 'Schlüssel 1:120',
      section: 'A',
      id: 'a-caseload-case-management',
      indicator: 'caseload-case-management',
      rule: atMost(120),
    },
    {
      says: 'Schlüssel 1:200',
      section: 'A',
      id: 'a-caseload-placement',
      indicator: 'caseload-placement',
      rule: atMost(200),
    },
    { says: 'LZB down', section: 'B.1', id: 'b1-lzb', indicator: 'lzb-stock', rule: down },
    { says: 'LZA down', section: 'B.1', id: 'b1-lza', indicator: 'lza-stock', rule: down },
    {
      says: 'K3',
      section: 'B.1',
      id: 'b1-k3',
      indicator: 'lzb-stock',
      rule: { kind: 'changeYoY', direction: 'down', value: null },
    },
    { says: 'K2', section: 'B.1', id: 'b1-k2', indicator: 'k2', rule: rateWithoutNumber },
    { says: 'K2 of women', section: 'B.1', id: 'b1-k2-women', indicator: 'k2', rule: rateWithoutNumber },
    { says: 'K2 of men', section: 'B.1', id: 'b1-k2-men', indicator: 'k2', rule: rateWithoutNumber },
    { says: 'K3E1', section: 'B.1', id: 'b1-k3e1', indicator: 'k3e1', rule: rateWithoutNumber },
    {
      says: 'K3E1 of women',
      section: 'B.1',
      id: 'b1-k3e1-women',
      indicator: 'k3e1',
      rule: rateWithoutNumber,
    },
    { says: 'K3E1 of men', section: 'B.1', id: 'b1-k3e1-men', indicator: 'k3e1', rule: rateWithoutNumber },
    {
      says: 'prevent Verfestigung',
      section: 'B.1',
      id: 'b1-lzb-inflow',
      indicator: 'lzb-inflow',
      rule: down,
    },
    {
      says: 'FbW entries',
      section: 'B.1',
      id: 'b1-fbw',
      indicator: 'entries-fbw',
      rule: { kind: 'yearSum', direction: 'up', value: null, path: { method: 'seasonal' } },
    },
    { says: '16i new cases zero', section: 'B.1', id: 'b1-16i', indicator: 'entries-16i', rule: plannedZero },
    { says: '16e new cases zero', section: 'B.1', id: 'b1-16e', indicator: 'entries-16e', rule: plannedZero },
    {
      says: '16i transitions',
      section: 'B.1',
      id: 'b1-transitions-16i',
      indicator: 'transitions-16i',
      rule: info,
    },
    {
      says: '16e transitions',
      section: 'B.1',
      id: 'b1-transitions-16e',
      indicator: 'transitions-16e',
      rule: info,
    },
    { says: 'AVGS', section: 'B.1', id: 'b1-avgs-issued', indicator: 'avgs-issued', rule: info },
    { says: 'AVGS', section: 'B.1', id: 'b1-avgs-redeemed', indicator: 'avgs-redeemed', rule: info },
    { says: 'job:first', section: 'B.1', id: 'b1-jobfirst', indicator: 'entries-jobfirst', rule: info },
    {
      says: 'contacts of the target group × 2',
      section: 'B.1',
      id: 'b1-contact-density',
      indicator: 'contact-density',
      rule: { kind: 'multipleOfBase', direction: 'up', factor: 2, base: null },
    },
    { says: 'G.A.T. participants', section: 'B.2', id: 'b2-gat', indicator: 'participants-gat', rule: info },
    {
      says: 'Fallkonferenzen',
      section: 'B.2',
      id: 'b2-case-conferences',
      indicator: 'case-conferences',
      rule: info,
    },
    {
      says: 'Bezirksstellen with Fallkonferenzen n of 10',
      section: 'B.2',
      id: 'b2-case-conferences-units',
      indicator: 'case-conferences',
      rule: { kind: 'countOf', total: 10 },
    },
    {
      says: 'Gesundheitsbus days',
      section: 'B.2',
      id: 'b2-health-bus-days',
      indicator: 'health-bus-days',
      rule: info,
    },
    {
      says: 'Gesundheitsbus consultations',
      section: 'B.2',
      id: 'b2-health-bus-consultations',
      indicator: 'health-bus-consultations',
      rule: info,
    },
    {
      says: 'Gesundheitsbus: application',
      section: 'B.2',
      id: 'b2-health-bus-application',
      indicator: null,
      rule: milestone('application'),
    },
    {
      says: 'Gesundheitsbus: approval',
      section: 'B.2',
      id: 'b2-health-bus-approval',
      indicator: null,
      rule: milestone('approval'),
    },
    {
      says: 'Gesundheitsbus: start',
      section: 'B.2',
      id: 'b2-health-bus-start',
      indicator: null,
      rule: milestone('start'),
    },
    { says: 'Gesundheitsamt', section: 'B.2', id: 'b2-health-office', indicator: null, rule: byHand },
    {
      says: 'BA, Rentenversicherung, Krankenkassen',
      section: 'B.2',
      id: 'b2-insurers',
      indicator: null,
      rule: byHand,
    },
    {
      says: 'voluntary participation',
      section: 'B.3',
      id: 'b3-voluntary',
      indicator: 'voluntary-entries',
      rule: up,
    },
    { says: '16h', section: 'B.3', id: 'b3-16h', indicator: 'participants-16h', rule: info },
    {
      says: 'outreach contacts',
      section: 'B.3',
      id: 'b3-outreach',
      indicator: 'outreach-contacts',
      rule: info,
    },
    {
      says: 'joint first consultations as share of new cases',
      section: 'B.3',
      id: 'b3-joint-first-consultations',
      indicator: 'joint-first-consultation-share',
      rule: info,
    },
    {
      says: 'trained staff',
      section: 'B.3',
      id: 'b3-trained-staff',
      indicator: 'trained-staff-share',
      rule: info,
    },
    {
      says: 'online applications as share',
      section: 'B.3',
      id: 'b3-online-applications',
      indicator: 'online-application-share',
      rule: info,
    },
    {
      says: 'Leistungsminderungen per 100 ELB',
      section: 'B.3',
      id: 'b3-benefit-reductions',
      indicator: 'benefit-reductions-per-100-elb',
      rule: info,
    },
    {
      says: 'share of online applications',
      section: 'C.1',
      id: 'c1-online-applications',
      indicator: 'online-application-share',
      rule: info,
    },
    {
      says: 'share of digital appointments',
      section: 'C.1',
      id: 'c1-digital-appointments',
      indicator: 'digital-appointment-share',
      rule: info,
    },
    { says: 'contacts', section: 'C.2', id: 'c2-contacts', indicator: 'jba-contacts', rule: info },
    { says: 'joint cases', section: 'C.2', id: 'c2-joint-cases', indicator: 'jba-joint-cases', rule: info },
    {
      says: 'fewer double structures',
      section: 'C.2',
      id: 'c2-double-structures',
      indicator: null,
      rule: byHand,
    },
    { says: 'easier data exchange', section: 'C.2', id: 'c2-data-exchange', indicator: null, rule: byHand },
  ])('say in $section: $says', ({ section, id, indicator, rule }) => {
    const target = targetNamed(id)
    expect(target).toMatchObject({ section, indicatorId: indicator, unitId: '05562' })
    expect(topics.find((topic) => topic.id === target.topicId)?.code).toBe(section)
    expect(target.versions).toHaveLength(1)
    expect(target.versions[0]).toMatchObject({
      validFrom: '2022-11-10',
      reason: 'Lokales Planungsdokument 2023',
      rule,
    })
  })

  it('show women and men of both integration rates beside the whole', () => {
    const bySex = targets.filter(({ sex }) => sex !== 'total').map(({ id, sex }) => `${id} ${sex}`)
    expect(bySex).toEqual([
      'b1-k2-women female',
      'b1-k2-men male',
      'b1-k3e1-women female',
      'b1-k3e1-men male',
    ])
  })

  it('name no tolerance, since the plan names none', () => {
    expect(targets.filter(({ versions }) => versions.some(({ rule }) => 'tolerance' in rule))).toEqual([])
  })

  it('are these and no others', () => {
    expect(targets).toHaveLength(48)
  })

  function targetNamed(id: string): Target {
    const target = targets.find((candidate) => candidate.id === id)
    if (target === undefined) throw new Error(`no target ${id}`)
    return target
  }
})
