import { effectScope, type Ref, shallowRef, watchEffect } from 'vue'

export const themeChoices = ['system', 'light', 'dark', 'contrast'] as const
export type ThemeChoice = (typeof themeChoices)[number]

interface AppliedTheme {
  readonly theme: 'light' | 'dark'
  readonly contrast: 'normal' | 'more'
}

const storageName = 'zielmonitor-theme'

/** What the style sheet has to show for a choice, given what the system asks for. */
export function themeFor(
  choice: ThemeChoice,
  system: { isDark: boolean; wantsContrast: boolean },
): AppliedTheme {
  const theme = choice === 'dark' || (choice === 'system' && system.isDark) ? 'dark' : 'light'
  return { theme, contrast: choice === 'contrast' || system.wantsContrast ? 'more' : 'normal' }
}

const choice = shallowRef<ThemeChoice>('system')
const applied = shallowRef<AppliedTheme>({ theme: 'light', contrast: 'normal' })
let isStarted = false

/** The reader's choice of light and dark, kept in the browser and applied to the root element. */
export function useTheme(): { choice: Ref<ThemeChoice>; applied: Readonly<Ref<AppliedTheme>> } {
  if (!isStarted) start()
  return { choice, applied }
}

function start(): void {
  isStarted = true
  choice.value = storedChoice()
  const isDark = matching('(prefers-color-scheme: dark)')
  const wantsContrast = matching('(prefers-contrast: more)')
  effectScope(true).run(() => {
    watchEffect(
      () => {
        store(choice.value)
        applied.value = themeFor(choice.value, { isDark: isDark.value, wantsContrast: wantsContrast.value })
        document.documentElement.dataset['theme'] = applied.value.theme
        document.documentElement.dataset['contrast'] = applied.value.contrast
      },
      { flush: 'sync' },
    )
  })
}

function matching(query: string): Ref<boolean> {
  const media = matchMedia(query)
  const matches = shallowRef(media.matches)
  media.addEventListener('change', () => {
    matches.value = media.matches
  })
  return matches
}

/** A browser may refuse its storage: the choice then lasts as long as the page. */
function storedChoice(): ThemeChoice {
  try {
    const stored = localStorage.getItem(storageName)
    return themeChoices.find((each) => each === stored) ?? 'system'
  } catch {
    return 'system'
  }
}

function store(value: ThemeChoice): void {
  try {
    localStorage.setItem(storageName, value)
  } catch {
    return
  }
}
