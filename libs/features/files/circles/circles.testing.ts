import type { MemberActor } from '#kernel';
import { withDesk, type FilesDesk } from '../desk.testing.js';
import { seated } from '../room.testing.js';

type Named = ReturnType<typeof person>;

/** Somebody as the dialog names them in a circle. */
export const person = ({ membershipId }: MemberActor, right: 'read' | 'write' = 'read', until: string | null = null) => ({ membershipId, right, until });

/** A desk at which Anna and Berta sit as members and Gerd as a guest; new for each test. */
export class Round {
  desk!: FilesDesk;
  berta!: MemberActor;
  guest!: MemberActor;

  private constructor() {
    withDesk((fresh) => (this.desk = fresh));
    beforeEach(async () => {
      const { desk } = this;
      desk.anna = await seated(desk.room, desk.anna.fractionId, 'member', 'Anna');
      this.berta = await seated(desk.room, desk.anna.fractionId, 'member', 'Berta');
      this.guest = await seated(desk.room, desk.anna.fractionId, 'guest', 'Gerd Gast');
    });
  }

  static withPeople(): Round {
    return new Round();
  }

  /** Anna keeps a thing for these people. */
  only(id: string, ...people: Named[]) {
    return this.set(id, 'none', false, people);
  }

  nonPublic(id: string, ...people: Named[]) {
    return this.set(id, 'none', true, people);
  }

  /** Anna lets these people in beside the whole fraction. */
  open(id: string, ...people: Named[]) {
    return this.set(id, 'write', false, people);
  }

  /** The names of what lies there, as this one sees it. */
  async seenBy(who: MemberActor, folder: string | null = null): Promise<string[]> {
    const { folders, files } = await this.desk.room.files.list(who, folder);
    return [...folders, ...files].map(({ name }) => name);
  }

  private set(id: string, everyone: 'none' | 'write', nonPublic: boolean, people: Named[]) {
    return this.desk.room.circles.set(this.desk.anna, id, { everyone, nonPublic, people });
  }
}
