import { Injectable } from '@nestjs/common';
import { AppError, sha256 } from '#kernel';
import { GlobalDb } from '#persistence';

/** How much of each is allowed in 15 minutes. A link goes into somebody else's letter box: fewer of those. */
const limits = { password: { account: 10, network: 60 }, link: { account: 3, network: 20 } } as const;
type Attempted = keyof typeof limits;

/** A whole /64 counts as one network: that is what a household gets. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::');
  const left = head.split(':').filter(Boolean);
  const right = (tail ?? '').split(':').filter(Boolean);
  const full = tail === undefined ? left : [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right];
  return full.slice(0, 4).join(':');
}

/**
 * Counts failed sign-ins and requested links of the last 15 minutes, for every process alike. Failed sign-ins to one
 * account are counted per network, so that a stranger elsewhere cannot lock a person out. Requested links are counted
 * wherever they come from: whoever is told to wait has a link in the letter box.
 */
@Injectable()
export class Attempts {
  constructor(private readonly db: GlobalDb) {}

  async admit(account: string, address: string, what: Attempted = 'password'): Promise<void> {
    const [counts] = await this.db.query<{ account: number; network: number }>(
      `select count(*) filter (where subject = $1)::int as account, count(*) filter (where subject = $2)::int as network
       from sign_in_attempt where subject in ($1, $2) and at > now() - interval '15 minutes'`,
      subjects(account, address, what),
    );
    const most = limits[what];
    if (counts && (counts.account >= most.account || counts.network >= most.network)) throw new AppError('too_many_attempts');
  }

  async failed(account: string, address: string): Promise<void> {
    await this.count(account, address, 'password');
  }

  /**
   * A program that has kept an old password tries it again and again. That is no guessing: one and the same password
   * counts once, or the person at the same table could not sign in any more.
   */
  async failedAgain(account: string, address: string, secret: string): Promise<void> {
    const tried = sha256(`password tried ${account} ${networkOf(address)} ${secret}`);
    const [known] = await this.db.query(`select 1 from sign_in_attempt where subject = $1 and at > now() - interval '15 minutes' limit 1`, [tried]);
    if (known) return;
    await this.db.query('insert into sign_in_attempt (subject) values ($1)', [tried]);
    await this.count(account, address, 'password');
  }

  /** Lets one more link be asked for, or refuses. */
  async link(account: string, address: string): Promise<void> {
    await this.admit(account, address, 'link');
    await this.count(account, address, 'link');
  }

  async succeeded(account: string, address: string): Promise<void> {
    const [subject] = subjects(account, address, 'password');
    await this.db.query('delete from sign_in_attempt where subject = $1', [subject]);
  }

  private async count(account: string, address: string, what: Attempted): Promise<void> {
    await this.db.query('insert into sign_in_attempt (subject) values ($1), ($2)', subjects(account, address, what));
  }
}

/** Hashed: the table tells nobody who tried. */
function subjects(account: string, address: string, what: Attempted): [string, string] {
  const network = networkOf(address);
  const whose = what === 'link' ? account : `${account} ${network}`;
  return [sha256(`${what} account ${whose}`), sha256(`${what} network ${network}`)];
}
