import {afterClose} from '../js/protocol.js';
import {equal} from './rooms.js';

export const tests = {
  a_hello_that_came_too_late_is_no_reason_to_stay_away() {
    equal(afterClose(4408), 'back');
  },
  what_was_too_big_is_not_sent_again() {
    equal(afterClose(1009), 'shorten');
  },
  every_other_code_of_that_kind_keeps_us_away() {
    equal([4400, 4403, 4499].map(afterClose), ['away', 'away', 'away']);
  },
};
