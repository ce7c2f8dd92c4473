import type { Exhibit } from '../chart/exhibits/index.ts';
import { csv } from '../dataset/csv.ts';

/** Tells spreadsheets that what follows is UTF-8: without it they garble Korean. */
const BYTE_ORDER_MARK = '\ufeff';

/** A line a value, with what it rests on. */
export function exhibitCsv({ picture, points }: Exhibit): string {
  const columns = ['year', 'series', 'series_ko', 'value', 'unit', 'basis', 'facts', 'passages'];
  const rows = points.map(({ year, series, value, basis, rows: facts }) => {
    const { name } = picture.series[series]!;
    const passages = new Set(facts.flatMap((row) => row.passages));
    return [
      year,
      name.en,
      name.ko,
      value,
      picture.measure.unit.en,
      basis,
      facts.map(({ id }) => id).join(' '),
      [...passages].join(' '),
    ];
  });
  return BYTE_ORDER_MARK + csv(columns, rows);
}

/** The same for programs. */
export function exhibitJson({ id, picture, points, note }: Exhibit) {
  const { title, measure, series } = picture;
  return {
    id,
    title,
    unit: measure.unit.en,
    note,
    values: points.map(({ year, series: at, value, basis, rows }) => ({
      year,
      series: series[at]!.name,
      value,
      basis,
      facts: rows.map((row) => row.id),
      passages: [...new Set(rows.flatMap((row) => row.passages))],
    })),
  };
}
