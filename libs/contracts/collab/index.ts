export * from './frames.js';
export * from './line-parcel.js';
export * from './save-state.js';
