// Which question about sources is asked; it lies above the table of sources when it was asked there.
import type { OpenDialog } from '../state/ui';
import { GradeDialog } from './grade-dialog';
import { RenameCollectionDialog } from './rename-collection-dialog';
import { NewCollectionDialog, RemoveSourcesDialog, RenameSourceDialog } from './source-dialogs';

export function SourceQuestionDialog({ dialog }: { readonly dialog: OpenDialog }) {
  switch (dialog.kind) {
    case 'renameSource':
      return <RenameSourceDialog key={dialog.id} id={dialog.id} />;
    case 'removeSources':
      return <RemoveSourcesDialog ids={dialog.ids} />;
    case 'newCollection':
      return <NewCollectionDialog ids={dialog.ids} />;
    case 'gradeSources':
      return <GradeDialog ids={dialog.ids} grade={dialog.grade} />;
    case 'renameCollection':
      return <RenameCollectionDialog name={dialog.name} />;
    default:
      return null;
  }
}
