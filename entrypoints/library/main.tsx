import { Recovery } from '@/recovery/Recovery';
import { later } from '@/ui/later';
import { mount } from '@/ui/mount';

// Its code comes while the databases are opened and looked at.
const page = import('@/library/Library');
const Library = later(async () => (await page).Library);

mount(
  <Recovery>
    <Library />
  </Recovery>,
);
