import type { Indicator } from '@/domain/plan'

/** What a user has chosen for a question and may still change. */
export type Draft =
  | { readonly kind: 'is'; readonly choice: string }
  /** The values that the question is about; for a whole file, the file. */
  | { readonly kind: 'leaveOut' }
  | { readonly kind: 'new'; readonly indicator: AskedIndicator }

/** What is asked of an indicator that the plan lacks. */
export type AskedIndicator = Pick<Indicator, 'label' | 'kind' | 'measure' | 'decimals' | 'better'>
