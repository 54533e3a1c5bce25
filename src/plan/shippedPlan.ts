import content from '../../data/plans/kreis-recklinghausen-2023.json'
import type { Plan } from '@/domain/plan'

/**
 * The plan that the product comes with, until a user loads another. The tests check it, and `checkShippedPlan`
 * once more when the data is loaded: nothing has to wait for that to be painted.
 */
export const shippedPlan: Plan = content as unknown as Plan
