import { describe, expect, it } from 'vitest';
import { Tag } from '../../core/model/tag';
import { pickerOptions, type PickerOption } from './options';

let order = 0;
const tag = (id: string, name: string, parent: string | null = null): Tag => {
  order += 1;
  return Tag.parse({ kind: 'tag', id, name, parent, definition: '', colour: '#3b82c4', shortcut: null, order });
};
const tags = [
  tag('claim', 'Claim'),
  tag('threat', 'Threat', 'claim'),
  tag('accusation', 'Accusation', 'claim'),
  tag('speaker', 'Speaker'),
  tag('cafe', 'Café'),
  tag('weapon', 'Weapon system'),
];
const shown = (options: readonly PickerOption[]) =>
  options.map((option) =>
    option.kind === 'tag'
      ? option.node.fullName
      : `+ ${option.parent ? `${option.parent.fullName} > ` : ''}${option.name}`,
  );
const marked = (option: PickerOption | undefined) =>
  option?.kind === 'tag' ? option.matches.map(([start, end]) => option.node.fullName.slice(start, end)) : [];

describe('pickerOptions', () => {
  it('offers recent tags first when nothing is typed, and skips those that are gone', () => {
    expect(shown(pickerOptions(tags, ['speaker', 'gone', 'threat'], ' '))).toEqual([
      'Speaker',
      'Claim / Threat',
      'Claim',
      'Claim / Accusation',
      'Café',
      'Weapon system',
    ]);
  });
  it('filters over full names without accents and case, and marks what matched', () => {
    const [first] = pickerOptions(tags, [], 'CAFE');
    expect(shown(first ? [first] : [])).toEqual(['Café']);
    expect(marked(first)).toEqual(['Café']);
  });
  it('wants every word, in any order', () => {
    const options = pickerOptions(tags, [], 'thr cla');
    expect(shown(options)[0]).toBe('Claim / Threat');
    expect(marked(options[0])).toEqual(['Cla', 'Thr']);
  });
  it('puts a name that begins so before one that only contains it', () => {
    expect(shown(pickerOptions(tags, [], 's')).slice(0, 2)).toEqual(['Speaker', 'Weapon system']);
  });
  it('offers to create what does not exist, below a named parent too', () => {
    expect(shown(pickerOptions(tags, [], 'Denial'))).toEqual(['+ Denial']);
    expect(shown(pickerOptions(tags, [], 'claim/ Denial'))).toEqual(['+ Claim > Denial']);
  });
  it('offers no second tag of the same name', () => {
    expect(shown(pickerOptions(tags, [], ' claim '))).toEqual(['Claim', 'Claim / Threat', 'Claim / Accusation']);
    expect(shown(pickerOptions(tags, [], 'claim/threat'))).toEqual(['Claim / Threat']);
  });
  it('makes a root tag though a nested one is called so, which is offered first', () => {
    expect(shown(pickerOptions(tags, [], 'Threat'))).toEqual(['Claim / Threat', '+ Threat']);
    expect(shown(pickerOptions([...tags, tag('root', 'Threat')], [], 'threat'))).toEqual(['Threat', 'Claim / Threat']);
  });
  it('takes a slash behind no tag for a part of the name', () => {
    expect(shown(pickerOptions(tags, [], 'US/ROK'))).toEqual(['+ US/ROK']);
    expect(shown(pickerOptions(tags, [], 'Claim / US/ROK'))).toEqual(['+ Claim > US/ROK']);
    expect(shown(pickerOptions([tag('us', 'US/ROK')], [], 'us/rok'))).toEqual(['US/ROK']);
  });
  it('creates nothing below a parent that does not exist, and nothing without a name', () => {
    expect(pickerOptions(tags, [], 'Nowhere / Denial')).toEqual([]);
    expect(shown(pickerOptions(tags, [], 'Speaker /'))).toEqual([]);
    expect(shown(pickerOptions(tags, [], 'Claim /'))).toEqual(['Claim / Threat', 'Claim / Accusation']);
  });
});
