// One note while it is written: hands over what was typed, at every pause and at the end, and keeps what was refused.
import { noteOf, type Annotation } from '../../core/model/annotation';
import type { AnnotationId } from '../../core/model/identifier';
import { setNote } from '../passages';
import { mirror } from '../state/project';
import { announce, ui } from '../state/ui';
import { strings } from '../../core/language/index';

/** Milliseconds without a key: a killed app loses no more of a note than this. */
const pause = 500;

/** Notes that are being written. */
const open = new Set<NoteSession>();

/** Before the app quits: hands over what is being written; the editor stays open in case the analyst stays. */
export async function flushOpenNotes(): Promise<void> {
  for (const session of open) await session.flush();
}

/** What was typed and not taken, because it failed: the next editor begins with it. */
const refused = new Map<AnnotationId, string>();

export class NoteSession {
  readonly #annotation: Annotation;
  readonly #field: HTMLTextAreaElement;
  readonly #directory = mirror.getState().view?.directory;
  readonly #before: string;
  /** The field's text that main has, or was last sent. */
  #sent: string;
  #lastSending: Promise<boolean> = Promise.resolve(true);
  #hasChanged = false;
  #hasEnded = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(annotation: Annotation, field: HTMLTextAreaElement) {
    this.#annotation = annotation;
    this.#field = field;
    this.#before = noteOf(annotation) ?? '';
    field.value = this.#before;
    this.#sent = field.value; // as the field gives it back: line ends may differ from the note's
    field.value = refused.get(annotation.id) ?? field.value;
    open.add(this);
  }

  typed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), pause);
  }

  /** Hands over what main does not have yet; false when it was refused. */
  flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    const isElsewhere = mirror.getState().view?.directory !== this.#directory;
    const text = this.#field.value;
    if (text !== this.#sent && !isElsewhere) {
      const before = this.#sent;
      this.#sent = text;
      this.#lastSending = this.#lastSending.then(() => this.#send(text, before));
    }
    return this.#lastSending;
  }

  /** However often it is handed over while it is written, a note is one undo step. */
  async #send(text: string, before: string): Promise<boolean> {
    const isDone = await setNote(this.#annotation.id, text.trim(), this.#hasChanged);
    if (isDone) this.#hasChanged = true;
    else if (this.#sent === text) this.#sent = before;
    return isDone;
  }

  /** The editor shows what was refused, and nothing else was typed: only the analyst's wish sends it again. */
  get isRefused(): boolean {
    return refused.get(this.#annotation.id) === this.#field.value;
  }

  /** The note is finished. What is refused comes back in the editor. */
  async end(): Promise<void> {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    open.delete(this);
    const { id } = this.#annotation;
    const text = this.#field.value;
    if (await this.flush()) {
      refused.delete(id);
      if (this.#hasChanged) announce(text.trim() === '' ? strings.noteRemoved : strings.noteWritten);
      return;
    }
    refused.set(id, text);
    if (ui.getState().noteOf === null && mirror.getState().open?.index.find(id)) ui.setState({ noteOf: id });
  }

  /** The note is to be as it was when the editor opened. */
  drop(): void {
    this.#hasEnded = true;
    open.delete(this);
    clearTimeout(this.#timer);
    refused.delete(this.#annotation.id);
    void this.#lastSending.then(() => this.#hasChanged && setNote(this.#annotation.id, this.#before, true));
  }
}
