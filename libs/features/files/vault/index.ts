export { Vault } from './vault.js';
export type { Found, Stored, StoreOptions } from './object.js';
export { RootKey, rootKeyConfig, rootKeyFrom, type RootKeyConfig } from './root-key.js';
export { PartStore, partSize } from './part-store.js';
export { SealedStore } from './sealed-store.js';
export { Sweep, type SweepReport } from './sweep.js';
export { FractionKeys } from './fraction-keys.js';
export { isSmall, type Range } from './opening.js';
export { VaultModule } from './vault.module.js';
