import { AppError } from '#kernel';

/** Signs that part a path or steer a terminal, and the names that mean a folder itself. */
const unusable = /[/\\\u0000-\u001f\u007f]|^\.{1,2}$/u;
/** Signs that turn the reading direction: with them `gpj.exe` looks like `exe.jpg`. Invisible ones hide twins. */
const deceptive = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
/** Names that Windows keeps for its devices; a file with one cannot be brought to such a computer. */
const reserved = /^(con|prn|aux|nul|com[1-9]|lpt[1-9])(\.|$)/i;
const maxBytes = 255;

/** The name in one form (NFC). Refuses what would deceive people or cannot lie on their computers. */
export function wellFormed(given: string): string {
  const name = given.normalize('NFC').trim();
  const wrong = name === '' || unusable.test(name) || deceptive.test(name) || reserved.test(name) || name.endsWith('.') || Buffer.byteLength(name) > maxBytes;
  if (wrong) throw new AppError('invalid_input', { field: 'name' });
  return name;
}

/** Equal for names that people take for the same: case and the make of umlauts do not matter. */
export const nameKey = (name: string): string => name.normalize('NFC').toLowerCase();

/** The first of `name`, `name (2)`, `name (3)` … that is free; the number stands before the ending. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? name : `${stem} (${n})${ending}`;
    if (!taken.has(nameKey(candidate))) return candidate;
  }
}
