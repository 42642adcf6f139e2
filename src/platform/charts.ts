import { init, type EChartsOption } from 'echarts';
import { type Chart, type ChartSeries, type ChartUnit } from '../kernel/chart';

/** How large a picture is drawn, in points. */
export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** How many names of series stand beside each other. */
const MOST_IN_A_ROW = 4;

/** How large a chart is drawn where nothing else is said: lying bars take the room that they need. */
export function usualSize({ isHorizontal, categories, series }: Chart): ChartSize {
  if (isHorizontal !== true) return { width: 720, height: 330 };
  return { width: 720, height: headroom(series) + 40 + categories.length * 44 };
}

/** The room that the legend takes: none for one series, and a second row for many. */
function headroom({ length }: Chart['series']): number {
  if (length <= 1) return 12;
  return length > MOST_IN_A_ROW ? 80 : 44;
}

/**
 * Colours that people with any colour vision tell apart (Okabe and Ito, 2008), in the darker shades that have a contrast of 3 : 1 with white
 * (WCAG 2.2, 1.4.11). They are told apart by lightness in print too.
 */
const PALETTE = ['#0b4f8a', '#b8480a', '#00795a', '#7a3e8f', '#8a6d00', '#3f3f46'] as const;
const INK = '#1f2328';
const RULE = '#c3c8cf';
const FONT = 'Open Sans, Arial, sans-serif';

/**
 * A chart as SVG, without a browser and without a script. The same chart gives the same bytes on any machine. `id` goes before the ids within, so
 * that several stand on one page; the picture is named by its title and described by its alternative.
 */
export function renderChart(chart: Chart, id: string, size: ChartSize = usualSize(chart)): string {
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width: size.width, height: size.height });
  try {
    drawing.setOption(optionOf(chart));
    return settled(drawing.renderToSVGString(), chart, id);
  } finally {
    drawing.dispose();
  }
}

/**
 * The drawing without what its library adds for a pointer over it (classes, a style sheet, data attributes): those carry numbers that differ from one
 * drawing to the next. Ids get the given prefix in place of such a number.
 */
function settled(svg: string, chart: Chart, id: string): string {
  const inner = svg
    .replace(/^<svg [^>]*>/, '')
    .replace(/<style ?>[\s\S]*?<\/style>\s*/g, '')
    .replace(/ (?:class|pointer-events|ecmeta_[a-z_]+)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_whole, rules: string) => asAttributes(rules))
    .replace(/zr\d+-/g, `${id}-`);
  const [width, height] = (/width="(\d+)" height="(\d+)"/.exec(svg) ?? []).slice(1);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width ?? ''} ${height ?? ''}" role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escapeText(chart.title)}</title>`,
    `<desc id="${id}-desc">${escapeText(chart.alternative)}</desc>`,
    inner.trim(),
  ].join('\n');
}

/** `font-size:12px;font-family:x;` as attributes, so that a page need not allow styles in its elements. */
function asAttributes(rules: string): string {
  return rules
    .split(';')
    .filter((rule) => rule !== '')
    .map((rule) => {
      const [name = '', value = ''] = rule.split(':');
      return ` ${name}="${value}"`;
    })
    .join('');
}

/** Text as it stands in HTML and SVG. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function optionOf(chart: Chart): EChartsOption {
  const categories = {
    type: 'category' as const,
    data: [...chart.categories],
    axisLabel: {
      color: INK,
      fontFamily: FONT,
      fontSize: 12,
      interval: 0,
      ...(chart.isHorizontal === true ? { width: 190, overflow: 'break' as const } : { hideOverlap: true }),
    },
    axisLine: { lineStyle: { color: INK } },
    axisTick: { show: false },
    // Lying bars are read from the top.
    inverse: chart.isHorizontal === true,
  };
  const values = {
    type: 'value' as const,
    axisLabel: {
      color: INK,
      fontFamily: FONT,
      fontSize: 12,
      formatter: (value: number) => formatTick(value, chart.unit),
    },
    splitLine: { lineStyle: { color: RULE } },
  };
  return {
    animation: false,
    color: [...PALETTE],
    textStyle: { fontFamily: FONT, color: INK },
    grid: { left: 12, right: 24, top: headroom(chart.series), bottom: 8, containLabel: true },
    legend: {
      show: chart.series.length > 1,
      top: 4,
      left: 8,
      itemGap: 20,
      textStyle: { color: INK, fontFamily: FONT, fontSize: 13 },
      data: chart.series.map(({ kind, name }) => ({
        name,
        ...(kind === 'BAND' ? { icon: 'rect', itemStyle: { opacity: 0.3 } } : {}),
      })),
    },
    xAxis: chart.isHorizontal === true ? values : categories,
    yAxis: chart.isHorizontal === true ? categories : values,
    series: chart.series.flatMap((series, position) => drawn(series, PALETTE[position % PALETTE.length] ?? INK)),
  };
}

/** Dashes and symbols tell lines apart where colour does not. */
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond'] as const;

function drawn(series: ChartSeries, color: string): object[] {
  switch (series.kind) {
    case 'BAR':
      return [
        {
          type: 'bar',
          name: series.name,
          data: [...series.values],
          itemStyle: { color },
          barMaxWidth: 44,
          ...(series.stack === undefined ? {} : { stack: series.stack }),
        },
      ];
    case 'LINE':
      return [
        {
          type: 'line',
          name: series.name,
          data: [...series.values],
          symbol: SYMBOLS[PALETTE.indexOf(color as (typeof PALETTE)[number]) % SYMBOLS.length],
          symbolSize: 7,
          itemStyle: { color },
          lineStyle: { color, width: 2.5, type: series.isDashed === true ? 'dashed' : 'solid' },
          z: 5,
        },
      ];
    case 'BAND': {
      // The library stacks what lies above the lower edge on it; the edge itself is not seen.
      const stack = `band ${series.name}`;
      const heights = series.upper.map((upper, index) => {
        const lower = series.lower[index] ?? null;
        return upper === null || lower === null ? null : upper - lower;
      });
      const unseen = { symbol: 'none', lineStyle: { opacity: 0 }, silent: true, stack, stackStrategy: 'all' };
      return [
        { type: 'line', name: `${series.name} from`, data: [...series.lower], ...unseen },
        {
          type: 'line',
          name: series.name,
          data: heights,
          ...unseen,
          itemStyle: { color },
          areaStyle: { color, opacity: 0.22 },
        },
      ];
    }
  }
}

/** A value of the axis in few signs: "£1.5m", "£200k", "12%". */
function formatTick(value: number, unit: ChartUnit): string {
  const sign = value < 0 ? '−' : '';
  const size = Math.abs(value);
  if (unit === 'PERCENT') return `${sign}${String(size)}%`;
  const pound = unit === 'POUNDS' ? '£' : '';
  if (unit === 'POUNDS' && size >= 1_000_000) return `${sign}${pound}${shortened(size / 1_000_000)}m`;
  if (unit === 'POUNDS' && size >= 1_000) return `${sign}${pound}${shortened(size / 1_000)}k`;
  return `${sign}${pound}${size.toLocaleString('en-GB')}`;
}

function shortened(value: number): string {
  return value.toLocaleString('en-GB', { maximumFractionDigits: 2 });
}
