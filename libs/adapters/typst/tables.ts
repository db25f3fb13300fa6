import { count, type PdfNode } from './nodes.js';

/**
 * A table with the place of every cell. The engine would let the cells of a short row slide into the next one, and
 * refuses a cell that is wider than its table.
 */
export function placedTable(table: PdfNode): PdfNode {
  const taken = new Set<string>();
  let columns = 1;
  const rows = table.content.map((row, y) => {
    let x = 0;
    const cells = row.content.map((cell) => {
      while (taken.has(`${x},${y}`)) x += 1;
      const spans = { colspan: count(cell, 'colspan', 1), rowspan: Math.min(count(cell, 'rowspan', 1), table.content.length - y) };
      const colspan = freeWidth(taken, x, y, spans.colspan);
      occupy(taken, x, y, colspan, spans.rowspan);
      columns = Math.max(columns, x + colspan);
      return { ...cell, attrs: { ...spans, colspan, x, y, header: cell.type === 'tableHeader' } };
    });
    return { ...row, content: cells };
  });
  return { ...table, attrs: { columns, headerRows: headerRows(rows) }, content: rows };
}

function freeWidth(taken: ReadonlySet<string>, x: number, y: number, wanted: number): number {
  let width = 1;
  while (width < wanted && !taken.has(`${x + width},${y}`)) width += 1;
  return width;
}

function occupy(taken: Set<string>, x: number, y: number, width: number, height: number): void {
  for (let dx = 0; dx < width; dx += 1) for (let dy = 0; dy < height; dy += 1) taken.add(`${x + dx},${y + dy}`);
}

/** Rows at the top made of header cells only; cells that reach below them keep them from being a header. */
function headerRows(rows: readonly PdfNode[]): number {
  const first = rows.findIndex((row) => row.content.some((cell) => cell.attrs.header !== true));
  const length = first < 0 ? Math.min(rows.length, 1) : first;
  const reachesBelow = rows.slice(0, length).some((row, y) => row.content.some((cell) => y + count(cell, 'rowspan', 1) > length));
  return reachesBelow ? 0 : length;
}
