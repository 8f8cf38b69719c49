import { recountWorks } from '@/store/recount-works';

/** Counts the chapters of all works anew once Dogear is another: rows of the one before may count otherwise. */
export async function recountOnUpdate(reason: string): Promise<void> {
  if (reason === 'update') await recountWorks();
}
