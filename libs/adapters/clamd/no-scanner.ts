import { VirusScanner, type Verdict } from '#ports';

/** Where no scanner is configured. */
export class NoScanner extends VirusScanner {
  readonly active = false;

  async answers(): Promise<boolean> {
    return false;
  }

  async scan(): Promise<Verdict> {
    return { unscannable: 'no scanner is configured' };
  }
}
