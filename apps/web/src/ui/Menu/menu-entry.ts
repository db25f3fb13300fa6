import type { LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly icon?: LucideIcon;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** A line above this entry. */
  readonly ruled?: boolean;
  readonly onAction: () => void;
}

export interface MenuProps {
  /** What the list is about, for screen readers. */
  readonly label: string;
  /** The button that opens it: a `Button` or an `IconButton`. */
  readonly trigger: ReactElement;
  readonly entries: readonly MenuEntry[];
}
