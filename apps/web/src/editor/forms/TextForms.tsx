import type { Editor } from '@tiptap/react';
import type { ComponentType } from 'react';
import type { FormKind, Spot } from '../paper/views/desk.js';
import { FootnoteForm } from './FootnoteForm.js';
import type { FormProps } from './form-props.js';
import { ImageForm } from './ImageForm.js';
import type { InsertKind } from './insert-kind.js';
import { LetterheadForm } from './LetterheadForm.js';
import { LinkForm } from './LinkForm.js';
import { PointReasoningForm } from './PointReasoningForm.js';
import { PointRefForm } from './PointRefForm.js';
import { SectionForm } from './SectionForm.js';
import { SignatoryForm } from './SignatoryForm.js';

/** Which form is open; without a spot it puts something new in. */
export interface OpenForm {
  readonly kind: FormKind | InsertKind;
  readonly spot: Spot | null;
}

const forms: Readonly<Record<FormKind | InsertKind, ComponentType<FormProps>>> = {
  letterhead: LetterheadForm,
  signatory: SignatoryForm,
  section: SectionForm,
  image: ImageForm,
  footnote: FootnoteForm,
  link: LinkForm,
  pointReasoning: PointReasoningForm,
  pointRef: PointRefForm,
};

interface Props {
  readonly editor: Editor;
  readonly form: OpenForm;
  readonly onClose: () => void;
}

/** The one form that is open. */
export const TextForms = ({ editor, form, onClose }: Props) => {
  const Form = forms[form.kind];
  return <Form editor={editor} spot={form.spot} onClose={onClose} />;
};
