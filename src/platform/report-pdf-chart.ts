import { type Chart } from '../kernel/chart';
import { renderChart, usualSize } from './charts';
import {
  addElement,
  FACE,
  INK,
  needRoom,
  PAGE,
  TEXT_WIDTH,
  type ElementOptions,
  type Writing,
} from './report-pdf-page';
import { paintPicture } from './report-pdf-picture';

/** How high the picture of a chart stands on the page. */
function pictureHeight(chart: Chart): number {
  const { width, height } = usualSize(chart);
  return (height / width) * TEXT_WIDTH;
}

/** How high a chart stands on the page, with its title. */
export function chartHeight(chart: Chart): number {
  return pictureHeight(chart) + 30;
}

/** A chart with its title, and its alternative for who cannot see it. */
export function writeChart({ doc, root }: Writing, chart: Chart, number: number): void {
  const height = pictureHeight(chart);
  needRoom(doc, chartHeight(chart));
  doc.font(FACE.strong).fontSize(10).fillColor(INK);
  addElement(doc, root, 'P', () => doc.text(chart.title, PAGE.margin, doc.y, { width: TEXT_WIDTH }));
  doc.y += 3;
  const top = doc.y;
  const options: ElementOptions = {
    alt: `${chart.title}. ${chart.alternative}`,
    bbox: [PAGE.margin, top, PAGE.margin + TEXT_WIDTH, top + height],
    placement: 'Block',
  };
  const svg = renderChart(chart, `chart-${String(number)}`);
  doc.font(FACE.text);
  addElement(doc, root, 'Figure', () => paintPicture(doc, svg, { x: PAGE.margin, y: top, width: TEXT_WIDTH }), options);
  doc.y = top + height + 10;
}
