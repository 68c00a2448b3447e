// Buttons in the app's look. Presentational.
import type { ComponentProps, ReactNode } from 'react';

type ButtonProps = Omit<ComponentProps<'button'>, 'className'> & {
  readonly variant?: 'plain' | 'primary' | 'danger' | 'quiet';
};

export function Button({ variant = 'plain', type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={`button button-${variant}`} {...rest} />;
}

type IconButtonProps = Omit<ComponentProps<'button'>, 'className' | 'aria-label' | 'children'> & {
  /** What it does: its accessible name. */
  readonly label: string;
  readonly children: ReactNode;
};

export function IconButton({ label, type = 'button', children, ...rest }: IconButtonProps) {
  return (
    <button type={type} className="icon-button" aria-label={label} {...rest}>
      {children}
    </button>
  );
}
