import {
  BarChart,
  type BarSeriesOption,
  SankeyChart,
  type SankeySeriesOption,
} from 'echarts/charts'
import {
  AriaComponent,
  GridComponent,
  type GridComponentOption,
  LegendComponent,
  type LegendComponentOption,
  TooltipComponent,
} from 'echarts/components'
import { type ComposeOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([
  BarChart,
  SankeyChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  SVGRenderer,
])

export type ChartOption = ComposeOption<
  BarSeriesOption | SankeySeriesOption | GridComponentOption | LegendComponentOption
>

/**
 * Draws a chart and keeps it as wide as its place: as SVG, with patterns besides colours, and with hints that are part of
 * the drawing, for the page's policy lets no style be written into elements.
 *
 * @param written  the chart's option as JSON
 * @returns takes it away
 */
export function draw(place: HTMLElement, written: string, height: number): () => void {
  const style = getComputedStyle(document.documentElement)
  const withColours = (_: string, value: unknown) =>
    typeof value === 'string' && value.startsWith('--')
      ? style.getPropertyValue(value).trim()
      : value
  const chart = init(place, undefined, { renderer: 'svg', height })
  const option = { ...common, ...(JSON.parse(written) as ChartOption) }
  chart.setOption(JSON.parse(JSON.stringify(option), withColours))
  const observer = new ResizeObserver(() => chart.resize({ height }))
  observer.observe(place)
  return () => {
    observer.disconnect()
    chart.dispose()
  }
}

const common = {
  animation: false,
  color: ['--accent', '--serious', '--ok', '--warn', '--unknown', '--red-list'],
  textStyle: { color: '--ink', fontFamily: 'sans-serif' },
  aria: { enabled: true, decal: { show: true }, label: { enabled: false } },
  tooltip: { trigger: 'item', renderMode: 'richText', confine: true },
}
