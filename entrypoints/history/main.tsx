import { History } from '@/history/History';
import { Recovery } from '@/recovery/Recovery';
import { mount } from '@/ui/mount';

mount(
  <Recovery>
    <History />
  </Recovery>,
);
