/** What is put into the text by a form. */
export type InsertKind = 'link' | 'footnote' | 'image' | 'pointReasoning' | 'pointRef' | 'section' | 'signatory';
