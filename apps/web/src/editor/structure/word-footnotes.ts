/** Footnotes of Word stand at the end and are linked; here they are words of a sign in the text. */
export function wordFootnotes(body: HTMLElement): void {
  for (const link of body.querySelectorAll('a[href^="#_ftn"]:not([href^="#_ftnref"])')) {
    const id = (link.getAttribute('href') ?? '').replace('#_', '');
    const note = body.querySelector(`[id="${CSS.escape(id)}"]`);
    const text = (note?.textContent ?? '').replace(/\s+/g, ' ').trim().replace(/^\[?\d+\]?\s*/, '');
    if (text === '') continue;
    const sign = document.createElement('sup');
    sign.dataset.node = 'footnote';
    sign.dataset.text = text;
    link.replaceWith(sign);
  }
  for (const list of body.querySelectorAll('[data-style*="mso-element:footnote-list"]')) list.remove();
}
