/** For a title that is put between quotation marks: its own become the inner ones, „Änderung der Vorlage ‚Werder‘“. */
export const innerQuotes = (title: string): string => title.replaceAll('„', '‚').replaceAll('“', '‘');
