// How the text looks. The reader follows while one chooses; the sample shows it where the dialog covers the text.
import { useLayoutEffect, useRef } from 'react';
import { strings } from '../../../core/language/index';
import {
  columnWidths,
  defaultPreferences,
  lineHeights,
  readingFonts,
  textSizes,
} from '../../../core/model/preferences';
import { applyLook } from '../../reader/reader-look';
import { useReaderLook } from '../../reader/use-reader-look';
import { changePreferences, usePreferences } from '../../state/settings';
import { Button } from '../../ui/button';
import { ChoiceSetting, RangeSetting, SwitchSetting } from './setting';

const themes = ['system', 'light', 'dark'] as const;

export function ReadingPage() {
  const theme = usePreferences((preferences) => preferences.theme);
  const { textSize, columnWidth, lineHeight, readingFont } = useReaderLook();
  const showHidden = usePreferences((preferences) => preferences.showHiddenCharacters);
  const { look } = strings;
  const decimal = new Intl.NumberFormat(document.documentElement.lang, { minimumFractionDigits: 2 });
  return (
    <>
      <ChoiceSetting
        label={strings.settings.theme}
        items={themes.map((value) => ({ value, label: strings.settings.themes[value] }))}
        value={theme}
        onChange={(chosen) => changePreferences({ theme: chosen })}
      />
      <ChoiceSetting
        label={look.readingFont}
        items={readingFonts.map((value) => ({ value, label: look.fonts[value] }))}
        value={readingFont}
        onChange={(chosen) => changePreferences({ readingFont: chosen })}
        {...(readingFont === 'legible' && { hint: look.fontHint })}
      />
      <RangeSetting
        label={look.textSize}
        value={textSize}
        {...textSizes}
        shown={look.pixels(textSize)}
        onChange={(chosen) => changePreferences({ textSize: chosen })}
      />
      <RangeSetting
        label={look.columnWidth}
        value={columnWidth}
        {...columnWidths}
        shown={look.characters(columnWidth)}
        onChange={(chosen) => changePreferences({ columnWidth: chosen })}
      />
      <RangeSetting
        label={look.lineHeight}
        value={lineHeight}
        {...lineHeights}
        shown={decimal.format(lineHeight)}
        onChange={(chosen) => changePreferences({ lineHeight: chosen })}
      />
      <SwitchSetting
        label={strings.actions.showHiddenCharacters}
        hint={strings.settings.switchHints.showHiddenCharacters}
        value={showHidden}
        onChange={(showHiddenCharacters) => changePreferences({ showHiddenCharacters })}
      />
      <Preview />
      <div className="button-row">
        <Button onClick={resetLook}>{look.reset}</Button>
      </div>
    </>
  );
}

function Preview() {
  const look = useReaderLook();
  const sample = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (sample.current) applyLook(sample.current, look);
  }, [look]);
  return (
    <section aria-label={strings.look.preview} className="look-preview">
      <p ref={sample} className="look-sample">
        {strings.look.previewText}
      </p>
    </section>
  );
}

function resetLook(): void {
  const { textSize, columnWidth, lineHeight, readingFont } = defaultPreferences;
  changePreferences({ textSize, columnWidth, lineHeight, readingFont });
}
