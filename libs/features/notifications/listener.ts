import { Injectable, type OnModuleInit } from '@nestjs/common';
import { granted, mayRelease, type NotificationKind } from '#contracts';
import { CommentWritten } from '#features/comments';
import { MemberJoined, MembersService } from '#features/membership';
import { ConsentGiven, FilingMoved, MotionAdopted, MotionShared, ReviewRequested, type Motion } from '#features/motions';
import { SuggestionDecided, SuggestionMade } from '#features/suggestions';
import { Events } from '#kernel';
import { NotificationsService } from './notifications.service.js';

const filingKinds: Record<FilingMoved['to'], NotificationKind> = {
  delivered: 'filing_delivered',
  confirmed: 'filing_confirmed',
  returned: 'filing_returned',
  unclear: 'filing_unclear',
  on_agenda: 'motion_on_agenda',
  decided: 'motion_decided',
};

type Member = Awaited<ReturnType<MembersService['active']>>[number];

/** Turns what happened into notices for those it waits for. */
@Injectable()
export class NotificationListener implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly members: MembersService,
    private readonly notices: NotificationsService,
  ) {}

  onModuleInit(): void {
    this.events.on(ReviewRequested, ({ motion }) => this.tell('consent_wanted', motion, asked));
    this.events.on(ConsentGiven, async ({ motion, verdict, by }) => {
      if (verdict === 'objection') await this.tell('objection_raised', motion, (member) => inCharge(motion)(member) || member.personId === motion.createdBy, by);
    });
    this.events.on(MotionAdopted, ({ motion }) => this.tell('motion_adopted', motion, asked));
    this.events.on(FilingMoved, ({ motion, to }) => this.tell(filingKinds[to], motion, to === 'unclear' ? inCharge(motion) : asked));
    this.events.on(MotionShared, ({ motion, personId }) => this.tell('motion_shared', motion, (member) => member.personId === personId));
    this.events.on(CommentWritten, (event) => this.commented(event));
    this.events.on(SuggestionMade, async (event) => {
      const people = (await this.members.active()).filter(inCharge(event.motion)).map((each) => each.personId);
      await this.suggested(event, 'suggestion_made', people);
    });
    this.events.on(SuggestionDecided, (event) => this.suggested(event, event.suggestion.state === 'accepted' ? 'suggestion_accepted' : 'suggestion_rejected', [event.suggestion.authorId]));
    this.events.on(MemberJoined, async ({ personId, name }) => {
      const leads = (await this.members.active()).filter((each) => mayRelease(each.role) && each.personId !== personId);
      await this.notices.tell(leads.map((each) => each.personId), { kind: 'member_joined', params: { name }, motionId: null });
    });
  }

  /** One notice a person: being named counts more than an answer, an answer more than a comment on the own motion. */
  private async commented({ motion, about }: CommentWritten): Promise<void> {
    const params = { title: motion.title, number: motion.councilNumber ?? motion.number ?? '', name: about.by };
    const own = [motion.responsibleId, motion.createdBy].flatMap((id) => (id !== null && about.readers.includes(id) ? [id] : []));
    const told = new Set<string>();
    const kinds = [['comment_mention', about.mentioned], ['comment_reply', about.participants], ['comment_new', own]] as const;
    for (const [kind, people] of kinds) {
      await this.notices.tell(people.filter((id) => !told.has(id)), { kind, params, motionId: motion.id });
      people.forEach((id) => told.add(id));
    }
  }

  /** The author learns how each of a suggestion was decided; those in charge, that there is one. */
  private async suggested({ motion, suggestion }: SuggestionMade | SuggestionDecided, kind: NotificationKind, people: readonly string[]): Promise<void> {
    const params = { title: motion.title, number: motion.councilNumber ?? motion.number ?? '', name: suggestion.authorName };
    await this.notices.tell(people.filter((id) => kind !== 'suggestion_made' || id !== suggestion.authorId), { kind, params, motionId: motion.id });
  }

  private async tell(kind: NotificationKind, motion: Motion, whom: (member: Member) => boolean, name?: string): Promise<void> {
    const people = (await this.members.active()).filter(whom).map((each) => each.personId);
    const params = { title: motion.title, number: motion.councilNumber ?? motion.number ?? '', ...(name === undefined ? {} : { name }) };
    await this.notices.tell(people, { kind, params, motionId: motion.id });
  }
}

const asked = (member: Member): boolean => granted[member.role].includes('fraction:motions.consent');

const inCharge = (motion: Motion) => (member: Member) => mayRelease(member.role) || member.personId === motion.responsibleId;
