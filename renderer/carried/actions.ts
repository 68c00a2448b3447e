// What can be asked about passages by keyboard: what the current one carries, and which ones a paragraph has.
import { strings } from '../../core/language/index';
import { annotationById } from '../passages';
import { placeNow } from '../place';
import { readerRef, revealAnnotation } from '../reader-handle';
import { mirror } from '../state/project';
import { paintedAnnotations } from '../state/shown';
import { announce, ui } from '../state/ui';
import { showBeside } from './gone-to';
import { carried, hideCard, listPassages } from './state';
import { wordsOf } from './use-carried-words';
import { spoken } from './words';

/** Shows the card of the current passage and says it; again, and it goes. */
export function toggleCard(): void {
  if (carried.getState().card !== null) {
    hideCard();
    return;
  }
  const annotation = annotationById(ui.getState().current);
  const words = annotation && wordsOf(annotation);
  if (!annotation || !words) {
    announce(strings.carried.noCurrent);
    return;
  }
  revealAnnotation(annotation);
  showBeside(annotation);
  announce(spoken(words));
}

/** Offers the passages of the paragraph where one is. */
export function choosePassage(): void {
  const { open } = mirror.getState();
  if (open === null) return;
  const place = placeNow();
  const i = open.paragraphs.at(place);
  const painted = new Set(paintedAnnotations());
  const here = open.index.ofParagraph(i).filter((annotation) => painted.has(annotation));
  const box = readerRef.current?.rectOf({ start: place, end: place + 1 });
  if (here.length === 0 || !box) announce(strings.carried.noneHere);
  else listPassages(here, box);
}
