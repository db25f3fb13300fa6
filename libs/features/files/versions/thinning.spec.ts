import { readConfig } from '#kernel';
import { Thinning, versionsConfig } from './thinning.js';

const now = new Date('2026-11-26T12:00:00Z');
const hour = 3_600_000;
/** One version every half hour, the newest first, for so many hours. */
const halfHourly = (hours: number) => Array.from({ length: hours * 2 }, (_, n) => ({ number: hours * 2 - n, madeAt: new Date(now.getTime() - n * (hour / 2) - 1) }));
const kept = (hours: number, env: NodeJS.ProcessEnv = {}) => halfHourly(hours).length - new Thinning(readConfig(versionsConfig, env)).superfluous(halfHourly(hours), now).length;

describe('former versions', () => {
  it('are all kept for an hour, then one an hour, unless the house says otherwise', () => {
    expect(kept(1)).toBe(2);
    expect(kept(24)).toBeLessThan(27);
    expect(kept(24, { VERSIONS_ALL_HOURS: '24' })).toBe(48);
  });

  it('are never more than the house keeps of one file', () => {
    expect(kept(24, { VERSIONS_KEPT: '5' })).toBe(5);
  });

  it('are not thinned by rules that contradict each other', () => {
    expect(() => readConfig(versionsConfig, { VERSIONS_ALL_HOURS: '100' })).toThrow('VERSIONS_ALL_HOURS');
    expect(() => readConfig(versionsConfig, { VERSIONS_HOURLY_DAYS: '40' })).toThrow('VERSIONS_HOURLY_DAYS');
    expect(() => readConfig(versionsConfig, { VERSIONS_KEPT: '0' })).toThrow('VERSIONS_KEPT');
  });
});
