import type { Plan, Topic, TopicResources } from '@/domain/plan'
import { isWithoutNumber, numbersOf } from '@/domain/ruleNumbers'
import type { Base, PathMethod, Target, TargetRule, TargetVersion } from '@/domain/target'

export interface NextYearTerms {
  /** Title and document of the new plan, and the reason of its targets' first versions. */
  readonly title: string
  readonly document: string
  readonly reason: string
  /** `YYYY-MM-DD` */
  readonly today: string
  /** False leaves out every number that was set for the old year. */
  readonly keepsNumbers: boolean
}

/** A plan for the year after, and what somebody has to look at in it. */
export interface NextYearPlan {
  readonly plan: Plan
  /** Labels of the targets that wait for a number. */
  readonly withoutNumber: readonly string[]
  /** Labels of the targets whose path is twelve numbers of the old year. */
  readonly manualPaths: readonly string[]
  /** Framing numbers of topics that were left out. */
  readonly figuresLeftOut: number
}

/**
 * The plan once more for the year after. Each target starts with one version: the rule that held last, from January
 * on. Frozen bases belong to the old versions and go with them. Activities go on as they are, done or open.
 */
export function nextYear(plan: Plan, terms: NextYearTerms): NextYearPlan {
  const year = plan.year + 1
  const targets = plan.targets.map((target) => rolledOn(target, { year, terms }))
  return {
    plan: {
      ...plan,
      id: `${plan.id.replace(new RegExp(`-?${plan.year}$`), '')}-${year}`,
      year,
      title: terms.title,
      source: { document: terms.document, asOf: terms.today },
      topics: plan.topics.map((topic) => topicRolledOn(topic, plan.targets, terms)),
      targets,
    },
    withoutNumber: labelsWhere(targets, ({ rule }) => isWithoutNumber(rule)),
    manualPaths: labelsWhere(targets, ({ rule }) => pathOf(rule)?.method === 'manual'),
    figuresLeftOut: terms.keepsNumbers ? 0 : plan.topics.flatMap(({ figures = [] }) => figures).length,
  }
}

function rolledOn(target: Target, { year, terms }: { year: number; terms: NextYearTerms }): Target {
  const last = target.versions.at(-1)
  if (last === undefined) return target
  const validFrom = `${year}-01-01`
  const rule = withPathRolledOn(terms.keepsNumbers ? withBaseRolledOn(last.rule) : withoutNumbers(last.rule))
  const version = { validFrom, reason: terms.reason, rule }
  // A note speaks of the numbers that it stands beside.
  const noted = terms.keepsNumbers && last.note !== undefined ? { ...version, note: last.note } : version
  return { ...target, versions: [noted] }
}

function withoutNumbers(rule: TargetRule): TargetRule {
  switch (rule.kind) {
    case 'changeYoY':
    case 'yearAverage':
    case 'yearEnd':
    case 'yearSum':
    case 'rollingRate':
    case 'yearToDateRate':
    case 'threshold':
      return { ...rule, value: null }
    case 'multipleOfBase':
      return { ...rule, base: null }
    case 'corridor':
      return { ...rule, min: null, max: null }
    case 'qualitative':
      return { ...rule, status: null }
    case 'direction':
    case 'plannedZero':
    case 'info':
    case 'countOf':
    case 'milestone':
      return rule
  }
}

function withBaseRolledOn(rule: TargetRule): TargetRule {
  if (rule.kind === 'qualitative') return { ...rule, status: null }
  return rule.kind === 'multipleOfBase' ? { ...rule, base: rolledBase(rule.base) } : rule
}

function rolledBase(base: Base | null): Base | null {
  return base?.kind === 'year' ? { kind: 'year', year: base.year + 1 } : base
}

/** The years that a seasonal path is drawn from move on by one, too. */
function withPathRolledOn(rule: TargetRule): TargetRule {
  switch (rule.kind) {
    case 'yearAverage':
    case 'yearEnd':
    case 'yearSum':
    case 'yearToDateRate':
      return { ...rule, path: rolledPath(rule.path) }
    case 'changeYoY':
    case 'rollingRate':
    case 'threshold':
    case 'multipleOfBase':
    case 'corridor':
    case 'qualitative':
    case 'direction':
    case 'plannedZero':
    case 'info':
    case 'countOf':
    case 'milestone':
      return rule
  }
}

function rolledPath(path: PathMethod): PathMethod {
  if (path.method !== 'seasonal' || path.years === undefined) return path
  return { method: 'seasonal', years: path.years.map((year) => year + 1) }
}

function pathOf(rule: TargetRule): PathMethod | undefined {
  return 'path' in rule ? (rule.path ?? undefined) : undefined
}

function labelsWhere(targets: readonly Target[], isMeant: (version: TargetVersion) => boolean): string[] {
  return targets.filter(({ versions }) => versions.some(isMeant)).map(({ label }) => label)
}

function topicRolledOn(topic: Topic, targets: readonly Target[], { keepsNumbers }: NextYearTerms): Topic {
  const { resources, figures, ...rest } = topic
  return {
    ...rest,
    ...(keepsNumbers && figures !== undefined && { figures }),
    ...(resources !== undefined && { resources: resourcesRolledOn(resources, targets, keepsNumbers) }),
  }
}

/** The year before of the new plan is the year of the old one: its budgets are known, whatever else waits for a number. */
function resourcesRolledOn(
  { budgets, reallocation, staff, caseloads }: TopicResources,
  targets: readonly Target[],
  keepsNumbers: boolean,
): TopicResources {
  return {
    budgets: budgets.map(({ targetId }) => ({ targetId, yearBefore: amountOf(targetId, targets) })),
    ...(keepsNumbers && reallocation !== undefined && { reallocation }),
    staff: keepsNumbers
      ? staff
      : staff.map(({ targetId }) => ({ targetId, planned: null, isApproximate: false })),
    caseloads,
  }
}

function amountOf(targetId: string, targets: readonly Target[]): number | null {
  const rule = targets.find(({ id }) => id === targetId)?.versions.at(-1)?.rule
  const { max, value } = rule === undefined ? {} : numbersOf(rule)
  return max ?? value ?? null
}
