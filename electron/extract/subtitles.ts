// Subtitles (SRT, WebVTT): each cue a line, the times beside the text: a new minute is a page that is called by its time.
import { strings } from '../../core/language/index';
import { fail, succeed } from '../../core/result';
import { TextBuilder } from '../../core/text/text-builder';
import { decodeText } from './encodings';
import type { Extractor } from './extractor';

/** Some write no milliseconds. */
const timing = /^\s*(?:(\d{1,4}):)?(\d{1,2}):(\d{2})(?:[.,]\d{1,3})?\s*-->\s*\d{1,4}:\d/;
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00A0',
  lrm: '\u200E',
  rlm: '\u200F',
};

export const subtitles: Extractor = {
  name: 'subtitles',
  version: 2,
  extensions: ['srt', 'vtt'],
  isEncoded: true,
  recognises: (bytes) =>
    /^(\u00EF\u00BB\u00BF)?WEBVTT[ \t\r\n]/.test(Buffer.from(bytes.subarray(0, 16)).toString('latin1')),
  extract: ({ bytes, name, encoding: chosen }) => {
    const decoded = decodeText(bytes, { name, chosen });
    if (!decoded.ok) return Promise.resolve(decoded);
    const { text, encoding, guessed } = decoded.value;
    const cues = cuesOf(text);
    if (cues.length === 0)
      return Promise.resolve(fail('CANNOT_EXTRACT', strings.extraction.damaged(name, 'subtitles')));
    const builder = new TextBuilder();
    let minute = '';
    let speaker = '';
    for (const { time, lines } of cues) {
      if (time !== minute) builder.page(time);
      minute = time;
      speaker = putCue(builder, lines, speaker);
    }
    return Promise.resolve(
      succeed([{ ...builder.build(), metadata: {}, encoding, ...(guessed && { encodingGuessed: true as const }) }]),
    );
  },
};

interface Cue {
  /** "01:02": hours and minutes. */
  readonly time: string;
  readonly lines: readonly string[];
}

/** From one line with times to the next: a blank line may stand within a cue. */
function cuesOf(text: string): Cue[] {
  const isWebVtt = /^WEBVTT\b/.test(text);
  const cues: { time: string; lines: string[] }[] = [];
  let isNote = false;
  const lines = text.split('\n');
  lines.forEach((line, at) => {
    const [, hours = '0', minutes] = timing.exec(line) ?? [];
    const isFirst = isBlank(lines[at - 1]);
    if (minutes !== undefined) cues.push({ time: `${hours.padStart(2, '0')}:${minutes.padStart(2, '0')}`, lines: [] });
    isNote = minutes === undefined && (isFirst ? isWebVtt && /^(NOTE|STYLE|REGION)\b/.test(line) : isNote);
    const isName = timing.test(lines[at + 1] ?? '') && (isWebVtt ? isFirst : /^\s*\d+\s*$/.test(line));
    if (minutes === undefined && !isNote && !isName && !isBlank(line)) cues.at(-1)?.lines.push(line);
  });
  return cues;
}

const isBlank = (line = '') => line.trim() === '';

/** One line; answers who speaks now. Who speaks is said where that changes. */
function putCue(builder: TextBuilder, lines: readonly string[], before: string): string {
  builder.break(1);
  let speaker = before;
  const open: ReturnType<TextBuilder['begin']>[] = [];
  const words = (text: string) => {
    builder.words(text.replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (whole, name: string) => entities[name] ?? whole));
  };
  const cue = lines.join(' ').replace(/\{\\[^}]*\}/g, '');
  for (const piece of cue.split(/(<\/?[A-Za-z][^<>]*>|<[\d:.]+>)/)) {
    const [, end, name = '', voice = ''] = /^<(\/?)([A-Za-z]+)(?:\.[^\s>]*)?\s*([^>]*)>$/.exec(piece) ?? [];
    if (end === undefined) {
      if (!/^<[\d:.]+>$/.test(piece)) words(piece);
    } else if (/^[ib]$/i.test(name)) {
      const last = end === '' ? undefined : open.pop();
      if (last !== undefined) builder.end(last);
      if (end === '') open.push(builder.begin({ type: 'emphasis', strong: name.toLowerCase() === 'b' }));
    } else if (name === 'v' && end === '' && voice.trim() !== '' && voice.trim() !== speaker) {
      speaker = voice.trim();
      words(`${speaker}: `);
    }
  }
  for (const range of open.reverse()) builder.end(range);
  return speaker;
}
