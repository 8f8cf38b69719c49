import { Options } from '@/options/Options';
import { LibraryNotice } from '@/recovery/LibraryNotice';
import { mount } from '@/ui/mount';

mount(<Options notice={<LibraryNotice />} />);
