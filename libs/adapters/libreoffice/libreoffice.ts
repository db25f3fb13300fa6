import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DocumentConverter, type Converted, type Document } from '#ports';
import { findOffice } from './find.js';
import type { LibreOfficeConfig } from './config.js';

const mostBytes = 64 * 1024 * 1024;
const endings: readonly [RegExp, string][] = [
  [/wordprocessingml/, 'docx'],
  [/spreadsheetml/, 'xlsx'],
  [/presentationml/, 'pptx'],
  [/opendocument\.text/, 'odt'],
  [/opendocument\.spreadsheet/, 'ods'],
  [/opendocument\.presentation/, 'odp'],
  [/msword/, 'doc'],
  [/rtf/, 'rtf'],
];

/** No macro runs, no link is followed, nothing is loaded from elsewhere. */
const settings = (): string => {
  const item = (path: string, name: string, value: string) => `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
  return `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">${[
    item('/org.openoffice.Office.Common/Security/Scripting', 'MacroSecurityLevel', '3'),
    item('/org.openoffice.Office.Common/Security/Scripting', 'DisableMacrosExecution', 'true'),
    item('/org.openoffice.Office.Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'),
    item('/org.openoffice.Office.Common/Security/Scripting', 'DisableActiveContent', 'true'),
    item('/org.openoffice.Office.Writer/Content/Update', 'Link', '0'),
    item('/org.openoffice.Office.Calc/Content/Update', 'Link', '2'),
  ].join('')}</oor:items>`;
};

/**
 * LibreOffice, one document after the other, each in a folder and a profile of its own that are gone afterwards. A proxy
 * that does not exist keeps it from the network. The document lies in that folder, readable by this user alone, while it
 * is converted: LibreOffice reads files only.
 */
export class LibreOffice extends DocumentConverter {
  private readonly program: string | null;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly config: LibreOfficeConfig) {
    super();
    this.program = findOffice(config.SOFFICE_PATH, process.env['PATH'] ?? '');
  }

  get available(): boolean {
    return this.program !== null;
  }

  toPdf(document: Document): Promise<Converted> {
    const ending = endings.find(([type]) => type.test(document.type))?.[1];
    const { program } = this;
    if (program === null || ending === undefined) return Promise.resolve({ unreadable: 'format' });
    if (document.bytes.length > mostBytes) return Promise.resolve({ unreadable: 'too_large' });
    const converted = this.turn.then(() => this.convert(program, document.bytes, ending));
    this.turn = converted.catch(() => undefined);
    return converted;
  }

  private async convert(program: string, bytes: Uint8Array, ending: string): Promise<Converted> {
    const folder = await mkdtemp(join(tmpdir(), 'fraktionsraum-office-'));
    try {
      await writeFile(join(folder, `in.${ending}`), bytes, { mode: 0o600 });
      const ended = await this.run(program, folder, `in.${ending}`);
      if (ended === 'late') return { unreadable: 'too_slow' };
      const pdf = join(folder, 'in.pdf');
      const size = await stat(pdf).then(({ size }) => size, () => 0);
      if (size === 0) return { unreadable: 'damaged' };
      return size > mostBytes ? { unreadable: 'too_large' } : { pdf: await readFile(pdf) };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  private async run(program: string, folder: string, file: string): Promise<'done' | 'late'> {
    const profile = join(folder, 'profile');
    await mkdir(join(profile, 'user'), { recursive: true, mode: 0o700 });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), settings());
    const nowhere = 'http://127.0.0.1:9';
    const child = spawn(program, [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore', '--nologo', '--convert-to', 'pdf', '--outdir', folder, join(folder, file)], {
      cwd: folder,
      env: { PATH: '/usr/bin:/bin', HOME: folder, TMPDIR: folder, LANG: 'C.UTF-8', http_proxy: nowhere, https_proxy: nowhere, SAL_USE_VCLPLUGIN: 'svp' },
      stdio: 'ignore',
      // A group of its own: the program is a starter, and its child must end with it.
      detached: true,
    });
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => {
        endGroup(child.pid);
        resolve('late');
      }, this.config.SOFFICE_SECONDS * 1000);
      child.once('error', (error) => (clearTimeout(late), reject(error)));
      child.once('exit', () => (clearTimeout(late), resolve('done')));
    });
  }
}

function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended in this very moment.
  }
}
