import {cells} from '../js/views/figures/matrix.js';
import {lengths, rankLengths, segments} from '../js/views/figures/bars.js';
import {line, steps} from '../js/views/figures/curve.js';
import {pieces} from '../js/views/figures/shades.js';
import {fromLeft} from '../js/views/figures/reading.js';
import {barLabels, signOf} from '../js/views/figures/labels.js';
import {entered, entries, equal, play, said, welcome} from './rooms.js';

export const tests = {
  the_longest_bar_is_whole_and_nothing_is_drawn_of_nothing() {
    equal(lengths([2, 1, 0]), [100, 50, 0]);
    equal(lengths([0, 0]), [0, 0]);
  },
  beside_another_figure_a_bar_is_as_long_as_there() {
    equal(lengths([2, 1], 4), [50, 25]);
  },
  the_best_rank_has_the_longest_bar() {
    equal(rankLengths([1, 2, 4, 3]), [100, 75, 25, 50]);
    equal(rankLengths([0, 0]), [0, 0]);
  },
  the_parts_of_a_bar_lie_one_after_another() {
    equal(segments([3, 0, 1], 4), [{from: 0, size: 75, value: 3}, {from: 75, size: 0, value: 0},
      {from: 75, size: 25, value: 1}]);
    equal(segments([0, 0], 0).map(({size}) => size), [0, 0]);
  },
  where_reading_begins_on_the_right_so_do_bars() {
    equal([fromLeft(0, 25, false), fromLeft(0, 25, true), fromLeft(75, 25, true)], [0, 75, 0]);
  },
  each_two_have_one_cell_as_dark_as_many_put_them_together() {
    equal(cells([[4, 2, 0], [2, 4, 4], [0, 4, 4]]), [
      {row: 1, column: 0, people: 2, dark: 0.5},
      {row: 2, column: 0, people: 0, dark: 0},
      {row: 2, column: 1, people: 4, dark: 1},
    ]);
    equal(cells([[0, 0], [0, 0]]).map(({dark}) => dark), [0]);
  },
  a_curve_goes_up_where_the_dial_did() {
    equal(line([{at: 0, value: 50}, {at: 5000, value: 100}, {at: 10_000, value: 0}], 10_000), 'M0 50L500 0L1000 100');
    equal(line([], 1), '');
  },
  a_dial_that_nobody_moves_stands_still() {
    equal(steps([{at: 0, value: 50}, {at: 5000, value: 80}], 10_000), 'M0 50L500 50L500 20L1000 20');
  },
  a_marked_text_is_still_the_whole_text() {
    const text = 'A bottle 🫙 you keep.';
    const found = pieces(text, [{from: 2, to: 8, people: [2, 0]}, {from: 8, to: 11, people: [1, 1]}]);
    equal(found.map((one) => one.text), ['A ', 'bottle', ' 🫙', ' you keep.']);
    equal(found.map(({people}) => people ?? null), [null, [2, 0], [1, 1], null]);
  },
  marks_are_told_apart_without_colour() {
    equal(['like', 'dislike', 'unclear', 'new'].map((_, i, all) => signOf(all, i)), ['+', '−', 'A', 'B']);
  },
  a_statement_that_somebody_made_is_named_by_its_words() {
    const state = play(welcome('mo', 'moderator'), entries('floor', ['mo', entered('mo', 'moderator')],
        ['ana', entered('ana')], ['ana', said('Mine leaks.')]));
    const series = ['agree', 'disagree', 'pass'].map((name) => ({name, values: [0, 0, 0]}));
    equal(barLabels({labels: ['#3', 'Refilling is a chore.', '#9'], series}, state),
        ['Mine leaks.', 'Refilling is a chore.', '#9']);
  },
  what_only_looks_like_a_number_on_the_floor_stays_what_it_is() {
    const state = play(welcome('mo', 'moderator'), entries('floor', ['ana', entered('ana')]));
    equal(barLabels({labels: ['#1', 'like'], series: [{name: '', values: [0, 0]}]}, state), ['#1', 'like']);
  },
};
