import { Injectable } from '@nestjs/common';
import type { EditRole } from '#contracts';
import { AmendmentsService } from '#features/amendments';
import { editRole, MotionsRepo } from '#features/motions';
import { SuggestionsService } from '#features/suggestions';
import { Tickets } from '#features/texts';
import { must, type MemberActor } from '#kernel';
import { FractionDb } from '#persistence';

export interface Admittance {
  readonly ticket: string;
  readonly documentId: string;
  readonly role: EditRole;
  readonly schemaVersion: number;
  readonly epoch: number;
}

/** Hands out tickets for the co-editing socket. */
@Injectable()
export class EditingService {
  constructor(
    private readonly db: FractionDb,
    private readonly motions: MotionsRepo,
    private readonly suggestions: SuggestionsService,
    private readonly amendments: AmendmentsService,
    private readonly tickets: Tickets,
  ) {}

  ticket(actor: MemberActor, sessionId: string, motionId: string): Promise<Admittance> {
    return this.db.run(actor, async () => {
      const { motion, viewer } = await this.motions.seen(actor, motionId);
      return this.admit(actor, sessionId, motion.documentId, editRole(viewer, motion));
    });
  }

  ticketForSuggestion(actor: MemberActor, sessionId: string, motionId: string, suggestionId: string): Promise<Admittance> {
    return this.db.run(actor, async () => {
      const { documentId, role } = await this.suggestions.open(actor, motionId, suggestionId);
      return this.admit(actor, sessionId, documentId, role);
    });
  }

  ticketForWording(actor: MemberActor, sessionId: string, motionId: string): Promise<Admittance> {
    return this.db.run(actor, async () => {
      const { documentId, role } = await this.amendments.open(actor, motionId);
      return this.admit(actor, sessionId, documentId, role);
    });
  }

  private async admit(actor: MemberActor, sessionId: string, documentId: string, role: EditRole): Promise<Admittance> {
    const [document] = await this.db.query<{ schema_version: number; epoch: number }>('select schema_version, epoch from document where id = $1', [documentId]);
    const { schema_version: schemaVersion, epoch } = must(document, 'not_found');
    const ticket = await this.tickets.issue({ fractionId: actor.fractionId, documentId, sessionId });
    return { ticket, documentId, role, schemaVersion, epoch };
  }
}
