import { objectStoreContract } from '../../libs/testing/contracts/object-store.js';
import { MemoryStore } from '../../libs/testing/fakes/memory-store.js';

describe('the object store in memory that other tests stand on', () => {
  objectStoreContract(async () => new MemoryStore());
});
