/** A DOM element with a class and text; no HTML is ever parsed. */
export const element = <K extends keyof HTMLElementTagNameMap>(tag: K, className: string, text = ''): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
};

/** A button in the text that is not part of the text. */
export const editButton = (label: string, onPress: () => void): HTMLButtonElement => {
  const button = element('button', 'motion-edit', label);
  button.type = 'button';
  button.contentEditable = 'false';
  button.addEventListener('click', onPress);
  return button;
};

/** Keys and clicks on our own buttons are no business of the text. */
export const onButton = (event: Event): boolean => event.target instanceof Element && event.target.closest('button') !== null;
