import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import type { Picture } from '@/charts/picture'
import './runtime'

use([CanvasRenderer])

const pixelsPerPoint = 2

/** Drawn on a canvas of its own: a chart in SVG cannot be turned into pixels without another drawing. */
export async function pngBlob({ option, width, height }: Picture): Promise<Blob> {
  const chart = init(document.createElement('div'), null, {
    renderer: 'canvas',
    locale: 'DE',
    devicePixelRatio: pixelsPerPoint,
    width,
    height,
  })
  try {
    chart.setOption(option)
    const canvas = chart.renderToCanvas({ pixelRatio: pixelsPerPoint })
    return await blobOf(canvas)
  } finally {
    chart.dispose()
  }
}

function blobOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('the canvas gave no picture'))
      else resolve(blob)
    }, 'image/png')
  })
}
