/** "RA" for "Renate Ahrens"; titles are left out. */
export const initials = (name: string): string => {
  const words = name.split(/\s+/).filter((word) => word !== '' && !word.endsWith('.'));
  const [first = '', last = ''] = [words[0], words.length > 1 ? words[words.length - 1] : ''];
  return (first.slice(0, 1) + last.slice(0, 1)).toUpperCase();
};
