export * from './collab/index.js';
export * from './errors/index.js';
export * from './files/index.js';
export * from './motions/index.js';
export * from './office/index.js';
export * from './people/index.js';
export * from './route/index.js';
export * from './routes.js';
