// A modal dialog in the app's look: title, body, buttons. Esc closes it. Presentational.
import { strings } from '../../core/language/index';
import { Dialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';

interface ModalProps {
  readonly title: string;
  readonly description?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
  /** As large as the window allows. */
  readonly size?: 'full';
  /** Whether a press outside closes it. Not for forms: what was typed would be lost. */
  readonly closesOutside?: boolean;
  /** What gets the keyboard when it opens; its first control otherwise. */
  readonly initialFocus?: RefObject<HTMLElement | null>;
}

export function Modal({
  title,
  description,
  onClose,
  children,
  wide = false,
  size,
  closesOutside = false,
  initialFocus,
}: ModalProps) {
  return (
    <Dialog.Root open disablePointerDismissal={!closesOutside} onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className="modal-backdrop" />
        <Dialog.Popup
          className={size === 'full' ? 'modal modal-full' : wide ? 'modal modal-wide' : 'modal'}
          data-modal=""
          {...(initialFocus && { initialFocus })}
        >
          <div className="modal-header">
            <Dialog.Title className="modal-title">{title}</Dialog.Title>
            <Dialog.Close className="icon-button" aria-label={strings.dialogs.close}>
              <X aria-hidden="true" />
            </Dialog.Close>
          </div>
          {description !== undefined && (
            <Dialog.Description className="modal-description">{description}</Dialog.Description>
          )}
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
