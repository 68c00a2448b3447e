// Which dialogs are open. The question for the creator's name may come above another one.
import { DeleteDialog } from '../tags/delete-dialog';
import { MergeDialog } from '../tags/merge-dialog';
import { TagDialog } from '../tags/tag-dialog';
import { useUi } from '../state/ui';
import { CreatorDialog } from './creator-dialog';
import { PasteDialog } from '../importing/paste-dialog';
import { SourceImportDialog } from '../importing/source-import-dialog';
import { useSourceImport } from '../importing/state';
import { ImportDialog } from './import-dialog';
import { AboutDialog } from '../help/about-dialog';
import { ReportDialog } from '../help/report-dialog';
import { ManualDialog } from '../manual/manual-dialog';
import { Palette } from '../palette/palette';
import { CompareDialog } from '../review/compare-dialog';
import { DecodeDialog } from '../review/decode-dialog';
import { ReplaceDialog } from '../review/replace-dialog';
import { isOverTable } from '../library/source-actions';
import { SourceQuestionDialog } from '../library/source-questions';
import { SourcesTable } from '../library/table/sources-table';
import { KeysDialog } from './keys-dialog';
import { OriginalDialog } from './original-dialog';
import { VerifyDialog } from './verify-dialog';
import { LegendDialog } from './legend-dialog';
import { SettingsDialog } from './settings/settings-dialog';
import { ParagraphDialog } from './paragraph-dialog';

export function Dialogs() {
  const dialog = useUi((state) => state.dialog);
  const question = useUi((state) => state.creatorQuestion);
  const plan = useUi((state) => state.importPlan);
  const sourceImport = useSourceImport();
  const hasPalette = useUi((state) => state.palette);
  return (
    <>
      {hasPalette && <Palette />}
      {dialog?.kind === 'tag' && (
        <TagDialog key={dialog.id} id={dialog.id} parent={dialog.parent} atColour={dialog.colour === true} />
      )}
      {dialog?.kind === 'mergeTag' && <MergeDialog id={dialog.id} />}
      {dialog?.kind === 'deleteTag' && <DeleteDialog id={dialog.id} />}
      {dialog?.kind === 'keys' && <KeysDialog />}
      {dialog?.kind === 'legend' && <LegendDialog />}
      {dialog?.kind === 'manual' && <ManualDialog />}
      {dialog && !isOverTable(dialog) && <SourceQuestionDialog dialog={dialog} />}
      {dialog && (dialog.kind === 'sourcesTable' || isOverTable(dialog)) && <SourcesTable />}
      {dialog?.kind === 'verify' && <VerifyDialog />}
      {dialog?.kind === 'original' && <OriginalDialog of={dialog.of} original={dialog.original} />}
      {dialog?.kind === 'report' && <ReportDialog text={dialog.text} />}
      {dialog?.kind === 'about' && <AboutDialog facts={dialog.facts} />}
      {dialog?.kind === 'settings' && <SettingsDialog page={dialog.page} />}
      {dialog?.kind === 'paragraph' && <ParagraphDialog />}
      {dialog?.kind === 'compareRevisions' && <CompareDialog key={dialog.id} id={dialog.id} />}
      {dialog?.kind === 'replaceText' && <ReplaceDialog key={dialog.id} id={dialog.id} />}
      {dialog?.kind === 'decodeAgain' && <DecodeDialog key={dialog.id} id={dialog.id} />}
      {dialog?.kind === 'paste' && <PasteDialog text={dialog.text} />}
      {sourceImport && <SourceImportDialog key={sourceImport.importId} state={sourceImport} />}
      {plan && <ImportDialog key={plan.planId} planned={plan} />}
      {question && <CreatorDialog question={question} />}
    </>
  );
}
