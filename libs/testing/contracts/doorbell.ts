import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Doorbell, Note } from '#collab';

interface Street {
  /** Two bells of two nodes. */
  readonly bells: readonly [Doorbell, Doorbell];
  /** Cuts every line of both bells; they mend them by themselves. */
  readonly cut: () => Promise<void>;
}

const moved = (documentId: string, headSeq: number): Note => ({ kind: 'moved', fractionId: randomUUID(), documentId, headSeq });

async function until(condition: () => boolean, what: string): Promise<void> {
  for (const end = Date.now() + 15_000; !condition(); await sleep(20)) if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
}

/** What every doorbell must keep, whatever carries it. Only a hint: it may lose notes, but not for good. */
export function doorbellContract(open: () => Promise<Street>): void {
  const onStreet = async (work: (street: Street, heard: readonly [Note[], Note[]]) => Promise<void>) => {
    const street = await open();
    const heard: [Note[], Note[]] = [[], []];
    for (const [index, bell] of street.bells.entries()) await bell.listen((note) => heard[index]?.push(note));
    await work(street, heard);
    for (const bell of street.bells) await bell.close();
  };

  it('tells the other node and not the one that rings', () =>
    onStreet(async ({ bells: [mine] }, [here, there]) => {
      const note: Note = { kind: 'revoked', personId: randomUUID(), sessionId: 'Sitzung mit Umlaut: ä' };
      mine.ring(note);
      await until(() => there.length > 0, 'the other hears it');
      expect([here, there]).toEqual([[], [note]]);
    }));

  it('carries a thousand notes at once, and of a document at least the last word', () =>
    onStreet(async ({ bells: [mine] }, [, there]) => {
      const documents = Array.from({ length: 200 }, () => randomUUID());
      for (let seq = 1; seq <= 5; seq += 1) for (const id of documents) mine.ring(moved(id, seq));
      const lastOf = (id: string) => there.findLast((note) => note.kind === 'moved' && note.documentId === id);
      await until(() => documents.every((id) => lastOf(id) !== undefined), 'every document is told');
      expect(documents.every((id) => (lastOf(id) as { headSeq: number }).headSeq === 5)).toBe(true);
    }));

  it('is heard again after its lines were cut, and throws for nobody meanwhile', () =>
    onStreet(async ({ bells: [mine], cut }, [, there]) => {
      await cut();
      await until(() => {
        mine.ring(moved(randomUUID(), 1));
        return there.length > 0;
      }, 'the other hears something again');
    }));

  it('is silent once it is closed', () =>
    onStreet(async ({ bells: [mine, other] }, [, there]) => {
      await other.close();
      mine.ring(moved(randomUUID(), 1));
      await sleep(100);
      expect(there).toEqual([]);
    }));
}
