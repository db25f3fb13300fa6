import { Injectable } from '@nestjs/common';
import type { AppPasswordView } from '#contracts';
import { Attempts, IdentityService } from '#features/identity';
import { SeatsService } from '#features/membership';
import { AppError, Clock, must, type MemberActor, type PersonActor } from '#kernel';
import { GlobalDb } from '#persistence';
import { AppPassword } from './app-password.entity.js';
import { deviceSecretHash, newDeviceSecret } from './device-secret.js';

/** What somebody connects a program to. */
export interface DeviceWish {
  readonly name: string;
  readonly fractionId: string;
  readonly readOnly: boolean;
}

/** A program at the door: in whose name, in which fraction, and whether it may write. */
export interface Device {
  readonly id: string;
  readonly actor: MemberActor;
  readonly email: string;
  readonly readOnly: boolean;
}

const mostDevices = 50;

/** Passwords of programs: one each, bound to one seat, gone with it, and revocable alone. */
@Injectable()
export class AppPasswords {
  constructor(
    private readonly db: GlobalDb,
    private readonly seats: SeatsService,
    private readonly identity: IdentityService,
    private readonly attempts: Attempts,
    private readonly clock: Clock,
  ) {}

  async list(actor: PersonActor): Promise<AppPasswordView[]> {
    const all = await this.db.repo(AppPassword).find({ where: { personId: actor.personId }, order: { createdAt: 'DESC' } });
    return all.map(({ id, name, fractionId, readOnly, createdAt, lastUsedAt }) => {
      return { id, name, fractionId, readOnly, createdAt: createdAt.toISOString(), lastUsedAt: lastUsedAt?.toISOString() ?? null };
    });
  }

  /** Tells the password this once. */
  async create(personId: string, { name, fractionId, readOnly }: DeviceWish): Promise<{ id: string; user: string; password: string }> {
    must(await this.seats.member(personId, fractionId), 'not_found');
    if ((await this.db.repo(AppPassword).countBy({ personId })) >= mostDevices) throw new AppError('too_many_devices', { limit: mostDevices });
    const password = newDeviceSecret();
    const repo = this.db.repo(AppPassword);
    const { id } = await repo.save(repo.create({ personId, fractionId, name, readOnly, secretHash: deviceSecretHash(password), createdAt: this.clock.now() }));
    return { id, user: (await this.identity.person(personId)).email, password };
  }

  async revoke(actor: Pick<PersonActor, 'personId'>, id: string): Promise<void> {
    const { affected } = await this.db.repo(AppPassword).delete({ id, personId: actor.personId });
    if (affected !== 1) throw new AppError('not_found');
  }

  /**
   * The device behind a user name and a password, or null. Whoever has the password comes in as with a session; whoever
   * has none is counted with those who try at the sign-in, and after too many is told to wait.
   */
  async open(user: string, secret: string, address: string): Promise<Device | null> {
    const account = user.toLowerCase();
    const found = await this.db.repo(AppPassword).findOneBy({ secretHash: deviceSecretHash(secret) });
    const device = found && (await this.deviceOf(found, account));
    if (device) return device;
    await this.attempts.admit(account, address);
    await this.attempts.failedAgain(account, address, secret);
    return null;
  }

  private async deviceOf(found: AppPassword, account: string): Promise<Device | null> {
    const { email } = await this.identity.person(found.personId);
    if (email !== account) return null;
    const actor = await this.seats.member(found.personId, found.fractionId);
    if (!actor) return null;
    const now = this.clock.now();
    if (found.needsNoting(now)) await this.db.repo(AppPassword).update({ id: found.id }, { lastUsedAt: now });
    return { id: found.id, actor, email, readOnly: found.readOnly };
  }
}
