import { describe, expect, it } from 'vitest';
import { defaultPanels } from '../../core/model/panels';
import { panelsHash } from './panels';

const settings = (panels: unknown) => JSON.stringify({ creator: null, preferences: { panels } });

describe('panelsHash', () => {
  it('says nothing for the usual panels, for none, and for what is damaged', () => {
    for (const text of ['', '{', 'null', '[]', '{"preferences":7}', settings(undefined), settings(defaultPanels)]) {
      expect(panelsHash(text), text).toBe('');
    }
  });

  it('tells what differs', () => {
    const hash = panelsHash(settings({ left: 240, leftOpen: false }));
    expect(JSON.parse(decodeURIComponent(hash.slice(1)))).toEqual({ ...defaultPanels, left: 240, leftOpen: false });
  });
});
