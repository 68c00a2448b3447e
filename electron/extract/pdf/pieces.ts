// What pdf.js found on a page → pieces of upright lines. Turned words follow the page as it is turned: a page of lines
// that all run upwards is read as if the sheet were turned.
import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api';
import type { Piece } from './reading-order';

/** The pieces of a page, in the order of the file. */
export function piecesOf({ items }: TextContent): Piece[] {
  const pieces: { piece: Piece; quarter: number }[] = [];
  let spaced = false;
  for (const item of items) {
    if (!('str' in item)) continue;
    if (item.str.trim() === '') {
      spaced = item.str !== '';
      continue;
    }
    pieces.push(pieceOf(item, spaced));
    spaced = false;
  }
  const [first = 0] = mostFrequent(pieces.map(({ quarter }) => quarter));
  const others = pieces.filter(({ quarter }) => quarter !== first);
  return [...pieces.filter(({ quarter }) => quarter === first), ...below(others)].map(({ piece }) => piece);
}

/** Item → piece in a page turned so that its lines run to the right; by how many quarters it was turned. */
function pieceOf(item: TextItem, spaced: boolean): { piece: Piece; quarter: number } {
  const [a = 1, b = 0, , , e = 0, f = 0] = item.transform as number[];
  const quarter = ((Math.round(Math.atan2(b, a) / (Math.PI / 2)) % 4) + 4) % 4;
  const [x, y] = turned(finite(e), finite(f), quarter);
  const size = finite(Math.hypot(a, b)) || 1;
  const isRightToLeft = item.dir === 'rtl';
  const width = finite(item.width);
  return { piece: { text: item.str, x, y, width, size, isRightToLeft, spaced }, quarter };
}

function turned(x: number, y: number, quarter: number): [number, number] {
  if (quarter === 1) return [y, -x];
  if (quarter === 2) return [-x, -y];
  return quarter === 3 ? [-y, x] : [x, y];
}

/** Words that run another way than the page's come after it, far below. */
function below(others: readonly { piece: Piece; quarter: number }[]): { piece: Piece; quarter: number }[] {
  return others.map(({ piece, quarter }) => ({ piece: { ...piece, y: piece.y - 1e6 * (quarter + 1) }, quarter }));
}

function mostFrequent(values: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([value]) => value);
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : 0;
}
