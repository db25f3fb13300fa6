import { onDisk } from './disk.js';

const failing = (code: string) => onDisk(() => Promise.reject(Object.assign(new Error(code), { code })));

describe('what a disk refuses', () => {
  it.each([
    ['ENOSPC', 'storage_full'],
    ['EDQUOT', 'storage_full'],
    ['EIO', 'storage_down'],
    ['EROFS', 'storage_down'],
    ['ENOENT', 'not_found'],
  ])('%s is told as %s', async (system, told) => {
    await expect(failing(system)).rejects.toThrow(told);
  });

  it('leaves a surprise as it is', async () => {
    await expect(onDisk(() => Promise.reject(new TypeError('a fault of ours')))).rejects.toThrow(TypeError);
  });
});
