// The registry of commands: everything that changes a project and can be undone.
import type { z } from 'zod';
import { annotate, removeAnnotations, setNote, tagPassage, untagPassage } from './annotations';
import { setBookmark } from './bookmarks';
import { setImportance } from './importance';
import { editSources, gradeSources, removeSources, renameCollection } from './source-metadata';
import { addSources } from './sources';
import { replaceText } from './replace-text';
import { acceptPlaces, markGone } from './review';
import { tagHits } from './tag-hits';
import { addTarget, removeTarget, setTargets } from './targets';
import { mergeTags, moveTag, removeTag } from './tag-tree';
import { addTagSet, createTag, updateTag } from './tags';

export const commands = {
  annotate,
  tagPassage,
  tagHits,
  untagPassage,
  setNote,
  removeAnnotations,
  setTargets,
  addTarget,
  removeTarget,
  setImportance,
  setBookmark,
  createTag,
  addTagSet,
  updateTag,
  moveTag,
  mergeTags,
  removeTag,
  addSources,
  editSources,
  renameCollection,
  gradeSources,
  removeSources,
  replaceText,
  acceptPlaces,
  markGone,
} as const;

type CommandType = keyof typeof commands;
/** What a caller sends: {type, input}; defaults may be left out. */
export type CommandCall = {
  [T in CommandType]: { type: T; input: z.input<(typeof commands)[T]['input']> };
}[CommandType];

/** Commands that only main's own code may run: a window asks through a call that checks more. */
export const internalCommands: ReadonlySet<CommandType> = new Set(['addSources', 'replaceText']);
