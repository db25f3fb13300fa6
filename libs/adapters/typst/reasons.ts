/** The engine's complaint as the end of a German sentence; see `pdf_failed`. */
export function reasonFor(failure: string): string {
  const sign = /the text `\\?"(.+?)\\?"` could not be displayed/.exec(failure)?.[1];
  if (sign) return `das Zeichen „${sign}“ ist in keiner Schrift enthalten`;
  if (/image|format|decode/i.test(failure)) return 'ein Bild ist nicht lesbar';
  const message = /message: "(.+?)", trace/.exec(failure)?.[1] ?? failure;
  return message.slice(0, 200);
}
