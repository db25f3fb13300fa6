export { FileSearch, type Hit } from './file-search.js';
export { SearchModule } from './search.module.js';
