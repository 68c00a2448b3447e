// What a user chooses once and expects everywhere: per user, kept in settings.json, never part of a project.
// Each has a default, so that settings written by an older version still parse; a value out of range falls back to it.
import { z } from 'zod';
import { languageCodes } from '../language/index';
import { Panels } from './panels';
import { TableView } from './table-view';

export const sourceSorts = ['library', 'title', 'publisher', 'date', 'passages', 'grade'] as const;
export const sourceGroups = ['none', 'collection', 'publisher', 'date', 'grade'] as const;
export const cardSorts = ['reading', 'newest', 'tag'] as const;
export const cardGroups = ['none', 'paragraph', 'tag'] as const;
export const defaultTemplate = '“{quote}” ({title}, {publisher}, {date}, ¶ {paragraph}, SHA-256 {sha256:8}…)';
/** Sizes of text in CSS pixels, widths of the column in characters, heights of lines as a factor: limits and steps. */
export const textSizes = { least: 12, most: 36, step: 1 } as const;
export const columnWidths = { least: 40, most: 110, step: 2 } as const;
export const lineHeights = { least: 1.25, most: 2.5, step: 0.05 } as const;
/** Megabytes of one file. */
export const importLimits = { least: 10, most: 500, step: 10 } as const;
/** 'system' is whatever serif the system has; the others come with Glossator. */
export const readingFonts = ['system', 'serif', 'sans', 'legible'] as const;

const within = ({ least, most }: { readonly least: number; readonly most: number }, usual: number) =>
  z.number().min(least).max(most).catch(usual).default(usual);

export const Preferences = z.object({
  /** Null: the system's, when we speak it, else English. */
  language: z.enum(languageCodes).nullable().catch(null).default(null),
  /** A selection by mouse takes whole words; Alt held while dragging does the opposite. */
  snapToWords: z.boolean().catch(false).default(false),
  /** A click sets where a selection begins, the next one where it ends: nothing needs to be held down. */
  clickToSelect: z.boolean().catch(false).default(false),
  /** A screen reader is told which passages the caret enters and leaves. */
  announcePassages: z.boolean().catch(false).default(false),
  /** The reader names characters without width and those that turn the direction of what follows. */
  showHiddenCharacters: z.boolean().catch(false).default(false),
  /** Keys that differ from the defaults, by action (core/shortcuts.ts). */
  shortcuts: z
    .record(z.string().max(60), z.array(z.string().min(1).max(40)).max(4))
    .catch({})
    .default({}),
  theme: z.enum(['system', 'light', 'dark']).catch('system').default('system'),
  /** How the list of passages is sorted and grouped. */
  cardSort: z.enum(cardSorts).catch('reading').default('reading'),
  cardGroup: z.enum(cardGroups).catch('none').default('none'),
  /** How the library is sorted and grouped. */
  sourceSort: z.enum(sourceSorts).catch('library').default('library'),
  sourceGroup: z.enum(sourceGroups).catch('none').default('none'),
  /** The table of sources. */
  table: TableView,
  /** What a passage is copied as; core/analysis/citation.ts knows the placeholders. */
  citationTemplate: z.string().max(2000).catch(defaultTemplate).default(defaultTemplate),
  /** How wide the panels beside the text are, and which are open. */
  panels: Panels,
  textSize: within(textSizes, 17),
  columnWidth: within(columnWidths, 70),
  lineHeight: within(lineHeights, 1.75),
  readingFont: z.enum(readingFonts).catch('system').default('system'),
  /** Megabytes that a file may have, and the text in it when it is unpacked. */
  importLimit: within(importLimits, 200),
  /** The first-run tour was seen or skipped. */
  tourDone: z.boolean().catch(false).default(false),
});
export type Preferences = z.infer<typeof Preferences>;

const some = Preferences.partial().strict();
/** Some preferences, changed; unknown names are refused. Only checked: parsing would put the defaults of all others in. */
export const PreferenceChanges = z.custom<z.input<typeof some>>((given) => some.safeParse(given).success);
export type PreferenceChanges = z.input<typeof PreferenceChanges>;

export const defaultPreferences: Preferences = Preferences.parse({});
