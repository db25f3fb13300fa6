import { versionRoutes as routes, type Role, type Route, type VersionHead } from '#contracts';
import { Motion } from '#features/motions';
import { TextsService } from '#features/texts';
import type { MotionDocument } from '#motion';
import { FractionDb } from '#persistence';
import { newCouncil } from '../../../test/support/council.js';
import { House } from '../../../test/support/house.js';
import { People } from '../../../test/support/people.js';
import type { Place } from '../../../test/support/place.js';
import { newPlace } from '../../../test/support/town.js';
import type { Answer, Visitor } from '../../../test/support/visitor.js';
import { AutomaticVersions } from './automatic.js';
import { TextWork } from './text-version.entity.js';

type Desk = 'member' | 'chair';

export interface Listed {
  present: VersionHead;
  items: VersionHead[];
  may: { name: boolean; restore: boolean };
}

/** A fraction with two people at their browsers, and short words for versions. */
export class VersionsDesk {
  private constructor(
    readonly place: Place,
    readonly desks: Readonly<Record<Desk, Visitor>>,
  ) {}

  static async open(): Promise<VersionsDesk> {
    const house = await House.open();
    const people = new People(house);
    const place = await newPlace(house, people, await newCouncil(house, people, 'Musterstadt'), 'Apfelbaum', { quorum: 2 });
    return new VersionsDesk(place, { member: await place.sit('member'), chair: await place.sit('chair') });
  }

  call(who: Desk, route: Route, motion: string, bring: { version?: string; body?: object; query?: Record<string, string> } = {}): Promise<Answer> {
    const { version, ...rest } = bring;
    return this.desks[who].call(route, { params: { motion, ...(version ? { version } : {}) }, ...rest }, this.place.fractionId);
  }

  async json<T>(answer: Promise<Answer>): Promise<T> {
    const { status, text } = await answer;
    if (status !== 200) throw new Error(text);
    return JSON.parse(text) as T;
  }

  listed(motion: string): Promise<Listed> {
    return this.json(this.call('member', routes.list, motion));
  }

  keep(motion: string, name: string): Promise<{ ref: string }> {
    return this.json(this.call('member', routes.keep, motion, { body: { name } }));
  }

  restore(motion: string, version: string): Promise<{ before: string; restored: string }> {
    return this.json(this.call('member', routes.restore, motion, { version }));
  }

  /** The text as it is committed now. */
  async textOf(motion: string): Promise<{ document: MotionDocument; documentId: string }> {
    return this.place.within(await this.place.actor('member'), async () => {
      const { documentId } = await this.motion(motion);
      return { documentId, document: (await this.place.house.part(TextsService).read(documentId)).document };
    });
  }

  /** Somebody replaces words, as an editor does; the room has noticed when this returns. */
  async write(motion: string, from: string, to: string, who: Role = 'member'): Promise<void> {
    const { document, documentId } = await this.textOf(motion);
    const actor = await this.place.actor(who);
    await this.place.within(actor, async () => {
      const wanted: MotionDocument = JSON.parse(JSON.stringify(document).replace(from, to));
      await this.place.house.part(TextsService).rewrite(documentId, wanted, actor.personId);
      await this.place.house.part(AutomaticVersions).noteWork({ motion: await this.motion(motion) });
    });
  }

  async work(motion: string): Promise<TextWork | null> {
    return this.place.within(await this.place.actor('member'), () => this.place.house.part(FractionDb).repo(TextWork).findOneBy({ motionId: motion }));
  }

  /** Does what the job of the open stretch of work does when its ten minutes are over. */
  async tenMinutesPass(motion: string): Promise<void> {
    const work = await this.work(motion);
    if (work) await this.place.house.part(AutomaticVersions).keep({ fractionId: this.place.fractionId, motionId: motion, workId: work.id });
  }

  private motion(id: string): Promise<Motion> {
    return this.place.house.part(FractionDb).repo(Motion).findOneByOrFail({ id });
  }
}
