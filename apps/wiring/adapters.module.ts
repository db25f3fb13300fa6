import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { ClamdScanner, NoScanner } from '#adapters/clamd';
import { CouncilOffice } from '#adapters/council-office';
import { EmailFiling } from '#adapters/email-filing';
import { ReadingExtractor, ReadingPictures, ReadingRoom } from '#adapters/file-reader';
import { LibreOffice } from '#adapters/libreoffice';
import { LocalDisk } from '#adapters/local-disk';
import { OutboxMailer } from '#adapters/outbox';
import { S3Store } from '#adapters/s3';
import { SmtpMailer } from '#adapters/smtp';
import { TypstRenderer } from '#adapters/typst';
import { RootKey, rootKeyFrom, Thinning } from '#features/files';
import { PublicAddress } from '#http';
import { must } from '#kernel';
import { GlobalDb, SteadyClient } from '#persistence';
import { CouncilSystems, DocumentConverter, IntakeDesk, Mailer, ObjectStore, PdfRenderer, PictureMaker, TextExtractor, VirusScanner } from '#ports';
import type { HouseConfig } from './config.js';

const objectStore = ({ store }: HouseConfig): Promise<ObjectStore> | ObjectStore =>
  store.kind === 's3' ? new S3Store(store.config) : LocalDisk.open(store.config.STORAGE_DIR);

const mailer = ({ mail, database }: HouseConfig): Mailer =>
  mail.kind === 'smtp' ? new SmtpMailer(mail.config) : new OutboxMailer(new pg.Pool({ connectionString: database.DATABASE_URL, max: 2, Client: SteadyClient }));

function councilSystems(desk: IntakeDesk, mail: Mailer, db: GlobalDb, address: PublicAddress): CouncilSystems {
  const officeAddress = async (councilId: string) => {
    const [council] = await db.query<{ office_email: string }>('select office_email from council where id = $1', [councilId]);
    return must(council, 'no_target').office_email;
  };
  const page = (token: string) => address.url(`/ablage/${token}`);
  return new CouncilSystems([new CouncilOffice(desk), new EmailFiling(desk, mail, officeAddress, page)]);
}

/** Everything outside the house, behind its ports. */
@Global()
@Module({})
export class AdaptersModule implements OnApplicationShutdown {
  constructor(private readonly reading: ReadingRoom) {}

  static with(config: HouseConfig): DynamicModule {
    return {
      module: AdaptersModule,
      providers: [
        { provide: ObjectStore, useFactory: () => objectStore(config) },
        { provide: Mailer, useFactory: () => mailer(config) },
        { provide: PdfRenderer, useFactory: () => new TypstRenderer() },
        { provide: ReadingRoom, useFactory: () => new ReadingRoom() },
        { provide: TextExtractor, useFactory: (room: ReadingRoom) => new ReadingExtractor(room), inject: [ReadingRoom] },
        { provide: PictureMaker, useFactory: (room: ReadingRoom) => new ReadingPictures(room), inject: [ReadingRoom] },
        { provide: DocumentConverter, useFactory: () => new LibreOffice(config.office) },
        { provide: VirusScanner, useFactory: () => ClamdScanner.from(config.clamd) ?? new NoScanner() },
        { provide: RootKey, useFactory: () => rootKeyFrom(config.rootKey) },
        { provide: Thinning, useFactory: () => new Thinning(config.versions) },
        { provide: PublicAddress, useValue: new PublicAddress(config.base.PUBLIC_URL) },
        { provide: CouncilSystems, useFactory: councilSystems, inject: [IntakeDesk, Mailer, GlobalDb, PublicAddress] },
      ],
      exports: [ObjectStore, Mailer, PdfRenderer, TextExtractor, PictureMaker, DocumentConverter, VirusScanner, RootKey, Thinning, PublicAddress, CouncilSystems],
    };
  }

  onApplicationShutdown(): void {
    this.reading.close();
  }
}
