/**
 * Quotation marks between quotation marks become the inner ones: „Änderung der Vorlage ‚Werder‘“. For a sentence into which names and titles were put.
 * Where one of them was cut so that a mark is left alone, all stay as they are.
 */
export function nestedQuotes(sentence: string): string {
  const [open, close, innerOpen = '', innerClose = ''] = sentence.includes('„') ? '„“‚‘' : '“”‘’';
  let depth = 0;
  const nested = sentence.replace(/[„“”]/g, (sign) => {
    if (sign === open) {
      depth += 1;
      return depth > 1 ? innerOpen : sign;
    }
    if (sign !== close || depth === 0) return sign;
    depth -= 1;
    return depth > 0 ? innerClose : sign;
  });
  return depth === 0 ? nested : sentence;
}
