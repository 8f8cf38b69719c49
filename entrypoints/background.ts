import { defineBackground } from 'wxt/utils/define-background';
import { archiveHosts } from '@/ao3/addresses';
import { isOwnList, recognisePage } from '@/ao3/recognise-page';
import { startBackground } from '@/background/start-background';

export default defineBackground(() =>
  startBackground({
    isArchive: (address) => archiveHosts.has(new URL(address).hostname),
    workAt: (address) => {
      const page = recognisePage(address);
      return page.kind === 'work' ? page.work : null;
    },
    isOwnList: (address) => isOwnList(recognisePage(address)),
  }),
);
