import type { ComponentChildren, JSX } from 'preact';
import { Icon } from './Icon.tsx';

interface Props {
  readonly isOpen: boolean;
  /** Id of what it shows and hides. */
  readonly controls: string;
  readonly onToggle: () => void;
  readonly children: ComponentChildren;
}

/**
 * Shows more, and less again. A button, not a `<details>`: what it shows stands elsewhere, so that buttons in one row stay
 * where they are under the pointer; and a page that prevents the default action of every click cannot reach it.
 */
export function Unfold({ isOpen, controls, onToggle, children }: Props): JSX.Element {
  return (
    <button
      type="button"
      class="button unfold"
      data-kind="quiet"
      aria-expanded={isOpen}
      aria-controls={isOpen ? controls : undefined}
      onClick={onToggle}
    >
      {children}
      <Icon sign="unfold" />
    </button>
  );
}
