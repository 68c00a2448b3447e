// The registry: the rows in the order of the table. A new row is a file and one line here.
import type { Row } from '../row';
import { addHighlight } from './add-highlight';
import { durableEdit } from './durable-edit';
import { exportProject } from './export-project';
import { openLarge } from './open-large';
import { openProject } from './open-project';
import { openSparse } from './open-sparse';
import { scroll } from './scroll';
import { start } from './start';

export const rows: readonly Row[] = [
  openLarge,
  openSparse,
  addHighlight,
  scroll,
  durableEdit,
  openProject,
  exportProject,
  start,
];
