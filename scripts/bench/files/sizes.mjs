const full = {
  streams: [['256 MB', 256_000_000, 5], ['2 GB', 2_000_000_000, 3]],
  small: { count: 2_000, rounds: 3 },
  bulk: { count: 1_000, rounds: 3 },
  listing: [[100, 50], [1_000, 30], [10_000, 20], [100_000, 3]],
  memory: { streams: { uploads: 20, size: 1_000_000_000 }, parts: { uploads: 20, size: 200_000_000 } },
  search: { documents: 20_000, runs: 240 },
};

/** A trial of minutes: the same acts, too few and too small to say much. */
const quick = {
  streams: [['64 MB', 64_000_000, 2]],
  small: { count: 300, rounds: 2 },
  bulk: { count: 200, rounds: 1 },
  listing: [[100, 10], [1_000, 10], [10_000, 10]],
  memory: { streams: { uploads: 5, size: 64_000_000 }, parts: { uploads: 5, size: 32_000_000 } },
  search: { documents: 1_000, runs: 48 },
};

export const sizes = (isQuick) => (isQuick ? quick : full);
