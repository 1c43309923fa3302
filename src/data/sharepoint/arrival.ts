import { AppError } from '../../core/shared';

/** A part of the program that cannot be fetched is a failure like a request's: nothing was sent yet. */
export async function arrival<Module>(module: Promise<Module>): Promise<Module> {
  try {
    return await module;
  } catch (cause) {
    throw new AppError('offline', { cause });
  }
}
