// The table of sources as a user left it: which columns it has, and what it is sorted by.
import { z } from 'zod';
import { metadataFields } from './source';

/** In the order of the table. The title always stands in it. */
export const tableColumns = [...metadataFields, 'grade', 'passages'] as const;
export type TableColumn = (typeof tableColumns)[number];
export const tableSorts = ['library', ...tableColumns] as const;

const shape = z.object({
  hidden: z
    .array(z.enum(tableColumns).exclude(['title']))
    .catch([])
    .default([]),
  sort: z.enum(tableSorts).catch('library').default('library'),
  /** Against the order that a first press gives. */
  reversed: z.boolean().catch(false).default(false),
});
export type TableView = z.infer<typeof shape>;

export const defaultTableView: TableView = shape.parse({});
export const TableView = shape.catch(defaultTableView).default(defaultTableView);
