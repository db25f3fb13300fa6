import { agendaRoutes, allRoutes, amendmentRoutes, archiveRoutes, commentRoutes, contentRoutes, deviceRoutes, everydayRoutes, fileRightRoutes, fileRoutes, fileVersionRoutes, filingLinkRoutes, hostRoutes, identityRoutes, membershipRoutes, motionRoutes, noteRoutes, officeRoutes, outsideGuestRoutes, outsideRoutes, stepRoutes, suggestionRoutes, systemRoutes, uploadRoutes, versionRoutes, type Call, type ErrorCode, type Role, type Route } from '#contracts';
import type { Place } from '../support/place.js';
import type { Visitor } from '../support/visitor.js';

/** The contracts by room. A route that is missing here is named by `forgotten`. */
export const rooms = {
  identity: identityRoutes,
  devices: deviceRoutes,
  host: hostRoutes,
  membership: membershipRoutes,
  motions: motionRoutes,
  steps: stepRoutes,
  versions: versionRoutes,
  comments: commentRoutes,
  suggestions: suggestionRoutes,
  agenda: agendaRoutes,
  amendments: amendmentRoutes,
  office: officeRoutes,
  links: filingLinkRoutes,
  files: fileRoutes,
  outside: outsideRoutes,
  outsideGuest: outsideGuestRoutes,
  fileRights: fileRightRoutes,
  fileVersions: fileVersionRoutes,
  uploads: uploadRoutes,
  archive: archiveRoutes,
  contents: contentRoutes,
  notes: noteRoutes,
  everyday: everydayRoutes,
  system: systemRoutes,
};
type Rooms = typeof rooms;

/** How one route is called well: whoever may, succeeds with it. */
export interface Sample<R extends Route> {
  /** Fresh and real at every call: what it names is there, in the right state, and untouched. */
  readonly bring: (place: Place) => Promise<Call<R>> | Call<R>;
  /** Roles that pass the gate and are refused by the rules of the room, and with which code. */
  readonly refuses?: Partial<Record<Role, ErrorCode>>;
  /** What even the right one is told; for routes that are closed in this installation. */
  readonly ends?: ErrorCode;
  /** What others of the same rank are told, where a thing is its maker's alone. */
  readonly notOwn?: ErrorCode;
  /** What it names is on the council's agenda: all fractions of the council know it, those of another council do not. */
  readonly knownInCouncil?: true;
  /** Who calls it, where that is not simply somebody with the permission. */
  readonly by?: (place: Place) => Promise<Visitor>;
}

/** One sample for every route of the house: a new route without one does not compile. */
export type Samples = { readonly [Room in keyof Rooms]: { readonly [Name in keyof Rooms[Room]]: Rooms[Room][Name] extends Route ? Sample<Rooms[Room][Name]> : never } };

/** A route with its sample, after the types have done their work. */
export interface Case {
  readonly name: string;
  readonly route: Route;
  readonly sample: Sample<Route>;
}

export const casesOf = (samples: Samples): Case[] =>
  Object.entries(rooms).flatMap(([room, routes]) =>
    Object.entries<Route>(routes).map(([name, route]) => {
      const inRoom: Readonly<Record<string, Sample<Route>>> = samples[room as keyof Rooms];
      return { name: `${room}.${name}: ${route.method} ${route.path}`, route, sample: inRoom[name] as Sample<Route> };
    }),
  );

/** Routes of the house that no sample knows; each as a sentence. */
export const forgotten = (): string[] =>
  allRoutes
    .filter((route) => !Object.values(rooms).some((routes) => Object.values<Route>(routes).includes(route)))
    .map((route) => `${route.method} ${route.path} belongs to a room that test/isolation/rooms.ts does not know: nobody checks who may call it`);
