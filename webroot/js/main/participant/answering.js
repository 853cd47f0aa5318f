import {mine} from '../../store/front/activities.js';

/**
 * How a participant answers. What they have begun is kept by round, so that neither a reload nor a
 * dropped line loses it; what they sent is kept and sent again as words are.
 *
 * @param {App} app
 */
export function answering(app) {
  const keep = (round, draft) => {
    const {[round.key]: _, ...others} = app.ui.begun;
    const begun = draft === undefined ? others : {...others, [round.key]: draft};
    app.keeping.keepBegun(begun);
    app.show({begun});
  };
  const of = ({activity, round}) => ({activity, round});
  const done = (round) => {
    app.show({changing: null});
    keep(round);
  };
  return {
    /**
     * Keeps what an answer is by now; `turn` makes it of what was begun, if anything was. It is drawn at
     * once, because the next key is on its way to what was moved.
     */
    begin(round, turn) {
      keep(round, turn(app.ui.begun[round.key]));
      app.drawNow();
    },

    /** What is as it was is no new answer. */
    giveAnswer(round, answer) {
      const {last} = mine(app.state, round) ?? {};
      if (JSON.stringify(last) !== JSON.stringify(answer)) app.command('give_answer', {...of(round), answer});
      done(round);
    },

    /** Gives an answer that goes on: what was begun stays. */
    giveSoFar: (round, answer) => app.command('give_answer', {...of(round), answer}),

    pass(round, why) {
      app.command('pass', {...of(round), why});
      done(round);
    },

    changeAnswer: (round) => app.show({changing: round.key, dialog: null}),

    /** Lets the answer stand as it is. */
    keepAnswer: done,

    /** Takes up an answer that was refused, where it can be changed. */
    mendAnswer(round, {command}) {
      app.discard(command.id);
      keep(round, command.answer);
      app.show({changing: round.key});
    },
  };
}
