// What may become a source.
import { strings } from '../../../core/language/index';
import { formatNumber } from '../../../core/language/numbers';
import { importLimits } from '../../../core/model/preferences';
import { changePreferences, usePreferences } from '../../state/settings';
import { RangeSetting } from './setting';

export function SourcesPage() {
  const limit = usePreferences(({ importLimit }) => importLimit);
  return (
    <RangeSetting
      label={strings.settings.importLimit}
      hint={strings.settings.importLimitHint}
      value={limit}
      {...importLimits}
      shown={strings.settings.megabytes(formatNumber(limit))}
      onChange={(importLimit) => changePreferences({ importLimit })}
    />
  );
}
