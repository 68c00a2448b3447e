import { expect, it } from 'vitest';
import { codeOf, valueOf } from '../testing/temporary';
import { usualLimits } from './kinds';
import { subtitles } from './subtitles';

const extract = (content: string, name: string) =>
  subtitles.extract({ bytes: Buffer.from(content), name, encoding: null }, usualLimits);

it('SRT: a cue is a line, a minute a page, markup is beside the text', async () => {
  const [text] = valueOf(
    await extract(
      '\uFEFF1\r\n00:00:01,000 --> 00:00:02,500\r\n{\\an8}<i>First</i> cue,\r\nits second line\r\n\r\n2\r\n00:00:59,000 --> 00:01:00,000\r\n2 < 3 & so\r\n\r\n3\r\n01:02:00,000 --> 01:02:01,000\r\n<font color="red">Late</font>\r\n',
      'x.srt',
    ),
  );
  expect(text?.text).toBe('First cue, its second line\n2 < 3 & so\nLate\n');
  expect(text?.ranges).toEqual([
    { type: 'emphasis', strong: false, start: 0, end: 5 },
    { type: 'page', label: '00:00', start: 0, end: 0 },
    { type: 'page', label: '01:02', start: 38, end: 38 },
  ]);
});

it('WebVTT: who speaks is said where it changes; notes and styles are no text', async () => {
  const content =
    'WEBVTT\n\nSTYLE\n::cue { color: red }\n\nNOTE not this\n\nid 7\n00:01.000 --> 00:02.500 align:start\n<v Anna>First &amp; <b>bold</b> <00:02.000>cue\n\n00:03.000 --> 00:04.000\n<v Anna>again\n\n00:05.000 --> 00:06.000\n<v.loud Ben>Yes</v>\n';
  const [text] = valueOf(await extract(content, 'x.vtt'));
  expect(text?.text).toBe('Anna: First & bold cue\nagain\nBen: Yes\n');
  expect(subtitles.recognises?.(Buffer.from(content))).toBe(true);
});

it('a blank line within a cue, a space between cues and times without milliseconds lose nothing and add nothing', async () => {
  const srt =
    '1\n00:00:01,000 --> 00:00:02,000\nFirst\n\nits second part\n \n2\n00:00:03 --> 00:00:04\nSecond\n3\n0:00:05.5-->0:00:06.5\n2017\n\n4\n00:00:07,000 --> 00:00:08,000\n\n';
  expect(valueOf(await extract(srt, 'x.srt'))[0]?.text).toBe('First its second part\nSecond\n2017\n');
  const vtt =
    'WEBVTT\n\n00:01.000 --> 00:02.000\nFirst\n\nits second part\n\nNOTE not this\nnor this\n\nid\n00:03.000 --> 00:04.000\nNOTE: the\n7\n00:05.000 --> 00:06.000\nend';
  expect(valueOf(await extract(vtt, 'x.vtt'))[0]?.text).toBe('First its second part\nNOTE: the 7\nend\n');
});

it('what holds no cue is refused', async () => {
  expect(codeOf(await extract('WEBVTT\n\nNOTE nothing', 'x.vtt'))).toBe('CANNOT_EXTRACT');
});
