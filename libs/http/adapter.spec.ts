import { Catch, Controller, Get, Module, UseInterceptors, type ExceptionFilter } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { HouseAdapter } from './adapter.js';
import { AnswerInterceptor } from './answer.interceptor.js';
import { Bytes } from './bytes.js';

@Controller()
class Pictures {
  @Get('picture')
  @UseInterceptors(AnswerInterceptor)
  picture(): Bytes {
    return new Bytes(Buffer.from('Bild'), { name: 'bild.png', type: 'image/png', size: 4, sha256: 'abc' });
  }
}

@Module({ controllers: [Pictures] })
class Gallery {}

const complaints: unknown[] = [];

@Catch()
class Complaints implements ExceptionFilter {
  catch(error: unknown): void {
    complaints.push(error);
  }
}

let app: NestExpressApplication;
beforeAll(async () => {
  app = await NestFactory.create<NestExpressApplication>(Gallery, new HouseAdapter(), { logger: false });
  app.useGlobalFilters(new Complaints());
  await app.listen(0, '127.0.0.1');
});
afterAll(() => app.close());

const ask = async (headers: Record<string, string> = {}) => {
  const answer = await fetch(`${await app.getUrl()}/picture`, { headers });
  return [answer.status, await answer.text(), complaints.length];
};

describe('a file', () => {
  it('is sent once', async () => expect(await ask()).toEqual([200, 'Bild', 0]));

  it('is not sent to whoever has it, and that is no error', async () => expect(await ask({ 'If-None-Match': '"abc"' })).toEqual([304, '', 0]));
});
