import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const usual = ['/usr/bin', '/usr/local/bin', '/opt/libreoffice/program', '/usr/lib/libreoffice/program', '/Applications/LibreOffice.app/Contents/MacOS'];

function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The program of LibreOffice on this machine, or null. */
export function findOffice(named: string | undefined, path: string): string | null {
  if (named !== undefined) return runs(named) ? named : null;
  return [...path.split(delimiter), ...usual].filter(Boolean).map((folder) => join(folder, 'soffice')).find(runs) ?? null;
}
