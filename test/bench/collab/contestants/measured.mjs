/** Tells the driver its port, then answers every message with what this process used: microseconds of processor, bytes of memory. */
export function serveMeasured(port) {
  process.on('message', (question) => {
    if (question === 'memory') for (let round = 0; round < 3; round += 1) globalThis.gc?.();
    const { user, system } = process.cpuUsage();
    const { rss, heapUsed, external } = process.memoryUsage();
    process.send?.({ cpuMicros: user + system, rss, heap: heapUsed + external });
  });
  process.on('disconnect', () => process.exit(0));
  process.send?.({ port });
}
