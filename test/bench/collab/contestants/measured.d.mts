/** What a server process used so far: microseconds of processor, bytes of memory after a thorough clean-up. */
export interface Usage {
  readonly cpuMicros: number;
  readonly rss: number;
  readonly heap: number;
}

export function serveMeasured(port: number): void;
