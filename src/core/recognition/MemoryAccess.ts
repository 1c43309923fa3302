import type { Person } from '../people';
import { AppError } from '../shared';
import type { MemoryWall } from './MemoryWall';

export interface MemoryWallOptions {
  readonly me: Person;
  readonly canGive?: boolean;
  readonly canManage?: boolean;
  readonly now?: () => Date;
}

/** One reader's way to a wall in memory: rights as the lists have them, and failures planned by a test. */
export class MemoryAccess {
  private planned: { error: AppError; when: 'before' | 'afterCommit' } | undefined;

  public constructor(private readonly memory: Pick<MemoryWall, 'exists'>, private readonly options: MemoryWallOptions) {}

  public get me(): Person {
    return this.options.me;
  }

  public get canGive(): boolean {
    return this.memory.exists && this.options.canGive !== false;
  }

  public get canManage(): boolean {
    return this.options.canManage === true;
  }

  public now(): Date {
    return this.options.now?.() ?? new Date();
  }

  /** The next write fails; `afterCommit` loses the answer of something that was done. */
  public failNext(error: AppError, when: 'before' | 'afterCommit' = 'before'): void {
    this.planned = { error, when };
  }

  public write<T>(change: () => T): T {
    if (!this.memory.exists) throw new AppError('notFound');
    if (!this.canGive) throw new AppError('forbidden');
    const planned = this.planned;
    this.planned = undefined;
    if (planned?.when === 'before') throw planned.error;
    const result = change();
    if (planned) throw planned.error;
    return result;
  }

  public needManager(): void {
    if (!this.canManage) throw new AppError('forbidden');
  }
}
