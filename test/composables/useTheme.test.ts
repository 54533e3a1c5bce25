import '@/styles/tokens.css'
import { beforeEach, describe, expect, it } from 'vitest'
import { themeFor, useTheme } from '@/composables/useTheme'

const { choice } = useTheme()
const root = document.documentElement

beforeEach(() => {
  choice.value = 'system'
})

describe('the choice of a theme', () => {
  it.each([
    { choice: 'system', isDark: false, wantsContrast: false, theme: 'light', contrast: 'normal' },
    { choice: 'system', isDark: true, wantsContrast: false, theme: 'dark', contrast: 'normal' },
    { choice: 'light', isDark: true, wantsContrast: false, theme: 'light', contrast: 'normal' },
    { choice: 'dark', isDark: false, wantsContrast: true, theme: 'dark', contrast: 'more' },
    { choice: 'contrast', isDark: true, wantsContrast: false, theme: 'light', contrast: 'more' },
  ] as const)('$choice on a system (dark: $isDark, contrast: $wantsContrast)', (given) => {
    const { theme, contrast } = given
    expect(themeFor(given.choice, given)).toEqual({ theme, contrast })
  })

  it('shows on the root element at once and is remembered', () => {
    choice.value = 'dark'
    expect(root.dataset['theme']).toBe('dark')
    expect(localStorage.getItem('zielmonitor-theme')).toBe('dark')
    choice.value = 'contrast'
    expect(root.dataset).toMatchObject({ theme: 'light', contrast: 'more' })
  })
})

describe('the colours of each theme', () => {
  const themes = [
    { theme: 'light', contrast: 'normal' },
    { theme: 'dark', contrast: 'normal' },
    { theme: 'light', contrast: 'more' },
    { theme: 'dark', contrast: 'more' },
  ] as const
  const texts = [
    'text',
    'text-muted',
    'accent',
    'accent-hover',
    'good',
    'bad',
    'axis',
    'event',
    'gap',
    'female',
    'male',
  ]
  const states = ['reached', 'on-track', 'at-risk', 'missed', 'unrated', 'info'].map(
    (name) => `status-${name}`,
  )
  const shapes = ['actual', 'year-before', 'planned', 'line-strong', 'focus']
  const pairs = [
    ['on-accent', 'accent'],
    ['on-demo', 'demo'],
    ['on-actual', 'actual'],
    ...['info', 'success', 'warning', 'error'].map((name) => ['text', `notice-${name}-soft`]),
  ] as const

  it.each(themes)('can be read: $theme, contrast $contrast', ({ theme, contrast }) => {
    Object.assign(root.dataset, { theme, contrast })
    const surfaces = ['canvas', 'surface', 'surface-hover']
    const readable = [...texts, ...states].flatMap((name) =>
      surfaces.map((surface) => [name, surface] as const),
    )
    expect([...readable, ...pairs].filter(([front, back]) => contrastOf(front, back) < 4.5)).toEqual([])
    const visible = shapes.flatMap((name) => ['canvas', 'surface'].map((surface) => [name, surface] as const))
    expect(visible.filter(([front, back]) => contrastOf(front, back) < 3)).toEqual([])
  })
})

/** Contrast of two tokens after WCAG 2.2. */
function contrastOf(front: string | undefined, back: string | undefined): number {
  const [lighter = 0, darker = 0] = [luminanceOf(front), luminanceOf(back)].sort((one, other) => other - one)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminanceOf(token: string | undefined): number {
  const hex = getComputedStyle(root)
    .getPropertyValue(`--color-${token ?? ''}`)
    .trim()
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
}
