import { Popup } from '@/popup/Popup';
import { LibraryNotice } from '@/recovery/LibraryNotice';
import { mount } from '@/ui/mount';

mount(<Popup notice={<LibraryNotice />} />);
