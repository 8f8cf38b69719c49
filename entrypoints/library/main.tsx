import { Library } from '@/library/Library';
import { Recovery } from '@/recovery/Recovery';
import { mount } from '@/ui/mount';

mount(
  <Recovery>
    <Library />
  </Recovery>,
);
