import { closeCode } from '#contracts';
import { ApiError } from '../../api/api-error.js';
import { endingOfClose, endingOfError } from './ending.js';

describe('whether a lost connection comes back', () => {
  it('stays away when access was removed, the session ended or the page is too old', () => {
    expect([closeCode.forbidden, closeCode.gone, closeCode.signedOut, closeCode.reload].map(endingOfClose)).toEqual([
      'forbidden',
      'forbidden',
      'signed_out',
      'reload',
    ]);
  });

  it('begins anew with a fresh copy when the server cannot use the old one', () => {
    expect([closeCode.stale, closeCode.garbage, closeCode.tooLarge].map(endingOfClose)).toEqual(['stale', 'refused', 'refused']);
  });

  it('comes back after everything else', () => {
    expect([1006, closeCode.restart, closeCode.resync, closeCode.unavailable, closeCode.roleChanged].map(endingOfClose)).toEqual(Array(5).fill(null));
  });

  it('tries again while the house does not answer, and stays away from a motion that is closed to the person', () => {
    expect(endingOfError(new ApiError('offline'))).toBeNull();
    expect(endingOfError(new ApiError('database_down'))).toBeNull();
    expect(endingOfError(new ApiError('not_found'))).toBe('forbidden');
    expect(endingOfError(new ApiError('not_signed_in'))).toBe('signed_out');
  });
});
