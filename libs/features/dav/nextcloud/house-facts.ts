/** What sync clients are told of the server: its name, and the version of Nextcloud whose manners it keeps. */
export class SyncFacts {
  constructor(
    readonly name: string,
    readonly publicUrl: string,
  ) {}
}

const [major, minor, micro] = [31, 0, 0];
export const version = { major, minor, micro, string: `${major}.${minor}.${micro}`, edition: '', extendedSupport: false };

export const statusOf = ({ name }: SyncFacts, maintenance: boolean) => ({
  installed: true,
  maintenance,
  needsDbUpgrade: false,
  version: `${version.string}.18`,
  versionstring: version.string,
  edition: '',
  productname: name,
  extendedSupport: false,
});

/** Behind every proxy, and small enough to be sent again without grief. */
const chunkBytes = 10 * 1024 * 1024;

/** What clients may use; what is not named here they leave alone. */
export const capabilities = {
  core: { pollinterval: 60, 'webdav-root': 'remote.php/webdav' },
  dav: { chunking: '1.0', bulkupload: '1.0' },
  files: {
    bigfilechunking: true,
    chunked_upload: { max_size: chunkBytes, max_parallel_count: 3 },
    undelete: false,
    versioning: false,
    forbidden_filename_characters: ['\\', '/'],
  },
  checksums: { supportedTypes: ['SHA256', 'SHA1', 'MD5'], preferredUploadType: 'SHA256' },
  files_sharing: { api_enabled: false, public: { enabled: false }, resharing: false },
};
