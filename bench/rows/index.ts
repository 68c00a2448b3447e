// The registry: the rows in the order of the table. A new row is a file and one line here.
import type { Row } from '../row';
import { addHighlight } from './add-highlight';
import { anchor } from './anchor';
import { deskScroll } from './desk-scroll';
import { durableEdit } from './durable-edit';
import { exportProject } from './export-project';
import { history } from './history';
import { openLarge } from './open-large';
import { openProject } from './open-project';
import { openSparse } from './open-sparse';
import { palette } from './palette';
import { scroll } from './scroll';
import { start } from './start';
import { switchSource } from './switch-source';
import { tagFilter } from './tag-filter';

export const rows: readonly Row[] = [
  openLarge,
  openSparse,
  addHighlight,
  scroll,
  deskScroll,
  durableEdit,
  openProject,
  exportProject,
  start,
  palette,
  tagFilter,
  switchSource,
  history,
  anchor,
];
