// Pieces of words at places on a page → its lines in the order in which one reads them: columns from the left, each from
// its top; what stands beside each other without being columns (a table's cells) row by row. By geometry alone, so that
// the same page always gives the same lines.

/** A piece of a line: its baseline begins at (x, y), y grows upwards; in points. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of the letters. */
  readonly size: number;
  readonly isRightToLeft: boolean;
  /** White space stood between it and the piece before. */
  readonly spaced: boolean;
}

export interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

type Row = readonly Piece[];

/** How high a line's letters are, and how much of that two pieces of one line share at least. */
const letterHeight = 0.7;
const sharedHeight = 0.5;
/** Columns: so wide at least, so far apart, with so many rows, so far filled. In letter sizes. */
const columnWidth = 8;
const gutterWidth = 1.2;
const columnRows = 3;
const columnFill = 0.4;
/** A gap from which on two pieces are two words, in letter sizes. */
const wordGap = 0.15;
/** Beyond this a page is no page of columns, and looking for them would take long. */
const mostPieces = 5000;
const mostRows = 300;

/** The lines of a page. */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const rows = rowsOf(pieces);
  return (pieces.length > mostPieces ? rows : ordered(rows)).map(lineOf);
}

/** From the top. Pieces are of one row when most of their height is. */
function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: Piece[][] = [];
  const fromTop = [...pieces].sort((a, b) => b.y - a.y || a.x - b.x);
  for (const piece of fromTop) {
    const row = rows.slice(-3).findLast((one) => one[0] !== undefined && isBeside(one[0], piece));
    if (row) row.push(piece);
    else rows.push([piece]);
  }
  return rows;
}

function isBeside(a: Piece, b: Piece): boolean {
  const shared = Math.min(a.y + a.size * letterHeight, b.y + b.size * letterHeight) - Math.max(a.y, b.y);
  return shared >= sharedHeight * letterHeight * Math.min(a.size, b.size);
}

function ordered(rows: readonly Row[]): Row[] {
  if (rows.length > mostRows) return [...rows];
  const found: Row[] = [];
  let at = 0;
  while (at < rows.length) {
    const columns = columnsFrom(rows, at);
    if (columns === null) {
      found.push(rows[at] ?? []);
      at += 1;
    } else {
      const region = rows.slice(at, columns.end).flat();
      const isLeft = (piece: Piece) => piece.x + piece.width / 2 < columns.gutter;
      found.push(...rowsOf(region.filter(isLeft)));
      found.push(...ordered(rowsOf(region.filter((piece) => !isLeft(piece)))));
      at = columns.end;
    }
  }
  return found;
}

/** The longest run of rows from `first` that a gutter parts into columns. */
function columnsFrom(rows: readonly Row[], first: number): { end: number; gutter: number } | null {
  let best: { end: number; gutter: number } | null = null;
  let covered: Span[] = [];
  let hadGutter = false;
  for (let end = first + 1; end <= rows.length; end += 1) {
    covered = joined(covered, rows[end - 1] ?? []);
    const gutters = guttersOf(covered, sizeOf(rows[end - 1] ?? []));
    hadGutter ||= gutters.length > 0;
    if (hadGutter && gutters.length === 0) break;
    const gutter = gutters.find((place) => areColumns(rows.slice(first, end), place));
    if (gutter !== undefined) best = { end, gutter };
  }
  return best;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** What is covered from left to right, with that of `row`; spans neither touch nor overlap. */
function joined(covered: readonly Span[], row: Row): Span[] {
  const spans = [...covered, ...row.map(({ x, width }) => ({ from: x, to: x + width }))].sort(
    (a, b) => a.from - b.from,
  );
  const found: Span[] = [];
  for (const span of spans) {
    const last = found.at(-1);
    if (last && span.from <= last.to) found[found.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else found.push(span);
  }
  return found;
}

/** The middles of the gaps that are wide enough, from the left. */
function guttersOf(covered: readonly Span[], size: number): number[] {
  return covered.flatMap(({ to }, at) => {
    const next = covered[at + 1];
    return next && next.from - to >= gutterWidth * size ? [(to + next.from) / 2] : [];
  });
}

function areColumns(rows: readonly Row[], gutter: number): boolean {
  const sides = [
    rows.map((row) => row.filter(({ x }) => x < gutter)),
    rows.map((row) => row.filter(({ x }) => x >= gutter)),
  ];
  return sides.every((side) => {
    const filled = side.filter((row) => row.length > 0);
    if (filled.length < columnRows) return false;
    const size = sizeOf(filled.flat());
    const widths = filled.map(widthOf);
    const widest = Math.max(...widths);
    const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
    return widest >= columnWidth * size && mean >= columnFill * widest;
  });
}

function widthOf(row: Row): number {
  return Math.max(...row.map(({ x, width }) => x + width)) - Math.min(...row.map(({ x }) => x));
}

/** The size of most letters. */
function sizeOf(row: Row): number {
  const letters = new Map<number, number>();
  for (const { size, text } of row) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 1;
}

function lineOf(row: Row): Line {
  const isRightToLeft = row.filter((piece) => piece.isRightToLeft).length * 2 > row.length;
  const pieces = [...row].sort((a, b) => (isRightToLeft ? b.x - a.x : a.x - b.x));
  let text = '';
  pieces.forEach((piece, at) => {
    const before = pieces[at - 1];
    text += before && isApart(before, piece, text) ? ` ${piece.text}` : piece.text;
  });
  const x = Math.min(...row.map((piece) => piece.x));
  const main = row.reduce((a, b) => (b.text.length > a.text.length ? b : a), pieces[0] ?? emptyPiece);
  return { text: text.trim(), x, y: main.y, size: sizeOf(row) };
}

const emptyPiece: Piece = { text: '', x: 0, y: 0, width: 0, size: 1, isRightToLeft: false, spaced: false };

function isApart(before: Piece, piece: Piece, text: string): boolean {
  if (/\s$/.test(text) || /^\s/.test(piece.text)) return false;
  const [left, right] = before.x <= piece.x ? [before, piece] : [piece, before];
  return piece.spaced || right.x - (left.x + left.width) > wordGap * Math.min(before.size, piece.size);
}

/** Between which lines a blank one belongs: for each line whether it begins a paragraph that stands apart. */
export function areApart(lines: readonly Line[]): boolean[] {
  const steps = lines.map((line, at) => (lines[at - 1]?.y ?? line.y) - line.y);
  const usual = median(steps.filter((step, at) => step > 0 && step < 3 * (lines[at]?.size ?? 0)));
  return lines.map((line, at) => {
    const before = lines[at - 1];
    const step = steps[at] ?? 0;
    if (before === undefined) return false;
    const grows = Math.max(line.size, before.size) > 1.2 * Math.min(line.size, before.size);
    return grows || step > 1.35 * usual;
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
