import { Module } from '@nestjs/common';
import { MembershipModule } from '#features/membership';
import { FractionKeys } from './fraction-keys.js';
import { PartStore } from './part-store.js';
import { SealedStore } from './sealed-store.js';
import { Sweep } from './sweep.js';
import { Vault } from './vault.js';

/** Needs `ObjectStore` and `RootKey` from the app. */
@Module({
  imports: [MembershipModule],
  providers: [FractionKeys, PartStore, SealedStore, Sweep, Vault],
  exports: [FractionKeys, PartStore, SealedStore, Sweep, Vault],
})
export class VaultModule {}
