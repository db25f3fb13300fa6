const everyMs = 1_000;

/** Ends this process when the one that started it is gone, so that a killed `npm start` leaves nothing running. */
export function leaveWithParent(): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, everyMs).unref();
}
