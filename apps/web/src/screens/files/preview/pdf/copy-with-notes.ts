import type { NoteView } from '#contracts';
import { annotationsOf, type Annotation } from '../notes/in-pdf.js';
import { loadEngine, openDocument } from './engine.js';

/** What the engine calls what is to be written. */
const keyOf = (number: number): string => `pdfjs_internal_editor_${number}`;

/** A copy of the document at `address` with these notes written into it. The document itself stays as it is: what is added stands behind it. */
export const copyWithNotes = async (address: string, notes: readonly NoteView[], me: string): Promise<Blob> => {
  const engine = await loadEngine();
  const { AnnotationEditorType } = engine.pdf;
  const types: Record<Annotation['kind'], number> = { highlight: AnnotationEditorType.HIGHLIGHT, ink: AnnotationEditorType.INK };
  const task = openDocument(engine, address);
  try {
    const document = await task.promise;
    let number = 0;
    for (const note of notes) {
      // A note of a former version may lie on a page that is there no more.
      if (note.page > document.numPages) continue;
      const shown = (await document.getPage(note.page)).getViewport({ scale: 1 });
      for (const { kind, ...annotation } of annotationsOf(note, shown, me)) {
        document.annotationStorage.setValue(keyOf((number += 1)), { ...annotation, annotationType: types[kind] });
      }
    }
    return new Blob([Uint8Array.from(await document.saveDocument())], { type: 'application/pdf' });
  } finally {
    await task.destroy();
  }
};
