import { Injectable } from '@nestjs/common';
import { Filing, FilingMoved, MotionsRepo, type Motion } from '#features/motions';
import { Clock, Events, houseActor, must } from '#kernel';
import { FractionDb } from '#persistence';
import type { OfficeWord } from '#ports';

/** Writes what the council office said onto the fraction's side. Said twice, it is written once. */
@Injectable()
export class OfficeWordService {
  constructor(
    private readonly db: FractionDb,
    private readonly motions: MotionsRepo,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  hear(word: OfficeWord): Promise<void> {
    const office = houseActor(word.fractionId, word.by);
    return this.db.run(office, async () => {
      const filing = must(await this.db.repo(Filing).findOneBy({ key: word.key }), 'not_found');
      const motion = await this.motions.lock(filing.motionId);
      await this.received(filing, motion);
      const changed = this.apply(word, filing, motion);
      await this.db.repo(Filing).save(filing);
      if (!changed) return;
      await this.motions.step(motion, office, { note: noteOf(word), version: filing.version, sha256: filing.pdfSha256 });
      await this.events.emit(new FilingMoved(motion, word.kind === 'opened' ? 'delivered' : word.kind));
    });
  }

  /** Whatever the office says proves that the filing arrived. */
  private async received(filing: Filing, motion: Motion): Promise<void> {
    if (filing.deliveredAt !== null) return;
    filing.deliveredAt = this.clock.now();
    filing.state = 'delivered';
    if (motion.state === 'filing') motion.delivered();
    await this.motions.step(motion, houseActor(this.db.actor.fractionId, filing.target), { version: filing.version, sha256: filing.pdfSha256 });
  }

  /** False when this was heard before. */
  private apply(word: OfficeWord, filing: Filing, motion: Motion): boolean {
    if (motion.state === 'withdrawn') return false;
    switch (word.kind) {
      case 'opened':
        return false;
      case 'confirmed':
        if (filing.state === 'confirmed') return false;
        if (filing.state === 'rejected') return overtaken(filing, word.number);
        Object.assign(filing, { state: 'confirmed', confirmedAt: this.clock.now(), councilNumber: word.number });
        motion.confirmed(word.number);
        return true;
      case 'returned':
        if (filing.state === 'rejected') return false;
        Object.assign(filing, { state: 'rejected', returnReason: word.reason });
        motion.returned();
        return true;
      case 'on_agenda':
        if (motion.state === 'on_agenda' || motion.state === 'decided') return false;
        motion.scheduled(word.meetingId, word.agendaItem);
        return true;
      case 'decided':
        if (motion.state === 'decided') return false;
        motion.decided(word.result);
        return true;
    }
  }
}

/** The return was heard before the confirmation it took back: only the number is still news. */
function overtaken(filing: Filing, number: string): false {
  filing.councilNumber = number;
  return false;
}

function noteOf(word: OfficeWord): string {
  switch (word.kind) {
    case 'opened':
      return '';
    case 'confirmed':
      return word.number;
    case 'returned':
      return word.reason;
    case 'on_agenda':
      return [word.meetingName, word.agendaItem && `TOP ${word.agendaItem}`].filter(Boolean).join(', ');
    case 'decided':
      return word.result;
  }
}
