import { useSyncExternalStore } from 'react';
import { useHouseStatus } from '../api/house-status.js';

const subscribe = (listener: () => void): (() => void) => {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
};

/** Whether the house cannot be reached now, by what the device says or by what the last call met. */
export const useOffline = (): boolean => {
  const connected = useSyncExternalStore(subscribe, () => navigator.onLine);
  return useHouseStatus() === 'offline' || !connected;
};
