// The left side of the manual: its pages, or the places where the words that are searched for stand.
import { useEffect, useRef } from 'react';
import { strings } from '../../core/language/index';
import { Marked } from '../ui/marked';
import type { Page } from './pages';
import type { Hit } from './search';

export type Option = { readonly kind: 'page'; readonly page: Page } | ({ readonly kind: 'hit' } & Hit);

interface ManualListProps {
  readonly id: string;
  readonly options: readonly Option[];
  readonly active: number;
  /** The page that is shown. */
  readonly shown: string | undefined;
  readonly onChoose: (option: Option) => void;
}

export const optionId = (list: string, number: number) => `${list}-${number}`;

export function ManualList({ id, options, active, shown, onChoose }: ManualListProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active, options]);
  return (
    <ul
      ref={list}
      id={id}
      role="listbox"
      className="manual-list"
      aria-label={options[0]?.kind === 'hit' ? strings.help.found : strings.help.pages}
    >
      {options.map((option, i) => (
        <li
          key={i}
          id={optionId(id, i)}
          role="option"
          className="manual-option"
          aria-selected={i === active}
          {...(option.kind === 'page' && option.page.id === shown && { 'aria-current': 'page' as const })}
          onMouseDown={(event) => event.preventDefault()} // the keyboard stays in the field until it is sent on
          onClick={() => onChoose(option)}
        >
          {option.kind === 'page' ? option.page.title : <HitView hit={option} />}
        </li>
      ))}
    </ul>
  );
}

function HitView({ hit: { page, block, heading, excerpt, matches } }: { readonly hit: Hit }) {
  const isTitle = block < 0;
  return (
    <>
      <span className="manual-hit-place">{heading === page.title ? page.title : `${page.title} › ${heading}`}</span>
      {!isTitle && excerpt !== heading && (
        <>
          {' '}
          <span className="manual-hit-words">
            <Marked text={excerpt} matches={matches} />
          </span>
        </>
      )}
    </>
  );
}
