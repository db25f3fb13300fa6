export { Access, mayWrite, type Admission, type CollabSession, type Lapse } from './access.js';
export { doorbellConfig, redisConfig } from './doorbell/config.js';
export { Doorbell, SilentDoorbell, type Note } from './doorbell/doorbell.js';
export { PostgresDoorbell, ringOnCommit } from './doorbell/postgres-doorbell.js';
export { RedisDoorbell } from './doorbell/redis-doorbell.js';
export { defaultLimits, type Limits } from './limits.js';
export type { Report } from './report.js';
export type { Vocabulary } from './room/safe-content.js';
export { CollabServer, type CollabParts } from './server.js';
export type { Entrance } from './socket/upgrade.js';
export { DocumentStore, type DocumentRef } from './store/document-store.js';
export {
  aclVersionOf,
  appendUpdate,
  beginEpoch,
  bumpAcl,
  bumpAclOfAll,
  createDocument,
  freezeDocument,
  NoSuchDocument,
  readState,
  thawDocument,
  type NewDocument,
} from './store/documents.js';
export { PostgresDocumentStore } from './store/postgres-store.js';
export { collabTableNames, collabTables } from './store/tables.js';
export type { Queryable } from './store/transaction.js';
