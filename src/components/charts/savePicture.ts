import { drawPicture, type FigureTexts, type Picture, pictureWidth } from '@/charts/picture'
import type { Draw } from '@/charts/option'
import { saveFile } from '@/composables/saveFile'
import { safeFileName } from '@/texts/fileName'
import { readPaperTheme } from './readTheme'

export interface FigureContent {
  readonly draw: Draw
  readonly texts: FigureTexts
  /** Height of the chart itself in pixels. */
  readonly height: number
  /** Words of the file's name. */
  readonly fileWords: readonly string[]
}

export async function savePng(figure: FigureContent): Promise<void> {
  saveFile(await pngOf(figure), safeFileName(figure.fileWords, 'png'))
}

export async function saveSvg(figure: FigureContent): Promise<void> {
  const { svgText } = await import('./runtime')
  const blob = new Blob([svgText(pictureOf(figure))], { type: 'image/svg+xml;charset=utf-8' })
  saveFile(blob, safeFileName(figure.fileWords, 'svg'))
}

/** Only secure pages may write pictures to the clipboard: not a page from a plain web server or a file. */
export function canCopyPictures(): boolean {
  return isSecureContext && 'ClipboardItem' in globalThis
}

/** The promise goes into the clipboard, not its result: the permission of the click would have lapsed. */
export async function copyPng(figure: FigureContent): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(figure) })])
}

async function pngOf(figure: FigureContent): Promise<Blob> {
  const { pngBlob } = await import('./pngRuntime')
  await fontsLoaded()
  return pngBlob(pictureOf(figure))
}

function pictureOf({ draw, texts, height }: FigureContent): Picture {
  return drawPicture(draw, texts, { theme: readPaperTheme(), width: pictureWidth, height, size: 'normal' })
}

/** A canvas takes a font that is not there yet for the next one in the list. */
async function fontsLoaded(): Promise<void> {
  const { fontFamily } = readPaperTheme()
  await Promise.allSettled([400, 600].map((weight) => document.fonts.load(`${weight} 12px ${fontFamily}`)))
}
