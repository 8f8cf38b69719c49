import { Library } from '@/library/Library';
import { beginLooking, Recovery } from '@/recovery/Recovery';
import { mount } from '@/ui/mount';

// The databases are opened and looked at while the reader's language is.
const begun = beginLooking();

mount(
  <Recovery begun={begun}>
    <Library />
  </Recovery>,
);
