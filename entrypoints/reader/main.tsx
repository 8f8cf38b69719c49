import { Reader } from '@/reader/Reader';
import { mount } from '@/ui/mount';

mount(<Reader />);
