import type { Editor } from '@tiptap/react';
import type { Spot } from '../paper/views/desk.js';

/** What every form in the text gets. Without a spot it puts something new in. */
export interface FormProps {
  readonly editor: Editor;
  readonly spot: Spot | null;
  readonly onClose: () => void;
}
