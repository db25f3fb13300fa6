const releases = new Map<string, () => void>();

/** True: this page alone goes on with that file, as long as it lives. False: another page of this browser does. */
export const claim = (key: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    if (releases.has(key)) return resolve(true);
    navigator.locks
      .request(`upload ${key}`, { ifAvailable: true }, async (lock) => {
        resolve(lock !== null);
        if (lock !== null) await new Promise<void>((done) => releases.set(key, done));
      })
      .catch(reject);
  });

export const release = (key: string): void => {
  releases.get(key)?.();
  releases.delete(key);
};
