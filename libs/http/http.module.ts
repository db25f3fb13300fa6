import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import type { Logger } from 'pino';
import { AnswerInterceptor } from './answer.interceptor.js';
import { Gate } from './gate.js';
import { ProblemFilter } from './problem.filter.js';
import { OutsideCookie, SessionCookie } from './session-cookie.js';

/** The front of the house: gate, answers, problems. Rooms bring the `Doorkeeper`. */
@Global()
@Module({})
export class HttpModule {
  static with(options: { log: Logger; publicOrigin: string | null }): DynamicModule {
    return {
      module: HttpModule,
      imports: [DiscoveryModule],
      providers: [
        { provide: SessionCookie, useValue: new SessionCookie(options.publicOrigin) },
        { provide: OutsideCookie, useValue: new OutsideCookie(options.publicOrigin) },
        { provide: APP_GUARD, useClass: Gate },
        { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
        { provide: APP_FILTER, useValue: new ProblemFilter(options.log) },
      ],
      exports: [OutsideCookie, SessionCookie],
    };
  }
}
