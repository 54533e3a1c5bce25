import type { Plan, PlanEvent } from '@/domain/plan'
import { freeId } from '../freeId'
import { replacedOrAdded, withoutItem } from './items'

/** What a person says of an event. */
export type EventEntry = Omit<PlanEvent, 'id'>

/** Adds an event (`id` null), or changes the one with that id; events stand in the order of time. */
export function withEvent(plan: Plan, id: string | null, entry: EventEntry): Plan {
  const event = { ...entry, id: id ?? freeId(entry.label, plan.events, 'ereignis') }
  return { ...plan, events: replacedOrAdded(plan.events, id, event).toSorted(byTime) }
}

export function withoutEvent(plan: Plan, id: string): Plan {
  return { ...plan, events: withoutItem(plan.events, id) }
}

function byTime({ from: one }: PlanEvent, { from: other }: PlanEvent): number {
  return one < other ? -1 : Number(one > other)
}
