import { Diagnostics } from '@/diagnostics/Diagnostics';
import { mount } from '@/ui/mount';

mount(<Diagnostics />);
