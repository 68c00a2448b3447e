// What proves that a text is the one that was received: facts of one revision, to be read and to be copied as lines.
import { formatDay, formatTime } from './language/dates';
import { strings } from './language/index';
import type { Revision, Source } from './model/source';

export interface ProofFact {
  readonly name: string;
  readonly value: string;
  /** A hash: copied alone, too. */
  readonly isHash?: true;
}

/** In the order in which they are shown. `exactTime`: moments in ISO 8601 instead of the reader's words. */
export function proofFacts(revision: Revision, { exactTime = false } = {}): ProofFact[] {
  const names = strings.sourcePanel;
  const { layoutSha256 } = revision;
  return [
    { name: names.file, value: revision.originalName },
    { name: names.received, value: receivedWords(revision, exactTime) },
    { name: names.extractor, value: extractorWords(revision) },
    { name: names.encoding, value: revision.encoding },
    { name: names.length, value: names.characters(revision.codePointLength) },
    { name: names.textHash, value: revision.textSha256, isHash: true },
    { name: names.originalHash, value: revision.originalSha256, isHash: true },
    ...(layoutSha256 === undefined ? [] : [{ name: names.layoutHash, value: layoutSha256, isHash: true } as const]),
  ];
}

function receivedWords({ received }: Revision, exactTime: boolean): string {
  const names = strings.sourcePanel;
  if (received === undefined) return names.receivedUnknown;
  const { time, how } = received;
  return names.receivedAs[how](exactTime ? time : `${formatDay(time)}, ${formatTime(time)}`);
}

function extractorWords({ extractor, received }: Revision): string {
  const names = strings.sourcePanel;
  if (extractor === undefined) return received?.how === 'paste' ? names.pastedText : names.decodedOnly;
  const { name, version, variant } = extractor;
  return names.extractorOf(name, version, variant === undefined ? '' : names.variant(variant));
}

/** "Revision 2 · 3 May 2026 (newest)": the revision at `place`, counted from 0. */
export function revisionName({ revisions }: Pick<Source, 'revisions'>, place: number): string {
  const received = revisions[place]?.received;
  const words = strings.revisions;
  const name = words.revision(place + 1, received === undefined ? words.dateUnknown : formatDay(received.time));
  return place === revisions.length - 1 && place > 0 ? words.newest(name) : name;
}

/** The whole proof of a revision as plain lines, the source's title first. */
export function proofText(source: Pick<Source, 'title' | 'revisions'>, place: number): string {
  const revision = source.revisions[place];
  if (revision === undefined) return '';
  const facts = proofFacts(revision, { exactTime: true }).map(({ name, value }) => `${name}: ${value}`);
  return [source.title, revisionName(source, place), ...facts].join('\n');
}
