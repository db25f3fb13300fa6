import type { Request, Response } from 'express';
import type { Device } from '#features/account';
import { encodedName } from '../headers/path.js';

/** One address under which the fraction's files hang. */
export interface Mount {
  /** Begins with a slash and ends without. */
  readonly prefix: string;
}

/** A program at the files of a fraction. */
export interface Visit {
  readonly request: Request;
  readonly response: Response;
  readonly device: Device;
  readonly mount: Mount;
  /** The names from the top to the thing meant; none for the top. */
  readonly path: readonly string[];
}

/** The address of a thing as answers write it; a folder's ends with a slash. */
export const hrefOf = ({ prefix }: Mount, path: readonly string[], folder: boolean): string =>
  `${prefix}/${path.map(encodedName).join('/')}${folder && path.length > 0 ? '/' : ''}`;

export const header = ({ request }: Visit, name: string): string | undefined => request.get(name);
