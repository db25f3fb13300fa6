import { hash, verify } from '@node-rs/argon2';
import { AppError } from '#kernel';

/** Argon2id, 64 MiB, 3 passes, 1 lane (library default algorithm). */
const cost = { memoryCost: 65_536, timeCost: 3, parallelism: 1 };
const lanes = 2;
const maxWaiting = 40;
const minLength = 12;
const tooCommon = ['passwort', 'password', '123456', 'qwertz', 'qwerty', 'fraktion'];

/** Hashes and checks passwords, two at a time: a flood of sign-ins waits or is turned away, and never fills the memory. */
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private decoy: Promise<string> | null = null;

  /** Long enough and not one everybody tries: no other rule (people keep what they can remember). */
  static check(password: string): void {
    const plain = password.toLowerCase();
    const varied = new Set(plain).size >= 5;
    const common = tooCommon.some((word) => plain.includes(word) && plain.length - word.length < 8);
    if (password.length < minLength || !varied || common) throw new AppError('weak_password');
  }

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password, cost));
  }

  /** Takes the same time whether or not there is a hash to compare with, so an unknown e-mail cannot be told. */
  async matches(password: string, stored: string | null): Promise<boolean> {
    this.decoy ??= hash('nobody has this password', cost);
    const against = stored ?? (await this.decoy);
    const same = await this.inTurn(() => verify(against, password));
    return same && stored !== null;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= lanes) {
      if (this.waiting.length >= maxWaiting) throw new AppError('busy');
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }
}
