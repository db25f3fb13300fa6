import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Authenticator } from 'passport';
import { Strategy as LocalStrategy } from 'passport-local';
import { AppError } from '#kernel';
import { GlobalDb } from '#persistence';
import { Attempts } from './attempts.js';
import { Passwords } from './passwords.js';
import { Person } from './person.entity.js';

/** The ways in. Each is a passport strategy; passkeys, a second factor and OIDC join here as further ones. */
@Injectable()
export class SignIn {
  private readonly ways = new Authenticator();

  constructor(
    private readonly db: GlobalDb,
    private readonly passwords: Passwords,
    private readonly attempts: Attempts,
  ) {
    this.ways.use(
      'password',
      new LocalStrategy({ usernameField: 'email', session: false, passReqToCallback: true }, (request, email, password, done) => {
        this.byPassword(email.toLowerCase(), password, request.ip ?? '').then((person) => done(null, person), done);
      }),
    );
  }

  /** The person behind the request's credentials, or one and the same error for every reason to refuse. */
  withPassword(request: Request): Promise<Person> {
    return new Promise((resolve, reject) => {
      const decide = (error: unknown, person?: unknown) => {
        if (error) reject(error instanceof Error ? error : new AppError('sign_in_failed'));
        else if (person instanceof Person) resolve(person);
        else reject(new AppError('sign_in_failed'));
      };
      const handler: unknown = this.ways.authenticate('password', { session: false }, decide);
      if (typeof handler !== 'function') throw new Error('passport gave no handler');
      Reflect.apply(handler, undefined, [request, request.res, decide]);
    });
  }

  private async byPassword(email: string, password: string, address: string): Promise<Person> {
    await this.attempts.admit(email, address);
    const person = await this.db.repo(Person).findOneBy({ email });
    if (!(await this.passwords.matches(password, person?.passwordHash ?? null)) || !person) {
      await this.attempts.failed(email, address);
      throw new AppError('sign_in_failed');
    }
    await this.attempts.succeeded(email, address);
    return person;
  }
}
