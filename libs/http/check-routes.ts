import type { INestApplication } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { allRoutes, type Route } from '#contracts';
import { ROUTE } from './route.decorator.js';

const PATH = 'path';

const routeOf = (handler: object): Route | undefined => {
  const descriptor: unknown = Reflect.getMetadata(ROUTE, handler);
  return allRoutes.find((route) => route === descriptor);
};

/** Handlers of all controllers, with their descriptor where they have one. */
function handlers(app: INestApplication): { name: string; route: Route | undefined }[] {
  const scanner = new MetadataScanner();
  return app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ instance, name }) => {
      const prototype: unknown = Object.getPrototypeOf(instance);
      if (typeof prototype !== 'object' || prototype === null) return [];
      return scanner.getAllMethodNames(prototype).flatMap((method) => {
        const handler: unknown = Reflect.get(prototype, method);
        if (typeof handler !== 'function' || Reflect.getMetadata(PATH, handler) === undefined) return [];
        return [{ name: `${String(name)}.${method}`, route: routeOf(handler) }];
      });
    });
}

/** Refuses to start while a handler has no permission or a contract has no handler (or two). */
export function checkRoutes(app: INestApplication): void {
  const mounted = handlers(app);
  const faults = [
    ...mounted.filter(({ route }) => !route).map(({ name }) => `${name} has no route descriptor, so nobody knows who may call it`),
    ...allRoutes.flatMap((route) => {
      const count = mounted.filter((handler) => handler.route === route).length;
      return count === 1 ? [] : [`${route.method} ${route.path} has ${count} handlers`];
    }),
  ];
  if (faults.length > 0) throw new Error(`The routes are not complete:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
}
