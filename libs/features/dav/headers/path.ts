import { AppError } from '#kernel';

const refuse = (): never => {
  throw new AppError('invalid_input', { field: 'path' });
};

/** A name is what a person may call a file: the slash and what is no sign at all stay outside. */
const notInNames = /[/\\\u0000-\u001f\u007f]|\p{Surrogate}/u;

function segment(encoded: string): string {
  const name = decoded(encoded).normalize('NFC');
  return name === '.' || name === '..' || notInNames.test(name) ? refuse() : name;
}

function decoded(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return refuse();
  }
}

/**
 * The names in a path as it stands in a request line or a `Destination`, each decoded once and for itself: an encoded
 * slash or a way upwards is part of no name and refused. A fragment or a doubled slash is a mistake of the sender.
 */
export function segmentsOf(path: string): string[] {
  const [bare = '', query] = path.split('?', 2);
  if (query !== undefined && path.includes('#')) return refuse();
  if (bare.includes('#') || bare.length > 8_192) return refuse();
  const parts = bare.replace(/^\//, '').replace(/\/$/, '').split('/');
  if (parts.length === 1 && parts[0] === '') return [];
  return parts.map((part) => (part === '' ? refuse() : segment(part)));
}

/** For a `href`: every sign but the unreserved is encoded, so that no client takes one for syntax. */
export function encodedName(name: string): string {
  const encoded = encodeURIComponent(name);
  return /[!'()*]/.test(encoded) ? encoded.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`) : encoded;
}
