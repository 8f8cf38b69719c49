import { send } from '@/messages/wire';
import { runJobs } from '@/saving/run-jobs';

/** Chrome's unseen page: works through the queue and goes. That it moved is for the background to show. */
const tell = (): Promise<unknown> => send('queueChanged', null).catch(() => undefined);

runJobs(() => void tell())
  .catch((error: unknown) => console.error('Dogear: the queue stopped.', error))
  .finally(() => window.close());
