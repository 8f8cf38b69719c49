import { Reader } from '@/reader/Reader';
import { Recovery } from '@/recovery/Recovery';
import { mount } from '@/ui/mount';

mount(
  <Recovery>
    <Reader />
  </Recovery>,
);
