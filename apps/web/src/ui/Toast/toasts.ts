import { useSyncExternalStore } from 'react';

export interface ToastMessage {
  readonly id: number;
  readonly text: string;
  readonly tone: 'ok' | 'bad';
  readonly undo: (() => void) | undefined;
}

let messages: readonly ToastMessage[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

const set = (next: readonly ToastMessage[]): void => {
  messages = next;
  for (const listener of listeners) listener();
};

export const dismissToast = (id: number): void => set(messages.filter((message) => message.id !== id));

interface Options {
  readonly tone?: 'ok' | 'bad';
  readonly undo?: () => void;
}

/** Says what happened; with `undo` there is a button to take it back. Stays 12 s, longer while pointed at or focused. */
export const toast = (text: string, { tone = 'ok', undo }: Options = {}): void => {
  lastId += 1;
  set([...messages.slice(-2), { id: lastId, text, tone, undo }]);
};

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useToasts = (): readonly ToastMessage[] => useSyncExternalStore(subscribe, () => messages);
