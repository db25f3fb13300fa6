import { rmSync } from 'node:fs';

export default async function teardown() {
  rmSync(globalThis.sessions, { recursive: true, force: true });
  await Promise.all((globalThis.houses ?? []).map((house) => house.stop()));
}
