export { PlainHttp } from './door/admission.js';
export { DavDoor, DavLog } from './door/dav-door.js';
export { DavModule } from './dav.module.js';
export { SyncFacts } from './nextcloud/house-facts.js';
export { tidyDav } from './tidy.js';
